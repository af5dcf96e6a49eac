//! German: what is said in the list of articles, and in the table of what is known of one.

use super::German;
use super::number::thousands;
use crate::model::{Sides, VersionNumber};
use crate::present::words::ListWords;
use crate::state::Column;

impl ListWords for German {
    fn articles(&self) -> &'static str {
        "Artikel"
    }

    fn search_articles(&self) -> &'static str {
        "Suchen"
    }

    fn search_articles_hint(&self) -> &'static str {
        "Überschrift, Quelle, Adresse"
    }

    fn no_article_found(&self) -> &'static str {
        "Kein Artikel enthält alle diese Wörter."
    }

    fn where_searched(&self) -> &'static str {
        "Durchsucht werden die Überschriften aller Versionen, die Quellen und die Adressen, nicht die Texte."
    }

    fn show_all_articles(&self) -> &'static str {
        "Alle Artikel zeigen"
    }

    fn sort_by(&self) -> &'static str {
        "Sortieren nach"
    }

    fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Headline => "Überschrift",
            Column::Source => "Quelle",
            Column::Held => "Liegt vor",
            Column::Time => "Zeit",
            Column::Changed => "Geänderte Wörter",
        }
    }

    fn two_are_needed(&self) -> &'static str {
        "Für einen Vergleich braucht es zwei Versionen."
    }

    fn versions_held_unit(&self, is_one: bool) -> &'static str {
        if is_one {
            " Version vorliegend"
        } else {
            " Versionen vorliegend"
        }
    }

    fn words_changed_unit(&self, is_one: bool) -> &'static str {
        if is_one {
            " Wort geändert"
        } else {
            " Wörter geändert"
        }
    }

    fn no_headline(&self) -> &'static str {
        "Artikel ohne Überschrift"
    }

    fn versions_heading(&self) -> &'static str {
        "Versionen"
    }

    fn known_columns(&self) -> [&'static str; 4] {
        ["Version", "Gespeichert", "Überschrift", "Text"]
    }

    fn version_word(&self) -> &'static str {
        "Version"
    }

    fn is_held(&self) -> &'static str {
        "liegt vor"
    }

    fn is_not_held(&self) -> &'static str {
        "liegt nicht vor"
    }

    fn text_of(&self, number: VersionNumber) -> String {
        format!("Der Text von Version {number}")
    }

    fn page_of_versions(&self) -> &'static str {
        "die Seite der Versionen "
    }

    fn more_pages(&self, more: usize) -> String {
        format!("und {} weitere", thousands(more))
    }

    fn tracker_page(&self, tracker: &str, versions: Sides<VersionNumber>) -> String {
        format!("{tracker}: Versionen {} und {}", versions.old, versions.new)
    }
}
