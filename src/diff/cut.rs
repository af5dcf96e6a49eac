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
        let tokens = std::mem::take(&mut self.tokens);
        let (mut is_free, mut ends_line) = (true, true);
        let mut last = Looks::NONE;
        for (index, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Space {
                is_free = true;
                ends_line |= holds_newline(token, text);
                continue;
            }
            let word = look_up(token);
            let starts = ends_line
                || may_start(last, word.looks) && ends_sentence(&self.marks, text, &tokens, index);
            self.marks.push(Mark {
                token: index,
                print: word.print,
                key: word.key,
                looks: word.looks.placed(is_free, starts),
                weight: self.weight,
                words: self.words,
            });
            self.weight += u64::from(word.weight);
            self.words += usize::from(token.kind == TokenKind::Word);
            last = word.looks;
            (is_free, ends_line) = (false, false);
        }
        self.tokens = tokens;
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
        let begin = self.marks.len();
        self.marks.extend(next.marks.iter().map(|mark| Mark {
            token: mark.token + first,
            weight: mark.weight + self.weight,
            words: mark.words + self.words,
            ..*mark
        }));
        self.weight += next.weight;
        self.words += next.words;
        // Of the first marks it is asked what stands before them, which is more now.
        for mark in begin + 1..self.marks.len().min(begin + LAST_MARKS) {
            self.see_sentence_again(text, mark);
        }
    }

    /// Finds out again whether a sentence ends before a mark.
    fn see_sentence_again(&mut self, text: &str, mark: usize) {
        let (before, own) = (self.marks[mark - 1], self.marks[mark]);
        let between = &self.tokens[before.token + 1..own.token];
        let starts = between.iter().any(|space| holds_newline(space, text))
            || may_start(before.looks, own.looks)
                && ends_sentence(&self.marks[..mark], text, &self.tokens, own.token);
        self.marks[mark].looks = own.looks.placed(own.looks.are(Looks::FREE), starts);
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    pub(super) fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The key and the weight of each mark.
    pub(super) fn weighed_keys(&self) -> impl Iterator<Item = (u32, u32)> {
        let mut others = self.marks.get(1..).unwrap_or_default().iter();
        self.marks.iter().map(move |mark| {
            let behind = others.next().map_or(self.weight, |next| next.weight);
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

/// Whether a sentence may begin with a mark, by its looks and those of the mark before it.
fn may_start(last: Looks, next: Looks) -> bool {
    last.are(Looks::MAY_END) && !next.are(Looks::GOES_ON)
}

/// Whether a sentence ends with the last of some marks, where the next one is the token `next` and may begin one.
fn ends_sentence(marks: &[Mark], text: &str, tokens: &[Token], next: usize) -> bool {
    let is_free = marks.last().is_none_or(|last| last.token + 1 < next);
    let last_marks = marks.iter().rev().take(LAST_MARKS);
    let mut last_marks = last_marks.skip_while(|mark| mark.looks.are(Looks::CLOSES));
    let Some(last) = last_marks.next() else {
        return false;
    };
    let is_stop = &text[tokens[last.token].at.clone()] == ".";
    if is_stop
        && last_marks
            .next()
            .is_some_and(|mark| mark.looks.are(Looks::TITLE))
    {
        return false;
    }
    last.looks.are(Looks::ENDS) && is_free || last.looks.are(Looks::ENDS_ALONE)
}

fn holds_newline(space: &Token, text: &str) -> bool {
    let text = &text.as_bytes()[space.at.clone()];
    text != b" " && text.contains(&b'\n')
}
