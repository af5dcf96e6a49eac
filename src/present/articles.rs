//! The list of articles: what each line says, in which order they stand, and which of them a search leaves.

use std::cmp::Ordering;

use super::{MissingView, Words, missing};
use crate::model::{Article, Sides, Timestamp};
use crate::state::{Column, Direction, Listing, Order, State, article_key, end_pair, held_numbers};
use crate::text::fold;

/// An article in the list of articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleEntry {
    /// See [`article_key`].
    pub key: String,
    /// Its newest known headline, that of a held version before others; else its address.
    pub title: String,
    /// Who published it.
    pub source: Option<String>,
    /// «2 of 8 versions held».
    pub held: String,
    /// Whether a person has set the order of its versions.
    pub is_order_set: bool,
    /// The same shortly: «2 of 8».
    pub held_of: String,
    /// Whether that is of one version only.
    pub has_one: bool,
    /// «16 Nov 2017», or «16 Nov 2017 – 2 Dec 2017»: from its first to its last version; `None` where no time is known.
    pub days: Option<String>,
    /// «2 days 3 h», what lies between the two.
    pub elapsed: Option<String>,
    /// How many words changed, as it is shown; `None` where that is not known.
    pub changed: Option<String>,
    /// Whether two versions are held, so that it can be opened.
    pub can_open: bool,
    /// What would have to be fetched, where it can't be opened.
    pub missing: Option<MissingView>,
    /// Whether it is on show.
    pub current: bool,
    rank: Rank,
    /// All that a search looks through.
    sought: String,
}

/// What an entry is put in order by.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rank {
    title: String,
    source: Option<String>,
    held: usize,
    last: Option<Timestamp>,
    changed: Option<usize>,
}

/// What the list says of every article, in the order in which they were first seen.
#[must_use]
pub fn articles(state: &State) -> Vec<ArticleEntry> {
    let words = Words::of(state);
    let current = state.comparing().map(|(article, _)| article_key(article));
    let entries = state.articles.iter().enumerate().map(|(at, article)| {
        let mut entry = entry(words, article, state.changed.get(at).copied());
        entry.current = current.as_ref() == Some(&entry.key);
        entry
    });
    entries.collect()
}

/// The entries that hold all words of the search, in the order that the person chose; equals as they come.
#[must_use]
pub fn listed<'e>(entries: &'e [ArticleEntry], listing: &Listing) -> Vec<&'e ArticleEntry> {
    let wanted = plain(&listing.words);
    let holds_all = |entry: &&ArticleEntry| {
        wanted
            .split_whitespace()
            .all(|word| entry.sought.contains(word))
    };
    let mut found: Vec<&ArticleEntry> = entries.iter().filter(holds_all).collect();
    if let Some((column, order)) = listing.by {
        found.sort_by(|one, next| compare(&one.rank, &next.rank, column, order));
    }
    found
}

fn entry(words: Words, article: &Article, changed: Option<usize>) -> ArticleEntry {
    let title = title(words, article);
    let held = held_numbers(article).len();
    let times = times(article);
    let can_open = end_pair(article, Direction::Back).is_some();
    let titles = article
        .versions
        .iter()
        .filter_map(|version| version.title.as_deref());
    let others = [&article.source, &article.url, &article.tracker_id];
    let sought: Vec<&str> = titles
        .chain(others.into_iter().flatten().map(String::as_str))
        .collect();
    ArticleEntry {
        key: article_key(article),
        source: article.source.clone(),
        held: words.held(held, article.versions.len()),
        is_order_set: article.is_order_overruled,
        held_of: words.held_of(held, article.versions.len()),
        has_one: article.versions.len() == 1,
        days: times.map(|times| days(words, times)),
        elapsed: times
            .filter(|times| times.old < times.new)
            .map(|times| words.between(times)),
        changed: changed
            .filter(|_| can_open)
            .map(|changed| words.thousands(changed)),
        can_open,
        missing: if can_open {
            None
        } else {
            missing(words, article)
        },
        current: false,
        rank: Rank {
            title: plain(&title),
            source: article.source.as_deref().map(plain),
            held,
            last: times.map(|times| times.new),
            changed: changed.filter(|_| can_open),
        },
        sought: plain(&sought.join("\n")),
        title,
    }
}

fn compare(one: &Rank, next: &Rank, column: Column, order: Order) -> Ordering {
    match column {
        Column::Headline => ordered(Some(&one.title), Some(&next.title), order),
        Column::Source => ordered(one.source.as_ref(), next.source.as_ref(), order),
        Column::Held => ordered(Some(one.held), Some(next.held), order),
        Column::Time => ordered(one.last, next.last, order),
        Column::Changed => ordered(one.changed, next.changed, order),
    }
}

/// What is not known comes last, whichever way the column runs.
fn ordered<T: Ord>(one: Option<T>, next: Option<T>, order: Order) -> Ordering {
    match (one, next) {
        (Some(one), Some(next)) if order == Order::Descending => next.cmp(&one),
        (Some(one), Some(next)) => one.cmp(&next),
        (one, next) => one.is_none().cmp(&next.is_none()),
    }
}

/// Its newest known headline, that of a held version before others; else its address.
pub(super) fn title(words: Words, article: &Article) -> String {
    let newest = |held: bool| {
        let mut versions = article.versions.iter().rev();
        versions.find_map(|version| version.title.clone().filter(|_| version.is_held() || !held))
    };
    newest(true)
        .or_else(|| newest(false))
        .or_else(|| article.url.clone())
        .unwrap_or_else(|| words.no_headline().to_owned())
}

/// When the first and when the last version was stored, as far as is known.
fn times(article: &Article) -> Option<Sides<Timestamp>> {
    let stored = || {
        article
            .versions
            .iter()
            .filter_map(|version| version.captured_at)
    };
    let first = stored().min().or(article.first_seen)?;
    Some(Sides::new(first, stored().max().unwrap_or(first)))
}

fn days(words: Words, times: Sides<Timestamp>) -> String {
    let Sides { old, new } = times.map(|at| words.day_and_year(at));
    if old == new {
        old
    } else {
        format!("{old} – {new}")
    }
}

/// A text without what a search should not mind.
fn plain(text: &str) -> String {
    fold(text).to_lowercase()
}
