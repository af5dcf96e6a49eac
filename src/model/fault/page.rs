//! What is wrong with the text of a page.

use serde::{Deserialize, Serialize};

use crate::model::ProblemKind;

/// What is wrong with the text that a page of the tracker holds, or with that of a piece that was copied from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageFault {
    /// A comparison whose two versions' numbers are nowhere told.
    NoNumbers,
    /// The first markup tells the numbers by its links only, and there are none.
    GuessedNumbers,
    /// The page ends before its table.
    CutBeforeTable,
    /// The page ends inside its table.
    CutInsideTable,
    /// The list of an article's versions ends before its table does.
    CutInsideList,
    /// The page of a version ends before its text does.
    CutInsideVersion,
    /// A pasted piece of a version's page that ends with its text in sight.
    CutVersionPaste,
    /// A pasted piece that ends with the table's last row in sight, so that nobody knows whether more rows followed.
    CutPaste,
    /// The page's markup goes beyond what we read.
    TooDeep,
    /// A page of a version without a text.
    EmptyVersion,
    /// A whole table without a single row of text.
    NoText,
    /// Paragraphs of a version's page that hold markup of the article's own.
    MarkupInParagraphs {
        /// How many.
        paragraphs: usize,
    },
    /// Rows that hold markup of the article's own.
    MarkupInRows {
        /// How many.
        rows: usize,
    },
    /// Rows that did not come out whole.
    BrokenRows {
        /// How many.
        rows: usize,
    },
    /// Rows whose text stands outside of the table, its order lost.
    UnplacedText,
}

impl PageFault {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(self) -> ProblemKind {
        match self {
            PageFault::NoNumbers => ProblemKind::NoComparison,
            PageFault::CutBeforeTable
            | PageFault::CutInsideTable
            | PageFault::CutInsideList
            | PageFault::CutInsideVersion
            | PageFault::CutVersionPaste
            | PageFault::CutPaste
            | PageFault::TooDeep => ProblemKind::Truncated,
            PageFault::GuessedNumbers
            | PageFault::EmptyVersion
            | PageFault::NoText
            | PageFault::MarkupInParagraphs { .. }
            | PageFault::MarkupInRows { .. }
            | PageFault::BrokenRows { .. }
            | PageFault::UnplacedText => ProblemKind::LossyText,
        }
    }
}
