//! What must hold for every comparison.

use std::collections::BTreeMap;

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
    assert_applies(texts, result);
    assert_moved_link_up(texts, result);
}

/// Reading the older version and doing what the blocks say gives the newer one.
fn assert_applies(texts: Sides<&[&str]>, result: &Diff) {
    let mut made: Vec<String> = Vec::new();
    for block in &result.blocks {
        let old = block.text(Side::Old, texts.old);
        let inserted = block.text(Side::New, texts.new);
        if block.kind == BlockKind::Insert {
            made.push(inserted);
        } else if block.kind != BlockKind::Delete && block.spans.is_empty() {
            made.push(old);
        } else if block.kind != BlockKind::Delete {
            let kept = block.spans.iter().map(|span| match span.op {
                SpanOp::Equal => &old[span.at.old.clone()],
                SpanOp::Delete => "",
                SpanOp::Insert => &inserted[span.at.new.clone()],
            });
            made.push(kept.collect());
        }
    }
    assert_eq!(
        made.join("\n"),
        texts.new.join("\n"),
        "applying the diff to old gives new"
    );
}

/// Every moved sentence has one end on each side, and both ends say the same.
fn assert_moved_link_up(texts: Sides<&[&str]>, result: &Diff) {
    let mut ends: BTreeMap<usize, Vec<(SpanOp, String)>> = BTreeMap::new();
    for block in &result.blocks {
        let whole = Sides::new(
            block.text(Side::Old, texts.old),
            block.text(Side::New, texts.new),
        );
        for span in &block.spans {
            if let SpanClass::Moved(number) = span.class {
                let text = span.text(Sides::new(&whole.old, &whole.new));
                let said = fold(text).trim().to_owned();
                ends.entry(number).or_default().push((span.op, said));
            }
        }
    }
    for (number, mut ends) in ends {
        ends.sort_by_key(|(op, _)| *op == SpanOp::Insert);
        let [(SpanOp::Delete, gone), (SpanOp::Insert, come)] = ends.as_slice() else {
            panic!("move {number} has not one end on each side: {ends:?}");
        };
        assert_eq!(gone, come, "both ends of a moved sentence say the same");
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
    if matches!(block.kind, BlockKind::Delete | BlockKind::Insert) {
        let moved = |span: &Span| matches!(span.class, SpanClass::Moved(_));
        assert!(
            block.spans.iter().any(moved),
            "only a moved sentence divides it"
        );
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
