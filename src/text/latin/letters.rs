//! Letters of ASCII, of which most words are made: read and counted eight at a time.

use std::ops::Range;

use crate::text::eight::{capitals, others_than_letters};

/// A word of a few letters of ASCII.
pub(crate) struct Plain {
    /// Where it stands, in bytes.
    pub(crate) at: Range<usize>,
    /// Its first eight letters, the first of them the lowest byte.
    pub(crate) head: u64,
    /// The others.
    pub(crate) tail: u64,
}

impl Plain {
    /// The most letters of one.
    pub(crate) const LONGEST: usize = 15;

    /// The one that begins there, if the letters end before too many have come, and the byte behind it, if more of the text stands behind
    /// them.
    #[inline(always)]
    pub(super) fn at(text: &[u8], start: usize) -> Option<(Self, u8)> {
        let rest = text.get(start..)?;
        let eight = eight_of(rest)?;
        let others = others_than_letters(eight);
        if others != 0 {
            let (head, length) = letters_before(others, eight);
            return (length > 0).then(|| {
                let plain = Plain {
                    at: start..start + length,
                    head,
                    tail: 0,
                };
                (plain, byte_at(eight, length))
            });
        }
        let next = eight_of(&rest[8..])?;
        let others = others_than_letters(next);
        let (tail, length) = (others != 0).then(|| letters_before(others, next))?;
        let plain = Plain {
            at: start..start + 8 + length,
            head: eight,
            tail,
        };
        Some((plain, byte_at(next, length)))
    }

    /// Whether none of its letters is a capital.
    pub(crate) fn is_small(&self) -> bool {
        capitals(self.head) | capitals(self.tail) == 0
    }

    /// How many of its letters are capitals.
    pub(crate) fn capitals(&self) -> usize {
        let capitals = capitals(self.head).count_ones() + capitals(self.tail).count_ones();
        capitals as usize
    }

    /// The same without capitals.
    pub(crate) fn to_small(&self) -> Plain {
        Plain {
            at: self.at.clone(),
            head: self.head | capitals(self.head),
            tail: self.tail | capitals(self.tail),
        }
    }
}

/// The first eight bytes, the first of them the lowest; nothing where there are fewer.
#[inline(always)]
fn eight_of(text: &[u8]) -> Option<u64> {
    Some(u64::from_le_bytes(*text.first_chunk()?))
}

/// The letters with which eight bytes begin, and how many, where the highest bit of each byte is set that is none, of one at the least.
#[inline(always)]
fn letters_before(others: u64, eight: u64) -> (u64, usize) {
    // The lowest bit of the first byte that is no letter.
    let first = others & others.wrapping_neg();
    (
        eight & ((first >> 7) - 1),
        others.trailing_zeros() as usize / 8,
    )
}

/// One of eight bytes.
#[inline(always)]
fn byte_at(eight: u64, place: usize) -> u8 {
    (eight >> (8 * place)) as u8
}

/// With how many letters of ASCII a text begins.
#[inline]
pub(super) fn letters(text: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some((eight, behind)) = rest.split_first_chunk() {
        let others = others_than_letters(u64::from_le_bytes(*eight));
        if others != 0 {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += eight.len();
        rest = behind;
    }
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic());
    count + letters.count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_are_counted_as_one_by_one(text in prop::collection::vec(prop_oneof![b'A'..=b'Z', b'a'..=b'z', 0..=255_u8], 0..40)) {
            let one_by_one = text.iter().take_while(|byte| byte.is_ascii_alphabetic());
            prop_assert_eq!(letters(&text), one_by_one.count());
        }
    }
}
