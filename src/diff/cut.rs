//! A text cut into its words and signs, with what is known of them.

use std::ops::Range;

use super::lexicon::Word;
use super::looks::Looks;

/// The marks (words and signs) of a text; what stands between them is white space.
#[derive(Debug, Clone, Default)]
pub(super) struct Cut {
    marks: Vec<Mark>,
    /// Where white space follows other white space that is a token of its own, in bytes, ascending: next to a newline.
    seams: Vec<usize>,
    /// The length of the text, in bytes.
    length: usize,
    /// The weight of all marks.
    weight: u64,
    /// How many of them are words.
    words: usize,
}

/// A word or sign at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What is known of it, with what it looks like by its place.
    pub(super) word: Word,
    /// The weight of all marks before it.
    pub(super) weight: u64,
    /// How many words there are before it.
    pub(super) words: usize,
}

/// How many marks are looked at to find out whether a sentence ends behind them.
const LAST_MARKS: usize = 4;

/// On so many bytes of a text there is a mark, at the least.
const BYTES_A_MARK: usize = 4;

impl Cut {
    /// Notes that white space begins there, right behind other white space or not.
    fn open_space(&mut self, start: usize, is_behind_space: bool) {
        if is_behind_space {
            self.seams.push(start);
        }
    }

    /// Adds another text behind this one, with a newline between them; `text` is all of it.
    pub(super) fn add_line(&mut self, next: &Cut, text: &str) {
        let end = self.length;
        let behind = end + 1;
        self.open_space(end, self.marks.last().map_or(0, |mark| mark.end) < end);
        let first = next.marks.first().map_or(next.length, |mark| mark.start);
        self.open_space(behind, first > 0);
        self.seams
            .extend(next.seams.iter().map(|seam| seam + behind));
        let begin = self.marks.len();
        self.marks.extend(next.marks.iter().map(|mark| Mark {
            start: mark.start + behind,
            end: mark.end + behind,
            weight: mark.weight + self.weight,
            words: mark.words + self.words,
            ..*mark
        }));
        self.length = behind + next.length;
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
        let starts = text.as_bytes()[before.end..own.start].contains(&b'\n')
            || may_start(before.word.looks, own.word.looks)
                && ends_sentence(&self.marks[..mark], text, own.start);
        self.marks[mark].word.looks = own.word.looks.starting(starts);
    }

    pub(super) fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The places, among some white space, where one token of it ends and the next begins.
    pub(super) fn seams(&self, space: &Range<usize>) -> &[usize] {
        let behind = |place: usize| self.seams.partition_point(|seam| *seam <= place);
        let until = self.seams.partition_point(|seam| *seam < space.end);
        self.seams
            .get(behind(space.start)..until)
            .unwrap_or_default()
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

/// A text that is being cut, from its beginning on.
pub(super) struct Cutting<'t> {
    text: &'t str,
    cut: Cut,
    /// Up to where it is cut.
    reached: usize,
    /// Whether it is white space that ends there.
    is_space: bool,
    /// What the next mark looks like by its place, as far as that is known.
    place: Looks,
    /// What the last mark looks like by itself.
    last: Looks,
}

impl<'t> Cutting<'t> {
    /// Nothing of it cut yet.
    pub(super) fn of(text: &'t str) -> Self {
        Cutting {
            text,
            cut: Cut {
                marks: Vec::with_capacity(text.len() / BYTES_A_MARK + 1),
                length: text.len(),
                ..Cut::default()
            },
            reached: 0,
            is_space: false,
            place: Looks::FREE.and(Looks::STARTS),
            last: Looks::NONE,
        }
    }

    /// Adds the next word or sign. If something was left out before it, that was a single space.
    #[inline(always)]
    pub(super) fn add_mark(&mut self, at: Range<usize>, word: Word) {
        if at.start > self.reached {
            self.open_space(self.reached);
        }
        if may_start(self.last, word.looks) && ends_sentence(&self.cut.marks, self.text, at.start) {
            self.place = self.place.and(Looks::STARTS);
        }
        self.reached = at.end;
        self.last = word.looks;
        self.push(at, word, self.place);
        self.is_space = false;
        self.place = Looks::NONE;
    }

    /// Adds a word that stands behind another word, with a single space between them: so no sentence begins with it.
    #[inline(always)]
    pub(super) fn add_word(&mut self, at: Range<usize>, word: Word) {
        self.reached = at.end;
        self.last = word.looks;
        self.push(at, word, Looks::FREE);
    }

    /// Adds a mark that looks that way by its place.
    #[inline(always)]
    fn push(&mut self, at: Range<usize>, word: Word, place: Looks) {
        self.cut.marks.push(Mark {
            start: at.start,
            end: at.end,
            word: Word {
                looks: word.looks.and(place),
                ..word
            },
            weight: self.cut.weight,
            words: self.cut.words,
        });
        self.cut.weight += u64::from(word.weight);
        self.cut.words += usize::from(word.looks.are(Looks::WORD));
    }

    /// Adds white space that is the next token.
    pub(super) fn add_space(&mut self, at: Range<usize>) {
        if at.start > self.reached {
            self.open_space(self.reached);
        }
        self.open_space(at.start);
        self.reached = at.end;
        if self.text.as_bytes()[at].contains(&b'\n') {
            self.place = self.place.and(Looks::STARTS);
        }
    }

    #[inline(always)]
    fn open_space(&mut self, start: usize) {
        self.cut.open_space(start, self.is_space);
        self.is_space = true;
        self.place = self.place.and(Looks::FREE);
    }

    /// What it was cut into.
    pub(super) fn done(self) -> Cut {
        self.cut
    }
}

/// Whether a sentence may begin with a mark, by its looks and those of the mark before it.
fn may_start(last: Looks, next: Looks) -> bool {
    last.are(Looks::MAY_END) && !next.are(Looks::GOES_ON)
}

/// Whether a sentence ends with the last of some marks, where the next one begins at the byte `next` and may begin one.
fn ends_sentence(marks: &[Mark], text: &str, next: usize) -> bool {
    let is_free = marks.last().is_none_or(|last| last.end < next);
    let last_marks = marks.iter().rev().take(LAST_MARKS);
    let mut last_marks = last_marks.skip_while(|mark| mark.word.looks.are(Looks::CLOSES));
    let Some(last) = last_marks.next() else {
        return false;
    };
    let is_stop = &text.as_bytes()[last.start..last.end] == b".";
    if is_stop
        && last_marks
            .next()
            .is_some_and(|mark| mark.word.looks.are(Looks::TITLE))
    {
        return false;
    }
    last.word.looks.are(Looks::ENDS) && is_free || last.word.looks.are(Looks::ENDS_ALONE)
}
