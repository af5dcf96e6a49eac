//! What is said of what a person can set.

use crate::state::{TextSize, TextWidth, Theme};

/// What the panel of settings is called.
pub const SETTINGS: &str = "Settings";

/// Said under the settings.
pub const SETTINGS_STAY: &str = "Remembered by this browser, on this machine only. Layout, folding and typography are remembered as you choose them above the text.";

/// The heading over the colours.
pub const THEME: &str = "Colours";

/// The heading over the sizes.
pub const TEXT_SIZE: &str = "Size of the text";

/// The heading over the widths.
pub const TEXT_WIDTH: &str = "Width of the text, where it is one column";

/// The heading over what can be switched on and off.
pub const AND: &str = "Reading";

/// Lets words be parted.
pub const HYPHENATES: &str =
    "Part words at the ends of lines, where the language of the text is known";

/// Has marks spoken.
pub const SPEAKS_MARKS: &str = "Tell screen readers where deleted and inserted words begin and end";

/// Lets the page take keys.
pub const TAKES_KEYS: &str = "Single keys do things (the list is under “?”)";

/// Leads to the settings.
pub const SHOW_SETTINGS: &str = "Colours, size of the text, keys";

/// What a screen reader is told before deleted words. These four stand in a style sheet's quotation marks, and have none of their own.
pub const DELETION_BEGINS: &str = " [deleted: ";

/// What a screen reader is told after deleted words.
pub const DELETION_ENDS: &str = " end deleted] ";

/// What a screen reader is told before inserted words.
pub const INSERTION_BEGINS: &str = " [inserted: ";

/// What a screen reader is told after inserted words.
pub const INSERTION_ENDS: &str = " end inserted] ";

/// What colours are called.
#[must_use]
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::HighContrast => "High contrast",
    }
}

/// What a size is called.
#[must_use]
pub fn size_name(size: TextSize) -> &'static str {
    match size {
        TextSize::Small => "Small",
        TextSize::Usual => "Usual",
        TextSize::Large => "Large",
        TextSize::Larger => "Larger",
        TextSize::Largest => "Largest",
    }
}

/// What a width is called.
#[must_use]
pub fn width_name(width: TextWidth) -> &'static str {
    match width {
        TextWidth::Narrow => "Narrow",
        TextWidth::Usual => "Usual",
        TextWidth::Wide => "Wide",
    }
}
