//! German: what is said of the comparison of two versions.

use super::German;
use super::number::{count, quoted, thousands};
use crate::model::{Sides, VersionNumber};
use crate::present::words::ComparisonWords;
use crate::text::is_invisible;

impl ComparisonWords for German {
    fn told_by_different_files(&self, old: VersionNumber, new: VersionNumber) -> String {
        format!(
            "Die Versionen {old} und {new} werden nach verschiedenen Dateien gezeigt, die einander widersprechen: Was hier abweicht, kann an den Dateien liegen statt am Medium."
        )
    }

    fn change_of(&self, current: Option<usize>, changes: usize) -> String {
        match current {
            Some(current) => format!("{} von {}", thousands(current + 1), thousands(changes)),
            None => so_many_changes(changes),
        }
    }

    fn summary(&self, deleted: usize, inserted: usize, moved: usize) -> String {
        match amounts(deleted, inserted, moved) {
            Some(amounts) => format!("{amounts}."),
            None => "Kein Wort des Textes hat sich geändert.".to_owned(),
        }
    }

    fn typography_was(&self, was: &str) -> String {
        let is_seen = |c: char| !c.is_whitespace() && !is_invisible(c);
        let name = if was.contains(is_seen) {
            quoted(was)
        } else {
            white_space(was)
        };
        format!("Nur die Typografie hat sich geändert; vorher: {name}")
    }

    fn typography(&self) -> &'static str {
        "Dieselben Wörter mit anderen Anführungszeichen, Strichen oder Leerzeichen: schwach markiert oder gar nicht"
    }

    fn coarse(&self) -> &'static str {
        "Diese beiden Texte sind so lang oder einander so unähnlich, dass sie nur grob verglichen wurden: Die Markierungen stimmen, sind aber länger als nötig."
    }

    fn comparing(&self, numbers: Sides<VersionNumber>, known: Option<(usize, &str)>) -> String {
        let Sides { old, new } = numbers;
        let said = match known {
            Some((changes, summary)) => format!("{}. {summary}", so_many_changes(changes)),
            None => self.being_compared().to_owned(),
        };
        format!("Vergleich von Version {old} mit Version {new}. {said}")
    }

    fn being_compared(&self) -> &'static str {
        "Diese beiden Texte sind sehr lang; der Vergleich läuft …"
    }

    fn typographic_changes(&self) -> &'static str {
        "Typografische Änderungen "
    }

    fn comparison(&self) -> &'static str {
        "Vergleich"
    }

    fn headline_not_known(&self) -> &'static str {
        "Überschrift nicht bekannt"
    }

    fn before_older_version(&self) -> &'static str {
        "Von "
    }

    fn before_newer_version(&self) -> &'static str {
        " zu "
    }

    fn a_version(&self, number: VersionNumber) -> String {
        format!("Version {number}")
    }
}

pub(super) fn so_many_changes(changes: usize) -> String {
    count(changes, "Änderung", "Änderungen")
}

/// White space in words.
fn white_space(text: &str) -> String {
    let spaces = text.chars().filter(|c| c.is_whitespace()).count();
    match (text, spaces) {
        ("", _) => "nichts".to_owned(),
        ("\u{a0}", _) => "ein geschütztes Leerzeichen".to_owned(),
        (_, 0) => "ein unsichtbares Zeichen".to_owned(),
        (" ", _) => "ein Leerzeichen".to_owned(),
        (_, 1) => "ein Leerzeichen anderer Art".to_owned(),
        (_, spaces) => format!("{} Leerzeichen", thousands(spaces)),
    }
}

/// How many words came, went and moved; nothing where none did.
pub(super) fn amounts(deleted: usize, inserted: usize, moved: usize) -> Option<String> {
    let parts = [
        (inserted, "hinzugekommen"),
        (deleted, "entfallen"),
        (moved, "verschoben"),
    ];
    let parts = parts.into_iter().filter(|(words, _)| *words > 0);
    let parts = parts.map(|(words, fate)| format!("{} {fate}", so_many_words(words)));
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

pub(super) fn so_many_words(words: usize) -> String {
    count(words, "Wort", "Wörter")
}
