//! A whole page on one line.

use crate::parse::newssniffer::intro;

/// Whether a line holds the head of a page and more, all rows joined into one.
pub(super) fn holds_a_page(line: &str) -> bool {
    let is_named = line
        .split("Version ")
        .skip(1)
        .zip(line.split("Version ").skip(2))
        .any(|(old, new)| {
            old.trim().parse::<u32>().is_ok()
                && new
                    .split_whitespace()
                    .next()
                    .is_some_and(|word| word.parse::<u32>().is_ok())
        });
    let is_introduced = line.contains(intro::OPENING);
    let is_timed = [" later)", " earlier)"]
        .iter()
        .any(|end| line.contains(end));
    is_named && (is_introduced || is_timed)
}
