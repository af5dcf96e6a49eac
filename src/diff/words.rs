//! Which words changed between two texts that answer each other.
//!
//! Words and signs are matched, white space follows them: spaces are everywhere and would only lure the matching astray.

use std::ops::Range;

use super::exact::Room;
use super::lexicon::Lexicon;
use super::marks::{Marks, Run};
use super::matching::matching_runs;
use super::print::differ_in_print;
use super::work::Work;
use super::{DiffConfig, Span, SpanClass, SpanOp, facing, tidy};
use crate::model::{Side, Sides};
use crate::text::eight::are_same;

/// The words of two texts, made readable: in reading order, deletion before insertion, the spans of a side rebuild its text.
///
/// Neither side is favoured: exchanging the texts exchanges what is deleted and inserted. `room` may have been used before.
pub(super) fn compare(
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
    work: &mut Work,
    room: &mut Room,
) -> Vec<Span> {
    if marks.old.whole() > marks.new.whole() {
        let swapped = marks.swap();
        let runs = readable_runs(&swapped, config, work, room);
        let runs: Vec<Run> = runs.into_iter().map(Run::swap).collect();
        return spans(marks, &runs);
    }
    let runs = readable_runs(marks, config, work, room);
    spans(marks, &runs)
}

/// The same for two texts that were not cut before.
pub(super) fn compare_texts(texts: Sides<&str>, config: &DiffConfig, work: &mut Work) -> Vec<Span> {
    let mut lexicon = Lexicon::new(config.segment, texts.old.len().max(texts.new.len()));
    let cuts = texts.map(|text| lexicon.cut(text));
    let marks = Sides::new(
        Marks::new(texts.old, &cuts.old),
        Marks::new(texts.new, &cuts.new),
    );
    compare(&marks, config, work, &mut Room::default())
}

fn readable_runs(
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
    work: &mut Work,
    room: &mut Room,
) -> Vec<Run> {
    let runs = matching_runs(marks, &config.words, work, room);
    tidy::tidy(runs, marks, config)
}

fn spans(marks: &Sides<Marks<'_>>, runs: &[Run]) -> Vec<Span> {
    let mut writer = Writer {
        marks,
        reached: Sides::default(),
        // Most often three at a run: it, and a deletion and an insertion behind it.
        spans: Vec::with_capacity(3 * runs.len() + 2),
    };
    let mut reached = Sides::new(0, 0);
    for run in runs {
        writer.cut(&Sides::new(
            reached.old..run.at.old,
            reached.new..run.at.new,
        ));
        reached = run.end();
        if writer.alike(*run) {
            continue;
        }
        for step in 0..run.len {
            let mark = run.at.map(|start| start + step);
            writer.between(mark);
            writer.matched(writer.behind(mark));
        }
    }
    let end = Sides::new(marks.old.len(), marks.new.len());
    writer.cut(&Sides::new(reached.old..end.old, reached.new..end.new));
    writer.between(end);
    writer.spans
}

/// Writes spans token by token.
struct Writer<'m, 't> {
    marks: &'m Sides<Marks<'t>>,
    /// Up to where both sides are written.
    reached: Sides<Place>,
    spans: Vec<Span>,
}

/// A place on one side, by what stands before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    byte: usize,
    mark: usize,
}

