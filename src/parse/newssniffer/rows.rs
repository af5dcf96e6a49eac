//! The rows of text below the head.

use crate::model::{Certainty, Row, Sides};
use crate::parse::html::{Document, Element};

use super::table::{Table, TableRow};

/// The rows of a table, and what is known to be wrong with them. Sides are as they stand on the page (left, right).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The rows in reading order, without those that are empty on both sides.
    pub rows: Vec<Row>,
    /// How many rows held markup of the article's own, which a tree builder swallows: words may be missing there.
    pub with_markup: usize,
    /// How many rows did not have two cells, so that their sides are a guess.
    pub misshapen: usize,
}

/// Reads the rows. A row that the document ends in is left out, as its text may be cut anywhere.
#[must_use]
pub fn read(document: &Document, table: &Table<'_>) -> Rows {
    let mut read = Rows::default();
    for row in &table.body {
        if document.is_open(row.element) {
            continue;
        }
        if row.cells.iter().any(|cell| holds_markup(*cell)) {
            read.with_markup += 1;
        }
        if row.cells.len() != 2 {
            read.misshapen += 1;
        }
        read.rows.extend(cells_of(row));
    }
    read
}

/// The text of both sides; `None` where both are empty.
///
/// A row has two cells. Where the article's text itself holds tags of cells, there are more: those before the first insertion, or
/// else the first half, are of the left side.
fn cells_of(row: &TableRow<'_>) -> Option<Row> {
    let first_inserted = row
        .cells
        .iter()
        .position(|cell| cell.children().any(|inner| inner.name() == "ins"));
    let middle = match row.cells.len() {
        2 => 1,
        count => first_inserted.unwrap_or(count.div_ceil(2)),
    };
    let (old, new) = row.cells.split_at(middle);
    let cells = Sides::new(text_of(old), text_of(new));
    (cells.old.is_some() || cells.new.is_some()).then_some(Row {
        cells,
        certainty: Certainty::READ,
    })
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

/// Whether the cell holds elements that neither the tracker writes (`del`, `ins`) nor browsers and their translators wrap text in.
///
/// The tracker writes the article's text unescaped: such an element is a piece of that text that was taken for markup.
fn holds_markup(cell: Element<'_>) -> bool {
    cell.descendants()
        .any(|inner| !matches!(inner.name(), "del" | "ins" | "span" | "font" | "mark"))
}
