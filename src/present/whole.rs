//! The whole history of an article in a line: how many versions over how long, and the two ends of it.

use super::Words;
use crate::model::{Article, Sides, VersionNumber};
use crate::state::held_numbers;

/// The whole history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeView {
    /// «The whole history: 7 versions over 3 days 8 h».
    pub lead: String,
    /// The first and the last version that are held.
    pub pair: Sides<VersionNumber>,
}

/// The whole history of an article; nothing while it is on show anyway, or there is no more of it than one step.
#[must_use]
pub fn whole(words: Words, article: &Article, on_show: Sides<VersionNumber>) -> Option<WholeView> {
    let held = held_numbers(article);
    let (first, last) = (held.first()?, held.last()?);
    let pair = Sides::new(*first, *last);
    if held.len() < 3 || pair == on_show {
        return None;
    }
    let time = |number| {
        article
            .version(number)
            .and_then(|version| version.captured_at)
    };
    let span = time(pair.old).zip(time(pair.new));
    let span = span.filter(|(old, new)| old < new);
    let span = span.map(|(old, new)| words.between(Sides::new(old, new)));
    Some(WholeView {
        lead: words.whole_history(held.len(), article.versions.len(), span.as_deref()),
        pair,
    })
}
