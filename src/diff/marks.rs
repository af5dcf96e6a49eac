//! A text as its words and signs, with white space set aside.

use std::ops::Range;

use super::weight::{is_glyph, weight};
use crate::model::Sides;
use crate::text::{Segment, Token, TokenKind, tokens_by};

/// The most letters of a title that ends with a full stop.
const LONGEST_TITLE: usize = 3;

/// A stretch of marks that is the same on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// Index of its first mark on each side.
    pub(super) at: Sides<usize>,
    /// How many marks.
    pub(super) len: usize,
}

impl Run {
    /// The first mark behind it on each side.
    pub(super) fn end(self) -> Sides<usize> {
        self.at.map(|start| start + self.len)
    }

    /// The same run with the sides exchanged.
    pub(super) fn swap(self) -> Self {
        Run {
            at: self.at.swap(),
            ..self
        }
    }
}

/// What a mark looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    /// Neither letter nor digit.
    Sign,
    /// It has a digit.
    Number,
    /// Within a sentence, it begins with a capital.
    Name,
    /// Any other word.
    Word,
}

/// One text cut into tokens, and the marks (words and signs) among them.
#[derive(Debug)]
pub(super) struct Marks<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    /// The token index of each mark.
    marks: Vec<usize>,
    /// The weight of all marks before each mark; one longer than `marks`.
    weights: Vec<u64>,
    /// The number of words before each mark; one longer than `marks`.
    words: Vec<usize>,
}

impl<'t> Marks<'t> {
    pub(super) fn of(text: &'t str, segment: Option<Segment>) -> Self {
        let tokens = tokens_by(text, segment);
        let mut result = Marks {
            text,
            tokens,
            marks: Vec::new(),
            weights: vec![0],
            words: vec![0],
        };
        let (mut weighed, mut words) = (0, 0);
        for (index, token) in result.tokens.iter().enumerate() {
            if token.kind == TokenKind::Space {
                continue;
            }
            weighed += u64::from(weight(text, token));
            words += usize::from(token.kind == TokenKind::Word);
            result.marks.push(index);
            result.weights.push(weighed);
            result.words.push(words);
        }
        result
    }

    /// How many marks.
    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'t str> + '_ {
        let text = self.text;
        self.marks
            .iter()
            .map(move |&index| &text[self.tokens[index].at.clone()])
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token that a mark is, or the end of the tokens.
    pub(super) fn token_of(&self, mark: usize) -> usize {
        self.marks.get(mark).copied().unwrap_or(self.tokens.len())
    }

    /// The text of one mark; empty behind the last.
    pub(super) fn mark(&self, mark: usize) -> &'t str {
        self.marks
            .get(mark)
            .map_or("", |&index| &self.text[self.tokens[index].at.clone()])
    }

