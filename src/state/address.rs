//! What the address bar says after `#`, and reads back: `old=5&new=6&layout=inline`, with `&kinds=number.name` where only
//! some kinds of change are to be seen, `&unchanged=folded` where only changes are and `&typography=off` where changes of typography
//! are not, `old=5&new=6&reading=5` (two readings of version 5),
//! `old=5&new=6&since` (the newer version, and since when every word of it stands there), `old=5&new=6&at=new.3&words=two+people` (a passage,
//! see [`Pinpoint`]), `versions` (what is known of an article that can't be compared), or `articles`.

use super::{Layout, Pinpoint, pinpoint};
use crate::kinds::{Kind, Kinds};
use crate::model::{Side, Sides, VersionNumber};

/// The word for the list of articles.
const LIST: &str = "articles";

/// The word for what is known of an article's versions.
const KNOWN: &str = "versions";

/// The word for changes of typography, and for not seeing them.
const TYPOGRAPHY: &str = "typography";
const OFF: &str = "off";

/// The word for paragraphs that did not change, and for folding them away.
const UNCHANGED: &str = "unchanged";
const FOLDED: &str = "folded";

/// The word for seeing since when every word stands there.
const SINCE: &str = "since";

/// The older version by age.
const OLD: &str = "old";

/// The part of the address after `#`. What it does not name is left to the app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Whether the list of articles is on show; then nothing else is named.
    pub list: bool,
    /// Whether what is known of an article's versions is on show.
    pub known: bool,
    /// The two versions on show, or to go back to from two readings; `None` is the way in.
    pub pair: Option<Sides<VersionNumber>>,
    /// The version of which two readings are on show, and which of its other readings.
    pub reading: Option<(VersionNumber, usize)>,
    /// The arrangement, where the person chose one.
    pub layout: Option<Layout>,
    /// Whether unchanged paragraphs are folded away.
    pub folds: bool,
    /// Whether the person chose not to see changes of typography.
    pub hides_typography: bool,
    /// The kinds of change that alone are to be seen; none where all are. Parted by full stops, which need no escape.
    pub kinds: Kinds,
    /// Which version is shown by age: `since` for the newer one, `since=old` for the older.
    pub since: Option<Side>,
    /// The passage to go to.
    pub at: Option<Pinpoint>,
    /// The article's key, where there are several.
    pub article: Option<String>,
}

impl Address {
    /// Reads what stands after `#`; with or without the `#`. What it does not know, or can't read, it leaves out.
    #[must_use]
    pub fn parse(text: &str) -> Address {
        let mut address = Address::default();
        let mut numbers: Sides<Option<VersionNumber>> = Sides::default();
        let mut other = 0;
        let mut at = pinpoint::Parts::default();
        for (name, value) in form_urlencoded::parse(text.trim_start_matches('#').as_bytes()) {
            match name.as_ref() {
                LIST => address.list = true,
                KNOWN => address.known = true,
                "reading" => {
                    address.reading = value.parse().ok().map(|number| (VersionNumber(number), 0));
                }
                // People count from one.
                "other" => other = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
                "old" => numbers.old = value.parse().ok().map(VersionNumber),
                "new" => numbers.new = value.parse().ok().map(VersionNumber),
                "layout" => address.layout = Layout::from_word(&value),
                SINCE => {
                    address.since = Some(if value == OLD { Side::Old } else { Side::New });
                }
                "at" | "words" | "to" => at.take(&name, &value),
                UNCHANGED => address.folds = value == FOLDED,
                TYPOGRAPHY => address.hides_typography = value == OFF,
                "kinds" => address.kinds = value.split('.').filter_map(Kind::from_word).collect(),
                "article" => address.article = Some(value.into_owned()),
                _ => {}
            }
        }
        if address.list {
            return Address {
                list: true,
                ..Address::default()
            };
        }
        if address.known {
            return Address {
                known: true,
                article: address.article,
                ..Address::default()
            };
        }
        address.reading = address.reading.map(|(number, _)| (number, other));
        address.pair = numbers
            .old
            .zip(numbers.new)
            .filter(|(old, new)| old < new)
            .map(|(old, new)| Sides::new(old, new));
        address.at = at.pinpoint();
        address
    }

