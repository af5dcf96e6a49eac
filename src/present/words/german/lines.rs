//! German: what is said of a line of a page, and of how it can be read otherwise.

use super::German;
use super::number::quoted;
use crate::model::{Side, Sides, VersionNumber};
use crate::present::words::{LineWords, beginning, end};
use crate::present::{PageLine, Told};

impl LineWords for German {
    fn part(&self) -> &'static str {
        "In beiden: teilen …"
    }

    fn move_split(&self) -> &'static str {
        "Teilung verschieben …"
    }

    fn join(&self) -> &'static str {
        "Mit nächster verbinden"
    }

    fn as_inferred(&self) -> &'static str {
        "Wie erschlossen"
    }

    fn only_in(&self, number: VersionNumber) -> String {
        format!("Nur in Version {number}")
    }

    fn read_as(&self, line: &PageLine) -> String {
        let Sides { old, new } = line.numbers;
        let (text, how) = match &line.told {
            Told::OneSided(Side::Old, text) => (text, format!("steht nur in Version {old}")),
            Told::OneSided(Side::New, text) => (text, format!("steht nur in Version {new}")),
            Told::Both(cells) if cells.old == cells.new => (
                &cells.old,
                format!("steht in den Versionen {old} und {new} gleich"),
            ),
            Told::Both(cells) => (
                &cells.old,
                format!("wurde zwischen den Versionen {old} und {new} geändert"),
            ),
        };
        let sure = match line.inferred.as_ref().and_then(|mark| mark.percent) {
            Some(percent) => format!("zu {percent}\u{a0}% sicher"),
            None => "von Ihnen festgelegt".to_owned(),
        };
        format!(
            "So gelesen ({sure}): {} aus {} {how}.",
            quoted(&beginning(text)),
            quoted(&line.file)
        )
    }

    fn parts_at(&self, halves: Sides<&str>) -> String {
        format!(
            "Der ältere Text endet mit {}, der neuere beginnt mit {}",
            quoted(&end(halves.old)),
            quoted(&beginning(halves.new))
        )
    }

    fn read_otherwise(&self) -> &'static str {
        "Anders lesen"
    }

    fn how_to_part(&self) -> &'static str {
        "Ziehen Sie die Marke, klicken Sie auf das erste neue Wort oder nehmen Sie die Pfeiltasten."
    }

    fn where_newer_begins(&self) -> &'static str {
        "Wo der neuere Text beginnt"
    }

    fn use_this(&self) -> &'static str {
        "Übernehmen"
    }

    fn leave_it(&self) -> &'static str {
        "So lassen"
    }
}
