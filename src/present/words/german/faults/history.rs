//! German: why a history file cannot be read back.

use crate::model::file::{FORMAT_VERSION, HistoryFileError, JsonFault};
use crate::model::{Sides, TimestampError, VersionNumber};

use super::super::number::{quoted, thousands};

/// What follows «denn», up to the colon.
pub(super) fn because(fault: &HistoryFileError) -> String {
    match fault {
        HistoryFileError::NotJson(said) => {
            format!("sie enthält kein gültiges JSON ({})", reader(said))
        }
        HistoryFileError::NotUtf8 {
            from,
            bytes: Some(_),
        } => format!(
            "sie enthält kein gültiges JSON (ab Byte {} kein UTF-8)",
            thousands(*from)
        ),
        HistoryFileError::NotUtf8 { from, bytes: None } => format!(
            "sie enthält kein gültiges JSON (bei Byte {} endet sie mitten in einem Zeichen)",
            thousands(*from)
        ),
        HistoryFileError::NotAHistory => {
            "sie enthält zwar JSON, aber keinen Verlauf von Palimpsest".to_owned()
        }
        HistoryFileError::Newer(version) => format!(
            "sie wurde von einem neueren Palimpsest geschrieben (ihr Format hat die Version {version}, gelesen wird hier höchstens Version {FORMAT_VERSION})"
        ),
        HistoryFileError::NoSuchFormatVersion(version) => {
            format!("eine Version {version} ihres Formats gibt es nicht")
        }
        HistoryFileError::Shape(said) => {
            format!(
                "ein Feld darin ist nicht, wie es sein muss ({})",
                reader(said)
            )
        }
        HistoryFileError::UnknownTracker(word) => {
            format!("{} ist kein bekannter Tracker", quoted(word))
        }
        HistoryFileError::Time(TimestampError::NotRfc3339(text)) => {
            format!("{} ist keine Angabe von Datum und Uhrzeit", quoted(text))
        }
        HistoryFileError::Certainty(number) => format!(
            "der Grad der Sicherheit {} liegt nicht zwischen 0 und 1",
            number.replace('.', ",")
        ),
        HistoryFileError::VersionOrder(number) => {
            format!("Version {number} steht nicht in aufsteigender Reihenfolge")
        }
        HistoryFileError::StepOrder(numbers) => {
            format!("der Schritt {} ist nicht aufsteigend", step(*numbers))
        }
        HistoryFileError::BlankParagraph(number) => {
            format!("ein Absatz von Version {number} enthält keinen Text")
        }
        HistoryFileError::LineBreak(number) => {
            format!("ein Absatz von Version {number} enthält einen Zeilenumbruch")
        }
        HistoryFileError::BlankRow(numbers) => {
            format!("einer Zeile des Schritts {} fehlt der Text", step(*numbers))
        }
        HistoryFileError::LineBreakInRow(numbers) => format!(
            "eine Zeile des Schritts {} enthält einen Zeilenumbruch",
            step(*numbers)
        ),
    }
}

/// What the JSON reader says, in its own words, which name fields as they stand in the file.
fn reader(JsonFault { said, place }: &JsonFault) -> String {
    match place {
        Some((line, column)) => format!(
            "Zeile {}, Spalte {}: {said}",
            thousands(*line),
            thousands(*column)
        ),
        None => said.clone(),
    }
}

fn step(Sides { old, new }: Sides<VersionNumber>) -> String {
    format!("von Version {old} zu Version {new}")
}
