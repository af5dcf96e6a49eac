//! A text as its words and signs, with white space set aside.

use std::ops::Range;

use super::cut::Cut;
use super::looks::Looks;
use crate::model::Sides;

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

/// One text and its marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks<'t> {
    text: &'t str,
    cut: &'t Cut,
}

impl<'t> Marks<'t> {
    /// The marks of a text, which was cut before.
    pub(super) fn new(text: &'t str, cut: &'t Cut) -> Self {
        Marks { text, cut }
    }

    /// How many marks.
    pub(super) fn len(&self) -> usize {
        self.cut.marks().len()
    }

    /// Numbers of some marks, the same for those that differ in print only.
    pub(super) fn prints(
        &self,
        marks: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator {
        let marks = self.cut.marks()[marks].iter();
        marks.map(|mark| mark.word.print)
    }

    /// The number of a mark, the same for those that differ in print only.
    pub(super) fn print(&self, mark: usize) -> u32 {
        let mark = self.cut.marks().get(mark);
        mark.map_or(u32::MAX, |mark| mark.word.print)
    }

    /// The number of a mark, the same for those that differ in print and case only.
    pub(super) fn key(&self, mark: usize) -> u32 {
        let mark = self.cut.marks().get(mark);
        mark.map_or(u32::MAX, |mark| mark.word.key)
    }

    /// Where a mark begins, in bytes; behind the last, where the text ends.
    pub(super) fn start(&self, mark: usize) -> usize {
        let mark = self.cut.marks().get(mark);
        mark.map_or(self.text.len(), |mark| mark.start)
    }

    /// Where the mark before another one ends, in bytes; before the first, where the text begins.
    pub(super) fn end_before(&self, mark: usize) -> usize {
        let before = mark
            .checked_sub(1)
            .map(|before| self.cut.marks().get(before));
        before.map_or(0, |mark| mark.map_or(self.text.len(), |mark| mark.end))
    }

    /// The bytes of some neighbouring marks, of at least one.
    pub(super) fn bytes(&self, marks: &Range<usize>) -> Range<usize> {
        self.start(marks.start)..self.end_before(marks.end)
    }

    /// Where the first token of some white space ends, in bytes.
    pub(super) fn first_space(&self, space: &Range<usize>) -> usize {
        *self.cut.seams(space).first().unwrap_or(&space.end)
    }

    /// Where the last token of some white space begins, in bytes.
    pub(super) fn last_space(&self, space: &Range<usize>) -> usize {
        *self.cut.seams(space).last().unwrap_or(&space.start)
    }

    /// The text of one mark; empty behind the last.
    pub(super) fn mark(&self, mark: usize) -> &'t str {
        let mark = self.cut.marks().get(mark);
        mark.map_or("", |mark| &self.text[mark.start..mark.end])
    }

    /// Whether a mark looks that way; not so behind the last.
    fn are(&self, mark: usize, looks: Looks) -> bool {
        let mark = self.cut.marks().get(mark);
        mark.is_some_and(|mark| mark.word.looks.are(looks))
    }

