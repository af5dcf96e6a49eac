//! The sentences above the table: whose article it is, since when it is watched, how many versions there are.
//!
//! Their wording changed twice, in 2010-06 and before (the tracker's template `versions/diff`); all wordings are read alike, from
//! HTML and from flattened text.

use crate::model::Timestamp;
use crate::parse::date;

/// The words that open the first sentence, in every wording.
pub const OPENING: &str = "This article is from";

/// The source: the name in quotes after [`OPENING`].
#[must_use]
pub fn source(sentence: &str) -> Option<String> {
    let (_, rest) = sentence.split_once(OPENING)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("the source").unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix('\'')?;
    let end = ["' and was first", "', was first"]
        .iter()
        .filter_map(|end| rest.find(end))
        .min()
        .or_else(|| rest.find('\''))?;
    let name = rest[..end].trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// When the article was first published or seen, where the text of the date was kept.
#[must_use]
pub fn first_seen(sentence: &str) -> Option<Timestamp> {
    let (_, rest) = sentence.split_once("first published or seen on ")?;
    let end = [" and has ", "."]
        .iter()
        .filter_map(|end| rest.find(end))
        .min();
    date::read(&rest[..end.unwrap_or(rest.len())])
}

/// The address of the original.
#[must_use]
pub fn url(sentence: &str) -> Option<String> {
    let (_, rest) = sentence.split_once("at its original source at ")?;
    let url = rest.split_whitespace().next()?;
    is_address(url).then(|| url.to_owned())
}

/// Whether this is an address of the web.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// How many versions the tracker says exist. «Has changed N times» counts versions too.
#[must_use]
pub fn version_count(sentence: &str) -> Option<u32> {
    let after_changed = sentence
        .split_once("The article has changed ")
        .and_then(|(_, rest)| rest.split_once(" time"));
    let after_has = sentence
        .split_once(OPENING)
        .and_then(|(_, rest)| rest.rsplit_once(" and has "))
        .and_then(|(_, rest)| rest.split_once(" version"));
    let (number, _) = after_changed.or(after_has)?;
    number.trim().replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wording_since_2010_is_read() {
        let text = "This article is from the source 'harbour's news' and was first published or seen on March 04, 2011 05:06 (UTC). It will not be checked again for changes.";
        assert_eq!(source(text).as_deref(), Some("harbour's news"));
        assert_eq!(
            first_seen(text).map(Timestamp::to_rfc3339).as_deref(),
            Some("2011-03-04T05:06:00Z")
        );
        assert_eq!(
            version_count("The article has changed 1,204 times. There is"),
            Some(1204)
        );
        assert_eq!(version_count("The article has changed 1 time."), Some(1));
    }

    #[test]
    fn the_wording_of_2006_is_read() {
        let text = "This article is from 'harbour', was first published or seen on Sat Sep 16 09:05:01 BST 2006 and has 3 versions.";
        assert_eq!(source(text).as_deref(), Some("harbour"));
        assert_eq!(
            first_seen(text).map(Timestamp::to_rfc3339).as_deref(),
            Some("2006-09-16T08:05:01Z")
        );
        assert_eq!(version_count(text), Some(3));
    }

    #[test]
    fn an_address_must_be_one() {
        let text = "You can find the current article at its original source at https://example.org/quay?x=1";
        assert_eq!(url(text).as_deref(), Some("https://example.org/quay?x=1"));
        assert_eq!(url("at its original source at javascript:alert(1)"), None);
    }
}
