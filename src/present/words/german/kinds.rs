//! German: what is said of kinds of change, and the parts of the summary.

use super::German;
use super::compared::{amounts, so_many_changes};
use super::number::{count, plural, quoted, so_often, thousands};
use crate::kinds::{Kind, Kinds};
use crate::model::Sides;
use crate::present::words::{KindWords, PassageFate, WholeFate, beginning, capital};

impl KindWords for German {
    fn kind_name(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Headline => "Überschrift",
            Kind::Number => "Zahlen",
            Kind::Name => "Namen",
            Kind::Quotation => "Zitate",
            Kind::Attribution => "Zuschreibung",
            Kind::Hedge => "Einschränkung",
            Kind::Moved => "Verschoben",
            Kind::Added => "Hinzugekommen",
            Kind::Removed => "Entfallen",
            Kind::Wording => "Formulierung",
            Kind::Date => "Datum",
            Kind::Typography => "Typografie",
        }
    }

    fn kinds_meaning(&self) -> &'static str {
        "Von welcher Art eine Änderung ist, sagen Regeln; geraten wird nicht. Eine Regel, die nicht sicher sein kann, schweigt, und was keine Regel kennt, heißt Formulierung. Eine Änderung kann von mehreren Arten sein. Wählen Sie eine Art, um nur deren Änderungen zu sehen und durchzugehen."
    }

    fn kind_meaning(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Headline => "Die Überschrift ist eine andere.",
            Kind::Number => "Eine Zahl oder ein Betrag kam hinzu, entfiel oder ist nun anders.",
            Kind::Name => "Ein Name kam hinzu, entfiel oder ist nun ein anderer.",
            Kind::Quotation => "Ein Zitat kam hinzu, entfiel oder lautet anders.",
            Kind::Attribution => {
                "Es steht anders da, wer etwas sagt oder wie: „sagte“, „behauptete“, „laut“."
            }
            Kind::Hedge => {
                "Etwas wird verneint oder abgeschwächt, das es nicht war, oder umgekehrt: „nicht“, „könnte“, „angeblich“, „etwa“."
            }
            Kind::Moved => "Eine Stelle steht anderswo.",
            Kind::Added => "Wörter kamen hinzu, wo keine entfielen.",
            Kind::Removed => "Wörter entfielen, wo keine hinzukamen.",
            Kind::Wording => {
                "Wörter oder Zeichen stehen für andere; mehr sagt keine Regel darüber."
            }
            Kind::Date => "Ein Datum oder eine Uhrzeit ist anders.",
            Kind::Typography => {
                "Nur das Schriftbild ist anders: Anführungszeichen, Striche, Leerzeichen, das Ende eines Absatzes."
            }
        }
    }

    fn kinds_title(&self, kinds: Kinds) -> String {
        let one = |kind: Kind| match kind {
            Kind::Number => "Zahl",
            Kind::Name => "Name",
            Kind::Quotation => "Zitat",
            Kind::Moved => "verschoben",
            Kind::Added => "hinzugekommen",
            Kind::Removed => "entfallen",
            other => self.kind_name(other),
        };
        capital(&kinds.iter().map(one).collect::<Vec<_>>().join(", "))
    }

    fn change_of_kind(&self, current: Option<usize>, changes: usize, all: usize) -> String {
        match (current, changes) {
            (_, 0) if all == 1 => "0 von 1 Änderung".to_owned(),
            (_, 0) => format!("keine von {}", so_many_changes(all)),
            (Some(current), _) => {
                format!("{} von {}", thousands(current + 1), thousands(changes))
            }
            (None, _) => format!("{} von {}", thousands(changes), so_many_changes(all)),
        }
    }

    fn became(&self, told: Sides<Option<&str>>) -> String {
        let short = |text: &str| quoted(&beginning(text.trim()));
        match (told.old, told.new) {
            (Some(old), Some(new)) => format!("{} wurde zu {}", short(old), short(new)),
            (Some(old), None) => format!("{} entfallen", short(old)),
            (None, Some(new)) => format!("{} hinzugekommen", short(new)),
            (None, None) => String::new(),
        }
    }

    fn headline_changed(&self, times: usize, only_print: bool) -> String {
        let what = if only_print {
            "Typografie der Überschrift"
        } else {
            "Überschrift"
        };
        match times {
            0 | 1 => format!("{what} geändert"),
            _ => format!("{what} {} geändert", so_often(times)),
        }
    }

    fn headline_changed_back(&self, times: usize) -> String {
        match times {
            0..=2 => "Überschrift geändert und wieder zurückgeändert".to_owned(),
            _ => format!(
                "Überschrift {} geändert, zuletzt zurück zur alten",
                so_often(times)
            ),
        }
    }

    fn in_edits(&self, edits: usize, held: usize, known: usize) -> String {
        if held == known {
            return match edits {
                0 => "ohne Überarbeitung".to_owned(),
                1 => "in einer Überarbeitung".to_owned(),
                _ => format!("in {} Überarbeitungen", thousands(edits)),
            };
        }
        let edits = match edits {
            0 => "ohne erkennbare Überarbeitung".to_owned(),
            1 => "in mindestens einer Überarbeitung".to_owned(),
            _ => format!("in mindestens {} Überarbeitungen", thousands(edits)),
        };
        format!(
            "{edits}, da nur {} dieser {} Versionen {}",
            thousands(held),
            thousands(known),
            plural(held, "vorliegt", "vorliegen")
        )
    }

    fn and_more(&self, left: usize) -> String {
        format!("und {} weitere", thousands(left))
    }

    fn inferred_part(&self, text: &str) -> String {
        format!("{text} (erschlossen)")
    }

    fn only_typography(&self) -> &'static str {
        "kein Wort des Textes geändert, nur seine Typografie"
    }

    fn amounts(&self, deleted: usize, inserted: usize, moved: usize) -> String {
        amounts(deleted, inserted, moved)
            .unwrap_or_else(|| "kein Wort des Textes geändert".to_owned())
    }

    fn summed_up(&self, edits: Option<&str>, parts: &[String]) -> String {
        let parts = parts.join("; ");
        match edits {
            Some(edits) => capital(&format!("{edits}: {parts}.")),
            None => capital(&format!("{parts}.")),
        }
    }

    fn quotations(&self, number: usize, fate: PassageFate) -> String {
        let fate = match fate {
            PassageFate::Removed => "entfallen",
            PassageFate::Added => "hinzugekommen",
            PassageFate::Altered => "geändert",
        };
        so_many(number, ["ein Zitat", "Zitat", "Zitate"], fate)
    }

    fn whole_paragraphs(&self, number: usize, fate: WholeFate) -> String {
        let fate = match fate {
            WholeFate::Moved => "verschoben",
            WholeFate::Added => "hinzugekommen",
            WholeFate::Removed => "entfallen",
        };
        so_many(number, ["ein Absatz", "Absatz", "Absätze"], fate)
    }

    fn kinds_group(&self) -> &'static str {
        "Hervorgehobene Arten von Änderungen"
    }

    fn emphasised(&self, kinds: Kinds) -> String {
        format!(
            "Hervorgehoben sind nur Änderungen dieser Arten: {}. Alle übrigen sind blass markiert.",
            self.kind_names(kinds)
        )
    }

    fn all_changes(&self) -> &'static str {
        "Alle Änderungen"
    }

    fn what_are_kinds(&self) -> &'static str {
        "Was heißt das?"
    }
}

/// «ein Zitat entfallen», «2 Zitate entfallen».
fn so_many(number: usize, [a, one, many]: [&str; 3], fate: &str) -> String {
    match number {
        1 => format!("{a} {fate}"),
        _ => format!("{} {fate}", count(number, one, many)),
    }
}