    /// As it stands after `#`, without the `#`; empty for the way in.
    #[must_use]
    pub fn text(&self) -> String {
        if self.list {
            return LIST.to_owned();
        }
        if !self.names_something() {
            return String::new();
        }
        let mut out = form_urlencoded::Serializer::new(String::new());
        if self.known {
            out.append_key_only(KNOWN);
        }
        if let Some(pair) = self.pair {
            out.append_pair("old", &pair.old.to_string());
            out.append_pair("new", &pair.new.to_string());
        }
        if let Some((number, other)) = self.reading {
            out.append_pair("reading", &number.to_string());
            if other > 0 {
                out.append_pair("other", &(other + 1).to_string());
            }
        }
        if let Some(layout) = self.layout {
            out.append_pair("layout", layout.word());
        }
        if self.folds {
            out.append_pair(UNCHANGED, FOLDED);
        }
        if self.hides_typography {
            out.append_pair(TYPOGRAPHY, OFF);
        }
        if !self.kinds.is_empty() {
            let words: Vec<&str> = self.kinds.iter().map(Kind::word).collect();
            out.append_pair("kinds", &words.join("."));
        }
        match self.since {
            Some(Side::New) => {
                out.append_key_only(SINCE);
            }
            Some(Side::Old) => {
                out.append_pair(SINCE, OLD);
            }
            None => {}
        }
        if let Some(at) = &self.at {
            for (name, value) in at.pairs() {
                out.append_pair(name, &value);
            }
        }
        if let Some(article) = &self.article {
            out.append_pair("article", article);
        }
        out.finish()
    }

    /// Whether it names anything but the way in.
    #[must_use]
    pub fn names_something(&self) -> bool {
        self.list || self.known || self.pair.is_some() || self.reading.is_some()
    }
}

impl Layout {
    /// The word for it in the address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Layout::SideBySide => "side-by-side",
            Layout::Inline => "inline",
        }
    }

    fn from_word(word: &str) -> Option<Layout> {
        [Layout::SideBySide, Layout::Inline]
            .into_iter()
            .find(|layout| layout.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let address = Address {
            pair: Some(Sides::new(VersionNumber(5), VersionNumber(6))),
            layout: Some(Layout::Inline),
            folds: true,
            hides_typography: true,
            article: Some("https://example.org/ü?a=1&b=2".to_owned()),
            ..Address::default()
        };
        assert_eq!(Address::parse(&address.text()), address);
    }

    #[test]
    fn kinds_of_change_are_named_by_their_words_and_unknown_ones_left_out() {
        let address = Address::parse("#old=5&new=6&kinds=name.number.sadness");
        let kinds: Vec<&str> = address.kinds.iter().map(Kind::word).collect();
        assert_eq!(kinds, ["number", "name"]);
        assert_eq!(address.text(), "old=5&new=6&kinds=number.name");
    }

    #[test]
    fn two_readings_are_named_beside_what_lies_behind_them() {
        let address = Address::parse("#old=4&new=5&reading=5&other=2");
        assert_eq!(address.reading, Some((VersionNumber(5), 1)));
        assert_eq!(address.text(), "old=4&new=5&reading=5&other=2");
        assert_eq!(Address::parse("reading=5&other=0").text(), "reading=5");
        assert_eq!(Address::parse("reading=x&other=2").text(), "");
    }

    #[test]
    fn what_is_known_of_an_article_has_an_address_of_its_own() {
        let address = Address::parse("#versions&article=12&old=1&new=2");
        assert!(address.known && address.pair.is_none());
        assert_eq!(address.text(), "versions&article=12");
    }

    #[test]
    fn the_address_says_what_the_documentation_shows() {
        let address = Address::parse("#old=5&new=6&layout=inline");
        assert_eq!(address.text(), "old=5&new=6&layout=inline");
    }

    #[test]
    fn the_list_of_articles_has_an_address_of_its_own() {
        for text in ["articles", "#articles", "articles=", "old=1&new=2&articles"] {
            let address = Address::parse(text);
            assert_eq!((address.list, address.pair), (true, None), "{text}");
            assert_eq!(address.text(), "articles");
        }
    }

    #[test]
    fn nonsense_is_the_way_in() {
        for text in [
            "",
            "#",
            "#old=6&new=5",
            "#old=x&new=1",
            "#&&==%",
            "article=%zz",
            "old=1&old=&new=9999999999999",
        ] {
            assert_eq!(Address::parse(text).pair, None, "{text}");
        }
    }
}
