//! A text cut into tokens, with what is known of its words and signs.

use std::ops::Range;

use super::lexicon::Word;
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

fn holds_newline(space: &Token, text: &str) -> bool {
    let text = &text.as_bytes()[space.at.clone()];
    text != b" " && text.contains(&b'\n')
}

/// How many marks are looked at to find out whether a sentence ends behind them.
const LAST_MARKS: usize = 4;

impl Cut {
    /// A text cut into tokens, of which the marks are still to come.
    pub(super) fn of(tokens: Vec<Token>) -> Self {
        Cut {
            marks: Vec::with_capacity(tokens.len() * 2 / 3 + 1),
            tokens,
            weight: 0,
            words: 0,
        }
    }

    /// Looks for the words and signs among the tokens of a text.
    pub(super) fn find_marks(&mut self, text: &str, mut look_up: impl FnMut(&Token) -> Word) {
        let mut ends_line = true;
        for index in 0..self.tokens.len() {
            let token = &self.tokens[index];
            if token.kind == TokenKind::Space {
                ends_line |= holds_newline(token, text);
                continue;
            }
            let is_word = token.kind == TokenKind::Word;
            let word = look_up(token);
            self.marks.push(Mark {
                token: index,
                print: word.print,
                key: word.key,
                looks: word.looks,
                weight: self.weight,
                words: self.words,
            });
            self.weight += u64::from(word.weight);
            self.words += usize::from(is_word);
            self.see_sentence(text, self.marks.len() - 1, ends_line);
            ends_line = false;
        }
    }

    /// Notes whether a sentence ends before a mark; it does so where a line ends.
    fn see_sentence(&mut self, text: &str, mark: usize, ends_line: bool) {
        let starts = ends_line || self.sentence_starts(text, mark);
        let looks = &mut self.marks[mark].looks;
        *looks = looks.with(Looks::STARTS, starts);
    }

    /// Whether white space before a mark holds the end of a line, or the mark is the first.
    fn line_starts(&self, text: &str, mark: usize) -> bool {
        mark == 0
            || self
                .between(mark)
                .iter()
                .any(|space| holds_newline(space, text))
    }

    /// The white space before a mark, which is not the first.
    fn between(&self, mark: usize) -> &[Token] {
        &self.tokens[self.marks[mark - 1].token + 1..self.marks[mark].token]
    }

    /// Whether a sentence ends before a mark that begins no line.
    fn sentence_starts(&self, text: &str, mark: usize) -> bool {
        let are = |mark: usize, looks: Looks| self.marks[mark].looks.are(looks);
        if are(mark, Looks::GOES_ON) || !are(mark - 1, Looks::MAY_END) {
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
        are(last, Looks::ENDS) && !self.between(mark).is_empty() || are(last, Looks::ENDS_ALONE)
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
        for mark in first..self.marks.len().min(first + LAST_MARKS) {
            self.see_sentence(text, mark, self.line_starts(text, mark));
        }
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
