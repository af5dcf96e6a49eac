//! German: what is said of a phrase through the versions.

use super::German;
use super::listed;
use super::number::{quoted, thousands};
use crate::model::VersionNumber;
use crate::present::words::{self, TraceWords};
use crate::trace::Turn;

impl TraceWords for German {
    fn in_headline(&self) -> &'static str {
        "In der Überschrift"
    }

    fn in_text(&self) -> &'static str {
        "Im Text"
    }

    fn between_wordings(&self) -> &'static str {
        " wurde zu "
    }

    fn there_from_the_first(&self) -> &'static str {
        "von der ersten vorliegenden Version an: "
    }

    fn came(&self) -> &'static str {
        "hinzugekommen: "
    }

    fn came_back(&self) -> &'static str {
        "wieder da: "
    }

    fn left(&self) -> &'static str {
        "entfallen: "
    }

    fn tracing(&self) -> &'static str {
        "Alle Versionen werden durchgesehen …"
    }

    fn traced_coarsely(&self) -> &'static str {
        "Diese Versionen sind so lang oder einander so unähnlich, dass sie nur grob verfolgt wurden: Was verschoben wurde oder wiederkam, kann als entfallen und neu erscheinen."
    }

    fn how_searched(&self) -> &'static str {
        "Groß- und Kleinschreibung, Arten von Anführungszeichen, Strichen und Leerzeichen und die Eingabeweise von Akzenten machen keinen Unterschied. Die Eingabetaste verfolgt die Wendung: seit wann, bis wann, was vorher dort stand."
    }

    fn phrase_stands(
        &self,
        phrase: &str,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String {
        let phrase = quoted(phrase);
        match (found.len(), held.len()) {
            (0, 1) => format!("{phrase} steht nicht in der einzigen vorliegenden Version."),
            (0, 2) => format!("{phrase} steht in keiner der beiden vorliegenden Versionen."),
            (0, of) => format!(
                "{phrase} steht in keiner der {} vorliegenden Versionen.",
                thousands(of)
            ),
            (1, 1) => format!("{phrase} steht in der einzigen vorliegenden Version."),
            (2, 2) => format!("{phrase} steht in beiden vorliegenden Versionen."),
            (all, of) if all == of => {
                format!(
                    "{phrase} steht in allen {} vorliegenden Versionen.",
                    thousands(of)
                )
            }
            (1, of) => format!(
                "{phrase} steht nur in Version {}, einer von {} vorliegenden.",
                found[0],
                thousands(of)
            ),
            (some, of) => format!(
                "{phrase} steht in {} von {} vorliegenden Versionen: {}.",
                thousands(some),
                thousands(of),
                runs(found, held)
            ),
        }
    }

    fn only_places(&self, told: usize) -> String {
        if told == 1 {
            return "Die Wendung steht an mehr Stellen, als sich zeigen lassen; hier ist die erste."
                .to_owned();
        }
        format!(
            "Die Wendung steht an mehr Stellen, als sich zeigen lassen; hier sind die ersten {}.",
            thousands(told)
        )
    }

    fn more_places(&self, more: usize) -> String {
        if more == 1 {
            "1 weitere Stelle zeigen".to_owned()
        } else {
            format!("{} weitere Stellen zeigen", thousands(more))
        }
    }

    fn traced_when(&self, turn: &Turn) -> String {
        match turn.after {
            Some(after) if !turn.is_exact() => {
                format!("Zwischen den Versionen {after} und {}", turn.by)
            }
            _ => format!("Version {}", turn.by),
        }
    }

    fn survivors(
        &self,
        words: usize,
        percent: usize,
        number: VersionNumber,
        first: VersionNumber,
    ) -> String {
        let stands = match (words, percent) {
            (0, _) => format!("Nichts vom Text von Version {number} steht"),
            (_, 0) => format!("Zu weniger als 1\u{a0}% steht der Text von Version {number}"),
            (_, 100) => format!("Der ganze Text von Version {number} steht"),
            _ => format!("Zu {percent}\u{a0}% steht der Text von Version {number}"),
        };
        format!("{stands} schon seit Version {first} da, der ersten, die vorliegt.")
    }

    fn still_there(&self, last: VersionNumber) -> String {
        format!("Steht noch in Version {last}, der letzten, die vorliegt")
    }

    fn sure_in_brackets(&self, percent: u8) -> String {
        format!(" (erschlossen, zu {percent}\u{a0}% sicher)")
    }
}

/// Which of the held versions: «0–1, 4–5 und 9».
pub(super) fn runs(found: &[VersionNumber], held: &[VersionNumber]) -> String {
    listed(&words::runs(found, held))
}
