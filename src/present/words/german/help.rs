//! German: what is said of keys and marks, and what the controls over the text are called.

use super::German;
use crate::model::{Side, VersionNumber};
use crate::present::words::HelpWords;
use crate::present::words::KeyLine;

impl HelpWords for German {
    fn close(&self) -> &'static str {
        "Schließen"
    }

    fn more_actions(&self) -> &'static str {
        "Mehr"
    }

    fn save(&self) -> &'static str {
        "Verlauf sichern"
    }

    fn save_meaning(&self) -> &'static str {
        "Alles Gelesene als eine Datei, die sich hier wieder öffnen lässt (Taste e)"
    }

    fn help(&self) -> &'static str {
        "Tasten und Zeichen"
    }

    fn keys(&self) -> &'static str {
        "Tasten"
    }

    fn marks(&self) -> &'static str {
        "Was die Zeichen bedeuten"
    }

    fn keys_are_off(&self) -> &'static str {
        "Die Tasten sind in den Einstellungen abgeschaltet. Alles, was sie tun, geht auch über die Schaltflächen."
    }

    fn when_keys_work(&self) -> &'static str {
        "Sie wirken, solange Sie nicht in ein Feld schreiben, und ohne Strg, Alt oder ⌘: Die bleiben dem Browser. In einem Artikel, der von rechts nach links gelesen wird, weisen ← und → in der Zeit andersherum. Abschalten lassen sich die Tasten in den Einstellungen."
    }

    fn key_lines(&self) -> &'static [KeyLine] {
        &KEY_LINES
    }

    fn sample(&self) -> &'static str {
        "einige Wörter"
    }

    fn sample_old(&self) -> &'static str {
        "alte Wörter"
    }

    fn sample_new(&self) -> &'static str {
        "neue Wörter"
    }

    fn sample_print(&self) -> &'static str {
        "„Wörter“"
    }

    fn mark_deleted(&self) -> &'static str {
        "Diese Wörter stehen nur in der älteren Version."
    }

    fn mark_inserted(&self) -> &'static str {
        "Diese Wörter stehen nur in der neueren Version."
    }

    fn mark_moved(&self) -> &'static str {
        "Diese Stelle steht in der anderen Version anderswo. Die Zeile darüber führt dorthin."
    }

    fn mark_sentence(&self) -> &'static str {
        "Dieser Satz wurde verschoben. Der kleine Pfeil dahinter führt an den anderen Ort."
    }

    fn mark_print(&self) -> &'static str {
        "Dieselben Wörter mit anderen Anführungszeichen, Strichen oder Leerzeichen."
    }

    fn mark_break(&self) -> &'static str {
        "Hier kam das Ende eines Absatzes hinzu oder entfiel."
    }

    fn mark_inferred(&self) -> &'static str {
        "Erschlossen: Die Seite sagte nicht, in welcher Version das stand. Die Marke daran sagt, wie sicher das ist; über sie lässt es sich berichtigen."
    }

    fn mark_none(&self) -> &'static str {
        "Diese Version hat hier nichts."
    }

    fn mark_differs(&self) -> &'static str {
        "Zwei Dateien geben diese Version verschieden wieder."
    }

    fn clean_name(&self, side: Side) -> &'static str {
        match side {
            Side::Old => "Älterer Text",
            Side::New => "Neuerer Text",
        }
    }

    fn clean_meaning(&self, side: Side) -> &'static str {
        match side {
            Side::Old => {
                "Nur der ältere Text, ohne Markierungen: solange gedrückt oder bis zum nächsten Druck (Taste 1)"
            }
            Side::New => {
                "Nur der neuere Text, ohne Markierungen: solange gedrückt oder bis zum nächsten Druck (Taste 2)"
            }
        }
    }

    fn clean(&self) -> &'static str {
        "Eine Version für sich"
    }

    fn clean_heading(&self, number: VersionNumber) -> String {
        format!("Version {number}, ohne Markierungen")
    }
}

const fn line(keys: &'static [&'static str], what: &'static str) -> KeyLine {
    KeyLine { keys, what }
}

/// All keys, in the order in which they are told.
const KEY_LINES: [KeyLine; 16] = [
    line(&["←", "→"], "Einen Schritt zurück, einen Schritt weiter"),
    line(
        &["Umschalt ←", "Umschalt →"],
        "Nur die ältere Version wechselt",
    ),
    line(
        &[",", "."],
        "Nur die neuere Version wechselt, zurück oder weiter",
    ),
    line(&["Pos1", "Ende"], "Der erste Schritt, der letzte Schritt"),
    line(&["n", "j"], "Die nächste Änderung"),
    line(&["p", "k"], "Die vorige Änderung"),
    line(&["s"], "Nebeneinander"),
    line(&["i"], "In einem Text mit Markierungen"),
    line(&["c"], "Nur Änderungen oder der ganze Text"),
    line(
        &["1", "2"],
        "Solange gedrückt: nur der ältere Text, nur der neuere Text",
    ),
    line(
        &["b"],
        "Seit wann jedes Wort dort steht, oder wieder die Änderungen",
    ),
    line(
        &["/"],
        "Alle Versionen durchsuchen und eine Wendung durch sie verfolgen",
    ),
    line(&["e"], "Den Verlauf als Datei sichern"),
    line(&["o"], "Dateien öffnen"),
    line(&["?"], "Diese Liste"),
    line(&["Esc"], "Schließen, was zuletzt geöffnet wurde"),
];
