//! What stays in dispute about a version: the readings of it that are not shown, and how the one that is shown came to be.

use serde::{Deserialize, Serialize};

use super::{PageFormat, Paragraph, VersionNumber};

/// That several sources tell one version differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// In what form the reading that is shown reached us; `None` where it came from a history file that does not say.
    pub shown: Option<PageFormat>,
    /// Whether a person has chosen the reading that is shown; else the better source has won.
    pub is_chosen: bool,
    /// The readings that are not shown: at least one, the best first, none of them with the words of another or of the one shown.
    pub others: Vec<OtherReading>,
}

/// A reading of a version that is not shown, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherReading {
    /// In what form it reached us; `None` where it came from a history file that does not say.
    pub format: Option<PageFormat>,
    /// Its text, each paragraph with its own certainty.
    pub paragraphs: Vec<Paragraph>,
    /// Names of the captures that tell it, ascending, each once.
    pub files: Vec<String>,
}

/// Which reading of a version a person wants to see, whatever source is the better one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ReadingChoice {
    /// The name of a capture that tells the reading.
    pub file: String,
    /// The version.
    pub number: VersionNumber,
}
