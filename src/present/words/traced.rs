//! What is said of a phrase through the versions.

use super::{count, thousands};
use crate::model::VersionNumber;
use crate::text::label::quoted;
use crate::trace::Turn;

/// Where a place of a phrase is.
pub const IN_HEADLINE: &str = "In the headline";

/// Where a place of a phrase is.
pub const IN_TEXT: &str = "In the text";

/// Between what stood somewhere and what stands there since.
pub const BECAME: &str = " became ";

/// Before what stands in the first version that is held.
pub const FROM_THE_FIRST: &str = "there from the first version held on: ";

/// Before what came.
pub const CAME: &str = "came: ";

/// Before what came back.
pub const CAME_BACK: &str = "came back: ";

/// Before what left.
pub const LEFT: &str = "left: ";

/// Said while a phrase is being looked for.
pub const TRACING: &str = "Looking through all versions …";

/// Said where the work budget ran out.
pub const TRACED_COARSELY: &str = "These versions are so large, or so unlike, that they were traced coarsely: what moved or came back may be told as gone and new.";

/// Says how words are found.
pub const HOW_SEARCHED: &str = "Capitals, kinds of quotation marks, dashes and spaces, and the way in which accents are typed make no difference. Enter traces the phrase: since when, until when, what stood there before.";

/// Says in which of the held versions a phrase stands.
#[must_use]
pub fn phrase_stands(phrase: &str, found: &[VersionNumber], held: &[VersionNumber]) -> String {
    let phrase = quoted(phrase);
    match (found.len(), held.len()) {
        (0, 1) => format!("{phrase} does not stand in the one version held."),
        (0, of) => format!("{phrase} stands in none of the {of} versions held."),
        (1, 1) => format!("{phrase} stands in the one version held."),
        (all, of) if all == of => format!("{phrase} stands in all {of} versions held."),
        (1, of) => format!("{phrase} stands in version {}, one of {of} held.", found[0]),
        (some, of) => format!(
            "{phrase} stands in {some} of {of} versions held: {}.",
            runs(found, held)
        ),
    }
}

/// Says that a phrase has more places than are told.
#[must_use]
pub fn only_places(told: usize) -> String {
    format!(
        "It has more places than can be told; here are the first {}.",
        thousands(told)
    )
}

/// Says how many more places there are.
#[must_use]
pub fn more_places(more: usize) -> String {
    format!("Show {}", count(more, "more place", "more places"))
}

/// Says with which version something happened.
#[must_use]
pub fn traced_when(turn: &Turn) -> String {
    match turn.after {
        Some(after) if !turn.is_exact() => format!("Between versions {after} and {}", turn.by),
        _ => format!("Version {}", turn.by),
    }
}

/// Says how much of a version is as old as the first one.
#[must_use]
pub fn survivors(percent: usize, number: VersionNumber, first: VersionNumber) -> String {
    format!(
        "{percent} % of the text of version {number} stands there since version {first}, the first one held."
    )
}

/// Says that what stands somewhere stands there to the end.
#[must_use]
pub fn still_there(last: VersionNumber) -> String {
    format!("Still there in version {last}, the last one held")
}

/// «0–2, 5 and 7»: versions in runs of those that follow each other among the held ones.
pub(super) fn runs(found: &[VersionNumber], held: &[VersionNumber]) -> String {
    let mut runs: Vec<(VersionNumber, VersionNumber)> = Vec::new();
    let mut goes_on = false;
    for number in held {
        if !found.contains(number) {
            goes_on = false;
            continue;
        }
        match runs.last_mut().filter(|_| goes_on) {
            Some((_, last)) => *last = *number,
            None => runs.push((*number, *number)),
        }
        goes_on = true;
    }
    let said = runs.iter().map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    });
    let said: Vec<String> = said.collect();
    match said.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{} and {last}", others.join(", "))
        }
        _ => said.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(numbers: &[u32]) -> Vec<VersionNumber> {
        numbers.iter().copied().map(VersionNumber).collect()
    }

    #[test]
    fn versions_that_follow_each_other_are_told_as_a_run() {
        let held = numbers(&[0, 1, 2, 4, 5, 6, 9]);
        let said = |found: &[u32]| phrase_stands("12 people", &numbers(found), &held);
        assert_eq!(
            said(&[0, 1, 4, 5, 9]),
            "“12 people” stands in 5 of 7 versions held: 0–1, 4–5 and 9."
        );
        assert_eq!(
            said(&[1, 2, 4]),
            "“12 people” stands in 3 of 7 versions held: 1–4."
        );
        assert_eq!(
            said(&[9]),
            "“12 people” stands in version 9, one of 7 held."
        );
        assert_eq!(
            said(&[]),
            "“12 people” stands in none of the 7 versions held."
        );
        assert_eq!(
            said(&[0, 1, 2, 4, 5, 6, 9]),
            "“12 people” stands in all 7 versions held."
        );
    }
}
