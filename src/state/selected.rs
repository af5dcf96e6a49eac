//! What of the text on show is selected, as the page has it: runs of rows, without knowing which version's words they are.

use crate::model::{Side, Sides};

/// The id of the headline, which counts as a row of its own.
pub const HEADLINE: &str = "headline";

/// A selection in the text on show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selected {
    /// The rows in which something is selected, in reading order.
    pub rows: Vec<SelectedRow>,
    /// The version in whose column both ends of the selection stand, where they stand in the same one.
    pub column: Option<Side>,
}

/// What is selected in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectedRow {
    /// The row's id on the page.
    pub id: String,
    /// What each side has of it; what stands on both sides is in both.
    pub slices: Sides<Slice>,
}

/// What is selected of a row on one side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slice {
    /// How many characters that can be seen stand before it in the row on that side.
    pub before: usize,
    /// Its text, with a line break where it runs over the end of a paragraph.
    pub text: String,
}

impl Slice {
    /// Whether nothing of it can be seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.text.contains(is_seen)
    }
}

/// Whether a character can be seen, and so tells where something stands: not white space, nor what stands on the page for a paragraph's end.
#[must_use]
pub fn is_seen(c: char) -> bool {
    !c.is_whitespace() && c != '¶'
}
