//! German: the sentences on the order of versions that no tracker has numbered, and on that of the list of articles.

use super::German;
use super::number::{count, thousands};
use crate::assemble::OrderBasis;
use crate::model::{DatedBy, VersionNumber};
use crate::present::words::OrderWords;
use crate::state::{Column, Order};

impl OrderWords for German {
    fn order_set(&self) -> &'static str {
        "Reihenfolge von Hand festgelegt"
    }

    fn change_order(&self) -> &'static str {
        "Reihenfolge ändern"
    }

    fn order_as_inferred(&self) -> &'static str {
        "Wie erschlossen"
    }

    fn order_advice(&self) -> &'static str {
        "Ziehen Sie eine Version an ihrem Griff, benutzen Sie ihre Schaltflächen oder drücken Sie auf dem Griff ↑ und ↓. Dateien, die Sie später hinzufügen, werden hier eingeordnet; was nicht hierher gehört, lässt sich unter „Dateien“ entfernen."
    }

    fn order_rests_on(
        &self,
        basis: OrderBasis,
        dated_by: Option<DatedBy>,
        undated: usize,
    ) -> String {
        let first = match (basis, dated_by) {
            (OrderBasis::Numbers, _) => "Geordnet nach den Nummern in den Dateinamen.",
            (OrderBasis::Names, _) => {
                "Geordnet nach dem Alphabet der Dateinamen, da keine Zeiten sie unterscheiden."
            }
            (OrderBasis::Times, Some(DatedBy::Name)) => {
                "Geordnet nach den Zeiten in den Dateinamen."
            }
            (OrderBasis::Times, Some(DatedBy::FrontMatter)) => {
                "Geordnet nach den Zeiten, die über den Texten stehen."
            }
            (OrderBasis::Times, Some(DatedBy::Modified)) => {
                "Geordnet nach den Zeiten, zu denen die Dateien zuletzt geschrieben wurden."
            }
            (OrderBasis::Times, None) => "Geordnet nach ihren Zeiten.",
        };
        match undated {
            0 => first.to_owned(),
            _ if basis != OrderBasis::Times => first.to_owned(),
            1 => format!("{first} Eine hat keine Zeit und steht am Ende."),
            _ => format!(
                "{first} {} haben keine Zeit und stehen am Ende.",
                thousands(undated)
            ),
        }
    }

    fn order_was_set(&self) -> &'static str {
        "In einer Reihenfolge, die von Hand festgelegt wurde."
    }

    fn order_of_history(&self) -> &'static str {
        "In der Reihenfolge des gesicherten Verlaufs."
    }

    fn dated_by(&self, dated_by: Option<DatedBy>) -> &'static str {
        match dated_by {
            Some(DatedBy::Name) => "laut Dateiname",
            Some(DatedBy::FrontMatter) => "laut Angabe über dem Text",
            Some(DatedBy::Modified) => "zuletzt geschrieben",
            None => "laut gesichertem Verlauf",
        }
    }

    fn against_times(
        &self,
        earlier: (VersionNumber, &str),
        later: (VersionNumber, &str),
        more: usize,
    ) -> String {
        let first = format!(
            "Das widerspricht den Zeiten: Version {} ist vom {}, die danach stehende Version {} vom {}.",
            earlier.0, earlier.1, later.0, later.1
        );
        match more {
            0 => first,
            1 => format!("{first} Das ist noch an einer weiteren Stelle so."),
            _ => format!(
                "{first} Das ist noch an {} weiteren Stellen so.",
                thousands(more)
            ),
        }
    }

    fn put_together(&self) -> &'static str {
        "Nach dem Wortlaut zusammengeführt."
    }

    fn earlier_than(&self, number: VersionNumber) -> String {
        format!("früher als Version {number} weiter oben")
    }

    fn version_moved(&self, from: VersionNumber, to: VersionNumber) -> String {
        format!("Version {from} ist jetzt Version {to}.")
    }

    fn order_released(&self) -> &'static str {
        "Die Versionen stehen in der erschlossenen Reihenfolge."
    }

    fn order_gone(&self) -> &'static str {
        "Die von Hand festgelegte Reihenfolge ist aufgehoben."
    }

    fn articles_listed(&self, found: usize, all: usize, by: Option<(Column, Order)>) -> String {
        let found = if found == all {
            count(all, "Artikel", "Artikel")
        } else {
            format!(
                "{} von {}",
                thousands(found),
                count(all, "Artikel", "Artikeln")
            )
        };
        match by {
            _ if all == 1 => found,
            None => format!("{found}, der früheste zuerst"),
            Some((column, order)) => format!("{found}, {}", sorted_by(column, order)),
        }
    }

    fn sorts_next(&self, next: Option<(Column, Order)>) -> String {
        match next {
            None => "Den frühesten zuerst zeigen".to_owned(),
            Some((column, order)) => format!("Sortieren {}", sorted_by(column, order)),
        }
    }

    fn no_time_known(&self) -> &'static str {
        "keine Zeit bekannt"
    }

    fn order_group(&self) -> &'static str {
        "Reihenfolge der Versionen"
    }

    fn release_order_meaning(&self) -> &'static str {
        "Die Versionen so ordnen, wie ihre Zeiten und Namen es sagen"
    }

    fn version_named(&self, number: VersionNumber, names: &str) -> String {
        format!("Version {number}, {names}")
    }

    fn move_version(&self, name: &str) -> String {
        format!("{name} verschieben: mit den Pfeiltasten oder durch Ziehen")
    }

    fn move_earlier(&self) -> &'static str {
        " Früher"
    }

    fn move_later(&self) -> &'static str {
        " Später"
    }
}

fn sorted_by(column: Column, order: Order) -> &'static str {
    use Order::{Ascending, Descending};
    match (column, order) {
        (Column::Headline, Ascending) => "nach Überschrift, von A bis Z",
        (Column::Headline, Descending) => "nach Überschrift, von Z bis A",
        (Column::Source, Ascending) => "nach Quelle, von A bis Z",
        (Column::Source, Descending) => "nach Quelle, von Z bis A",
        (Column::Held, Ascending) => "nach vorliegenden Versionen, die wenigsten zuerst",
        (Column::Held, Descending) => "nach vorliegenden Versionen, die meisten zuerst",
        (Column::Time, Ascending) => "nach Zeit, früheste zuerst",
        (Column::Time, Descending) => "nach Zeit, späteste zuerst",
        (Column::Changed, Ascending) => "nach geänderten Wörtern, die wenigsten zuerst",
        (Column::Changed, Descending) => "nach geänderten Wörtern, die meisten zuerst",
    }
}
