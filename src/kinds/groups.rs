//! Which spans of a comparison are one change, and what can be said of them without looking at their words.

use std::ops::Range;

use super::language::Tongue;
use super::passage::Passage;
use super::{Kind, Kinds};
use crate::diff::{Block, BlockKind, Diff, Span, SpanClass, SpanOp};
use crate::model::{Side, Sides};
use crate::text::fold;

/// A change in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// As [`super::Change::at`].
    pub(super) at: Sides<Range<usize>>,
    /// What it is already known to be; then no rule is asked.
    pub(super) kinds: Kinds,
    /// As [`super::Change::end`].
    pub(super) end: Option<Side>,
}

/// The blocks that are not equal, by their indexes, with both their texts.
pub(super) fn changed(
    texts: Sides<&[&str]>,
    diff: &Diff,
    tongue: Tongue,
) -> Vec<(usize, Sides<Passage>)> {
    let blocks = diff.blocks.iter().enumerate();
    let changed = blocks.filter(|(_, block)| block.kind != BlockKind::Equal);
    changed
        .map(|(index, block)| {
            let passage = |side: Side| match block.kind {
                // Nothing inside of what moved as it is is looked at.
                BlockKind::Move if block.spans.is_empty() => {
                    Passage::unread(block.text(side, texts[side]))
                }
                _ => Passage::of(block.text(side, texts[side]), tongue),
            };
            (index, Sides::new(Side::Old, Side::New).map(passage))
        })
        .collect()
}

/// The changes of a block.
pub(super) fn pieces(block: &Block, passages: &Sides<Passage>) -> Vec<Piece> {
    let whole = Sides::new(Side::Old, Side::New).map(|side| 0..passages[side].text.len());
    let moved = (block.kind == BlockKind::Move).then(|| Piece {
        at: whole,
        kinds: Kinds::default().with(Kind::Moved),
        end: None,
    });
    let inside = if block.spans.is_empty() {
        match block.kind {
            BlockKind::Insert => one_by_one(&passages.new.text, Side::New),
            BlockKind::Delete => one_by_one(&passages.old.text, Side::Old),
            BlockKind::Equal | BlockKind::Replace | BlockKind::Move => Vec::new(),
        }
    } else {
        of_spans(&block.spans, passages)
    };
    moved.into_iter().chain(inside).collect()
}

/// A change for each paragraph of a text that stands on one side only.
fn one_by_one(text: &str, side: Side) -> Vec<Piece> {
    let mut start = 0;
    let paragraph = |line: &str| {
        let at = start..start + line.len();
        start = at.end + 1;
        let mut sides = Sides::new(0..0, 0..0);
        sides[side] = at;
        Piece {
            at: sides,
            kinds: Kinds::default(),
            end: None,
        }
    };
    text.split('\n').map(paragraph).collect()
}

/// A change for each run of neighbouring spans of one class that are not equal.
pub(super) fn of_spans(spans: &[Span], passages: &Sides<Passage>) -> Vec<Piece> {
    let mut pieces: Vec<(SpanClass, Piece)> = Vec::new();
    let mut is_open = false;
    for span in spans {
        if span.op == SpanOp::Equal {
            is_open = false;
            continue;
        }
        match pieces.last_mut() {
            Some((class, piece)) if is_open && *class == span.class => {
                for side in Side::BOTH {
                    piece.at[side].end = span.at[side].end;
                }
            }
            _ => {
                let end = match (span.class, span.op) {
                    (SpanClass::Moved(_), SpanOp::Delete) => Some(Side::Old),
                    (SpanClass::Moved(_), _) => Some(Side::New),
                    _ => None,
                };
                let kinds = end.map(|_| Kind::Moved).into_iter().collect();
                let at = span.at.clone();
                pieces.push((span.class, Piece { at, kinds, end }));
            }
        }
        is_open = true;
    }
    pieces
        .into_iter()
        .map(|(class, mut piece)| {
            if class == SpanClass::Typographic
                || piece.end.is_none() && is_typographic(passages, &piece.at)
            {
                piece.kinds = Kinds::default().with(Kind::Typography);
            }
            piece
        })
        .collect()
}

/// Whether only print differs: the same but for marks, dashes, invisible characters and white space.
fn is_typographic(passages: &Sides<Passage>, at: &Sides<Range<usize>>) -> bool {
    let [old, new] = [Side::Old, Side::New].map(|side| passages[side].text(&at[side]));
    let bare = |text: &str| -> String {
        let folded = fold(text);
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let is_space = |text: &str| text.chars().all(char::is_whitespace);
    // White space between words that came or went makes one word of two: that is wording.
    match (is_space(old), is_space(new)) {
        (true, true) => {
            !old.is_empty() && !new.is_empty()
                || [old, new].iter().any(|text| text.contains('\n'))
                || is_doubled(passages, at)
        }
        (false, false) => bare(old) == bare(new),
        _ => fold(old).trim().is_empty() && fold(new).trim().is_empty(),
    }
}

/// Whether white space came or went beside other white space.
fn is_doubled(passages: &Sides<Passage>, at: &Sides<Range<usize>>) -> bool {
    Side::BOTH
        .into_iter()
        .filter(|side| !at[*side].is_empty())
        .all(|side| {
            let text = &passages[side].text;
            let head = text.get(..at[side].start).unwrap_or_default();
            let tail = text.get(at[side].end..).unwrap_or_default();
            head.is_empty()
                || tail.is_empty()
                || head.ends_with(char::is_whitespace)
                || tail.starts_with(char::is_whitespace)
        })
}

/// Which paragraphs of the versions a range of a block's texts touches.
pub(super) fn paragraphs(
    block: &Block,
    passages: &Sides<Passage>,
    at: &Sides<Range<usize>>,
) -> Sides<Range<usize>> {
    Sides::new(Side::Old, Side::New).map(|side| {
        let own = &block.paragraphs[side];
        if own.is_empty() {
            return own.clone();
        }
        let starts = &passages[side].starts;
        let first = starts
            .partition_point(|start| *start <= at[side].start)
            .saturating_sub(1);
        let last = starts.partition_point(|start| *start < at[side].end.max(at[side].start + 1));
        let start = (own.start + first).min(own.end);
        start..(own.start + last).clamp(start, own.end)
    })
}
