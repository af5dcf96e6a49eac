//! Finds a word or a phrase of a table among the words of a passage.

use std::ops::Range;

use super::passage::Passage;

/// Whether a phrase begins with a word: its words stand there with nothing but white space or a hyphen between them.
pub(super) fn begins(passage: &Passage, index: usize, phrase: &[&str]) -> bool {
    phrase.iter().enumerate().all(|(step, word)| {
        let is_joined =
            step == 0 || matches!(passage.before(index + step), " " | "\u{a0}" | "-" | "‑");
        is_joined && passage.small(index + step) == *word
    })
}

/// The bytes of a phrase of so many words.
pub(super) fn place(passage: &Passage, index: usize, words: usize) -> Option<Range<usize>> {
    let last = (index + words).checked_sub(1)?;
    Some(passage.words.get(index)?.start..passage.words.get(last)?.end)
}
