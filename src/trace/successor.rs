//! What has the place of a passage in another version: the words of it that stand there too, and what came for those that do not.

use std::ops::Range;

use super::cut::Cut;
use super::lexicon::{Kind, Lexicon};
use super::standing::{Answer, Pair};
use crate::model::Sides;

/// Finds the marks that have the place of a passage in the paragraph that answers it.
pub(super) struct Successor<'s> {
    /// The passage's paragraph and the one that answers it.
    pub(super) cuts: Sides<&'s Cut>,
    pub(super) answer: &'s Answer,
    pub(super) lexicon: &'s Lexicon,
    /// See [`TraceConfig::growth`](super::TraceConfig::growth).
    pub(super) growth: usize,
}

impl Successor<'_> {
    /// The marks that have the place of a passage; `None` where nothing has.
    pub(super) fn of(&self, passage: &Range<usize>) -> Option<Range<usize>> {
        let own = self.answer.inside(passage);
        let found = match (own.first(), own.last()) {
            (Some(first), Some(last)) => self.grown(passage, own, &(first.old..last.old + 1)),
            _ => self.in_place(passage)?,
        };
        let found = self.without_signs(passage, found);
        (!found.is_empty()).then_some(found)
    }

    /// What is left of a passage, and what came for its beginning and its end where those are gone.
    fn grown(&self, passage: &Range<usize>, own: &[Pair], left: &Range<usize>) -> Range<usize> {
        let places = own.iter().map(|pair| pair.new);
        let mut found = places.clone().min().unwrap_or(0)..places.max().map_or(0, |last| last + 1);
        if found.len() > own.len() + self.room(passage.len()) {
            found = longest_stretch(own);
        }
        let sentences = self.cuts.new.sentences_of(&found);
        let is_one = self.is_one_sentence(passage);
        let (floor, ceiling) = self.around(passage);
        let head = passage.start..left.start;
        if !head.is_empty() && floor.new < found.start {
            let came = floor.new..found.start;
            let came = if is_one {
                came.start.max(sentences.start)..came.end
            } else {
                came
            };
            let came = self.share(&head, &(floor.old..left.start), came);
            found.start = if came.len() <= self.room(head.len()) {
                came.start
            } else {
                found.start
            };
        }
        let tail = left.end..passage.end;
        if !tail.is_empty() && found.end < ceiling.new {
            let came = found.end..ceiling.new;
            let came = if is_one {
                came.start..came.end.min(sentences.end)
            } else {
                came
            };
            let came = self.share(&tail, &(left.end..ceiling.old), came);
            found.end = if came.len() <= self.room(tail.len()) {
                came.end
            } else {
                found.end
            };
        }
        found
    }

    /// What came for a passage of which nothing is left, between the nearest words on either side that stayed.
    fn in_place(&self, passage: &Range<usize>) -> Option<Range<usize>> {
        let (floor, ceiling) = self.around(passage);
        let gone = floor.old..ceiling.old;
        let mut came = floor.new..ceiling.new.max(floor.new);
        if self.is_one_sentence(passage) {
            let own = self.cuts.old.sentences_of(passage);
            let sentence = |mark: usize| self.cuts.new.sentences_of(&(mark..mark + 1));
            if own.contains(&ceiling.old) && ceiling.new < self.cuts.new.len() {
                came.start = came.start.max(sentence(ceiling.new).start);
            } else if let Some(before) = self
                .answer
                .before(passage)
                .filter(|pair| own.contains(&pair.old))
            {
                came.end = came.end.min(sentence(before.new).end);
            }
        }
        let came = self.share(passage, &gone, came);
        (!came.is_empty() && came.len() <= self.room(gone.len())).then_some(came)
    }

    /// Where what may have come for a passage begins and ends, on both sides.
    fn around(&self, passage: &Range<usize>) -> (Pair, Pair) {
        let before = self.answer.before(passage);
        let behind = self.answer.behind(passage);
        let ends = self.cuts.map(Cut::len);
        (
            before.map_or(Sides::new(0, 0), |pair| pair.map(|mark| mark + 1)),
            behind.unwrap_or(ends),
        )
    }

    /// Of what came for more than a part, what came for that part. Numbers answer numbers where there are as many of them; else it can't be
    /// told, and as much is taken from the part's end of it as the part has.
    fn share(&self, part: &Range<usize>, gone: &Range<usize>, came: Range<usize>) -> Range<usize> {
        if part == gone || came.is_empty() {
            return came;
        }
        let numbers = |cut: &Cut, marks: &Range<usize>| {
            let marks = marks
                .clone()
                .filter(|mark| self.kind(cut, *mark) == Kind::Number);
            marks.collect::<Vec<usize>>()
        };
        let (was, is) = (numbers(self.cuts.old, gone), numbers(self.cuts.new, &came));
        let own: Vec<usize> = (0..was.len())
            .filter(|at| part.contains(&was[*at]))
            .collect();
        if let (true, Some(first), Some(last)) = (was.len() == is.len(), own.first(), own.last()) {
            let inside = was[*last] + 1 - was[*first] == part.len();
            let (start, end) = (is[*first], is[*last] + 1);
            return if inside {
                start..end
            } else {
                start.min(came.end)..end
            };
        }
        if part.end == gone.end && part.start > gone.start {
            came.end.saturating_sub(part.len()).max(came.start)..came.end
        } else if part.start == gone.start {
            came.start..came.end.min(came.start + part.len())
        } else {
            came
        }
    }

    /// Signs at the ends of what was found, unless the passage has some there too.
    fn without_signs(&self, passage: &Range<usize>, mut found: Range<usize>) -> Range<usize> {
        let is_sign = |cut: &Cut, mark: usize| self.kind(cut, mark) == Kind::Sign;
        let (old, new) = (self.cuts.old, self.cuts.new);
        while !is_sign(old, passage.start) && !found.is_empty() && is_sign(new, found.start) {
            found.start += 1;
        }
        while !is_sign(old, passage.end.saturating_sub(1))
            && !found.is_empty()
            && is_sign(new, found.end - 1)
        {
            found.end -= 1;
        }
        found
    }

    fn is_one_sentence(&self, passage: &Range<usize>) -> bool {
        let first = self
            .cuts
            .old
            .sentences_of(&(passage.start..passage.start + 1));
        first.end >= passage.end
    }

    /// How much may come for so many marks.
    fn room(&self, replaced: usize) -> usize {
        replaced * 4 + self.growth
    }

    fn kind(&self, cut: &Cut, mark: usize) -> Kind {
        cut.keys
            .get(mark)
            .map_or(Kind::Sign, |key| self.lexicon.kind(*key))
    }
}

/// The most marks that follow each other in both versions, as the range where they stand here.
fn longest_stretch(pairs: &[Pair]) -> Range<usize> {
    let (mut longest, mut run) = (0..0, 0..0);
    for pair in pairs {
        if run.end != pair.new || run.is_empty() {
            run.start = pair.new;
        }
        run.end = pair.new + 1;
        if run.len() > longest.len() {
            longest = run.clone();
        }
    }
    longest
}
