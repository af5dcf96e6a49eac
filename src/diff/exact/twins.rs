//! Which marks recur in a text.

use super::links::Links;
use crate::diff::places::Places;

/// Which links of the newer text have the same key.
pub(super) struct Twins<'a> {
    ids: &'a [u32],
    firsts: &'a Places,
    /// For each the next one; the number of all links behind the last.
    nexts: &'a [usize],
}

impl<'a> Twins<'a> {
    /// Those of some links; `places` and `nexts` may have been used before.
    pub(super) fn of(links: &'a Links, places: &'a mut Places, nexts: &'a mut Vec<usize>) -> Self {
        let ids = links.ids.as_slice();
        nexts.clear();
        nexts.resize(ids.len(), ids.len());
        for (at, next) in nexts.iter_mut().enumerate().rev() {
            if links.is_lone(at) {
                continue;
            }
            let id = ids[at];
            // What was put before `at` now is of an older list.
            let known = places.find(id, |other| other > at && ids.get(other) == Some(&id));
            *next = known.unwrap_or(ids.len());
            places.put(id, at);
        }
        Twins {
            ids,
            firsts: places,
            nexts,
        }
    }

    /// All that have a key, in order.
    pub(super) fn with(&self, id: u32) -> impl Iterator<Item = usize> {
        let first = self.firsts.find(id, |at| self.ids.get(at) == Some(&id));
        std::iter::successors(first, |at| {
            Some(self.nexts[*at]).filter(|next| *next < self.ids.len())
        })
    }
}
