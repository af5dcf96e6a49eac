//! German: what is said of text by its age.

use super::German;
use super::compared::so_many_words;
use super::number::{quoted, thousands};
use crate::model::VersionNumber;
use crate::present::words::SinceWords;
use crate::trace::Turn;

impl SinceWords for German {
    fn since_when(&self) -> &'static str {
        "Seit wann"
    }

    fn since_of(&self) -> &'static str {
        "Version, deren Text nach Alter gezeigt wird"
    }

    fn since_when_title(&self) -> &'static str {
        "Der Text einer Version, getönt nach dem Alter seiner Wörter"
    }

    fn since_to_come(&self) -> &'static str {
        "Es wird ermittelt, seit wann jedes Wort dort steht …"
    }

    fn since_coarse(&self) -> &'static str {
        "Diese Versionen sind so lang oder einander so unähnlich, dass sie nur grob verfolgt wurden: Manche Wörter können als neuer gelten, als sie sind."
    }

    fn since_legend(&self) -> &'static str {
        "Text nach der Version, mit der er kam"
    }

    fn since_numbers(&self) -> &'static str {
        "Versionsnummern zeigen"
    }

    fn passage_before(&self) -> &'static str {
        "Vorige Stelle"
    }

    fn passage_after(&self) -> &'static str {
        "Nächste Stelle"
    }

    fn since_how(&self) -> &'static str {
        "Zeigen Sie auf eine Stelle, tippen Sie sie an oder gehen Sie mit den Pfeiltasten durch den Text: Dann steht hier, seit wann sie im Text steht und was vorher an ihrem Platz stand."
    }

    fn since_aside(&self) -> &'static str {
        "Angaben zur Stelle, und die Legende"
    }

    fn passages(&self) -> &'static str {
        "Stellen"
    }

    fn nothing_before(&self) -> &'static str {
        "Zuvor stand an dieser Stelle nichts."
    }

    fn before_to_come(&self) -> &'static str {
        "Es wird gesucht, was zuvor dort stand …"
    }

    fn see_step(&self) -> &'static str {
        "Schritt ansehen"
    }

    fn trace_this(&self) -> &'static str {
        "Verfolgen"
    }

    fn since_text(&self, number: VersionNumber) -> String {
        format!("Text von Version {number} nach Alter; Pfeiltasten führen von Stelle zu Stelle")
    }

    fn since_lead(&self, number: VersionNumber, ages: usize) -> String {
        match ages {
            0 => format!("Version {number} hat keinen Text."),
            1 => format!("Der ganze Text von Version {number} kam zur selben Zeit."),
            _ => format!(
                "Der Text von Version {number} stammt aus {} Versionen: Je stärker die Markierung, desto neuer die Wörter.",
                thousands(ages)
            ),
        }
    }

    fn share_of_text(&self, words: usize, percent: usize) -> String {
        let percent = match (words, percent) {
            (0, _) => return so_many_words(0),
            (_, 0) => "unter 1\u{a0}%".to_owned(),
            (_, percent) => format!("{percent}\u{a0}%"),
        };
        format!("{}, {percent}", so_many_words(words))
    }

    fn since(&self, born: &Turn) -> String {
        match born.after {
            None => format!("Von Version {} an, der ersten, die vorliegt", born.by),
            Some(_) if born.is_exact() => format!("Seit Version {}", born.by),
            Some(after) => format!(
                "Hinzugekommen zwischen den Versionen {after} und {}",
                born.by
            ),
        }
    }

    fn stood_before(&self, wording: &str) -> String {
        format!("Zuvor: {}", quoted(&one_line(wording)))
    }

    fn was_away(&self, left: &Turn, back: &Turn, meanwhile: Option<&str>) -> String {
        let away = format!("Entfallen {}, wieder da {}", when(left), when(back));
        match meanwhile {
            Some(wording) => format!("{away}; dazwischen: {}", quoted(&one_line(wording))),
            None => away,
        }
    }

    fn went(&self, left: &Turn, instead: Option<&str>) -> String {
        let gone = format!("Entfallen {}", when(left));
        match instead {
            Some(wording) => format!("{gone}; seitdem: {}", quoted(&one_line(wording))),
            None => gone,
        }
    }

    fn stays(&self, last: VersionNumber) -> String {
        format!("Steht noch in Version {last}, der letzten, die vorliegt")
    }

    fn headline_since(
        &self,
        by: VersionNumber,
        after: Option<VersionNumber>,
        moment: Option<&str>,
    ) -> String {
        let moment = moment.map(|moment| format!(" ({moment})"));
        let moment = moment.unwrap_or_default();
        match after {
            None => format!(
                "Die Überschrift lautet so seit Version {by}{moment}, der ersten, von der sie bekannt ist."
            ),
            Some(after) if after.0.checked_add(1) != Some(by.0) => format!(
                "Die Überschrift lautet so seit Version {by}{moment} oder seit einer zwischen {after} und {by}."
            ),
            Some(_) => format!("Die Überschrift lautet so seit Version {by}{moment}."),
        }
    }

    fn sure_of(&self, percent: Option<u8>) -> String {
        match percent {
            Some(percent) => format!("erschlossen, zu {percent}\u{a0}% sicher"),
            None => "von Ihnen festgelegt".to_owned(),
        }
    }

    fn passage_of(&self, at: usize, of: usize) -> String {
        format!("{} von {}", thousands(at + 1), thousands(of))
    }
}

/// «in Version 5», «zwischen den Versionen 3 und 5».
fn when(turn: &Turn) -> String {
    match turn.after {
        Some(after) if !turn.is_exact() => {
            format!("zwischen den Versionen {after} und {}", turn.by)
        }
        _ => format!("in Version {}", turn.by),
    }
}

/// A paragraph's end is no space to see in a line.
fn one_line(wording: &str) -> String {
    wording.replace('\n', " ¶ ")
}
