//! What is known of each word and sign of two versions: looked at once, however often it stands there.

mod index;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::cut::Cut;
use super::looks::Looks;
use super::weight::{weight_of, weight_of_letters};
use crate::text::{Segment, TokenKind, fold, tokens_by};
use index::Index;

/// Words and signs, numbered in the order in which they are met.
pub(super) struct Lexicon<'t> {
    segment: Option<Segment>,
    words: Index<'t>,
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
        Lexicon {
            segment,
            words: Index::with_capacity(words),
            keys: 0,
            foreign_keys: FxHashMap::default(),
        }
    }

    /// How many keys there are so far.
    pub(super) fn keys(&self) -> usize {
        self.keys as usize
    }

    /// Cuts a text into its words and signs.
    pub(super) fn cut(&mut self, text: &'t str) -> Cut {
        let mut cut = Cut::of(tokens_by(text, self.segment));
        cut.find_marks(text, |token| {
            let known = self.words.get(&text.as_bytes()[token.at.clone()]);
            known.unwrap_or_else(|| self.learn(Cow::Borrowed(&text[token.at.clone()]), token.kind))
        });
        cut
    }

    /// Looks at what was not met before.
    fn learn(&mut self, text: Cow<'t, str>, kind: TokenKind) -> Word {
        let word = if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            Word {
                print: count(self.words.len()),
                key: self.next_key(),
                weight: weight_of_letters(text.len()),
                looks: Looks::PLAIN,
            }
        } else {
            let (print, key) = self.identity(&text, kind);
            Word {
                print: print.unwrap_or(count(self.words.len())),
                key,
                weight: weight_of(&text, kind),
                looks: Looks::of(&text, kind),
            }
        };
        self.words.insert(text, word);
        word
    }

    /// The print of a word or sign that was not met before, if it has that of another, and its key.
    fn identity(&mut self, text: &str, kind: TokenKind) -> (Option<u32>, u32) {
        if text.bytes().all(is_small) {
            return (None, self.next_key());
        }
        if text.is_ascii() {
            let small = text.to_ascii_lowercase();
            let known = self.words.get(small.as_bytes());
            let word = known.unwrap_or_else(|| self.learn(Cow::Owned(small), kind));
            return (None, word.key);
        }
        match fold(text) {
            // What is folded stays as it is when it is folded again.
            Cow::Owned(folded) if folded != text => {
                let known = self.words.get(folded.as_bytes());
                let word = known.unwrap_or_else(|| self.learn(Cow::Owned(folded), kind));
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
