//! Counts how much changed.

use super::{Block, BlockKind, Span, SpanClass, SpanOp, Stats, print};
use crate::model::{Side, Sides};
use crate::text::{TokenKind, tokens};

pub(super) fn stats(texts: Sides<&[&str]>, blocks: &[Block]) -> Stats {
    let mut stats = Stats {
        paragraphs: texts.map(<[&str]>::len),
        ..Stats::default()
    };
    for block in blocks.iter().filter(|block| block.kind != BlockKind::Equal) {
        let whole = Sides::new(
            block.text(Side::Old, texts.old),
            block.text(Side::New, texts.new),
        );
        let whole = Sides::new(whole.old.as_str(), whole.new.as_str());
        match block.kind {
            BlockKind::Move if block.spans.is_empty() => stats.words_moved += words(whole.new),
            BlockKind::Delete if block.spans.is_empty() => stats.words_deleted += words(whole.old),
            BlockKind::Insert if block.spans.is_empty() => stats.words_inserted += words(whole.new),
            _ => {}
        }
        stats.typographic += print::places(&block.spans);
        let print = |span: &&Span| span.class == SpanClass::Typographic;
        for span in block.spans.iter().filter(|span| !print(span)) {
            match span.op {
                SpanOp::Delete if matches!(span.class, SpanClass::Moved(_)) => {}
                SpanOp::Insert if matches!(span.class, SpanClass::Moved(_)) => {
                    stats.words_moved += words(span.text(whole));
                }
                SpanOp::Delete => stats.words_deleted += words(span.text(whole)),
                SpanOp::Insert => stats.words_inserted += words(span.text(whole)),
                SpanOp::Equal if block.kind == BlockKind::Move => {
                    stats.words_moved += words(span.text(whole))
                }
                SpanOp::Equal => {}
            }
        }
    }
    stats
}

fn words(text: &str) -> usize {
    tokens(text)
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .count()
}
