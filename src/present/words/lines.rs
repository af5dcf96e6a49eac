//! What is said of a line of a page, and of how it can be read otherwise.

use crate::model::{Sides, VersionNumber};
use crate::present::PageLine;

/// What is said of a line of a page, and of how it can be read otherwise.
pub trait LineWords {
    /// Lets a line of one side part in two.
    fn part(&self) -> &'static str;

    /// Lets a line part elsewhere.
    fn move_split(&self) -> &'static str;

    /// Makes one row of a line and the next one.
    fn join(&self) -> &'static str;

    /// Leaves a line to the inference again.
    fn as_inferred(&self) -> &'static str;

    /// Says that a line stands in one version and not in the other.
    fn only_in(&self, number: VersionNumber) -> String;

    /// How a line is read now.
    fn read_as(&self, line: &PageLine) -> String;

    /// What a screen reader says of the place where a line parts.
    fn parts_at(&self, halves: Sides<&str>) -> String;

    /// What a screen reader calls the tools of a line.
    fn read_otherwise(&self) -> &'static str;

    /// How to say where a line parts.
    fn how_to_part(&self) -> &'static str;

    /// What a screen reader calls the mark where a line parts.
    fn where_newer_begins(&self) -> &'static str;

    /// Takes the place where a line parts.
    fn use_this(&self) -> &'static str;

    /// Leaves it as it was.
    fn leave_it(&self) -> &'static str;
}
