//! Counts how much changed.

use super::prose::Prose;
use super::{Block, BlockKind, Span, SpanClass, SpanOp, Stats, print};
use crate::model::{Side, Sides};

pub(super) fn stats(prose: &mut Prose<'_>, blocks: &[Block]) -> Stats {
    let mut stats = Stats {
        paragraphs: prose.texts().map(<[&str]>::len),
        ..Stats::default()
    };
    for block in blocks.iter().filter(|block| block.kind != BlockKind::Equal) {
        let passages = prose.passages(&block.paragraphs);
        let marks = passages.as_ref().map(|passage| passage.marks());
        let all = |side: Side| marks[side].words(0..marks[side].len());
        match block.kind {
            BlockKind::Move if block.spans.is_empty() => stats.words_moved += all(Side::New),
            BlockKind::Delete if block.spans.is_empty() => stats.words_deleted += all(Side::Old),
            BlockKind::Insert if block.spans.is_empty() => stats.words_inserted += all(Side::New),
            _ => {}
        }
        stats.typographic += print::places(&block.spans);
        let (mut old, mut new) = (marks.old.walk(), marks.new.walk());
        for span in &block.spans {
            let words = Sides::new(
                marks.old.words(old(&span.at.old)),
                marks.new.words(new(&span.at.new)),
            );
            count(span, block.kind, words, &mut stats);
        }
    }
    stats
}

/// Adds the words of a span, so many on each side, to where they belong.
fn count(span: &Span, block: BlockKind, words: Sides<usize>, stats: &mut Stats) {
    match (span.op, span.class) {
        (_, SpanClass::Typographic) | (SpanOp::Delete, SpanClass::Moved(_)) => {}
        (SpanOp::Insert, SpanClass::Moved(_)) => stats.words_moved += words.new,
        (SpanOp::Delete, SpanClass::Plain) => stats.words_deleted += words.old,
        (SpanOp::Insert, SpanClass::Plain) => stats.words_inserted += words.new,
        (SpanOp::Equal, _) if block == BlockKind::Move => stats.words_moved += words.new,
        (SpanOp::Equal, _) => {}
    }
}
