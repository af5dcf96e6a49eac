//! What the paragraphs of both versions say, as weighed bags of words: the measure of their likeness.
//!
//! Words count by a folded key, so that quotes, dashes and case make no difference, and the more paragraphs a word stands
//! in, the less it weighs (inverse document frequency).

mod chosen;

use std::ops::Range;

use super::cut::Cut;
use super::numbers::{First, Numbers};
use super::places::Places;
use super::prose::Prose;
use super::weight::LIGHT;
use crate::model::{Side, Sides};
use chosen::chosen;

/// On about so many bytes of text there is a word or sign.
const BYTES_A_MARK: usize = 5;

/// Of a long text, every so manieth mark has a key that was not met before, at the most.
const MARKS_A_KEY: usize = 3;

/// A word's key and how often it occurs in a paragraph.
pub(super) type Count = (u32, u32);

/// One paragraph.
#[derive(Debug, Default)]
pub(super) struct Bag {
    /// Where its counts stand among all.
    counts: Range<usize>,
    /// Where the keys of its words and signs stand among all.
    sequence: Range<usize>,
    /// The weights of all its words together; at least 1.
    pub(super) weight: u64,
    /// How many of its words are more than short common ones.
    pub(super) content_words: usize,
}

/// What is known of a key while the paragraphs are read.
#[derive(Debug, Clone, Copy)]
struct Key {
    /// The least weight by the looks of the words that have it: a name only if it never stands without its capital.
    look: u32,
    /// Behind which of all counts the last of it stands.
    counted: usize,
    /// In how many paragraphs of each side it stands.
    spread: Sides<u32>,
}

impl Key {
    const UNMET: Key = Key {
        look: u32::MAX,
        counted: 0,
        spread: Sides::new(0, 0),
    };
}

