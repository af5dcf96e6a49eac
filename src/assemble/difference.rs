//! Where two readings of one version differ, said shortly: enough to tell whether it matters.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::text::similarity::{common_prefix, common_suffix};
use crate::text::tokens;

/// How many tokens that both have are quoted on each side of a difference.
const AROUND: usize = 6;

/// How many tokens of a difference are quoted.
const QUOTED: usize = 24;

/// «3 of 14 paragraphs differ; first, “a.txt” has “… 12 boats …” where “b.html” has “… 17 boats …”.» `file` is that of the reading,
/// `kept` that of the one that is shown. The readings are not the same.
pub(super) fn sentence(file: &str, reading: &[&str], shown: &[&str], kept: &str) -> String {
    let at = common_prefix(reading, shown);
    let own = reading.get(at..).unwrap_or_default();
    let others = shown.get(at..).unwrap_or_default();
    let until = common_suffix(own, others);
    let own = own.get(..own.len() - until).unwrap_or_default();
    let others = others.get(..others.len() - until).unwrap_or_default();
    match (own.first(), others.first()) {
        (Some(own), Some(other)) => {
            let (own, other) = quotes(own, other);
            format!(
                "{} “{file}” has “{own}” where “{kept}” has “{other}”.",
                count(reading, shown)
            )
        }
        (Some(own), None) => {
            let also = also(own, shown);
            format!(
                "“{file}” has {} more, first “{}”{also}.",
                paragraphs(reading.len() - shown.len()),
                beginning(own)
            )
        }
        (None, Some(other)) => {
            let also = also(other, reading);
            format!(
                "“{file}” lacks {}, first “{}”{also}.",
                paragraphs(shown.len() - reading.len()),
                beginning(other)
            )
        }
        (None, None) => String::new(),
    }
}

/// «3 of 14 paragraphs differ»; where all are the same the order is not.
fn count(reading: &[&str], shown: &[&str]) -> String {
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
    let other = reading.iter().filter(is_other).count();
    match (other, reading.len()) {
        (0, _) => "The paragraphs come in another order; first,".to_owned(),
        (_, 1) => "The one paragraph differs:".to_owned(),
        (1, all) => format!("One of {all} paragraphs differs:"),
        (_, all) => format!("{other} of {all} paragraphs differ; first,"),
    }
}

/// Said of a paragraph that the other reading has too, once less.
fn also(text: &str, others: &[&str]) -> &'static str {
    if others.contains(&text) {
        ", which the other has once less"
    } else {
        ""
    }
}

fn paragraphs(count: usize) -> String {
    if count == 1 {
        "one paragraph".to_owned()
    } else {
        format!("{count} paragraphs")
    }
}

/// Two paragraphs, as far as shows where they part.
fn quotes(own: &str, other: &str) -> (String, String) {
    let (own_words, other_words) = (words(own), words(other));
    let from = common_prefix(&own_words, &other_words);
    let rest = |words: &[&str]| words.len() - from;
    let common_end = common_suffix(
        own_words.get(from..).unwrap_or_default(),
        other_words.get(from..).unwrap_or_default(),
    );
    let changed = |words: &[&str]| from..from + rest(words) - common_end;
    (
        excerpt(&own_words, changed(&own_words)),
        excerpt(&other_words, changed(&other_words)),
    )
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
    use super::sentence;

    #[test]
    fn a_difference_is_counted_and_quoted_where_it_begins() {
        let long = "The ferry left the north pier at nine with 12 people on board, the harbour office said on Tuesday.";
        let said = sentence(
            "a",
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
            sentence("a", &["One.", "Two.", "Three."], &["One."], "b"),
            "“a” has 2 paragraphs more, first “Two.”."
        );
        assert_eq!(
            sentence("a", &["Three."], &["One.", "Three."], "b"),
            "“a” lacks one paragraph, first “One.”."
        );
        assert_eq!(
            sentence("a", &["One.", "One."], &["One."], "b"),
            "“a” has one paragraph more, first “One.”, which the other has once less."
        );
    }

    #[test]
    fn another_order_is_called_that() {
        let said = sentence("a", &["One.", "Two."], &["Two.", "One."], "b");
        assert_eq!(
            said,
            "The paragraphs come in another order; first, “a” has “One.” where “b” has “Two.”."
        );
    }
}
