//! What has come since the person was last told: where to go, and what could not be read.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::CaptureId;
use super::held::Held;
use crate::model::{Article, Page, Problem, Sides, Tracker, VersionNumber};
use crate::parse::Reading;

/// What has come since the last time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// What the pages that came tell of, in the order in which they came: of articles of which two versions are held. Empty where
    /// captures that came together have led somewhere already.
    pub told: Vec<Told>,
    /// What was wrong with the captures that came, whether or not it was known before.
    pub problems: Vec<Problem>,
    /// Whether nothing more is to come of what came together.
    pub is_last: bool,
    /// Whether this was kept over a reload, and is not given just now.
    pub is_reopened: bool,
}

/// What one page tells of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The article's key.
    pub article: String,
    /// The two versions that the page compares, where it does.
    pub pair: Option<Sides<VersionNumber>>,
}

/// What an article is known by within the app: the tracker's id, else the original's address, else, whatever the order of its versions, the
/// first of its files' names where it is made of text files, else the first headline.
#[must_use]
pub fn article_key(article: &Article) -> String {
    let file = || {
        let files = article.versions.iter().flat_map(|version| &version.files);
        let files = files.filter(|_| article.tracker == Tracker::TextFiles);
        files.min().cloned()
    };
    let title = || {
        article
            .versions
            .iter()
            .find_map(|version| version.title.clone())
    };
    article
        .tracker_id
        .clone()
        .or_else(|| article.url.clone())
        .or_else(file)
        .or_else(title)
        .unwrap_or_default()
}

/// Gathers what comes, until it is told.
#[derive(Debug, Clone, Default)]
pub(super) struct Gathering {
    came: Vec<CaptureId>,
    has_led: bool,
    is_reopened: bool,
}

impl Gathering {
    /// Something new begins to come.
    pub fn begin(&mut self) {
        *self = Gathering::default();
    }

    /// A capture came, new or once more.
    pub fn came(&mut self, id: CaptureId) {
        self.is_reopened = false;
        self.came.push(id);
    }

    /// A capture came back after a reload.
    pub fn reopened(&mut self, id: CaptureId) {
        self.is_reopened = true;
        self.came.push(id);
    }

    /// What came since the last time; it is told once.
    pub fn tell(&mut self, held: &[Held], articles: &[Rc<Article>], is_last: bool) -> News {
        let came = std::mem::take(&mut self.came);
        let readings: Vec<&Reading> = came
            .iter()
            .filter_map(|id| held.iter().find(|held| held.id == *id))
            .map(|held| &held.reading)
            .collect();
        let told = if self.has_led {
            Vec::new()
        } else {
            told(&readings, articles)
        };
        self.has_led |= !told.is_empty();
        let problems = readings.iter().flat_map(|reading| &reading.problems);
        News {
            told,
            problems: problems.cloned().collect(),
            is_last,
            is_reopened: self.is_reopened,
        }
    }
}

fn told(readings: &[&Reading], articles: &[Rc<Article>]) -> Vec<Told> {
    let pages = readings.iter().flat_map(|reading| &reading.pages);
    let of_pages = pages.filter_map(|page| {
        let article = articles.iter().find(|article| holds(article, page))?;
        is_comparable(article).then(|| Told {
            article: article_key(article),
            pair: pair(article, page),
        })
    });
    let saved = readings.iter().flat_map(|reading| &reading.articles);
    let of_saved = saved.filter_map(|saved| {
        let article = articles.iter().find(|article| is_of(saved, article))?;
        is_comparable(article).then(|| Told {
            article: article_key(article),
            pair: None,
        })
    });
    of_pages.chain(of_saved).collect()
}

/// The two versions that a page compares; where the page does not say which, those that they were taken for.
fn pair(article: &Article, page: &Page) -> Option<Sides<VersionNumber>> {
    let comparison = page.comparison.as_ref()?;
    if comparison.is_numbered {
        return Some(comparison.numbers);
    }
    let mut steps = article.steps.iter();
    steps
        .find(|step| step.files.contains(&page.file))
        .map(|step| step.numbers)
}

/// Whether two of its versions are held.
fn is_comparable(article: &Article) -> bool {
    let versions = article.versions.iter();
    versions.filter(|version| version.is_held()).count() > 1
}

/// The articles that something read tells of.
pub(super) fn articles_of<'a>(
    reading: &'a Reading,
    articles: &'a [Rc<Article>],
) -> impl Iterator<Item = &'a Article> {
    let is_told = |article: &Rc<Article>| {
        let mut saved = reading.articles.iter();
        reading.pages.iter().any(|page| holds(article, page))
            || saved.any(|saved| is_of(saved, article))
    };
    articles
        .iter()
        .filter(move |article| is_told(article))
        .map(Rc::as_ref)
}

/// Whether the article was made of this saved one, among others.
fn is_of(saved: &Article, article: &Article) -> bool {
    article_key(saved) == article_key(article)
        || (saved.tracker == Tracker::TextFiles && shares_files(saved, article))
}

/// Whether two articles of text files, made at different times, are the same: some version of both comes from the same file.
pub(crate) fn shares_files(one: &Article, other: &Article) -> bool {
    let files = |article: &Article| -> BTreeSet<String> {
        let versions = article.versions.iter();
        versions.flat_map(|version| version.files.clone()).collect()
    };
    one.tracker == other.tracker && !files(one).is_disjoint(&files(other))
}

/// Whether the article was made of this page, among others.
fn holds(article: &Article, page: &Page) -> bool {
    let same_id = page.tracker_id.is_none() || page.tracker_id == article.tracker_id;
    let same_url = page.url.is_none()
        || article.url.is_none()
        || page.tracker_id.is_some()
        || page.url == article.url;
    let mut versions = article.versions.iter();
    // A list of versions is named by none of them once their texts are held; by its id it is of the article all the same.
    let is_named =
        page.tracker_id.is_some() || versions.any(|version| version.tells_of(&page.file));
    same_id && same_url && is_named
}
