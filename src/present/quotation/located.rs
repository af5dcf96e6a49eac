//! Where in a version's paragraphs it is that something is selected on the page.

use std::ops::Range;

use crate::state::{Slice, is_seen};

/// Where a slice of a row stands in the paragraphs that the row shows of a version: by paragraph, which bytes. White space and signs for a
/// paragraph's end are passed over, as the page may show others. Where it does not stand where it should (since what stands before it is
/// shown in another version's typography), it is taken from the nearest place with the same characters; nothing where there is none.
pub(super) fn located(texts: &[&str], slice: &Slice) -> Vec<(usize, Range<usize>)> {
    let seen: Vec<(usize, usize, char)> = texts
        .iter()
        .enumerate()
        .flat_map(|(paragraph, text)| {
            let seen = text.char_indices().filter(|(_, c)| is_seen(*c));
            seen.map(move |(at, c)| (paragraph, at, c))
        })
        .collect();
    let wanted: Vec<char> = slice.text.chars().filter(|c| is_seen(*c)).collect();
    let Some(start) = nearest(&seen, &wanted, slice.before) else {
        return Vec::new();
    };
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for (paragraph, at, c) in seen.iter().skip(start).take(wanted.len()) {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some((last, range)) if last == paragraph => range.end = end,
            _ => found.push((*paragraph, *at..end)),
        }
    }
    found
}

/// Where the wanted characters stand one after the other, as near to a place as there is one.
fn nearest(seen: &[(usize, usize, char)], wanted: &[char], place: usize) -> Option<usize> {
    let last = seen.len().checked_sub(wanted.len())?;
    let is_there = |start: &usize| {
        let there = seen.iter().skip(*start).map(|(.., c)| c);
        !wanted.is_empty() && there.take(wanted.len()).eq(wanted)
    };
    if place <= last && is_there(&place) {
        return Some(place);
    }
    let starts = (0..=last).filter(is_there);
    starts.min_by_key(|start| start.abs_diff(place))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(texts: &[&str], before: usize, text: &str, expected: &[&str]) {
        let slice = Slice {
            before,
            text: text.to_owned(),
        };
        let found = located(texts, &slice);
        let found: Vec<&str> = found
            .into_iter()
            .map(|(at, range)| &texts[at][range])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_selected_is_found_where_it_stands_whatever_the_white_space() {
        let texts = ["The ferry, the ferry.", "It sailed\u{a0}twice."];
        check(&texts, 9, " the\nferry", &["the ferry"]);
        check(&texts, 0, "The ferry", &["The ferry"]);
        check(
            &texts,
            12,
            "ferry.¶It sailed twice",
            &["ferry.", "It sailed\u{a0}twice"],
        );
        check(&texts, 3, "sailed", &["sailed"]);
        check(&texts, 3, "train", &[]);
        check(&texts, 3, " ", &[]);
        check(&[], 3, "train", &[]);
    }

    proptest! {
        #[test]
        fn any_selection_of_a_paragraph_is_found_exactly(text in "[a-c¶é桥 ]{1,30}", from in 0..30_usize, to in 0..30_usize) {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (from, to) = (places[from.min(places.len() - 1)], places[to.min(places.len() - 1)]);
            let (from, to) = (from.min(to), from.max(to));
            let slice = Slice {
                before: text[..from].chars().filter(|c| is_seen(*c)).count(),
                text: text[from..to].to_owned(),
            };
            let found = located(&[&text], &slice);
            let exact = text[from..to].trim_matches(|c| !is_seen(c));
            let found: Vec<&str> = found.into_iter().map(|(_, range)| &text[range]).collect();
            let expected: Vec<&str> = Some(exact).into_iter().filter(|exact| !exact.is_empty()).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
