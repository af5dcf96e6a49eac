//! What is said of many faults at once, and of what was taken away.

use crate::session::Undo;

/// What is said of many faults at once, and of what was taken away.
pub trait NoticeWords {
    /// Said of many files at once that likeness alone has put where they are.
    fn put_together_by_likeness(&self, files: usize) -> String;

    /// That many files are of a kind that holds no text.
    fn many_without_text(&self, files: usize) -> String;

    /// What can be undone, where something was taken away.
    fn gone(&self, undo: &Undo) -> Option<String>;

    /// That what is open would not be there again after a reload.
    fn unkept(&self) -> &'static str;
}
