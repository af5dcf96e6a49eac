//! What is wrong with archives, mails and packed files.

use serde::{Deserialize, Serialize};

use crate::model::ProblemKind;

/// What is wrong with a capture that holds others, or with one that is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PackedFault {
    /// A zip archive whose directory cannot be read, or not to its end.
    DamagedArchive,
    /// A web archive of Safari that cannot be opened.
    DamagedWebArchive,
    /// An archive or mail inside too many others.
    NestedTooDeep,
    /// An archive with more files than are looked at.
    TooManyFiles {
        /// How many are.
        limit: usize,
    },
    /// An archive without any file that could be a page.
    NothingInside {
        /// How many files in it belong to pages.
        parts: usize,
    },
    /// A web archive or mail without a page.
    NoPageInside,
    /// A file inside an archive that only its password opens.
    Locked,
    /// A file inside an archive that was packed in a way of which we know nothing.
    UnknownPacking,
    /// A packed file that is not unpacked, and why.
    LeftPacked(Refusal),
}

/// Why a file inside is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It is not what a packer writes, or ends too early.
    Damaged,
    /// It would be too many times larger than its packed form.
    Ratio(usize),
    /// It alone would be too large: the limit in bytes.
    Size(usize),
    /// All files together would be too large: the limit in bytes.
    Total(usize),
}

impl PackedFault {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(self) -> ProblemKind {
        match self {
            PackedFault::NothingInside { .. } => ProblemKind::Empty,
            PackedFault::NestedTooDeep
            | PackedFault::TooManyFiles { .. }
            | PackedFault::LeftPacked(Refusal::Ratio(_) | Refusal::Size(_) | Refusal::Total(_)) => {
                ProblemKind::Limit
            }
            PackedFault::DamagedArchive
            | PackedFault::DamagedWebArchive
            | PackedFault::NoPageInside
            | PackedFault::Locked
            | PackedFault::UnknownPacking
            | PackedFault::LeftPacked(Refusal::Damaged) => ProblemKind::UnreadableFormat,
        }
    }
}
