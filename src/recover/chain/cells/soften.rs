//! Where a page lost rows, that it lacks a cell says little.
//!
//! A page may have been cut off, or rows may have got lost on the way. Then sure cells of other pages are missing in it, too; the
//! gaps beside those are where it is not to be relied on.

use std::collections::HashMap;

use super::{Cell, GapCells, Shared};
use crate::model::{Side, VersionNumber};
use crate::recover::RecoverConfig;
use crate::recover::chain::member::{Member, OpenGap};

/// Sets for every gap, and for the cells that it could have, what it counts that another page lacks them.
pub(super) fn near_losses(
    cells: &mut [Cell],
    gaps: &mut [Vec<GapCells>],
    shared: &Shared,
    members: &[Member],
    config: &RecoverConfig,
) {
    let mut tellers: HashMap<VersionNumber, usize> = HashMap::new();
    for number in members
        .iter()
        .flat_map(|member| Side::BOTH.map(|side| member.numbers[side]))
    {
        *tellers.entry(number).or_default() += 1;
    }
    for (member, gaps) in members.iter().zip(gaps) {
        for (gap, found) in member.gaps.iter().zip(gaps) {
            for side in Side::BOTH {
                let pages = tellers
                    .get(&member.numbers[side])
                    .copied()
                    .unwrap_or_default();
                let is_lost = |at: usize| {
                    let key = member.sure[side].get(at).filter(|key| !key.is_title());
                    key.is_some_and(|key| {
                        let cell = cells.get(shared.id(member.numbers[side], *key) as usize);
                        cell.map_or(1, |cell| cell.entries.len()) < pages
                    })
                };
                let missing = if beside(gap, side).any(is_lost) {
                    config.chain_missing_near_losses
                } else {
                    config.chain_missing
                };
                found.missing[side] = missing;
                let changed = found.changed.iter().flatten();
                for ids in changed.chain(&found.whole) {
                    if let Some(cell) = cells.get_mut(ids[side] as usize) {
                        cell.missing = cell.missing.min(missing);
                    }
                }
            }
        }
    }
}

/// The places, among the page's sure cells of a side, of those beside a gap.
fn beside(gap: &OpenGap, side: Side) -> impl Iterator<Item = usize> {
    let before = gap.sure_before[side].checked_sub(1);
    let beside = before.into_iter().chain([gap.sure_before[side]]);
    beside.filter(|_| gap.first.is_some())
}
