//! Goes where an address says.

use super::{
    Address, Comparing, Direction, Disputed, Screen, State, article_key, disputed, end_pair, list,
    pair,
};
use crate::model::Article;

/// Goes where the address says at which the page was opened. What it says counts for more than what is remembered, and what it leaves open
/// is as remembered.
pub(super) fn begin(state: &mut State, address: &Address) {
    let filled = Address {
        layout: address.layout.or(state.preferences.layout),
        folds: address.folds || state.preferences.folds,
        hides_typography: address.hides_typography || state.preferences.hides_typography,
        ..address.clone()
    };
    follow(state, &filled);
}

/// Goes where an address says. An address that names nothing is the way in; a pair that is not held becomes one that is, and of readings
/// that are not there what lies behind them is shown.
pub(super) fn follow(state: &mut State, address: &Address) {
    state.wanted = None;
    let is_empty = state.articles.is_empty();
    if address.names_something() && is_empty {
        state.wanted = Some(address.clone());
    }
    if address.list {
        state.screen = Screen::Arrive;
        list(state);
        return;
    }
    // An address of a text that does not say how to arrange it leaves that to the window again; the way in has nothing to arrange.
    if address.pair.is_some() || address.reading.is_some() {
        state.layout = address.layout;
        state.folds = address.folds;
        state.hides_typography = address.hides_typography;
    }
    state.kinds = address.kinds;
    state.since = address.since;
    state.at = address.at.clone();
    state.screen = match named(state, address) {
        Some(article) if address.names_something() => screen(article, address),
        _ => Screen::Arrive,
    };
}

/// The article that an address names, else the first one.
fn named<'s>(state: &'s State, address: &Address) -> Option<&'s Article> {
    let named = address
        .article
        .as_deref()
        .and_then(|key| state.article(key));
    named
        .or_else(|| state.articles.first())
        .map(|article| &**article)
}

fn screen(article: &Article, address: &Address) -> Screen {
    let key = article_key(article);
    if address.known {
        return Screen::Known(key);
    }
    if let Some((number, other)) = address.reading
        && disputed::is_there(article, number, other)
    {
        return Screen::Readings(Disputed {
            article: key,
            number,
            other,
            back: address.pair,
        });
    }
    let wanted = address.pair.filter(|pair| pair::is_held(article, *pair));
    match wanted.or_else(|| end_pair(article, Direction::Back)) {
        Some(pair) => Screen::Read(Comparing { article: key, pair }),
        None => Screen::Known(key),
    }
}
