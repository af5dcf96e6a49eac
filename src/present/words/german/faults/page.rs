//! German: what is said of the text that a page holds.

use crate::model::fault::PageFault;

use super::figures::count;

pub(super) fn page(fault: PageFault) -> String {
    let what = match fault {
        PageFault::MarkupInParagraphs { paragraphs } => {
            return markup(paragraphs, "einen Absatz", "Absätze");
        }
        PageFault::MarkupInRows { rows } => return markup(rows, "eine Zeile", "Zeilen"),
        PageFault::BrokenRows { rows } => {
            return format!(
                "enthält {}, deren Teile wegen Tags im Text des Artikels ineinandergelaufen sind: Was davon gezeigt wird, kann unvollständig sein oder auf der falschen Seite stehen.",
                count(rows, "eine Zeile", "Zeilen")
            );
        }
        PageFault::NoNumbers => {
            "sagt nicht, welche Versionen verglichen werden: Kopieren Sie die ganze Seite samt dem Kopf der Tabelle, oder öffnen Sie den Vergleich in einem Browser und speichern Sie ihn als „Webseite, nur HTML“."
        }
        PageFault::GuessedNumbers => {
            "sagt nicht, welche Versionen verglichen werden; da die Seite auf keine Version davor oder danach verweist, gelten sie als die Versionen 0 und 1."
        }
        PageFault::CutBeforeTable => {
            "endet vor dem Text des Vergleichs: Speichern Sie die Seite noch einmal und warten Sie dabei, bis sie geladen ist."
        }
        PageFault::CutInsideTable => {
            "endet mitten im Vergleich, sodass das Ende beider Versionen fehlt: Speichern Sie die Seite noch einmal und warten Sie dabei, bis sie geladen ist."
        }
        PageFault::CutInsideList => {
            "endet mitten in der Liste der Versionen, sodass einige fehlen können: Speichern Sie die Seite noch einmal und warten Sie dabei, bis sie geladen ist."
        }
        PageFault::CutInsideVersion => {
            "endet mitten im Text, sodass das Ende der Version fehlt: Speichern Sie die Seite noch einmal und warten Sie dabei, bis sie geladen ist."
        }
        PageFault::CutVersionPaste => {
            "endet mit dem Text der Version, sodass deren letzte Absätze fehlen können: Wählen Sie vor dem Kopieren die ganze Seite aus."
        }
        PageFault::CutPaste => {
            "endet mit dem Text des Vergleichs, sodass dessen letzte Zeilen fehlen können: Wählen Sie vor dem Kopieren die ganze Seite aus."
        }
        PageFault::TooDeep => {
            "enthält weit mehr HTML-Tags als jede Seite von News Sniffer und wurde deshalb nur zum Teil gelesen, wenn überhaupt: Speichern Sie die Seite noch einmal."
        }
        PageFault::EmptyVersion => {
            "enthält eine Version ohne jeden Text: Sehen Sie sich die Seite in einem Browser an und speichern Sie sie noch einmal, falls dort Text steht."
        }
        PageFault::NoText => {
            "enthält einen Vergleich ohne jeden Text: Sehen Sie sich die Seite in einem Browser an und speichern Sie sie noch einmal, falls dort Text steht."
        }
        PageFault::UnplacedText => {
            "enthält unveränderten Text, der aus seiner Tabelle gerutscht ist, weil das HTML des Trackers im Juli 2016 fehlerhaft war: Einige Absätze ließen sich nicht an ihren Platz zurücksetzen und fehlen."
        }
    };
    what.to_owned()
}

fn markup(number: usize, one: &str, many: &str) -> String {
    format!(
        "enthält {} mit Tags, die zum Text des Artikels gehören, von Browsern aber für HTML gehalten werden: Dort können Wörter fehlen.",
        count(number, one, many)
    )
}
