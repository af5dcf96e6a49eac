//! The interface's sentences that depend on figures, in one place.

use unicode_segmentation::UnicodeSegmentation;

use crate::model::VersionNumber;
use crate::session::Progress;

/// A number of things, with the right ending.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        thousands(number),
        if number == 1 { one } else { many }
    )
}

/// A number with thin groups of three, from 10,000 on; below that without.
#[must_use]
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// How much of a history is held.
#[must_use]
pub fn held(held: usize, known: usize) -> String {
    if held == known {
        format!("all {} held", count(known, "version", "versions"))
    } else {
        format!("{held} of {} held", count(known, "version", "versions"))
    }
}

/// What an inferred passage says of itself.
#[must_use]
pub fn inferred(percent: u8) -> String {
    format!(
        "Inferred, {percent} % sure: the page’s columns were lost, so which version this stood in was worked out from the text."
    )
}

/// Says how much of a comparison was inferred.
#[must_use]
pub fn inferred_rows(inferred: usize, rows: usize) -> String {
    format!(
        "{inferred} of {} here were inferred: the page reached us as plain text, without its two columns. They are framed, and each says how sure it is.",
        count(rows, "passage", "passages")
    )
}

/// Says which change is in focus.
#[must_use]
pub fn change_of(current: Option<usize>, changes: usize) -> String {
    match current {
        Some(current) => format!("{} of {}", current + 1, changes),
        None => count(changes, "change", "changes"),
    }
}

/// What an inferred headline says of itself.
#[must_use]
pub fn inferred_headline(percent: u8) -> String {
    format!(
        "Inferred, {percent} % sure: the two headlines had run together, so where they part was worked out."
    )
}

/// Why a version can't be chosen.
#[must_use]
pub fn not_held(number: VersionNumber, has_link: bool) -> String {
    let first =
        format!("The text of version {number} is not held: no page that you opened has it.");
    if has_link {
        format!("{first} Save this page of the tracker, then drop it here:")
    } else {
        format!(
            "{first} Open the article on the tracker, save the page that compares version {number} with a neighbour, and drop it here."
        )
    }
}

/// What changed, in one sentence for the eye and the live region.
#[must_use]
pub fn summary(deleted: usize, inserted: usize, moved: usize) -> String {
    if deleted + inserted + moved == 0 {
        return "No word of the text changed.".to_owned();
    }
    let mut parts = Vec::new();
    if inserted > 0 {
        parts.push(format!("{} added", count(inserted, "word", "words")));
    }
    if deleted > 0 {
        parts.push(format!("{} removed", count(deleted, "word", "words")));
    }
    if moved > 0 {
        parts.push(format!("{} moved", count(moved, "word", "words")));
    }
    format!("{}.", parts.join(", "))
}

/// Said where the comparison's work budget ran out.
pub const COARSE: &str = "These two texts are so large, or so unlike, that they were compared coarsely: the marks are right, but longer than they could be.";

/// What the end of a moved passage says; `beginning` is how the passage begins.
#[must_use]
pub fn moved(here: bool, beginning: &str) -> String {
    if here {
        "Moved to here; show where it stood".to_owned()
    } else {
        format!("Moved away; show where “{beginning}” stands now")
    }
}

/// The first words of a passage: at most 40 characters, cut between words where it can be.
#[must_use]
pub fn beginning(text: &str) -> String {
    const LENGTH: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    let mut ends = line.grapheme_indices(true).map(|(at, _)| at);
    let Some(cut) = ends.nth(LENGTH) else {
        return line.to_owned();
    };
    let head = line.get(..cut).unwrap_or(line);
    let words = head
        .rfind(char::is_whitespace)
        .and_then(|at| head.get(..at));
    format!("{} …", words.unwrap_or(head).trim_end())
}

/// Said beside the name of the capture that is being read.
#[must_use]
pub fn progress(progress: &Progress) -> String {
    let at = progress.done.saturating_add(1).min(progress.of);
    let of = progress.of;
    let colon = if progress.name.is_empty() { "" } else { ": " };
    format!("Reading {at} of {of}{colon}")
}

/// Said while captures are being read.
#[must_use]
pub fn reading(captures: usize) -> String {
    format!("Reading {} …", count(captures, "file", "files"))
}

/// The live region's sentence about the two versions on show.
#[must_use]
pub fn comparing(old: VersionNumber, new: VersionNumber, summary: &str) -> String {
    format!("Comparing version {old} with version {new}. {summary}")
}

/// Names the list of articles.
#[must_use]
pub fn articles_open(articles: usize) -> String {
    format!("{} open", count(articles, "article", "articles"))
}
