//! What the links outside the table tell: the article's id, and all other versions.

use std::collections::BTreeMap;

use crate::model::{ListedVersion, Sides, Timestamp, VersionNumber};
use crate::parse::date;
use crate::parse::html::{Document, Element};

use super::address::Address;
use super::table::Table;

/// One link of the page that leads to the tracker's pages of an article.
#[derive(Debug)]
pub struct Link<'a> {
    /// The link itself.
    pub element: Element<'a>,
    /// Where it leads.
    pub address: Address,
}

/// All such links in document order. Those among the rows of text are left out: they are of the article's own text.
#[must_use]
pub fn outside<'a>(document: &'a Document, table: Option<&Table<'_>>) -> Vec<Link<'a>> {
    document
        .elements()
        .filter(|element| matches!(element.name(), "a" | "link"))
        .filter(|element| table.is_none_or(|table| !table.is_text(*element)))
        .filter_map(|element| {
            let address = Address::read(element.attribute("href")?)?;
            Some(Link { element, address })
        })
        .collect()
}

/// The article's id: from the link to its feed, else from a link to a comparison, else from any link to an article.
#[must_use]
pub fn article_id(links: &[Link<'_>]) -> Option<String> {
    let is_feed = |link: &&Link<'_>| {
        let element = link.element;
        element.attribute("type") == Some("application/rss+xml")
            || element.has_class("rss")
            || element
                .attribute("href")
                .is_some_and(|href| href.ends_with(".rss"))
    };
    links
        .iter()
        .find(is_feed)
        .or_else(|| links.iter().find(|link| link.address.compared.is_some()))
        .or_else(|| links.first())
        .map(|link| link.address.article.clone())
}

/// All versions that links to comparisons of this article tell of, with their times where a link bears one.
#[must_use]
pub fn versions(links: &[Link<'_>], article: &str) -> BTreeMap<VersionNumber, Option<Timestamp>> {
    let mut versions = BTreeMap::new();
    for link in links.iter().filter(|link| link.address.article == article) {
        let Some(compared) = link.address.compared else {
            continue;
        };
        for number in [compared.old, compared.new] {
            versions.entry(number).or_insert(None);
        }
        // The text of a numbered link is the newer version's number, its title that version's time.
        if link.element.label() == compared.new.to_string()
            && let Some(time) = link.element.attribute("title").and_then(date::read)
        {
            versions.insert(compared.new, Some(time));
        }
    }
    versions
}

/// The versions listed besides the two that are compared, ascending.
///
/// Where the count is known, numbers beyond it are left out: for one day in June 2010, the last comparison had a link to one after it.
#[must_use]
pub fn others(
    versions: &BTreeMap<VersionNumber, Option<Timestamp>>,
    compared: Sides<VersionNumber>,
    version_count: Option<u32>,
) -> Vec<ListedVersion> {
    versions
        .iter()
        .filter(|(number, _)| **number != compared.old && **number != compared.new)
        .filter(|(number, _)| version_count.is_none_or(|count| number.0 < count))
        .map(|(number, captured_at)| ListedVersion {
            number: *number,
            captured_at: *captured_at,
            title: None,
        })
        .collect()
}

/// The versions compared, worked out from the links to the comparison before and after, where the page's head does not tell them.
#[must_use]
pub fn neighbours(links: &[Link<'_>]) -> Option<Sides<VersionNumber>> {
    let compared_by = |word: &str| {
        links
            .iter()
            .find(|link| link.element.label().contains(word))
            .and_then(|link| link.address.compared)
    };
    let old = compared_by("Previous version").map(|before| before.old.max(before.new));
    let new = compared_by("Next version").map(|after| after.old.min(after.new));
    let next_to = |number: VersionNumber| number.0.checked_add(1).map(VersionNumber);
    let before = |number: VersionNumber| number.0.checked_sub(1).map(VersionNumber);
    match (old, new) {
        (Some(old), Some(new)) if old < new => Some(Sides::new(old, new)),
        (Some(old), None) => Some(Sides::new(old, next_to(old)?)),
        (None, Some(new)) => Some(Sides::new(before(new)?, new)),
        _ => None,
    }
}
