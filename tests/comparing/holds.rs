//! What must hold for every comparison.

use palimpsest::diff::{Block, BlockKind, Diff, Span, SpanClass, SpanOp};
use palimpsest::model::{Side, Sides};
use palimpsest::text::fold;
use unicode_normalization::UnicodeNormalization;

pub fn assert_holds(texts: Sides<&[&str]>, result: &Diff) {
    for side in Side::BOTH {
        let mut indexes: Vec<usize> = result
            .blocks
            .iter()
            .flat_map(|block| block.paragraphs[side].clone())
            .collect();
        indexes.sort_unstable();
        assert_eq!(
            indexes,
            (0..texts[side].len()).collect::<Vec<_>>(),
            "each paragraph once"
        );
    }
    let mut reached = 0;
    for block in &result.blocks {
        assert!(
            block.paragraphs.new.is_empty() || block.paragraphs.new.start == reached,
            "in order of the newer version"
        );
        reached = reached.max(block.paragraphs.new.end);
        assert_block_holds(block, texts);
    }
}

fn assert_block_holds(block: &Block, texts: Sides<&[&str]>) {
    let whole = Sides::new(
        block.text(Side::Old, texts.old),
        block.text(Side::New, texts.new),
    );
    let empty = block.paragraphs.as_ref().map(std::ops::Range::is_empty);
    match block.kind {
        BlockKind::Equal => assert_eq!(whole.old, whole.new),
        BlockKind::Delete => assert_eq!(empty, Sides::new(false, true)),
        BlockKind::Insert => assert_eq!(empty, Sides::new(true, false)),
        BlockKind::Replace => assert!(!block.spans.is_empty()),
        BlockKind::Move if block.spans.is_empty() => assert_eq!(whole.old, whole.new),
        BlockKind::Move => {}
    }
    if block.spans.is_empty() {
        return;
    }
    assert_ne!(
        (block.paragraphs.old.len(), &whole.old),
        (block.paragraphs.new.len(), &whole.new)
    );
    assert_spans_hold(&block.spans, Sides::new(&whole.old, &whole.new));
}

pub fn assert_spans_hold(spans: &[Span], texts: Sides<&str>) {
    for side in Side::BOTH {
        let mut reached = 0;
        for span in spans {
            assert_eq!(span.at[side].start, reached, "no gap and no overlap");
            reached = span.at[side].end;
        }
        assert_eq!(reached, texts[side].len());
    }
    for span in spans {
        let text = Sides::new(
            &texts.old[span.at.old.clone()],
            &texts.new[span.at.new.clone()],
        );
        match span.op {
            SpanOp::Equal => assert!(text.old == text.new && !text.old.is_empty()),
            SpanOp::Delete => assert!(!text.old.is_empty() && text.new.is_empty()),
            SpanOp::Insert => assert!(text.old.is_empty() && !text.new.is_empty()),
        }
    }
    for pair in spans.windows(2) {
        let fates = [&pair[0], &pair[1]].map(|span| (span.op, span.class));
        assert_ne!(fates[0], fates[1], "neighbours of one fate are one span");
        assert!(
            pair[0].class != pair[1].class
                || (pair[0].op, pair[1].op) != (SpanOp::Insert, SpanOp::Delete),
            "deletion first"
        );
    }
    assert_print_holds(spans, texts);
}

/// What is called typographic says the same on both sides, and only white space comes or goes alone.
fn assert_print_holds(spans: &[Span], texts: Sides<&str>) {
    let is_print = |span: &&Span| span.class == SpanClass::Typographic;
    for (at, span) in spans.iter().enumerate().filter(|(_, span)| is_print(span)) {
        assert_ne!(span.op, SpanOp::Equal);
        let before = at.checked_sub(1).and_then(|at| spans.get(at));
        let answer = match span.op {
            SpanOp::Delete => spans.get(at + 1),
            _ => before,
        };
        match answer.filter(is_print) {
            Some(answer) => {
                assert_ne!(answer.op, span.op);
                assert_eq!(said(span.text(texts)), said(answer.text(texts)));
            }
            None => assert_eq!(print_key(span.text(texts)), "", "{span:?}"),
        }
    }
}

/// The letters and digits of a text.
fn said(text: &str) -> String {
    let is_apostrophe = |c: char| matches!(c, '\u{2BB}'..='\u{2BD}');
    let is_said = |c: &char| c.is_alphanumeric() && !is_apostrophe(*c);
    text.nfc().filter(is_said).collect()
}

fn print_key(text: &str) -> String {
    fold(text).split_whitespace().collect()
}
