//! What is said of the comparison of two versions.

use crate::model::{Sides, VersionNumber};

/// What is said of the comparison of two versions.
pub trait ComparisonWords {
    /// Says that two texts come from files that disagree.
    fn told_by_different_files(&self, old: VersionNumber, new: VersionNumber) -> String;

    /// Says which change is in focus.
    fn change_of(&self, current: Option<usize>, changes: usize) -> String;

    /// What changed, in one sentence for the eye and the live region.
    fn summary(&self, deleted: usize, inserted: usize, moved: usize) -> String;

    /// Says how a run of text stood in the older version, of which only the typography has changed.
    fn typography_was(&self, was: &str) -> String;

    /// What a change of typography is.
    fn typography(&self) -> &'static str;

    /// Said where the comparison's work budget ran out.
    fn coarse(&self) -> &'static str;

    /// The live region's sentence about the two versions on show, with how many changes there are and what changed where that is known.
    fn comparing(&self, numbers: Sides<VersionNumber>, known: Option<(usize, &str)>) -> String;

    /// Said while two very long texts are being compared.
    fn being_compared(&self) -> &'static str;

    /// Before the number of changes of typography.
    fn typographic_changes(&self) -> &'static str;

    /// What a screen reader calls the text of two versions.
    fn comparison(&self) -> &'static str;

    /// Stands for a headline.
    fn headline_not_known(&self) -> &'static str;

    /// Before the older version at the head of a comparison.
    fn before_older_version(&self) -> &'static str;

    /// Between the older version and the newer one.
    fn before_newer_version(&self) -> &'static str;

    /// A version within a sentence.
    fn a_version(&self, number: VersionNumber) -> String;
}
