//! German: how numbers are written.

use super::German;
use crate::present::words::NumberWords;
use crate::text::label::{grouped, isolated};

impl NumberWords for German {
    fn language_tag(&self) -> &'static str {
        "de"
    }

    fn thousands(&self, number: usize) -> String {
        thousands(number)
    }

    fn quoted(&self, text: &str) -> String {
        quoted(text)
    }
}

/// A number of things, with the right ending: German tells one from all others, nought too (CLDR, plural rules, «de»).
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", thousands(number), plural(number, one, many))
}

/// The word that goes with a number of things.
pub(super) fn plural<'w>(number: usize, one: &'w str, many: &'w str) -> &'w str {
    if number == 1 { one } else { many }
}

pub(super) fn thousands(number: usize) -> String {
    grouped(number, '.', 10_000)
}

/// A number and the sign of its unit, which stay on one line.
pub(super) fn with_unit(number: usize, unit: &str) -> String {
    format!("{}\u{a0}{unit}", thousands(number))
}

/// How often something happens: in words up to twelve, as prose has it.
pub(super) fn so_often(times: usize) -> String {
    const IN_WORDS: [&str; 13] = [
        "keinmal",
        "einmal",
        "zweimal",
        "dreimal",
        "viermal",
        "fünfmal",
        "sechsmal",
        "siebenmal",
        "achtmal",
        "neunmal",
        "zehnmal",
        "elfmal",
        "zwölfmal",
    ];
    match IN_WORDS.get(times) {
        Some(words) => (*words).to_owned(),
        None => format!("{}-mal", thousands(times)),
    }
}

pub(super) fn quoted(text: &str) -> String {
    format!("„{}“", isolated(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_told_from_all_others() {
        let said = |number| count(number, "Absatz", "Absätze");
        assert_eq!(said(0), "0 Absätze");
        assert_eq!(said(1), "1 Absatz");
        assert_eq!(said(2), "2 Absätze");
        assert_eq!(said(21), "21 Absätze");
    }

    #[test]
    fn groups_of_three_are_parted_by_points_from_ten_thousand_on() {
        let numbers = [
            (999, "999"),
            (9_999, "9999"),
            (10_000, "10.000"),
            (123_456, "123.456"),
            (1_234_567, "1.234.567"),
        ];
        for (number, expected) in numbers {
            assert_eq!(German.thousands(number), expected);
        }
    }

    #[test]
    fn few_times_are_told_in_words() {
        let said = [0, 1, 2, 12, 13, 10_000].map(so_often);
        let expected = [
            "keinmal",
            "einmal",
            "zweimal",
            "zwölfmal",
            "13-mal",
            "10.000-mal",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn quotation_marks_stand_low_and_high_and_hold_what_would_turn_the_line() {
        assert_eq!(German.quoted("früh.html"), "„früh.html“");
        let hebrew = "\u{5e9}\u{5dc}\u{5d5}\u{5dd}";
        assert_eq!(German.quoted(hebrew), format!("„\u{2068}{hebrew}\u{2069}“"));
        assert_eq!(German.quoted("a\u{202e}b"), "„a\u{fffd}b“");
    }
}
