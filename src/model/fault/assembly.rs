//! What does not fit when pages are put together to articles.

use serde::{Deserialize, Serialize};

use crate::model::{ProblemKind, Sides, VersionNumber};

/// What was met with a capture when it was put together with others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AssemblyFault {
    /// It does not say which article it is of, and was put where its words belong.
    GroupedByLikeness {
        /// What the article is called: its newest headline, else its address; `None` where it has neither.
        article: Option<String>,
    },
    /// It does not say which article it is of, and there are too many such captures to hold all against all.
    TooManyToCompare,
    /// It gives a version another headline than the one that is shown.
    OtherHeadline {
        /// The version.
        number: VersionNumber,
        /// The headline that it gives.
        headline: String,
        /// The one that is shown.
        shown: String,
        /// The capture that the one shown comes from.
        kept: String,
    },
    /// It tells a version otherwise than it is shown.
    OtherReading {
        /// The version.
        number: VersionNumber,
        /// The capture that what is shown comes from.
        kept: String,
        /// Whether its reading was worked out, and did not stand in it as it is.
        is_worked_out: bool,
        /// Whether a person has chosen the reading that is shown.
        is_chosen: bool,
        /// Where the two differ first; `None` where they have the same paragraphs.
        difference: Option<Difference>,
    },
    /// It counts more versions than are listed.
    MoreVersions {
        /// How many it counts.
        count: u32,
        /// How many are listed.
        limit: u32,
    },
    /// It compares versions of which nobody knows where they belong.
    UnknownPlace {
        /// The numbers that they have got.
        numbers: Sides<VersionNumber>,
    },
    /// A text file that is the only version of its article.
    SingleVersion,
}

/// Where two readings of one version differ, said shortly: enough to tell whether it matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Difference {
    /// Some paragraphs differ.
    Paragraphs {
        /// How many.
        count: usize,
        /// How many the other reading has in all.
        of: usize,
        /// What stands where they differ first.
        excerpts: Excerpts,
    },
    /// The paragraphs come in another order.
    Order {
        /// What stands where they differ first.
        excerpts: Excerpts,
    },
    /// The other reading has paragraphs more.
    More {
        /// How many, at least 1.
        count: usize,
        /// How the first of them begins.
        first: String,
        /// Whether the reading that is shown has that one too, once less.
        is_repeated: bool,
    },
    /// The other reading lacks paragraphs.
    Fewer {
        /// How many, at least 1.
        count: usize,
        /// How the first of them begins.
        first: String,
        /// Whether the other reading has that one too, once less.
        is_repeated: bool,
    },
}

/// What two readings have in the same place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpts {
    /// The reading that the fault tells of.
    pub other: String,
    /// The reading that is shown.
    pub shown: String,
}

impl AssemblyFault {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(&self) -> ProblemKind {
        match self {
            AssemblyFault::GroupedByLikeness { .. } => ProblemKind::GroupedByLikeness,
            AssemblyFault::TooManyToCompare | AssemblyFault::MoreVersions { .. } => {
                ProblemKind::Limit
            }
            AssemblyFault::OtherHeadline { .. } | AssemblyFault::OtherReading { .. } => {
                ProblemKind::Conflict
            }
            AssemblyFault::UnknownPlace { .. } => ProblemKind::LossyText,
            AssemblyFault::SingleVersion => ProblemKind::NoComparison,
        }
    }
}
