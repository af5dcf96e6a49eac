//! What a page tells besides its comparison: whose article it is, since when it is watched, and its other versions.

use std::collections::BTreeMap;

use crate::model::{Page, PageComparison, PageFormat, Sides, Timestamp, Tracker, VersionNumber};
use crate::parse::html::{Document, Element};

use super::address::{self, Address};
use super::intro;
use super::links::{self, Link};
use super::table::{self, Table};

/// What a page tells besides its comparison.
pub struct Facts {
    tracker_id: Option<String>,
    source: Option<String>,
    url: Option<String>,
    first_seen: Option<Timestamp>,
    version_count: Option<u32>,
    versions: BTreeMap<VersionNumber, Option<Timestamp>>,
}

impl Facts {
    /// Gathers the facts; `own_address` is the page's own, if known. What stands in the table of a comparison is the article's own
    /// text, and tells no facts.
    #[must_use]
    pub fn read(
        document: &Document,
        table: Option<&Table<'_>>,
        links: &[Link<'_>],
        own_address: Option<Address>,
    ) -> Facts {
        let tracker_id =
            links::article_id(links).or_else(|| own_address.map(|address| address.article));
        let versions = tracker_id
            .as_deref()
            .map(|id| links::versions(links, id))
            .unwrap_or_default();
        let mut facts = Facts {
            tracker_id,
            source: None,
            url: None,
            first_seen: None,
            version_count: None,
            versions,
        };
        for paragraph in document.elements().filter(|element| element.name() == "p") {
            if table.is_none_or(|table| !paragraph.is_within(table.element)) {
                facts.read_sentence(paragraph);
            }
        }
        facts.url = facts.url.or_else(|| original_in_head(document));
        facts
    }

    /// Reads one sentence above or below the table; of several of a kind, the first counts.
    fn read_sentence(&mut self, paragraph: Element<'_>) {
        let text = paragraph.label();
        if self.source.is_none() && text.starts_with(intro::OPENING) {
            self.source = intro::source(&text);
            self.first_seen = table::time_in(paragraph).or_else(|| intro::first_seen(&text));
        }
        if self.version_count.is_none() {
            self.version_count = intro::version_count(&text);
        }
        if self.url.is_none() && text.starts_with("You can find the current article") {
            self.url = original_in(paragraph).or_else(|| intro::url(&text));
        }
    }

    /// The page that these facts make, without a comparison and without the versions that it lists.
    #[must_use]
    pub fn into_bare_page(self, file: &str, format: PageFormat) -> Page {
        Page {
            file: file.to_owned(),
            format,
            tracker: Tracker::NewsSniffer,
            tracker_id: self.tracker_id,
            source: self.source,
            url: self.url,
            first_seen: self.first_seen,
            version_count: self.version_count,
            listed: Vec::new(),
            comparison: None,
            version: None,
        }
    }

    /// The page that these facts and its comparison make.
    #[must_use]
    pub fn into_page(self, file: &str, format: PageFormat, mut comparison: PageComparison) -> Page {
        let time_of = |number| self.versions.get(&number).copied().flatten();
        comparison.captured_at = Sides::new(
            comparison
                .captured_at
                .old
                .or_else(|| time_of(comparison.numbers.old)),
            comparison
                .captured_at
                .new
                .or_else(|| time_of(comparison.numbers.new)),
        );
        let listed = links::others(&self.versions, comparison.numbers, self.version_count);
        Page {
            listed,
            comparison: Some(comparison),
            ..self.into_bare_page(file, format)
        }
    }
}

/// The original's address from the link inside the sentence: its text, which is the address as the tracker stored it, else where it
/// leads, which browsers and archives rewrite.
pub fn original_in(paragraph: Element<'_>) -> Option<String> {
    let link = paragraph
        .descendants()
        .take(100)
        .find(|inner| inner.name() == "a")?;
    let text = link.label();
    let target = address::without_archive(link.attribute("href").unwrap_or(""));
    [text.as_str(), target]
        .into_iter()
        .find(|address| intro::is_address(address) && !address.contains(char::is_whitespace))
        .map(str::to_owned)
}

/// The original's address in the head (since 2010-06-14), for pages whose visible link was lost.
fn original_in_head(document: &Document) -> Option<String> {
    document
        .elements()
        .filter(|element| element.name() == "link")
        .filter(|element| element.words_of("rel").any(|word| word == "external"))
        .filter_map(|element| element.attribute("href"))
        .map(address::without_archive)
        .find(|href| intro::is_address(href))
        .map(str::to_owned)
}
