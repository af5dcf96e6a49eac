//! The interface's sentences that depend on figures, in one place.

mod disputed;
mod found;
mod help;
mod kinds;
mod lines;
mod moved;
mod order;
mod quotation;
mod reading;
mod rows;
mod settings;
mod since;
mod timeline;
mod traced;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::{Sides, VersionNumber};
use crate::session::Undo;
use crate::text::is_invisible;
use crate::text::label::quoted;

pub use reading::{not_read, parts_read, progress, read_now, reading, unread, why_unread};

pub use disputed::*;
pub use found::*;
pub use help::*;
pub use kinds::*;
pub use lines::*;
pub use moved::*;
pub use order::*;
pub use quotation::*;
pub use rows::*;
pub use settings::*;
pub use since::*;
pub use timeline::*;
pub use traced::*;

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

/// What a passage says of itself that the person has set.
pub const SET_BY_YOU: &str =
    "Set by you: the page’s columns were lost, and you said which version this stood in.";

/// Says how much of a comparison was inferred, and how much the person has set; `can_set` where the pages are there that it was inferred
/// from.
#[must_use]
pub fn inferred_rows(inferred: usize, set: usize, rows: usize, can_set: bool) -> String {
    let by_you = if set > 0 {
        format!(
            " {set} more {} set by you.",
            if set == 1 { "was" } else { "were" }
        )
    } else {
        String::new()
    };
    let all = count(rows, "passage", "passages");
    if inferred == 0 {
        return format!(
            "{set} of {all} here {} set by you: the page reached us as plain text, without its two columns.",
            if set == 1 { "was" } else { "were" }
        );
    }
    let advice = if can_set {
        "; press its mark to set it right"
    } else {
        "; to set one right, open the page that it comes from"
    };
    format!(
        "{inferred} of {all} here were inferred: the page reached us as plain text, without its two columns. They are framed, and each says how sure it is{advice}.{by_you}"
    )
}

/// Says that two texts come from files that disagree.
#[must_use]
pub fn from_different_files(old: VersionNumber, new: VersionNumber) -> String {
    format!(
        "Versions {old} and {new} are shown as different files tell them, and these disagree: what differs here may be the files’ doing rather than the outlet’s."
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

/// Says how a run of text stood in the older version, of which only the typography has changed.
#[must_use]
pub fn typography_was(was: &str) -> String {
    let is_seen = |c: char| !c.is_whitespace() && !is_invisible(c);
    let name = if was.contains(is_seen) {
        quoted(was)
    } else {
        white_space(was)
    };
    format!("Only the typography changed; it was {name}")
}

/// What a change of typography is.
pub const TYPOGRAPHY: &str = "The same words with other quotation marks, dashes or white space: marked faintly, or not at all";

/// White space in words.
fn white_space(text: &str) -> String {
    let spaces = text.chars().filter(|c| c.is_whitespace()).count();
    match (text, spaces) {
        ("", _) => "nothing".to_owned(),
        ("\u{a0}", _) => "a no-break space".to_owned(),
        (_, 0) => "an invisible sign".to_owned(),
        (" ", _) => "a space".to_owned(),
        (_, 1) => "a space of another kind".to_owned(),
        (_, spaces) => format!("{} spaces", thousands(spaces)),
    }
}

/// Said where the comparison's work budget ran out.
pub const COARSE: &str = "These two texts are so large, or so unlike, that they were compared coarsely: the marks are right, but longer than they could be.";

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

/// The live region's sentence about the two versions on show, with how many changes there are and what changed where that is known.
#[must_use]
pub fn comparing(numbers: Sides<VersionNumber>, known: Option<(usize, &str)>) -> String {
    let Sides { old, new } = numbers;
    let said = match known {
        Some((changes, summary)) => {
            format!("{}. {summary}", count(changes, "change", "changes"))
        }
        None => COMPARING.to_owned(),
    };
    format!("Comparing version {old} with version {new}. {said}")
}

/// Said while two very long texts are being compared.
pub const COMPARING: &str = "These two texts are very long; they are being compared …";

/// Said of many files at once that likeness alone has put where they are.
#[must_use]
pub fn put_together_by_likeness(files: usize) -> String {
    format!(
        "{} do not say which article they are of; they were put together by their words. “Files” above says which with which; what is wrong can be removed there.",
        count(files, "file", "files")
    )
}

/// That many files are of a kind that holds no text.
#[must_use]
pub fn many_without_text(files: usize) -> String {
    format!(
        "{} hold no text that Palimpsest can read, as they are pictures, documents of other programs or the like. “Files” above names each of them.",
        count(files, "file", "files")
    )
}

/// How much of an article is held, shortly.
#[must_use]
pub fn held_of(held: usize, known: usize) -> String {
    if held == known {
        format!("all {held}")
    } else {
        format!("{held} of {known}")
    }
}

/// How many pages would complete an article; what follows are links to them.
#[must_use]
pub fn pages_missing(pages: usize) -> String {
    if pages == 1 {
        "1 page is missing: open".to_owned()
    } else {
        format!("{} are missing: open", count(pages, "page", "pages"))
    }
}

/// What to do with the pages that are missing.
#[must_use]
pub fn fetch_pages(pages: usize, tracker: &str) -> String {
    if pages == 1 {
        format!("on {tracker}, save it, and drop it here.")
    } else {
        format!("on {tracker}, save each, and drop them here.")
    }
}

/// What a capture is that holds saved articles.
#[must_use]
pub fn saved_history(articles: usize) -> String {
    format!(
        "history saved here, with {}",
        count(articles, "article", "articles")
    )
}

/// Stands for what is not named one by one.
#[must_use]
pub fn more(count: usize) -> String {
    format!("{} more", thousands(count))
}

/// What can be undone, where something was taken away.
#[must_use]
pub fn gone(undo: &Undo) -> Option<String> {
    match undo {
        Undo::Added { .. } => None,
        Undo::Removed { captures: 1, name } => Some(format!("{} was removed.", quoted(name))),
        Undo::Removed { captures, .. } => Some(format!(
            "{} were removed.",
            count(*captures, "file", "files")
        )),
        Undo::Cleared { captures } => Some(format!(
            "Everything was cleared: {}.",
            count(*captures, "file", "files")
        )),
        Undo::OrderReleased => Some(ORDER_GONE.to_owned()),
    }
}

/// Said where an article's versions are known, but no two can be compared.
#[must_use]
pub fn nothing_to_compare(held: usize) -> String {
    if held == 0 {
        "No text of it is held yet: this is what the tracker lists.".to_owned()
    } else {
        "The text of one version is held; two are needed to compare.".to_owned()
    }
}

/// Leads to the list of articles.
#[must_use]
pub fn see_articles(articles: usize) -> String {
    format!(
        "See all {}",
        count(articles, "open article", "open articles")
    )
}
