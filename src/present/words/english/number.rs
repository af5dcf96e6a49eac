//! English: how numbers are written.

use super::English;
use crate::present::words::NumberWords;
use crate::text::label;
use crate::text::label::quoted;

impl NumberWords for English {
    fn language_tag(&self) -> &'static str {
        "en"
    }

    fn thousands(&self, number: usize) -> String {
        thousands(number)
    }

    fn quoted(&self, text: &str) -> String {
        quoted(text)
    }
}

/// A number of things, with the right ending: English tells one from all others, nought too (CLDR, plural rules, «en»).
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", thousands(number), plural(number, one, many))
}

/// The word that goes with a number of things.
pub(super) fn plural<'w>(number: usize, one: &'w str, many: &'w str) -> &'w str {
    if number == 1 { one } else { many }
}

pub(super) fn thousands(number: usize) -> String {
    label::thousands(number)
}

/// How often something happens.
pub(super) fn so_often(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", thousands(times)),
    }
}

/// A number and the sign of its unit, which stay on one line.
pub(super) fn with_unit(number: usize, unit: &str) -> String {
    format!("{}\u{a0}{unit}", thousands(number))
}
