//! Flattened text → two versions, with certainties.
//!
//! In a flattened diff page the cells of a row ran together: an unchanged row is its paragraph twice with nothing between, a
//! changed row is both paragraphs parted by a space, a row of one side is its paragraph, with nothing to say of which side.
//! What a line is and where it parts is inferred over the whole page:
//!
//! 1. `line`: words, places to part, unchanged rows; `likeness`: how like the halves are at each place;
//!    `habits`: how this page's paragraphs begin, end and follow each other; `scripts`: where letters of another kind begin; `clues`: all
//!    that as numbers.
//! 2. `context`: what one side lost the other often has elsewhere, and a version does not tell a thing twice.
//!    Evidence is by runs of words and by like `sentences`, in which `names` may be spelt differently; `edges` knows how the other lines begin and end.
//! 3. `gap`: how many rows between two unchanged rows are changed, and on which side the rest stands.
//! 4. `infer` goes through all of it some rounds, each with what the last one made likely; `flips` asks what would turn together; `retold`
//!    looks at the splits once more; `readings` takes of each gap the reading of which most rows can be expected to be right. `budget`
//!    says how much of that a large page gets.
//!
//! That is one page by itself, with `held` lines as a person has fixed them and a `draft` to collect its rows; `copied` does the like for
//! tables whose cells are whole but lost their column. `together` then takes all pages of an article, and their `chain` finds the
//! best reading of all of them: they hold the very same versions, so that what one leaves open its neighbours, or a text that
//! was read elsewhere, mostly settle.
//!
//! The inference is a log-linear model: [`RecoverConfig`] holds its weights, and certainties are its probabilities.

mod budget;
mod chain;
mod chance;
mod clues;
mod cohesion;
mod config;
mod context;
mod copied;
mod draft;
mod edges;
mod flips;
mod gap;
mod habits;
mod held;
mod infer;
mod likeness;
mod line;
mod names;
mod readings;
mod retold;
mod rows;
mod scripts;
mod sentences;
mod together;
mod weights;

pub use chain::KnownVersion;
pub use config::{EdgeCounts, RecoverConfig};
pub use copied::recover_copied;
pub use together::{CopiedPage, FlatPage, PageToRecover, recover_all};

use crate::model::{Certainty, Row, Sides};
use draft::Draft;

/// What was recovered of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The headlines; none where the page has no line for them, and none of a copied table, whose headlines were read.
    pub titles: Sides<Option<(String, Certainty)>>,
    /// One row per line of a flattened page, in its order, and one for two lines that are one row.
    pub rows: Vec<RecoveredRow>,
}

/// A row with the line that it was recovered from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveredRow {
    /// The row.
    pub row: Row,
    /// The line's place in the page; of two that are one row, the first one's.
    pub line: usize,
}

/// Recovers the rows of a flattened page by itself.
///
/// `title` is the line that holds both headlines, `lines` are those of the rows, white space at their ends removed and none empty
/// (empty ones give no row).
///
/// Guarantees: the cells of a row, joined as flattening joins them, are its line again; between two unchanged rows there are
/// first changed rows and then rows of one side only; the same input gives the same result; work is bounded by `config`. An
/// unchanged row counts as read, as its text stands in the page unmistakably, unless it is so short that it could be a word
/// that repeats itself; everything else is inferred.
#[must_use]
pub fn recover(title: Option<&str>, lines: &[String], config: &RecoverConfig) -> Recovered {
    let (draft, _) = Draft::of(title, lines, &[], None, config);
    draft.recovered(config)
}

#[cfg(test)]
mod tests;
