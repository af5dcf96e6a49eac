//! German: what is said of rows: folds, and paragraphs that were parted or joined.

use super::German;
use super::number::{count, thousands};
use crate::model::{Sides, VersionNumber};
use crate::present::RailLook;
use crate::present::words::RowWords;
use crate::state::Layout;

impl RowWords for German {
    fn change(&self) -> &'static str {
        "Änderung"
    }

    fn previous_change(&self) -> &'static str {
        "Vorige Änderung"
    }

    fn previous_change_key(&self) -> &'static str {
        "Vorige Änderung (Taste p)"
    }

    fn next_change(&self) -> &'static str {
        "Nächste Änderung"
    }

    fn next_change_key(&self) -> &'static str {
        "Nächste Änderung (Taste n)"
    }

    fn changes_only(&self) -> &'static str {
        "Nur Änderungen"
    }

    fn changes_only_meaning(&self) -> &'static str {
        "Jede Änderung mit einem Absatz davor und danach; alles andere ist eingeklappt (Taste c)"
    }

    fn unchanged(&self, paragraphs: usize) -> String {
        count(paragraphs, "unveränderter Absatz", "unveränderte Absätze")
    }

    fn regrouped(&self, old: usize, new: usize) -> Option<String> {
        let said = match (old, new) {
            (0, _) | (_, 0) | (1, 1) => return None,
            (1, 2) => "Ein Absatz, in zwei geteilt".to_owned(),
            (1, parts) => format!("Ein Absatz, in {} geteilt", thousands(parts)),
            (2, 1) => "Zwei Absätze, zusammengelegt".to_owned(),
            (parts, 1) => format!("{} Absätze, zusammengelegt", thousands(parts)),
            (old, new) if old == new => {
                format!("{} Absätze, an anderen Stellen geteilt", thousands(old))
            }
            (old, new) => format!(
                "{} Absätze, neu geteilt in {}",
                thousands(old),
                thousands(new)
            ),
        };
        Some(said)
    }

    fn rail(&self) -> &'static str {
        "Änderungen entlang des Textes"
    }

    fn rail_mark(&self, first: usize, last: usize, all: usize, look: RailLook) -> String {
        let all = thousands(all);
        if first != last {
            return format!(
                "Änderungen {} bis {} von {all}",
                thousands(first),
                thousands(last)
            );
        }
        let what = match look {
            RailLook::Old => "entfallen",
            RailLook::New => "hinzugekommen",
            RailLook::Both => "geändert",
            RailLook::Moved => "verschoben",
            RailLook::Print => "Typografie",
        };
        format!("Änderung {} von {all}: {what}", thousands(first))
    }

    fn whole_history(&self, held: usize, known: usize, span: Option<&str>) -> String {
        let versions = if held == known {
            count(held, "Version", "Versionen")
        } else {
            format!(
                "{} vorliegende von {}",
                thousands(held),
                count(known, "Version", "Versionen")
            )
        };
        match span {
            Some(span) => format!("Der ganze Verlauf: {versions}, verteilt über {span}"),
            None => format!("Der ganze Verlauf: {versions}"),
        }
    }

    fn first_to_last(&self) -> &'static str {
        "Von der ersten Version zur letzten"
    }

    fn compare_ends(&self) -> &'static str {
        "Diese beiden vergleichen"
    }

    // Short in a wide window too: with more words the tools over the text would take a second line.
    fn previous_step(&self) -> [&'static str; 2] {
        ["Zurück", ""]
    }

    fn next_step(&self) -> [&'static str; 2] {
        ["Weiter", ""]
    }

    fn by_paragraph(&self) -> &'static str {
        "Text, Absatz für Absatz mit den Pfeiltasten auf und ab"
    }

    fn foot(&self) -> &'static str {
        "Werkzeuge zum Lesen"
    }

    fn step_back(&self) -> &'static str {
        "Ein Schritt zurück"
    }

    fn step_on(&self) -> &'static str {
        "Ein Schritt weiter"
    }

    fn step_on_show(&self, pair: Sides<VersionNumber>) -> String {
        format!("Schritt von Version {} zu Version {}", pair.old, pair.new)
    }

    fn versions_on_show(&self) -> &'static str {
        "Versionen"
    }

    fn more_tools(&self) -> &'static str {
        "Extras"
    }

    fn layout(&self) -> &'static str {
        "Anordnung"
    }

    fn layout_name(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::SideBySide => "Nebeneinander",
            Layout::Inline => "In einem Text",
        }
    }
}
