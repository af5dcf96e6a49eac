//! English: what is said of the comparison of two versions.

use super::English;
use super::number::{count, thousands};
use crate::model::{Sides, VersionNumber};
use crate::present::words::ComparisonWords;
use crate::text::is_invisible;
use crate::text::label::quoted;

impl ComparisonWords for English {
    fn told_by_different_files(&self, old: VersionNumber, new: VersionNumber) -> String {
        format!(
            "Versions {old} and {new} are shown as different files tell them, and these disagree: what differs here may be the files’ doing rather than the outlet’s."
        )
    }

    fn change_of(&self, current: Option<usize>, changes: usize) -> String {
        match current {
            Some(current) => format!("{} of {}", thousands(current + 1), thousands(changes)),
            None => count(changes, "change", "changes"),
        }
    }

    fn summary(&self, deleted: usize, inserted: usize, moved: usize) -> String {
        match amounts(deleted, inserted, moved) {
            Some(amounts) => format!("{amounts}."),
            None => "No word of the text changed.".to_owned(),
        }
    }

    fn typography_was(&self, was: &str) -> String {
        let is_seen = |c: char| !c.is_whitespace() && !is_invisible(c);
        let name = if was.contains(is_seen) {
            quoted(was)
        } else {
            white_space(was)
        };
        format!("Only the typography changed; it was {name}")
    }

    fn typography(&self) -> &'static str {
        "The same words with other quotation marks, dashes or white space: marked faintly, or not at all"
    }

    fn coarse(&self) -> &'static str {
        "These two texts are so large, or so unlike, that they were compared coarsely: the marks are right, but longer than they could be."
    }

    fn comparing(&self, numbers: Sides<VersionNumber>, known: Option<(usize, &str)>) -> String {
        let Sides { old, new } = numbers;
        let said = match known {
            Some((changes, summary)) => {
                format!("{}. {summary}", count(changes, "change", "changes"))
            }
            None => self.being_compared().to_owned(),
        };
        format!("Comparing version {old} with version {new}. {said}")
    }

    fn being_compared(&self) -> &'static str {
        "These two texts are very long; they are being compared …"
    }

    fn typographic_changes(&self) -> &'static str {
        "Typographic changes "
    }

    fn comparison(&self) -> &'static str {
        "Comparison"
    }

    fn headline_not_known(&self) -> &'static str {
        "Headline not known"
    }

    fn before_older_version(&self) -> &'static str {
        "From "
    }

    fn before_newer_version(&self) -> &'static str {
        " to "
    }

    fn a_version(&self, number: VersionNumber) -> String {
        format!("version {number}")
    }
}

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

/// How many words came, went and moved; nothing where none did.
pub(super) fn amounts(deleted: usize, inserted: usize, moved: usize) -> Option<String> {
    let parts = [(inserted, "added"), (deleted, "removed"), (moved, "moved")];
    let parts = parts.into_iter().filter(|(words, _)| *words > 0);
    let parts = parts.map(|(words, fate)| format!("{} {fate}", count(words, "word", "words")));
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
