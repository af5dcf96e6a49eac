//! Flattened text → two versions, with certainties.
//!
//! In a flattened diff page the cells of a row ran together: an unchanged row is its paragraph twice with nothing between, a
//! changed row is both paragraphs parted by a space, a row of one side is its paragraph, with nothing to say of which side.
//! What a line is and where it parts is inferred over the whole page:
//!
//! 1. `line`: words, places to part, unchanged rows; `likeness`: how like the halves are at each place;
//!    `habits`: how this page's paragraphs begin and end; `clues`: all that as numbers.
//! 2. `context`: what one side lost the other often has elsewhere, and a version does not tell a thing twice.
//!    Evidence is by runs of words and by like `sentences`, in which `names` may be spelt differently; `edges` knows how the other lines begin and end.
//! 3. `gap`: how many rows between two unchanged rows are changed, and on which side the rest stands.
//! 4. `infer` goes through all of it some rounds, each with what the last one made likely; `flips` asks what would turn together; `retold`
//!    looks at the splits once more. `budget` says how much of that a large page gets.
//!
//! The inference is a log-linear model: [`RecoverConfig`] holds its weights, and certainties are its probabilities.

mod budget;
mod chance;
mod clues;
mod cohesion;
mod config;
mod context;
mod copied;
mod edges;
mod flips;
mod gap;
mod habits;
mod infer;
mod likeness;
mod line;
mod names;
mod retold;
mod rows;
mod sentences;
mod weights;

pub use config::{EdgeCounts, RecoverConfig};
pub use copied::{RecoveredTable, recover_copied};

use crate::model::{Certainty, Row, Side, Sides};
use infer::{Inference, Reading};
use line::Line;

/// What was recovered of a flattened page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The headlines; none where the page has no line for them.
    pub titles: Sides<Option<(String, Certainty)>>,
    /// One row per line of the page, in its order.
    pub rows: Vec<Row>,
}

/// Recovers the rows of a flattened page.
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
    let page = Inference::run(
        lines
            .iter()
            .map(String::as_str)
            .filter(|line| !line.is_empty()),
        config,
    );
    let rows = page.lines.iter().zip(page.readings(config));
    Recovered {
        titles: titles(title, config),
        rows: rows
            .map(|(line, (reading, share))| row(line, reading, share, config))
            .collect(),
    }
}

fn row(line: &Line<'_>, reading: Reading, share: f64, config: &RecoverConfig) -> Row {
    let (old, new) = match reading {
        Reading::Same => {
            let cell = line.doubled.unwrap_or(line.text);
            return Row {
                cells: Sides::new(Some(cell.to_owned()), Some(cell.to_owned())),
                certainty: doubled_certainty(cell, config),
            };
        }
        Reading::Changed(split) => {
            let (old, new) = line.cells(split);
            (Some(old), Some(new))
        }
        Reading::OneSided(Side::Old) => (Some(line.text), None),
        Reading::OneSided(Side::New) => (None, Some(line.text)),
    };
    Row {
        cells: Sides::new(old, new).map(|cell| cell.map(str::to_owned)),
        certainty: Certainty::inferred(share),
    }
}

/// How sure an unchanged row is.
fn doubled_certainty(cell: &str, config: &RecoverConfig) -> Certainty {
    if cell.len() < config.shortest_read || line::doubled_cell(cell, config).is_some() {
        Certainty::inferred(config.short_doubled_sure)
    } else {
        Certainty::READ
    }
}

/// Parts the line of both headlines. They are always parted by a space, and mostly equal.
fn titles(title: Option<&str>, config: &RecoverConfig) -> Sides<Option<(String, Certainty)>> {
    let Some(title) = title.map(str::trim).filter(|title| !title.is_empty()) else {
        return Sides::default();
    };
    if let Some(cell) = line::doubled_cell(title, config).or_else(|| spaced_cell(title)) {
        let told = Some((cell.to_owned(), Certainty::READ));
        return Sides::new(told.clone(), told);
    }
    let page = Inference::run(std::iter::once(title), config);
    let Some((split, share)) = page.split_of(0) else {
        let told = Some((title.to_owned(), Certainty::inferred(0.5)));
        return Sides::new(told.clone(), told);
    };
    let (old, new) = page.lines[0].cells(split);
    let certainty = Certainty::inferred(share);
    Sides::new(old, new).map(|cell| Some((cell.to_owned(), certainty)))
}

/// The cell that the line holds twice with one space between, if it does.
fn spaced_cell(text: &str) -> Option<&str> {
    let cell = text.get(..text.len() / 2)?;
    let rest = text.get(cell.len()..)?;
    (rest.strip_prefix(' ') == Some(cell)).then_some(cell)
}

#[cfg(test)]
mod tests;
