//! What is known of each word and sign of two versions: looked at once, however often it stands there.

mod index;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::cut::{Cut, Cutting};
use super::looks::Looks;
use super::weight::{weight_of, weight_of_letters, weight_of_plain};
use crate::text::latin::{Cutter, Plain};
use crate::text::{Segment, Token, TokenKind, fold, tokens_by};
use index::{Fingerprint, Index};

/// Words and signs, numbered in the order in which they are met.
pub(super) struct Lexicon<'t> {
    segment: Option<Segment>,
    words: Index<'t>,
    /// Those of signs of ASCII that were met, each by its code.
    signs: Vec<Option<Word>>,
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
            signs: vec![None; ASCII],
            keys: 0,
            foreign_keys: FxHashMap::default(),
        }
    }

    /// How many keys there are so far.
    pub(super) fn keys(&self) -> usize {
        self.keys as usize
    }

    /// How many different words and signs there are so far.
    pub(super) fn words(&self) -> usize {
        self.words.len()
    }

    /// Cuts a text into its words and signs.
    pub(super) fn cut(&mut self, text: &'t str) -> Cut {
        let mut cutting = Cutting::of(text);
        match Cutter::of(text) {
            Some(tokens) => self.cut_latin(tokens, &mut cutting),
            None => {
                for token in tokens_by(text, self.segment) {
                    self.add(text, &token, &mut cutting);
                }
            }
        }
        cutting.done()
    }

    /// Cuts a text of printable ASCII.
    pub(super) fn cut_even(&mut self, text: &'t str) -> Cut {
        let mut cutting = Cutting::of(text);
        self.cut_latin(Cutter::of_ascii(text), &mut cutting);
        cutting.done()
    }

    /// Cuts a text of Latin letters and common print.
    fn cut_latin(&mut self, mut tokens: Cutter<'t>, cutting: &mut Cutting<'t>) {
        let text = tokens.text();
        loop {
            if let Some(plain) = tokens.next_plain() {
                let word = self.plain(&plain, text);
                cutting.add_mark(plain.at, word);
                while let Some(plain) = tokens.next_plain() {
                    let word = self.plain(&plain, text);
                    cutting.add_word(plain.at, word);
                }
            }
            if let Some((start, sign)) = tokens.next_sign() {
                let at = start..start + 1;
                let known = self.signs[usize::from(sign)];
                let word = known.unwrap_or_else(|| self.learn_sign(sign, &text[at.clone()]));
                cutting.add_mark(at, word);
                continue;
            }
            match tokens.next() {
                Some(token) => self.add(text, &token, cutting),
                None => return,
            }
        }
    }

    /// What is known of a plain word.
    #[inline(always)]
    fn plain(&mut self, plain: &Plain, text: &str) -> Word {
        let print = Fingerprint::of_plain(plain);
        let known = self.words.get_whole(print);
        known.unwrap_or_else(|| self.learn_plain(print, plain, text))
    }

    /// Looks at a sign of ASCII that was not met before.
    fn learn_sign(&mut self, sign: u8, text: &'t str) -> Word {
        let word = self.word(text, TokenKind::Sign);
        self.signs[usize::from(sign)] = Some(word);
        word
    }

    /// Adds a token of a text to what it is being cut into.
    fn add(&mut self, text: &'t str, token: &Token, cutting: &mut Cutting<'t>) {
        let at = token.at.clone();
        if token.kind == TokenKind::Space {
            return cutting.add_space(at);
        }
        let word = self.word(&text[at.clone()], token.kind);
        cutting.add_mark(at, word);
    }

    /// What is known of a word or sign.
    fn word(&mut self, text: &'t str, kind: TokenKind) -> Word {
        let print = Fingerprint::of(text.as_bytes());
        let known = self.words.get(print, text.as_bytes());
        known.unwrap_or_else(|| self.learn(print, Cow::Borrowed(text), kind))
    }

    /// Looks at a plain word that was not met before.
    #[inline(never)]
    fn learn_plain(&mut self, print: Fingerprint, plain: &Plain, text: &str) -> Word {
        let letters = plain.at.len();
        if plain.is_small() {
            return self.learn_small(print, letters);
        }
        let small = plain.to_small();
        let small_print = Fingerprint::of_plain(&small);
        let known = self.words.get_whole(small_print);
        let key = known
            .unwrap_or_else(|| self.learn_small(small_print, letters))
            .key;
        let word = Word {
            print: count(self.words.len()),
            key,
            weight: weight_of_plain(letters, plain.capitals()),
            looks: Looks::of_plain(&text[plain.at.clone()]),
        };
        self.words.insert(print, word);
        word
    }

    /// The same of one of so many letters without capitals.
    fn learn_small(&mut self, print: Fingerprint, letters: usize) -> Word {
        let word = Word {
            print: count(self.words.len()),
            key: self.next_key(),
            weight: weight_of_letters(letters),
            looks: Looks::PLAIN,
        };
        self.words.insert(print, word);
        word
    }

    /// Looks at what was not met before.
    fn learn(&mut self, print: Fingerprint, text: Cow<'t, str>, kind: TokenKind) -> Word {
        let (known, key) = self.identity(&text, kind);
        let word = Word {
            print: known.unwrap_or(count(self.words.len())),
            key,
            weight: weight_of(&text, kind),
            looks: Looks::of(&text, kind),
        };
        self.words.insert_text(print, text, word);
        word
    }

    /// What is known of a text of which another one is a form.
    fn form(&mut self, text: String, kind: TokenKind) -> Word {
        let print = Fingerprint::of(text.as_bytes());
        let known = self.words.get(print, text.as_bytes());
        known.unwrap_or_else(|| self.learn(print, Cow::Owned(text), kind))
    }

    /// The print of a word or sign that was not met before, if it has that of another, and its key.
    fn identity(&mut self, text: &str, kind: TokenKind) -> (Option<u32>, u32) {
        if text.bytes().all(is_small) {
            return (None, self.next_key());
        }
        if text.is_ascii() {
            return (None, self.form(text.to_ascii_lowercase(), kind).key);
        }
        match fold(text) {
            // What is folded stays as it is when it is folded again.
            Cow::Owned(folded) if folded != text => {
                let word = self.form(folded, kind);
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

/// How many characters of ASCII there are.
const ASCII: usize = 128;

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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::tokens;

    /// The marks and what stands between them as tokens.
    fn all_tokens(cut: &Cut, text: &str) -> Vec<std::ops::Range<usize>> {
        let mut all = Vec::new();
        let mut reached = 0;
        let ends = [(text.len(), text.len())];
        for (start, end) in cut
            .marks()
            .iter()
            .map(|mark| (mark.start, mark.end))
            .chain(ends)
        {
            for &seam in cut.seams(&(reached..start)) {
                all.push(reached..seam);
                reached = seam;
            }
            all.extend(
                [reached..start, start..end]
                    .into_iter()
                    .filter(|at| !at.is_empty()),
            );
            reached = end;
        }
        all
    }

    proptest! {
        #[test]
        fn marks_and_seams_are_all_tokens(text in "([aA]{1,3}|[漢é.“” 1\n\t\u{a0}\u{ad}]|  ){0,20}") {
            let cut = Lexicon::new(None, 0).cut(&text);
            let tokens: Vec<_> = tokens(&text).into_iter().map(|token| token.at).collect();
            prop_assert_eq!(all_tokens(&cut, &text), tokens);
        }

        #[test]
        fn paragraphs_that_are_joined_are_cut_as_one_text(one in "([aA]{1,3}|[é.“” 1\n]|  ){0,12}", other in "([aA]{1,3}|[é.“” 1\n]|  ){0,12}") {
            let whole = format!("{one}\n{other}");
            let mut lexicon = Lexicon::new(None, 0);
            let (mut joined, next, cut) = (lexicon.cut(&one), lexicon.cut(&other), lexicon.cut(&whole));
            joined.add_line(&next, &whole);
            prop_assert_eq!(all_tokens(&joined, &whole), all_tokens(&cut, &whole));
            prop_assert_eq!(joined.words(0..joined.marks().len()), cut.words(0..cut.marks().len()));
            for (one, other) in joined.marks().iter().zip(cut.marks()) {
                prop_assert_eq!((one.word.print, one.word.looks, one.weight), (other.word.print, other.word.looks, other.weight));
            }
        }
    }
}
