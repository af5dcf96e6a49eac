//! The sentences on the order of versions that no tracker has numbered, and on that of the list of articles.

use crate::assemble::OrderBasis;
use crate::model::{DatedBy, VersionNumber};
use crate::state::{Column, Order};

/// The sentences on the order of versions that no tracker has numbered, and on that of the list of articles.
pub trait OrderWords {
    /// Said wherever an order is shown that a person has set.
    fn order_set(&self) -> &'static str;

    /// Opens what an order rests on, to be changed.
    fn change_order(&self) -> &'static str;

    /// Leaves an order to the inference again.
    fn order_as_inferred(&self) -> &'static str;

    /// What can be done with the order.
    fn order_advice(&self) -> &'static str;

    /// What an order rests on that nobody has set. `dated_by` is what tells all times, where one kind of thing does; `undated` is the number of
    /// versions without a time, which come last.
    fn order_rests_on(
        &self,
        basis: OrderBasis,
        dated_by: Option<DatedBy>,
        undated: usize,
    ) -> String;

    /// Said where a person has set the order.
    fn order_was_set(&self) -> &'static str;

    /// Said where the order is neither the inferred one nor set by a person.
    fn order_of_history(&self) -> &'static str;

    /// Where a version's time is from.
    fn dated_by(&self, dated_by: Option<DatedBy>) -> &'static str;

    /// Said where an order that was set goes against times: the first two versions of which the later is dated earlier, and how many more there
    /// are.
    fn against_times(
        &self,
        earlier: (VersionNumber, &str),
        later: (VersionNumber, &str),
        more: usize,
    ) -> String;

    /// Said of how the files came together.
    fn put_together(&self) -> &'static str;

    /// Said of a version whose time is earlier than that of one before it.
    fn earlier_than(&self, number: VersionNumber) -> String;

    /// What a screen reader says when a version was moved.
    fn version_moved(&self, from: VersionNumber, to: VersionNumber) -> String;

    /// What a screen reader says when the order was left to the inference again.
    fn order_released(&self) -> &'static str;

    /// Said when the order was left to the inference again, and can be set back.
    fn order_gone(&self) -> &'static str;

    /// How many articles a search leaves, and in which order they stand.
    fn articles_listed(&self, found: usize, all: usize, by: Option<(Column, Order)>) -> String;

    /// What pressing the head of a column does next.
    fn sorts_next(&self, next: Option<(Column, Order)>) -> String;

    /// Said of a version of which no time is known.
    fn no_time_known(&self) -> &'static str;

    /// What a screen reader calls what is said of the order.
    fn order_group(&self) -> &'static str;

    /// What leaving the order to the inference does.
    fn release_order_meaning(&self) -> &'static str;

    /// A version among those that are put in order.
    fn version_named(&self, number: VersionNumber, names: &str) -> String;

    /// What a screen reader calls the handle of a version.
    fn move_version(&self, name: &str) -> String;

    /// Moves a version one place up.
    fn move_earlier(&self) -> &'static str;

    /// Moves a version one place down.
    fn move_later(&self) -> &'static str;
}