    /// All of the text.
    pub(super) fn whole(&self) -> &'t str {
        self.text
    }

    pub(super) fn text(&self, bytes: Range<usize>) -> &'t str {
        &self.text[bytes]
    }

    /// The marks that begin within some bytes.
    pub(super) fn within(&self, bytes: &Range<usize>) -> Range<usize> {
        let marks = self.cut.marks();
        let before = |place: usize| marks.partition_point(|mark| mark.start < place);
        before(bytes.start)..before(bytes.end)
    }

    /// Goes through the marks from the first on, for stretches of bytes that follow each other.
    pub(super) fn walk(&self) -> impl FnMut(&Range<usize>) -> Range<usize> {
        let marks = self.cut.marks();
        let mut reached = 0;
        move |bytes| {
            let start = reached;
            let rest = marks[start..].iter();
            reached += rest.take_while(|mark| mark.start < bytes.end).count();
            start..reached
        }
    }

    pub(super) fn weight(&self, marks: Range<usize>) -> u64 {
        self.cut.weight(marks)
    }

    /// The weight of one mark; none behind the last.
    pub(super) fn weight_of(&self, mark: usize) -> u64 {
        let mark = self.cut.marks().get(mark);
        mark.map_or(0, |mark| u64::from(mark.word.weight))
    }

    pub(super) fn words(&self, marks: Range<usize>) -> usize {
        self.cut.words(marks)
    }

    /// Whether white space (or an end of the text) parts a mark from the one before it.
    pub(super) fn stands_free(&self, mark: usize) -> bool {
        mark >= self.len() || self.are(mark, Looks::FREE)
    }

    /// Which of some marks white space (or an end of the text) parts from the one before it.
    pub(super) fn free(&self, marks: Range<usize>) -> impl Iterator<Item = bool> {
        self.each(marks, Looks::FREE)
    }

    /// Before which of some marks a sentence or the whole text ends.
    pub(super) fn starts(&self, marks: Range<usize>) -> impl Iterator<Item = bool> {
        self.each(marks, Looks::STARTS)
    }

    /// Whether each of some marks looks that way.
    fn each(&self, marks: Range<usize>, looks: Looks) -> impl Iterator<Item = bool> {
        let marks = self.cut.marks()[marks].iter();
        marks.map(move |mark| mark.word.looks.are(looks))
    }

    /// Whether a sentence or the whole text ends before a mark.
    pub(super) fn sentence_starts(&self, mark: usize) -> bool {
        mark >= self.len() || self.are(mark, Looks::STARTS)
    }

    /// Whether a mark holds a letter or digit.
    pub(super) fn is_word(&self, mark: usize) -> bool {
        self.are(mark, Looks::WORD)
    }

    /// What a mark looks like.
    pub(super) fn kind(&self, mark: usize) -> MarkKind {
        if !self.is_word(mark) {
            MarkKind::Sign
        } else if self.are(mark, Looks::NUMBER) {
            MarkKind::Number
        } else if self.are(mark, Looks::CAPITAL) && !self.sentence_starts(mark) {
            MarkKind::Name
        } else {
            MarkKind::Word
        }
    }

    /// Whether a mark is a single character of a script without spaces, with such a script's text on both sides.
    pub(super) fn is_glyph_within(&self, mark: usize) -> bool {
        self.are(mark, Looks::GLYPH) && !self.stands_free(mark) && !self.stands_free(mark + 1)
    }

    /// Whether a hyphen and a word are written together on the two sides of the place before a mark.
    pub(super) fn is_hyphenated(&self, mark: usize) -> bool {
        mark > 0
            && mark < self.len()
            && !self.stands_free(mark)
            && (self.is_word(mark) && self.are(mark - 1, Looks::HYPHEN)
                || self.is_word(mark - 1) && self.are(mark, Looks::HYPHEN))
    }

    /// Whether a full stop stands behind a word within a sentence; that of a title before a name can go without its word.
    fn is_abbreviated(&self, mark: usize) -> bool {
        let goes_on = |mark: usize| {
            self.mark(mark).starts_with(|c: char| c.is_numeric()) || !self.sentence_starts(mark)
        };
        let is_before_name = self.are(mark + 1, Looks::CAPITAL);
        self.mark(mark) == "."
            && self.is_word(mark - 1)
            && !(is_before_name && self.are(mark - 1, Looks::TITLE))
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
        if self.is_hyphenated(mark)
            || self.is_abbreviated(mark)
            || self.is_within_figure(mark)
            || self.is_within_brackets(mark)
        {
            return true;
        }
        if word(mark) && self.are(mark - 1, Looks::JOINT) {
            return joined(mark - 1) && word(mark - 2);
        }
        word(mark - 1) && self.are(mark, Looks::JOINT) && joined(mark + 1) && word(mark + 1)
    }

    /// Whether a mark parts clauses or sentences.
    pub(super) fn is_pause(&self, mark: usize) -> bool {
        self.are(mark, Looks::PAUSE)
    }

    /// Whether a mark closes what stands before it, as a full stop or a bracket does: there a word ends although no space follows.
    pub(super) fn is_closing(&self, mark: usize) -> bool {
        !self.is_word(mark)
            && (self.is_pause(mark)
                || self.are(mark, Looks::CLOSES)
                || self.mark(mark).starts_with(['!', '?']))
            && !self.is_within_compound(mark)
    }

    /// Whether a comma, colon or the like stands right before a mark.
    pub(super) fn clause_starts(&self, mark: usize) -> bool {
        mark > 0 && self.are(mark - 1, Looks::CLAUSE)
    }
}
