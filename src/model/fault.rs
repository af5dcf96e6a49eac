//! What can be wrong with what a person gave, as data: every fault with its figures and names, so that it can be told in any language.
//!
//! Its sentence is written once a language, from nothing but these. The English one stands here (`english`), as it goes into the history file.

mod assembly;
mod english;
mod format;
mod other_page;
mod packed;
mod page;
mod text;

pub use assembly::{AssemblyFault, Difference, Excerpts};
pub use format::FormatFault;
pub use other_page::{Lead, OtherPage};
pub use packed::{PackedFault, Refusal};
pub use page::PageFault;
pub use text::TextFault;

use serde::{Deserialize, Serialize};

use super::ProblemKind;
use super::file::HistoryFileError;

/// What was wrong with a capture, or with how it fits the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The capture as a whole is nothing that can be read.
    Format(FormatFault),
    /// It is a history file that cannot be read back; with the reason.
    History(HistoryFileError),
    /// It is a page of the tracker, or about it, that holds neither a text nor the versions of one article.
    OtherPage(OtherPage),
    /// Something is wrong with the text that a page holds.
    Page(PageFault),
    /// Something is wrong with what was flattened to plain text.
    Text(TextFault),
    /// Something is wrong with an archive, a mail or what is packed in it.
    Packed(PackedFault),
    /// It does not fit, or does not surely belong, to what it was put together with.
    Assembly(AssemblyFault),
    /// A saved history tells of it, in the words of whoever wrote that.
    Told {
        /// The kind that the history gives it.
        kind: ProblemKind,
        /// The history's own sentence.
        sentence: String,
    },
}

impl Fault {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(&self) -> ProblemKind {
        match self {
            Fault::Format(fault) => fault.kind(),
            Fault::History(_) => ProblemKind::BadHistory,
            Fault::OtherPage(_) => ProblemKind::NoComparison,
            Fault::Page(fault) => fault.kind(),
            Fault::Text(fault) => fault.kind(),
            Fault::Packed(fault) => fault.kind(),
            Fault::Assembly(fault) => fault.kind(),
            Fault::Told { kind, .. } => *kind,
        }
    }
}

/// Lets every theme's fault stand where any fault is asked for.
macro_rules! themes {
    ($($theme:ident($fault:ty)),*) => {
        $(impl From<$fault> for Fault {
            fn from(fault: $fault) -> Fault {
                Fault::$theme(fault)
            }
        })*
    };
}

themes! {
    Format(FormatFault),
    History(HistoryFileError),
    OtherPage(OtherPage),
    Page(PageFault),
    Text(TextFault),
    Packed(PackedFault),
    Assembly(AssemblyFault)
}
