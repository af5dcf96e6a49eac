//! Which of two stretches' marks are the same, in order.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::lexicon::{Key, Lexicon};
use crate::model::Sides;

/// The stretches that both have, in order, as far as they hold a word that says something: two texts of one language always share words
/// like «the», which are not worth it.
pub(super) fn matches(keys: &Sides<Vec<Key>>, lexicon: &Lexicon) -> Vec<Sides<Range<usize>>> {
    let says = |key: &Key| lexicon.points(*key) > 0;
    let ops = capture_diff_slices(Algorithm::Patience, &keys.old, &keys.new);
    let equal = ops.iter().filter(|op| op.tag() == DiffTag::Equal);
    let equal = equal.map(|op| Sides::new(op.old_range(), op.new_range()));
    equal
        .filter(|run| keys.old[run.old.clone()].iter().any(says))
        .collect()
}

/// The steps that matching takes at worst: the sequence engine bounds its search to about the square root of the length for each mark.
pub(super) fn cost(keys: &Sides<Vec<Key>>) -> usize {
    let total = keys.old.len() + keys.new.len();
    let bounded = total.saturating_mul(total.isqrt().max(16));
    keys.old.len().saturating_mul(keys.new.len()).min(bounded)
}
