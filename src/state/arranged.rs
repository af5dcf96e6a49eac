//! How texts and the timeline are arranged.

use serde::{Deserialize, Serialize};

/// How the two versions are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Old and new beside each other, a row for each aligned pair of paragraphs.
    SideBySide,
    /// One text with deletions and insertions in it.
    Inline,
}

/// How far apart the versions stand on the timeline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Equally far.
    #[default]
    ByStep,
    /// As far as their times are.
    ByTime,
}
