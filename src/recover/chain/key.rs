//! Numbers that stand for the text of a cell, so that cells of different pages can be told to be the same one.
//!
//! White space does not count, as pages differ in it. Nor does a word of exactly three bytes that ends outside ASCII: where such a
//! word stands alone between marks, the extractor that flattens pages loses it.

use crate::recover::line::Split;

/// The text of a cell, as far as pages agree on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key {
    hash: u64,
    /// Bytes that count.
    length: u32,
}

/// A prime (2^61 − 1), so that the hash of a part follows from those around it.
const MODULUS: u64 = (1 << 61) - 1;
const BASE: u64 = 0x0B1E_55ED_5CA1_AB1E;

impl Key {
    const EMPTY: Key = Key { hash: 0, length: 0 };

    /// The key of a cell.
    pub(crate) fn of(cell: &str) -> Key {
        counted(cell).fold(Key::EMPTY, Key::then)
    }

    /// The same text as a headline, which no paragraph is equal to.
    pub(crate) fn as_title(self) -> Key {
        Key {
            hash: MODULUS + self.hash,
            ..self
        }
    }

    /// How many bytes of the text count.
    pub(crate) fn length(self) -> u32 {
        self.length
    }

    /// Whether it is that of a headline.
    pub(crate) fn is_title(self) -> bool {
        self.hash >= MODULUS
    }

    fn then(self, word: &str) -> Key {
        let hash = word.bytes().fold(self.hash, |hash, byte| {
            (times(hash, BASE) + u64::from(byte) + 1) % MODULUS
        });
        Key {
            hash,
            length: self.length.saturating_add(word.len() as u32),
        }
    }
}

/// For each of a line's splits, which must stand in their order and beside white space, the keys of both cells.
pub(crate) fn keys_at(text: &str, splits: &[Split]) -> Vec<(Key, Key)> {
    let mut old = Key::EMPTY;
    let mut begin = 0;
    let before: Vec<Key> = splits
        .iter()
        .map(|split| {
            old = counted(text.get(begin..split.end).unwrap_or_default()).fold(old, Key::then);
            begin = split.start;
            old
        })
        .collect();
    let mut new = Key::EMPTY;
    let mut power = 1;
    let mut end = text.len();
    let mut keys: Vec<(Key, Key)> = splits
        .iter()
        .zip(before)
        .rev()
        .map(|(split, old)| {
            for word in text
                .get(split.start..end)
                .unwrap_or_default()
                .split_whitespace()
                .rev()
                .filter(|word| counts(word))
            {
                for byte in word.bytes().rev() {
                    new.hash = (new.hash + times(u64::from(byte) + 1, power)) % MODULUS;
                    power = times(power, BASE);
                }
                new.length = new.length.saturating_add(word.len() as u32);
            }
            end = split.end;
            (old, new)
        })
        .collect();
    keys.reverse();
    keys
}

fn counted(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| counts(word))
}

fn counts(word: &str) -> bool {
    word.len() != 3 || word.ends_with(|last: char| last.is_ascii())
}

fn times(one: u64, other: u64) -> u64 {
    (u128::from(one) * u128::from(other) % u128::from(MODULUS)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recover::RecoverConfig;
    use crate::recover::held::HeldLine;
    use crate::recover::line::{Line, Vocabulary};

    #[test]
    fn keys_at_splits_are_those_of_the_cells() {
        for text in ["It rained — today, và  hôm nay.", "雨 や 雪 a", "a a a a"] {
            let held = HeldLine::free(text);
            let line = Line::new(&held, &mut Vocabulary::default(), &RecoverConfig::default());
            let keys = keys_at(text, &line.splits);
            assert_eq!(keys.len(), line.splits.len());
            for (split, keys) in line.splits.iter().zip(keys) {
                let (old, new) = line.cells(*split);
                assert_eq!(keys, (Key::of(old), Key::of(new)), "{old} | {new}");
            }
        }
    }

    #[test]
    fn white_space_and_words_that_extractors_lose_make_no_difference() {
        assert_eq!(Key::of("Snow — fell"), Key::of(" Snow\u{a0}fell "));
        assert_ne!(Key::of("Snow fell"), Key::of("Snow fall"));
        assert_ne!(Key::of("the"), Key::of(""));
        assert_ne!(Key::of("Snow"), Key::of("Snow").as_title());
    }
}
