//! Which words changed between two texts that answer each other.
//!
//! Words and signs are matched, white space follows them: spaces are everywhere and would only lure the matching astray.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::marks::{Marks, Run};
use super::matching::matching_runs;
use super::places::Places;
use super::print::differ_in_print;
use super::work::Work;
use super::{DiffConfig, Span, SpanClass, SpanOp, facing, tidy};
use crate::model::Sides;
use crate::text::TokenKind;

/// The words of two texts, made readable: in reading order, deletion before insertion, the spans of a side rebuild its text.
///
/// Neither side is favoured: exchanging the texts exchanges what is deleted and inserted. `places` is room that may have been used before.
pub(super) fn compare(
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Sides<Places>,
) -> Vec<Span> {
    if marks.old.whole() > marks.new.whole() {
        let swapped = marks.swap();
        let runs = readable_runs(&swapped, config, work, places);
        let runs: Vec<Run> = runs.into_iter().map(Run::swap).collect();
        return spans(marks, &runs);
    }
    let runs = readable_runs(marks, config, work, places);
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
    compare(&marks, config, work, &mut Sides::default())
}

fn readable_runs(
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Sides<Places>,
) -> Vec<Run> {
    let runs = matching_runs(marks, &config.words, work, places);
    tidy::tidy(runs, marks, config)
}

fn spans(marks: &Sides<Marks<'_>>, runs: &[Run]) -> Vec<Span> {
    let mut writer = Writer {
        marks,
        reached: Sides::new(0, 0),
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
            let token = Sides::new(
                marks.old.token_of(run.at.old + step),
                marks.new.token_of(run.at.new + step),
            );
            writer.between(token);
            writer.matched(token.map(|index| index + 1));
        }
    }
    writer.cut(&Sides::new(
        reached.old..marks.old.len(),
        reached.new..marks.new.len(),
    ));
    writer.between(Sides::new(
        marks.old.tokens().len(),
        marks.new.tokens().len(),
    ));
    writer.spans
}

/// Writes spans token by token.
struct Writer<'m, 't> {
    marks: &'m Sides<Marks<'t>>,
    /// The first token not yet written on each side.
    reached: Sides<usize>,
    spans: Vec<Span>,
}

impl<'t> Writer<'_, 't> {
    /// Writes a change of some marks up to its last seam, part by part.
    fn cut(&mut self, change: &Sides<Range<usize>>) {
        for seam in facing::seams(change, self.marks) {
            self.between(Sides::new(
                self.marks.old.token_of(seam.old),
                self.marks.new.token_of(seam.new),
            ));
        }
    }

    /// Writes all tokens before `next`: what changed between two matched marks, or the white space between them.
    fn between(&mut self, next: Sides<usize>) {
        let start = self.reached;
        if start == next {
            return;
        }
        let room = (next.old - start.old).min(next.new - start.new);
        let head = (0..room)
            .take_while(|&i| self.same_space(start.old + i, start.new + i))
            .count();
        let tail = (0..room - head)
            .take_while(|&i| self.same_space(next.old - 1 - i, next.new - 1 - i))
            .count();
        self.equal(start.map(|index| index + head));
        let stop = next.map(|index| index - tail);
        if differ_in_print(self.texts(&stop)) {
            self.typographic(stop);
        } else {
            self.push(SpanOp::Delete, Sides::new(stop.old, self.reached.new));
            self.push(SpanOp::Insert, stop);
        }
        self.equal(next);
    }

    /// Writes a run that is the same to the last byte, as most are; whether it is.
    fn alike(&mut self, run: Run) -> bool {
        let (Some(last), true) = (run.len.checked_sub(1), run.len > 1) else {
            return false;
        };
        let first = Sides::new(
            self.marks.old.token_of(run.at.old),
            self.marks.new.token_of(run.at.new),
        );
        let end = Sides::new(
            self.marks.old.token_of(run.at.old + last) + 1,
            self.marks.new.token_of(run.at.new + last) + 1,
        );
        let old = self.marks.old.text(first.old..end.old);
        let is_alike = old == self.marks.new.text(first.new..end.new);
        if is_alike {
            self.between(first);
            self.equal(end);
        }
        is_alike
    }

    /// Writes a mark that was matched, which may still differ in print.
    fn matched(&mut self, until: Sides<usize>) {
        let texts = self.texts(&until);
        if texts.old == texts.new {
            self.equal(until);
        } else {
            self.typographic(until);
        }
    }

    /// Writes what differs in print only; joined with what did right before it, so that a deletion comes before its insertion.
    fn typographic(&mut self, until: Sides<usize>) {
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
    fn texts(&self, until: &Sides<usize>) -> Sides<&'t str> {
        Sides::new(
            self.marks.old.text(self.reached.old..until.old),
            self.marks.new.text(self.reached.new..until.new),
        )
    }

    fn bytes(&self, until: &Sides<usize>) -> Sides<Range<usize>> {
        Sides::new(
            self.marks.old.bytes(self.reached.old..until.old),
            self.marks.new.bytes(self.reached.new..until.new),
        )
    }

    fn equal(&mut self, until: Sides<usize>) {
        self.push(SpanOp::Equal, until);
    }

    fn same_space(&self, old: usize, new: usize) -> bool {
        let (Some(old_token), Some(new_token)) = (
            self.marks.old.tokens().get(old),
            self.marks.new.tokens().get(new),
        ) else {
            return false;
        };
        old_token.kind == TokenKind::Space
            && new_token.kind == TokenKind::Space
            && self.marks.old.text(old..old + 1) == self.marks.new.text(new..new + 1)
    }

    fn push(&mut self, op: SpanOp, until: Sides<usize>) {
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
