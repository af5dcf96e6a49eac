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
    keys: FxHashMap<Cow<'t, str>, u32>,
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
        lexicon.keys.reserve(words);
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
        let folded = match fold(&text) {
            Cow::Owned(folded) if folded != text => Some(folded),
            _ => None,
        };
        let (print, key) = match folded {
            // What is folded stays as it is when it is folded again.
            Some(folded) => match self.numbers.get(folded.as_str()) {
                Some(number) => self.words[*number as usize].identity(),
                None => self.learn(Cow::Owned(folded), kind).identity(),
            },
            None => (count(self.words.len()), self.key(text.clone())),
        };
        let word = Word {
            print,
            key,
            weight: weight_of(&text, kind),
            looks: Looks::of(&text, kind),
        };
        self.numbers.insert(text, count(self.words.len()));
        self.words.push(word);
        word
    }

    /// The number of what was folded, case aside.
    fn key(&mut self, folded: Cow<'t, str>) -> u32 {
        let next = count(self.keys.len());
        let is_small = folded
            .bytes()
            .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let key = if is_small {
            folded
        } else {
            Cow::Owned(folded.to_lowercase())
        };
        *self.keys.entry(key).or_insert(next)
    }
}

impl Word {
    fn identity(self) -> (u32, u32) {
        (self.print, self.key)
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
