//! Faults that a person can read while the work goes on.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::Fault;

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

/// Something that was wrong with what a person gave: in which file, and what.
///
/// They stand in the order of their files, kinds and English sentences, and are the same where these are: one that a saved history tells is no
/// second one beside the fault itself. Faults of ours differ where their sentences do, so two of them need no sentence to be told apart.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Problem {
    /// The name of the capture.
    pub file: String,
    /// What was wrong.
    pub fault: Fault,
}

impl Problem {
    /// The fault of that file.
    #[must_use]
    pub fn new(file: impl Into<String>, fault: impl Into<Fault>) -> Problem {
        Problem {
            file: file.into(),
            fault: fault.into(),
        }
    }

    /// What kind of fault it was.
    #[must_use]
    pub fn kind(&self) -> ProblemKind {
        self.fault.kind()
    }

    /// A sentence in English, ending with a full stop, that names the file: what the history file holds, whatever language the interface has.
    #[must_use]
    pub fn message(&self) -> String {
        self.to_string()
    }

    /// Whether only a saved history tells of it, so that it can be said in no other words than those.
    #[must_use]
    pub fn is_told(&self) -> bool {
        matches!(self.fault, Fault::Told { .. })
    }

    fn words(&self) -> Cow<'_, str> {
        match &self.fault {
            Fault::Told { sentence, .. } => Cow::Borrowed(sentence),
            _ => Cow::Owned(self.message()),
        }
    }
}

impl PartialEq for Problem {
    fn eq(&self, other: &Problem) -> bool {
        if self.is_told() == other.is_told() {
            self.file == other.file && self.fault == other.fault
        } else {
            self.cmp(other).is_eq()
        }
    }
}

impl Eq for Problem {}

impl PartialOrd for Problem {
    fn partial_cmp(&self, other: &Problem) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Problem {
    fn cmp(&self, other: &Problem) -> Ordering {
        let kinds = || self.kind().cmp(&other.kind());
        let words = || self.words().cmp(&other.words());
        self.file.cmp(&other.file).then_with(kinds).then_with(words)
    }
}
