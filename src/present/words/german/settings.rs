//! German: what is said of what a person can set.

use super::German;
use crate::present::words::SettingsWords;
use crate::state::{TextSize, TextWidth, Theme};

impl SettingsWords for German {
    fn settings(&self) -> &'static str {
        "Einstellungen"
    }

    fn settings_stay(&self) -> &'static str {
        "Dieser Browser merkt sich das, nur auf diesem Gerät. Anordnung, Einklappen und Typografie merkt er sich so, wie Sie sie über dem Text wählen."
    }

    fn theme(&self) -> &'static str {
        "Farben"
    }

    fn text_size(&self) -> &'static str {
        "Schriftgröße"
    }

    fn text_width(&self) -> &'static str {
        "Breite des Textes, wo er in einer Spalte steht"
    }

    fn reading_settings(&self) -> &'static str {
        "Lesen"
    }

    fn hyphenates(&self) -> &'static str {
        "Wörter am Zeilenende trennen, wo die Sprache des Textes bekannt ist"
    }

    fn speaks_marks(&self) -> &'static str {
        "Screenreadern sagen, wo entfallene und hinzugekommene Wörter beginnen und enden"
    }

    fn takes_keys(&self) -> &'static str {
        "Einzelne Tasten lösen etwas aus (die Liste steht unter „?“)"
    }

    fn show_settings(&self) -> &'static str {
        "Farben, Schriftgröße, Tasten"
    }

    fn deletion_begins(&self) -> &'static str {
        " [entfallen: "
    }

    fn deletion_ends(&self) -> &'static str {
        " Ende entfallen] "
    }

    fn insertion_begins(&self) -> &'static str {
        " [hinzugekommen: "
    }

    fn insertion_ends(&self) -> &'static str {
        " Ende hinzugekommen] "
    }

    fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::System => "Wie das System",
            Theme::Light => "Hell",
            Theme::Dark => "Dunkel",
            Theme::HighContrast => "Hoher Kontrast",
        }
    }

    fn size_name(&self, size: TextSize) -> &'static str {
        match size {
            TextSize::Small => "Klein",
            TextSize::Usual => "Normal",
            TextSize::Large => "Groß",
            TextSize::Larger => "Sehr groß",
            TextSize::Largest => "Am größten",
        }
    }

    fn width_name(&self, width: TextWidth) -> &'static str {
        match width {
            TextWidth::Narrow => "Schmal",
            TextWidth::Usual => "Normal",
            TextWidth::Wide => "Breit",
        }
    }

    fn language_setting(&self) -> &'static str {
        "Sprache dieser Seite"
    }

    fn language_of_browser(&self) -> &'static str {
        "Wie der Browser"
    }
}
