//! German: how figures and names are written in the sentences about faults.

use crate::text::label::isolated;

/// A name or a text of somebody else in quotation marks, fit to be shown.
pub(super) fn quoted(name: &str) -> String {
    format!("„{}“", isolated(name))
}

/// A number with groups of three, from 10.000 on; below that without.
pub(super) fn figure(number: usize) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// A number of bytes, in whole megabytes.
pub(super) fn megabytes(bytes: usize) -> String {
    format!("{} MB", figure(bytes / (1024 * 1024)))
}

/// A number of things; a single one in words.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        one.to_owned()
    } else {
        format!("{} {many}", figure(number))
    }
}
