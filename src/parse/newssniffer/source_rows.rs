//! The rows as they stand in the page's source, one a line.
//!
//! The tracker writes a row as one line, `<tr id='p1'><td>…</td><td>…</td></tr>` (without the id before 2012-08-27), and the
//! article's text in it unescaped. A text that holds tags of its own, such as `</table>` or the start of a comment, makes a tree
//! builder lose the rows after it; from the lines, every row can still be had.

use crate::model::Sides;

/// The rows found in the source.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceRows<'a> {
    /// The HTML of both cells of each row. `old` is the first column, whichever version that shows.
    pub cells: Vec<Sides<&'a str>>,
    /// How many rows hold so many tags of cells that where their sides part is a guess.
    pub ambiguous: usize,
    /// Whether the table's end tag follows the last row.
    pub is_closed: bool,
}

const PARTING: &str = "</td><td>";

/// Finds the rows; `None` where the source does not have one row a line.
#[must_use]
pub fn find(html: &str) -> Option<SourceRows<'_>> {
    let start = ["version_diff", "<th"]
        .iter()
        .filter_map(|sign| html.find(sign))
        .min()?;
    let mut rows = SourceRows {
        cells: Vec::new(),
        ambiguous: 0,
        is_closed: false,
    };
    let mut lines = html[start..].lines().map(str::trim_ascii);
    let mut next = lines.find_map(content_of_row);
    while let Some(content) = next {
        let (cells, is_sure) = part(content)?;
        rows.cells.push(cells);
        rows.ambiguous += usize::from(!is_sure);
        let line = lines.find(|line| !line.is_empty()).unwrap_or("");
        next = content_of_row(line);
        if next.is_none() {
            rows.is_closed = line.starts_with("</table>") || line.starts_with("</tbody>");
            let is_cut_row = "<tr".starts_with(line) || line.starts_with("<tr");
            let is_last = lines.all(str::is_empty);
            if !(rows.is_closed || is_cut_row && is_last) {
                return None;
            }
        }
    }
    (!rows.cells.is_empty()).then_some(rows)
}

/// What stands between the tags of the first and the last cell, in a line that is a row.
fn content_of_row(line: &str) -> Option<&str> {
    let line = line.strip_prefix("<tbody>").unwrap_or(line);
    let after = line.strip_prefix("<tr")?;
    let (attributes, content) = after.split_once("><td>")?;
    let is_row = attributes.is_empty()
        || attributes
            .strip_prefix(" id=")
            .is_some_and(|id| id.len() < 16 && !id.contains('>'));
    is_row.then(|| content.strip_suffix("</td></tr>")).flatten()
}

/// The two cells of a row, and whether it is sure where they part. `None` where nothing parts them.
fn part(content: &str) -> Option<(Sides<&str>, bool)> {
    if let Some((old, new)) = once(content, PARTING) {
        return Some((Sides::new(old, new), true));
    }
    let middle = content.len().saturating_sub(PARTING.len()) / 2;
    let is_doubled = content
        .get(middle..)
        .is_some_and(|rest| rest.strip_prefix(PARTING) == content.get(..middle));
    if is_doubled {
        return Some((Sides::new(&content[..middle], &content[..middle]), true));
    }
    if let Some((old, new)) = once(content, "</del></td><td><ins>") {
        return Some((Sides::new(old, new), true));
    }
    if let Some(new) = content
        .strip_prefix(PARTING)
        .filter(|new| new.starts_with("<ins>"))
    {
        return Some((Sides::new("", new), true));
    }
    if let Some(old) = content
        .strip_suffix(PARTING)
        .filter(|old| old.ends_with("</del>"))
    {
        return Some((Sides::new(old, ""), true));
    }
    let (at, _) = content
        .match_indices(PARTING)
        .min_by_key(|(at, _)| at.abs_diff(middle))?;
    let sides = Sides::new(&content[..at], &content[at + PARTING.len()..]);
    Some((sides, false))
}

/// The parts before and after a text that occurs exactly once.
fn once<'a>(content: &'a str, parting: &str) -> Option<(&'a str, &'a str)> {
    content
        .split_once(parting)
        .filter(|(_, after)| !after.contains(parting))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(content: &str, old: &str, new: &str, is_sure: bool) {
        assert_eq!(
            part(content),
            Some((Sides::new(old, new), is_sure)),
            "{content}"
        );
    }

    #[test]
    fn cells_are_parted_where_the_tracker_parted_them() {
        check("bun</td><td>bun", "bun", "bun", true);
        check(
            "a</td><td>b</td><td>a</td><td>b",
            "a</td><td>b",
            "a</td><td>b",
            true,
        );
        check(
            "</td><td><ins>a</td><td>b</ins>",
            "",
            "<ins>a</td><td>b</ins>",
            true,
        );
        check(
            "<del>a</td><td>b</del></td><td>",
            "<del>a</td><td>b</del>",
            "",
            true,
        );
        check(
            "é</td><td>a</td><td>é</td><td>bb",
            "é</td><td>a",
            "é</td><td>bb",
            false,
        );
        assert_eq!(part("bun"), None);
    }

    #[test]
    fn only_lines_that_are_rows_count() {
        let html = "<th>\n<tr id='p1'><td>a</td><td>b</td></tr>\n<tr id='p2'><td></td><td><ins>c</ins></td></tr>\n</table>";
        let rows = find(html).unwrap();
        assert_eq!(
            rows.cells,
            [Sides::new("a", "b"), Sides::new("", "<ins>c</ins>")]
        );
        assert!(rows.is_closed);
        assert_eq!(find("<th>\n<tr><td>a</td><td>b</td></tr>\nmore"), None);
    }
}
