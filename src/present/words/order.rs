//! The sentences on the order of versions that no tracker has numbered, and on that of the list of articles.

use super::count;
use crate::assemble::OrderBasis;
use crate::model::{DatedBy, VersionNumber};
use crate::state::{Column, Order};

/// Said wherever an order is shown that a person has set.
pub const ORDER_SET: &str = "order set by hand";

/// Opens what an order rests on, to be changed.
pub const CHANGE_ORDER: &str = "Change the order";

/// Leaves an order to the inference again.
pub const ORDER_AS_INFERRED: &str = "As inferred";

/// What can be done with the order.
pub const ORDER_ADVICE: &str = "Drag a version by its handle, use its buttons, or press ↑ and ↓ on the handle. Files that you add later find their place among these; what does not belong here can be removed under “Files”.";

/// What an order rests on that nobody has set. `dated_by` is what tells all times, where one kind of thing does; `undated` is the number of
/// versions without a time, which come last.
#[must_use]
pub fn order_rests_on(basis: OrderBasis, dated_by: Option<DatedBy>, undated: usize) -> String {
    let first = match (basis, dated_by) {
        (OrderBasis::Numbers, _) => "In order of the numbers in the files’ names.",
        (OrderBasis::Names, _) => {
            "In alphabetical order of the files’ names, as no times tell them apart."
        }
        (OrderBasis::Times, Some(DatedBy::Name)) => "In order of the times in the files’ names.",
        (OrderBasis::Times, Some(DatedBy::FrontMatter)) => {
            "In order of the times that stand above the texts."
        }
        (OrderBasis::Times, Some(DatedBy::Modified)) => {
            "In order of when the files were last written."
        }
        (OrderBasis::Times, None) => "In order of their times.",
    };
    match undated {
        0 => first.to_owned(),
        _ if basis != OrderBasis::Times => first.to_owned(),
        1 => format!("{first} One has no time and comes last."),
        _ => format!("{first} {undated} have no time and come last."),
    }
}

/// Said where a person has set the order.
pub const ORDER_WAS_SET: &str = "In an order that was set by hand.";

/// Said where the order is neither the inferred one nor set by a person.
pub const ORDER_OF_HISTORY: &str = "In the order of the saved history.";

/// Where a version's time is from.
#[must_use]
pub fn dated_by(dated_by: Option<DatedBy>) -> &'static str {
    match dated_by {
        Some(DatedBy::Name) => "from its name",
        Some(DatedBy::FrontMatter) => "from above its text",
        Some(DatedBy::Modified) => "last written",
        None => "from the saved history",
    }
}

/// Said where an order that was set goes against times: the first two versions of which the later is dated earlier, and how many more there
/// are.
#[must_use]
pub fn against_times(
    earlier: (VersionNumber, &str),
    later: (VersionNumber, &str),
    more: usize,
) -> String {
    let first = format!(
        "This goes against the times: version {} is of {}, and version {}, which comes after it, of {}.",
        earlier.0, earlier.1, later.0, later.1
    );
    match more {
        0 => first,
        1 => format!("{first} There is one more such place."),
        _ => format!("{first} There are {more} more such places."),
    }
}

/// Said of how the files came together.
pub const PUT_TOGETHER: &str = "Put together by their words.";

/// Said of a version whose time is earlier than that of one before it.
#[must_use]
pub fn earlier_than(number: VersionNumber) -> String {
    format!("earlier than version {number} above")
}

/// What a screen reader says when a version was moved.
#[must_use]
pub fn version_moved(from: VersionNumber, to: VersionNumber) -> String {
    format!("Version {from} is now version {to}.")
}

/// What a screen reader says when the order was left to the inference again.
pub const ORDER_RELEASED: &str = "The versions stand as they are inferred to.";

/// Said when the order was left to the inference again, and can be set back.
pub const ORDER_GONE: &str = "The order that was set by hand is gone.";

/// How many articles a search leaves, and in which order they stand.
#[must_use]
pub fn articles_listed(found: usize, all: usize, by: Option<(Column, Order)>) -> String {
    let found = if found == all {
        count(all, "article", "articles")
    } else {
        format!(
            "{} of {}",
            super::thousands(found),
            count(all, "article", "articles")
        )
    };
    match by {
        None => format!("{found}, the earliest first"),
        Some((column, order)) => format!("{found}, {}", sorted_by(column, order)),
    }
}

/// What pressing the head of a column does next.
#[must_use]
pub fn sorts_next(next: Option<(Column, Order)>) -> String {
    match next {
        None => "Put the earliest first".to_owned(),
        Some((column, order)) => format!("Sort {}", sorted_by(column, order)),
    }
}

fn sorted_by(column: Column, order: Order) -> &'static str {
    use Order::{Ascending, Descending};
    match (column, order) {
        (Column::Headline, Ascending) => "by headline, A to Z",
        (Column::Headline, Descending) => "by headline, Z to A",
        (Column::Source, Ascending) => "by source, A to Z",
        (Column::Source, Descending) => "by source, Z to A",
        (Column::Held, Ascending) => "by versions held, fewest first",
        (Column::Held, Descending) => "by versions held, most first",
        (Column::Time, Ascending) => "by time, earliest first",
        (Column::Time, Descending) => "by time, latest first",
        (Column::Changed, Ascending) => "by words changed, fewest first",
        (Column::Changed, Descending) => "by words changed, most first",
    }
}
