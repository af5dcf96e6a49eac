//! What each two paragraphs of a gap share.

use std::ops::Range;

use crate::diff::bags::{Bags, note};
use crate::diff::places::Places;
use crate::diff::work::Work;
use crate::model::{Side, Sides};

/// In a gap of so few old paragraphs it is quickest to look at each pair.
const FEW_ROWS: usize = 4;

/// The weight of the words that each two paragraphs of a gap share.
pub(super) struct Shared {
    weights: Vec<u64>,
    width: usize,
}

impl Shared {
    /// Counts what the free paragraphs of a gap share.
    pub(super) fn of(
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
    pub(super) fn mark_twins(
        &mut self,
        gap: &Sides<Range<usize>>,
        twins: &[Sides<usize>],
        bags: &Bags,
    ) {
        for twin in twins {
            let (old, new) = (twin.old - gap.old.start, twin.new - gap.new.start);
            self.weights[old * self.width + new] = bags.bag(Side::Old, twin.old).weight;
        }
    }

    /// Equal paragraphs share all they have, even if they were not read or have no words.
    fn mark_equal(&mut self, gap: &Sides<Range<usize>>, bags: &Bags) {
        for (old, &old_id) in bags.ids(Side::Old)[gap.old.clone()].iter().enumerate() {
            let place = gap.old.start + old;
            if !bags.counts(Side::Old, place).is_empty() {
                continue;
            }
            let whole = bags.bag(Side::Old, place).weight;
            let row = &mut self.weights[old * self.width..][..self.width];
            for (weight, new_id) in row.iter_mut().zip(&bags.ids(Side::New)[gap.new.clone()]) {
                if old_id == *new_id {
                    *weight = whole;
                }
            }
        }
    }

    /// What two paragraphs share, counted from the start of the gap.
    pub(super) fn at(&self, cell: Sides<usize>) -> u64 {
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
