//! English: how numbers are written.

use super::English;
use crate::present::words::NumberWords;
use crate::present::words::grouped;
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
    format!(
        "{} {}",
        thousands(number),
        if number == 1 { one } else { many }
    )
}

pub(super) fn thousands(number: usize) -> String {
    grouped(number, ',')
}
