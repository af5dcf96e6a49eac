//! Pages of the tracker without a comparison: which one it is.

use crate::model::fault::OtherPage;
use crate::parse::html::{Document, Element};

use super::article_page::{self, List};
use super::links;
use super::listing;
use super::version_page::{self, Version};

/// What a page without the comparison's table is.
#[derive(Debug)]
pub enum Told<'a> {
    /// The text of one version.
    Version(Version<'a>),
    /// The list of an article's versions.
    Article(List<'a>),
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

/// Tells what a page without the comparison's table is. `is_addressed`: its own address is known, and one of the tracker's.
#[must_use]
pub fn tell<'a>(document: &'a Document, html: &str, is_addressed: bool) -> Told<'a> {
    let named = |name: &str| document.elements().find(|element| element.name() == name);
    let title = named("title").map(Element::label).unwrap_or_default();
    if named("body").is_some_and(|body| is_blocked(&body.label())) {
        return Told::Other(OtherPage::Blocked);
    }
    if is_archives(&title) {
        return Told::Other(OtherPage::Archive);
    }
    if title.contains("diff viewer (") {
        return Told::CutComparison;
    }
    let is_trackers = is_addressed
        || title.contains("News Sniffer")
        || !links::outside(document, None).is_empty()
        || html.contains("alt=\"News Sniffer\"");
    match version_page::find(document) {
        Some(version) if is_trackers || version.follows_original() => Told::Version(version),
        _ if !is_trackers => Told::Foreign,
        _ => of_tracker(document),
    }
}

/// The Wayback Machine's calendar of captures, its list of changes, or its answer that there is none; a capture itself keeps its title.
fn is_archives(title: &str) -> bool {
    title.contains("Wayback Machine") || title.starts_with("Internet Archive")
}

fn of_tracker(document: &Document) -> Told<'_> {
    if let Some(list) = article_page::find(document) {
        return Told::Article(list);
    }
    Told::Other(if version_page::is_unnumbered(document) {
        OtherPage::UnnumberedVersion
    } else if is_list(document) {
        OtherPage::List(listing::leads(document))
    } else {
        OtherPage::Unknown
    })
}

/// Whether it has the table of the latest comparisons or of a search: by its class since 2010-06, by its heads before.
fn is_list(document: &Document) -> bool {
    document.elements().any(|element| match element.name() {
        "table" => element.has_class("versions"),
        "th" => element.has_class("source") || element.label() == "Source",
        _ => false,
    })
}
