//! How like two sequences are: common ends, and the longest common subsequence of the two parts of one sequence for every place to part it.

use std::collections::HashMap;

/// How many items the two sequences share at their beginning.
#[must_use]
pub fn common_prefix<T: PartialEq>(old: &[T], new: &[T]) -> usize {
    old.iter()
        .zip(new)
        .take_while(|(old, new)| old == new)
        .count()
}

/// How many items the two sequences share at their end.
#[must_use]
pub fn common_suffix<T: PartialEq>(old: &[T], new: &[T]) -> usize {
    old.iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(old, new)| old == new)
        .count()
}

/// Tells for any place that parts a sequence of interned items how long the longest common subsequence of its two parts is.
///
/// Bit-parallel after Hyyrö, «Bit-parallel LCS-length computation revisited» (2004): 64 items of the first part a step.
pub struct HalvesLcs {
    /// Per item of the sequence, which of `masks` is its own.
    ranks: Vec<usize>,
    /// Per distinct item, its places in the sequence as bits, `blocks` words each.
    masks: Vec<u64>,
    blocks: usize,
    row: Vec<u64>,
}

impl HalvesLcs {
    /// Prepares for the sequence; takes `items × distinct items / 64` steps and words.
    #[must_use]
    pub fn new(items: &[u32]) -> Self {
        let mut rank_of = HashMap::new();
        let ranks: Vec<usize> = items
            .iter()
            .map(|item| {
                let next = rank_of.len();
                *rank_of.entry(*item).or_insert(next)
            })
            .collect();
        let blocks = items.len().div_ceil(64);
        let mut masks = vec![0; rank_of.len() * blocks];
        for (place, rank) in ranks.iter().enumerate() {
            masks[rank * blocks + place / 64] |= 1 << (place % 64);
        }
        HalvesLcs {
            ranks,
            masks,
            blocks,
            row: Vec::new(),
        }
    }

    /// How many steps one call of [`HalvesLcs::at`] takes for this place.
    #[must_use]
    pub fn work(&self, place: usize) -> usize {
        self.ranks.len().saturating_sub(place) * place.div_ceil(64)
    }

    /// The length of the longest common subsequence of what stands before `place` and what stands from it on.
    pub fn at(&mut self, place: usize) -> usize {
        let place = place.min(self.ranks.len());
        let blocks = place.div_ceil(64);
        self.row.clear();
        self.row.resize(blocks, u64::MAX);
        for rank in &self.ranks[place..] {
            let masks = &self.masks[rank * self.blocks..][..blocks];
            let mut carry = false;
            for (row, mask) in self.row.iter_mut().zip(masks) {
                let matches = *row & mask;
                let (sum, over_one) = row.overflowing_add(matches);
                let (sum, over_two) = sum.overflowing_add(u64::from(carry));
                *row = sum | (*row & !mask);
                carry = over_one || over_two;
            }
        }
        let unused = blocks * 64 - place;
        let zeros: usize = self.row.iter().map(|row| row.count_zeros() as usize).sum();
        let beyond = self.row.last().filter(|_| unused > 0).map_or(0, |last| {
            (last >> (64 - unused)).count_zeros() as usize - (64 - unused)
        });
        zeros - beyond
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lcs_by_table(old: &[u32], new: &[u32]) -> usize {
        let mut row = vec![0; new.len() + 1];
        for item in old {
            let mut diagonal = 0;
            for (at, other) in new.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = if item == other {
                    diagonal + 1
                } else {
                    above.max(row[at])
                };
                diagonal = above;
            }
        }
        row[new.len()]
    }

    proptest! {
        #[test]
        fn bits_count_what_the_table_counts(items in prop::collection::vec(0u32..12, 0..200), place in 0usize..200) {
            let place = place.min(items.len());
            let (old, new) = items.split_at(place);
            prop_assert_eq!(HalvesLcs::new(&items).at(place), lcs_by_table(old, new));
        }
    }

    #[test]
    fn common_ends_stop_at_the_first_difference() {
        assert_eq!(common_prefix(&[1, 2, 3], &[1, 2, 4]), 2);
        assert_eq!(common_suffix(&[1, 2, 3], &[0, 3]), 1);
        assert_eq!(common_prefix::<u8>(&[], &[1]), 0);
    }
}
