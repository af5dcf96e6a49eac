//! A paragraph cut into marks and sentences.

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::lexicon::{Key, Lexicon};
use crate::text::sentence::{Ending, ending, is_terminal, is_wrapping};
use crate::text::{TokenKind, fold, tokens};

/// A paragraph as its marks: words and signs, white space set aside.
#[derive(Debug)]
pub(super) struct Cut {
    /// The paragraph.
    pub(super) text: Rc<str>,
    /// By mark, its wording.
    pub(super) keys: Vec<Key>,
    /// By mark, where it stands in bytes; ascending. An ellipsis is three marks at the same place.
    pub(super) at: Vec<Range<usize>>,
    /// Which marks begin a sentence; ascending, the first is 0.
    starts: Vec<usize>,
}

/// Cuts paragraphs, each text once.
#[derive(Debug, Default)]
pub(super) struct Cutter {
    pub(super) lexicon: Lexicon,
    cuts: FxHashMap<Rc<str>, Rc<Cut>>,
}

impl Cutter {
    pub(super) fn cut(&mut self, text: &str) -> Rc<Cut> {
        if let Some(cut) = self.cuts.get(text) {
            return Rc::clone(cut);
        }
        let text: Rc<str> = text.into();
        let cut = Rc::new(Cut::of(Rc::clone(&text), &mut self.lexicon));
        self.cuts.insert(text, Rc::clone(&cut));
        cut
    }
}

impl Cut {
    fn of(text: Rc<str>, lexicon: &mut Lexicon) -> Cut {
        let mut cut = Cut {
            text: Rc::clone(&text),
            keys: Vec::new(),
            at: Vec::new(),
            starts: Vec::new(),
        };
        for (at, wording) in marks(&text) {
            if cut.sentence_starts(&at) {
                cut.starts.push(cut.keys.len());
            }
            cut.keys.push(lexicon.add(&wording));
            cut.at.push(at);
        }
        cut
    }

    /// How many marks.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The sentences, as ranges of marks; together they cover all of them.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let ends = self.starts.iter().copied().skip(1).chain([self.len()]);
        self.starts
            .iter()
            .copied()
            .zip(ends)
            .map(|(start, end)| start..end)
    }

    /// Where some marks stand in bytes, from the first one's begin to the last one's end; empty where there is no mark.
    pub(super) fn bytes(&self, marks: Range<usize>) -> Range<usize> {
        let inside = self.at.get(marks).unwrap_or_default();
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The marks that stand in a range of bytes, also those of which only a part does.
    pub(super) fn marks_in(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.at.partition_point(|at| at.end <= bytes.start);
        let end = self.at.partition_point(|at| at.start < bytes.end);
        start..end.max(start)
    }

    /// The sentences that some marks stand in, as marks.
    pub(super) fn sentences_of(&self, marks: &Range<usize>) -> Range<usize> {
        let first = self.starts.partition_point(|start| *start <= marks.start);
        let after = self.starts.partition_point(|start| *start < marks.end);
        let start = first.checked_sub(1).and_then(|at| self.starts.get(at));
        let end = self
            .starts
            .get(after.max(first))
            .copied()
            .unwrap_or(self.len());
        start.copied().unwrap_or(0)..end
    }

    /// Whether the mark that comes next and stands there begins a sentence.
    fn sentence_starts(&self, next: &Range<usize>) -> bool {
        let (Some(last), Some(start)) = (self.at.last(), self.starts.last()) else {
            return true;
        };
        let text = &self.text;
        let mut closing = text[last.clone()].chars();
        if !closing.all(|c| is_terminal(c) || is_wrapping(c)) {
            return false;
        }
        let is_parted = last.end < next.start;
        let is_wide = text[..last.end]
            .trim_end_matches(is_wrapping)
            .ends_with(['。', '！', '？', '｡']);
        let goes_on = |c: char| c.is_lowercase() || is_terminal(c) || is_wrapping(c) && !is_parted;
        let sentence = &text[self.at[*start].start..last.end];
        (is_parted || is_wide)
            && !text[next.clone()].starts_with(goes_on)
            && ending(sentence) == Ending::Sentence
    }
}

/// The marks of a text in order: where each stands in bytes, and its folded wording. What folds to nothing is left out, what folds to
/// several marks comes as several.
pub(super) fn marks(text: &str) -> Vec<(Range<usize>, Box<str>)> {
    let mut marks = Vec::new();
    for token in tokens(text) {
        if token.kind == TokenKind::Space {
            continue;
        }
        let wording = fold(&text[token.at.clone()]);
        if wording == "..." {
            marks.extend((0..3).map(|_| (token.at.clone(), Box::from("."))));
        } else if !wording.trim().is_empty() {
            marks.push((token.at, wording.into()));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let cut = Cutter::default().cut(text);
        let sentences = cut.sentences();
        sentences
            .map(|marks| text[cut.bytes(marks)].to_owned())
            .collect()
    }

    #[test]
    fn a_paragraph_is_cut_into_sentences() {
        assert_eq!(
            sentences(
                "“We wait,” said Dr. Hale. “The ferry sails!” Nobody knew (see below). 橋が落ちた。人はいない。"
            ),
            [
                "“We wait,” said Dr. Hale.",
                "“The ferry sails!”",
                "Nobody knew (see below).",
                "橋が落ちた。",
                "人はいない。"
            ]
        );
    }

    #[test]
    fn the_sentence_around_some_marks_is_found() {
        let text = "It rained. The ferry sails today. It is cold.";
        let cut = Cutter::default().cut(text);
        let ferry = text.find("ferry").map_or(0..0, |at| at..at + 5);
        let marks = cut.marks_in(&ferry);
        assert_eq!(marks, 4..5);
        let around = |marks: Range<usize>| &text[cut.bytes(cut.sentences_of(&marks))];
        assert_eq!(around(marks), "The ferry sails today.");
        assert_eq!(around(2..4), "It rained. The ferry sails today.");
        assert_eq!(around(3..3), "The ferry sails today.");
    }

    #[test]
    fn typography_makes_no_difference() {
        let wordings = |text| {
            marks(text)
                .into_iter()
                .map(|(_, wording)| wording)
                .collect::<Vec<_>>()
        };
        assert_eq!(wordings("“It’s\u{a0}5–6…”"), wordings("\"It's 5-6...\""));
        assert_eq!(wordings("\u{ad} \u{200b}"), Vec::<Box<str>>::new());
    }
}
