//! Rows of a copied table: the cells are whole, but some have lost their column, so that two cells in succession may be one changed
//! row or two rows of one side.
//!
//! The tracker writes every gap between unchanged rows as `changed* (deleted* | inserted*)`. So of a gap of *n* loose cells the first
//! 2*c* are *c* changed rows, old and new in turn, and the rest is of one side: a gap is read by those two decisions. How well its
//! cells pair up, what stands elsewhere on the page and how gaps usually look are clues of a log-linear model, as for flattened
//! text, whose evidence of the whole page it shares; `pairs` has the clues of a pair,
//! `cells` those of where its cells' matter stands elsewhere.

mod cells;
mod open_gap;
mod page;
mod pairs;
mod table;

pub(crate) use cells::CELL_CLUES;
pub(crate) use pairs::PAIR_CLUES;

use super::RecoverConfig;
use crate::model::{CopiedLine, Fixed, Row, Sides};
use page::Page;
use table::Table;

/// The rows of a copied table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecoveredTable {
    /// The rows, in reading order.
    pub rows: Vec<Row>,
    /// By row, which of the lines it begins with.
    pub lines: Vec<usize>,
}

/// Recovers which column the loose cells of a copied table stood in.
///
/// `fixed` is what a person has overruled, by line, ascending; what does not fit a line (a split of a cell) is passed over.
/// `known` is what is known of a line from elsewhere, by line: what it counts for its cell to stand in the old and in the new
/// version, as natural logarithms of odds; lines beyond its end are not known of. A neighbouring page of the same article that
/// has the cell's text in that version counts for it, one that has the version without it against it.
///
/// Guarantees: every cell of `lines` stands in one row, in the order of the lines; what was read stays as it is and counts as read,
/// what was overruled as overruled, all else as inferred; stretches of loose cells keep to the tracker's order unless what was read
/// or overruled does not; the same input gives the same result; work is bounded by `config`.
#[must_use]
pub fn recover_copied(
    lines: &[CopiedLine],
    fixed: &[(usize, Fixed)],
    known: &[Sides<f64>],
    config: &RecoverConfig,
) -> RecoveredTable {
    let table = Table::of(lines, fixed);
    let mut page = Page::new(&table, known, config);
    page.infer(config);
    page.rows(config)
}

#[cfg(test)]
mod tests;
