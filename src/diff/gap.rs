//! The best alignment of the paragraphs in one gap, with splits and merges, by dynamic programming.

use std::ops::Range;

use super::DiffConfig;
use super::align::Pair;
use super::bags::{Bags, note, similarity};
use super::places::Places;
use super::work::Work;
use crate::model::{Side, Sides};

/// What a split or a merge gains is counted at this share, so that it must be clearly better than a plain pair.
const SPLIT_DISCOUNT: f64 = 0.9;

/// Pairs the `free` paragraphs of `gap`, and the `twins` that only answer each other, so that the sum of what speaks for the pairs is
/// greatest. Takes as many cells as the product of both lengths, which the caller accounts for.
pub(super) fn best_pairs(
    gap: Sides<Range<usize>>,
    free: &Sides<Vec<bool>>,
    twins: &[Sides<usize>],
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Places,
) -> Vec<Pair> {
    let mut shared = Shared::of(&gap, free, bags, work, places);
    shared.mark_twins(&gap, twins, bags);
    let mut table = Table {
        gap,
        bags,
        config,
        shared,
        work,
        places,
    };
    let steps = table.fill();
    table.trace_back(&steps)
}

/// The work of counting what one paragraph shares with several.
const SPLIT_STEPS: usize = 200;

/// In a gap of so few old paragraphs it is quickest to look at each pair.
const FEW_ROWS: usize = 4;

/// How a cell of the table was reached.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Step {
    /// The value of the cell.
    value: u64,
    /// How many paragraphs the last step took on each side.
    took: Sides<u8>,
}

struct Table<'a> {
    gap: Sides<Range<usize>>,
    bags: &'a Bags,
    config: &'a DiffConfig,
    shared: Shared,
    work: &'a mut Work,
    places: &'a mut Places,
}

impl Table<'_> {
    fn fill(&mut self) -> Vec<Step> {
        let (rows, columns) = (self.gap.old.len(), self.gap.new.len());
        let width = columns + 1;
        let mut steps = vec![Step::default(); (rows + 1) * width];
        for row in 0..=rows {
            for column in 0..=columns {
                let mut best = Step::default();
                if row > 0 {
                    best = Step {
                        value: steps[(row - 1) * width + column].value,
                        took: Sides::new(1, 0),
                    };
                }
                if column > 0 {
                    let value = steps[row * width + column - 1].value;
                    if row == 0 || value > best.value {
                        best = Step {
                            value,
                            took: Sides::new(0, 1),
                        };
                    }
                }
                self.try_pairs(Sides::new(row, column), |took, gain| {
                    let before =
                        (row - usize::from(took.old)) * width + column - usize::from(took.new);
                    let value = steps[before].value + gain;
                    if value > best.value {
                        best = Step { value, took };
                    }
                });
                steps[row * width + column] = best;
            }
        }
        steps
    }

    /// Offers every pair that ends at a cell, with what it gains.
    fn try_pairs(&mut self, cell: Sides<usize>, mut offer: impl FnMut(Sides<u8>, u64)) {
        if cell.old == 0 || cell.new == 0 || self.shared.at(cell.map(|index| index - 1)) == 0 {
            return;
        }
        if let Some(pair) = self.pair(&Sides::new(cell.old - 1..cell.old, cell.new - 1..cell.new)) {
            offer(Sides::new(1, 1), pair.gain);
        }
        for side in Side::BOTH {
            for parts in 2..=self.config.max_parts.min(cell[side]) {
                let mut at = cell.map(|index| index - 1..index);
                at[side].start = cell[side] - parts;
                if !self.is_part(side, &at, at[side].end - 1) {
                    break;
                }
                if !self.is_part(side, &at, at[side].start) || !self.hangs_together(side, &at) {
                    continue;
                }
                if let (Some(pair), Ok(parts)) = (self.try_split(side, &at), u8::try_from(parts)) {
                    let mut took = Sides::new(1, 1);
                    took[side] = parts;
                    offer(took, (pair.gain as f64 * SPLIT_DISCOUNT) as u64);
                }
            }
        }
    }

    /// The pair of one paragraph with several, if it is clearly better than with any one of them. The exact count is only made
    /// where the weights alone don't rule that out.
    fn try_split(&mut self, side: Side, at: &Sides<Range<usize>>) -> Option<Pair> {
        let single = |part: usize| {
            let mut cell = at.as_ref().map(|range| range.start);
            cell[side] = part;
            similarity(
                self.shared.at(cell),
                self.weights(&cell.map(|index| index..index + 1)),
            )
        };
        let least = at[side].clone().map(single).fold(0.0, f64::max) + self.config.split_advantage;
        let weights = self.weights(at);
        if similarity(weights.old.min(weights.new), weights) < least || !self.work.take(SPLIT_STEPS)
        {
            return None;
        }
        self.pair(at).filter(|pair| pair.similarity >= least)
    }

    /// Whether one of several paragraphs on one side consists mainly of what the one on the other side says.
    fn is_part(&self, side: Side, at: &Sides<Range<usize>>, part: usize) -> bool {
        let mut cell = at.as_ref().map(|range| range.start);
        cell[side] = part;
        let bag = self.bags.bag(side, self.gap[side].start + part);
        bag.content_words > 1
            && self.shared.at(cell) as f64 >= self.config.part_similarity * bag.weight as f64
    }

    /// Whether little enough stands between the parts that is none of them.
    fn hangs_together(&self, side: Side, at: &Sides<Range<usize>>) -> bool {
        let weight = |part: usize| self.bags.bag(side, self.gap[side].start + part).weight;
        let strangers = at[side]
            .clone()
            .filter(|&part| !self.is_part(side, at, part));
        let (strange, whole) = (
            strangers.map(weight).sum::<u64>(),
            at[side].clone().map(weight).sum::<u64>(),
        );
        strange as f64 <= self.config.split_between * whole as f64
    }

    /// The pair of some paragraphs of the gap, counted from its start, if they are alike enough.
    fn pair(&mut self, at: &Sides<Range<usize>>) -> Option<Pair> {
        let absolute = self.absolute(at);
        let one_to_one = at.old.len() == 1 && at.new.len() == 1;
        let shared = if one_to_one {
            self.shared.at(at.as_ref().map(|range| range.start))
        } else {
            let counts = Sides::new(
                self.bags
                    .union(Side::Old, absolute.old.clone(), self.places),
                self.bags
                    .union(Side::New, absolute.new.clone(), self.places),
            );
            self.bags
                .shared_counts(&counts.old, &counts.new, self.places)
        };
        let weights = self.weights(at);
        let least = if !one_to_one {
            self.config.split_similarity
        } else if self.gap.old.len() == 1 && self.gap.new.len() == 1 {
            self.config.lone_similarity
        } else {
            self.config.pair_similarity
        };
        (similarity(shared, weights) >= least).then(|| Pair::new(absolute, shared, weights))
    }

    fn weights(&self, at: &Sides<Range<usize>>) -> Sides<u64> {
        let absolute = self.absolute(at);
        Sides::new(
            self.bags.union_weight(Side::Old, absolute.old),
            self.bags.union_weight(Side::New, absolute.new),
        )
    }

    fn absolute(&self, at: &Sides<Range<usize>>) -> Sides<Range<usize>> {
        Sides::new(
            at.old.start + self.gap.old.start..at.old.end + self.gap.old.start,
            at.new.start + self.gap.new.start..at.new.end + self.gap.new.start,
        )
    }

    fn trace_back(&mut self, steps: &[Step]) -> Vec<Pair> {
        let width = self.gap.new.len() + 1;
        let mut cell = Sides::new(self.gap.old.len(), self.gap.new.len());
        let mut pairs = Vec::new();
        while cell.old > 0 || cell.new > 0 {
            let took = steps[cell.old * width + cell.new].took.map(usize::from);
            let before = Sides::new(cell.old - took.old, cell.new - took.new);
            if took.old > 0 && took.new > 0 {
                pairs.extend(self.pair(&Sides::new(before.old..cell.old, before.new..cell.new)));
            }
            cell = before;
        }
        pairs.reverse();
        pairs
    }
}

