//! One side of a block as the rules look at it: its words, what is quoted in it, its dates, numbers and names.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use super::language::Tongue;
use super::name::{self, Name};
use super::number::{self, Number};
use super::{date, quotes};
use crate::text::sentence::{Ending, ending, is_terminal, is_wrapping};
use crate::text::{Token, TokenKind, fold, tokens};

/// One side of a block, read once.
pub(super) struct Passage {
    /// Its paragraphs joined by one newline.
    pub(super) text: String,
    /// Where its paragraphs begin.
    pub(super) starts: Vec<usize>,
    /// The words among its tokens, in order.
    pub(super) words: Vec<Range<usize>>,
    /// What stands in quotation marks, without these; in order and without overlap.
    pub(super) quotes: Vec<Range<usize>>,
    /// Dates and times, in order and without overlap.
    pub(super) dates: Vec<Range<usize>>,
    /// Numbers that stand in no date, in order and without overlap.
    pub(super) numbers: Vec<Number>,
    /// Names, in order and without overlap.
    pub(super) names: Vec<Name>,
    vocabulary: OnceCell<HashSet<String>>,
}

impl Passage {
    pub(super) fn of(text: String, tongue: Tongue) -> Passage {
        let is_word = |token: &Token| token.kind == TokenKind::Word;
        let mut passage = Passage::unread(text);
        let words = tokens(&passage.text).into_iter().filter(is_word);
        passage.words = words.map(|token| token.at).collect();
        passage.quotes = quotes::find(&passage.text);
        passage.dates = date::find(&passage, tongue.language);
        passage.names = name::find(&passage, tongue);
        passage.numbers = number::find(&passage, tongue.language);
        passage
    }

    /// One in which nothing is looked for.
    pub(super) fn unread(text: String) -> Passage {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Passage {
            starts: std::iter::once(0).chain(ends).collect(),
            text,
            words: Vec::new(),
            quotes: Vec::new(),
            dates: Vec::new(),
            numbers: Vec::new(),
            names: Vec::new(),
            vocabulary: OnceCell::new(),
        }
    }

    /// The text of a range of bytes; empty where it does not fit.
    pub(super) fn text(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    /// A word; empty behind the last.
    pub(super) fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |at| self.text(at))
    }

    /// A word in small letters and plain print.
    pub(super) fn small(&self, index: usize) -> String {
        small(self.word(index))
    }

    /// Which words stand wholly or in part in a range of bytes; empty, at the place where they would stand, for an empty range.
    pub(super) fn words_in(&self, at: &Range<usize>) -> Range<usize> {
        let start = self.words.partition_point(|word| word.end <= at.start);
        let end = self.words.partition_point(|word| word.start < at.end);
        start..end.max(start)
    }

    /// What stands between a word and the one before it, or the beginning.
    pub(super) fn before(&self, index: usize) -> &str {
        let end = self
            .words
            .get(index)
            .map_or(self.text.len(), |word| word.start);
        let start = index
            .checked_sub(1)
            .and_then(|before| self.words.get(before))
            .map_or(0, |word| word.end);
        self.text(&(start..end))
    }

    /// Whether a sentence begins with a word, or what is in quotation marks, or what follows a colon: there a capital means nothing.
    pub(super) fn starts_sentence(&self, index: usize) -> bool {
        let before = self.before(index);
        if index == 0 || before.contains('\n') || before.trim_end().ends_with([':', '：']) {
            return true;
        }
        if before.ends_with(is_wrapping) && !before.ends_with(['’', '\'']) {
            return true;
        }
        let bare = before.trim_end().trim_end_matches(is_wrapping);
        let Some(last) = bare.chars().next_back() else {
            return false;
        };
        if !is_terminal(last) {
            return matches!(last, '•' | '*' | '·' | '|');
        }
        let Some(word) = index
            .checked_sub(1)
            .and_then(|before| self.words.get(before))
        else {
            return true;
        };
        let from = word.start.saturating_sub(LONGEST_WORD);
        let head = self.text.get(from..word.start).unwrap_or_default();
        let from = word.start
            - head
                .rfind(char::is_whitespace)
                .map_or(head.len(), |space| head.len() - space - 1);
        let last = self.text(&(from..word.end + bare.len()));
        ending(last) != Ending::Abbreviation
    }

    /// Whether a range begins where a sentence begins and ends where one ends, and holds a word.
    pub(super) fn is_whole(&self, at: &Range<usize>) -> bool {
        let words = self.words_in(at);
        let (Some(first), Some(last)) = (
            self.words.get(words.start),
            words
                .end
                .checked_sub(1)
                .and_then(|last| self.words.get(last)),
        ) else {
            return false;
        };
        !words.is_empty()
            && first.start >= at.start
            && last.end <= at.end
            && self.starts_sentence(words.start)
            && (words.end == self.words.len() || self.starts_sentence(words.end))
    }

    /// Whether a word stands anywhere in it, in small letters and plain print.
    pub(super) fn holds(&self, word: &str) -> bool {
        let words = self.vocabulary.get_or_init(|| {
            let words = (0..self.words.len()).map(|index| self.small(index));
            words.map(|word| bare(&word).to_owned()).collect()
        });
        words.contains(word)
    }
}

/// The longest stretch without white space that is looked at, in bytes: what is longer is no abbreviation.
const LONGEST_WORD: usize = 40;

/// A word in small letters and plain print.
pub(super) fn small(word: &str) -> String {
    fold(word).to_lowercase()
}

/// A word without what makes it a possessive in English; of other languages as it is.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}

/// Of things in order and without overlap, those that touch a range; of an empty range, those that lie around it.
pub(super) fn touching<'p, T>(
    things: &'p [T],
    place: impl Fn(&T) -> &Range<usize>,
    at: &Range<usize>,
) -> &'p [T] {
    let (start, end) = if at.is_empty() {
        (
            things.partition_point(|thing| place(thing).end <= at.start),
            things.partition_point(|thing| place(thing).start < at.start),
        )
    } else {
        (
            things.partition_point(|thing| place(thing).end <= at.start),
            things.partition_point(|thing| place(thing).start < at.end),
        )
    };
    things.get(start..end.max(start)).unwrap_or_default()
}
