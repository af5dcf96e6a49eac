//! Counts how much changed.

use super::prose::Prose;
use super::{Block, BlockKind, Span, SpanClass, SpanOp, Stats, print};
use crate::model::Side;

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
        let words = |span: &Span, side: Side| {
            let marks = &marks[side];
            marks.words(marks.within(&span.at[side]))
        };
        let print = |span: &&Span| span.class == SpanClass::Typographic;
        for span in block.spans.iter().filter(|span| !print(span)) {
            match span.op {
                SpanOp::Delete if matches!(span.class, SpanClass::Moved(_)) => {}
                SpanOp::Insert if matches!(span.class, SpanClass::Moved(_)) => {
                    stats.words_moved += words(span, Side::New);
                }
                SpanOp::Delete => stats.words_deleted += words(span, Side::Old),
                SpanOp::Insert => stats.words_inserted += words(span, Side::New),
                SpanOp::Equal if block.kind == BlockKind::Move => {
                    stats.words_moved += words(span, Side::New)
                }
                SpanOp::Equal => {}
            }
        }
    }
    stats
}
