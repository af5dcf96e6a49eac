//! What is said of text by its age.

use super::{count, thousands};
use crate::model::VersionNumber;
use crate::text::label::quoted;
use crate::trace::Turn;

/// Turns the view on.
pub const SINCE_WHEN: &str = "Since when";

/// Says what the view is.
pub const SINCE_WHEN_TITLE: &str =
    "The newer version’s text, shaded by how long its words have stood there";

/// Said while it is being found out.
pub const SINCE_TO_COME: &str = "Finding out since when every word stands there …";

/// Said where the work budget ran out.
pub const SINCE_COARSE: &str = "These versions are so large, or so unlike, that they were traced coarsely: some words may count as newer than they are.";

/// The head of the legend.
pub const SINCE_LEGEND: &str = "Text by the version it came with";

/// Shows the number of the version at every passage.
pub const SINCE_NUMBERS: &str = "Show version numbers";

/// Goes through the passages.
pub const PASSAGE_BEFORE: &str = "Previous passage";

/// Goes through the passages.
pub const PASSAGE_AFTER: &str = "Next passage";

/// Says how to get at what is told of a passage.
pub const SINCE_HOW: &str = "Point at a passage, tap it, or go through the text with the arrow keys, to see since when it stands there and what stood there before.";

/// What a screen reader calls what stands beside the text.
pub const SINCE_ASIDE: &str = "What is told of a passage, and the legend";

/// Stands where no passage is looked at.
pub const PASSAGES: &str = "Passages";

/// Something more, behind what it is said of.
#[must_use]
pub fn in_brackets(more: &str) -> String {
    format!(" ({more})")
}

/// Said where nothing had the place of a passage before it came.
pub const NOTHING_BEFORE: &str = "Nothing stood in its place before.";

/// Said until it is known what stood there before.
pub const BEFORE_TO_COME: &str = "Looking for what stood there before …";

/// Leads to the step with which a passage came.
pub const SEE_STEP: &str = "See it come";

/// Traces a passage.
pub const TRACE_THIS: &str = "Trace this";

/// What a screen reader calls the text.
#[must_use]
pub fn since_text(number: VersionNumber) -> String {
    format!("Text of version {number} by age; arrow keys go from passage to passage")
}

/// Names the text in a line above it.
#[must_use]
pub fn since_lead(number: VersionNumber, ages: usize) -> String {
    match ages {
        0 => format!("Version {number} is without text."),
        1 => format!("All text of version {number} came at the same time."),
        ages => format!(
            "The text of version {number} comes from {}: the stronger the mark, the newer the words.",
            count(ages, "version", "versions")
        ),
    }
}

/// How much of a text is so old.
#[must_use]
pub fn share_of_text(words: usize, percent: usize) -> String {
    let percent = match (words, percent) {
        (0, _) => return count(0, "word", "words"),
        (_, 0) => "under 1 %".to_owned(),
        (_, percent) => format!("{percent} %"),
    };
    format!("{}, {percent}", count(words, "word", "words"))
}

/// Since when a passage stands there.
#[must_use]
pub fn since(born: &Turn) -> String {
    match born.after {
        None => format!("There from version {} on, the first one held", born.by),
        Some(_) if born.is_exact() => format!("Since version {}", born.by),
        Some(after) => format!("Came between versions {after} and {}", born.by),
    }
}

/// What stood there before.
#[must_use]
pub fn stood_before(wording: &str) -> String {
    format!("Before that: {}", quoted(&one_line(wording)))
}

/// When a passage was away; `meanwhile` is what stood there then.
#[must_use]
pub fn was_away(left: &Turn, back: &Turn, meanwhile: Option<&str>) -> String {
    let away = format!("{}, {}", left_with(left, "Left"), back_with(back));
    match meanwhile {
        Some(wording) => format!("{away}; meanwhile: {}", quoted(&one_line(wording))),
        None => away,
    }
}

/// When a passage left; `instead` is what stands there since.
#[must_use]
pub fn went(left: &Turn, instead: Option<&str>) -> String {
    let gone = left_with(left, "Gone");
    match instead {
        Some(wording) => format!("{gone}; since then: {}", quoted(&one_line(wording))),
        None => gone,
    }
}

/// Says that a passage stands there to the end.
#[must_use]
pub fn stays(last: VersionNumber) -> String {
    format!("Still there in version {last}, the last one held")
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

/// Since when the headline reads so.
#[must_use]
pub fn headline_since(
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

/// How sure it is that something happened then.
#[must_use]
pub fn sure_of(percent: Option<u8>) -> String {
    match percent {
        Some(percent) => format!("inferred, {percent} % sure"),
        None => "set by you".to_owned(),
    }
}

/// A place in a walk through passages.
#[must_use]
pub fn passage_of(at: usize, of: usize) -> String {
    format!("{} of {}", thousands(at + 1), thousands(of))
}

/// A paragraph's end is no space to see in a line.
fn one_line(wording: &str) -> String {
    wording.replace('\n', " ¶ ")
}
