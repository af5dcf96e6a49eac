//! What a person has set for themselves, as it is remembered on their machine.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Language, Layout, Scale};

/// What a person has set. Read tolerantly: what a later or an earlier app wrote may lack fields, have others, or hold values that nobody
/// knows here; each of those alone is as if it had not been set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The arrangement that was chosen last, if one was.
    #[serde(deserialize_with = "or_default")]
    pub layout: Option<Layout>,
    /// How far apart the versions stand on the timeline.
    #[serde(deserialize_with = "or_default")]
    pub scale: Scale,
    /// Whether unchanged paragraphs are folded away.
    #[serde(deserialize_with = "or_default")]
    pub folds: bool,
    /// Whether changes of typography are hidden.
    #[serde(deserialize_with = "or_default")]
    pub hides_typography: bool,
    /// The language of the interface, if one was set; else it is the browser's.
    #[serde(deserialize_with = "or_default")]
    pub language: Option<Language>,
    /// The colours.
    #[serde(deserialize_with = "or_default")]
    pub theme: Theme,
    /// How large the text of articles is.
    #[serde(deserialize_with = "or_default")]
    pub text_size: TextSize,
    /// How wide the column of one text is.
    #[serde(deserialize_with = "or_default")]
    pub text_width: TextWidth,
    /// Whether words are parted at the ends of lines, where the text's language is known.
    #[serde(deserialize_with = "or_default")]
    pub hyphenates: bool,
    /// Whether the page takes no keys of its own.
    #[serde(deserialize_with = "or_default")]
    pub ignores_keys: bool,
    /// Whether a screen reader is told where deletions and insertions begin and end.
    #[serde(deserialize_with = "or_default")]
    pub speaks_marks: bool,
}

/// The colours of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black and white with strong lines, light or dark as the system is.
    HighContrast,
}

/// How large the text of articles is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// Smaller than usual.
    Small,
    /// The usual size.
    #[default]
    Usual,
    /// Larger than usual.
    Large,
    /// Larger still.
    Larger,
    /// As large as it gets.
    Largest,
}

/// How wide the column of one text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextWidth {
    /// Some fifty characters a line.
    Narrow,
    /// Some sixty-five characters a line.
    #[default]
    Usual,
    /// Some eighty-five characters a line.
    Wide,
}

/// One thing that the person sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// See [`Preferences::language`].
    Language(Option<Language>),
    /// See [`Preferences::theme`].
    Theme(Theme),
    /// See [`Preferences::text_size`].
    TextSize(TextSize),
    /// See [`Preferences::text_width`].
    TextWidth(TextWidth),
    /// See [`Preferences::hyphenates`].
    Hyphenates(bool),
    /// See [`Preferences::ignores_keys`].
    IgnoresKeys(bool),
    /// See [`Preferences::speaks_marks`].
    SpeaksMarks(bool),
}

impl Preferences {
    /// Reads what [`Preferences::text`] wrote; what can't be read is as if nothing had been set.
    #[must_use]
    pub fn parse(text: &str) -> Preferences {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As it is kept.
    #[must_use]
    pub fn text(&self) -> String {
        // Nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The same with one thing set.
    #[must_use]
    pub fn with(mut self, setting: Setting) -> Preferences {
        match setting {
            Setting::Language(language) => self.language = language,
            Setting::Theme(theme) => self.theme = theme,
            Setting::TextSize(size) => self.text_size = size,
            Setting::TextWidth(width) => self.text_width = width,
            Setting::Hyphenates(hyphenates) => self.hyphenates = hyphenates,
            Setting::IgnoresKeys(ignores) => self.ignores_keys = ignores,
            Setting::SpeaksMarks(speaks) => self.speaks_marks = speaks,
        }
        self
    }
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Theme; 4] = [
        Theme::System,
        Theme::Light,
        Theme::Dark,
        Theme::HighContrast,
    ];

    /// The word for it in the page's markup; `web/theme.js` knows the same words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::HighContrast => "high-contrast",
        }
    }
}

impl TextSize {
    /// All of them, from small to large.
    pub const ALL: [TextSize; 5] = [
        TextSize::Small,
        TextSize::Usual,
        TextSize::Large,
        TextSize::Larger,
        TextSize::Largest,
    ];

    /// How many times the usual size it is.
    #[must_use]
    pub fn scale(self) -> f64 {
        match self {
            TextSize::Small => 0.88,
            TextSize::Usual => 1.0,
            TextSize::Large => 1.18,
            TextSize::Larger => 1.4,
            TextSize::Largest => 1.75,
        }
    }
}

impl TextWidth {
    /// All of them, from narrow to wide.
    pub const ALL: [TextWidth; 3] = [TextWidth::Narrow, TextWidth::Usual, TextWidth::Wide];

    /// How many times the usual width it is.
    #[must_use]
    pub fn scale(self) -> f64 {
        match self {
            TextWidth::Narrow => 0.78,
            TextWidth::Usual => 1.0,
            TextWidth::Wide => 1.3,
        }
    }
}

/// What is there, or where that is nothing that is known here, what stands for nothing.
fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let set = Preferences {
            layout: Some(Layout::Inline),
            folds: true,
            scale: Scale::ByTime,
            language: Some(Language::German),
            theme: Theme::HighContrast,
            text_size: TextSize::Largest,
            ignores_keys: true,
            ..Preferences::default()
        };
        assert_eq!(Preferences::parse(&set.text()), set);
    }

    #[test]
    fn what_others_wrote_is_read_as_far_as_it_is_known() {
        let text = r#"{"theme":"sepia","text_size":"large","layout":"inline","voice":["x"],"folds":"yes","hides_typography":true}"#;
        let expected = Preferences {
            text_size: TextSize::Large,
            layout: Some(Layout::Inline),
            hides_typography: true,
            ..Preferences::default()
        };
        assert_eq!(Preferences::parse(text), expected);
    }

    #[test]
    fn nonsense_is_as_if_nothing_had_been_set() {
        for text in ["", "null", "[]", "{", "7", "\"dark\"", "{\"theme\":{}}"] {
            assert_eq!(Preferences::parse(text), Preferences::default(), "{text}");
        }
    }

    #[test]
    fn the_words_of_the_markup_are_those_that_are_kept() {
        for theme in Theme::ALL {
            let kept = serde_json::to_value(theme).unwrap_or_default();
            assert_eq!(kept, theme.word());
        }
        for layout in [Layout::SideBySide, Layout::Inline] {
            let kept = serde_json::to_value(layout).unwrap_or_default();
            assert_eq!(kept, layout.word());
        }
    }
}
