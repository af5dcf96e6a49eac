//! Blocks as lines that people can read: how the gallery's cases say what they expect.
//!
//! A line is a block: its sign, its paragraphs counted from 1, and what changed in it.
//!
//! ```text
//! = 1 → 1                              the same
//! - 2: This paragraph went …           deleted, with its beginning
//! + 2: This one came …                 inserted
//! ~ 3 → 3, 4: The [-cat-]{+dog+} sat.  changed, here split in two; ¶ is the end of a paragraph inside
//! > 5 → 1: The whole paragraph …       moved; with its edits if it has any
//! ```
//!
//! In a text `[-…-]` was deleted and `{+…+}` inserted. A sentence that moved has the same number at both ends, `[-…-]→1` and
//! `1→{+…+}`. Where only print differs it is `[~…~]{~…~}`.

use std::ops::Range;

use palimpsest::diff::{Block, BlockKind, Span, SpanClass, SpanOp};
use palimpsest::model::{Side, Sides};

use crate::case::by_number;

/// Characters of an unmarked text that are shown.
const BEGINNING: usize = 48;

/// All blocks, a line each.
pub fn lines(blocks: &[Block], texts: Sides<&[&str]>) -> String {
    let lines = blocks.iter().map(|block| line(block, texts) + "\n");
    lines.collect()
}

fn line(block: &Block, texts: Sides<&[&str]>) -> String {
    let whole = Sides::new(Side::Old, Side::New).map(|side| block.text(side, texts[side]));
    let texts = Sides::new(whole.old.as_str(), whole.new.as_str());
    let numbers = block.paragraphs.as_ref().map(numbers);
    let (sign, at, text) = match block.kind {
        BlockKind::Equal => return format!("= {} → {}", numbers.old, numbers.new),
        BlockKind::Delete => ('-', numbers.old, texts.old),
        BlockKind::Insert => ('+', numbers.new, texts.new),
        BlockKind::Replace => ('~', format!("{} → {}", numbers.old, numbers.new), ""),
        BlockKind::Move => ('>', format!("{} → {}", numbers.old, numbers.new), texts.new),
    };
    let shown = match block.spans.is_empty() {
        true => beginning(text),
        false => block.spans.iter().map(|one| span(one, texts)).collect(),
    };
    format!("{sign} {at}: {}", by_number(&shown.replace('\n', "¶")))
}

fn numbers(paragraphs: &Range<usize>) -> String {
    let numbers: Vec<String> = paragraphs.clone().map(|at| (at + 1).to_string()).collect();
    numbers.join(", ")
}

fn beginning(text: &str) -> String {
    match text.char_indices().nth(BEGINNING) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

fn span(span: &Span, texts: Sides<&str>) -> String {
    let text = span.text(texts);
    match (span.op, span.class) {
        (SpanOp::Equal, _) => text.to_owned(),
        (SpanOp::Delete, SpanClass::Plain) => format!("[-{text}-]"),
        (SpanOp::Insert, SpanClass::Plain) => format!("{{+{text}+}}"),
        (SpanOp::Delete, SpanClass::Moved(number)) => format!("[-{text}-]→{}", number + 1),
        (SpanOp::Insert, SpanClass::Moved(number)) => format!("{}→{{+{text}+}}", number + 1),
        (SpanOp::Delete, SpanClass::Typographic) => format!("[~{text}~]"),
        (SpanOp::Insert, SpanClass::Typographic) => format!("{{~{text}~}}"),
    }
}
