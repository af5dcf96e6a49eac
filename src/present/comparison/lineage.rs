//! Which rows of a comparison go on from which rows of the one before it.

use std::collections::VecDeque;
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};

use super::Compared;
use crate::model::{Side, Sides};

/// What a row says on either side, each as a number; `None` on a side that has nothing there.
pub type Wording = Sides<Option<u64>>;

/// The rows on show in a place, each with a key that it keeps from comparison to comparison: a person goes from step to step, and most
/// paragraphs go on from one to the next, whatever became of them there and wherever they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lineage {
    rows: Vec<(Wording, u64)>,
    keys: u64,
}

impl Lineage {
    /// The keys of the rows that are on show from now on. No two of them are the same.
    pub fn go_on(&mut self, rows: Vec<Wording>) -> Vec<u64> {
        let mut before = Before::of(&self.rows);
        let keys: Vec<u64> = rows
            .iter()
            .map(|row| {
                before.take(row).unwrap_or_else(|| {
                    self.keys += 1;
                    self.keys
                })
            })
            .collect();
        self.rows = rows.into_iter().zip(keys.iter().copied()).collect();
        keys
    }
}

/// The rows that were on show, by what they said.
struct Before<'r> {
    rows: &'r [(Wording, u64)],
    is_taken: Vec<bool>,
    by_wording: FxHashMap<(Side, u64), VecDeque<usize>>,
}

impl<'r> Before<'r> {
    fn of(rows: &'r [(Wording, u64)]) -> Self {
        let mut by_wording: FxHashMap<(Side, u64), VecDeque<usize>> = FxHashMap::default();
        for (at, (row, _)) in rows.iter().enumerate() {
            for side in Side::BOTH {
                if let Some(wording) = row[side] {
                    by_wording.entry((side, wording)).or_default().push_back(at);
                }
            }
        }
        Before {
            rows,
            is_taken: vec![false; rows.len()],
            by_wording,
        }
    }

    /// The key of the row that a row goes on from: one step on, what was new is old; one step back, what was old is new; where only one end of
    /// the pair was moved, that side stays the same.
    fn take(&mut self, row: &Wording) -> Option<u64> {
        let ends = [
            (Side::New, row.old),
            (Side::Old, row.new),
            (Side::New, row.new),
            (Side::Old, row.old),
        ];
        let at = ends.into_iter().find_map(|(side, wording)| {
            let rows = self.by_wording.get_mut(&(side, wording?))?;
            while let Some(at) = rows.pop_front() {
                if !self.is_taken[at] {
                    return Some(at);
                }
            }
            None
        })?;
        self.is_taken[at] = true;
        Some(self.rows[at].1)
    }
}

impl Compared {
    /// What a row says.
    #[must_use]
    pub fn wording(&self, row: usize) -> Wording {
        let place = self.places.get(row);
        Sides::new(Side::Old, Side::New).map(|side| {
            let paragraphs = self.paragraphs(place?, side);
            let mut hasher = FxHasher::default();
            for paragraph in paragraphs {
                paragraph.text.hash(&mut hasher);
            }
            (!paragraphs.is_empty()).then(|| hasher.finish())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(old: u64, new: u64) -> Wording {
        let told = |number: u64| (number > 0).then_some(number);
        Sides::new(told(old), told(new))
    }

    #[test]
    fn paragraphs_keep_their_keys_from_step_to_step_on_and_back() {
        let mut lineage = Lineage::default();
        let first = lineage.go_on(vec![pair(1, 1), pair(2, 20), pair(3, 3)]);
        assert_eq!(first, [1, 2, 3]);
        let on = vec![pair(1, 10), pair(20, 20), pair(3, 3)];
        assert_eq!(lineage.go_on(on), first, "edited before, edited now, never");
        let back = vec![pair(1, 1), pair(2, 20), pair(3, 3)];
        assert_eq!(lineage.go_on(back), first);
        let only_newer = vec![pair(1, 10), pair(2, 20), pair(3, 30)];
        assert_eq!(lineage.go_on(only_newer), first);
    }

    #[test]
    fn what_comes_gets_a_key_of_its_own_and_the_rest_keep_theirs() {
        let mut lineage = Lineage::default();
        lineage.go_on(vec![pair(1, 1), pair(2, 2)]);
        let keys = lineage.go_on(vec![pair(0, 7), pair(1, 1), pair(2, 0)]);
        assert_eq!(keys, [3, 1, 2]);
        let keys = lineage.go_on(vec![pair(7, 7), pair(1, 1), pair(0, 8)]);
        assert_eq!(keys, [3, 1, 4]);
    }

    #[test]
    fn rows_that_say_the_same_have_different_keys() {
        let mut lineage = Lineage::default();
        let mut keys = lineage.go_on(vec![pair(5, 5); 4]);
        assert_eq!(lineage.go_on(vec![pair(5, 5); 3]), keys[..3]);
        keys.dedup();
        assert_eq!(keys.len(), 4);
    }
}
