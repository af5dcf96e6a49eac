//! German: what is said of what is open and of what is being read.

use super::German;
use super::number::count;
use crate::model::PageFormat;
use crate::present::words::OpenWords;

impl OpenWords for German {
    fn files_word(&self) -> &'static str {
        "Dateien "
    }

    fn what_is_open(&self) -> &'static str {
        "Was geöffnet ist"
    }

    fn what_is_open_meaning(&self) -> &'static str {
        "Was geöffnet ist: ansehen, einzeln oder ganz entfernen"
    }

    fn clear(&self) -> &'static str {
        "Alles entfernen"
    }

    fn clear_meaning(&self) -> &'static str {
        "Alles vergessen, was in diesem Tab geöffnet wurde"
    }

    fn remove(&self) -> &'static str {
        "Entfernen"
    }

    fn format_name(&self, format: PageFormat) -> &'static str {
        match format {
            PageFormat::Flattened => "Vergleich als Text ohne Spalten",
            PageFormat::Copied => "Vergleich, als reiner Text kopiert",
            PageFormat::TextFile => "Textdatei",
            PageFormat::Listing => "Liste der Versionen",
            PageFormat::RichPaste => "Vergleich, aus der Seite kopiert",
            PageFormat::DiffPage => "Vergleichsseite",
            PageFormat::VersionPage => "Seite einer Version",
        }
    }

    fn nothing_read(&self) -> &'static str {
        "nichts darin ließ sich lesen"
    }

    fn pages_of(&self, pages: usize, formats: &[&str]) -> String {
        format!(
            "{}: {}",
            count(pages, "Seite", "Seiten"),
            formats.join("; ")
        )
    }

    fn dismiss(&self) -> &'static str {
        "Ausblenden"
    }

    fn undo(&self) -> &'static str {
        "Rückgängig"
    }

    fn close_notice(&self) -> &'static str {
        "Diesen Hinweis schließen"
    }

    fn reading_files(&self) -> &'static str {
        "Dateien werden gelesen"
    }

    fn files_read(&self) -> &'static str {
        "Gelesene Dateien"
    }

    fn skip_file(&self) -> &'static str {
        "Datei überspringen"
    }

    fn skip_file_meaning(&self) -> &'static str {
        "Es dauert lange: diese Datei ungelesen lassen und mit den übrigen weitermachen"
    }

    fn cancel(&self) -> &'static str {
        "Abbrechen"
    }

    fn not_read_heading(&self) -> &'static str {
        "Nicht gelesen"
    }

    fn original_meaning(&self) -> &'static str {
        "Der Originalartikel, wie er jetzt lautet"
    }
}
