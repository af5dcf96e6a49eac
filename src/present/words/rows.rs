//! What is said of rows: folds, and paragraphs that were parted or joined.

use super::{count, thousands};
use crate::present::RailLook;

/// Stands before «3 of 12» for those who hear it.
pub const CHANGE: &str = "Change";

/// Goes to the change before.
pub const PREVIOUS_CHANGE: &str = "Previous change";

/// The same with its key.
pub const PREVIOUS_CHANGE_KEY: &str = "Previous change (key p)";

/// Goes to the change after.
pub const NEXT_CHANGE: &str = "Next change";

/// The same with its key.
pub const NEXT_CHANGE_KEY: &str = "Next change (key n)";

/// Folds unchanged paragraphs away.
pub const CHANGES_ONLY: &str = "Changes only";

/// What that does.
pub const CHANGES_ONLY_MEANING: &str =
    "Every change with a paragraph before and after it; the rest is folded away (key c)";

/// Stands for paragraphs that are folded away.
#[must_use]
pub fn unchanged(paragraphs: usize) -> String {
    count(paragraphs, "unchanged paragraph", "unchanged paragraphs")
}

/// What became of paragraphs that answer each other in other numbers; nothing where one answers one.
#[must_use]
pub fn regrouped(old: usize, new: usize) -> Option<String> {
    let said = match (old, new) {
        (0, _) | (_, 0) | (1, 1) => return None,
        (1, 2) => "One paragraph, split in two".to_owned(),
        (1, parts) => format!("One paragraph, split into {parts}"),
        (2, 1) => "Two paragraphs, joined".to_owned(),
        (parts, 1) => format!("{parts} paragraphs, joined"),
        (old, new) if old == new => format!("{old} paragraphs, parted at other places"),
        (old, new) => format!("{old} paragraphs, divided anew into {new}"),
    };
    Some(said)
}

/// What the rail beside a text is called.
pub const RAIL: &str = "Changes along the text";

/// What a mark of the rail says: which of how many changes, and of one what it is.
#[must_use]
pub fn rail_mark(first: usize, last: usize, all: usize, look: RailLook) -> String {
    let all = thousands(all);
    if first != last {
        return format!(
            "Changes {} to {} of {all}",
            thousands(first),
            thousands(last)
        );
    }
    let what = match look {
        RailLook::Old => "removed",
        RailLook::New => "added",
        RailLook::Both => "changed",
        RailLook::Moved => "moved",
        RailLook::Print => "typography",
    };
    format!("Change {} of {all}: {what}", thousands(first))
}

/// How many versions an article has, over how long.
#[must_use]
pub fn whole_history(held: usize, known: usize, span: Option<&str>) -> String {
    let versions = if held == known {
        count(held, "version", "versions")
    } else {
        format!("{held} held of {}", count(known, "version", "versions"))
    };
    match span {
        Some(span) => format!("The whole history: {versions} over {span}"),
        None => format!("The whole history: {versions}"),
    }
}

/// Begins what is said of the whole history.
pub const FROM_FIRST_TO_LAST: &str = "From the first version to the last";

/// Puts the first and the last version on show.
pub const COMPARE_ENDS: &str = "Compare the two";

/// The language that the interface is written in, as in `lang`.
pub const LANGUAGE: &str = "en";