impl<'t> Writer<'_, 't> {
    /// Where some marks begin.
    fn before(&self, marks: Sides<usize>) -> Sides<Place> {
        let of_side = |side: Side| Place {
            byte: self.marks[side].start(marks[side]),
            mark: marks[side],
        };
        Sides::new(of_side(Side::Old), of_side(Side::New))
    }

    /// Where some marks end.
    fn behind(&self, marks: Sides<usize>) -> Sides<Place> {
        let of_side = |side: Side| Place {
            byte: self.marks[side].end_before(marks[side] + 1),
            mark: marks[side] + 1,
        };
        Sides::new(of_side(Side::Old), of_side(Side::New))
    }

    /// Writes a change of some marks up to its last seam, part by part.
    fn cut(&mut self, change: &Sides<Range<usize>>) {
        for seam in facing::seams(change, self.marks) {
            self.between(seam);
        }
    }

    /// Writes all that stands before the marks `next`: what changed between two matched marks, or the white space between them.
    fn between(&mut self, next: Sides<usize>) {
        let next = self.before(next);
        self.common_spaces();
        let stop = self.before_common_spaces(next);
        if differ_in_print(self.texts(&stop)) {
            self.typographic(stop);
        } else {
            self.push(SpanOp::Delete, Sides::new(stop.old, self.reached.new));
            self.push(SpanOp::Insert, stop);
        }
        self.equal(next);
    }

    /// Writes white space that both sides go on with.
    fn common_spaces(&mut self) {
        loop {
            let mut end = self.reached;
            for side in Side::BOTH {
                let space = end[side].byte..self.marks[side].start(end[side].mark);
                end[side].byte = self.marks[side].first_space(&space);
            }
            let Sides { old, new } = self.texts(&end);
            if old.is_empty() || old != new {
                return;
            }
            self.equal(end);
        }
    }

    /// Where the white space begins that both sides have before a place.
    fn before_common_spaces(&self, place: Sides<Place>) -> Sides<Place> {
        let mut start = place;
        loop {
            let mut next = start;
            for side in Side::BOTH {
                let behind_mark = self.marks[side].end_before(start[side].mark);
                let space = behind_mark.max(self.reached[side].byte)..start[side].byte;
                next[side].byte = self.marks[side].last_space(&space);
            }
            let text = |side: Side| self.marks[side].text(next[side].byte..start[side].byte);
            let (old, new) = (text(Side::Old), text(Side::New));
            if old.is_empty() || old != new {
                return start;
            }
            start = next;
        }
    }

    /// Writes a run that is the same to the last byte, as most are; whether it is.
    fn alike(&mut self, run: Run) -> bool {
        let (Some(last), true) = (run.len.checked_sub(1), run.len > 1) else {
            return false;
        };
        let start = self.before(run.at);
        let end = self.behind(run.at.map(|start| start + last));
        let text = |side: Side| self.marks[side].text(start[side].byte..end[side].byte);
        let is_alike = are_same(text(Side::Old), text(Side::New));
        if is_alike {
            self.between(run.at);
            self.equal(end);
        }
        is_alike
    }

    /// Writes a mark that was matched, which may still differ in print.
    fn matched(&mut self, until: Sides<Place>) {
        let texts = self.texts(&until);
        if texts.old == texts.new {
            self.equal(until);
        } else {
            self.typographic(until);
        }
    }

    /// Writes what differs in print only; joined with what did right before it, so that a deletion comes before its insertion.
    fn typographic(&mut self, until: Sides<Place>) {
        if self.reached == until {
            return;
        }
        let mut at = self.bytes(&until);
        self.reached = until;
        while let Some(last) = self
            .spans
            .pop_if(|last| last.class == SpanClass::Typographic)
        {
            at = Sides::new(join(&last.at.old, &at.old), join(&last.at.new, &at.new));
        }
        let deleted = Sides::new(at.old.clone(), at.new.start..at.new.start);
        let inserted = Sides::new(at.old.end..at.old.end, at.new.clone());
        for (op, at) in [(SpanOp::Delete, deleted), (SpanOp::Insert, inserted)] {
            if !(at.old.is_empty() && at.new.is_empty()) {
                self.spans.push(Span {
                    op,
                    class: SpanClass::Typographic,
                    at,
                });
            }
        }
    }

    /// What stands on each side between what was written and `until`.
    fn texts(&self, until: &Sides<Place>) -> Sides<&'t str> {
        let bytes = self.bytes(until);
        Sides::new(
            self.marks.old.text(bytes.old),
            self.marks.new.text(bytes.new),
        )
    }

    fn bytes(&self, until: &Sides<Place>) -> Sides<Range<usize>> {
        Sides::new(
            self.reached.old.byte..until.old.byte,
            self.reached.new.byte..until.new.byte,
        )
    }

    fn equal(&mut self, until: Sides<Place>) {
        self.push(SpanOp::Equal, until);
    }

    fn push(&mut self, op: SpanOp, until: Sides<Place>) {
        if self.reached == until {
            return;
        }
        let at = self.bytes(&until);
        self.reached = until;
        match self.spans.last_mut() {
            Some(last) if last.op == op && last.class == SpanClass::Plain => {
                last.at = Sides::new(join(&last.at.old, &at.old), join(&last.at.new, &at.new))
            }
            _ => self.spans.push(Span {
                op,
                class: SpanClass::Plain,
                at,
            }),
        }
    }
}

fn join(first: &Range<usize>, second: &Range<usize>) -> Range<usize> {
    first.start..second.end
}
