//! What is said of passages and sentences that moved.

use std::cmp::Ordering;

/// What is said of passages and sentences that moved.
pub trait MoveWords {
    /// Said of a sentence where it stood before it moved.
    fn sentence_away(&self) -> &'static str;

    /// Said of a sentence where it stands since it moved.
    fn sentence_here(&self) -> &'static str;

    /// What leads from one place of a moved sentence to the other one.
    fn moved_sentence(&self, to_newer: bool, direction: Ordering) -> String;

    /// What the end of a moved passage says; `beginning` is how the passage begins.
    fn moved(&self, here: bool, beginning: &str) -> String;
}
