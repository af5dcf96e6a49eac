//! Addresses of the tracker within a sentence, so that they can be followed.

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it says.
    pub text: String,
    /// Whether the text is the address of one of the tracker's articles or comparisons.
    pub is_address: bool,
}

/// The hosts of the tracker, now and before 2007.
const HOSTS: [&str; 4] = [
    "www.newssniffer.co.uk",
    "newssniffer.co.uk",
    "www.newssniffer.newworldodour.co.uk",
    "newssniffer.newworldodour.co.uk",
];

/// A sentence in parts that rebuild it, with every address of an article or a comparison on the tracker a part of its own.
///
/// Sentences quote what captures hold, so nothing else is taken for an address: no other host, and nothing behind the path.
#[must_use]
pub fn linked(sentence: &str) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut rest = sentence;
    while let Some((start, len)) = first_address(rest) {
        let (before, from) = rest.split_at(start);
        let (address, after) = from.split_at(len);
        passages.extend(passage(before, false));
        passages.extend(passage(address, true));
        rest = after;
    }
    passages.extend(passage(rest, false));
    passages
}

fn passage(text: &str, is_address: bool) -> Option<Passage> {
    (!text.is_empty()).then(|| Passage {
        text: text.to_owned(),
        is_address,
    })
}

/// Where the first address begins and how long it is, in bytes.
fn first_address(text: &str) -> Option<(usize, usize)> {
    let starts = text.match_indices("http");
    starts
        .filter_map(|(start, _)| Some((start, address(text.get(start..)?)?)))
        .next()
}

/// The length of the address that a text begins with, in bytes.
fn address(text: &str) -> Option<usize> {
    let bare = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme))?;
    let path = HOSTS.iter().find_map(|host| bare.strip_prefix(host))?;
    let rest = path.strip_prefix("/articles/")?;
    let plain = rest
        .find(|c: char| !(c.is_ascii_digit() || c.is_ascii_lowercase() || c == '/' || c == '.'))
        .unwrap_or(rest.len());
    let kept = rest[..plain].trim_end_matches(['/', '.']).len();
    rest.starts_with(|c: char| c.is_ascii_digit())
        .then(|| text.len() - rest.len() + kept)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::linked;

    fn addresses(sentence: &str) -> Vec<String> {
        let found = linked(sentence)
            .into_iter()
            .filter(|passage| passage.is_address);
        found.map(|passage| passage.text).collect()
    }

    #[test]
    fn only_addresses_of_the_trackers_articles_are_links() {
        assert_eq!(
            addresses(
                "such as “Ferry” (https://www.newssniffer.co.uk/articles/12/diff/0/1) or “Fare” (http://newssniffer.co.uk/articles/13)."
            ),
            [
                "https://www.newssniffer.co.uk/articles/12/diff/0/1",
                "http://newssniffer.co.uk/articles/13"
            ]
        );
        assert_eq!(
            addresses("Read https://www.newssniffer.co.uk/articles/12."),
            ["https://www.newssniffer.co.uk/articles/12"]
        );
        for other in [
            "https://www.newssniffer.co.uk.example.org/articles/12",
            "https://www.newssniffer.co.uk@example.org/articles/12",
            "javascript:https//www.newssniffer.co.uk/articles/",
            "https://www.newssniffer.co.uk/articles/new",
            "https://example.org/articles/12",
            "http",
        ] {
            assert_eq!(addresses(other), [""; 0], "{other}");
        }
    }

    proptest! {
        #[test]
        fn the_parts_rebuild_the_sentence(
            parts in prop::collection::vec(prop_oneof![
                Just("https://www.newssniffer.co.uk/articles/1".to_owned()),
                Just("http://".to_owned()),
                "\\PC{0,8}",
                "[/.0-9a-z]{0,6}",
            ], 0..8)
        ) {
            let sentence = parts.concat();
            let rebuilt: String = linked(&sentence).into_iter().map(|passage| passage.text).collect();
            prop_assert_eq!(rebuilt, sentence);
        }
    }
}
