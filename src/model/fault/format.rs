//! What is wrong with captures that are nothing that can be read.

use serde::{Deserialize, Serialize};

use crate::model::ProblemKind;

/// Why a capture as a whole is nothing that can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormatFault {
    /// It holds nothing.
    Empty,
    /// It is larger than a page may be.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// It is a picture.
    Image {
        /// The name of the picture's format: «PNG».
        kind: String,
    },
    /// It is a PDF document.
    Pdf,
    /// It is a document of an office program.
    Office,
    /// Its bytes are no text.
    Binary,
    /// It is HTML, but not the tracker's.
    ForeignHtml,
    /// It is text, but not that of a page of the tracker, nor prose.
    ForeignText,
    /// It is a news feed of another site.
    ForeignFeed,
    /// The browser does not hand it out: a folder that cannot be looked into, or a file that went away.
    Unopened,
    /// Reading it met a fault of our own.
    Broken,
}

impl FormatFault {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(&self) -> ProblemKind {
        match self {
            FormatFault::Empty => ProblemKind::Empty,
            FormatFault::TooLarge { .. }
            | FormatFault::Image { .. }
            | FormatFault::Pdf
            | FormatFault::Office
            | FormatFault::Binary
            | FormatFault::Unopened
            | FormatFault::Broken => ProblemKind::UnreadableFormat,
            FormatFault::ForeignHtml | FormatFault::ForeignText | FormatFault::ForeignFeed => {
                ProblemKind::NotATrackerPage
            }
        }
    }
}
