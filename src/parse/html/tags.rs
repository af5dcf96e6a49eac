//! A look at the tags of a document before its tree is built, for those that would cost too much.

/// How many bytes may be looked at for each byte of the document.
///
/// A `<` in a script or a comment makes bytes be looked at twice, so sound documents stay near 1.
const LOOKS_PER_BYTE: usize = 8;

/// Where the first tag begins that has more attributes than this; the whole length where there is none.
///
/// A tokenizer compares each attribute of a tag with all before it, so a tag of a million attributes would cost hours. The look is
/// deliberately blind to comments and scripts: whatever could be a tag counts as one.
#[must_use]
pub fn sound_length(html: &str, most_attributes: usize) -> usize {
    let bytes = html.as_bytes();
    let budget = bytes.len().saturating_mul(LOOKS_PER_BYTE);
    let mut looked = 0;
    for (start, _) in html.match_indices('<') {
        let name = bytes[start + 1..]
            .strip_prefix(b"/")
            .unwrap_or(&bytes[start + 1..]);
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (length, attributes) = measure(name, most_attributes);
        looked += length;
        if attributes > most_attributes || looked > budget {
            return start;
        }
    }
    bytes.len()
}

/// Where in the tag a byte stands.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Between,
    Name,
    BeforeValue,
    BareValue,
    Quoted(u8),
}

/// The length of a tag from its name on, and how many attributes it has; stops counting beyond the most that may be.
///
/// Follows the states of the HTML standard's tokenizer («before attribute name state» and those after it) as far as they tell
/// attributes apart.
fn measure(tag: &[u8], most_attributes: usize) -> (usize, usize) {
    let mut at = At::Name;
    let mut attributes = 0;
    for (length, byte) in tag.iter().enumerate() {
        let is_space = byte.is_ascii_whitespace();
        at = match (at, byte) {
            (At::Quoted(quote), byte) if *byte == quote => At::Between,
            (At::Quoted(quote), _) => At::Quoted(quote),
            (_, b'>') => return (length, attributes),
            (At::BeforeValue, b'"' | b'\'') => At::Quoted(*byte),
            (At::BeforeValue, _) if is_space => At::BeforeValue,
            (At::BeforeValue | At::BareValue, _) if !is_space => At::BareValue,
            (At::Name | At::Between, b'=') if attributes > 0 => At::BeforeValue,
            (At::Between, b'/') => At::Between,
            (At::Between, _) if !is_space => {
                attributes += 1;
                At::Name
            }
            (At::Name, b'/') => At::Between,
            (at, _) if !is_space => at,
            _ => At::Between,
        };
        if attributes > most_attributes {
            return (length, attributes);
        }
    }
    (tag.len(), attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_however_they_are_written() {
        let cases = [
            ("td>", 0),
            ("br/>", 0),
            ("td class=x>", 1),
            ("td class = \"a > b c d\" id='p>1'>", 2),
            ("a b c/d/e f=g/h>", 5),
            ("a b=\"x\"c=\"y\"d>", 3),
        ];
        for (tag, attributes) in cases {
            assert_eq!(measure(tag.as_bytes(), 10).1, attributes, "{tag}");
        }
    }

    #[test]
    fn a_document_is_sound_up_to_its_first_overfull_tag() {
        assert_eq!(sound_length("<p><b a b c>", 2), 3);
        assert_eq!(sound_length("<p><b a b> 1 < 2", 2), 16);
    }

    #[test]
    fn tags_that_begin_inside_tags_do_not_cost_their_square() {
        let html = "<a".repeat(50_000);
        assert!(sound_length(&html, 10) < html.len());
    }
}
