//! What is said of words that are looked for in all versions.

use crate::model::VersionNumber;

/// What is said of words that are looked for in all versions.
pub trait SearchWords {
    /// What the field is for.
    fn search_all(&self) -> &'static str;

    /// Stands in the empty field.
    fn search_hint(&self) -> &'static str;

    /// Traces what was typed.
    fn trace(&self) -> &'static str;

    /// What a screen reader calls the list of versions with hits.
    fn by_version(&self) -> &'static str;

    /// What a screen reader calls the list of passages.
    fn found_passages(&self) -> &'static str;

    /// The head of what became of a phrase.
    fn story_of(&self, phrase: &str) -> String;

    /// How often words stand in a version.
    fn stands_in_version(&self, number: VersionNumber, times: usize) -> String;

    /// How often, shortly.
    fn times(&self, count: usize) -> String;

    /// Says that words stand somewhere only as beginnings of others.
    fn beginning_stands(
        &self,
        words: &str,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String;

    /// Says that words stand somewhere only apart.
    fn words_stand(&self, words: &str, found: &[VersionNumber], held: &[VersionNumber]) -> String;

    /// In which versions a passage stands.
    fn found_in_versions(
        &self,
        is_headline: bool,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String;

    /// Leads to a version.
    fn show_in(&self, number: VersionNumber) -> String;

    /// Shows more of the passages that were found.
    fn more_passages(&self, more: usize) -> String;

    /// Says that there are passages that are not told.
    fn untold_passages(&self, more: usize) -> String;
}
