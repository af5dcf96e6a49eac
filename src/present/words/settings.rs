//! What is said of what a person can set.

use crate::state::{TextSize, TextWidth, Theme};

/// What is said of what a person can set.
pub trait SettingsWords {
    /// What the panel of settings is called.
    fn settings(&self) -> &'static str;

    /// Said under the settings.
    fn settings_stay(&self) -> &'static str;

    /// The heading over the colours.
    fn theme(&self) -> &'static str;

    /// The heading over the sizes.
    fn text_size(&self) -> &'static str;

    /// The heading over the widths.
    fn text_width(&self) -> &'static str;

    /// The heading over what can be switched on and off.
    fn reading_settings(&self) -> &'static str;

    /// Lets words be parted.
    fn hyphenates(&self) -> &'static str;

    /// Has marks spoken.
    fn speaks_marks(&self) -> &'static str;

    /// Lets the page take keys.
    fn takes_keys(&self) -> &'static str;

    /// Leads to the settings.
    fn show_settings(&self) -> &'static str;

    /// What a screen reader is told before deleted words. These four stand in a style sheet's quotation marks, and have none of their own.
    fn deletion_begins(&self) -> &'static str;

    /// What a screen reader is told after deleted words.
    fn deletion_ends(&self) -> &'static str;

    /// What a screen reader is told before inserted words.
    fn insertion_begins(&self) -> &'static str;

    /// What a screen reader is told after inserted words.
    fn insertion_ends(&self) -> &'static str;

    /// What colours are called.
    fn theme_name(&self, theme: Theme) -> &'static str;

    /// What a size is called.
    fn size_name(&self, size: TextSize) -> &'static str;

    /// What a width is called.
    fn width_name(&self, width: TextWidth) -> &'static str;

    /// The heading over the languages of the interface.
    fn language_setting(&self) -> &'static str;

    /// Leaves the language of the interface to the browser.
    fn language_of_browser(&self) -> &'static str;
}
