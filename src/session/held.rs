//! The captures that a session holds.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::news::{article_key, articles_of};
use crate::model::{Article, PageFormat, Problem};
use crate::parse::Reading;

/// What a capture is known by within the app. Ids ascend in the order in which captures came, and are never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CaptureId(pub u32);

/// A capture that is there, as the person is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldCapture {
    /// What it is known by.
    pub id: CaptureId,
    /// Its name; no other capture that is there has the same, unless neither could be opened.
    pub name: String,
    /// The forms of the pages in it, ascending, each once.
    pub formats: Vec<PageFormat>,
    /// How many pages are in it.
    pub pages: usize,
    /// How many articles are in it that were saved as a history.
    pub saved: usize,
    /// The keys of the articles that it tells of, in the order of the articles.
    pub articles: Vec<String>,
    /// What was wrong with it.
    pub problems: Vec<Problem>,
}

impl HeldCapture {
    /// Whether anything could be read of it.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.pages > 0 || self.saved > 0
    }
}

/// A capture with all that was read of it; its bytes are not kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub id: CaptureId,
    /// The name that it came with.
    pub given_name: String,
    /// The name that it goes by.
    pub name: String,
    /// `None` where the bytes could not be had.
    pub digest: Option<Digest>,
    pub reading: Reading,
}

impl Held {
    /// Whether its name tells something that its content does not.
    pub fn is_known_by_name(&self) -> bool {
        let mut pages = self.reading.pages.iter();
        pages.any(|page| page.format == PageFormat::TextFile)
    }
}

/// What the person is told of the captures, given the articles that were made of them.
pub(super) fn list(held: &[Held], articles: &[Rc<Article>]) -> Vec<HeldCapture> {
    held.iter().map(|held| of_held(held, articles)).collect()
}

fn of_held(held: &Held, articles: &[Rc<Article>]) -> HeldCapture {
    let reading = &held.reading;
    let mut formats: Vec<PageFormat> = reading.pages.iter().map(|page| page.format).collect();
    formats.sort_unstable();
    formats.dedup();
    let told = articles_of(reading, articles);
    HeldCapture {
        id: held.id,
        name: held.name.clone(),
        formats,
        pages: reading.pages.len(),
        saved: reading.articles.len(),
        articles: told.map(article_key).collect(),
        problems: reading.problems.clone(),
    }
}
