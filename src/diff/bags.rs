//! What the paragraphs of both versions say, as weighed bags of words: the measure of their likeness.
//!
//! Words count by a folded key, so that quotes, dashes and case make no difference, and the more paragraphs a word stands
//! in, the less it weighs (inverse document frequency).

use super::chain::{Link, heaviest_chain};
use super::cut::Cut;
use super::numbers::{First, Numbers};
use super::prose::Prose;
use super::weight::LIGHT;
use crate::model::{Side, Sides};

/// A word's key and how often it occurs in a paragraph.
type Count = (u32, u32);

/// One paragraph.
#[derive(Debug, Default)]
pub(super) struct Bag {
    /// By ascending key.
    counts: Vec<Count>,
    /// The keys of its words and signs in the order in which they stand there.
    sequence: Vec<u32>,
    /// The weights of all its words together; at least 1.
    pub(super) weight: u64,
    /// How many of its words are more than short common ones.
    pub(super) content_words: usize,
}

impl Bag {
    pub(super) fn counts(&self) -> &[Count] {
        &self.counts
    }

    pub(super) fn sequence(&self) -> &[u32] {
        &self.sequence
    }

    fn weigh(&mut self, looks: &[u32], weights: &[u64]) {
        let content = self
            .counts
            .iter()
            .filter(|(key, _)| looks[*key as usize] > LIGHT);
        self.content_words = content.map(|&(_, count)| count as usize).sum();
        let weighed = self
            .counts
            .iter()
            .map(|&(key, count)| u64::from(count) * weights[key as usize]);
        self.weight = weighed.sum::<u64>().max(1);
    }
}

/// All paragraphs of two versions.
#[derive(Debug)]
pub(super) struct Bags {
    /// One for each different paragraph, by its id.
    bags: Vec<Bag>,
    /// Equal numbers for paragraphs that are equal, print aside.
    ids: Sides<Vec<u32>>,
    /// The weight of each key.
    weights: Vec<u64>,
}

impl Bags {
    /// Reads the paragraphs, save for most of those that stand unchanged in both: of these only so many as it takes to know which words
    /// are common; what the others weigh is reckoned from their length. With the sides exchanged if `swapped`.
    pub(super) fn of(prose: &mut Prose<'_>, swapped: bool) -> Self {
        let texts = prose.texts();
        let numbers = Numbers::of(if swapped { texts.swap() } else { texts });
        let is_read = chosen(&settled(&numbers), &numbers.firsts);
        let mut bags: Vec<Bag> = Vec::with_capacity(numbers.firsts.len());
        let mut looks = Vec::new();
        for (first, is_read) in numbers.firsts.iter().zip(&is_read) {
            let side = if swapped {
                first.side.other()
            } else {
                first.side
            };
            bags.push(if *is_read {
                read(prose.cut(side, first.paragraph), &mut looks)
            } else {
                Bag::default()
            });
        }
        let weights = weights(&looks, &numbers.ids, &bags, &is_read);
        let mut reckoning = Reckoning::default();
        for at in (0..bags.len()).filter(|&at| is_read[at]) {
            bags[at].weigh(&looks, &weights);
            reckoning.learn(&bags[at], numbers.firsts[at].bytes);
        }
        for at in (0..bags.len()).filter(|&at| !is_read[at]) {
            reckoning.reckon(&mut bags[at], numbers.firsts[at].bytes);
        }
        Bags {
            bags,
            ids: numbers.ids,
            weights,
        }
    }

    pub(super) fn bag(&self, side: Side, paragraph: usize) -> &Bag {
        &self.bags[self.ids[side][paragraph] as usize]
    }

    pub(super) fn ids(&self, side: Side) -> &[u32] {
        &self.ids[side]
    }

    /// How many keys there are.
    pub(super) fn keys(&self) -> usize {
        self.weights.len()
    }

    pub(super) fn weight_of(&self, key: u32) -> u64 {
        self.weights[key as usize]
    }

    /// Whether two paragraphs are the same, print aside.
    pub(super) fn are_equal(&self, at: Sides<usize>) -> bool {
        self.ids.old[at.old] == self.ids.new[at.new]
    }

    /// The weight of the words that two paragraphs share.
    pub(super) fn shared(&self, at: Sides<usize>) -> u64 {
        self.shared_counts(
            self.bag(Side::Old, at.old).counts(),
            self.bag(Side::New, at.new).counts(),
        )
        .max(u64::from(self.are_equal(at)))
    }

    /// The weight of the words that two lists of counts share.
    pub(super) fn shared_counts(&self, one: &[Count], other: &[Count]) -> u64 {
        let mut shared = 0;
        let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
        while let (Some((key, count)), Some((other_key, other_count))) = (one.peek(), other.peek())
        {
            match key.cmp(other_key) {
                std::cmp::Ordering::Less => _ = one.next(),
                std::cmp::Ordering::Greater => _ = other.next(),
                std::cmp::Ordering::Equal => {
                    shared += u64::from(*count.min(other_count)) * self.weights[*key as usize];
                    one.next();
                    other.next();
                }
            }
        }
        shared
    }

    /// The counts of several neighbouring paragraphs together.
    pub(super) fn union(&self, side: Side, paragraphs: std::ops::Range<usize>) -> Vec<Count> {
        let bags = paragraphs.map(|paragraph| self.bag(side, paragraph));
        let mut all: Vec<Count> = bags.flat_map(|bag| bag.counts.iter().copied()).collect();
        all.sort_unstable_by_key(|count| count.0);
        merge(&mut all);
        all
    }

    /// The weight of several neighbouring paragraphs together.
    pub(super) fn union_weight(&self, side: Side, paragraphs: std::ops::Range<usize>) -> u64 {
        paragraphs
            .map(|paragraph| self.bag(side, paragraph).weight)
            .sum()
    }
}

