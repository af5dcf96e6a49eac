//! Finds the unchanged rows of a text without lines: whatever stands twice with nothing between.

use std::collections::HashMap;
use std::ops::Range;

use crate::text::sentence::{Ending, ending};

/// The shortest cell, in bytes, that is a row: shorter ones may stand twice by chance.
const SHORTEST: usize = 24;

/// By so many bytes at its beginning the second cell is known.
const GRAM: usize = 16;

/// So many places at which the first cell may begin are looked at for each at which the second may.
const MOST_STARTS: usize = 8;

/// Comparing cells may cost so many bytes for each byte of the text.
const WORK: usize = 64;

/// The places of the rows, ascending, apart from each other. A row begins and ends where a word or a sentence does, and its second cell
/// begins within a word; so of all the ways to take a text that stands twice it is the one that was meant.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    let mut starts: HashMap<&[u8], Vec<usize>> = HashMap::new();
    let mut work = text.len().saturating_mul(WORK);
    let mut end = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let last = before.replace(c);
        let Some(gram) = text.as_bytes().get(at..at + GRAM).filter(|_| at >= end) else {
            continue;
        };
        let is_within = last.is_some_and(|last| !last.is_whitespace()) && !c.is_whitespace();
        if is_within && let Some(starts) = starts.get(gram) {
            let near = starts
                .iter()
                .rev()
                .take(MOST_STARTS)
                .filter(|start| **start >= end);
            let row = near
                .rev()
                .find_map(|start| row(text, *start, at, &mut work));
            if let Some(row) = row {
                end = row.end;
                rows.push(row);
                continue;
            }
        }
        if at == end || is_edge(text, at) {
            starts.entry(gram).or_default().push(at);
        }
    }
    rows
}

/// The row whose cells begin here, if there is one.
fn row(text: &str, start: usize, middle: usize, work: &mut usize) -> Option<Range<usize>> {
    let length = middle - start;
    let end = middle + length;
    *work = work.checked_sub(length)?;
    let cell = &text[start..middle];
    let is_row = length >= SHORTEST
        && text.as_bytes().get(middle..end) == Some(cell.as_bytes())
        && cell.split_whitespace().nth(2).is_some()
        && cell.contains(char::is_alphabetic)
        && is_edge(text, end);
    is_row.then_some(start..end)
}

/// Whether a row may begin or end here: beside white space, or between two sentences that ran together.
fn is_edge(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    if last.is_whitespace() || next.is_whitespace() {
        return last.is_whitespace() != next.is_whitespace();
    }
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let begins = next.is_uppercase() || matches!(next, '“' | '‘' | '«' | '「');
    // A word that has grown without end is no word.
    begins && word.len() < 400 && ending(word) == Ending::Sentence
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> Vec<&str> {
        let rows = find(text).into_iter();
        rows.map(|row| &text[row.start..row.start + row.len() / 2])
            .collect()
    }

    #[test]
    fn what_stands_twice_with_nothing_between_is_found_wherever_it_stands() {
        let (ferry, shop) = (
            "The ferry carries mail and milk.",
            "The shop sells bread and salt.",
        );
        for joiner in [" ", ""] {
            let rows = [ferry.repeat(2), "Nobody sailed.".to_owned(), shop.repeat(2)];
            assert_eq!(cells(&rows.join(joiner)), [ferry, shop]);
            assert_eq!(
                cells(&[shop.repeat(2), ferry.repeat(2)].join(joiner)),
                [shop, ferry]
            );
        }
    }

    #[test]
    fn what_repeats_itself_otherwise_is_no_row() {
        for text in [
            "no ".repeat(200),
            "no".repeat(200),
            "The ferry carries mail and milk. ".repeat(2),
            "The ferry carries mail and milk. The ferry carries mail and salt.".to_owned(),
            "é".repeat(300),
        ] {
            assert!(find(&text).is_empty(), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_row_is_found_that_is_none(
            rows in prop::collection::vec((prop::collection::vec("[a-c]{1,3}", 3..7), 0..3), 1..12),
            joiner in prop_oneof![Just(" "), Just("")],
        ) {
            let sentence = |words: &[String]| format!("The {} sail.", words.join(" "));
            let texts: Vec<String> = rows
                .iter()
                .map(|(words, kind)| match kind {
                    0 => sentence(words).repeat(2),
                    1 => sentence(words),
                    _ => format!("{} And {}", sentence(words), sentence(&words[1..])),
                })
                .collect();
            let text = texts.join(joiner);
            for row in find(&text) {
                let found = &text[row];
                // Two rows of one side that are the same and follow on each other with nothing between look like an unchanged one.
                prop_assert!(joiner.is_empty() || texts.iter().any(|text| text == found), "{} in {}", found, text);
            }
        }
    }
}
