//! The sentences on versions that sources tell differently.

use crate::model::VersionNumber;

/// The sentences on versions that sources tell differently.
pub trait DisputeWords {
    /// Leads to two readings of one version.
    fn compare_readings(&self) -> &'static str;

    /// Leads back from two readings.
    fn leave_readings(&self) -> &'static str;

    /// Has the other reading shown instead; names the files where there are any.
    fn choose_reading(&self, files: &str) -> String;

    /// Leads to one of several other readings.
    fn compare_with(&self, files: &str) -> String;

    /// Names one after the other: «a», «a and b», «a, b and c».
    fn listed(&self, names: &[String]) -> String;

    /// Said on the timeline of a version that sources tell differently.
    fn read_differently(&self, files: &str) -> String;

    /// Said at the head of a version that sources tell differently; `shown` is empty where no file is known.
    fn disputed(&self, number: VersionNumber, shown: &str, others: &str, is_chosen: bool)
    -> String;

    /// Said of many versions at once that sources tell differently.
    fn many_disputes(&self, count: usize) -> String;

    /// The heading over two readings.
    fn two_readings(&self, number: VersionNumber) -> String;

    /// What to know before reading two readings beside each other.
    fn readings_are_no_edit(&self) -> &'static str;

    /// How two readings differ, in one sentence.
    fn readings_differ(&self, shown: usize, other: usize, moved: usize) -> String;

    /// Says how much of two readings was inferred.
    fn inferred_in_readings(&self, inferred: usize, rows: usize) -> String;

    /// The live region's sentence about two readings.
    fn comparing_readings(&self, number: VersionNumber, summary: &str) -> String;

    /// What a source is that is a history saved here.
    fn saved_here(&self) -> &'static str;

    /// A source of that form whose file is not known.
    fn some_page(&self, form: &str) -> String;

    /// What a screen reader calls the text of two readings.
    fn readings_label(&self) -> &'static str;

    /// What a screen reader calls the choice of another reading.
    fn compare_with_group(&self) -> &'static str;

    /// Before that choice.
    fn compare_with_word(&self) -> &'static str;

    /// Said of the reading that is shown.
    fn reading_shown(&self, is_chosen: bool) -> &'static str;

    /// Said of the other one.
    fn reading_not_shown(&self) -> &'static str;
}