/// Dice's coefficient of two weights and what they share: from 0 to 1.
pub(super) fn similarity(shared: u64, weights: Sides<u64>) -> f64 {
    2.0 * shared as f64 / (weights.old + weights.new).max(1) as f64
}

/// Bytes of unchanged text that are read to know which words are common.
const SAMPLE: usize = 8_000;

/// Which numbers stand once on each side and, as far as their length tells, in an order that is kept.
fn settled(numbers: &Numbers) -> Vec<bool> {
    let (ids, firsts) = (&numbers.ids, &numbers.firsts);
    let places = ids.as_ref().map(|ids| lone_places(ids, firsts.len()));
    let mut links: Vec<Link> = Vec::new();
    for ((old, new), first) in places.old.iter().zip(&places.new).zip(firsts) {
        if let (Some(old), Some(new)) = (*old, *new) {
            links.push(Link {
                at: Sides::new(old, new),
                weight: first.bytes as u64 + 1,
            });
        }
    }
    let mut settled = vec![false; firsts.len()];
    for index in heaviest_chain(&links) {
        settled[ids.old[links[index].at.old] as usize] = true;
    }
    settled
}

/// For each number its place, where it has only one.
fn lone_places(ids: &[u32], count: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; count];
    let mut often = vec![0_u32; count];
    for (place, id) in ids.iter().enumerate() {
        places[*id as usize] = Some(place);
        often[*id as usize] += 1;
    }
    for (place, often) in places.iter_mut().zip(often) {
        if often != 1 {
            *place = None;
        }
    }
    places
}

/// Which numbers are read: all that are not settled, and of the others a sample from all over the text.
fn chosen(settled: &[bool], firsts: &[First]) -> Vec<bool> {
    let both = || firsts.iter().zip(settled);
    let bytes: usize = both()
        .filter(|(_, settled)| **settled)
        .map(|(first, _)| first.bytes)
        .sum();
    let mut taken = 0;
    let mut passed = 0;
    both()
        .map(|(first, settled)| {
            if !settled {
                return true;
            }
            passed += first.bytes;
            // As much of what was passed as the sample has of the whole.
            let is_due = taken as u64 * bytes as u64 <= passed as u64 * SAMPLE as u64;
            taken += if is_due { first.bytes } else { 0 };
            is_due
        })
        .collect()
}

/// What a paragraph that is not read weighs: as much by its length as those that are.
#[derive(Default)]
struct Reckoning {
    bytes: u64,
    weight: u64,
    content_words: u64,
}

impl Reckoning {
    fn learn(&mut self, bag: &Bag, bytes: usize) {
        self.bytes += bytes as u64;
        self.weight += bag.weight;
        self.content_words += bag.content_words as u64;
    }

    fn reckon(&self, bag: &mut Bag, bytes: usize) {
        let share = |of: u64| of.saturating_mul(bytes as u64) / self.bytes.max(1);
        bag.weight = share(self.weight).max(1);
        bag.content_words = usize::try_from(share(self.content_words)).unwrap_or(usize::MAX);
    }
}

/// The bag of a paragraph. `looks` are the least weights of the keys by the looks of the words that have them: a name only if it never
/// stands without its capital.
fn read(cut: &Cut, looks: &mut Vec<u32>) -> Bag {
    let sequence: Vec<u32> = cut.marks().iter().map(|mark| mark.key).collect();
    for (at, key) in sequence.iter().enumerate() {
        let look = u32::try_from(cut.weight(at..at + 1)).unwrap_or(u32::MAX);
        match looks.get_mut(*key as usize) {
            Some(lightest) => *lightest = look.min(*lightest),
            None => {
                looks.resize(*key as usize, u32::MAX);
                looks.push(look);
            }
        }
    }
    let mut counts: Vec<Count> = sequence.iter().map(|key| (*key, 1)).collect();
    counts.sort_unstable_by_key(|count| count.0);
    merge(&mut counts);
    Bag {
        counts,
        sequence,
        ..Bag::default()
    }
}

/// Makes one of neighbouring counts of one key.
fn merge(counts: &mut Vec<Count>) {
    counts.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
}

/// A key's weight by its looks, less the more paragraphs of one version it stands in: from whole down to a tenth or so.
fn weights(looks: &[u32], ids: &Sides<Vec<u32>>, bags: &[Bag], is_read: &[bool]) -> Vec<u64> {
    let read = |side: &Vec<u32>| side.iter().filter(|id| is_read[**id as usize]).count();
    let spread = ids.as_ref().map(|ids| spread(looks.len(), ids, bags));
    let paragraphs = read(&ids.old).max(read(&ids.new)).max(1) as f64;
    let whole = (1.0 + paragraphs).ln();
    let rarity = |count: u32| (1.0 + paragraphs / f64::from(count.max(1))).ln() / whole;
    // Most keys stand in a few paragraphs.
    let few: [f64; 16] = std::array::from_fn(|count| rarity(count as u32));
    let rarity = |count: u32| {
        few.get(count as usize)
            .copied()
            .unwrap_or_else(|| rarity(count))
    };
    let keys = looks.iter().zip(spread.old.iter().zip(&spread.new));
    keys.map(|(&look, (&old, &new))| {
        ((f64::from(look) * rarity(old.max(new))).round() as u64).max(1)
    })
    .collect()
}

/// In how many of some paragraphs each of so many keys stands.
fn spread(keys: usize, ids: &[u32], bags: &[Bag]) -> Vec<u32> {
    let mut spread = vec![0; keys];
    for &id in ids {
        for &(key, _) in bags[id as usize].counts() {
            spread[key as usize] += 1;
        }
    }
    spread
}
