//! English: what is said in the list of articles, and in the table of what is known of one.

use super::English;
use super::number::thousands;
use crate::model::{Sides, VersionNumber};
use crate::present::words::ListWords;
use crate::state::Column;

impl ListWords for English {
    fn articles(&self) -> &'static str {
        "Articles"
    }

    fn search_articles(&self) -> &'static str {
        "Search"
    }

    fn search_articles_hint(&self) -> &'static str {
        "Headline, source or address"
    }

    fn no_article_found(&self) -> &'static str {
        "No article holds all of these words."
    }

    fn where_searched(&self) -> &'static str {
        "Headlines of all versions, sources and addresses are searched, not the texts."
    }

    fn show_all_articles(&self) -> &'static str {
        "Show all articles"
    }

    fn sort_by(&self) -> &'static str {
        "Sort by"
    }

    fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Headline => "Headline",
            Column::Source => "Source",
            Column::Held => "Held",
            Column::Time => "Time",
            Column::Changed => "Words changed",
        }
    }

    fn two_are_needed(&self) -> &'static str {
        "Two versions are needed to compare."
    }

    fn versions_held_unit(&self, is_one: bool) -> &'static str {
        if is_one {
            " version held"
        } else {
            " versions held"
        }
    }

    fn words_changed_unit(&self, is_one: bool) -> &'static str {
        if is_one {
            " word changed"
        } else {
            " words changed"
        }
    }

    fn no_headline(&self) -> &'static str {
        "Article without a headline"
    }

    fn versions_heading(&self) -> &'static str {
        "Versions"
    }

    fn known_columns(&self) -> [&'static str; 4] {
        ["Version", "Stored", "Headline", "Text"]
    }

    fn version_word(&self) -> &'static str {
        "Version"
    }

    fn is_held(&self) -> &'static str {
        "held"
    }

    fn is_not_held(&self) -> &'static str {
        "not held"
    }

    fn text_of(&self, number: VersionNumber) -> String {
        format!("The text of version {number}")
    }

    fn page_of_versions(&self) -> &'static str {
        "the page of versions "
    }

    fn more_pages(&self, more: usize) -> String {
        format!("and {} more", thousands(more))
    }

    fn tracker_page(&self, tracker: &str, versions: Sides<VersionNumber>) -> String {
        format!("{tracker}: versions {} and {}", versions.old, versions.new)
    }
}