/// The weight of the words that each two paragraphs of a gap share.
struct Shared {
    weights: Vec<u64>,
    width: usize,
}

impl Shared {
    fn of(
        gap: &Sides<Range<usize>>,
        free: &Sides<Vec<bool>>,
        bags: &Bags,
        work: &mut Work,
        places: &mut Places,
    ) -> Self {
        let width = gap.new.len();
        let mut shared = Shared {
            weights: vec![0; gap.old.len() * width],
            width,
        };
        shared.mark_equal(gap, bags);
        let free = Sides::new(Side::Old, Side::New).map(|side| {
            let is_free = |(_, index): &(usize, usize)| free[side][*index];
            gap[side]
                .clone()
                .enumerate()
                .filter(is_free)
                .collect::<Vec<Place>>()
        });
        let words = |index: &(usize, usize)| bags.counts(Side::Old, index.1).len();
        let most = free.old.iter().map(words).sum::<usize>() * width;
        if work.has(most) {
            let took = if free.old.len() <= FEW_ROWS {
                shared.add_pairs(&free, bags, places)
            } else {
                shared.add_all(&free, bags, places)
            };
            work.take(took);
        } else {
            shared.add_rarest(&free, bags, work);
        }
        shared
    }

    /// Adds up all words that two paragraphs share, pair by pair; returns how many steps it took.
    fn add_pairs(&mut self, free: &Sides<Vec<Place>>, bags: &Bags, places: &mut Places) -> usize {
        let mut steps = 0;
        for &(row, old) in &free.old {
            let counts = bags.counts(Side::Old, old);
            note(counts, places);
            for &(column, new) in &free.new {
                let (shared, keys) = bags.common(counts, bags.counts(Side::New, new), places);
                self.weights[row * self.width + column] += shared;
                steps += keys;
            }
        }
        steps
    }

