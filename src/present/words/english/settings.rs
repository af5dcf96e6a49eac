//! English: what is said of what a person can set.

use super::English;
use crate::present::words::SettingsWords;
use crate::state::{TextSize, TextWidth, Theme};

impl SettingsWords for English {
    fn settings(&self) -> &'static str {
        "Settings"
    }

    fn settings_stay(&self) -> &'static str {
        "Remembered by this browser, on this machine only. Layout, folding and typography are remembered as you choose them above the text."
    }

    fn theme(&self) -> &'static str {
        "Colours"
    }

    fn text_size(&self) -> &'static str {
        "Size of the text"
    }

    fn text_width(&self) -> &'static str {
        "Width of the text, where it is one column"
    }

    fn reading_settings(&self) -> &'static str {
        "Reading"
    }

    fn hyphenates(&self) -> &'static str {
        "Part words at the ends of lines, where the language of the text is known"
    }

    fn speaks_marks(&self) -> &'static str {
        "Tell screen readers where deleted and inserted words begin and end"
    }

    fn takes_keys(&self) -> &'static str {
        "Single keys do things (the list is under “?”)"
    }

    fn show_settings(&self) -> &'static str {
        "Colours, size of the text, keys"
    }

    fn deletion_begins(&self) -> &'static str {
        " [deleted: "
    }

    fn deletion_ends(&self) -> &'static str {
        " end deleted] "
    }

    fn insertion_begins(&self) -> &'static str {
        " [inserted: "
    }

    fn insertion_ends(&self) -> &'static str {
        " end inserted] "
    }

    fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::System => "As the system",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
            Theme::HighContrast => "High contrast",
        }
    }

    fn size_name(&self, size: TextSize) -> &'static str {
        match size {
            TextSize::Small => "Small",
            TextSize::Usual => "Usual",
            TextSize::Large => "Large",
            TextSize::Larger => "Larger",
            TextSize::Largest => "Largest",
        }
    }

    fn width_name(&self, width: TextWidth) -> &'static str {
        match width {
            TextWidth::Narrow => "Narrow",
            TextWidth::Usual => "Usual",
            TextWidth::Wide => "Wide",
        }
    }

    fn language_setting(&self) -> &'static str {
        "Language of this page"
    }

    fn language_of_browser(&self) -> &'static str {
        "As the browser"
    }
}
