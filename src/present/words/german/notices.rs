//! German: what is said of many faults at once, and of what was taken away.

use super::German;
use super::number::{count, plural, quoted, thousands};
use crate::present::words::{NoticeWords, OrderWords};
use crate::session::Undo;

impl NoticeWords for German {
    fn put_together_by_likeness(&self, files: usize) -> String {
        if files == 1 {
            return "1 Datei sagt nicht, zu welchem Artikel sie gehört; sie wurde nach ihrem Wortlaut mit anderen zusammengeführt. Oben unter „Dateien“ steht, mit welchen; wenn das nicht stimmt, lässt sie sich dort entfernen.".to_owned();
        }
        format!(
            "{} Dateien sagen nicht, zu welchem Artikel sie gehören; ihr Wortlaut hat sie zusammengeführt. Oben unter „Dateien“ steht, welche mit welchen; was nicht stimmt, lässt sich dort entfernen.",
            thousands(files)
        )
    }

    fn many_without_text(&self, files: usize) -> String {
        format!(
            "{} keinen Text, den Palimpsest lesen kann, sondern {}. Oben unter „Dateien“ ist {} genannt.",
            count(files, "Datei enthält", "Dateien enthalten"),
            plural(
                files,
                "ein Bild, ein Dokument eines anderen Programms oder Ähnliches",
                "Bilder, Dokumente anderer Programme oder Ähnliches"
            ),
            plural(files, "sie", "jede")
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

    fn unkept(&self) -> &'static str {
        "Ihr Browser bewahrt hiervon nichts auf (kein Platz mehr, oder so eingestellt): Nach einem Neuladen wäre es weg. Sichern Sie den Verlauf, um es wieder zu haben."
    }
}
