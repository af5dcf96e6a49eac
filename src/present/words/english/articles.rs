//! English: what is said of articles, and of what is held of them.

use super::English;
use super::number::{count, thousands};
use crate::model::VersionNumber;
use crate::present::words::ArticleWords;

impl ArticleWords for English {
    fn held(&self, held: usize, known: usize) -> String {
        if held == known {
            format!("all {} held", count(known, "version", "versions"))
        } else {
            format!("{held} of {} held", count(known, "version", "versions"))
        }
    }

    fn not_held(&self, number: VersionNumber, has_link: bool) -> String {
        let first =
            format!("The text of version {number} is not held: no page that you opened has it.");
        if has_link {
            format!("{first} Save this page of the tracker, then drop it here:")
        } else {
            format!(
                "{first} Open the article on the tracker, save the page that compares version {number} with a neighbour, and drop it here."
            )
        }
    }

    fn held_of(&self, held: usize, known: usize) -> String {
        if held == known {
            format!("all {held}")
        } else {
            format!("{held} of {known}")
        }
    }

    fn pages_missing(&self, pages: usize) -> String {
        if pages == 1 {
            "1 page is missing: open".to_owned()
        } else {
            format!("{} are missing: open", count(pages, "page", "pages"))
        }
    }

    fn fetch_pages(&self, pages: usize, tracker: &str) -> String {
        if pages == 1 {
            format!("on {tracker}, save it, and drop it here.")
        } else {
            format!("on {tracker}, save each, and drop them here.")
        }
    }

    fn saved_history(&self, articles: usize) -> String {
        format!(
            "history saved here, with {}",
            count(articles, "article", "articles")
        )
    }

    fn more(&self, count: usize) -> String {
        format!("{} more", thousands(count))
    }

    fn nothing_to_compare(&self, held: usize) -> String {
        if held == 0 {
            "No text of it is held yet: this is what the tracker lists.".to_owned()
        } else {
            "The text of one version is held; two are needed to compare.".to_owned()
        }
    }

    fn see_articles(&self, articles: usize) -> String {
        format!(
            "See all {}",
            count(articles, "open article", "open articles")
        )
    }
}
