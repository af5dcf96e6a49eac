//! English: what is said of words that are looked for in all versions.

use super::English;
use super::number::{count, so_often, thousands};
use super::traced::runs;
use crate::model::VersionNumber;
use crate::present::words::SearchWords;
use crate::text::label::quoted;

impl SearchWords for English {
    fn search_all(&self) -> &'static str {
        "Search all versions"
    }

    fn close_search(&self) -> &'static str {
        "Close the search"
    }

    fn search_word(&self) -> &'static str {
        "Search"
    }

    fn search_hint(&self) -> &'static str {
        "A name, a number, some words"
    }

    fn trace(&self) -> &'static str {
        "Trace"
    }

    fn by_version(&self) -> &'static str {
        "How often, by version"
    }

    fn found_passages(&self) -> &'static str {
        "Passages"
    }

    fn story_of(&self, phrase: &str) -> String {
        format!(
            "What became of {}",
            quoted(&phrase.trim().replace('\n', " ¶ "))
        )
    }

    fn stands_in_version(&self, number: VersionNumber, times: usize) -> String {
        format!("Version {number}: {}", so_often(times))
    }

    fn times(&self, count: usize) -> String {
        format!("×{}", thousands(count))
    }

    fn beginning_stands(
        &self,
        words: &str,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String {
        format!(
            "{} stands nowhere as whole words. Words that begin so stand in {}.",
            quoted(words),
            of_held(found, held)
        )
    }

    fn words_stand(&self, words: &str, found: &[VersionNumber], held: &[VersionNumber]) -> String {
        format!(
            "{} stands nowhere as it is. All of these words stand in one paragraph in {}.",
            quoted(words),
            of_held(found, held)
        )
    }

    fn found_in_versions(
        &self,
        is_headline: bool,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String {
        let versions = match found {
            [one] => format!("version {one}"),
            _ => format!("versions {}", runs(found, held)),
        };
        if is_headline {
            format!("Headline of {versions}")
        } else {
            format!("In {versions}")
        }
    }

    fn show_in(&self, number: VersionNumber) -> String {
        format!("Show in version {number}")
    }

    fn more_passages(&self, more: usize) -> String {
        format!("Show {}", count(more, "more passage", "more passages"))
    }

    fn untold_passages(&self, more: usize) -> String {
        format!(
            "{} not listed: write more words to narrow it down.",
            count(more, "more passage is", "more passages are")
        )
    }
}

fn of_held(found: &[VersionNumber], held: &[VersionNumber]) -> String {
    match (found.len(), held.len()) {
        (_, 1) => "the one version held".to_owned(),
        (2, 2) => "both versions held".to_owned(),
        (all, of) if all == of => format!("all {} versions held", thousands(of)),
        (some, of) => format!(
            "{} of {} versions held: {}",
            thousands(some),
            thousands(of),
            runs(found, held)
        ),
    }
}
