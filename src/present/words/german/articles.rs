//! German: what is said of articles, and of what is held of them.

use super::German;
use super::number::{count, plural, thousands};
use crate::model::VersionNumber;
use crate::present::words::ArticleWords;

impl ArticleWords for German {
    fn held(&self, held: usize, known: usize) -> String {
        match (held, known) {
            (0, 1) => "die einzige Version liegt nicht vor".to_owned(),
            (1, 1) => "die einzige Version liegt vor".to_owned(),
            (0, 2) => "keine der beiden Versionen liegt vor".to_owned(),
            (0, _) => format!("keine der {} Versionen liegt vor", thousands(known)),
            (2, 2) => "beide Versionen liegen vor".to_owned(),
            _ if held == known => format!("alle {} Versionen liegen vor", thousands(known)),
            _ => format!(
                "{} von {} Versionen {} vor",
                thousands(held),
                thousands(known),
                plural(held, "liegt", "liegen")
            ),
        }
    }

    fn not_held(&self, number: VersionNumber, has_link: bool) -> String {
        let first = format!(
            "Der Text von Version {number} liegt nicht vor: Keine der geöffneten Seiten enthält ihn."
        );
        if has_link {
            format!("{first} Speichern Sie diese Seite des Trackers und legen Sie sie hier ab:")
        } else {
            format!(
                "{first} Öffnen Sie den Artikel beim Tracker, speichern Sie die Seite, die Version {number} mit einer benachbarten vergleicht, und legen Sie sie hier ab."
            )
        }
    }

    fn held_of(&self, held: usize, known: usize) -> String {
        match (held, known) {
            (2, 2) => "beide".to_owned(),
            (_, 1) => format!("{held} von 1"),
            _ if held == known => format!("alle {}", thousands(held)),
            _ => format!("{} von {}", thousands(held), thousands(known)),
        }
    }

    fn pages_missing(&self, pages: usize) -> String {
        let verb = plural(pages, "fehlt", "fehlen");
        format!("{} {verb}:", count(pages, "Seite", "Seiten"))
    }

    fn fetch_pages(&self, pages: usize, tracker: &str) -> String {
        if pages == 1 {
            format!("auf {tracker} öffnen, speichern und hier ablegen.")
        } else {
            format!("auf {tracker} öffnen, einzeln speichern und hier ablegen.")
        }
    }

    fn saved_history(&self, articles: usize) -> String {
        format!(
            "hier gesicherter Verlauf mit {}",
            count(articles, "Artikel", "Artikeln")
        )
    }

    fn more(&self, count: usize) -> String {
        format!("{} weitere", thousands(count))
    }

    fn more_articles(&self, count: usize) -> String {
        let word = plural(count, "weiterer", "weitere");
        format!("{} {word}", thousands(count))
    }

    fn nothing_to_compare(&self, held: usize) -> String {
        if held == 0 {
            "Noch liegt kein Text vor; hier steht, was der Tracker aufführt.".to_owned()
        } else {
            "Der Text einer Version liegt vor; für einen Vergleich braucht es zwei.".to_owned()
        }
    }

    fn see_articles(&self, articles: usize) -> String {
        match articles {
            1 => "Den offenen Artikel ansehen".to_owned(),
            2 => "Beide offenen Artikel ansehen".to_owned(),
            _ => format!("Alle {} offenen Artikel ansehen", thousands(articles)),
        }
    }
}
