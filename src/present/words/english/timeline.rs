//! English: what is said on the timeline.

use super::number::{so_often, thousands};
use super::{English, listed};
use crate::model::{Side, Sides, VersionNumber};
use crate::present::words::{ComparisonWords, TimelineWords};
use crate::session::Figure;
use crate::text::label::quoted;

impl TimelineWords for English {
    fn timeline(&self) -> &'static str {
        "Timeline"
    }

    fn older_version(&self) -> &'static str {
        "Older version"
    }

    fn newer_version(&self) -> &'static str {
        "Newer version"
    }

    fn compare_version(&self) -> &'static str {
        "Compare version"
    }

    fn with_version(&self) -> &'static str {
        "with version"
    }

    fn scale(&self) -> &'static str {
        "Scale of the timeline"
    }

    fn by_step(&self) -> &'static str {
        "By step"
    }

    fn by_time(&self) -> &'static str {
        "By time"
    }

    fn no_times(&self) -> &'static str {
        "The times of these versions are not known"
    }

    fn more_of_timeline(&self) -> &'static str {
        "Versions, scale and signs"
    }

    fn play(&self) -> &'static str {
        "Play"
    }

    fn stop_playing(&self) -> &'static str {
        "Stop"
    }

    fn play_hint(&self) -> &'static str {
        "Walks through the steps, one every 2.5 seconds; any key stops it"
    }

    fn its_text_not_held(&self) -> &'static str {
        "Its text is not held"
    }

    fn first_held(&self) -> &'static str {
        "The first version held: nothing to compare it with"
    }

    fn not_counted_yet(&self) -> &'static str {
        "The words that changed are being counted …"
    }

    fn time_not_known(&self) -> &'static str {
        "time not known"
    }

    fn paragraph_changed(&self) -> &'static str {
        "The paragraph in focus changed"
    }

    fn paragraph_traced(&self) -> &'static str {
        "Looking where this paragraph changed …"
    }

    fn forget_marks(&self) -> &'static str {
        "Clear marks"
    }

    fn legend_added(&self) -> &'static str {
        "words added"
    }

    fn legend_removed(&self) -> &'static str {
        "words removed"
    }

    fn legend_flag(&self) -> &'static str {
        "headline changed"
    }

    fn legend_hollow(&self) -> &'static str {
        "not held"
    }

    fn legend_break(&self) -> &'static str {
        "long silence"
    }

    fn legend_cut(&self) -> &'static str {
        "silence, shown shorter than it was"
    }

    fn past_the_stops(&self, stops: usize) -> String {
        match stops {
            1 => "Skip the version".to_owned(),
            _ => format!("Skip the {} versions", thousands(stops)),
        }
    }

    fn version(&self, number: VersionNumber) -> String {
        format!("Version {number}")
    }

    fn version_of(&self, number: VersionNumber, moment: &str) -> String {
        format!("{number} · {moment}")
    }

    fn changed_since(&self, before: VersionNumber, figure: &Figure) -> String {
        let said = English.summary(figure.deleted, figure.inserted, figure.moved);
        let said = said.trim_end_matches('.');
        format!("{said} since version {before}")
    }

    fn retitled(&self, before: VersionNumber, title: &str) -> String {
        format!(
            "The headline changed; in version {before} it was {}",
            quoted(title)
        )
    }

    fn after(&self, lasted: &str, before: VersionNumber) -> String {
        format!("{lasted} after version {before}")
    }

    fn your_time(&self, moment: &str) -> String {
        format!("Your time: {moment}")
    }

    fn about(&self, lasted: &str) -> String {
        format!("about {lasted}")
    }

    fn times_not_known(&self, versions: usize) -> String {
        if versions == 1 {
            return "The time of 1 version is not known; it stands between its neighbours."
                .to_owned();
        }
        format!(
            "The times of {} versions are not known; they stand between their neighbours.",
            thousands(versions)
        )
    }

    fn typing(&self, typed: &str) -> String {
        format!("Go to version {typed}…")
    }

    fn no_such_version(&self, number: VersionNumber) -> String {
        format!("There is no version {number}.")
    }

    fn text_not_held(&self, number: VersionNumber) -> String {
        format!("The text of version {number} is not held.")
    }

    fn across(&self, side: Side, number: VersionNumber, other: VersionNumber) -> String {
        match side {
            Side::Old => {
                format!("The older version has to come before version {other}; {number} does not.")
            }
            Side::New => {
                format!("The newer version has to come after version {other}; {number} does not.")
            }
        }
    }

    fn phrase_changed(&self, phrase: &str) -> String {
        format!("{}, or what stands in its place, changed", quoted(phrase))
    }

    fn paragraph_changed_with(&self, name: &str, at: &[VersionNumber]) -> String {
        let name = quoted(name);
        match at {
            [] => format!("The paragraph {name} is the same in every version held that has it."),
            [one] => format!("The paragraph {name} changed with version {one}."),
            _ => format!("The paragraph {name} changed with versions {}.", list(at)),
        }
    }

    fn phrase_changed_with(&self, phrase: &str, at: &[VersionNumber]) -> String {
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

    fn stands_times(&self, name: &str, times: usize) -> String {
        format!("{} stands here {}", quoted(name), so_often(times))
    }

    fn found_in(&self, name: &str, versions: usize, times: usize) -> String {
        let (name, often) = (quoted(name), so_often(times));
        match versions {
            1 => format!("{name} stands in 1 version, {often}."),
            _ => format!(
                "{name} stands in {} versions, {often} in all.",
                thousands(versions)
            ),
        }
    }

    fn spoken_stop(
        &self,
        number: VersionNumber,
        range: Sides<VersionNumber>,
        moment: &str,
    ) -> String {
        format!(
            "Version {number}, of {} to {}, {moment}",
            range.old, range.new
        )
    }

    fn stop_tail(&self, moment: &str, range: Sides<VersionNumber>, is_held: bool) -> String {
        let held = if is_held { "" } else { ", not held" };
        format!("{moment}, of {} to {}{held}", range.old, range.new)
    }
}

fn list(numbers: &[VersionNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    listed(&numbers)
}
