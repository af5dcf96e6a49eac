//! Follows a text through all its versions: since when every word stands there, and what became of a phrase.
//!
//! A word is the same one from version to version as long as the [comparison](crate::diff) of two neighbours finds it, in its place or
//! moved. What has left is remembered whole: a paragraph, a sentence, a long stretch, or a word between the same two neighbours that
//! comes back is the same as before, and keeps its first birth. Typography makes no difference to what is the same.
//!
//! Only held versions can tell. Whatever happened did so between two of them, and where these are no neighbours, that is all that is
//! known: so every [`Turn`] says after which version and by which one.
//!
//! ```
//! use palimpsest::model::{Certainty, VersionNumber};
//! use palimpsest::trace::{TraceConfig, Tracing};
//!
//! let mut tracing = Tracing::new(TraceConfig::default());
//! for (number, text) in ["The ferry did not sail.", "The ferry did sail.", "The ferry did not sail."].iter().enumerate() {
//!     tracing.push_text(VersionNumber(number as u32), &[(*text, Certainty::READ)]);
//! }
//! let runs = &tracing.since(VersionNumber(2)).unwrap().paragraphs[0];
//! assert_eq!(runs.len(), 3); // «The ferry did», «not», «sail.»
//! assert_eq!(runs[1].life.born.by, VersionNumber(0));
//! assert_eq!(runs[1].life.absences[0].back.by, VersionNumber(2));
//! ```

mod annals;
mod carry;
mod chain;
mod config;
mod cut;
mod find;
mod follow;
mod lexicon;
mod line;
mod lives;
mod matching;
mod past;
mod phrase;
mod search;
mod sought;
mod spot;
mod standing;
mod successor;

pub use annals::{Annals, AnnalsWriter};
pub use config::TraceConfig;
pub use find::{Finder, Finding, FoundBy, FoundPassage, FoundPlace};
pub use line::{Change, Line, Place, PlacePart, Wording};
pub use phrase::{Passage, PhraseTrace, Point};
pub use search::Search;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::model::{Article, Certainty, Version, VersionNumber};
use chain::{Chain, Given};

/// A text and its headline, traced through the held versions.
///
/// One more version costs that version only. [`Tracing::update`] takes whatever has changed; no two versions are compared again that were
/// compared before.
#[derive(Debug)]
pub struct Tracing {
    config: TraceConfig,
    text: Chain,
    /// Headlines are a text of one paragraph, through the versions that have one.
    headlines: Chain,
    /// The last version of the article at hand that was looked at.
    reached: Option<VersionNumber>,
}

/// Something that happened between two held versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Turn {
    /// The last held version before it; `None` where none is held.
    pub after: Option<VersionNumber>,
    /// The first held version after it.
    pub by: VersionNumber,
    /// How sure it is: the lowest certainty of the paragraphs on which it rests.
    pub certainty: Certainty,
}

/// When some words came, were away, and left.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Life {
    /// When they first came.
    pub born: Turn,
    /// When they were away in between, ascending.
    pub absences: Vec<Absence>,
    /// When they left for good, as far as the held versions go; `None` where they stand in the last one.
    pub left: Option<Turn>,
}

/// A time in which some words were away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Absence {
    /// When they left.
    pub left: Turn,
    /// When they were back.
    pub back: Turn,
}

/// Neighbouring words with the same life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Where they stand in their paragraph (bytes). White space belongs to the words before it.
    pub at: Range<usize>,
    /// Since when, and until when.
    pub life: Life,
}

/// Since when every word of a version stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// The runs of its headline; empty where it has none.
    pub title: Vec<Run>,
    /// The runs of each paragraph, in order. They cover it without a gap, unless it holds neither a word nor a sign.
    pub paragraphs: Vec<Vec<Run>>,
}

impl Turn {
    /// Whether it is known with which version it happened: no version lies between the two. Nothing comes before version 0.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        match self.after {
            Some(after) => after.0.checked_add(1) == Some(self.by.0),
            None => self.by.0 == 0,
        }
    }
}

impl Tracing {
    /// Nothing traced yet.
    #[must_use]
    pub fn new(config: TraceConfig) -> Tracing {
        Tracing {
            config,
            text: Chain::new(),
            headlines: Chain::new(),
            reached: None,
        }
    }

