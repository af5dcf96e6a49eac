//! What is said in the list of articles, and in the table of what is known of one.

use crate::model::{Sides, VersionNumber};
use crate::state::Column;

/// What is said in the list of articles, and in the table of what is known of one.
pub trait ListWords {
    /// The heading over the list of articles, and what leads there.
    fn articles(&self) -> &'static str;

    /// What the field above the list is called.
    fn search_articles(&self) -> &'static str;

    /// What can be typed there.
    fn search_articles_hint(&self) -> &'static str;

    /// Said where nothing is found.
    fn no_article_found(&self) -> &'static str;

    /// Says what is searched.
    fn where_searched(&self) -> &'static str;

    /// Forgets what was searched for.
    fn show_all_articles(&self) -> &'static str;

    /// Before the ways to sort, where they stand above cards instead of columns.
    fn sort_by(&self) -> &'static str;

    /// The head of a column.
    fn column(&self, column: Column) -> &'static str;

    /// Said of an article that can't be compared.
    fn two_are_needed(&self) -> &'static str;

    /// Behind how many versions are held, where the column has no head.
    fn versions_held_unit(&self, is_one: bool) -> &'static str;

    /// Behind how many words changed, where the column has no head.
    fn words_changed_unit(&self, is_one: bool) -> &'static str;

    /// Stands for the headline of an article that has none.
    fn no_headline(&self) -> &'static str;

    /// The heading over the table of versions.
    fn versions_heading(&self) -> &'static str;

    /// The heads of its columns: number, time, headline, whether the text is held.
    fn known_columns(&self) -> [&'static str; 4];

    /// Before the number of a version.
    fn version_word(&self) -> &'static str;

    /// Said in the table of a version whose text is held.
    fn is_held(&self) -> &'static str;

    /// Said in the table of one whose text is not held.
    fn is_not_held(&self) -> &'static str;

    /// The heading over the one text that is held.
    fn text_of(&self, number: VersionNumber) -> String;

    /// Before the numbers of two versions that a page compares, for those who hear it.
    fn page_of_versions(&self) -> &'static str;

    /// Shows the links to more pages.
    fn more_pages(&self, more: usize) -> String;

    /// Leads to the tracker's page of two versions.
    fn tracker_page(&self, tracker: &str, versions: Sides<VersionNumber>) -> String;
}
