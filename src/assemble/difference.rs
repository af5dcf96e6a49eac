//! Where two readings of one version differ, said shortly: enough to tell whether it matters.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::fault::{Difference, Excerpts};
use crate::text::similarity::{common_prefix, common_suffix};
use crate::text::tokens;

/// How many tokens that both have are quoted on each side of a difference.
const AROUND: usize = 6;

/// How many tokens of a difference are quoted.
const QUOTED: usize = 24;

/// How a reading of a version differs from the one that is shown; `None` where they have the same paragraphs.
pub(super) fn between(reading: &[&str], shown: &[&str]) -> Option<Difference> {
    let at = common_prefix(reading, shown);
    let own = reading.get(at..).unwrap_or_default();
    let others = shown.get(at..).unwrap_or_default();
    let until = common_suffix(own, others);
    let own = own.get(..own.len() - until).unwrap_or_default();
    let others = others.get(..others.len() - until).unwrap_or_default();
    match (own.first(), others.first()) {
        (Some(own), Some(other)) => Some(differing(reading, shown, excerpts(own, other))),
        (Some(own), None) => Some(Difference::More {
            count: reading.len() - shown.len(),
            first: beginning(own),
            is_repeated: shown.contains(own),
        }),
        (None, Some(other)) => Some(Difference::Fewer {
            count: shown.len() - reading.len(),
            first: beginning(other),
            is_repeated: reading.contains(other),
        }),
        (None, None) => None,
    }
}

/// How many paragraphs differ; where all are the same the order does.
fn differing(reading: &[&str], shown: &[&str], excerpts: Excerpts) -> Difference {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for text in shown {
        *left.entry(text).or_default() += 1;
    }
    let is_other = |text: &&&str| match left.get_mut(**text) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        _ => true,
    };
    match reading.iter().filter(is_other).count() {
        0 => Difference::Order { excerpts },
        count => Difference::Paragraphs {
            count,
            of: reading.len(),
            excerpts,
        },
    }
}

/// Two paragraphs, as far as shows where they part.
fn excerpts(own: &str, shown: &str) -> Excerpts {
    let (own_words, shown_words) = (words(own), words(shown));
    let from = common_prefix(&own_words, &shown_words);
    let rest = |words: &[&str]| words.len() - from;
    let common_end = common_suffix(
        own_words.get(from..).unwrap_or_default(),
        shown_words.get(from..).unwrap_or_default(),
    );
    let changed = |words: &[&str]| from..from + rest(words) - common_end;
    Excerpts {
        other: excerpt(&own_words, changed(&own_words)),
        shown: excerpt(&shown_words, changed(&shown_words)),
    }
}

/// A paragraph's first words.
fn beginning(text: &str) -> String {
    excerpt(&words(text), 0..0)
}

/// The tokens in that range and some around them.
fn excerpt(words: &[&str], at: Range<usize>) -> String {
    let from = at.start.saturating_sub(AROUND);
    let to = (at.end + AROUND)
        .min(from + QUOTED + AROUND)
        .min(words.len())
        .max(from);
    let before = if from > 0 { "… " } else { "" };
    let after = if to < words.len() { " …" } else { "" };
    let text = words.get(from..to).unwrap_or_default().concat();
    format!("{before}{}{after}", text.trim())
}

fn words(text: &str) -> Vec<&str> {
    let found = tokens(text).into_iter();
    found.filter_map(|token| text.get(token.at)).collect()
}

#[cfg(test)]
mod tests {
    use super::between;
    use crate::model::fault::AssemblyFault;
    use crate::model::{Problem, VersionNumber};

    /// What is said of the difference in the file “a”, where what is shown is from `kept`.
    fn sentence(reading: &[&str], shown: &[&str], kept: &str) -> String {
        let fault = AssemblyFault::OtherReading {
            number: VersionNumber(1),
            kept: kept.to_owned(),
            is_worked_out: false,
            is_chosen: false,
            difference: between(reading, shown),
        };
        let message = Problem::new("a", fault).message();
        let (_, second) = message.split_once(&format!("from “{kept}”. ")).unwrap();
        second.to_owned()
    }

    #[test]
    fn a_difference_is_counted_and_quoted_where_it_begins() {
        let long = "The ferry left the north pier at nine with 12 people on board, the harbour office said on Tuesday.";
        let said = sentence(
            &["Same.", long, "Another end."],
            &["Same.", &long.replace("12", "17"), "The end."],
            "b.html",
        );
        assert_eq!(
            said,
            "2 of 3 paragraphs differ; first, “a” has “… at nine with 12 people on board …” where “b.html” has “… at nine with 17 people on board …”."
        );
    }

    #[test]
    fn what_one_reading_has_more_is_named() {
        assert_eq!(
            sentence(&["One.", "Two.", "Three."], &["One."], "b"),
            "“a” has 2 paragraphs more, first “Two.”."
        );
        assert_eq!(
            sentence(&["Three."], &["One.", "Three."], "b"),
            "“a” lacks one paragraph, “One.”."
        );
        assert_eq!(
            sentence(&["One.", "One."], &["One."], "b"),
            "“a” has one paragraph more, “One.”, which the other has once less."
        );
    }

    #[test]
    fn another_order_is_called_that() {
        let said = sentence(&["One.", "Two."], &["Two.", "One."], "b");
        assert_eq!(
            said,
            "The paragraphs come in another order; first, “a” has “One.” where “b” has “Two.”."
        );
    }

    #[test]
    fn the_same_paragraphs_do_not_differ() {
        assert_eq!(between(&["One."], &["One."]), None);
    }
}