    /// Traces an article.
    #[must_use]
    pub fn of(article: &Article, config: TraceConfig) -> Tracing {
        let mut tracing = Tracing::new(config);
        tracing.update(article);
        tracing
    }

    /// Traces the article as it is now, whatever was traced before.
    pub fn update(&mut self, article: &Article) {
        self.begin(article);
        while self.step(article) {}
    }

    /// Forgets what is not as it is in the article now; [`Tracing::step`] traces the rest, version by version.
    pub fn begin(&mut self, article: &Article) {
        let versions = || article.versions.iter();
        keep_same(&mut self.text, versions().filter_map(text));
        keep_same(&mut self.headlines, versions().filter_map(headline));
        self.reached = None;
    }

    /// Traces the next version of the article that was [begun](Tracing::begin) with; `false` where there is none left.
    pub fn step(&mut self, article: &Article) -> bool {
        let mut versions = article.versions.iter();
        let next = versions.find(|version| self.reached.is_none_or(|last| last < version.number));
        let Some(version) = next else { return false };
        self.push(version);
        self.reached = Some(version.number);
        true
    }

    /// Traces one more version. Nothing happens where it is not held, or its number is not above that of the last one.
    pub fn push(&mut self, version: &Version) {
        if let Some((number, given)) = text(version) {
            push(&mut self.text, number, &given, &self.config);
        }
        if let Some((number, given)) = headline(version) {
            push(&mut self.headlines, number, &given, &self.config);
        }
    }

    /// Traces one more version's text: its paragraphs, and how sure each is. Nothing happens where its number is not above that of the
    /// last one.
    pub fn push_text(&mut self, number: VersionNumber, paragraphs: &[(&str, Certainty)]) {
        push(&mut self.text, number, &paragraphs.to_vec(), &self.config);
    }

    /// The versions whose text was traced, ascending.
    pub fn versions(&self) -> impl Iterator<Item = VersionNumber> + '_ {
        self.text.versions.iter().map(|held| held.number)
    }

    /// Since when every word of a version stands there; `None` where its text is not held.
    #[must_use]
    pub fn since(&self, number: VersionNumber) -> Option<Since> {
        let runs = |chain: &Chain, at: usize| {
            let paragraphs = chain.versions.get(at).map(|held| &held.paragraphs);
            let paragraphs = paragraphs.into_iter().flatten();
            paragraphs
                .map(|lived| chain.runs(lived))
                .collect::<Vec<_>>()
        };
        let at = self.text.place(number)?;
        let title = self.headlines.place(number);
        Some(Since {
            title: title.map_or_else(Vec::new, |at| runs(&self.headlines, at).concat()),
            paragraphs: runs(&self.text, at),
        })
    }

    /// Whether the work that was allowed sufficed everywhere. Where it did not, words may count as new that are not.
    #[must_use]
    pub fn precise(&self) -> bool {
        self.text.precise() && self.headlines.precise()
    }
}

fn text(version: &Version) -> Option<(VersionNumber, Given<'_>)> {
    let paragraphs = version.paragraphs.as_ref()?.iter();
    let given = paragraphs.map(|paragraph| (paragraph.text.as_str(), paragraph.certainty));
    Some((version.number, given.collect()))
}

fn headline(version: &Version) -> Option<(VersionNumber, Given<'_>)> {
    let title = version.title.as_deref()?;
    Some((version.number, vec![(title, version.title_certainty)]))
}

fn push(chain: &mut Chain, number: VersionNumber, given: &Given<'_>, config: &TraceConfig) {
    if chain
        .versions
        .last()
        .is_none_or(|last| last.number < number)
    {
        chain.push(number, given, config);
    }
}

/// Keeps a chain up to the first version that is not as it was; what was compared after it is still known.
fn keep_same<'t>(chain: &mut Chain, versions: impl Iterator<Item = (VersionNumber, Given<'t>)>) {
    let same = versions.enumerate();
    let same = same
        .take_while(|(at, (number, given))| chain.holds(*at, *number, given))
        .count();
    if same < chain.versions.len() {
        *chain = std::mem::take(chain).again();
    }
}
