//! What is open: every capture, what it is, and what it tells of.

use super::words;
use crate::model::{PageFormat, Problem};
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
    let entry = |capture: &HeldCapture| CaptureEntry {
        id: capture.id,
        name: shown(&capture.name),
        what: what(capture),
        articles: titles(capture, articles),
        problems: problems(capture, &state.problems),
    };
    state.captures.iter().map(entry).collect()
}

fn what(capture: &HeldCapture) -> String {
    if capture.saved > 0 {
        return words::saved_history(capture.saved);
    }
    let formats: Vec<&str> = capture
        .formats
        .iter()
        .rev()
        .map(|format| name(*format))
        .collect();
    match capture.pages {
        0 => "nothing in it could be read".to_owned(),
        1 => formats.concat(),
        pages => format!(
            "{}: {}",
            words::count(pages, "page", "pages"),
            formats.join(", ")
        ),
    }
}

/// What a page of that form is called.
pub(super) fn name(format: PageFormat) -> &'static str {
    match format {
        PageFormat::Flattened => "comparison as flattened text",
        PageFormat::Copied => "comparison copied as plain text",
        PageFormat::TextFile => "text file",
        PageFormat::Listing => "list of versions",
        PageFormat::RichPaste => "comparison copied from the page",
        PageFormat::DiffPage => "comparison page",
        PageFormat::VersionPage => "page of one version",
    }
}

fn titles(capture: &HeldCapture, articles: &[ArticleEntry]) -> Vec<String> {
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
        titles.push(words::more(more));
    }
    titles
}

/// Of an archive, what was wrong with anything in it too.
fn problems(capture: &HeldCapture, all: &[Problem]) -> Vec<String> {
    let is_of = |problem: &&Problem| {
        let rest = problem.file.strip_prefix(&capture.name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            || capture.problems.contains(problem)
    };
    all.iter()
        .filter(is_of)
        .map(|problem| sentence(&problem.message()))
        .collect()
}
