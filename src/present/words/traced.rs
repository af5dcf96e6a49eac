//! What is said of a phrase through the versions.

use crate::model::VersionNumber;
use crate::trace::Turn;

/// What is said of a phrase through the versions.
pub trait TraceWords {
    /// Where a place of a phrase is.
    fn in_headline(&self) -> &'static str;

    /// Where a place of a phrase is.
    fn in_text(&self) -> &'static str;

    /// Between what stood somewhere and what stands there since.
    fn between_wordings(&self) -> &'static str;

    /// Before what stands in the first version that is held.
    fn there_from_the_first(&self) -> &'static str;

    /// Before what came.
    fn came(&self) -> &'static str;

    /// Before what came back.
    fn came_back(&self) -> &'static str;

    /// Before what left.
    fn left(&self) -> &'static str;

    /// Said while a phrase is being looked for.
    fn tracing(&self) -> &'static str;

    /// Said where the work budget ran out.
    fn traced_coarsely(&self) -> &'static str;

    /// Says how words are found.
    fn how_searched(&self) -> &'static str;

    /// Says in which of the held versions a phrase stands.
    fn phrase_stands(
        &self,
        phrase: &str,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String;

    /// Says that a phrase has more places than are told.
    fn only_places(&self, told: usize) -> String;

    /// Says how many more places there are.
    fn more_places(&self, more: usize) -> String;

    /// Says with which version something happened.
    fn traced_when(&self, turn: &Turn) -> String;

    /// Says how much of a version is as old as the first one: so many words, and that share of all of them.
    fn survivors(
        &self,
        words: usize,
        percent: usize,
        number: VersionNumber,
        first: VersionNumber,
    ) -> String;

    /// Says that what stands somewhere stands there to the end.
    fn still_there(&self, last: VersionNumber) -> String;

    /// Behind what was inferred.
    fn sure_in_brackets(&self, percent: u8) -> String;
}
