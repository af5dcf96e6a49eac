//! What a person has fixed of an inference.

use serde::{Deserialize, Serialize};

use super::{Arrangement, ReadingChoice, Side};

/// One line of a page, as a person says it has to be read. The rest of the page is inferred around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Overruling {
    /// The name of the capture that the page was read from.
    pub file: String,
    /// Which line of the page's body, from 0: an index into the `lines` of [`PageBody::Flattened`](super::PageBody::Flattened) or
    /// [`PageBody::Copied`](super::PageBody::Copied).
    pub line: usize,
    /// How it is to be read.
    pub fixed: Fixed,
}

/// How a line is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fixed {
    /// It is one cell, on this side.
    OneSided(Side),
    /// It is both cells of a changed row; the new cell's first word begins at this byte of the line.
    Changed {
        /// A byte offset into the line, on a character boundary, above 0 and below the line's length.
        split: usize,
    },
    /// This line is the old cell and the next line the new cell of one changed row.
    WithNext,
}

/// All that a person has said against what is inferred.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Of lines of pages.
    pub overrulings: Vec<Overruling>,
    /// Of the order of versions; no two name the same file.
    pub arrangements: Vec<Arrangement>,
    /// Of which reading of a version is to be shown, in the order in which it was said: the later goes before the earlier.
    pub choices: Vec<ReadingChoice>,
}
