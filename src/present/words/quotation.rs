//! What is said of selected text.

use crate::model::VersionNumber;

/// What is said of selected text.
pub trait QuotationWords {
    /// What a screen reader calls what can be done with selected text.
    fn selected(&self) -> &'static str;

    /// Said when text is selected.
    fn selected_how(&self) -> &'static str;

    /// Copies selected text with where it comes from.
    fn copy_quotation(&self) -> &'static str;

    /// Copies an address that leads to selected text.
    fn copy_link(&self) -> &'static str;

    /// Said where the browser refuses to copy.
    fn copy_by_hand(&self) -> &'static str;

    /// Said when an address was copied.
    fn link_copied(&self) -> &'static str;

    /// Said when a quotation was copied.
    fn quotation_copied(&self, number: VersionNumber) -> String;

    /// Says of what has text of two versions which one is taken.
    fn taken_from_newer(&self, number: VersionNumber) -> String;

    /// Where a quotation comes from.
    fn quoted_from(
        &self,
        source: Option<&str>,
        title: Option<&str>,
        number: VersionNumber,
        moment: Option<&str>,
    ) -> String;

    /// How it is known that a text stood in that version, where that was not simply read.
    fn quoted_how(&self, percent: Option<u8>, in_part_by_you: bool) -> String;

    /// The original's address.
    fn quoted_original(&self, address: &str) -> String;

    /// The address of the tracker's page.
    fn quoted_tracker(&self, tracker: &str, address: &str) -> String;

    /// Said where the passage that a link leads to is not there.
    fn passage_not_there(&self, words: &str, number: VersionNumber) -> String;
}
