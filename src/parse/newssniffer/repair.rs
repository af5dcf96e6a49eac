//! Faults of markup that are mended before the tree is built, since a tree builder would scatter the text.

use std::borrow::Cow;

/// HTML made fit for the tree builder.
#[derive(Debug, PartialEq, Eq)]
pub struct Repaired<'a> {
    /// The HTML.
    pub html: Cow<'a, str>,
    /// Whether the table's own tag was missing, as in a selection that began inside the table.
    pub lacked_table: bool,
}

/// Mends what is known to be faulty; all other HTML stays as it is.
#[must_use]
pub fn repair(html: &str) -> Repaired<'_> {
    if let Some(with_table) = with_table(html) {
        return Repaired {
            html: Cow::Owned(with_table),
            lacked_table: true,
        };
    }
    let html = if html.contains("diff-row-first") {
        Cow::Owned(with_cells(html))
    } else {
        Cow::Borrowed(html)
    };
    Repaired {
        html,
        lacked_table: false,
    }
}

/// Rows and cells without a table get one: without it, a tree builder drops their tags. `None` where nothing is amiss.
fn with_table(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    if lower.contains("<table") {
        return None;
    }
    let first = ["<thead", "<tbody", "<tr"]
        .iter()
        .filter_map(|tag| lower.find(tag))
        .min()?;
    let (before, rows) = html.split_at(first);
    Some(format!("{before}<table>{rows}"))
}

/// On 2016-07-20 the tracker wrote an unchanged row as its text twice, without cells: `<tr id='p1'>XX</tr>`. It gets its cells.
fn with_cells(html: &str) -> String {
    let mut mended = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some((before, content, after)) = next_row(rest) {
        mended.push_str(before);
        match half(content) {
            Some(text) => mended.push_str(&format!("<td>{text}</td><td>{text}</td>")),
            None => mended.push_str(content),
        }
        rest = after;
    }
    mended.push_str(rest);
    mended
}

/// The next row with a paragraph's id: what comes up to its content, its content, and what follows from its end tag on.
fn next_row(html: &str) -> Option<(&str, &str, &str)> {
    let (start, _) = html.match_indices("<tr id=").find(|(at, tag)| {
        html[at + tag.len()..]
            .trim_start_matches(['\'', '"'])
            .starts_with('p')
    })?;
    let content = start + html[start..].find('>')? + 1;
    let end = content + html[content..].find("</tr>")?;
    Some((&html[..content], &html[content..end], &html[end..]))
}

/// The text that stands there twice with nothing between; `None` for rows that have cells.
fn half(content: &str) -> Option<&str> {
    let (first, second) = content.split_at_checked(content.len() / 2)?;
    (!first.is_empty() && first == second).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unchanged_row_of_that_day_gets_its_cells_and_others_stay() {
        let html = "<th class='diff-row diff-row-first'></th><table><tr id='p1'>BunBun</tr>\n<tr id='p2'><td>Bun</td></tr>";
        let expected = "<th class='diff-row diff-row-first'></th><table><tr id='p1'><td>Bun</td><td>Bun</td></tr>\n<tr id='p2'><td>Bun</td></tr>";
        assert_eq!(repair(html).html, expected);
    }

    #[test]
    fn sound_html_is_not_touched() {
        let html = "<table><tr id='p1'>BunBun</tr></table>";
        assert!(matches!(repair(html).html, Cow::Borrowed(same) if same == html));
    }
}
