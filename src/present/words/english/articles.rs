//! English: what is said of articles, and of what is held of them.

use super::English;
use super::number::{count, thousands};
use crate::model::VersionNumber;
use crate::present::words::ArticleWords;

impl ArticleWords for English {
    fn held(&self, held: usize, known: usize) -> String {
        match (held, known) {
            (0, 1) => "the one version is not held".to_owned(),
            (1, 1) => "the one version held".to_owned(),
            (0, 2) => "neither version held".to_owned(),
            (0, _) => format!("none of {} versions held", thousands(known)),
            (2, 2) => "both versions held".to_owned(),
            _ if held == known => format!("all {} versions held", thousands(known)),
            _ => format!("{} of {} versions held", thousands(held), thousands(known)),
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
        match (held, known) {
            (2, 2) => "both".to_owned(),
            (_, 1) => format!("{held} of 1"),
            _ if held == known => format!("all {}", thousands(held)),
            _ => format!("{} of {}", thousands(held), thousands(known)),
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

    fn more_articles(&self, count: usize) -> String {
        self.more(count)
    }

    fn nothing_to_compare(&self, held: usize) -> String {
        if held == 0 {
            "No text of it is held yet: this is what the tracker lists.".to_owned()
        } else {
            "The text of one version is held; two are needed to compare.".to_owned()
        }
    }

    fn see_articles(&self, articles: usize) -> String {
        match articles {
            1 => "See the open article".to_owned(),
            2 => "See both open articles".to_owned(),
            _ => format!("See all {} open articles", thousands(articles)),
        }
    }
}
