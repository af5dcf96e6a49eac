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

impl Cut {
    /// The parts as the lexicon has found them; `weight` and `words` are those of all marks.
    pub(super) fn new(tokens: Vec<Token>, marks: Vec<Mark>, weight: u64, words: usize) -> Self {
        Cut {
            tokens,
            marks,
            weight,
            words,
        }
    }

    /// Adds another text behind this one, with a newline between them.
    pub(super) fn add_line(&mut self, next: &Cut) {
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
