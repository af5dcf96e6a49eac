//! Counts how much changed.

use super::{Block, BlockKind, Span, SpanClass, SpanOp, Stats, print};
use crate::model::{Side, Sides};
use crate::text::{Segment, TokenKind, tokens_by};

pub(super) fn stats(texts: Sides<&[&str]>, blocks: &[Block], segment: Option<Segment>) -> Stats {
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
            BlockKind::Move if block.spans.is_empty() => {
                stats.words_moved += words(whole.new, segment)
            }
            BlockKind::Delete if block.spans.is_empty() => {
                stats.words_deleted += words(whole.old, segment)
            }
            BlockKind::Insert if block.spans.is_empty() => {
                stats.words_inserted += words(whole.new, segment)
            }
            _ => {}
        }
        stats.typographic += print::places(&block.spans);
        let print = |span: &&Span| span.class == SpanClass::Typographic;
        for span in block.spans.iter().filter(|span| !print(span)) {
            match span.op {
                SpanOp::Delete if matches!(span.class, SpanClass::Moved(_)) => {}
                SpanOp::Insert if matches!(span.class, SpanClass::Moved(_)) => {
                    stats.words_moved += words(span.text(whole), segment);
                }
                SpanOp::Delete => stats.words_deleted += words(span.text(whole), segment),
                SpanOp::Insert => stats.words_inserted += words(span.text(whole), segment),
                SpanOp::Equal if block.kind == BlockKind::Move => {
                    stats.words_moved += words(span.text(whole), segment)
                }
                SpanOp::Equal => {}
            }
        }
    }
    stats
}

fn words(text: &str, segment: Option<Segment>) -> usize {
    tokens_by(text, segment)
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .count()
}
