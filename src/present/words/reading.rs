//! What is said while captures are read, and of what was not read.

use crate::session::{PartsRead, Progress, Unread, Why};

/// What is said while captures are read, and of what was not read.
pub trait ReadingWords {
    /// Said beside the name of the capture that is being read.
    fn progress(&self, progress: &Progress) -> String;

    /// How much of the file in hand was read, where it holds many.
    fn parts_read(&self, parts: PartsRead) -> String;

    /// That something was not read, in a sentence; nothing where all was.
    fn unread(&self, unread: &[Unread]) -> Option<String>;

    /// The heading over what was not read.
    fn not_read(&self, files: usize) -> String;

    /// Why something was not read.
    fn why_unread(&self, why: Why) -> &'static str;

    /// Lets something be read after all.
    fn read_now(&self, why: Option<Why>, count: usize) -> &'static str;

    /// Said while captures are being read.
    fn reading(&self, captures: usize) -> String;
}
