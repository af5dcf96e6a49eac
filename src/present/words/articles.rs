//! What is said of articles, and of what is held of them.

use crate::model::VersionNumber;

/// What is said of articles, and of what is held of them.
pub trait ArticleWords {
    /// How much of a history is held.
    fn held(&self, held: usize, known: usize) -> String;

    /// Why a version can't be chosen.
    fn not_held(&self, number: VersionNumber, has_link: bool) -> String;

    /// How much of an article is held, shortly.
    fn held_of(&self, held: usize, known: usize) -> String;

    /// How many pages would complete an article; what follows are links to them.
    fn pages_missing(&self, pages: usize) -> String;

    /// What to do with the pages that are missing.
    fn fetch_pages(&self, pages: usize, tracker: &str) -> String;

    /// What a capture is that holds saved articles.
    fn saved_history(&self, articles: usize) -> String;

    /// Stands for files that are not named one by one.
    fn more(&self, count: usize) -> String;

    /// Stands for articles that are not named one by one.
    fn more_articles(&self, count: usize) -> String;

    /// Said where an article's versions are known, but no two can be compared.
    fn nothing_to_compare(&self, held: usize) -> String;

    /// Leads to the list of articles.
    fn see_articles(&self, articles: usize) -> String;
}
