//! A comparison as HTML.

use std::borrow::Cow;

use palimpsest::diff::{BlockKind, Diff, SpanOp};
use palimpsest::model::{Side, Sides};

/// See [`super::compare_to_html`].
pub fn html(sides: &Sides<Vec<&str>>, diff: &Diff) -> String {
    let length: usize = sides.new.iter().map(|text| text.len() + 8).sum();
    let mut html = String::with_capacity(length + length / 4);
    for block in &diff.blocks {
        let text = |side: Side| match sides[side].get(block.paragraphs[side].clone()) {
            Some([text]) => Cow::Borrowed(*text),
            _ => Cow::Owned(block.text(side, &sides[side])),
        };
        match block.kind {
            BlockKind::Equal => paragraph(&mut html, None, &text(Side::New)),
            BlockKind::Delete => paragraph(&mut html, Some("del"), &text(Side::Old)),
            BlockKind::Insert => paragraph(&mut html, Some("ins"), &text(Side::New)),
            // At the place where it went to, with what went from elsewhere before it.
            BlockKind::Move => {
                paragraph(&mut html, Some("del"), &text(Side::Old));
                paragraph(&mut html, Some("ins"), &text(Side::New));
            }
            BlockKind::Replace => {
                let (old, new) = (text(Side::Old), text(Side::New));
                html.push_str("<p>");
                for span in &block.spans {
                    let tag = match span.op {
                        SpanOp::Equal => None,
                        SpanOp::Delete => Some("del"),
                        SpanOp::Insert => Some("ins"),
                    };
                    marked(&mut html, tag, span.text(Sides::new(&old, &new)));
                }
                html.push_str("</p>");
            }
        }
    }
    html
}

fn paragraph(html: &mut String, tag: Option<&str>, text: &str) {
    html.push_str("<p>");
    marked(html, tag, text);
    html.push_str("</p>");
}

fn marked(html: &mut String, tag: Option<&str>, text: &str) {
    if let Some(tag) = tag {
        html.extend(["<", tag, ">"]);
    }
    let mut rest = text;
    let is_markup = |byte: u8| matches!(byte, b'<' | b'>' | b'&');
    while let Some(at) = rest.bytes().position(is_markup) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&amp;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
    if let Some(tag) = tag {
        html.extend(["</", tag, ">"]);
    }
}
