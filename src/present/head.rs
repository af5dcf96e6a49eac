//! The head of a comparison: headline, source, what is held, the two moments.

use super::comparison::{MarkedSpan, marked_lines};
use super::{DisputeView, Inferred, Link, Mark, MomentView, Piece, Typography, Words};
use crate::diff::DiffConfig;
use crate::model::{Article, Sides, Version, VersionNumber};
use crate::state::held_numbers;

/// The head of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadView {
    /// The headline with its changes marked; empty where neither version's is known.
    pub headline: Vec<Piece>,
    /// Where the headlines' parting was inferred.
    pub inferred: Option<Inferred>,
    /// Who published it.
    pub source: Option<String>,
    /// The original article.
    pub original: Option<Link>,
    /// «2 of 8 versions held»; where a person has set their order, that too.
    pub held: String,
    /// The two versions.
    pub versions: Sides<VersionLine>,
    /// Of the two, what is said of those that sources tell differently; the older one first.
    pub disputes: Vec<DisputeView>,
    /// What lies between them: «2 h 4 min later», or in the tracker's words.
    pub elapsed: Option<String>,
}

/// One version, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number.
    pub number: VersionNumber,
    /// When the tracker stored it.
    pub captured_at: Option<MomentView>,
}

/// The head of the comparison of two versions of an article.
#[must_use]
pub fn head(
    words: Words,
    article: &Article,
    pair: Sides<VersionNumber>,
    typography: Typography,
    config: &DiffConfig,
) -> HeadView {
    let versions = Sides::new(article.version(pair.old), article.version(pair.new));
    HeadView {
        headline: headline(words, versions, typography, config),
        inferred: headline_inferred(words, versions),
        source: article.source.clone(),
        original: article.url.as_deref().and_then(Link::to_original),
        held: held(words, article),
        versions: Sides::new(
            line(words, pair.old, versions.old),
            line(words, pair.new, versions.new),
        ),
        disputes: [versions.old, versions.new]
            .into_iter()
            .flatten()
            .filter_map(|version| DisputeView::of(words, article, version))
            .collect(),
        elapsed: elapsed(words, article, pair, versions),
    }
}

fn held(words: Words, article: &Article) -> String {
    let held = words.held(held_numbers(article).len(), article.versions.len());
    if article.is_order_overruled {
        format!("{held}, {}", words.order_set())
    } else {
        held
    }
}

fn headline(
    words: Words,
    versions: Sides<Option<&Version>>,
    typography: Typography,
    config: &DiffConfig,
) -> Vec<Piece> {
    let titles = versions.map(|version| version.and_then(|version| version.title.as_deref()));
    match (titles.old, titles.new) {
        (Some(old), Some(new)) => {
            let texts = Sides::new(old, new);
            let spans = crate::diff::words(texts, config);
            let spans: Vec<_> = spans.iter().map(MarkedSpan::plain).collect();
            marked_lines(words, &spans, texts, typography).concat()
        }
        (Some(only), None) | (None, Some(only)) => vec![Piece::new(Mark::Same, only)],
        (None, None) => Vec::new(),
    }
}

fn headline_inferred(words: Words, versions: Sides<Option<&Version>>) -> Option<Inferred> {
    let titled = [versions.old, versions.new].into_iter().flatten();
    let titled = titled.filter(|version| version.title.is_some());
    let mut inferred = Inferred::of(words, titled.map(|version| version.title_certainty))?;
    if let Some(percent) = inferred.percent {
        inferred.sentence = words.inferred_headline(percent);
    }
    Some(inferred)
}

fn line(words: Words, number: VersionNumber, version: Option<&Version>) -> VersionLine {
    VersionLine {
        number,
        captured_at: version.and_then(|version| MomentView::of(words, version)),
    }
}

/// Reckoned from the two times where both are known, else as the tracker put it.
fn elapsed(
    words: Words,
    article: &Article,
    pair: Sides<VersionNumber>,
    versions: Sides<Option<&Version>>,
) -> Option<String> {
    let times = versions.map(|version| version.and_then(|version| version.captured_at));
    if let (Some(old), Some(new)) = (times.old, times.new) {
        return Some(words.elapsed(Sides::new(old, new)));
    }
    article
        .steps
        .iter()
        .find(|step| step.numbers == pair)
        .and_then(|step| step.elapsed.clone())
}
