//! Where words stand in every version, to be read.

use std::collections::BTreeSet;

use super::words::beginning;
use super::{Hits, Mark, Piece, Stretch, TracedTarget, Words};
use crate::model::{Article, Side, Sides, VersionNumber};
use crate::state::held_numbers;
use crate::trace::{Finding, FoundBy, FoundPassage, FoundPlace};

/// Where words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundView {
    /// What was looked for.
    pub words: String,
    /// «“12 people” stands in 2 of 6 versions held: 0–1.»
    pub lead: String,
    /// How often, in every version that has any.
    pub counts: Vec<FoundCount>,
    /// Where.
    pub passages: Vec<FoundEntry>,
    /// How many passages there are beyond those.
    pub more: usize,
    /// Whether it is a phrase that stands somewhere word for word, and so can be traced.
    pub is_phrase: bool,
}

/// How often words stand in a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCount {
    /// The version.
    pub number: VersionNumber,
    /// How often.
    pub count: usize,
    /// «Version 5: twice».
    pub name: String,
    /// The first of its places; `None` where no comparison has it.
    pub target: Option<TracedTarget>,
}

/// A passage with words that were looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundEntry {
    /// «In the headline of versions 2–6», «In versions 2–6».
    pub name: String,
    /// The sentence, with the words marked as inserted and the rest not at all.
    pub sentence: Vec<Piece>,
    /// The words as they stand there.
    pub words: String,
    /// Where it is to be seen, in the latest version with it.
    pub target: Option<TracedTarget>,
    /// «Show in version 6».
    pub show: String,
}

/// What was found of words in an article.
#[must_use]
pub fn found(words: Words, article: &Article, sought: &str, finding: &Finding) -> FoundView {
    let sought = sought.trim();
    // Of a version whose text is not held a headline may be known.
    let known = article.versions.iter();
    let known = known.filter(|version| version.is_held() || version.title.is_some());
    let known: Vec<VersionNumber> = known.map(|version| version.number).collect();
    let with: Vec<VersionNumber> = finding.counts.iter().map(|(number, _)| *number).collect();
    let counts = finding.counts.iter().map(|(number, count)| FoundCount {
        number: *number,
        count: *count,
        name: words.stands_in_version(*number, *count),
        target: first_place(article, finding, *number),
    });
    FoundView {
        words: sought.to_owned(),
        lead: match finding.by {
            _ if with.is_empty() => words.phrase_stands(sought, &with, &known),
            FoundBy::Phrase => words.phrase_stands(sought, &with, &known),
            FoundBy::Beginning => words.beginning_stands(sought, &with, &known),
            FoundBy::Words => words.words_stand(sought, &with, &known),
        },
        counts: counts.collect(),
        passages: finding
            .passages
            .iter()
            .filter_map(|passage| entry(words, article, passage, finding.by, &known))
            .collect(),
        more: finding.more,
        is_phrase: finding.by == FoundBy::Phrase && !with.is_empty(),
    }
}

impl FoundView {
    /// For the timeline: how often the words stand in each version; nothing where they stand in none.
    #[must_use]
    pub fn hits(&self) -> Option<Hits> {
        let counts = self.counts.iter().map(|one| (one.number, one.count));
        (!self.counts.is_empty()).then(|| Hits {
            name: beginning(&self.words),
            at: counts.collect(),
        })
    }
}

fn entry(
    words: Words,
    article: &Article,
    passage: &FoundPassage,
    by: FoundBy,
    known: &[VersionNumber],
) -> Option<FoundEntry> {
    let versions: BTreeSet<VersionNumber> =
        passage.places.iter().map(|place| place.version).collect();
    let versions: Vec<VersionNumber> = versions.into_iter().collect();
    let last = *versions.last()?;
    let mut places = passage.places.iter();
    let place = places.find(|place| place.version == last)?;
    let marked = passage.at.iter();
    let marked = marked.filter_map(|at| passage.sentence.get(at.clone()));
    let marked: Vec<&str> = marked.collect();
    let told = match by {
        FoundBy::Words => passage.sentence.clone(),
        FoundBy::Phrase | FoundBy::Beginning => marked.join("\n"),
    };
    Some(FoundEntry {
        name: words.found_in_versions(passage.is_headline, &versions, known),
        sentence: pieces(passage),
        words: told,
        target: target(article, place, passage.is_headline),
        show: words.show_in(last),
    })
}

fn pieces(passage: &FoundPassage) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut reached = 0;
    let mut push = |mark, from: usize, to: usize| {
        let run = passage.sentence.get(from..to).unwrap_or_default();
        if !run.is_empty() {
            pieces.push(Piece::new(mark, run));
        }
    };
    for at in &passage.at {
        push(Mark::Same, reached, at.start);
        push(Mark::Inserted, at.start, at.end);
        reached = at.end;
    }
    push(Mark::Same, reached, passage.sentence.len());
    pieces
}

/// The first place in a version, as far as it is told.
fn first_place(
    article: &Article,
    finding: &Finding,
    number: VersionNumber,
) -> Option<TracedTarget> {
    let passages = finding.passages.iter();
    let places = passages.flat_map(|passage| {
        let own = passage.places.iter();
        own.map(move |place| (passage.is_headline, place))
    });
    let own = places.filter(|(_, place)| place.version == number);
    let first =
        own.min_by_key(|(is_headline, place)| (!is_headline, place.paragraph, place.at.start));
    first.and_then(|(is_headline, place)| target(article, place, is_headline))
}

/// Where a place is to be seen: in its version as the newer one of two, or as the older one where none before it is held.
fn target(article: &Article, place: &FoundPlace, is_headline: bool) -> Option<TracedTarget> {
    let held = held_numbers(article);
    let at = held.binary_search(&place.version).ok()?;
    let before = at.checked_sub(1).and_then(|at| held.get(at));
    let (pair, side) = match before {
        Some(before) => (Sides::new(*before, place.version), Side::New),
        None => (Sides::new(place.version, *held.get(at + 1)?), Side::Old),
    };
    Some(TracedTarget {
        pair,
        side,
        paragraph: (!is_headline).then_some(place.paragraph),
        at: Some(Stretch::new(&place.at)),
    })
}
