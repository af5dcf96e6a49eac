//! What is said of a line of a page, and of how it can be read otherwise.

use unicode_segmentation::UnicodeSegmentation;

use super::beginning;
use crate::model::{Side, Sides, VersionNumber};
use crate::present::{PageLine, Told};
use crate::text::label::quoted;

/// Lets a line of one side part in two.
pub const PART: &str = "In both: part it…";

/// Lets a line part elsewhere.
pub const MOVE_SPLIT: &str = "Move the split…";

/// Makes one row of a line and the next one.
pub const JOIN: &str = "Join with next";

/// Leaves a line to the inference again.
pub const AS_INFERRED: &str = "As inferred";

/// Says that a line stands in one version and not in the other.
#[must_use]
pub fn only_in(number: VersionNumber) -> String {
    format!("Only in version {number}")
}

/// How a line is read now.
#[must_use]
pub fn read_as(line: &PageLine) -> String {
    let Sides { old, new } = line.numbers;
    let (text, how) = match &line.told {
        Told::OneSided(Side::Old, text) => (text, format!("as standing in version {old} only")),
        Told::OneSided(Side::New, text) => (text, format!("as standing in version {new} only")),
        Told::Both(cells) if cells.old == cells.new => (
            &cells.old,
            format!("as the same in versions {old} and {new}"),
        ),
        Told::Both(cells) => (
            &cells.old,
            format!("as changed between versions {old} and {new}"),
        ),
    };
    let sure = match line.inferred.as_ref().and_then(|mark| mark.percent) {
        Some(percent) => format!("{percent} % sure"),
        None => "set by you".to_owned(),
    };
    format!(
        "“{}”, in {}, is read {how} ({sure}).",
        beginning(text),
        quoted(&line.file)
    )
}

/// What a screen reader says of the place where a line parts.
#[must_use]
pub fn parts_at(halves: Sides<&str>) -> String {
    format!(
        "The older text ends with “{}”, the newer begins with “{}”",
        end(halves.old),
        beginning(halves.new)
    )
}

/// The last words of a passage: at most 40 characters, cut between words where it can be.
fn end(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut starts = text.grapheme_indices(true).rev().map(|(at, _)| at);
    let Some(cut) = starts.nth(LENGTH) else {
        return text.to_owned();
    };
    let tail = text.get(cut..).unwrap_or(text);
    let words = tail.split_once(char::is_whitespace).map(|(_, words)| words);
    format!("… {}", words.unwrap_or(tail))
}
