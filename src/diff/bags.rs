//! What the paragraphs of both versions say, as weighed bags of words: the measure of their likeness.
//!
//! Words count by a folded key, so that quotes, dashes and case make no difference, and the more paragraphs a word stands
//! in, the less it weighs (inverse document frequency).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::chain::{Link, heaviest_chain};
use super::print::print_key;
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
    /// are common; what the others weigh is reckoned from their length.
    pub(super) fn of(texts: Sides<&[&str]>) -> Self {
        let mut numbers = Numbers::default();
        let ids = texts.map(|paragraphs| numbers.of(paragraphs));
        let is_read = chosen(&settled(&ids, &numbers.texts), &numbers.texts);
        let mut reader = Reader::default();
        let mut bags: Vec<Bag> = Vec::with_capacity(numbers.texts.len());
        for (text, is_read) in numbers.texts.iter().zip(&is_read) {
            bags.push(if *is_read {
                reader.bag(text)
            } else {
                Bag::default()
            });
        }
        let weights = reader.weights(&ids, &bags, &is_read);
        let mut reckoning = Reckoning::default();
        for ((bag, text), _) in bags
            .iter_mut()
            .zip(&numbers.texts)
            .zip(&is_read)
            .filter(|(_, is_read)| **is_read)
        {
            bag.weigh(&reader.looks, &weights);
            reckoning.learn(bag, text);
        }
        for ((bag, text), _) in bags
            .iter_mut()
            .zip(&numbers.texts)
            .zip(&is_read)
            .filter(|(_, is_read)| !**is_read)
        {
            reckoning.reckon(bag, text);
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

/// Bytes of unchanged text that are read to know which words are common.
const SAMPLE: usize = 8_000;

/// Numbers paragraphs in the order in which they are met, equal ones alike.
#[derive(Default)]
struct Numbers<'t> {
    /// By their keys: quotes, dashes and white space alike.
    ids: FxHashMap<Cow<'t, str>, u32>,
    /// One for each number.
    texts: Vec<&'t str>,
}

impl<'t> Numbers<'t> {
    fn of(&mut self, paragraphs: &[&'t str]) -> Vec<u32> {
        let mut ids = Vec::with_capacity(paragraphs.len());
        for text in paragraphs {
            let next = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
            let id = *self.ids.entry(print_key(text)).or_insert(next);
            if id == next {
                self.texts.push(text);
            }
            ids.push(id);
        }
        ids
    }
}

/// Which numbers stand once on each side and, as far as their length tells, in an order that is kept.
fn settled(ids: &Sides<Vec<u32>>, texts: &[&str]) -> Vec<bool> {
    let places = ids.as_ref().map(|ids| lone_places(ids, texts.len()));
    let mut links: Vec<Link> = Vec::new();
    for (old, new) in places.old.iter().zip(&places.new) {
        if let (Some(old), Some(new)) = (*old, *new) {
            let weight = ids.old.get(old).map_or(0, |id| texts[*id as usize].len());
            links.push(Link {
                at: Sides::new(old, new),
                weight: weight as u64 + 1,
            });
        }
    }
    let mut settled = vec![false; texts.len()];
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
fn chosen(settled: &[bool], texts: &[&str]) -> Vec<bool> {
    let both = || texts.iter().zip(settled);
    let bytes: usize = both()
        .filter(|(_, settled)| **settled)
        .map(|(text, _)| text.len())
        .sum();
    let mut taken = 0;
    let mut passed = 0;
    both()
        .map(|(text, settled)| {
            if !settled {
                return true;
            }
            passed += text.len();
            // As much of what was passed as the sample has of the whole.
            let is_due = taken as u64 * bytes as u64 <= passed as u64 * SAMPLE as u64;
            taken += if is_due { text.len() } else { 0 };
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
    fn learn(&mut self, bag: &Bag, text: &str) {
        self.bytes += text.len() as u64;
        self.weight += bag.weight;
        self.content_words += bag.content_words as u64;
    }

    fn reckon(&self, bag: &mut Bag, text: &str) {
        let share = |of: u64| of.saturating_mul(text.len() as u64) / self.bytes.max(1);
        bag.weight = share(self.weight).max(1);
        bag.content_words = usize::try_from(share(self.content_words)).unwrap_or(usize::MAX);
    }
}

/// Numbers words in the order in which they are met.
#[derive(Default)]
struct Reader<'t> {
    words: FxHashMap<&'t str, u32>,
    keys: FxHashMap<String, u32>,
    /// The least weight of each key by the looks of the words that have it: a name only if it never stands without its capital.
    looks: Vec<u32>,
}

impl<'t> Reader<'t> {
    fn bag(&mut self, text: &'t str) -> Bag {
        let mut keys: Vec<u32> = Vec::new();
        for token in tokens(text) {
            if token.kind != TokenKind::Space {
                keys.push(self.key(&text[token.at.clone()], weight(text, &token)));
            }
        }
        let sequence = keys.clone();
        keys.sort_unstable();
        let counts = keys
            .chunk_by(|key, next| key == next)
            .map(|same| (same[0], u32::try_from(same.len()).unwrap_or(u32::MAX)))
            .collect();
        Bag {
            counts,
            sequence,
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
    fn weights(&self, ids: &Sides<Vec<u32>>, bags: &[Bag], is_read: &[bool]) -> Vec<u64> {
        let read = |side: &Vec<u32>| side.iter().filter(|id| is_read[**id as usize]).count();
        let spread = ids.as_ref().map(|ids| self.spread(ids, bags));
        let paragraphs = read(&ids.old).max(read(&ids.new)).max(1) as f64;
        let whole = (1.0 + paragraphs).ln();
        let rarity = |count: u32| (1.0 + paragraphs / f64::from(count.max(1))).ln() / whole;
        let keys = self.looks.iter().zip(spread.old.iter().zip(&spread.new));
        keys.map(|(&look, (&old, &new))| {
            ((f64::from(look) * rarity(old.max(new))).round() as u64).max(1)
        })
        .collect()
    }

    /// In how many of some paragraphs each key stands.
    fn spread(&self, ids: &[u32], bags: &[Bag]) -> Vec<u32> {
        let mut spread = vec![0; self.keys.len()];
        for &id in ids {
            for &(key, _) in bags[id as usize].counts() {
                spread[key as usize] += 1;
            }
        }
        spread
    }
}
