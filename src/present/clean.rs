//! One version's text alone, without marks.

use super::comparison::Compared;
use super::words::Words;
use crate::model::{Article, Side, Sides, VersionNumber};

/// One version's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanView {
    /// «Version 5, without marks».
    pub heading: String,
    /// Its headline.
    pub title: Option<String>,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// The word for its side in the page's markup.
    pub side_word: &'static str,
}

/// The text of one of two versions; nothing where it is not held.
#[must_use]
pub fn clean(
    words: Words,
    article: &Article,
    pair: Sides<VersionNumber>,
    side: Side,
) -> Option<CleanView> {
    let version = article.version(pair[side])?;
    let paragraphs = version.paragraphs.as_ref()?.iter();
    Some(CleanView {
        heading: words.clean_heading(pair[side]),
        title: version.title.clone(),
        paragraphs: paragraphs.map(|paragraph| paragraph.text.clone()).collect(),
        side_word: match side {
            Side::Old => "old",
            Side::New => "new",
        },
    })
}

impl Compared {
    /// The paragraph of a version that stands in the row of that id, or where that has none, the one before it.
    #[must_use]
    pub fn paragraph_near(&self, id: &str, side: Side) -> Option<usize> {
        let row = (0..self.len()).find(|row| self.id(*row) == id)?;
        (0..=row).rev().find_map(|row| self.paragraph_in(row, side))
    }
}
