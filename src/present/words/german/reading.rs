//! German: what is said while captures are read, and of what was not read.

use super::German;
use super::number::{count, plural, quoted, thousands};
use crate::present::words::ReadingWords;
use crate::session::{PartsRead, Progress, Unread, Why};

impl ReadingWords for German {
    fn progress(&self, progress: &Progress) -> String {
        let at = progress.done.saturating_add(1).min(progress.of);
        let (at, of) = (thousands(at), thousands(progress.of));
        let colon = if progress.name.is_empty() { "" } else { ": " };
        format!("Gelesen wird Datei {at} von {of}{colon}")
    }

    fn parts_read(&self, parts: PartsRead) -> String {
        format!(
            "darin {} von {}",
            thousands(parts.done),
            count(parts.of, "Datei", "Dateien")
        )
    }

    fn unread(&self, unread: &[Unread]) -> Option<String> {
        match unread {
            [] => None,
            [one] => {
                let why = self.why_unread(one.why);
                Some(format!("{} wurde {why}.", quoted(&one.name)))
            }
            many => {
                let is_cancelled = many.iter().all(|one| one.why == Why::Cancelled);
                let why = if is_cancelled { ": abgebrochen" } else { "" };
                Some(format!(
                    "{} Dateien wurden nicht gelesen{why}. Oben unter „Dateien“ sind sie genannt.",
                    thousands(many.len())
                ))
            }
        }
    }

    fn not_read(&self, files: usize) -> String {
        format!("{} nicht gelesen", count(files, "Datei", "Dateien"))
    }

    fn why_unread(&self, why: Why) -> &'static str {
        match why {
            Why::Cancelled => "nicht gelesen: abgebrochen",
            Why::BrokenOff => "nicht gelesen: dauerte lange und wurde übersprungen",
            Why::Stopped => "nicht gelesen: Beim letzten Mal kam das Lesen nicht zum Ende",
        }
    }

    fn read_now(&self, why: Option<Why>, count: usize) -> &'static str {
        match why {
            Some(Why::BrokenOff | Why::Stopped) => "Noch einmal versuchen",
            Some(Why::Cancelled) => "Jetzt lesen",
            None => plural(count, "Jetzt lesen", "Alle jetzt lesen"),
        }
    }

    fn reading(&self, captures: usize) -> String {
        let verb = plural(captures, "wird", "werden");
        format!("{} {verb} gelesen …", count(captures, "Datei", "Dateien"))
    }
}
