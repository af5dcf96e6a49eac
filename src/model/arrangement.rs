//! In which order versions stand that no tracker has numbered, and what that rests on.

use serde::{Deserialize, Serialize};

/// What tells when a text file's version was stored; ascending by how much it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DatedBy {
    /// The time at which the file was last written, which copying and downloading may have changed.
    Modified,
    /// What stands above the text in the file.
    FrontMatter,
    /// The file's name, or that of a folder above it.
    Name,
}

impl DatedBy {
    /// The one word for it in the history file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            DatedBy::Modified => "modified",
            DatedBy::FrontMatter => "front_matter",
            DatedBy::Name => "name",
        }
    }

    /// What that word stands for, as [`DatedBy::word`] gives it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<DatedBy> {
        [DatedBy::Modified, DatedBy::FrontMatter, DatedBy::Name]
            .into_iter()
            .find(|dated_by| dated_by.word() == word)
    }
}

/// What a person has said of the order of an article's versions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Arrangement {
    /// Names of the captures that the versions come from, the earliest version's first.
    pub files: Vec<String>,
    /// Whether the versions stand as `files` do; else as they are inferred to, also where a history file says that an order was set.
    pub is_set: bool,
}

/// Where a version goes among its like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shift {
    /// Before the one that it follows.
    Earlier,
    /// After the one that follows it.
    Later,
    /// To that place, counted from 0 without the version itself; to the last one where there is none.
    To(usize),
}
