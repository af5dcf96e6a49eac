//! The tracker's own addresses, in whatever form a saved page holds them.

use crate::model::{Sides, VersionNumber};

/// What an address of the tracker leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The article's id, digits only.
    pub article: String,
    /// The two versions compared, where it leads to a diff page: `old` is the one that the address names first, whichever it is.
    pub compared: Option<Sides<VersionNumber>>,
}

impl Address {
    /// Reads `/articles/ID…` and `/articles/ID/diff/OLD/NEW`, relative, absolute on one of the tracker's hosts, or as the Wayback
    /// Machine rewrote it; `None` for every other address.
    #[must_use]
    pub fn read(href: &str) -> Option<Address> {
        let original = without_archive(href.trim());
        let path = path_on_tracker(original)?;
        let path = path.split(['?', '#']).next().unwrap_or(path);
        let mut parts = path.trim_start_matches('/').split('/');
        if parts.next() != Some("articles") {
            return None;
        }
        let article = parts.next()?;
        let article = article.strip_suffix(".rss").unwrap_or(article);
        if article.is_empty() || article.len() > 12 || !article.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let compared = (parts.next() == Some("diff"))
            .then(|| Some(Sides::new(number(parts.next()?)?, number(parts.next()?)?)))
            .flatten();
        Some(Address {
            article: article.to_owned(),
            compared,
        })
    }
}

/// The original of an address that the Wayback Machine rewrote to `/web/TIMESTAMP/ORIGINAL` (with or without its host, and with a
/// two-letter flag after the time stamp); any other address as it is.
#[must_use]
pub fn without_archive(href: &str) -> &str {
    let path = [
        "https://web.archive.org",
        "http://web.archive.org",
        "//web.archive.org",
    ]
    .iter()
    .find_map(|host| href.strip_prefix(host))
    .unwrap_or(href);
    path.strip_prefix("/web/")
        .and_then(|rest| rest.split_once('/'))
        .filter(|(stamp, original)| {
            let digits = stamp.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_');
            digits.len() >= 4
                && digits.bytes().all(|byte| byte.is_ascii_digit())
                && !original.is_empty()
        })
        .map_or(href, |(_, original)| original)
}

/// The same place as an address that a browser outside of the page can open: absolute, and without the archive's prefix.
#[must_use]
pub fn absolute(href: &str) -> String {
    let original = without_archive(href.trim());
    if original.contains("://") {
        original.to_owned()
    } else {
        format!(
            "https://www.newssniffer.co.uk/{}",
            original.trim_start_matches('/')
        )
    }
}

/// The path of an address on the tracker's host, or of a relative one.
fn path_on_tracker(href: &str) -> Option<&str> {
    let Some((_, rest)) = href.split_once("://") else {
        return Some(href);
    };
    let (host, path) = rest.split_once('/')?;
    // The tracker moved from newssniffer.newworldodour.co.uk to newssniffer.co.uk in 2007.
    host.to_ascii_lowercase()
        .contains("newssniffer")
        .then_some(path)
}

fn number(text: &str) -> Option<VersionNumber> {
    text.parse().ok().map(VersionNumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(href: &str, expected: Option<(&str, Option<(u32, u32)>)>) {
        let address = Address::read(href);
        let found = address.as_ref().map(|address| {
            let compared = address.compared.map(|pair| (pair.old.0, pair.new.0));
            (address.article.as_str(), compared)
        });
        assert_eq!(found, expected, "{href}");
    }

    #[test]
    fn every_form_of_address_is_read() {
        check("/articles/12/diff/3/4", Some(("12", Some((3, 4)))));
        check(
            "https://www.newssniffer.co.uk/articles/12.rss",
            Some(("12", None)),
        );
        check(
            "http://newssniffer.newworldodour.co.uk/articles/12/diff/4/3#p2",
            Some(("12", Some((4, 3)))),
        );
        check(
            "/web/20140403040000/http://www.newssniffer.co.uk/articles/12/diff/0/1",
            Some(("12", Some((0, 1)))),
        );
        check(
            "https://web.archive.org/web/2014id_/http://newssniffer.co.uk/articles/12",
            Some(("12", None)),
        );
    }

    #[test]
    fn what_is_not_the_trackers_is_none() {
        check("https://example.org/articles/12/diff/3/4", None);
        check("/articles/twelve", None);
        check("/versions/12", None);
        check("/articles/12/diff/-1/0", Some(("12", None)));
        check("", None);
    }
}
