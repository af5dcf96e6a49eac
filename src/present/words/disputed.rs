//! The sentences on versions that sources tell differently.

use super::{count, thousands};
use crate::model::VersionNumber;

/// Leads to two readings of one version.
pub const COMPARE_READINGS: &str = "Compare the two readings";

/// Leads back from two readings.
pub const LEAVE_READINGS: &str = "Back";

/// Has the other reading shown instead; names the files where there are any.
#[must_use]
pub fn choose_reading(files: &str) -> String {
    if files.is_empty() {
        "Use the other reading instead".to_owned()
    } else {
        format!("Use the reading of {files} instead")
    }
}

/// Leads to one of several other readings.
#[must_use]
pub fn compare_with(files: &str) -> String {
    format!("Compare with the reading of {files}")
}

/// Names one after the other: «a», «a and b», «a, b and c».
#[must_use]
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Said on the timeline of a version that sources tell differently.
#[must_use]
pub fn read_differently(files: &str) -> String {
    if files.is_empty() {
        "read differently by another source".to_owned()
    } else {
        format!("read differently in {files}")
    }
}

/// Said at the head of a version that sources tell differently.
#[must_use]
pub fn disputed(number: VersionNumber, shown: &str, others: &str, is_chosen: bool) -> String {
    if is_chosen {
        format!(
            "Version {number} is shown as you chose, from {shown}; it reads differently in {others}."
        )
    } else {
        format!("Version {number} reads differently in {others}; what is shown is from {shown}.")
    }
}

/// Said of many versions at once that sources tell differently.
#[must_use]
pub fn many_disputes(count: usize) -> String {
    format!(
        "{count} times two files tell one version differently. The timeline marks each such version with ≠, and the head of the comparison leads to its readings."
    )
}

/// The heading over two readings.
#[must_use]
pub fn two_readings(number: VersionNumber) -> String {
    format!("Version {number}, read in two ways")
}

/// What to know before reading two readings beside each other.
pub const READINGS_ARE_NO_EDIT: &str = "Both claim to be the same version, so nothing here was edited by the outlet: struck through is what only the reading shown has, underlined what only the other one has.";

/// How two readings differ, in one sentence.
#[must_use]
pub fn readings_differ(shown: usize, other: usize, moved: usize) -> String {
    if shown + other + moved == 0 {
        return "They have the same words.".to_owned();
    }
    let moved = if moved > 0 {
        format!(
            " {} in another place.",
            count(moved, "word stands", "words stand")
        )
    } else {
        String::new()
    };
    if shown + other == 0 {
        return moved.trim().to_owned();
    }
    format!(
        "{} only in the reading shown, {} only in the other.{moved}",
        count(shown, "word is", "words are"),
        thousands(other)
    )
}

/// Says how much of two readings was inferred.
#[must_use]
pub fn inferred_in_readings(inferred: usize, rows: usize) -> String {
    format!(
        "{inferred} of {} here were worked out from plain text that had lost its columns; they are framed.",
        count(rows, "passage", "passages")
    )
}

/// The live region's sentence about two readings.
#[must_use]
pub fn comparing_readings(number: VersionNumber, summary: &str) -> String {
    format!("Comparing two readings of version {number}. {summary}")
}
