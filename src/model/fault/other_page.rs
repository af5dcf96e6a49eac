//! Pages of the tracker that hold no text of an article.

use serde::{Deserialize, Serialize};

/// A page of the tracker, or about it, that holds neither a text nor the versions of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OtherPage {
    /// A version of before 2009-06-28, which does not say which one it is.
    UnnumberedVersion,
    /// The latest comparisons, or those found by a search, as a page or a feed; with the first that it leads to, at most [`Lead::MOST`].
    List(Vec<Lead>),
    /// An article that the tracker must not show.
    Blocked,
    /// The Wayback Machine's own page about captures of the tracker.
    Archive,
    /// Any other page of the tracker.
    Unknown,
}

/// What a list leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// The link's text, mostly a headline, cut to what a sentence can hold.
    pub headline: String,
    /// Where it leads: absolute, on the tracker's host.
    pub address: String,
}

impl Lead {
    /// How many leads of a list are named.
    pub const MOST: usize = 3;

    /// How many letters of each headline.
    const LETTERS: usize = 60;

    /// To that address, under the link's text.
    #[must_use]
    pub fn new(text: &str, address: String) -> Lead {
        let mut headline: String = text.chars().take(Lead::LETTERS).collect();
        if headline.len() < text.len() {
            headline.push('…');
        }
        Lead { headline, address }
    }
}
