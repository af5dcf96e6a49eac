//! Rows of a copied table: the cells are whole, but some have lost their column, so that two cells in succession may be one changed
//! row or two rows of one side.
//!
//! The tracker writes every gap between unchanged rows as `changed* (deleted* | inserted*)`. So of a gap of *n* loose cells the first
//! 2*c* are *c* changed rows, old and new in turn, and the rest is of one side: a gap is read by those two decisions. How well its
//! cells pair up, what stands elsewhere on the page and how gaps usually look are clues of a log-linear model, as for flattened
//! text, whose evidence of the whole page it shares; `pairs` has the clues of a pair,
//! `cells` those of where its cells' matter stands elsewhere. `member` is a table among other pages of its article.

mod cells;
mod member;
mod open_gap;
mod page;
mod pairs;
mod table;

pub(crate) use cells::CELL_CLUES;
pub(crate) use pairs::PAIR_CLUES;

use super::chain::Member;
use super::infer::Reading;
use super::{RecoverConfig, Recovered};
use crate::model::{CopiedLine, Fixed, Sides, VersionNumber};
use page::Page;
use table::Table;

/// Recovers which column the loose cells of a copied table stood in, by what the table alone tells.
///
/// `fixed` is what a person has overruled, by line, ascending; what does not fit a line (a split of a cell) is passed over.
///
/// Guarantees: every cell of `lines` stands in one row, in the order of the lines; what was read stays as it is and counts as read,
/// what was overruled as overruled, all else as inferred; stretches of loose cells keep to the tracker's order unless what was read
/// or overruled does not; the same input gives the same result; work is bounded by `config`.
#[must_use]
pub fn recover_copied(
    lines: &[CopiedLine],
    fixed: &[(usize, Fixed)],
    config: &RecoverConfig,
) -> Recovered {
    CopiedDraft::of(lines, fixed, config).recovered()
}

/// A copied table in work.
pub(super) struct CopiedDraft<'p> {
    page: Page<'p>,
    /// By gap, how each of its cells is read.
    readings: Vec<Vec<(Reading, f64)>>,
}

impl<'p> CopiedDraft<'p> {
    /// Infers a table by itself.
    pub(super) fn of(
        lines: &'p [CopiedLine],
        fixed: &[(usize, Fixed)],
        config: &RecoverConfig,
    ) -> Self {
        let mut page = Page::new(Table::of(lines, fixed), config);
        page.infer(config);
        let readings = page.readings(config);
        CopiedDraft { page, readings }
    }

    /// The table in a chain.
    pub(super) fn member(
        &self,
        numbers: Sides<VersionNumber>,
        titles: Sides<Option<&str>>,
        config: &RecoverConfig,
    ) -> Member {
        self.page.member(numbers, titles, config)
    }

    /// Takes over how a chain reads the gaps.
    pub(super) fn settle(&mut self, gaps: Vec<Vec<(Reading, f64)>>) {
        self.readings = gaps;
    }

    /// The table as it is read.
    pub(super) fn recovered(&self) -> Recovered {
        Recovered {
            rows: self.page.rows(&self.readings),
            ..Recovered::default()
        }
    }
}

#[cfg(test)]
mod tests;
