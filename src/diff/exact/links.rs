//! What is matched: marks that both sides have, and what stands between them.

use crate::diff::marks::{MarkKind, Marks};
use crate::model::{Side, Sides};

/// The keys of what only one side has, which are those of no mark.
pub(super) const LONE: Sides<u32> = Sides::new(u32::MAX, u32::MAX - 1);

/// The marks of one side as links of a chain. A mark that the other side has too is a link by itself; what stands between two of these
/// can only be deleted or inserted, and costs the same however long it is: so it is one link, and there are fewer pairs to look at.
#[derive(Default)]
pub(super) struct Links {
    /// The key of each link; that of [`LONE`] if the other side doesn't have it.
    pub(super) ids: Vec<u32>,
    /// The first mark of each.
    pub(super) firsts: Vec<usize>,
    /// What each looks like, as far as it may have taken another's place: a number or name that the other side has too stands elsewhere
    /// there, and counts as any word; what is longer than a mark takes no mark's place, no more than a sign does.
    pub(super) kinds: Vec<MarkKind>,
}

/// The links of some marks of each side, whose keys are `ids` and which begin at the mark `first`.
pub(super) fn links(
    ids: Sides<&[u32]>,
    first: Sides<usize>,
    marks: &Sides<Marks<'_>>,
) -> Sides<Links> {
    let known = ids.map(Keys::of);
    Sides::new(Side::Old, Side::New).map(|side| {
        let mut links = Links::with_capacity(ids[side].len());
        for (step, id) in ids[side].iter().enumerate() {
            let (mark, is_known) = (first[side] + step, known[side.other()].have(*id));
            links.push(mark, is_known.then_some(*id), LONE[side], &marks[side]);
        }
        links
    })
}

impl Links {
    fn with_capacity(most: usize) -> Self {
        Links {
            ids: Vec::with_capacity(most),
            firsts: Vec::with_capacity(most),
            kinds: Vec::with_capacity(most),
        }
    }

    /// Adds a mark: with its key, or to what is lone.
    fn push(&mut self, mark: usize, id: Option<u32>, lone: u32, marks: &Marks<'_>) {
        if let (None, Some(last), Some(kind)) = (id, self.ids.last(), self.kinds.last_mut())
            && *last == lone
        {
            *kind = MarkKind::Sign;
            return;
        }
        let kind = match marks.kind(mark) {
            MarkKind::Number | MarkKind::Name if id.is_some() => MarkKind::Word,
            kind => kind,
        };
        self.ids.push(id.unwrap_or(lone));
        self.firsts.push(mark);
        self.kinds.push(kind);
    }
}

/// A set of keys.
struct Keys(Vec<u64>);

impl Keys {
    fn of(ids: &[u32]) -> Self {
        let most = ids.iter().max().map_or(0, |most| *most as usize + 1);
        let mut bits = vec![0; most.div_ceil(64)];
        for id in ids {
            bits[*id as usize / 64] |= 1 << (id % 64);
        }
        Keys(bits)
    }

    fn have(&self, id: u32) -> bool {
        let bits = self.0.get(id as usize / 64);
        bits.is_some_and(|bits| bits & (1 << (id % 64)) != 0)
    }
}
