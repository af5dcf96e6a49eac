//! What is said of text by its age.

use crate::model::VersionNumber;
use crate::trace::Turn;

/// What is said of text by its age.
pub trait SinceWords {
    /// Turns the view on.
    fn since_when(&self) -> &'static str;

    /// What a screen reader calls the choice of one of the two versions on show.
    fn since_of(&self) -> &'static str;

    /// Says what the view is.
    fn since_when_title(&self) -> &'static str;

    /// Said while it is being found out.
    fn since_to_come(&self) -> &'static str;

    /// Said where the work budget ran out.
    fn since_coarse(&self) -> &'static str;

    /// The head of the legend.
    fn since_legend(&self) -> &'static str;

    /// Shows the number of the version at every passage.
    fn since_numbers(&self) -> &'static str;

    /// Goes through the passages.
    fn passage_before(&self) -> &'static str;

    /// Goes through the passages.
    fn passage_after(&self) -> &'static str;

    /// Says how to get at what is told of a passage.
    fn since_how(&self) -> &'static str;

    /// What a screen reader calls what stands beside the text.
    fn since_aside(&self) -> &'static str;

    /// Stands where no passage is looked at.
    fn passages(&self) -> &'static str;

    /// Said where nothing had the place of a passage before it came.
    fn nothing_before(&self) -> &'static str;

    /// Said until it is known what stood there before.
    fn before_to_come(&self) -> &'static str;

    /// Leads to the step with which a passage came.
    fn see_step(&self) -> &'static str;

    /// Traces a passage.
    fn trace_this(&self) -> &'static str;

    /// What a screen reader calls the text.
    fn since_text(&self, number: VersionNumber) -> String;

    /// Names the text in a line above it.
    fn since_lead(&self, number: VersionNumber, ages: usize) -> String;

    /// How much of a text is so old.
    fn share_of_text(&self, words: usize, percent: usize) -> String;

    /// Since when a passage stands there.
    fn since(&self, born: &Turn) -> String;

    /// What stood there before.
    fn stood_before(&self, wording: &str) -> String;

    /// When a passage was away; `meanwhile` is what stood there then.
    fn was_away(&self, left: &Turn, back: &Turn, meanwhile: Option<&str>) -> String;

    /// When a passage left; `instead` is what stands there since.
    fn went(&self, left: &Turn, instead: Option<&str>) -> String;

    /// Says that a passage stands there to the end.
    fn stays(&self, last: VersionNumber) -> String;

    /// Since when the headline reads so.
    fn headline_since(
        &self,
        by: VersionNumber,
        after: Option<VersionNumber>,
        moment: Option<&str>,
    ) -> String;

    /// How sure it is that something happened then.
    fn sure_of(&self, percent: Option<u8>) -> String;

    /// A place in a walk through passages.
    fn passage_of(&self, at: usize, of: usize) -> String;
}
