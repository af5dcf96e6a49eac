//! What is said of what is open and of what is being read.

use crate::model::PageFormat;

/// What is said of what is open and of what is being read.
pub trait OpenWords {
    /// Before the number of files that are open.
    fn files_word(&self) -> &'static str;

    /// The heading over what is open.
    fn what_is_open(&self) -> &'static str;

    /// What can be done there.
    fn what_is_open_meaning(&self) -> &'static str;

    /// Forgets all that is open.
    fn clear(&self) -> &'static str;

    /// What that does.
    fn clear_meaning(&self) -> &'static str;

    /// Takes one of what is open, or of what was not read, away.
    fn remove(&self) -> &'static str;

    /// What a page of that form is called.
    fn format_name(&self, format: PageFormat) -> &'static str;

    /// Said of a capture with no page in it that could be read.
    fn nothing_read(&self) -> &'static str;

    /// What the pages of a capture are, of which there are several.
    fn pages_of(&self, pages: usize, formats: &[&str]) -> String;

    /// Takes a notice away.
    fn dismiss(&self) -> &'static str;

    /// Brings back what was taken away.
    fn undo(&self) -> &'static str;

    /// What a screen reader calls the button that closes a notice.
    fn close_notice(&self) -> &'static str;

    /// What a screen reader calls the notice of what is being read.
    fn reading_files(&self) -> &'static str;

    /// What a screen reader calls the bar of how much was read.
    fn files_read(&self) -> &'static str;

    /// Leaves the file unread that is being read.
    fn skip_file(&self) -> &'static str;

    /// What that does.
    fn skip_file_meaning(&self) -> &'static str;

    /// Ends reading.
    fn cancel(&self) -> &'static str;

    /// What a screen reader calls the list of what was not read.
    fn not_read_heading(&self) -> &'static str;

    /// Where the link to the outlet leads.
    fn original_meaning(&self) -> &'static str;
}
