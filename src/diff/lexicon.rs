//! What is known of each word and sign of two versions: looked at once, however often it stands there.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::cut::{Cut, Mark};
use super::looks::Looks;
use super::weight::weight_of;
use crate::text::{Segment, TokenKind, fold, tokens_by};

/// Words and signs, numbered in the order in which they are met.
#[derive(Default)]
pub(super) struct Lexicon<'t> {
    segment: Option<Segment>,
    numbers: FxHashMap<Cow<'t, str>, u32>,
    words: Vec<Word>,
    /// How many keys there are.
    keys: u32,
    /// The keys of what is not ASCII.
    foreign_keys: FxHashMap<String, u32>,
}

/// A word or sign as such, wherever it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// The same for all that differ in print only.
    pub(super) print: u32,
    /// The same for all that differ in print and case only; numbered from 0 without a gap.
    pub(super) key: u32,
    /// How much it says.
    pub(super) weight: u32,
    /// How it looks.
    pub(super) looks: Looks,
}

impl<'t> Lexicon<'t> {
    /// An empty one, for texts of about so many bytes in all.
    pub(super) fn new(segment: Option<Segment>, bytes: usize) -> Self {
        let words = (bytes / BYTES_A_WORD).clamp(FEWEST, MOST);
        let mut lexicon = Lexicon {
            segment,
            ..Lexicon::default()
        };
        lexicon.numbers.reserve(words);
        lexicon.words.reserve(words);
        lexicon
    }

    /// Cuts a text into its words and signs.
    pub(super) fn cut(&mut self, text: &'t str) -> Cut {
        let tokens = tokens_by(text, self.segment);
        let mut marks = Vec::with_capacity(tokens.len() * 2 / 3 + 1);
        let (mut weight, mut words) = (0, 0);
        for (index, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Space {
                continue;
            }
            let found = self.word(&text[token.at.clone()], token.kind);
            marks.push(Mark {
                token: index,
                print: found.print,
                key: found.key,
                looks: found.looks,
                weight,
                words,
            });
            weight += u64::from(found.weight);
            words += usize::from(token.kind == TokenKind::Word);
        }
        Cut::new(tokens, marks, weight, words)
    }

    fn word(&mut self, text: &'t str, kind: TokenKind) -> Word {
        match self.numbers.get(text) {
            Some(number) => self.words[*number as usize],
            None => self.learn(Cow::Borrowed(text), kind),
        }
    }

    /// Looks at what was not met before.
    fn learn(&mut self, text: Cow<'t, str>, kind: TokenKind) -> Word {
        let (print, key) = self.identity(&text, kind);
        let word = Word {
            print: print.unwrap_or(count(self.words.len())),
            key,
            weight: weight_of(&text, kind),
            looks: Looks::of(&text, kind),
        };
        self.numbers.insert(text, count(self.words.len()));
        self.words.push(word);
        word
    }

    /// The print of a word or sign that was not met before, if it has that of another, and its key.
    fn identity(&mut self, text: &str, kind: TokenKind) -> (Option<u32>, u32) {
        if text.bytes().all(is_small) {
            return (None, self.next_key());
        }
        if text.is_ascii() {
            let small = text.to_ascii_lowercase();
            let key = match self.numbers.get(small.as_str()) {
                Some(number) => self.words[*number as usize].key,
                None => self.learn(Cow::Owned(small), kind).key,
            };
            return (None, key);
        }
        match fold(text) {
            // What is folded stays as it is when it is folded again.
            Cow::Owned(folded) if folded != text => {
                let word = match self.numbers.get(folded.as_str()) {
                    Some(number) => self.words[*number as usize],
                    None => self.learn(Cow::Owned(folded), kind),
                };
                (Some(word.print), word.key)
            }
            _ => (None, self.foreign_key(text)),
        }
    }

    /// The key of a folded text that is not ASCII, and has no small form that is.
    fn foreign_key(&mut self, folded: &str) -> u32 {
        let small = folded.to_lowercase();
        if let Some(key) = self.foreign_keys.get(&small) {
            return *key;
        }
        let key = self.next_key();
        self.foreign_keys.insert(small, key);
        key
    }

    fn next_key(&mut self) -> u32 {
        self.keys = self.keys.saturating_add(1);
        self.keys - 1
    }
}

/// On how many bytes of a long text there is a word that was not there before, at the least.
const BYTES_A_WORD: usize = 24;

/// For so many words there is always room.
const FEWEST: usize = 64;

/// Room for more is made when they come.
const MOST: usize = 4_096;

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Whether a character is ASCII, and folds to itself as to print and case.
fn is_small(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_uppercase()
}
