//! What is matched: marks that both sides have, and what stands between them.

use std::ops::Range;

use crate::diff::marks::{MarkKind, Marks};
use crate::diff::places::Places;
use crate::model::{Side, Sides};

/// The key of what only one side has, which is that of no mark.
const LONE: u32 = u32::MAX;

/// The marks of one side as links of a chain. A mark that the other side has too is a link by itself; what stands between two of these
/// can only be deleted or inserted, and costs the same however long it is: so it is one link, and there are fewer pairs to look at.
#[derive(Default)]
pub(super) struct Links {
    /// The key of each link; none where the other side doesn't have it.
    pub(super) ids: Vec<u32>,
    /// The first mark of each; one more for the end.
    pub(super) firsts: Vec<usize>,
}

/// The links of some marks of each side, in place of those of before; `ids` is room for the keys of these marks.
pub(super) fn find_links(
    links: &mut Sides<Links>,
    at: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
    ids: &mut Sides<Vec<u32>>,
    places: &mut Sides<Places>,
) {
    for side in Side::BOTH {
        ids[side].clear();
        ids[side].extend(marks[side].prints(at[side].clone()));
        for (at, id) in ids[side].iter().enumerate() {
            places[side].put(*id, at);
        }
    }
    for side in Side::BOTH {
        let (others, other_places) = (&ids[side.other()], &places[side.other()]);
        let is_known = |id: u32| {
            other_places
                .find(id, |at| others.get(at) == Some(&id))
                .is_some()
        };
        links[side].read(&ids[side], at[side].start, is_known);
    }
}

impl Links {
    /// Those of some keys, of marks that begin at the `first`.
    fn read(&mut self, ids: &[u32], first: usize, is_known: impl Fn(u32) -> bool) {
        self.ids.clear();
        self.firsts.clear();
        let mut was_lone = false;
        for (step, id) in ids.iter().enumerate() {
            let is_lone = !is_known(*id);
            if !(is_lone && was_lone) {
                self.ids.push(if is_lone { LONE } else { *id });
                self.firsts.push(first + step);
            }
            was_lone = is_lone;
        }
        self.firsts.push(first + ids.len());
    }

    /// Whether the other side doesn't have it.
    pub(super) fn is_lone(&self, link: usize) -> bool {
        self.ids[link] == LONE
    }

    /// What a link looks like, as far as it may have taken another's place: a number or name that the other side has too stands elsewhere
    /// there, and counts as any word; what is longer than a mark takes no mark's place, no more than a sign does.
    pub(super) fn kind(&self, link: usize, marks: &Marks<'_>) -> MarkKind {
        let first = self.firsts[link];
        if self.firsts[link + 1] > first + 1 {
            return MarkKind::Sign;
        }
        match marks.kind(first) {
            MarkKind::Number | MarkKind::Name if !self.is_lone(link) => MarkKind::Word,
            kind => kind,
        }
    }
}
