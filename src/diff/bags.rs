//! What the paragraphs of both versions say, as weighed bags of words: the measure of their likeness.
//!
//! Words count by a folded key, so that quotes, dashes and case make no difference, and the more paragraphs a word stands
//! in, the less it weighs (inverse document frequency).

use std::collections::HashMap;

use super::weight::{LIGHT, weight};
use crate::model::{Side, Sides};
use crate::text::{TokenKind, fold, tokens};

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
}

/// All paragraphs of two versions.
#[derive(Debug)]
pub(super) struct Bags {
    bags: Sides<Vec<Bag>>,
    /// Equal numbers for equal paragraphs.
    ids: Sides<Vec<u32>>,
    /// The weight of each key.
    weights: Vec<u64>,
}

impl Bags {
    pub(super) fn of(texts: Sides<&[&str]>) -> Self {
        let mut reader = Reader::default();
        let ids = texts.map(|paragraphs| {
            paragraphs
                .iter()
                .map(|text| reader.paragraph_id(text))
                .collect::<Vec<u32>>()
        });
        let bags = texts.map(|paragraphs| {
            paragraphs
                .iter()
                .map(|text| reader.bag(text))
                .collect::<Vec<Bag>>()
        });
        let mut result = Bags {
            weights: reader.weights(&bags),
            bags,
            ids,
        };
        result.weigh(&reader.looks);
        result
    }

    fn weigh(&mut self, looks: &[u32]) {
        for side in Side::BOTH {
            for bag in &mut self.bags[side] {
                let content = bag
                    .counts
                    .iter()
                    .filter(|(key, _)| looks[*key as usize] > LIGHT);
                bag.content_words = content.map(|&(_, count)| count as usize).sum();
                let weights = bag
                    .counts
                    .iter()
                    .map(|&(key, count)| u64::from(count) * self.weights[key as usize]);
                bag.weight = weights.sum::<u64>().max(1);
            }
        }
    }

    pub(super) fn bag(&self, side: Side, paragraph: usize) -> &Bag {
        &self.bags[side][paragraph]
    }

    pub(super) fn ids(&self, side: Side) -> &[u32] {
        &self.ids[side]
    }

    pub(super) fn weight_of(&self, key: u32) -> u64 {
        self.weights[key as usize]
    }

    /// Whether two paragraphs are the same, byte by byte.
    pub(super) fn are_equal(&self, at: Sides<usize>) -> bool {
        self.ids.old[at.old] == self.ids.new[at.new]
    }

    /// The weight of the words that two paragraphs share.
    pub(super) fn shared(&self, at: Sides<usize>) -> u64 {
        self.shared_counts(&self.bags.old[at.old].counts, &self.bags.new[at.new].counts)
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
        let mut all: Vec<Count> = self.bags[side][paragraphs]
            .iter()
            .flat_map(|bag| bag.counts.iter().copied())
            .collect();
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
        self.bags[side][paragraphs]
            .iter()
            .map(|bag| bag.weight)
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
    paragraphs: HashMap<&'t str, u32>,
    words: HashMap<&'t str, u32>,
    keys: HashMap<String, u32>,
    /// The least weight of each key by the looks of the words that have it: a name only if it never stands without its capital.
    looks: Vec<u32>,
}

impl<'t> Reader<'t> {
    fn paragraph_id(&mut self, text: &'t str) -> u32 {
        let next = u32::try_from(self.paragraphs.len()).unwrap_or(u32::MAX);
        *self.paragraphs.entry(text).or_insert(next)
    }

    fn bag(&mut self, text: &'t str) -> Bag {
        let mut keys: Vec<u32> = Vec::new();
        for token in tokens(text) {
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
    fn weights(&self, bags: &Sides<Vec<Bag>>) -> Vec<u64> {
        let mut spread = Sides::new(vec![0_u32; self.keys.len()], vec![0_u32; self.keys.len()]);
        for side in Side::BOTH {
            for &(key, _) in bags[side].iter().flat_map(|bag| &bag.counts) {
                spread[side][key as usize] += 1;
            }
        }
        let paragraphs = bags.old.len().max(bags.new.len()).max(1) as f64;
        let whole = (1.0 + paragraphs).ln();
        let rarity = |count: u32| (1.0 + paragraphs / f64::from(count.max(1))).ln() / whole;
        let keys = self.looks.iter().zip(spread.old.iter().zip(&spread.new));
        keys.map(|(&look, (&old, &new))| {
            ((f64::from(look) * rarity(old.max(new))).round() as u64).max(1)
        })
        .collect()
    }
}
