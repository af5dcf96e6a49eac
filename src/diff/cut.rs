//! A text cut into tokens, with what is known of its words and signs.

use std::ops::Range;

use super::looks::Looks;
use crate::text::{Token, TokenKind};

/// The tokens of a text, and the marks (words and signs) among them.
#[derive(Debug, Clone, Default)]
pub(super) struct Cut {
    tokens: Vec<Token>,
    marks: Vec<Mark>,
    /// The weight of all marks.
    weight: u64,
    /// How many of them are words.
    words: usize,
}

/// A word or sign at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Which of the tokens it is.
    pub(super) token: usize,
    /// The same for all that differ in print only.
    pub(super) print: u32,
    /// The same for all that differ in print and case only.
    pub(super) key: u32,
    /// How it looks.
    pub(super) looks: Looks,
    /// The weight of all marks before it.
    pub(super) weight: u64,
    /// How many words there are before it.
    pub(super) words: usize,
}

/// How many marks are looked at to find out whether a sentence ends behind them.
const LAST_MARKS: usize = 4;

impl Cut {
    /// The parts of a text as the lexicon has found them; `weight` and `words` are those of all marks.
    pub(super) fn new(
        text: &str,
        tokens: Vec<Token>,
        marks: Vec<Mark>,
        weight: u64,
        words: usize,
    ) -> Self {
        let mut cut = Cut {
            tokens,
            marks,
            weight,
            words,
        };
        cut.see_sentences(text, 0..cut.marks.len());
        cut
    }

    /// Notes before which of some marks a sentence ends.
    fn see_sentences(&mut self, text: &str, marks: Range<usize>) {
        for mark in marks {
            let starts = self.sentence_starts(text, mark);
            let looks = &mut self.marks[mark].looks;
            *looks = looks.with(Looks::STARTS, starts);
        }
    }

    /// Whether a sentence or the whole text ends before a mark.
    fn sentence_starts(&self, text: &str, mark: usize) -> bool {
        let Some(before) = mark.checked_sub(1) else {
            return true;
        };
        let are = |mark: usize, looks: Looks| self.marks[mark].looks.are(looks);
        let start = self.marks[before].token + 1;
        let between = &self.tokens[start..self.marks[mark].token];
        let ends_line = |space: &Token| text.as_bytes()[space.at.clone()].contains(&b'\n');
        if between.iter().any(ends_line) {
            return true;
        }
        if are(mark, Looks::GOES_ON) || !are(before, Looks::MAY_END) {
            return false;
        }
        let last_marks = (0..mark).rev().take(LAST_MARKS);
        let mut last_marks = last_marks.skip_while(|&sign| are(sign, Looks::CLOSES));
        let Some(last) = last_marks.next() else {
            return false;
        };
        let last_text = &text[self.tokens[self.marks[last].token].at.clone()];
        if last_text == "."
            && last_marks
                .next()
                .is_some_and(|mark| are(mark, Looks::TITLE))
        {
            return false;
        }
        are(last, Looks::ENDS) && !between.is_empty() || are(last, Looks::ENDS_ALONE)
    }

    /// Adds another text behind this one, with a newline between them; `text` is all of it.
    pub(super) fn add_line(&mut self, next: &Cut, text: &str) {
        let end = self.tokens.last().map_or(0, |token| token.at.end);
        self.tokens.push(Token {
            at: end..end + 1,
            kind: TokenKind::Space,
        });
        let first = self.tokens.len();
        self.tokens.extend(next.tokens.iter().map(|token| Token {
            at: token.at.start + end + 1..token.at.end + end + 1,
            kind: token.kind,
        }));
        self.marks.extend(next.marks.iter().map(|mark| Mark {
            token: mark.token + first,
            weight: mark.weight + self.weight,
            words: mark.words + self.words,
            ..*mark
        }));
        self.weight += next.weight;
        self.words += next.words;
        // Of the first marks it is asked what stands before them, which is more now.
        let first = self.marks.len() - next.marks.len();
        self.see_sentences(text, first..self.marks.len().min(first + LAST_MARKS));
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    pub(super) fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The key and the weight of each mark.
    pub(super) fn weighed_keys(&self) -> impl Iterator<Item = (u32, u32)> {
        let behind = self.marks.iter().skip(1).map(|mark| mark.weight);
        let behind = behind.chain([self.weight]);
        self.marks.iter().zip(behind).map(|(mark, behind)| {
            let weight = u32::try_from(behind - mark.weight);
            (mark.key, weight.unwrap_or(u32::MAX))
        })
    }

    /// The weight of some marks.
    pub(super) fn weight(&self, marks: Range<usize>) -> u64 {
        let before = |index: usize| {
            self.marks
                .get(index)
                .map_or(self.weight, |mark| mark.weight)
        };
        before(marks.end) - before(marks.start)
    }

    /// How many of some marks are words.
    pub(super) fn words(&self, marks: Range<usize>) -> usize {
        let before = |index: usize| self.marks.get(index).map_or(self.words, |mark| mark.words);
        before(marks.end) - before(marks.start)
    }
}
