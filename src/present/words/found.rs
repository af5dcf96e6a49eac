//! What is said of words that are looked for in all versions.

use super::count;
use super::traced::runs;
use crate::model::VersionNumber;
use crate::text::label::quoted;

/// What the field is for.
pub const SEARCH_ALL: &str = "Search all versions";

/// Stands in the empty field.
pub const SEARCH_HINT: &str = "A name, a number, some words";

/// Traces what was typed.
pub const TRACE: &str = "Trace";

/// What a screen reader calls the list of versions with hits.
pub const BY_VERSION: &str = "How often, by version";

/// What a screen reader calls the list of passages.
pub const FOUND_PASSAGES: &str = "Passages";

/// The head of what became of a phrase.
#[must_use]
pub fn story_of(phrase: &str) -> String {
    format!(
        "What became of {}",
        quoted(&phrase.trim().replace('\n', " ¶ "))
    )
}

/// How often words stand in a version.
#[must_use]
pub fn stands_in_version(number: VersionNumber, times: usize) -> String {
    format!("Version {number}: {}", count(times, "time", "times"))
}

/// How often, shortly.
#[must_use]
pub fn times(count: usize) -> String {
    format!("×{count}")
}

/// Says that words stand somewhere only as beginnings of others.
#[must_use]
pub fn beginning_stands(words: &str, found: &[VersionNumber], held: &[VersionNumber]) -> String {
    format!(
        "{} stands nowhere as whole words. Words that begin so stand in {}.",
        quoted(words),
        of_held(found, held)
    )
}

/// Says that words stand somewhere only apart.
#[must_use]
pub fn words_stand(words: &str, found: &[VersionNumber], held: &[VersionNumber]) -> String {
    format!(
        "{} stands nowhere as it is. All of these words stand in one paragraph in {}.",
        quoted(words),
        of_held(found, held)
    )
}

/// In which versions a passage stands.
#[must_use]
pub fn found_in_versions(
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

/// Leads to a version.
#[must_use]
pub fn show_in(number: VersionNumber) -> String {
    format!("Show in version {number}")
}

/// Shows more of the passages that were found.
#[must_use]
pub fn more_passages(more: usize) -> String {
    format!("Show {}", count(more, "more passage", "more passages"))
}

/// Says that there are passages that are not told.
#[must_use]
pub fn untold_passages(more: usize) -> String {
    format!(
        "{} not listed: write more words to narrow it down.",
        count(more, "more passage is", "more passages are")
    )
}

fn of_held(found: &[VersionNumber], held: &[VersionNumber]) -> String {
    match (found.len(), held.len()) {
        (_, 1) => "the one version held".to_owned(),
        (all, of) if all == of => format!("all {of} versions held"),
        (some, of) => format!("{some} of {of} versions held: {}", runs(found, held)),
    }
}
