//! What is said on the timeline.

use crate::model::{Side, Sides, VersionNumber};
use crate::session::Figure;

/// What is said on the timeline.
pub trait TimelineWords {
    /// What the timeline is called.
    fn timeline(&self) -> &'static str;

    /// What the handle for the older version is called.
    fn older_version(&self) -> &'static str;

    /// What the handle for the newer version is called.
    fn newer_version(&self) -> &'static str;

    /// Before the menu that chooses the older version.
    fn compare_version(&self) -> &'static str;

    /// Before the menu that chooses the newer version.
    fn with_version(&self) -> &'static str;

    /// What the choice between the two scales is called.
    fn scale(&self) -> &'static str;

    /// Puts the versions at equal distances.
    fn by_step(&self) -> &'static str;

    /// Puts the versions where their times are.
    fn by_time(&self) -> &'static str;

    /// Why there is no scale by time.
    fn no_times(&self) -> &'static str;

    /// Walks through the steps.
    fn play(&self) -> &'static str;

    /// Ends the walk through the steps.
    fn stop_playing(&self) -> &'static str;

    /// What playing does, for who rests on the button.
    fn play_hint(&self) -> &'static str;

    /// Said of a version whose text is not held.
    fn its_text_not_held(&self) -> &'static str;

    /// Said of the first version whose text is held.
    fn first_held(&self) -> &'static str;

    /// Said while a step was not compared yet.
    fn not_counted_yet(&self) -> &'static str;

    /// Said where a version's time is not known.
    fn time_not_known(&self) -> &'static str;

    /// Said of a version with which the paragraph in focus changed.
    fn paragraph_changed(&self) -> &'static str;

    /// Said while it is being found out where the paragraph in focus changed.
    fn paragraph_traced(&self) -> &'static str;

    /// Takes the marks of the paragraph in focus away.
    fn forget_marks(&self) -> &'static str;

    /// What a bar stands for.
    fn legend_added(&self) -> &'static str;

    /// What a bar stands for.
    fn legend_removed(&self) -> &'static str;

    /// What a flag stands for.
    fn legend_flag(&self) -> &'static str;

    /// What a hollow stop stands for.
    fn legend_hollow(&self) -> &'static str;

    /// What a break stands for.
    fn legend_break(&self) -> &'static str;

    /// What a break stands for where the scale is by time.
    fn legend_cut(&self) -> &'static str;

    /// Leads past the stops of a long timeline.
    fn past_the_stops(&self, stops: usize) -> String;

    /// What a version is called.
    fn version(&self, number: VersionNumber) -> String;

    /// A version in a menu.
    fn version_of(&self, number: VersionNumber, moment: &str) -> String;

    /// «64 words added, 31 words removed since version 3».
    fn changed_since(&self, before: VersionNumber, figure: &Figure) -> String;

    /// Says what the headline was.
    fn retitled(&self, before: VersionNumber, title: &str) -> String;

    /// Says how long after the one before it a version was stored.
    fn after(&self, lasted: &str, before: VersionNumber) -> String;

    /// A moment in the person's own time zone.
    fn your_time(&self, moment: &str) -> String;

    /// A length of time that rests on times which are not known.
    fn about(&self, lasted: &str) -> String;

    /// Says that some versions stand where they do for want of a time.
    fn times_not_known(&self, versions: usize) -> String;

    /// What is seen of a number that is being typed.
    fn typing(&self, typed: &str) -> String;

    /// Why a handle can't go there.
    fn no_such_version(&self, number: VersionNumber) -> String;

    /// Why a handle can't go there.
    fn text_not_held(&self, number: VersionNumber) -> String;

    /// Why a handle can't go there.
    fn across(&self, side: Side, number: VersionNumber, other: VersionNumber) -> String;

    /// Says that the traced phrase changed with a version.
    fn phrase_changed(&self, phrase: &str) -> String;

    /// Says with which versions the paragraph in focus changed.
    fn paragraph_changed_with(&self, name: &str, at: &[VersionNumber]) -> String;

    /// Says with which versions the traced phrase changed.
    fn phrase_changed_with(&self, phrase: &str, at: &[VersionNumber]) -> String;

    /// Says how often something that was searched for stands in a version.
    fn stands_times(&self, name: &str, times: usize) -> String;

    /// Says in how many versions something stands that was searched for.
    fn found_in(&self, name: &str, versions: usize, times: usize) -> String;

    /// What a screen reader says of a version in reach of a handle: which, of those from the first to the last, of when.
    fn spoken_stop(
        &self,
        number: VersionNumber,
        range: Sides<VersionNumber>,
        moment: &str,
    ) -> String;

    /// What a screen reader hears of a stop behind its number and time.
    fn stop_tail(&self, moment: &str, range: Sides<VersionNumber>, is_held: bool) -> String;
}
