//! Finds a word by its text: a table of its own, since most words are short enough to be told apart by two numbers.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::Word;
use crate::text::latin::Plain;

/// Words by their text, with open addressing.
#[derive(Default)]
pub(super) struct Index<'t> {
    /// For each place the number of a word, counted from 1; 0 where there is none. As many as a power of two.
    slots: Vec<u32>,
    entries: Vec<Entry>,
    /// The texts that are too long for a fingerprint to tell all of them, with their places among the entries, ascending.
    long: Vec<(usize, Cow<'t, str>)>,
}

struct Entry {
    print: Fingerprint,
    word: Word,
}

/// How full the table may be: its length over what is in it.
const ROOM: usize = 2;

impl<'t> Index<'t> {
    /// Room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        Index {
            slots: vec![0; (words * ROOM).next_power_of_two()],
            entries: Vec::with_capacity(words),
            long: Vec::new(),
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The word of a text, which has that fingerprint.
    pub(super) fn get(&self, print: Fingerprint, text: &[u8]) -> Option<Word> {
        self.find(print, |at| print.is_whole() || self.is_long(at, text))
    }

    /// The same of a text of which the fingerprint tells all.
    #[inline(always)]
    pub(super) fn get_whole(&self, print: Fingerprint) -> Option<Word> {
        self.find(print, |_| true)
    }

    /// The word with that fingerprint whose entry `is_it`.
    #[inline(always)]
    fn find(&self, print: Fingerprint, is_it: impl Fn(usize) -> bool) -> Option<Word> {
        let mut slot = self.first_slot(print);
        loop {
            let at = (self.slots[slot] as usize).checked_sub(1)?;
            let entry = &self.entries[at];
            if entry.print == print && is_it(at) {
                return Some(entry.word);
            }
            slot = self.behind(slot);
        }
    }

    /// Whether the entry there has that text, which is a long one.
    fn is_long(&self, at: usize, text: &[u8]) -> bool {
        let place = self.long.binary_search_by_key(&at, |(entry, _)| *entry);
        place.is_ok_and(|place| self.long[place].1.as_bytes() == text)
    }

    /// Adds a word that it does not have yet; its text has that fingerprint.
    pub(super) fn insert_text(&mut self, print: Fingerprint, text: Cow<'t, str>, word: Word) {
        if !print.is_whole() {
            self.long.push((self.entries.len(), text));
        }
        self.insert(print, word);
    }

    /// The same where the fingerprint tells all of the text.
    pub(super) fn insert(&mut self, print: Fingerprint, word: Word) {
        if (self.entries.len() + 1) * ROOM > self.slots.len() {
            self.grow();
        }
        self.entries.push(Entry { print, word });
        self.take_slot(print, self.entries.len());
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(1);
        self.slots.clear();
        self.slots.resize(length, 0);
        for at in 0..self.entries.len() {
            self.take_slot(self.entries[at].print, at + 1);
        }
    }

    /// Notes the word of that number, counted from 1.
    fn take_slot(&mut self, print: Fingerprint, number: usize) {
        let mut slot = self.first_slot(print);
        while self.slots[slot] != 0 {
            slot = self.behind(slot);
        }
        self.slots[slot] = u32::try_from(number).unwrap_or(u32::MAX);
    }

    fn first_slot(&self, print: Fingerprint) -> usize {
        print.hash() as usize & (self.slots.len() - 1)
    }

    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

/// What tells a text from others: of a short one all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint {
    /// The first eight bytes of a short text, or a number made of all of a long one.
    head: u64,
    /// The other bytes of a short text, and in the highest byte its length; [`LONG`] for a long one.
    tail: u64,
}

/// The longest text, in bytes, of which a fingerprint tells all.
const WHOLE: usize = Plain::LONGEST;

/// Where a fingerprint's length stands.
const LENGTH: u32 = 56;

/// The end of every long text's fingerprint.
const LONG: u64 = u64::MAX;

impl Fingerprint {
    /// That of a text.
    pub(super) fn of(text: &[u8]) -> Self {
        if text.len() > WHOLE {
            return Fingerprint {
                head: hash(text),
                tail: LONG,
            };
        }
        let (head, tail) = text.split_at(text.len().min(8));
        Fingerprint {
            head: number(head),
            tail: number(tail) | (text.len() as u64) << LENGTH,
        }
    }

    /// That of a plain word.
    #[inline(always)]
    pub(super) fn of_plain(word: &Plain) -> Self {
        Fingerprint {
            head: word.head,
            tail: word.tail | (word.at.len() as u64) << LENGTH,
        }
    }

    fn is_whole(self) -> bool {
        self.tail != LONG
    }

    fn hash(self) -> u64 {
        (self.head ^ self.tail.rotate_left(23)).wrapping_mul(ODD) >> 32
    }
}

/// Spreads what differs in a few bits over all of them: 2^64 over the golden ratio.
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// At most eight bytes as a number, whose lowest byte is the first.
fn number(text: &[u8]) -> u64 {
    let bytes = text.iter().rev();
    bytes.fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn hash(text: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diff::looks::Looks;
    use crate::text::TokenKind;

    fn word(print: u32) -> Word {
        Word {
            print,
            key: 0,
            weight: 0,
            looks: Looks::of("", TokenKind::Sign),
        }
    }

    proptest! {
        #[test]
        fn every_text_is_found_again_and_no_other(texts in prop::collection::hash_set("[ab]{0,5}|[ab]{6,20}|\\PC{0,20}", 0..80), other in "[ab]{0,20}") {
            let mut index = Index::with_capacity(0);
            let print_of = |text: &str| Fingerprint::of(text.as_bytes());
            for (print, text) in (0..).zip(&texts) {
                prop_assert!(index.get(print_of(text), text.as_bytes()).is_none());
                index.insert_text(print_of(text), Cow::Borrowed(text), word(print));
            }
            for (print, text) in (0..).zip(&texts) {
                prop_assert_eq!(index.get(print_of(text), text.as_bytes()).map(|word| word.print), Some(print));
            }
            prop_assert_eq!(index.get(print_of(&other), other.as_bytes()).is_some(), texts.contains(&other));
        }
    }
}
