//! Spans turned into paragraphs of marked pieces.

use super::{Cell, Fate, Line};
use crate::diff::{Span, SpanClass, SpanOp};
use crate::model::{Side, Sides};
use crate::present::{Mark, Piece};

/// Whether changes of typography are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typography {
    /// Faintly.
    Shown,
    /// Not at all: as if the versions had the same.
    Hidden,
}

impl Typography {
    /// As the person chose.
    #[must_use]
    pub fn hidden(hides: bool) -> Self {
        if hides {
            Typography::Hidden
        } else {
            Typography::Shown
        }
    }

    fn mark(self) -> Mark {
        match self {
            Typography::Shown => Mark::Typographic,
            Typography::Hidden => Mark::Same,
        }
    }
}

/// Stands for a paragraph's end that came or went.
pub const PILCROW: &str = "¶";

/// How a whole paragraph of that fate is marked.
pub fn mark_of(fate: Fate) -> Mark {
    match fate {
        Fate::Deleted => Mark::Deleted,
        Fate::Inserted => Mark::Inserted,
        Fate::Same | Fate::Changed | Fate::Typographic | Fate::MovedHere | Fate::MovedAway => {
            Mark::Same
        }
    }
}

/// Paragraphs without any mark.
pub fn plain(text: &str) -> Cell {
    text.split('\n')
        .map(|line| vec![Piece::new(Mark::Same, line)])
        .collect()
}

/// One side's paragraphs, with what that side alone has marked.
pub fn of_side(spans: &[Span], texts: &Sides<String>, side: Side, typography: Typography) -> Cell {
    let mut lines = Lines::default();
    for span in spans {
        let mark = match span.class {
            SpanClass::Typographic => typography.mark(),
            SpanClass::Plain | SpanClass::Moved(_) => mark_of_span(span.op),
        };
        let text = texts[side].get(span.at[side].clone()).unwrap_or_default();
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.end();
            }
            lines.push(mark, part);
        }
    }
    lines.finish()
}

/// Both sides in one text. A paragraph's end that only one side has is shown by a pilcrow; the newer version's ends are kept. Of what
/// differs in its typography only, the newer form stands there.
pub fn inline(spans: &[Span], texts: Sides<&str>, typography: Typography) -> Vec<Line> {
    let mut lines = Lines::default();
    for (at, span) in spans.iter().enumerate() {
        if span.class == SpanClass::Typographic {
            if let Some((was, text)) = forms(spans, at, texts) {
                lines.typographic(text, was, typography);
            }
            continue;
        }
        let mark = mark_of_span(span.op);
        for (at, part) in span.text(texts).split('\n').enumerate() {
            if at > 0 {
                match span.op {
                    SpanOp::Equal => lines.end(),
                    SpanOp::Insert => {
                        lines.push(mark, PILCROW);
                        lines.end();
                    }
                    SpanOp::Delete => {
                        lines.push(mark, PILCROW);
                        lines.push(Mark::Same, " ");
                    }
                }
            }
            lines.push(mark, part);
        }
    }
    lines.finish()
}

/// The older and the newer form of what differs in its typography only; nothing for a deletion whose insertion is still to come.
fn forms<'t>(spans: &[Span], at: usize, texts: Sides<&'t str>) -> Option<(&'t str, &'t str)> {
    let answers = |other: &&Span| other.class == SpanClass::Typographic;
    let span = spans.get(at)?;
    if span.op == SpanOp::Delete {
        let answer = spans.get(at + 1).filter(answers);
        return answer.is_none().then(|| (span.text(texts), ""));
    }
    let before = at.checked_sub(1).and_then(|at| spans.get(at));
    let was = before
        .filter(answers)
        .map_or("", |before| before.text(texts));
    Some((was, span.text(texts)))
}

fn mark_of_span(op: SpanOp) -> Mark {
    match op {
        SpanOp::Equal => Mark::Same,
        SpanOp::Delete => Mark::Deleted,
        SpanOp::Insert => Mark::Inserted,
    }
}

/// Paragraphs in the making; neighbouring pieces with one mark are joined.
#[derive(Default)]
struct Lines {
    done: Vec<Line>,
    line: Line,
}

impl Lines {
    fn push(&mut self, mark: Mark, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.line.last_mut() {
            Some(last) if last.mark == mark && last.note.is_none() => last.text.push_str(text),
            _ => self.line.push(Piece::new(mark, text)),
        }
    }

    fn typographic(&mut self, text: &str, was: &str, typography: Typography) {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.end();
            }
            match typography {
                Typography::Hidden => self.push(Mark::Same, part),
                Typography::Shown => self.line.push(Piece::typographic(part, was)),
            }
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
