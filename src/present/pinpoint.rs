//! Finds the passage again that a link leads to.

use super::words::Words;
use crate::model::{Article, Side, Sides, VersionNumber};
use crate::state::Pinpoint;
use crate::text::{TokenKind, fold, tokens};

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Linked {
    /// The headline has it.
    Headline,
    /// This paragraph of that side's version has it.
    Paragraph(Side, usize),
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
    let number = pair[at.side];
    let version = article.version(number);
    let wanted = marks(&at.words);
    let has = |text: &str| {
        let marks = marks(text);
        let mut places = marks.windows(wanted.len().max(1));
        !wanted.is_empty() && places.any(|place| place == wanted)
    };
    let not_there = || Linked::NotThere(words.passage_not_there(&at.words, number));
    let Some(version) = version else {
        return not_there();
    };
    let title = version.title.as_deref();
    let Some(named) = at.paragraph else {
        return match title.is_some_and(has) {
            true => Linked::Headline,
            false => not_there(),
        };
    };
    let paragraphs = version.paragraphs.iter().flatten().enumerate();
    let with = paragraphs.filter(|(_, paragraph)| has(&paragraph.text));
    let nearest = with.min_by_key(|(place, _)| place.abs_diff(named));
    nearest.map_or_else(not_there, |(place, _)| Linked::Paragraph(at.side, place))
}

/// A text's words and signs, typography aside.
fn marks(text: &str) -> Vec<String> {
    let tokens = tokens(text).into_iter();
    let marks = tokens.filter(|token| token.kind != TokenKind::Space);
    let folded = marks.map(|token| fold(text.get(token.at).unwrap_or_default()).into_owned());
    let seen = folded.filter(|mark| !mark.trim().is_empty());
    // An ellipsis is one sign, or three.
    let parted = seen.flat_map(|mark| match mark.as_str() {
        "..." => vec![".".to_owned(); 3],
        _ => vec![mark],
    });
    parted.collect()
}
