//! German: how figures are written in the sentences about faults.

use super::super::number::{thousands, with_unit};

/// A number of bytes, in whole megabytes.
pub(super) fn megabytes(bytes: usize) -> String {
    with_unit(bytes / (1024 * 1024), "MB")
}

/// A number of things; a single one in words.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        one.to_owned()
    } else {
        format!("{} {many}", thousands(number))
    }
}