/// All paragraphs of two versions.
#[derive(Debug, Default)]
pub(super) struct Bags {
    /// One for each different paragraph, by its id.
    bags: Vec<Bag>,
    /// How often each key occurs in each paragraph: paragraph by paragraph, in the order in which the keys are met.
    counts: Vec<Count>,
    /// The keys of all words and signs in the order in which they stand there.
    sequence: Vec<u32>,
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
        let is_read = chosen(&numbers);
        let read = numbers
            .firsts
            .iter()
            .zip(&is_read)
            .filter(|(_, is_read)| **is_read);
        let marks = read.map(|(first, _)| first.bytes).sum::<usize>() / BYTES_A_MARK;
        let mut bags = Bags {
            bags: Vec::with_capacity(numbers.firsts.len()),
            counts: Vec::with_capacity(marks),
            sequence: Vec::with_capacity(marks),
            ..Bags::default()
        };
        let mut keys: Vec<Key> = Vec::with_capacity(marks / MARKS_A_KEY);
        let often = often(&numbers);
        for ((first, is_read), often) in numbers.firsts.iter().zip(&is_read).zip(often) {
            let side = if swapped {
                first.side.other()
            } else {
                first.side
            };
            let bag = if *is_read {
                prose.cut_first(side, first);
                keys.resize(prose.keys(), Key::UNMET);
                bags.read(prose.cut(side, first.paragraph), often, &mut keys)
            } else {
                Bag::default()
            };
            bags.bags.push(bag);
        }
        bags.ids = numbers.ids;
        prose.number(if swapped {
            numbers.texts.swap()
        } else {
            numbers.texts
        });
        bags.weights = bags.weigh_keys(&keys, &is_read);
        bags.weigh(&keys, &numbers.firsts, &is_read);
        bags
    }

    /// The bag of a paragraph, which stands so often on each side.
    fn read(&mut self, cut: &Cut, often: Sides<u32>, keys: &mut [Key]) -> Bag {
        let (start, first) = (self.counts.len(), self.sequence.len());
        self.sequence
            .extend(cut.marks().iter().map(|mark| mark.word.key));
        for mark in cut.marks() {
            let number = mark.word.key;
            let key = &mut keys[number as usize];
            key.look = key.look.min(mark.word.weight);
            if key.counted > start {
                self.counts[key.counted - 1].1 += 1;
            } else {
                self.counts.push((number, 1));
                key.counted = self.counts.len();
                key.spread.old += often.old;
                key.spread.new += often.new;
            }
        }
        Bag {
            counts: start..self.counts.len(),
            sequence: first..self.sequence.len(),
            ..Bag::default()
        }
    }

    fn weigh(&mut self, keys: &[Key], firsts: &[First], is_read: &[bool]) {
        let mut reckoning = Reckoning::default();
        let all = || firsts.iter().zip(is_read).enumerate();
        for (at, (first, _)) in all().filter(|(_, (_, is_read))| **is_read) {
            let bag = &mut self.bags[at];
            let (mut weight, mut content_words) = (0, 0);
            for &(key, count) in &self.counts[bag.counts.clone()] {
                let key = key as usize;
                weight += u64::from(count) * self.weights[key];
                content_words += if keys[key].look > LIGHT { count } else { 0 };
            }
            bag.weight = weight.max(1);
            bag.content_words = content_words as usize;
            reckoning.learn(bag, first.bytes);
        }
        for (at, (first, _)) in all().filter(|(_, (_, is_read))| !**is_read) {
            reckoning.reckon(&mut self.bags[at], first.bytes);
        }
    }

    /// A key's weight by its looks, less the more paragraphs of one version it stands in: from whole down to a tenth or so.
    fn weigh_keys(&self, keys: &[Key], is_read: &[bool]) -> Vec<u64> {
        let read = |side: &Vec<u32>| side.iter().filter(|id| is_read[**id as usize]).count();
        let paragraphs = read(&self.ids.old).max(read(&self.ids.new)).max(1) as f64;
        let whole = (1.0 + paragraphs).ln();
        let rarity = |count: u32| (1.0 + paragraphs / f64::from(count.max(1))).ln() / whole;
        // Most keys stand in a few paragraphs.
        let few: [f64; 16] = std::array::from_fn(|count| rarity(count as u32));
        let rarity = |count: u32| {
            few.get(count as usize)
                .copied()
                .unwrap_or_else(|| rarity(count))
        };
        let weigh = |key: &Key| {
            let rarity = rarity(key.spread.old.max(key.spread.new));
            // To the nearest whole number.
            ((f64::from(key.look) * rarity + 0.5) as u64).max(1)
        };
        keys.iter().map(weigh).collect()
    }

    pub(super) fn bag(&self, side: Side, paragraph: usize) -> &Bag {
        &self.bags[self.ids[side][paragraph] as usize]
    }

    /// How often each key occurs in a paragraph, in no order that means anything.
    pub(super) fn counts(&self, side: Side, paragraph: usize) -> &[Count] {
        &self.counts[self.bag(side, paragraph).counts.clone()]
    }

    /// The keys of a paragraph's words and signs in the order in which they stand there.
    pub(super) fn sequence(&self, side: Side, paragraph: usize) -> &[u32] {
        &self.sequence[self.bag(side, paragraph).sequence.clone()]
    }

    pub(super) fn ids(&self, side: Side) -> &[u32] {
        &self.ids[side]
    }

    /// How many different paragraphs there are.
    pub(super) fn len(&self) -> usize {
        self.bags.len()
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

    /// The weights of two paragraphs.
    pub(super) fn weights(&self, at: Sides<usize>) -> Sides<u64> {
        Sides::new(
            self.bag(Side::Old, at.old).weight,
            self.bag(Side::New, at.new).weight,
        )
    }

    /// The weight of the words that two paragraphs share; of equal ones all, whether they were read or not.
    pub(super) fn shared(&self, at: Sides<usize>, places: &mut Places) -> u64 {
        if self.are_equal(at) {
            return self.bag(Side::Old, at.old).weight;
        }
        let counts = self.counts(Side::Old, at.old);
        self.shared_counts(counts, self.counts(Side::New, at.new), places)
    }

    /// The weight of the words that two lists of counts share, of which none has a key twice.
    pub(super) fn shared_counts(&self, one: &[Count], other: &[Count], places: &mut Places) -> u64 {
        note(one, places);
        self.shared_with(one, other, places)
    }

    /// The same, where the places of the first list were noted before.
    pub(super) fn shared_with(&self, noted: &[Count], other: &[Count], places: &Places) -> u64 {
        self.common(noted, other, places).0
    }

    /// The same, and how many keys they share.
    pub(super) fn common(&self, noted: &[Count], other: &[Count], places: &Places) -> (u64, usize) {
        let (mut shared, mut keys) = (0, 0);
        for &(key, count) in other {
            if let Some(at) = places.find(key, |at| stands_at(noted, at, key)) {
                shared += u64::from(count.min(noted[at].1)) * self.weights[key as usize];
                keys += 1;
            }
        }
        (shared, keys)
    }

    /// The counts of several neighbouring paragraphs together.
    pub(super) fn union(
        &self,
        side: Side,
        paragraphs: Range<usize>,
        places: &mut Places,
    ) -> Vec<Count> {
        let most = |paragraph| self.counts(side, paragraph).len();
        let mut all = Vec::with_capacity(paragraphs.clone().map(most).sum());
        for paragraph in paragraphs {
            for count in self.counts(side, paragraph) {
                add(&mut all, 0, *count, places);
            }
        }
        all
    }

    /// The weight of several neighbouring paragraphs together.
    pub(super) fn union_weight(&self, side: Side, paragraphs: Range<usize>) -> u64 {
        paragraphs
            .map(|paragraph| self.bag(side, paragraph).weight)
            .sum()
    }
}

/// How often each id stands on each side.
fn often(numbers: &Numbers) -> Vec<Sides<u32>> {
    let mut often = vec![Sides::new(0, 0); numbers.firsts.len()];
    for side in Side::BOTH {
        for id in &numbers.ids[side] {
            often[*id as usize][side] += 1;
        }
    }
    often
}

/// Notes where each key stands in a list.
pub(super) fn note(counts: &[Count], places: &mut Places) {
    for (at, (key, _)) in counts.iter().enumerate() {
        places.put(*key, at);
    }
}

fn stands_at(counts: &[Count], at: usize, key: u32) -> bool {
    counts.get(at).is_some_and(|count| count.0 == key)
}

/// Adds a count to a list that begins there among others: to that of its key, if it has one.
fn add(counts: &mut Vec<Count>, start: usize, count: Count, places: &mut Places) {
    let (key, often) = count;
    match places.find(key, |at| at >= start && stands_at(counts, at, key)) {
        Some(at) => counts[at].1 += often,
        None => {
            places.put(key, counts.len());
            counts.push(count);
        }
    }
}

/// Dice's coefficient of two weights and what they share: from 0 to 1.
pub(super) fn similarity(shared: u64, weights: Sides<u64>) -> f64 {
    2.0 * shared as f64 / (weights.old + weights.new).max(1) as f64
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
