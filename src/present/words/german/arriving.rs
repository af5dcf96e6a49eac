//! German: what is said on the way in, and by the frame around the page.

use super::German;
use crate::present::words::{ArrivalWords, WayToSave};

impl ArrivalWords for German {
    fn page_title(&self) -> &'static str {
        "Palimpsest: Wie sich ein Artikel verändert hat"
    }

    fn way_in(&self) -> &'static str {
        "Palimpsest: zur Startseite"
    }

    fn skip_to_text(&self) -> &'static str {
        "Direkt zum Text"
    }

    fn let_go(&self) -> &'static str {
        "Loslassen, um zu lesen"
    }

    fn arrival_heading(&self) -> &'static str {
        "Wie sich ein Artikel nach seiner Veröffentlichung verändert hat"
    }

    fn arrival_lead(&self) -> &'static str {
        "Legen Sie hier ab, was Sie aus dem Revisions-Tracker News Sniffer gespeichert haben. Sie lesen beide Versionen Wort für Wort, dazu eine Zeitleiste aller anderen."
    }

    fn drop_anywhere(&self) -> &'static str {
        "Gespeicherte Seiten irgendwo ablegen oder einfügen"
    }

    fn try_example(&self) -> &'static str {
        "Beispiel ansehen"
    }

    fn what_to_drop(&self) -> &'static str {
        "Gespeicherte Seiten (HTML, MHTML, Webarchive), Text oder Markdown, ZIP-Archive oder ein hier gesicherter Verlauf (JSON): eine Datei oder Hunderte."
    }

    fn nothing_uploaded(&self) -> &'static str {
        "Nichts wird hochgeladen: Hinter dieser Seite steht kein Server, Ihre Dateien bleiben auf diesem Gerät."
    }

    fn how_to_save(&self) -> &'static str {
        "So speichern Sie eine Seite"
    }

    fn how_to_save_lead(&self) -> &'static str {
        "Öffnen Sie den Artikel auf News Sniffer und wählen Sie zwei Versionen, sodass beide nebeneinanderstehen. Dann:"
    }

    fn ways_to_save(&self) -> [WayToSave; 4] {
        [
            WayToSave {
                browser: "Chrome, Edge",
                how: "Strg S (auf dem Mac ⌘ S), dann „Webseite, nur HTML“ oder „Webseite, vollständig“ wählen.",
            },
            WayToSave {
                browser: "Firefox",
                how: "Strg S (⌘ S), dann „Webseite, nur HTML“ oder „Webseite, komplett“ wählen.",
            },
            WayToSave {
                browser: "Safari",
                how: "Ablage, Sichern unter, und als Format den Seitenquelltext wählen.",
            },
            WayToSave {
                browser: "Am Telefon oder wenn es schnell gehen soll",
                how: "Die ganze Seite markieren, kopieren und hier einfügen.",
            },
        ]
    }

    fn open_files(&self) -> [&'static str; 2] {
        ["Öffnen", " …"]
    }

    fn open_folder(&self) -> [&'static str; 2] {
        ["Ordner", " öffnen …"]
    }
}
