//! German: the sentences on versions that sources tell differently.
//!
//! Files are named behind a colon: what names them is put together elsewhere, and knows no case.

use super::inferred::so_many_here;
use super::number::{count, plural, thousands};
use super::{German, listed};
use crate::model::VersionNumber;
use crate::present::words::DisputeWords;

impl DisputeWords for German {
    fn compare_readings(&self) -> &'static str {
        "Die beiden Lesarten vergleichen"
    }

    fn leave_readings(&self) -> &'static str {
        "Zurück"
    }

    fn choose_reading(&self, files: &str) -> String {
        if files.is_empty() {
            "Stattdessen die andere Lesart zeigen".to_owned()
        } else {
            format!("Stattdessen diese Lesart zeigen: {files}")
        }
    }

    fn compare_with(&self, files: &str) -> String {
        format!("Vergleichen mit der Lesart: {files}")
    }

    fn listed(&self, names: &[String]) -> String {
        listed(names)
    }

    fn read_differently(&self, files: &str) -> String {
        if files.is_empty() {
            "abweichende Lesart in einer anderen Datei".to_owned()
        } else {
            format!("abweichende Lesart: {files}")
        }
    }

    fn disputed(
        &self,
        number: VersionNumber,
        shown: &str,
        others: &str,
        is_chosen: bool,
    ) -> String {
        let shown = match (shown.is_empty(), is_chosen) {
            (true, true) => " Gezeigt wird die von Ihnen gewählte.".to_owned(),
            (true, false) => String::new(),
            (false, true) => format!(" Gezeigt wird, wie von Ihnen gewählt: {shown}."),
            (false, false) => format!(" Gezeigt wird: {shown}."),
        };
        format!("Von Version {number} gibt es verschiedene Lesarten.{shown} Abweichend: {others}.")
    }

    fn many_disputes(&self, count: usize) -> String {
        if count == 1 {
            return "In einem Fall geben zwei Dateien dieselbe Version verschieden wieder. Die Zeitleiste kennzeichnet diese Version mit ≠, der Kopf des Vergleichs führt zu ihren Lesarten.".to_owned();
        }
        format!(
            "In {} Fällen geben zwei Dateien dieselbe Version verschieden wieder. Die Zeitleiste kennzeichnet jede solche Version mit ≠, der Kopf des Vergleichs führt zu ihren Lesarten.",
            thousands(count)
        )
    }

    fn two_readings(&self, number: VersionNumber) -> String {
        format!("Version {number} in zwei Lesarten")
    }

    fn readings_are_no_edit(&self) -> &'static str {
        "Beide gelten als dieselbe Version, hier hat also nicht das Medium geändert: Durchgestrichen ist, was nur in der gezeigten Lesart steht, unterstrichen, was nur in der anderen steht."
    }

    fn readings_differ(&self, shown: usize, other: usize, moved: usize) -> String {
        if shown + other + moved == 0 {
            return "Beide haben dieselben Wörter.".to_owned();
        }
        let moved = if moved > 0 {
            format!(
                " {} an einer anderen Stelle.",
                count(moved, "Wort steht", "Wörter stehen")
            )
        } else {
            String::new()
        };
        let so_many = |words| count(words, "Wort steht", "Wörter stehen");
        match (shown, other) {
            (0, 0) => moved.trim().to_owned(),
            (_, 0) => format!("{} nur in der gezeigten Lesart.{moved}", so_many(shown)),
            (0, _) => format!("{} nur in der anderen Lesart.{moved}", so_many(other)),
            _ => format!(
                "{} nur in der gezeigten Lesart, {} nur in der anderen.{moved}",
                so_many(shown),
                thousands(other)
            ),
        }
    }

    fn inferred_in_readings(&self, inferred: usize, rows: usize) -> String {
        format!(
            "{} {} aus reinem Text erschlossen, der seine Spalten verloren hatte; {} gerahmt.",
            so_many_here(inferred, rows),
            plural(inferred, "wurde", "wurden"),
            plural(inferred, "sie ist", "sie sind")
        )
    }

    fn comparing_readings(&self, number: VersionNumber, summary: &str) -> String {
        format!("Vergleich zweier Lesarten von Version {number}. {summary}")
    }

    fn saved_here(&self) -> &'static str {
        "hier gesicherter Verlauf"
    }

    fn some_page(&self, form: &str) -> String {
        format!("eine weitere Datei ({form})")
    }

    fn readings_label(&self) -> &'static str {
        "Die beiden Lesarten"
    }

    fn compare_with_group(&self) -> &'static str {
        "Vergleichen mit der Lesart von"
    }

    fn compare_with_word(&self) -> &'static str {
        "Vergleichen mit"
    }

    fn reading_shown(&self, is_chosen: bool) -> &'static str {
        if is_chosen {
            "Gezeigt, wie von Ihnen gewählt"
        } else {
            "Gezeigt"
        }
    }

    fn reading_not_shown(&self) -> &'static str {
        "Nicht gezeigt"
    }
}
