//! Spans turned into paragraphs of marked pieces.

use super::{Cell, Fate, Line};
use crate::diff::{Span, SpanOp};
use crate::kinds::Kinds;
use crate::model::{Side, Sides};
use crate::present::head::mark_of as mark_of_span;
use crate::present::{Mark, Piece};

/// Stands for a paragraph's end that came or went.
pub const PILCROW: &str = "¶";

/// How a whole paragraph of that fate is marked.
pub fn mark_of(fate: Fate) -> Mark {
    match fate {
        Fate::Deleted => Mark::Deleted,
        Fate::Inserted => Mark::Inserted,
        Fate::Same | Fate::Changed | Fate::MovedHere | Fate::MovedAway => Mark::Same,
    }
}

/// Paragraphs without any mark.
pub fn plain(text: &str) -> Cell {
    text.split('\n')
        .map(|line| vec![Piece::new(Mark::Same, line)])
        .collect()
}

/// One side's paragraphs, with what that side alone has marked.
pub fn of_side(spans: &[(&Span, Kinds)], texts: &Sides<String>, side: Side) -> Cell {
    let mut lines = Lines::default();
    for (span, kinds) in spans {
        let (mark, _) = mark_of_span(span);
        let text = texts[side].get(span.at[side].clone()).unwrap_or_default();
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.end();
            }
            lines.push(mark, *kinds, part);
        }
    }
    lines.finish()
}

/// Both sides in one text. A paragraph's end that only one side has is shown by a pilcrow; the newer version's ends are kept.
pub fn inline(spans: &[(&Span, Kinds)], texts: &Sides<String>) -> Vec<Line> {
    let mut lines = Lines::default();
    for (span, kinds) in spans {
        let (mark, side) = mark_of_span(span);
        let text = texts[side].get(span.at[side].clone()).unwrap_or_default();
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                match span.op {
                    SpanOp::Equal => lines.end(),
                    SpanOp::Insert => {
                        lines.push(mark, *kinds, PILCROW);
                        lines.end();
                    }
                    SpanOp::Delete => {
                        lines.push(mark, *kinds, PILCROW);
                        lines.push(Mark::Same, Kinds::default(), " ");
                    }
                }
            }
            lines.push(mark, *kinds, part);
        }
    }
    lines.finish()
}

/// Paragraphs in the making; neighbouring pieces with one mark and of one kind are joined.
#[derive(Default)]
struct Lines {
    done: Vec<Line>,
    line: Line,
}

impl Lines {
    fn push(&mut self, mark: Mark, kinds: Kinds, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.line.last_mut() {
            Some(last) if last.mark == mark && last.kinds == kinds => last.text.push_str(text),
            _ => self.line.push(Piece::new(mark, text).of(kinds)),
        }
    }

    fn end(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
    }

    fn finish(mut self) -> Vec<Line> {
        self.end();
        self.done
    }
}
