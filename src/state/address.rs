//! What the address bar says after `#`, and reads back: `old=5&new=6&layout=inline`, or `articles`.

use super::Layout;
use crate::model::{Sides, VersionNumber};

/// The word for the list of articles.
const LIST: &str = "articles";

/// The part of the address after `#`. What it does not name is left to the app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Whether the list of articles is on show; then nothing else is named.
    pub list: bool,
    /// The two versions on show; `None` is the way in.
    pub pair: Option<Sides<VersionNumber>>,
    /// The arrangement, where the person chose one.
    pub layout: Option<Layout>,
    /// The article's key, where there are several.
    pub article: Option<String>,
}

impl Address {
    /// Reads what stands after `#`; with or without the `#`. What it does not know, or can't read, it leaves out.
    #[must_use]
    pub fn parse(text: &str) -> Address {
        let mut address = Address::default();
        let mut numbers: Sides<Option<VersionNumber>> = Sides::default();
        for (name, value) in form_urlencoded::parse(text.trim_start_matches('#').as_bytes()) {
            match name.as_ref() {
                LIST => address.list = true,
                "old" => numbers.old = value.parse().ok().map(VersionNumber),
                "new" => numbers.new = value.parse().ok().map(VersionNumber),
                "layout" => address.layout = Layout::from_word(&value),
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
        address.pair = numbers
            .old
            .zip(numbers.new)
            .filter(|(old, new)| old < new)
            .map(|(old, new)| Sides::new(old, new));
        address
    }

    /// As it stands after `#`, without the `#`; empty for the way in.
    #[must_use]
    pub fn text(&self) -> String {
        if self.list {
            return LIST.to_owned();
        }
        let Some(pair) = self.pair else {
            return String::new();
        };
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.append_pair("old", &pair.old.to_string());
        out.append_pair("new", &pair.new.to_string());
        if let Some(layout) = self.layout {
            out.append_pair("layout", layout.word());
        }
        if let Some(article) = &self.article {
            out.append_pair("article", article);
        }
        out.finish()
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
            article: Some("https://example.org/ü?a=1&b=2".to_owned()),
            list: false,
        };
        assert_eq!(Address::parse(&address.text()), address);
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
