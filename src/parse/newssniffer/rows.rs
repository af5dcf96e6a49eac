//! The rows of text below the head.

use crate::model::{Certainty, Row, Sides};
use crate::parse::html::{Document, Element, Limits};

use super::doubled;
use super::source_rows::{self, SourceRows};
use super::table::{Table, TableRow};

/// The rows of a table, and what is known to be wrong with them. `old` is the first column,
/// whichever version that shows.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The rows in reading order, without those that are empty on both sides.
    pub rows: Vec<Row>,
    /// How many rows held markup of the article's own, which a tree builder swallows: words may be missing there.
    pub with_markup: usize,
    /// How many rows did not have two cells, so that their sides are a guess.
    pub misshapen: usize,
    /// How many rows lost their text to a place before the table, from where it could not be put back.
    pub emptied: usize,
    /// Whether the page ends before the table does. The row that it ends in is left out, as its text may be cut anywhere.
    pub is_cut: bool,
}

/// Reads the rows from the tree or, where the article's own text has spoilt the tree, from the lines of the source.
#[must_use]
pub fn read(document: &Document, table: &Table<'_>, html: &str, limits: &Limits) -> Rows {
    let mut rows = from_tree(document, table);
    let Some(source) = source_rows::find(html) else {
        return rows;
    };
    if rows.misshapen > 0 || source.cells.len() > table.body.len() {
        return from_source(&source, limits);
    }
    rows.with_markup = count_with_markup(&source);
    rows
}

fn from_tree(document: &Document, table: &Table<'_>) -> Rows {
    let mut read = Rows {
        is_cut: document.stopped() || document.is_open(table.element),
        ..Rows::default()
    };
    let mut scattered = scattered(table).unwrap_or_default().into_iter();
    for row in &table.body {
        if document.is_open(row.element) {
            continue;
        }
        if row.cells.is_empty() {
            match scattered.next() {
                Some(text) => read
                    .rows
                    .extend(row_of(Sides::new(Some(text.clone()), Some(text)))),
                None => read.emptied += 1,
            }
            continue;
        }
        read.with_markup += usize::from(row.cells.iter().any(|cell| holds_markup(*cell)));
        read.misshapen += usize::from(row.cells.len() != 2);
        read.rows.extend(row_of(sides_of(row)));
    }
    read
}

/// The texts of the unchanged rows of 2016-07-20 in a page that a browser saved: a browser's tree has them before the table.
fn scattered(table: &Table<'_>) -> Option<Vec<String>> {
    let emptied = table.body.iter().filter(|row| row.cells.is_empty()).count();
    if emptied == 0 {
        return None;
    }
    let before = table.element.text_before();
    let texts = doubled::take_apart(before.trim_ascii(), emptied)?;
    Some(
        texts
            .into_iter()
            .map(crate::parse::white_space::collapse)
            .collect(),
    )
}

fn row_of(cells: Sides<Option<String>>) -> Option<Row> {
    (cells.old.is_some() || cells.new.is_some()).then_some(Row {
        cells,
        certainty: Certainty::READ,
    })
}

/// The text of both sides of a row.
///
/// A row has two cells. Where the article's text itself holds tags of cells, there are more: those before the first insertion, or
/// else the first half, are of the first column.
fn sides_of(row: &TableRow<'_>) -> Sides<Option<String>> {
    let first_inserted = row
        .cells
        .iter()
        .position(|cell| cell.children().any(|inner| inner.name() == "ins"));
    let middle = match row.cells.len() {
        2 => 1,
        count => first_inserted.unwrap_or(count.div_ceil(2)),
    };
    let (old, new) = row.cells.split_at(middle);
    Sides::new(text_of(old), text_of(new))
}

/// The text of the cells of one side. The rows of a table inside are rows of their own.
fn text_of(cells: &[Element<'_>]) -> Option<String> {
    let texts: Vec<String> = cells
        .iter()
        .map(|cell| cell.text_without(|inner| inner.name() == "tr"))
        .filter(|text| !text.is_empty())
        .collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

/// Elements that the tracker writes into cells, or that browsers and their translators wrap text in. All others, and comments, are
/// pieces of the article's text, written unescaped by the tracker, that were taken for markup.
const HARMLESS: [&str; 5] = ["del", "ins", "span", "font", "mark"];

/// Whether an element of the article's text holds markup of its own.
#[must_use]
pub fn holds_markup(cell: Element<'_>) -> bool {
    cell.descendants()
        .any(|inner| !HARMLESS.contains(&inner.name()))
        || cell.holds_comment()
}

fn from_source(source: &SourceRows<'_>, limits: &Limits) -> Rows {
    let text = |cell: &str| {
        let document = Document::read(&format!("<body>{cell}"), limits);
        Some(document.text()).filter(|text| !text.is_empty())
    };
    Rows {
        rows: source
            .cells
            .iter()
            .filter_map(|cells| row_of(cells.map(text)))
            .collect(),
        with_markup: count_with_markup(source),
        misshapen: source.ambiguous,
        emptied: 0,
        is_cut: !source.is_closed,
    }
}

fn count_with_markup(source: &SourceRows<'_>) -> usize {
    let is_spoilt = |cells: &&Sides<&str>| has_foreign_tag(cells.old) || has_foreign_tag(cells.new);
    source.cells.iter().filter(is_spoilt).count()
}

/// Whether HTML holds a tag, an end tag or a comment that is not [`HARMLESS`]. `</` makes one of whatever follows it.
fn has_foreign_tag(html: &str) -> bool {
    html.split('<').skip(1).any(|after| {
        let end_tag = after.strip_prefix('/');
        let name = end_tag.unwrap_or(after);
        let opens = end_tag.is_some()
            || name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric());
        let name = name[..end.unwrap_or(name.len())].to_ascii_lowercase();
        opens && !HARMLESS.contains(&name.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_browser_takes_for_markup_is_foreign() {
        for html in ["<b>", "x</3 y", "<!-- x", "</p>", "<http://quay", "<?x"] {
            assert!(has_foreign_tag(html), "{html}");
        }
        for html in [
            "<del> x </del>",
            "1 < 2",
            "<3",
            "a <- b",
            "<INS class=x>x</ins>",
        ] {
            assert!(!has_foreign_tag(html), "{html}");
        }
    }
}
