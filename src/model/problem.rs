//! Faults that a person can read while the work goes on.

use serde::{Deserialize, Serialize};

/// What kind of fault it was; each has one word in the history file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProblemKind {
    /// The capture holds no bytes.
    Empty,
    /// The capture is of a kind that holds no text we could read (an image, a PDF, a program…).
    UnreadableFormat,
    /// Text or HTML, but not a page of a tracker that we know.
    NotATrackerPage,
    /// A page of the tracker, but none that compares two versions.
    NoComparison,
    /// The page ends before its text does: what is there was read, or nothing was.
    Truncated,
    /// A history file that does not hold what such a file must.
    BadHistory,
    /// Two pages tell different things of the same version.
    Conflict,
    /// A page names neither the tracker's id nor an address: nothing but its headline and text says which article it is of.
    GroupedByLikeness,
    /// Some of the text may have been lost before we got it.
    LossyText,
    /// A stated limit of ours was met, and what lies beyond it was left out.
    Limit,
}

impl ProblemKind {
    /// Every kind.
    pub const ALL: [ProblemKind; 10] = [
        ProblemKind::Empty,
        ProblemKind::UnreadableFormat,
        ProblemKind::NotATrackerPage,
        ProblemKind::NoComparison,
        ProblemKind::Truncated,
        ProblemKind::BadHistory,
        ProblemKind::Conflict,
        ProblemKind::GroupedByLikeness,
        ProblemKind::LossyText,
        ProblemKind::Limit,
    ];

    /// Whether text was read all the same, but not surely all of it: a fault to be told wherever that text is shown.
    #[must_use]
    pub fn is_caveat(self) -> bool {
        matches!(self, ProblemKind::Truncated | ProblemKind::LossyText)
    }

    /// The kind of that word, as [`ProblemKind::word`] gives it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<ProblemKind> {
        ProblemKind::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
    }

    /// The word for it in the history file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            ProblemKind::Empty => "empty",
            ProblemKind::UnreadableFormat => "unreadable_format",
            ProblemKind::NotATrackerPage => "not_a_tracker_page",
            ProblemKind::NoComparison => "no_comparison",
            ProblemKind::Truncated => "truncated",
            ProblemKind::BadHistory => "bad_history",
            ProblemKind::Conflict => "conflict",
            ProblemKind::GroupedByLikeness => "grouped_by_likeness",
            ProblemKind::LossyText => "lossy_text",
            ProblemKind::Limit => "limit",
        }
    }
}

/// A fault that a person can read: what was wrong, in which file, what to do.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// The name of the capture.
    pub file: String,
    /// What kind of fault it was.
    pub kind: ProblemKind,
    /// One sentence for a person, ending with a full stop. It names the file.
    pub message: String,
}
