//! English: the sentences on versions that sources tell differently.

use super::inferred::so_many_here;
use super::number::{count, plural, thousands};
use super::{English, listed};
use crate::model::VersionNumber;
use crate::present::words::DisputeWords;

impl DisputeWords for English {
    fn compare_readings(&self) -> &'static str {
        "Compare the two readings"
    }

    fn leave_readings(&self) -> &'static str {
        "Back"
    }

    fn choose_reading(&self, files: &str) -> String {
        if files.is_empty() {
            "Use the other reading instead".to_owned()
        } else {
            format!("Use the reading of {files} instead")
        }
    }

    fn compare_with(&self, files: &str) -> String {
        format!("Compare with the reading of {files}")
    }

    fn listed(&self, names: &[String]) -> String {
        listed(names)
    }

    fn read_differently(&self, files: &str) -> String {
        if files.is_empty() {
            "read differently by another source".to_owned()
        } else {
            format!("read differently in {files}")
        }
    }

    fn disputed(
        &self,
        number: VersionNumber,
        shown: &str,
        others: &str,
        is_chosen: bool,
    ) -> String {
        match (shown.is_empty(), is_chosen) {
            (true, true) => {
                format!("Version {number} is shown as you chose; it reads differently in {others}.")
            }
            (true, false) => format!("Version {number} reads differently in {others}."),
            (false, true) => format!(
                "Version {number} is shown as you chose, from {shown}; it reads differently in {others}."
            ),
            (false, false) => format!(
                "Version {number} reads differently in {others}; what is shown is from {shown}."
            ),
        }
    }

    fn many_disputes(&self, count: usize) -> String {
        if count == 1 {
            return "In one case two files tell one version differently. The timeline marks this version with ≠, and the head of the comparison leads to its readings.".to_owned();
        }
        format!(
            "In {} cases two files tell one version differently. The timeline marks each such version with ≠, and the head of the comparison leads to its readings.",
            thousands(count)
        )
    }

    fn two_readings(&self, number: VersionNumber) -> String {
        format!("Version {number}, read in two ways")
    }

    fn readings_are_no_edit(&self) -> &'static str {
        "Both claim to be the same version, so nothing here was edited by the outlet: struck through is what only the reading shown has, underlined what only the other one has."
    }

    fn readings_differ(&self, shown: usize, other: usize, moved: usize) -> String {
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
        let so_many = |words| count(words, "word is", "words are");
        match (shown, other) {
            (0, 0) => moved.trim().to_owned(),
            (_, 0) => format!("{} only in the reading shown.{moved}", so_many(shown)),
            (0, _) => format!("{} only in the other reading.{moved}", so_many(other)),
            _ => format!(
                "{} only in the reading shown, {} only in the other.{moved}",
                so_many(shown),
                thousands(other)
            ),
        }
    }

    fn inferred_in_readings(&self, inferred: usize, rows: usize) -> String {
        format!(
            "{} {} worked out from plain text that had lost its columns; {} framed.",
            so_many_here(inferred, rows),
            plural(inferred, "was", "were"),
            plural(inferred, "it is", "they are")
        )
    }

    fn comparing_readings(&self, number: VersionNumber, summary: &str) -> String {
        format!("Comparing two readings of version {number}. {summary}")
    }

    fn saved_here(&self) -> &'static str {
        "history saved here"
    }

    fn some_page(&self, form: &str) -> String {
        format!("a {form}")
    }

    fn readings_label(&self) -> &'static str {
        "The two readings"
    }

    fn compare_with_group(&self) -> &'static str {
        "Compare with the reading of"
    }

    fn compare_with_word(&self) -> &'static str {
        "Compare with"
    }

    fn reading_shown(&self, is_chosen: bool) -> &'static str {
        if is_chosen {
            "Shown, as you chose"
        } else {
            "Shown"
        }
    }

    fn reading_not_shown(&self) -> &'static str {
        "Not shown"
    }
}
