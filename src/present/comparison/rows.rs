//! The rows of a part of a comparison, made of its outline.

use std::cmp::Ordering;
use std::ops::Range;

use super::marked::MarkedSpan;
use super::outline::Place;
use super::{Cell, Compared, Elsewhere, Fate, Row, marked};
use crate::diff::{Block, Span, SpanClass, SpanOp};
use crate::model::{Paragraph, Side, Sides};
use crate::present::line::Lines;
use crate::present::words::beginning;
use crate::present::{Jump, Piece};

impl Compared {
    /// These rows, in reading order; those that there are.
    #[must_use]
    pub fn rows(&self, rows: Range<usize>) -> Vec<Row> {
        let end = rows.end.min(self.places.len());
        let start = rows.start.min(end);
        let places = self.places.get(start..end).unwrap_or_default();
        let rows = places.iter().zip(start..);
        rows.map(|(place, at)| self.row(at, place)).collect()
    }

    fn row(&self, at: usize, place: &Place) -> Row {
        let words = self.words();
        let lines = Lines::new(&self.article, &self.background, &self.origins);
        let (cells, inline) = match place.fate {
            Fate::Same => self.whole(at, place),
            Fate::Deleted | Fate::Inserted if self.spans(place).is_empty() => self.whole(at, place),
            Fate::Deleted | Fate::Inserted => self.partly_moved(place),
            Fate::Changed | Fate::Typographic => self.changed(place),
            Fate::MovedHere | Fate::MovedAway => self.moved(place),
        };
        Row {
            id: place.id(),
            fate: place.fate,
            kinds: self.kinds_of(at),
            cells,
            inline,
            inferred: self.inferred(place),
            lines: lines.behind(words, place.paragraphs.clone()),
            regrouped: words.regrouped(place.paragraphs.old.len(), place.paragraphs.new.len()),
            elsewhere: place
                .elsewhere
                .filter(|_| !place.follows)
                .map(|row| self.elsewhere(place, row)),
        }
    }

    /// One paragraph a side, as a whole.
    fn whole(&self, at: usize, place: &Place) -> (Sides<Option<Cell>>, Cell) {
        let kinds = self.kinds_of(at);
        let mark = marked::mark_of(place.fate);
        let found =
            Sides::new(Side::Old, Side::New).map(|side| self.paragraphs(place, side).first());
        let line =
            |paragraph: &Paragraph| vec![Piece::new(mark, paragraph.text.as_str()).of(kinds)];
        let cells = found.map(|paragraph| paragraph.map(|paragraph| vec![line(paragraph)]));
        let inline = found.new.or(found.old).map(line).into_iter().collect();
        (cells, inline)
    }

    /// A paragraph that only one side has, from or to which a sentence moved.
    fn partly_moved(&self, place: &Place) -> (Sides<Option<Cell>>, Cell) {
        let side = match place.fate {
            Fate::Deleted => Side::Old,
            _ => Side::New,
        };
        let (mut cells, inline) = self.changed(place);
        cells[side.other()] = None;
        (cells, inline)
    }

    fn changed(&self, place: &Place) -> (Sides<Option<Cell>>, Cell) {
        let texts = self.texts(place);
        let spans = self.spans(place);
        let cells = Sides::new(Side::Old, Side::New)
            .map(|side| Some(marked::of_side(&spans, &texts, side, self.typography)));
        (cells, self.inline(&spans, &texts))
    }

    /// One end of a move. Both ends carry the edits that were made on the way.
    fn moved(&self, place: &Place) -> (Sides<Option<Cell>>, Cell) {
        let (texts, spans) = (self.texts(place), self.spans(place));
        let side = end(place);
        let mut cells = Sides::new(None, None);
        cells[side] = Some(if spans.is_empty() {
            marked::plain(&texts[side])
        } else {
            marked::of_side(&spans, &texts, side, self.typography)
        });
        let inline = match (side, spans.is_empty()) {
            (Side::Old, _) => Vec::new(),
            (Side::New, true) => marked::plain(&texts.new),
            (Side::New, false) => self.inline(&spans, &texts),
        };
        (cells, inline)
    }

    fn inline(&self, spans: &[MarkedSpan<'_>], texts: &Sides<String>) -> Cell {
        let texts = Sides::new(texts.old.as_str(), texts.new.as_str());
        marked::inline(self.words(), spans, texts, self.typography)
    }

    fn elsewhere(&self, place: &Place, row: usize) -> Elsewhere {
        let words = self.words();
        let side = end(place);
        let text = self.texts(place);
        Elsewhere {
            row,
            sentence: words.moved(side == Side::New, &beginning(&text[side])),
        }
    }

    /// The paragraphs that stand in a row on one side.
    pub(super) fn paragraphs(&self, place: &Place, side: Side) -> &[Paragraph] {
        let version = self.article.version(self.pair[side]);
        let all = version.and_then(|version| version.paragraphs.as_deref());
        let own = all.and_then(|all| all.get(place.paragraphs[side].clone()));
        own.unwrap_or_default()
    }

    fn texts(&self, place: &Place) -> Sides<String> {
        Sides::new(Side::Old, Side::New).map(|side| {
            let paragraphs = self.paragraphs(place, side).iter();
            let texts: Vec<&str> = paragraphs.map(|one| one.text.as_str()).collect();
            texts.join("\n")
        })
    }

    /// The spans of a row's block, each with what is said of it.
    pub(super) fn spans(&self, place: &Place) -> Vec<MarkedSpan<'_>> {
        let block: Option<&Block> = self.comparison.diff.blocks.get(place.block);
        let spans = block.map_or(&[][..], |block| &block.spans).iter();
        let marked = spans.map(|span| MarkedSpan {
            span,
            kinds: self.kinds_of_span(place.block, span),
            jump: self.jump(place, span),
        });
        marked.collect()
    }

    /// From one end of a sentence that moved, the way to the other.
    fn jump(&self, place: &Place, span: &Span) -> Option<Jump> {
        let words = self.words();
        let SpanClass::Moved(number) = span.class else {
            return None;
        };
        let side = match span.op {
            SpanOp::Equal => return None,
            SpanOp::Delete => Side::New,
            SpanOp::Insert => Side::Old,
        };
        let row = self.sentences.get(&number).and_then(|ends| ends[side])?;
        let own = self.places.iter().position(|other| other == place)?;
        Some(Jump {
            row,
            arrow: match row.cmp(&own) {
                Ordering::Less => "↑",
                Ordering::Equal => "↔",
                Ordering::Greater => "↓",
            },
            sentence: words.moved_sentence(side == Side::New, row.cmp(&own)),
        })
    }
}

/// Which end of a move a row is.
fn end(place: &Place) -> Side {
    if place.fate == Fate::MovedHere {
        Side::New
    } else {
        Side::Old
    }
}
