//! Faults of markup that are mended before the tree is built, since a tree builder would scatter the text.

use std::borrow::Cow;

/// HTML made fit for the tree builder.
#[derive(Debug, PartialEq, Eq)]
pub struct Repaired<'a> {
    /// The HTML.
    pub html: Cow<'a, str>,
    /// Whether text remains that has no place any more.
    pub is_incomplete: bool,
}

/// Mends what is known to be faulty; all other HTML stays as it is.
#[must_use]
pub fn repair(html: &str) -> Repaired<'_> {
    if html.contains("diff-row-first") {
        cells_for_unchanged_rows(html)
    } else {
        Repaired {
            html: with_table(html),
            is_incomplete: false,
        }
    }
}

/// A selection that began inside the table lacks its tag, without which a tree builder drops rows and cells.
fn with_table(html: &str) -> Cow<'_, str> {
    let lower = html.to_ascii_lowercase();
    if lower.contains("<table") {
        return Cow::Borrowed(html);
    }
    let first = ["<thead", "<tbody", "<tr"]
        .iter()
        .filter_map(|tag| lower.find(tag))
        .min();
    match first {
        Some(at) => Cow::Owned(format!("{}<table>{}", &html[..at], &html[at..])),
        None => Cow::Borrowed(html),
    }
}

/// On 2016-07-20 the tracker wrote an unchanged row as its text twice, without cells: `<tr id='p1'>XX</tr>`. It gets its two cells.
fn cells_for_unchanged_rows(html: &str) -> Repaired<'_> {
    let mut mended = String::with_capacity(html.len() + html.len() / 16);
    let mut is_incomplete = false;
    let mut rest = html;
    while let Some((before, content, after)) = next_row(rest) {
        mended.push_str(before);
        match halves(content) {
            Some(half) => {
                for _ in 0..2 {
                    mended.push_str("<td>");
                    mended.push_str(half);
                    mended.push_str("</td>");
                }
            }
            None => {
                is_incomplete |= !content.trim_start().starts_with("<t");
                mended.push_str(content);
            }
        }
        rest = after;
    }
    mended.push_str(rest);
    Repaired {
        html: Cow::Owned(mended),
        is_incomplete,
    }
}

/// The next row with a paragraph's id: what comes up to its content, its content, and what follows from its end tag on.
fn next_row(html: &str) -> Option<(&str, &str, &str)> {
    let start = ["<tr id='p", "<tr id=\"p"]
        .iter()
        .filter_map(|tag| html.find(tag))
        .min()?;
    let content = start + html[start..].find('>')? + 1;
    let end = content + html[content..].find("</tr>")?;
    Some((&html[..content], &html[content..end], &html[end..]))
}

/// The text that stands there twice with nothing between.
fn halves(content: &str) -> Option<&str> {
    let (first, second) = content.split_at_checked(content.len() / 2)?;
    (!first.is_empty() && first == second).then_some(first)
}
