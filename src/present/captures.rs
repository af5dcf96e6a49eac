//! What is open: every capture, what it is, and what it tells of.

use super::words::Words;
use crate::model::Problem;
use crate::session::{CaptureId, HeldCapture};
use crate::state::State;
use crate::text::label::{sentence, shown};

use super::ArticleEntry;

/// A capture that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaptureEntry {
    /// What it is known by.
    pub id: CaptureId,
    /// Its name.
    pub name: String,
    /// «News Sniffer page that compares two versions».
    pub what: String,
    /// The headlines of the articles that it tells of.
    pub articles: Vec<String>,
    /// What was wrong with it, and with how it was put together with others.
    pub problems: Vec<String>,
}

/// Most articles of one capture that are named; more are counted.
const NAMED: usize = 3;

/// What is open, in the order in which it came. `articles` is what the list says of each article.
#[must_use]
pub fn captures(state: &State, articles: &[ArticleEntry]) -> Vec<CaptureEntry> {
    let words = Words::of(state);
    let entry = |capture: &HeldCapture| CaptureEntry {
        id: capture.id,
        name: shown(&capture.name),
        what: what(words, capture),
        articles: titles(words, capture, articles),
        problems: problems(words, capture, &state.problems),
    };
    state.captures.iter().map(entry).collect()
}

fn what(words: Words, capture: &HeldCapture) -> String {
    if capture.saved > 0 {
        return words.saved_history(capture.saved);
    }
    let formats: Vec<&str> = capture
        .formats
        .iter()
        .rev()
        .map(|format| words.format_name(*format))
        .collect();
    match capture.pages {
        0 => words.nothing_read().to_owned(),
        1 => formats.concat(),
        pages => words.pages_of(pages, &formats),
    }
}

fn titles(words: Words, capture: &HeldCapture, articles: &[ArticleEntry]) -> Vec<String> {
    let title = |key: &String| {
        articles
            .iter()
            .find(|entry| entry.key == *key)
            .map(|entry| entry.title.clone())
    };
    let mut titles: Vec<String> = capture.articles.iter().filter_map(title).collect();
    if titles.len() > NAMED {
        let more = titles.len() - NAMED;
        titles.truncate(NAMED);
        titles.push(words.more_articles(more));
    }
    titles
}

/// Of an archive, what was wrong with anything in it too.
fn problems(words: Words, capture: &HeldCapture, all: &[Problem]) -> Vec<String> {
    let is_of = |problem: &&Problem| {
        let rest = problem.file.strip_prefix(&capture.name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            || capture.problems.contains(problem)
    };
    all.iter()
        .filter(is_of)
        .map(|problem| sentence(&words.fault(problem)))
        .collect()
}
