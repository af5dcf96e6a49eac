//! Looks at eight bytes of a text at once, as one number: the first of them is the lowest.

/// A byte in each of eight places.
pub(crate) const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each byte that is no letter of ASCII; no other bit.
pub(crate) fn others_than_letters(eight: u64) -> u64 {
    // Small letters, in bytes whose highest bit is free for what is carried over.
    let small = (eight | each(0x20)) & each(0x7F);
    let from_a = small + each(0x80 - b'a');
    let behind_z = small + each(0x7F - b'z');
    !(from_a & !behind_z & !eight) & HIGHEST
}

/// The highest bit of no byte is set if all are printable ASCII, spaces among it: then none is carried over into its neighbour here. The
/// other bits mean nothing.
pub(crate) fn unprintable(eight: u64) -> u64 {
    let below_space = eight.wrapping_sub(each(b' '));
    let delete = eight.wrapping_add(each(1));
    eight | below_space | delete
}

/// The highest bit of each byte.
pub(crate) const HIGHEST: u64 = each(0x80);

/// Of letters of ASCII, the bit of each capital that a small letter has set and a capital has not; bytes of 0 have none either way.
pub(crate) fn capitals(eight: u64) -> u64 {
    // Every letter has the bit above.
    eight >> 1 & !eight & each(0x20)
}

/// Whether two texts are the same. The compiler's own way looks at single bytes where a browser runs it.
pub(crate) fn are_same(one: &str, other: &str) -> bool {
    let (ones, rest) = one.as_bytes().as_chunks::<8>();
    let (others, other_rest) = other.as_bytes().as_chunks::<8>();
    let both = ones.iter().zip(others);
    one.len() == other.len()
        && both.fold(0, |differs, (one, other)| {
            differs | u64::from_ne_bytes(*one) ^ u64::from_ne_bytes(*other)
        }) == 0
        && rest == other_rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_the_same_if_all_their_bytes_are(one in "[ab]{0,20}", other in "[ab]{0,20}", at in 0..20_usize) {
            prop_assert_eq!(are_same(&one, &other), one == other);
            prop_assert!(are_same(&one, &one.clone()));
            let mut changed = one.clone();
            if at < one.len() {
                changed.replace_range(at..=at, "c");
                prop_assert!(!are_same(&one, &changed));
            }
        }
    }
}
