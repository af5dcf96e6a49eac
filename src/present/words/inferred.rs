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
}
