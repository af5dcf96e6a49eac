//! German: what is said of words that are looked for in all versions.

use super::German;
use super::number::{count, quoted, so_often, thousands};
use super::traced::runs;
use crate::model::VersionNumber;
use crate::present::words::SearchWords;

impl SearchWords for German {
    fn search_all(&self) -> &'static str {
        "Alle Versionen durchsuchen"
    }

    fn close_search(&self) -> &'static str {
        "Suche schließen"
    }

    fn search_word(&self) -> &'static str {
        "Suche"
    }

    fn search_hint(&self) -> &'static str {
        "Ein Name, eine Zahl, einige Wörter"
    }

    fn trace(&self) -> &'static str {
        "Verfolgen"
    }

    fn by_version(&self) -> &'static str {
        "Wie oft, nach Versionen"
    }

    fn found_passages(&self) -> &'static str {
        "Fundstellen"
    }

    fn story_of(&self, phrase: &str) -> String {
        format!(
            "Was aus {} wurde",
            quoted(&phrase.trim().replace('\n', " ¶ "))
        )
    }

    fn stands_in_version(&self, number: VersionNumber, times: usize) -> String {
        format!("Version {number}: {}", so_often(times))
    }

    fn times(&self, count: usize) -> String {
        format!("×{}", thousands(count))
    }

    fn beginning_stands(
        &self,
        words: &str,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String {
        format!(
            "{} steht nirgends als ganzes Wort. Wörter, die so beginnen, stehen in {}.",
            quoted(words),
            of_held(found, held)
        )
    }

    fn words_stand(&self, words: &str, found: &[VersionNumber], held: &[VersionNumber]) -> String {
        format!(
            "{} steht nirgends genau so. Alle diese Wörter stehen in einem Absatz in {}.",
            quoted(words),
            of_held(found, held)
        )
    }

    fn found_in_versions(
        &self,
        is_headline: bool,
        found: &[VersionNumber],
        held: &[VersionNumber],
    ) -> String {
        match (is_headline, found) {
            (true, [one]) => format!("Überschrift von Version {one}"),
            (false, [one]) => format!("In Version {one}"),
            (true, _) => format!("Überschrift der Versionen {}", runs(found, held)),
            (false, _) => format!("In den Versionen {}", runs(found, held)),
        }
    }

    fn show_in(&self, number: VersionNumber) -> String {
        format!("In Version {number} zeigen")
    }

    fn more_passages(&self, more: usize) -> String {
        if more == 1 {
            "1 weitere Stelle zeigen".to_owned()
        } else {
            format!("{} weitere Stellen zeigen", thousands(more))
        }
    }

    fn untold_passages(&self, more: usize) -> String {
        format!(
            "{} nicht aufgeführt: Mehr Wörter grenzen die Suche ein.",
            count(more, "weitere Stelle ist", "weitere Stellen sind")
        )
    }
}

/// Behind «in».
fn of_held(found: &[VersionNumber], held: &[VersionNumber]) -> String {
    match (found.len(), held.len()) {
        (_, 1) => "der einzigen vorliegenden Version".to_owned(),
        (2, 2) => "beiden vorliegenden Versionen".to_owned(),
        (all, of) if all == of => format!("allen {} vorliegenden Versionen", thousands(of)),
        (1, of) => format!(
            "einer von {} vorliegenden Versionen: {}",
            thousands(of),
            runs(found, held)
        ),
        (some, of) => format!(
            "{} von {} vorliegenden Versionen: {}",
            thousands(some),
            thousands(of),
            runs(found, held)
        ),
    }
}
