//! What is said on the timeline.

use super::{count, summary, thousands};
use crate::model::{Side, VersionNumber};
use crate::session::Figure;
use crate::text::label::quoted;

/// What the timeline is called.
pub const TIMELINE: &str = "Timeline";

/// What the handle for the older version is called.
pub const OLDER_VERSION: &str = "Older version";

/// What the handle for the newer version is called.
pub const NEWER_VERSION: &str = "Newer version";

/// Before the menu that chooses the older version.
pub const COMPARE_VERSION: &str = "Compare version";

/// Before the menu that chooses the newer version.
pub const WITH_VERSION: &str = "with version";

/// What the choice between the two scales is called.
pub const SCALE: &str = "Scale of the timeline";

/// Puts the versions at equal distances.
pub const BY_STEP: &str = "By step";

/// Puts the versions where their times are.
pub const BY_TIME: &str = "By time";

/// Why there is no scale by time.
pub const NO_TIMES: &str = "The times of these versions are not known";

/// Walks through the steps.
pub const PLAY: &str = "Play";

/// Ends the walk through the steps.
pub const STOP: &str = "Stop";

/// What playing does, for who rests on the button.
pub const PLAY_HINT: &str = "Walks through the steps, one every 2.5 seconds; any key stops it";

/// Said of a version whose text is not held.
pub const NOT_HELD: &str = "Its text is not held";

/// Said of the first version whose text is held.
pub const FIRST_HELD: &str = "The first version held: nothing to compare it with";

/// Said while a step was not compared yet.
pub const NOT_COUNTED_YET: &str = "The words that changed are being counted …";

/// Said where a version's time is not known.
pub const TIME_NOT_KNOWN: &str = "time not known";

/// Said of a version with which the paragraph in focus changed.
pub const PARAGRAPH_CHANGED: &str = "The paragraph in focus changed";

/// Said while it is being found out where the paragraph in focus changed.
pub const PARAGRAPH_TRACED: &str = "Looking where this paragraph changed …";

/// Takes the marks of the paragraph in focus away.
pub const FORGET_MARKS: &str = "Clear marks";

/// What a bar stands for.
pub const LEGEND_ADDED: &str = "words added";

/// What a bar stands for.
pub const LEGEND_REMOVED: &str = "words removed";

/// What a flag stands for.
pub const LEGEND_FLAG: &str = "headline changed";

/// What a hollow stop stands for.
pub const LEGEND_HOLLOW: &str = "not held";

/// What a break stands for.
pub const LEGEND_BREAK: &str = "long silence";

/// What a break stands for where the scale is by time.
pub const LEGEND_CUT: &str = "silence, shown shorter than it was";

/// Leads past the stops of a long timeline.
#[must_use]
pub fn past_the_stops(stops: usize) -> String {
    format!("Skip the {}", count(stops, "version", "versions"))
}

/// What a version is called.
#[must_use]
pub fn version(number: VersionNumber) -> String {
    format!("Version {number}")
}

/// A version in a menu.
#[must_use]
pub fn version_of(number: VersionNumber, moment: &str) -> String {
    format!("{number} · {moment}")
}

/// «64 words added, 31 words removed since version 3».
#[must_use]
pub fn changed_since(before: VersionNumber, figure: &Figure) -> String {
    let said = summary(figure.deleted, figure.inserted, figure.moved);
    let said = said.trim_end_matches('.');
    format!("{said} since version {before}")
}

/// Says what the headline was.
#[must_use]
pub fn retitled(before: VersionNumber, title: &str) -> String {
    format!(
        "The headline changed; in version {before} it was {}",
        quoted(title)
    )
}

/// Says how long after the one before it a version was stored.
#[must_use]
pub fn after(lasted: &str, before: VersionNumber) -> String {
    format!("{lasted} after version {before}")
}

/// A moment in the person's own time zone.
#[must_use]
pub fn your_time(moment: &str) -> String {
    format!("Your time: {moment}")
}

/// A length of time that rests on times which are not known.
#[must_use]
pub fn about(lasted: &str) -> String {
    format!("about {lasted}")
}

/// Says that some versions stand where they do for want of a time.
#[must_use]
pub fn times_not_known(versions: usize) -> String {
    if versions == 1 {
        return "The time of 1 version is not known; it stands between its neighbours.".to_owned();
    }
    format!(
        "The times of {} versions are not known; they stand between their neighbours.",
        thousands(versions)
    )
}

/// What is seen of a number that is being typed.
#[must_use]
pub fn typing(typed: &str) -> String {
    format!("Go to version {typed}…")
}

/// Why a handle can't go there.
#[must_use]
pub fn no_such_version(number: VersionNumber) -> String {
    format!("There is no version {number}.")
}

/// Why a handle can't go there.
#[must_use]
pub fn text_not_held(number: VersionNumber) -> String {
    format!("The text of version {number} is not held.")
}

/// Why a handle can't go there.
#[must_use]
pub fn across(side: Side, number: VersionNumber, other: VersionNumber) -> String {
    match side {
        Side::Old => {
            format!("The older version has to come before version {other}; {number} does not.")
        }
        Side::New => {
            format!("The newer version has to come after version {other}; {number} does not.")
        }
    }
}

/// Says that the traced phrase changed with a version.
#[must_use]
pub fn phrase_changed(phrase: &str) -> String {
    format!("{}, or what stands in its place, changed", quoted(phrase))
}

/// Says with which versions the paragraph in focus changed.
#[must_use]
pub fn paragraph_changed_with(name: &str, at: &[VersionNumber]) -> String {
    let name = quoted(name);
    match at {
        [] => format!("The paragraph {name} is the same in every version held that has it."),
        [one] => format!("The paragraph {name} changed with version {one}."),
        _ => format!("The paragraph {name} changed with versions {}.", list(at)),
    }
}

/// Says with which versions the traced phrase changed.
#[must_use]
pub fn phrase_changed_with(phrase: &str, at: &[VersionNumber]) -> String {
    let phrase = quoted(phrase);
    match at {
        [] => format!("{phrase} did not change in the versions held."),
        [one] => format!("{phrase}, or what stands in its place, changed with version {one}."),
        _ => format!(
            "{phrase}, or what stands in its place, changed with versions {}.",
            list(at)
        ),
    }
}

/// Says how often something that was searched for stands in a version.
#[must_use]
pub fn stands_times(name: &str, times: usize) -> String {
    format!(
        "{} stands here {}",
        quoted(name),
        count(times, "time", "times")
    )
}

/// Says in how many versions something stands that was searched for.
#[must_use]
pub fn found_in(name: &str, versions: usize, times: usize) -> String {
    format!(
        "{} stands in {}, {} in all.",
        quoted(name),
        count(versions, "version", "versions"),
        count(times, "time", "times")
    )
}

/// «1, 3 and 6».
fn list(numbers: &[VersionNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match numbers.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => numbers.concat(),
    }
}
