//! The languages that the interface speaks.

use serde::{Deserialize, Serialize};

use super::State;

/// A language of the interface. What articles are written in has nothing to do with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, in which all else is written that has no translation.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::English, Language::German];

    /// Its name for machines (BCP 47); `web/theme.js` knows the same words.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
        }
    }

    /// The first of these languages that the interface speaks, whatever their region or script (BCP 47); English where it speaks none.
    #[must_use]
    pub fn first_of<'t>(tags: impl IntoIterator<Item = &'t str>) -> Language {
        let spoken = |tag: &str| {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            Language::ALL
                .into_iter()
                .find(|language| primary.eq_ignore_ascii_case(language.tag()))
        };
        tags.into_iter().find_map(spoken).unwrap_or_default()
    }
}

impl State {
    /// The language that the interface speaks.
    #[must_use]
    pub fn language(&self) -> Language {
        self.preferences.language.unwrap_or(self.browser_language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_counts() {
        let of = |tags: &[&str]| Language::first_of(tags.iter().copied());
        assert_eq!(of(&["de-AT", "en"]), Language::German);
        assert_eq!(of(&["fr", "nl", "DE", "en-GB"]), Language::German);
        assert_eq!(of(&["en-US", "de"]), Language::English);
        assert_eq!(of(&["den", "x-de", ""]), Language::English);
        assert_eq!(of(&[]), Language::English);
    }

    #[test]
    fn the_tag_is_what_is_kept() {
        for language in Language::ALL {
            assert_eq!(
                serde_json::to_value(language).unwrap_or_default(),
                language.tag()
            );
        }
    }
}
