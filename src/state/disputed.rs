//! Two readings of one version beside each other, and the way there and back.

use super::{Comparing, Direction, Screen, State, end_pair, pair};
use crate::model::{Article, Sides, VersionNumber};

/// Which two readings of which version are on show: the one that is shown elsewhere, and one of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disputed {
    /// The article's key, see [`article_key`](super::article_key).
    pub article: String,
    /// The version.
    pub number: VersionNumber,
    /// Which of the [other readings](crate::model::Dispute::others).
    pub other: usize,
    /// The two versions that were on show before, where two were.
    pub back: Option<Sides<VersionNumber>>,
}

/// Whether an article has that reading.
pub(super) fn is_there(article: &Article, number: VersionNumber, other: usize) -> bool {
    let dispute = article
        .version(number)
        .and_then(|version| version.dispute.as_ref());
    dispute.is_some_and(|dispute| other < dispute.others.len())
}

/// Puts two readings beside each other, where they are there.
pub(super) fn open(state: &mut State, key: &str, number: VersionNumber, other: usize) {
    if !state
        .article(key)
        .is_some_and(|article| is_there(article, number, other))
    {
        return;
    }
    let back = match &state.screen {
        Screen::Read(comparing) if comparing.article == key => Some(comparing.pair),
        Screen::Readings(disputed) if disputed.article == key => disputed.back,
        _ => None,
    };
    state.screen = Screen::Readings(Disputed {
        article: key.to_owned(),
        number,
        other,
        back,
    });
}

/// Goes back from two readings to what was on show before, else to a comparison with that version.
pub(super) fn leave(state: &mut State) {
    if let Screen::Readings(disputed) = &state.screen {
        state.screen = behind(state, disputed);
    }
}

/// What lies behind two readings.
pub(super) fn behind(state: &State, disputed: &Disputed) -> Screen {
    let Some(article) = state.article(&disputed.article) else {
        return Screen::Arrive;
    };
    let is_held = |pair: &Sides<VersionNumber>| pair::is_held(article, *pair);
    let of_version = || {
        let mut steps = pair::steps(article);
        steps.find(|pair| pair.new == disputed.number || pair.old == disputed.number)
    };
    let pair = disputed
        .back
        .filter(is_held)
        .or_else(of_version)
        .or_else(|| end_pair(article, Direction::Back));
    match pair {
        Some(pair) => Screen::Read(Comparing {
            article: disputed.article.clone(),
            pair,
        }),
        None => Screen::Known(disputed.article.clone()),
    }
}
