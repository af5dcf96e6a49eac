//! Spans turned into paragraphs of marked pieces.

use super::{Cell, Fate, Line};
use crate::diff::{Span, SpanClass, SpanOp};
use crate::kinds::Kinds;
use crate::model::{Side, Sides};
use crate::present::{Jump, Mark, Piece, Words};

/// A span, and what is said of it.
pub struct MarkedSpan<'s> {
    /// The span.
    pub span: &'s Span,
    /// Of what kinds its change is.
    pub kinds: Kinds,
    /// Of a sentence that moved, the way to its other end.
    pub jump: Option<Jump>,
}

impl<'s> MarkedSpan<'s> {
    /// A span of which nothing is said.
    pub fn plain(span: &'s Span) -> Self {
        MarkedSpan {
            span,
            kinds: Kinds::default(),
            jump: None,
        }
    }
}

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
pub fn of_side(
    spans: &[MarkedSpan<'_>],
    texts: &Sides<String>,
    side: Side,
    typography: Typography,
) -> Cell {
    let mut lines = Lines::default();
    for MarkedSpan { span, kinds, jump } in spans {
        let (mark, kinds) = match (span.class, typography) {
            (SpanClass::Typographic, Typography::Hidden) => (Mark::Same, Kinds::default()),
            (SpanClass::Typographic, Typography::Shown) => (Mark::Typographic, *kinds),
            _ => (mark_of_span(span), *kinds),
        };
        let text = texts[side].get(span.at[side].clone()).unwrap_or_default();
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.end();
            }
            lines.push(mark, kinds, part);
        }
        if !text.is_empty() {
            lines.lead(jump.as_ref());
        }
    }
    lines.finish()
}

/// Both sides in one text. A paragraph's end that only one side has is shown by a pilcrow; the newer version's ends are kept. Of what
/// differs in its typography only, the newer form stands there.
pub fn inline(
    words: Words,
    spans: &[MarkedSpan<'_>],
    texts: Sides<&str>,
    typography: Typography,
) -> Vec<Line> {
    let mut lines = Lines {
        words,
        ..Lines::default()
    };
    for (at, MarkedSpan { span, kinds, jump }) in spans.iter().enumerate() {
        if span.class == SpanClass::Typographic {
            if let Some((was, text)) = forms(spans, at, texts) {
                lines.typographic(text, was, *kinds, typography);
            }
            continue;
        }
        let mark = mark_of_span(span);
        for (at, part) in span.text(texts).split('\n').enumerate() {
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
        lines.lead(jump.as_ref());
    }
    lines.finish()
}

/// The older and the newer form of what differs in its typography only; nothing for a deletion whose insertion is still to come.
fn forms<'t>(
    spans: &[MarkedSpan<'_>],
    at: usize,
    texts: Sides<&'t str>,
) -> Option<(&'t str, &'t str)> {
    let print_at = |at: usize| {
        let span = spans.get(at)?.span;
        (span.class == SpanClass::Typographic).then_some(span)
    };
    let span = print_at(at)?;
    if span.op == SpanOp::Delete {
        let answer = print_at(at + 1);
        return answer.is_none().then(|| (span.text(texts), ""));
    }
    let before = at.checked_sub(1).and_then(print_at);
    let was = before.map_or("", |before| before.text(texts));
    Some((was, span.text(texts)))
}

/// How a span is marked that is not typographic.
fn mark_of_span(span: &Span) -> Mark {
    let is_moved = matches!(span.class, SpanClass::Moved(_));
    match span.op {
        SpanOp::Equal => Mark::Same,
        SpanOp::Delete if is_moved => Mark::MovedAway,
        SpanOp::Insert if is_moved => Mark::MovedHere,
        SpanOp::Delete => Mark::Deleted,
        SpanOp::Insert => Mark::Inserted,
    }
}

/// Paragraphs in the making; neighbouring pieces with one mark and of one kind are joined.
#[derive(Default)]
struct Lines {
    words: Words,
    done: Vec<Line>,
    line: Line,
}

impl Lines {
    fn push(&mut self, mark: Mark, kinds: Kinds, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.line.last_mut() {
            Some(last)
                if last.mark == mark
                    && last.kinds == kinds
                    && last.note.is_none()
                    && last.jump.is_none() =>
            {
                last.text.push_str(text);
            }
            _ => self.line.push(Piece::new(mark, text).of(kinds)),
        }
    }

    /// The piece that was put last leads to its other end. Of a sentence in several pieces only the last one does.
    fn lead(&mut self, jump: Option<&Jump>) {
        let Some(jump) = jump else { return };
        let lines = self.done.iter_mut().flatten();
        for piece in lines.chain(&mut self.line) {
            piece.jump.take_if(|earlier| earlier == jump);
        }
        if let Some(last) = self.line.last_mut() {
            last.jump = Some(jump.clone());
        }
    }

    fn typographic(&mut self, text: &str, was: &str, kinds: Kinds, typography: Typography) {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.end();
            }
            match typography {
                Typography::Hidden => self.push(Mark::Same, Kinds::default(), part),
                Typography::Shown => self
                    .line
                    .push(Piece::typographic(self.words, part, was).of(kinds)),
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
