//! A comparison as a person reads it, for snapshots: `[-gone-]`, `{+come+}`, and with `~` for what differs in print only.

use palimpsest::diff::{Block, BlockKind, Span, SpanClass, SpanOp};
use palimpsest::model::{Side, Sides};

pub fn show_block(block: &Block, texts: Sides<&[&str]>) -> String {
    let whole = Sides::new(
        block.text(Side::Old, texts.old),
        block.text(Side::New, texts.new),
    );
    let whole = Sides::new(whole.old.as_str(), whole.new.as_str());
    let shown = match block.kind {
        BlockKind::Equal => format!("= {}", whole.new),
        BlockKind::Delete => format!("- {}", whole.old),
        BlockKind::Insert => format!("+ {}", whole.new),
        BlockKind::Replace => format!("~ {}", show_spans(&block.spans, whole)),
        BlockKind::Move if block.spans.is_empty() => {
            format!("> from {}: {}", block.paragraphs.old.start, whole.new)
        }
        BlockKind::Move => format!(
            "> from {}: {}",
            block.paragraphs.old.start,
            show_spans(&block.spans, whole)
        ),
    };
    shown.replace('\n', "¶")
}

pub fn show_spans(spans: &[Span], texts: Sides<&str>) -> String {
    let is_print = |span: &Span| span.class == SpanClass::Typographic;
    let show = |span: &Span| match span.op {
        SpanOp::Equal => span.text(texts).to_owned(),
        SpanOp::Delete if is_print(span) => format!("[~{}~]", span.text(texts)),
        SpanOp::Insert if is_print(span) => format!("{{~{}~}}", span.text(texts)),
        SpanOp::Delete => format!("[-{}-]", span.text(texts)),
        SpanOp::Insert => format!("{{+{}+}}", span.text(texts)),
    };
    spans.iter().map(show).collect()
}
