//! English: what is said of text by its age.

use super::English;
use super::number::{count, thousands};
use crate::model::VersionNumber;
use crate::present::words::SinceWords;
use crate::text::label::quoted;
use crate::trace::Turn;

impl SinceWords for English {
    fn since_when(&self) -> &'static str {
        "Since when"
    }

    fn since_of(&self) -> &'static str {
        "Version whose text is shown by age"
    }

    fn since_when_title(&self) -> &'static str {
        "The text of one version, shaded by how long its words have stood there"
    }

    fn since_to_come(&self) -> &'static str {
        "Finding out since when every word stands there …"
    }

    fn since_coarse(&self) -> &'static str {
        "These versions are so large, or so unlike, that they were traced coarsely: some words may count as newer than they are."
    }

    fn since_legend(&self) -> &'static str {
        "Text by the version it came with"
    }

    fn since_numbers(&self) -> &'static str {
        "Show version numbers"
    }

    fn passage_before(&self) -> &'static str {
        "Previous passage"
    }

    fn passage_after(&self) -> &'static str {
        "Next passage"
    }

    fn since_how(&self) -> &'static str {
        "Point at a passage, tap it, or go through the text with the arrow keys, to see since when it stands there and what stood there before."
    }

    fn since_aside(&self) -> &'static str {
        "What is told of a passage, and the legend"
    }

    fn passages(&self) -> &'static str {
        "Passages"
    }

    fn nothing_before(&self) -> &'static str {
        "Nothing stood in its place before."
    }

    fn before_to_come(&self) -> &'static str {
        "Looking for what stood there before …"
    }

    fn see_step(&self) -> &'static str {
        "See it come"
    }

    fn trace_this(&self) -> &'static str {
        "Trace this"
    }

    fn since_text(&self, number: VersionNumber) -> String {
        format!("Text of version {number} by age; arrow keys go from passage to passage")
    }

    fn since_lead(&self, number: VersionNumber, ages: usize) -> String {
        match ages {
            0 => format!("Version {number} is without text."),
            1 => format!("All text of version {number} came at the same time."),
            ages => format!(
                "The text of version {number} comes from {}: the stronger the mark, the newer the words.",
                count(ages, "version", "versions")
            ),
        }
    }

    fn share_of_text(&self, words: usize, percent: usize) -> String {
        let percent = match (words, percent) {
            (0, _) => return count(0, "word", "words"),
            (_, 0) => "under 1%".to_owned(),
            (_, percent) => format!("{percent}%"),
        };
        format!("{}, {percent}", count(words, "word", "words"))
    }

    fn since(&self, born: &Turn) -> String {
        match born.after {
            None => format!("There from version {} on, the first one held", born.by),
            Some(_) if born.is_exact() => format!("Since version {}", born.by),
            Some(after) => format!("Came between versions {after} and {}", born.by),
        }
    }

    fn stood_before(&self, wording: &str) -> String {
        format!("Before that: {}", quoted(&one_line(wording)))
    }

    fn was_away(&self, left: &Turn, back: &Turn, meanwhile: Option<&str>) -> String {
        let away = format!("{}, {}", left_with(left, "Left"), back_with(back));
        match meanwhile {
            Some(wording) => format!("{away}; meanwhile: {}", quoted(&one_line(wording))),
            None => away,
        }
    }

    fn went(&self, left: &Turn, instead: Option<&str>) -> String {
        let gone = left_with(left, "Gone");
        match instead {
            Some(wording) => format!("{gone}; since then: {}", quoted(&one_line(wording))),
            None => gone,
        }
    }

    fn stays(&self, last: VersionNumber) -> String {
        format!("Still there in version {last}, the last one held")
    }

    fn headline_since(
        &self,
        by: VersionNumber,
        after: Option<VersionNumber>,
        moment: Option<&str>,
    ) -> String {
        let moment = moment.map(|moment| format!(" ({moment})"));
        let moment = moment.unwrap_or_default();
        match after {
            None => format!(
                "The headline has read so since version {by}{moment}, the first of which it is known."
            ),
            Some(after) if after.0.checked_add(1) != Some(by.0) => format!(
                "The headline has read so since version {by}{moment}, or since one between {after} and {by}."
            ),
            Some(_) => format!("The headline has read so since version {by}{moment}."),
        }
    }

    fn sure_of(&self, percent: Option<u8>) -> String {
        match percent {
            Some(percent) => format!("inferred, {percent}% sure"),
            None => "set by you".to_owned(),
        }
    }

    fn passage_of(&self, at: usize, of: usize) -> String {
        format!("{} of {}", thousands(at + 1), thousands(of))
    }
}

fn left_with(left: &Turn, word: &str) -> String {
    match left.after {
        Some(after) if !left.is_exact() => {
            format!("{word} between versions {after} and {}", left.by)
        }
        _ => format!("{word} in version {}", left.by),
    }
}

fn back_with(back: &Turn) -> String {
    match back.after {
        Some(after) if !back.is_exact() => {
            format!("back between versions {after} and {}", back.by)
        }
        _ => format!("back in version {}", back.by),
    }
}

/// A paragraph's end is no space to see in a line.
fn one_line(wording: &str) -> String {
    wording.replace('\n', " ¶ ")
}
