//! English: the sentences on the order of versions that no tracker has numbered, and on that of the list of articles.

use super::English;
use super::number::{count, thousands};
use crate::assemble::OrderBasis;
use crate::model::{DatedBy, VersionNumber};
use crate::present::words::OrderWords;
use crate::state::{Column, Order};

impl OrderWords for English {
    fn order_set(&self) -> &'static str {
        "order set by hand"
    }

    fn change_order(&self) -> &'static str {
        "Change the order"
    }

    fn order_as_inferred(&self) -> &'static str {
        "As inferred"
    }

    fn order_advice(&self) -> &'static str {
        "Drag a version by its handle, use its buttons, or press ↑ and ↓ on the handle. Files that you add later find their place among these; what does not belong here can be removed under “Files”."
    }

    fn order_rests_on(
        &self,
        basis: OrderBasis,
        dated_by: Option<DatedBy>,
        undated: usize,
    ) -> String {
        let first = match (basis, dated_by) {
            (OrderBasis::Numbers, _) => "In order of the numbers in the files’ names.",
            (OrderBasis::Names, _) => {
                "In alphabetical order of the files’ names, as no times tell them apart."
            }
            (OrderBasis::Times, Some(DatedBy::Name)) => {
                "In order of the times in the files’ names."
            }
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
            _ => format!("{first} {} have no time and come last.", thousands(undated)),
        }
    }

    fn order_was_set(&self) -> &'static str {
        "In an order that was set by hand."
    }

    fn order_of_history(&self) -> &'static str {
        "In the order of the saved history."
    }

    fn dated_by(&self, dated_by: Option<DatedBy>) -> &'static str {
        match dated_by {
            Some(DatedBy::Name) => "from its name",
            Some(DatedBy::FrontMatter) => "from above its text",
            Some(DatedBy::Modified) => "last written",
            None => "from the saved history",
        }
    }

    fn against_times(
        &self,
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
            _ => format!("{first} There are {} more such places.", thousands(more)),
        }
    }

    fn put_together(&self) -> &'static str {
        "Put together by their words."
    }

    fn earlier_than(&self, number: VersionNumber) -> String {
        format!("earlier than version {number} above")
    }

    fn version_moved(&self, from: VersionNumber, to: VersionNumber) -> String {
        format!("Version {from} is now version {to}.")
    }

    fn order_released(&self) -> &'static str {
        "The versions stand as they are inferred to."
    }

    fn order_gone(&self) -> &'static str {
        "The order that was set by hand is gone."
    }

    fn articles_listed(&self, found: usize, all: usize, by: Option<(Column, Order)>) -> String {
        let found = if found == all {
            count(all, "article", "articles")
        } else {
            format!(
                "{} of {}",
                thousands(found),
                count(all, "article", "articles")
            )
        };
        match by {
            _ if all == 1 => found,
            None => format!("{found}, the earliest first"),
            Some((column, order)) => format!("{found}, {}", sorted_by(column, order)),
        }
    }

    fn sorts_next(&self, next: Option<(Column, Order)>) -> String {
        match next {
            None => "Put the earliest first".to_owned(),
            Some((column, order)) => format!("Sort {}", sorted_by(column, order)),
        }
    }

    fn no_time_known(&self) -> &'static str {
        "no time known"
    }

    fn order_group(&self) -> &'static str {
        "Order of the versions"
    }

    fn release_order_meaning(&self) -> &'static str {
        "Let the versions stand as their times and names say"
    }

    fn version_named(&self, number: VersionNumber, names: &str) -> String {
        format!("version {number}, {names}")
    }

    fn move_version(&self, name: &str) -> String {
        format!("Move {name}: arrow keys, or drag")
    }

    fn move_earlier(&self) -> &'static str {
        " Earlier"
    }

    fn move_later(&self) -> &'static str {
        " Later"
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
