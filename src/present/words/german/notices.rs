//! German: what is said of many faults at once, and of what was taken away.

use super::German;
use super::number::{count, plural, quoted};
use crate::present::words::{NoticeWords, OrderWords};
use crate::session::Undo;

impl NoticeWords for German {
    fn put_together_by_likeness(&self, files: usize) -> String {
        format!(
            "{} nicht, zu welchem Artikel sie {}; ihr Wortlaut hat sie zusammengeführt. Oben unter „Dateien“ steht, welche mit welchen; was nicht stimmt, lässt sich dort entfernen.",
            count(files, "Datei sagt", "Dateien sagen"),
            plural(files, "gehört", "gehören")
        )
    }

    fn many_without_text(&self, files: usize) -> String {
        format!(
            "{} keinen Text, den Palimpsest lesen kann, sondern Bilder, Dokumente anderer Programme oder Ähnliches. Oben unter „Dateien“ ist jede genannt.",
            count(files, "Datei enthält", "Dateien enthalten")
        )
    }

    fn gone(&self, undo: &Undo) -> Option<String> {
        match undo {
            Undo::Added { .. } => None,
            Undo::Removed { captures: 1, name } => {
                Some(format!("{} wurde entfernt.", quoted(name)))
            }
            Undo::Removed { captures, .. } => Some(format!(
                "{} entfernt.",
                count(*captures, "Datei wurde", "Dateien wurden")
            )),
            Undo::Cleared { captures } => Some(format!(
                "Alles wurde entfernt: {}.",
                count(*captures, "Datei", "Dateien")
            )),
            Undo::OrderReleased => Some(German.order_gone().to_owned()),
        }
    }
}
