//! A phrase through the versions: where it stands word for word, and what stands in its place where it does not.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Tracing;
use super::chain::Chain;
use super::cut::marks;
use super::lexicon::Key;
use super::line::{Line, Spot, follow};
use crate::model::VersionNumber;

/// Which part of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Its headline.
    Headline,
    /// Its paragraph of that index.
    Paragraph(usize),
}

/// What became of a phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhraseTrace {
    /// Its places in headlines, each followed through the versions; those that were met first come first.
    pub headlines: Vec<Line>,
    /// The same in the text.
    pub text: Vec<Line>,
    /// The versions in which it stands word for word, in the headline or in the text; ascending.
    pub versions: Vec<VersionNumber>,
    /// Whether all its places were followed, and not only as many as [`TraceConfig::lines`](super::TraceConfig::lines) allows.
    pub is_complete: bool,
}

/// The wording that is looked for.
pub(super) struct Sought<'c> {
    chain: &'c Chain,
    /// In small letters, unless case is to be matched; `None` for a wording that occurs nowhere.
    keys: Vec<Option<Key>>,
    match_case: bool,
}

impl Tracing {
    /// Follows a phrase through the versions.
    ///
    /// It is found where the same words and signs stand one after the other within a paragraph, whole words only. White space between them,
    /// kinds of quotation marks and dashes, and invisible characters are passed over, and so is letter case unless it is to be matched. A
    /// phrase without a word or sign is found nowhere.
    #[must_use]
    pub fn phrase(&self, phrase: &str, match_case: bool) -> PhraseTrace {
        let mut is_complete = true;
        let mut lines = |chain: &Chain| {
            let sought = Sought::of(phrase, match_case, chain);
            let (lines, all) = sought.lines(self);
            is_complete &= all;
            (lines, sought.versions())
        };
        let (headlines, mut versions) = lines(&self.headlines);
        let (text, in_text) = lines(&self.text);
        versions.extend(in_text);
        versions.sort_unstable();
        versions.dedup();
        PhraseTrace {
            headlines,
            text,
            versions,
            is_complete,
        }
    }

    /// Follows what stands somewhere in a version through the others: the words and signs that stand in a range of bytes of its headline or
    /// a paragraph, also those of which only a part does. [`Place::is_literal`](super::Place::is_literal) tells where the same words stand.
    ///
    /// `None` where the version or the part is not held, or no word or sign stands there.
    #[must_use]
    pub fn passage(&self, number: VersionNumber, part: Part, bytes: Range<usize>) -> Option<Line> {
        let (chain, paragraph) = match part {
            Part::Headline => (&self.headlines, 0),
            Part::Paragraph(paragraph) => (&self.text, paragraph),
        };
        let version = chain.place(number)?;
        let cut = &chain.versions.get(version)?.paragraphs.get(paragraph)?.cut;
        let marks = cut.marks_in(&bytes);
        let keys = cut
            .keys
            .get(marks.clone())
            .filter(|keys| !keys.is_empty())?;
        let sought = Sought {
            chain,
            keys: keys.iter().copied().map(Some).collect(),
            match_case: true,
        };
        let spot = Spot {
            version,
            paragraph,
            marks,
        };
        Some(follow(chain, spot, &sought, &self.config).0)
    }
}

impl<'c> Sought<'c> {
    fn of(phrase: &str, match_case: bool, chain: &'c Chain) -> Self {
        let lexicon = &chain.cutter.lexicon;
        let key = |wording: Box<str>| {
            if match_case {
                lexicon.find(&wording)
            } else {
                lexicon.find(&wording.to_lowercase())
            }
        };
        Sought {
            chain,
            keys: marks(phrase)
                .into_iter()
                .map(|(_, wording)| key(wording))
                .collect(),
            match_case,
        }
    }

    /// Whether the phrase stands word for word among these marks.
    pub(super) fn stands_in(&self, keys: &[Key]) -> bool {
        !self.places(keys).is_empty()
    }

    /// Where the phrase stands word for word, as ranges of marks that don't overlap.
    fn places(&self, keys: &[Key]) -> Vec<Range<usize>> {
        let length = self.keys.len();
        let mut places: Vec<Range<usize>> = Vec::new();
        if length == 0 || self.keys.contains(&None) {
            return places;
        }
        for (at, window) in keys.windows(length).enumerate() {
            let is_free = places.last().is_none_or(|last| last.end <= at);
            if is_free
                && window
                    .iter()
                    .zip(&self.keys)
                    .all(|(key, sought)| self.matches(*key, *sought))
            {
                places.push(at..at + length);
            }
        }
        places
    }

    fn matches(&self, key: Key, sought: Option<Key>) -> bool {
        sought == Some(key)
            || !self.match_case && sought == Some(self.chain.cutter.lexicon.small(key))
    }

    /// The versions in which the phrase stands.
    fn versions(&self) -> Vec<VersionNumber> {
        let versions = self.chain.versions.iter();
        let with = versions.filter(|held| {
            held.paragraphs
                .iter()
                .any(|lived| self.stands_in(&lived.cut.keys))
        });
        with.map(|held| held.number).collect()
    }

    /// Every place of the phrase, followed through the versions, and whether that is all of them.
    fn lines(&self, tracing: &Tracing) -> (Vec<Line>, bool) {
        let mut lines = Vec::new();
        let mut covered: Vec<Vec<Spot>> = vec![Vec::new(); self.chain.versions.len()];
        for (version, held) in self.chain.versions.iter().enumerate() {
            for (paragraph, lived) in held.paragraphs.iter().enumerate() {
                for marks in self.places(&lived.cut.keys) {
                    let spot = Spot {
                        version,
                        paragraph,
                        marks,
                    };
                    if covered[version].iter().any(|other| other.overlaps(&spot)) {
                        continue;
                    }
                    if lines.len() == tracing.config.lines {
                        return (lines, false);
                    }
                    let (line, spots) = follow(self.chain, spot, self, &tracing.config);
                    for spot in spots {
                        covered[spot.version].push(spot);
                    }
                    lines.push(line);
                }
            }
        }
        (lines, true)
    }
}
