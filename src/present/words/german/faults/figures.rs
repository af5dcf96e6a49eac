//! German: how figures are written in the sentences about faults.

use super::super::number::thousands;

/// A number of bytes, in whole megabytes.
pub(super) fn megabytes(bytes: usize) -> String {
    format!("{} MB", thousands(bytes / (1024 * 1024)))
}

/// A number of things; a single one in words.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        one.to_owned()
    } else {
        format!("{} {many}", thousands(number))
    }
}
