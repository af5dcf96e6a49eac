//! What is known of an article of which no two versions can be compared: its versions, and where their texts are to be had.

use super::timeline::not_held;
use super::{DisputeView, Inferred, Link, MissingView, MomentView, Words, missing};
use crate::model::{Article, Version, VersionNumber};
use crate::state::held_numbers;

/// What is known of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownView {
    /// Its newest headline, else its address.
    pub title: String,
    /// Who published it.
    pub source: Option<String>,
    /// The original article.
    pub original: Option<Link>,
    /// «1 of 8 versions held».
    pub held: String,
    /// Why there is no comparison.
    pub lead: String,
    /// Every version known, ascending.
    pub versions: Vec<KnownVersion>,
    /// The fewest pages that would complete it.
    pub missing: Option<MissingView>,
    /// The one text that is held, where one is.
    pub text: Option<TextView>,
}

/// One version, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownVersion {
    /// Its number.
    pub number: VersionNumber,
    /// When the tracker stored it.
    pub captured_at: Option<MomentView>,
    /// Its headline.
    pub title: Option<String>,
    /// Whether its text is held.
    pub is_held: bool,
    /// The tracker's page that would fill it, where it is not held.
    pub link: Option<Link>,
}

/// The text of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextView {
    /// «Version 3».
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Where some of it was inferred.
    pub inferred: Option<Inferred>,
    /// What is said of it where sources tell it differently.
    pub dispute: Option<DisputeView>,
}

/// What is known of an article.
#[must_use]
pub fn known(words: Words, article: &Article) -> KnownView {
    let held = held_numbers(article).len();
    KnownView {
        title: super::articles::title(words, article),
        source: article.source.clone(),
        original: article.url.as_deref().and_then(Link::to_original),
        held: words.held(held, article.versions.len()),
        lead: words.nothing_to_compare(held),
        versions: article
            .versions
            .iter()
            .map(|version| of_version(words, article, version))
            .collect(),
        missing: missing(words, article),
        text: article
            .versions
            .iter()
            .find_map(|version| text(words, article, version)),
    }
}

fn of_version(words: Words, article: &Article, version: &Version) -> KnownVersion {
    let is_held = version.is_held();
    KnownVersion {
        number: version.number,
        captured_at: MomentView::of(words, version),
        title: version.title.clone(),
        is_held,
        link: if is_held {
            None
        } else {
            not_held(words, article, version.number).link
        },
    }
}

fn text(words: Words, article: &Article, version: &Version) -> Option<TextView> {
    let paragraphs = version.paragraphs.as_deref()?;
    Some(TextView {
        heading: words.text_of(version.number),
        paragraphs: paragraphs
            .iter()
            .map(|paragraph| paragraph.text.clone())
            .collect(),
        inferred: Inferred::of(
            words,
            paragraphs.iter().map(|paragraph| paragraph.certainty),
        ),
        dispute: DisputeView::of(words, article, version),
    })
}
