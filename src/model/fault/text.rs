//! What is wrong with a comparison that was flattened to plain text.

use serde::{Deserialize, Serialize};

use crate::model::ProblemKind;

/// What is wrong with the plain text of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextFault {
    /// All of its rows stand on one line.
    OneLine,
    /// All of its rows stand on one line, of which the unchanged ones were found.
    GuessedRows,
    /// A piece without the line that names the versions.
    UnknownNumbers,
    /// A piece that begins or ends within a row.
    CutText,
    /// Its comparison was shown backwards.
    Backwards,
}

impl TextFault {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(self) -> ProblemKind {
        match self {
            TextFault::OneLine | TextFault::Backwards => ProblemKind::NoComparison,
            TextFault::GuessedRows | TextFault::UnknownNumbers => ProblemKind::LossyText,
            TextFault::CutText => ProblemKind::Truncated,
        }
    }
}
