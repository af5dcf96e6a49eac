//! Finds the passage again that a link leads to.

use std::ops::Range;

use super::words::Words;
use super::{Stretch, TracedTarget};
use crate::model::{Article, Sides, VersionNumber};
use crate::state::Pinpoint;
use crate::text::{TokenKind, fold, tokens};

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Linked {
    /// It stands there.
    There(TracedTarget),
    /// It is not there; says so.
    NotThere(String),
}

/// Finds a passage in the two versions on show: its first words in the paragraph that the link names, or in the nearest one that has them.
#[must_use]
pub fn pinpointed(
    words: Words,
    article: &Article,
    pair: Sides<VersionNumber>,
    at: &Pinpoint,
) -> Linked {
    let (side, number) = (at.side, pair[at.side]);
    let version = article.version(number);
    let wanted = marks(&at.words);
    let found = |text: &str| {
        let marks = marks(text);
        let mut places = marks.windows(wanted.len().max(1));
        let is_it = |place: &&[(String, Range<usize>)]| {
            let own = place.iter().map(|(mark, _)| mark);
            !wanted.is_empty() && own.eq(wanted.iter().map(|(mark, _)| mark))
        };
        let place = places.find(is_it)?;
        let (first, last) = (place.first()?, place.last()?);
        Some(Stretch::new(&(first.1.start..last.1.end)))
    };
    let there = |paragraph, at| {
        Linked::There(TracedTarget {
            pair,
            side,
            paragraph,
            at: Some(at),
        })
    };
    let not_there = || Linked::NotThere(words.passage_not_there(&at.words, number));
    let Some(version) = version else {
        return not_there();
    };
    let title = version.title.as_deref();
    let Some(named) = at.paragraph else {
        let stretch = title.and_then(found);
        return stretch.map_or_else(not_there, |at| there(None, at));
    };
    let paragraphs = version.paragraphs.iter().flatten().enumerate();
    let with = paragraphs.filter_map(|(at, paragraph)| Some((at, found(&paragraph.text)?)));
    let nearest = with.min_by_key(|(place, _)| place.abs_diff(named));
    nearest.map_or_else(not_there, |(place, at)| there(Some(place), at))
}

/// A text's words and signs, typography aside, and where they stand in it (bytes).
fn marks(text: &str) -> Vec<(String, Range<usize>)> {
    let tokens = tokens(text).into_iter();
    let marks = tokens.filter(|token| token.kind != TokenKind::Space);
    let folded = marks.map(|token| {
        let mark = fold(text.get(token.at.clone()).unwrap_or_default());
        (mark.into_owned(), token.at)
    });
    let seen = folded.filter(|(mark, _)| !mark.trim().is_empty());
    // An ellipsis is one sign, or three.
    let parted = seen.flat_map(|(mark, at)| match mark.as_str() {
        "..." => vec![(".".to_owned(), at); 3],
        _ => vec![(mark, at)],
    });
    parted.collect()
}
