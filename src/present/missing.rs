//! Which pages of the tracker would complete an article, as links.

use super::{Link, Words};
use crate::assemble::fewest_pages;
use crate::model::Article;

/// The fewest pages that would complete an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingView {
    /// «4 pages are missing:».
    pub lead: String,
    /// «1→2», each with the tracker's page.
    pub links: Vec<Link>,
    /// What to do with them.
    pub advice: String,
}

/// What is missing of an article; nothing where all is held, or where the page does not say the tracker's id.
#[must_use]
pub fn missing(words: Words, article: &Article) -> Option<MissingView> {
    let id = article.tracker_id.as_deref()?;
    let links = fewest_pages(article).into_iter().filter_map(|pair| {
        Some(Link {
            address: article.tracker.comparison_address(id, pair)?,
            text: format!("{}→{}", pair.old, pair.new),
        })
    });
    let links: Vec<Link> = links.collect();
    (!links.is_empty()).then(|| MissingView {
        lead: words.pages_missing(links.len()),
        advice: words.fetch_pages(links.len(), article.tracker.name()),
        links,
    })
}
