//! What the paragraphs of both versions say, as weighed bags of words: the measure of their likeness.
//!
//! Words count by a folded key, so that quotes, dashes and case make no difference, and the more paragraphs a word stands
//! in, the less it weighs (inverse document frequency).

use std::borrow::Cow;
use std::collections::HashMap;

use super::print::print_key;
use super::weight::{LIGHT, weight};
use crate::model::{Side, Sides};
use crate::text::{Segment, TokenKind, fold, tokens_by};

/// A word's key and how often it occurs in a paragraph.
type Count = (u32, u32);

/// One paragraph.
#[derive(Debug, Default)]
pub(super) struct Bag {
    /// By ascending key.
    counts: Vec<Count>,
    /// The weights of all its words together; at least 1.
    pub(super) weight: u64,
    /// How many of its words are more than short common ones.
    pub(super) content_words: usize,
}

impl Bag {
    pub(super) fn counts(&self) -> &[Count] {
        &self.counts
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
    pub(super) fn of(texts: Sides<&[&str]>, segment: Option<Segment>) -> Self {
        let mut reader = Reader {
            segment,
            ..Reader::default()
        };
        let ids = texts.map(|paragraphs| reader.read(paragraphs));
        let weights = reader.weights(&ids);
        let Reader {
            mut bags, looks, ..
        } = reader;
        for bag in &mut bags {
            bag.weigh(&looks, &weights);
        }
        Bags { bags, ids, weights }
    }

    pub(super) fn bag(&self, side: Side, paragraph: usize) -> &Bag {
        &self.bags[self.ids[side][paragraph] as usize]
    }

    pub(super) fn ids(&self, side: Side) -> &[u32] {
        &self.ids[side]
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
        all.sort_unstable();
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
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

/// Numbers words and paragraphs in the order in which they are met.
#[derive(Default)]
struct Reader<'t> {
    segment: Option<Segment>,
    /// By their keys: quotes, dashes and white space alike.
    paragraphs: HashMap<Cow<'t, str>, u32>,
    /// One for each different paragraph, not yet weighed.
    bags: Vec<Bag>,
    words: HashMap<&'t str, u32>,
    keys: HashMap<String, u32>,
    /// The least weight of each key by the looks of the words that have it: a name only if it never stands without its capital.
    looks: Vec<u32>,
}

impl<'t> Reader<'t> {
    /// The ids of some paragraphs.
    fn read(&mut self, paragraphs: &[&'t str]) -> Vec<u32> {
        paragraphs.iter().map(|text| self.paragraph(text)).collect()
    }

    fn paragraph(&mut self, text: &'t str) -> u32 {
        let key = print_key(text);
        if let Some(&id) = self.paragraphs.get(&key) {
            return id;
        }
        let id = u32::try_from(self.bags.len()).unwrap_or(u32::MAX);
        let bag = self.bag(text);
        self.bags.push(bag);
        self.paragraphs.insert(key, id);
        id
    }

    fn bag(&mut self, text: &'t str) -> Bag {
        let mut keys: Vec<u32> = Vec::new();
        for token in tokens_by(text, self.segment) {
            if token.kind != TokenKind::Space {
                keys.push(self.key(&text[token.at.clone()], weight(text, &token)));
            }
        }
        keys.sort_unstable();
        let counts = keys
            .chunk_by(|key, next| key == next)
            .map(|same| (same[0], u32::try_from(same.len()).unwrap_or(u32::MAX)))
            .collect();
        Bag {
            counts,
            ..Bag::default()
        }
    }

    fn key(&mut self, word: &'t str, look: u32) -> u32 {
        if let Some(&key) = self.words.get(word) {
            return key;
        }
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let key = *self.keys.entry(fold(word).to_lowercase()).or_insert(next);
        match self.looks.get_mut(key as usize) {
            Some(lightest) => *lightest = look.min(*lightest),
            None => self.looks.push(look),
        }
        self.words.insert(word, key);
        key
    }

    /// A key's weight by its looks, less the more paragraphs of one version it stands in: from whole down to a tenth or so.
    fn weights(&self, ids: &Sides<Vec<u32>>) -> Vec<u64> {
        let spread = ids.as_ref().map(|ids| self.spread(ids));
        let paragraphs = ids.old.len().max(ids.new.len()).max(1) as f64;
        let whole = (1.0 + paragraphs).ln();
        let rarity = |count: u32| (1.0 + paragraphs / f64::from(count.max(1))).ln() / whole;
        let keys = self.looks.iter().zip(spread.old.iter().zip(&spread.new));
        keys.map(|(&look, (&old, &new))| {
            ((f64::from(look) * rarity(old.max(new))).round() as u64).max(1)
        })
        .collect()
    }

    /// In how many of some paragraphs each key stands.
    fn spread(&self, ids: &[u32]) -> Vec<u32> {
        let mut spread = vec![0; self.keys.len()];
        for &id in ids {
            for &(key, _) in self.bags[id as usize].counts() {
                spread[key as usize] += 1;
            }
        }
        spread
    }
}