    /// The bytes of some neighbouring tokens; for an empty range, the place where they would stand.
    pub(super) fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        let start = |index: usize| {
            self.tokens
                .get(index)
                .map_or(self.text.len(), |token| token.at.start)
        };
        start(tokens.start)..start(tokens.end)
    }

    pub(super) fn text(&self, tokens: Range<usize>) -> &'t str {
        &self.text[self.bytes(tokens)]
    }

    pub(super) fn weight(&self, marks: Range<usize>) -> u64 {
        self.weights[marks.end] - self.weights[marks.start]
    }

    pub(super) fn words(&self, marks: Range<usize>) -> usize {
        self.words[marks.end] - self.words[marks.start]
    }

    /// Whether white space (or an end of the text) parts a mark from the one before it.
    pub(super) fn stands_free(&self, mark: usize) -> bool {
        let token = self.token_of(mark);
        token == 0 || token == self.tokens.len() || self.tokens[token - 1].kind == TokenKind::Space
    }

    /// Whether a sentence or the whole text ends before a mark.
    pub(super) fn sentence_starts(&self, mark: usize) -> bool {
        if mark == 0 || mark >= self.len() {
            return true;
        }
        let between = self.text(self.marks[mark - 1] + 1..self.marks[mark]);
        if between.contains('\n') {
            return true;
        }
        let goes_on = |c: char| c.is_lowercase() || "([{,;:-–—".contains(c);
        if self.mark(mark).starts_with(goes_on) {
            return false;
        }
        let mut before = (0..mark)
            .rev()
            .take(4)
            .map(|index| self.mark(index))
            .skip_while(|sign| closes(sign));
        let Some(last) = before.next() else {
            return false;
        };
        if last == "." && before.next().is_some_and(is_title) {
            return false;
        }
        let ends = last.starts_with(['.', '!', '?', '…', '؟', '۔', '।']) && !between.is_empty();
        ends || last.starts_with(['。', '！', '？', '｡'])
    }

    /// Whether a mark holds a letter or digit.
    pub(super) fn is_word(&self, mark: usize) -> bool {
        self.tokens
            .get(self.token_of(mark))
            .is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// What a mark looks like.
    pub(super) fn kind(&self, mark: usize) -> MarkKind {
        let word = self.mark(mark);
        if !self.is_word(mark) {
            MarkKind::Sign
        } else if word.chars().any(char::is_numeric) {
            MarkKind::Number
        } else if word.starts_with(char::is_uppercase) && !self.sentence_starts(mark) {
            MarkKind::Name
        } else {
            MarkKind::Word
        }
    }

    /// Whether a mark is a single character of a script without spaces, with such a script's text on both sides.
    pub(super) fn is_glyph_within(&self, mark: usize) -> bool {
        is_glyph(self.mark(mark)) && !self.stands_free(mark) && !self.stands_free(mark + 1)
    }

    /// Whether a hyphen and a word are written together on the two sides of the place before a mark.
    pub(super) fn is_hyphenated(&self, mark: usize) -> bool {
        mark > 0
            && mark < self.len()
            && !self.stands_free(mark)
            && (self.is_word(mark) && is_hyphen(self.mark(mark - 1))
                || self.is_word(mark - 1) && is_hyphen(self.mark(mark)))
    }

    /// Whether a full stop stands behind a word within a sentence; that of a title before a name can go without its word.
    fn is_abbreviated(&self, mark: usize) -> bool {
        let goes_on = |mark: usize| {
            self.mark(mark).starts_with(|c: char| c.is_numeric()) || !self.sentence_starts(mark)
        };
        let is_before_name = self.mark(mark + 1).starts_with(char::is_uppercase);
        self.mark(mark) == "."
            && self.is_word(mark - 1)
            && !(is_before_name && is_title(self.mark(mark - 1)))
            && mark + 1 < self.len()
            && self.stands_free(mark + 1)
            && goes_on(mark + 1)
    }

    /// Whether the place before a mark is inside a word made of several with hyphens, strokes and the like.
    pub(super) fn is_within_compound(&self, mark: usize) -> bool {
        let joined = |mark: usize| mark > 0 && mark < self.len() && !self.stands_free(mark);
        let word = |mark: usize| self.is_word(mark);
        if !joined(mark) {
            return false;
        }
        let (before, after) = (self.mark(mark - 1), self.mark(mark));
        if self.is_hyphenated(mark)
            || self.is_abbreviated(mark)
            || self.is_within_figure(mark)
            || self.is_within_brackets(mark)
        {
            return true;
        }
        if word(mark) && is_joint(before) {
            return joined(mark - 1) && word(mark - 2);
        }
        word(mark - 1) && is_joint(after) && joined(mark + 1) && word(mark + 1)
    }

    /// Whether a mark parts clauses or sentences.
    pub(super) fn is_pause(&self, mark: usize) -> bool {
        !self.is_word(mark)
            && self
                .mark(mark)
                .starts_with([',', ';', ':', '.', '،', '؛', '，', '；', '、', '。'])
    }

    /// Whether a mark closes what stands before it, as a full stop or a bracket does: there a word ends although no space follows.
    pub(super) fn is_closing(&self, mark: usize) -> bool {
        !self.is_word(mark)
            && (self.is_pause(mark)
                || closes(self.mark(mark))
                || self.mark(mark).starts_with(['!', '?']))
            && !self.is_within_compound(mark)
    }

    /// Whether a comma, colon or the like stands right before a mark.
    pub(super) fn clause_starts(&self, mark: usize) -> bool {
        mark > 0
            && self
                .mark(mark - 1)
                .starts_with([',', ';', ':', '–', '—', '،', '؛', '，', '；', '、'])
    }
}

/// Whether a full stop behind a word is that of an initial or a title, such as “J.” or “Mrs.”: it ends no sentence.
fn is_title(word: &str) -> bool {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    let is_short = letters.clone().count() < LONGEST_TITLE;
    is_capital && is_short && letters.all(|c| c.is_ascii_lowercase() && !"aeiouy".contains(c))
}

fn is_hyphen(sign: &str) -> bool {
    matches!(sign, "-" | "\u{2010}" | "\u{2011}")
}

/// Whether a sign makes one word of the words on both sides of it.
fn is_joint(sign: &str) -> bool {
    matches!(sign, "/" | "–" | "&" | "+" | "@" | "·" | "־" | "・")
}

fn closes(sign: &str) -> bool {
    sign.starts_with(['"', '”', '’', '\'', ')', ']', '»', '」', '』', '）'])
}