    /// The same without looking at each pair.
    fn add_all(&mut self, free: &Sides<Vec<Place>>, bags: &Bags, places: &mut Places) -> usize {
        let listed = Listed::of(&free.new, bags, places);
        let mut steps = 0;
        for &(row, index) in &free.old {
            let shared = &mut self.weights[row * self.width..][..self.width];
            for &(key, count) in bags.counts(Side::Old, index) {
                for entry in listed.with(key, places) {
                    shared[entry.place] += u64::from(count.min(entry.count)) * bags.weight_of(key);
                    steps += 1;
                }
            }
        }
        steps
    }

    /// Adds up key by key, the rarest first; where the work does not suffice for the commonest, they are left out.
    fn add_rarest(&mut self, free: &Sides<Vec<Place>>, bags: &Bags, work: &mut Work) {
        let entries = Sides::new(
            entries(Side::Old, &free.old, bags),
            entries(Side::New, &free.new, bags),
        );
        let mut groups = common_groups(&entries);
        groups.sort_by_key(|group| (group.old.len() * group.new.len(), group.old.start));
        for group in groups {
            if !work.take(group.old.len() * group.new.len()) {
                break;
            }
            for old in &entries.old[group.old] {
                for new in &entries.new[group.new.clone()] {
                    self.weights[old.place * self.width + new.place] +=
                        u64::from(old.count.min(new.count)) * bags.weight_of(old.key);
                }
            }
        }
    }

    /// Twins share all they have.
    fn mark_twins(&mut self, gap: &Sides<Range<usize>>, twins: &[Sides<usize>], bags: &Bags) {
        for twin in twins {
            let (old, new) = (twin.old - gap.old.start, twin.new - gap.new.start);
            self.weights[old * self.width + new] = bags.bag(Side::Old, twin.old).weight;
        }
    }

    /// Equal paragraphs share at least something, even if they are empty.
    fn mark_equal(&mut self, gap: &Sides<Range<usize>>, bags: &Bags) {
        for (old, &old_id) in bags.ids(Side::Old)[gap.old.clone()].iter().enumerate() {
            for (new, new_id) in bags.ids(Side::New)[gap.new.clone()].iter().enumerate() {
                if old_id == *new_id && bags.counts(Side::Old, gap.old.start + old).is_empty() {
                    self.weights[old * self.width + new] = 1;
                }
            }
        }
    }

    fn at(&self, cell: Sides<usize>) -> u64 {
        self.weights[cell.old * self.width + cell.new]
    }
}

/// A paragraph, counted from the start of the gap and of the text.
type Place = (usize, usize);

/// The words of the free paragraphs of the newer side of a gap, each with a way to the one before it that has its key.
struct Listed(Vec<(Entry, Option<usize>)>);

impl Listed {
    fn of(free: &[Place], bags: &Bags, places: &mut Places) -> Self {
        let words = |index: &Place| bags.counts(Side::New, index.1).len();
        let mut listed = Listed(Vec::with_capacity(free.iter().map(words).sum()));
        for &(place, index) in free {
            for &(key, count) in bags.counts(Side::New, index) {
                let before = listed.last(key, places);
                places.put(key, listed.0.len());
                listed.0.push((Entry { key, place, count }, before));
            }
        }
        listed
    }

    /// Where the last of a key stands.
    fn last(&self, key: u32, places: &Places) -> Option<usize> {
        let is_of = |at: usize| self.0.get(at).is_some_and(|(entry, _)| entry.key == key);
        places.find(key, is_of)
    }

    /// All of a key.
    fn with(&self, key: u32, places: &Places) -> impl Iterator<Item = &Entry> {
        let mut next = self.last(key, places).and_then(|at| self.0.get(at));
        std::iter::from_fn(move || {
            let (entry, before) = next?;
            next = before.and_then(|at| self.0.get(at));
            Some(entry)
        })
    }
}

/// One word of one paragraph, counted from the start of the gap.
struct Entry {
    key: u32,
    place: usize,
    count: u32,
}

/// All words of the free paragraphs of one side of a gap, by key.
fn entries(side: Side, free: &[Place], bags: &Bags) -> Vec<Entry> {
    let mut entries: Vec<Entry> = free
        .iter()
        .flat_map(|&(place, index)| {
            bags.counts(side, index)
                .iter()
                .map(move |&(key, count)| Entry { key, place, count })
        })
        .collect();
    entries.sort_unstable_by_key(|entry| (entry.key, entry.place));
    entries
}

/// The stretches of entries with the same key on both sides.
fn common_groups(entries: &Sides<Vec<Entry>>) -> Vec<Sides<Range<usize>>> {
    let mut groups = Vec::new();
    let mut new_start = 0;
    let mut old_start = 0;
    for old in entries.old.chunk_by(|entry, next| entry.key == next.key) {
        let key = old[0].key;
        new_start += entries.new[new_start..]
            .iter()
            .take_while(|entry| entry.key < key)
            .count();
        let new_len = entries.new[new_start..]
            .iter()
            .take_while(|entry| entry.key == key)
            .count();
        if new_len > 0 {
            groups.push(Sides::new(
                old_start..old_start + old.len(),
                new_start..new_start + new_len,
            ));
        }
        old_start += old.len();
        new_start += new_len;
    }
    groups
}
