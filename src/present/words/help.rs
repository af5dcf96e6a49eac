//! What is said of keys and marks, and what the controls over the text are called.

use crate::model::{Side, VersionNumber};

/// A line of the list of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyLine {
    /// The keys, as they are labelled.
    pub keys: &'static [&'static str],
    /// What they do.
    pub what: &'static str,
}

/// What is said of keys and marks, and what the controls over the text are called.
pub trait HelpWords {
    /// Closes a dialog or a panel.
    fn close(&self) -> &'static str;

    /// Leads to what the bar on top has no room for.
    fn more_actions(&self) -> &'static str;

    /// Saves what was read.
    fn save(&self) -> &'static str;

    /// What is saved.
    fn save_meaning(&self) -> &'static str;

    /// What the help is called.
    fn help(&self) -> &'static str;

    /// The heading over the keys.
    fn keys(&self) -> &'static str;

    /// The heading over the marks.
    fn marks(&self) -> &'static str;

    /// Said where the person has switched the keys off.
    fn keys_are_off(&self) -> &'static str;

    /// When the keys are taken.
    fn when_keys_work(&self) -> &'static str;

    /// All keys, in the order in which they are told.
    fn key_lines(&self) -> &'static [KeyLine];

    /// Stands in the list of marks for a text.
    fn sample(&self) -> &'static str;

    /// Stands in the list of marks for a text that went.
    fn sample_old(&self) -> &'static str;

    /// Stands in the list of marks for a text that came.
    fn sample_new(&self) -> &'static str;

    /// Stands in the list of marks for a text in another print.
    fn sample_print(&self) -> &'static str;

    /// What the mark of a deletion means.
    fn mark_deleted(&self) -> &'static str;

    /// What the mark of an insertion means.
    fn mark_inserted(&self) -> &'static str;

    /// What the double line beside a passage means.
    fn mark_moved(&self) -> &'static str;

    /// What the marks of a moved sentence mean.
    fn mark_sentence(&self) -> &'static str;

    /// What the dotted line under words means.
    fn mark_print(&self) -> &'static str;

    /// What the sign of a paragraph's end means.
    fn mark_break(&self) -> &'static str;

    /// What the dashed frame means.
    fn mark_inferred(&self) -> &'static str;

    /// What the hatching means.
    fn mark_none(&self) -> &'static str;

    /// What the sign of a disputed version means.
    fn mark_differs(&self) -> &'static str;

    /// What the control is called that shows one version's text alone.
    fn clean_name(&self, side: Side) -> &'static str;

    /// What that control does.
    fn clean_meaning(&self, side: Side) -> &'static str;

    /// What the two of them are called together.
    fn clean(&self) -> &'static str;

    /// What stands over one version's text alone.
    fn clean_heading(&self, number: VersionNumber) -> String;
}
