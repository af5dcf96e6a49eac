//! English: what is said of a phrase through the versions.

use super::English;
use super::listed;
use super::number::{count, thousands};
use crate::model::VersionNumber;
use crate::present::words::{self, TraceWords};
use crate::text::label::quoted;
use crate::trace::Turn;

impl TraceWords for English {
    fn in_headline(&self) -> &'static str {
        "In the headline"
    }

    fn in_text(&self) -> &'static str {
        "In the text"
    }

    fn between_wordings(&self) -> &'static str {
        " became "
    }

    fn there_from_the_first(&self) -> &'static str {
        "there from the first version held on: "
    }

    fn came(&self) -> &'static str {
        "came: "
    }

    fn came_back(&self) -> &'static str {
        "came back: "
    }

    fn left(&self) -> &'static str {
        "left: "
    }

    fn tracing(&self) -> &'static str {
        "Looking through all versions …"
    }

    fn traced_coarsely(&self) -> &'static str {
        "These versions are so large, or so unlike, that they were traced coarsely: what moved or came back may be told as gone and new."
    }

    fn how_searched(&self) -> &'static str {
        "Capitals, kinds of quotation marks, dashes and spaces, and the way in which accents are typed make no difference. Enter traces the phrase: since when, until when, what stood there before."
    }

    fn phrase_stands(
        &self,
        phrase: &str,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String {
        let phrase = quoted(phrase);
        match (found.len(), held.len()) {
            (0, 1) => format!("{phrase} does not stand in the one version held."),
            (0, 2) => format!("{phrase} stands in neither of the two versions held."),
            (0, of) => format!(
                "{phrase} stands in none of the {} versions held.",
                thousands(of)
            ),
            (1, 1) => format!("{phrase} stands in the one version held."),
            (2, 2) => format!("{phrase} stands in both versions held."),
            (all, of) if all == of => {
                format!("{phrase} stands in all {} versions held.", thousands(of))
            }
            (1, of) => format!(
                "{phrase} stands in version {}, one of {} held.",
                found[0],
                thousands(of)
            ),
            (some, of) => format!(
                "{phrase} stands in {} of {} versions held: {}.",
                thousands(some),
                thousands(of),
                runs(found, held)
            ),
        }
    }

    fn only_places(&self, told: usize) -> String {
        if told == 1 {
            return "It has more places than can be told; here is the first.".to_owned();
        }
        format!(
            "It has more places than can be told; here are the first {}.",
            thousands(told)
        )
    }

    fn more_places(&self, more: usize) -> String {
        format!("Show {}", count(more, "more place", "more places"))
    }

    fn traced_when(&self, turn: &Turn) -> String {
        match turn.after {
            Some(after) if !turn.is_exact() => format!("Between versions {after} and {}", turn.by),
            _ => format!("Version {}", turn.by),
        }
    }

    fn survivors(
        &self,
        words: usize,
        percent: usize,
        number: VersionNumber,
        first: VersionNumber,
    ) -> String {
        let share = match (words, percent) {
            (0, _) => "None".to_owned(),
            (_, 0) => "Under 1%".to_owned(),
            (_, 100) => "All".to_owned(),
            _ => format!("{percent}%"),
        };
        format!(
            "{share} of the text of version {number} has stood there since version {first}, the first one held."
        )
    }

    fn still_there(&self, last: VersionNumber) -> String {
        format!("Still there in version {last}, the last one held")
    }

    fn sure_in_brackets(&self, percent: u8) -> String {
        format!(" (inferred, {percent}% sure)")
    }
}

/// Which of the held versions: «0–1, 4–5 and 9».
pub(super) fn runs(found: &[VersionNumber], held: &[VersionNumber]) -> String {
    listed(&words::runs(found, held))
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
        let said = |found: &[u32]| English.phrase_stands("12 people", &numbers(found), &held);
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
