//! What is said of what was inferred.

/// What is said of what was inferred.
pub trait InferenceWords {
    /// What an inferred passage says of itself.
    fn inferred(&self, percent: u8) -> String;

    /// What a passage says of itself that the person has set.
    fn set_by_you(&self) -> &'static str;

    /// Says how much of a comparison was inferred, and how much the person has set; `can_set` where the pages are there that it was inferred
    /// from.
    fn inferred_rows(&self, inferred: usize, set: usize, rows: usize, can_set: bool) -> String;

    /// What an inferred headline says of itself.
    fn inferred_headline(&self, percent: u8) -> String;

    /// The mark of what was inferred; in part set by the person, where it is.
    fn inferred_mark(&self, in_part_by_you: bool) -> &'static str;

    /// The mark of what the person has set.
    fn set_by_you_mark(&self) -> &'static str;
}
