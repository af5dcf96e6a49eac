//! Pages of the tracker that compare nothing: which one it is.

use crate::parse::html::{Document, Element};

use super::links;

/// A page of the tracker without a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherPage {
    /// The list of an article's versions.
    Article,
    /// The text of one version.
    Version,
    /// The latest comparisons, or those found by a search.
    List,
    /// A news feed.
    Feed,
    /// An article that the tracker must not show.
    Blocked,
    /// Any other page of the tracker.
    Unknown,
}

/// What a page without the comparison's table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Another page of the tracker.
    Other(OtherPage),
    /// A comparison that ends before its table.
    CutComparison,
    /// No page of the tracker.
    Foreign,
}

/// The tracker's whole answer for an article that it must not show.
const BLOCKED: &str = "This article cannot be shown for legal reasons";

/// Whether a text is the tracker's answer for an article that it must not show.
#[must_use]
pub fn is_blocked(text: &str) -> bool {
    text.trim()
        .trim_end_matches('.')
        .eq_ignore_ascii_case(BLOCKED)
}

/// Tells what a page without the comparison's table is.
#[must_use]
pub fn tell(document: &Document, html: &str) -> Told {
    let named = |name: &str| document.elements().find(|element| element.name() == name);
    let title = named("title").map(Element::label).unwrap_or_default();
    if named("body").is_some_and(|body| is_blocked(&body.label())) {
        return Told::Other(OtherPage::Blocked);
    }
    if title.contains("diff viewer (") {
        return Told::CutComparison;
    }
    let is_trackers = title.contains("News Sniffer")
        || !links::outside(document, None).is_empty()
        || html.contains("alt=\"News Sniffer\"");
    if !is_trackers {
        return Told::Foreign;
    }
    Told::Other(kind(document, &title))
}

fn kind(document: &Document, title: &str) -> OtherPage {
    let has_cell = |class: &str| {
        document
            .elements()
            .any(|element| element.name() == "th" && element.has_class(class))
    };
    let is_version = document
        .elements()
        .any(|element| element.name() == "p" && is_version_line(&element.label()));
    if is_version {
        OtherPage::Version
    } else if title.contains("article at News Sniffer") || has_cell("period") {
        OtherPage::Article
    } else if has_cell("source")
        || document
            .elements()
            .any(|e| e.name() == "table" && e.has_class("versions"))
    {
        OtherPage::List
    } else {
        OtherPage::Unknown
    }
}

/// Whether a line reads `Version N of M.`
fn is_version_line(text: &str) -> bool {
    text.strip_prefix("Version ")
        .and_then(|rest| rest.trim_end_matches('.').split_once(" of "))
        .is_some_and(|(number, count)| {
            number.parse::<u32>().is_ok() && count.parse::<u32>().is_ok()
        })
}
