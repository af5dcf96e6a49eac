//! Which words and signs of two texts that answer each other are the same ones.

use std::borrow::Cow;
use std::collections::HashMap;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::marks::{Marks, Run};
use super::work::Work;
use crate::model::Sides;
use crate::text::fold;

/// The longest common stretches of marks, in order.
pub(super) fn matching_runs(marks: &Sides<Marks<'_>>, work: &mut Work) -> Vec<Run> {
    let ids = intern(marks);
    if !work.take(cost(&ids)) {
        return common_ends(&ids);
    }
    capture_diff_slices(Algorithm::Patience, &ids.old, &ids.new)
        .iter()
        .filter(|op| op.tag() == DiffTag::Equal)
        .map(|op| Run {
            at: Sides::new(op.old_range().start, op.new_range().start),
            len: op.old_range().len(),
        })
        .collect()
}

/// Numbers the marks; those that differ in print only have one number.
fn intern<'t>(marks: &Sides<Marks<'t>>) -> Sides<Vec<u32>> {
    let mut seen: HashMap<Cow<'t, str>, u32> = HashMap::new();
    marks.as_ref().map(|side| {
        side.iter()
            .map(|word| {
                let next = u32::try_from(seen.len()).unwrap_or(u32::MAX);
                *seen.entry(fold(word)).or_insert(next)
            })
            .collect()
    })
}

/// The steps that matching takes at worst. The sequence engine's own heuristics bound its search to about the square root
/// of the length for each token.
fn cost(ids: &Sides<Vec<u32>>) -> usize {
    let total = ids.old.len() + ids.new.len();
    let bounded = total.saturating_mul(total.isqrt().max(256));
    ids.old.len().saturating_mul(ids.new.len()).min(bounded)
}

/// What is left to match when there's no work left: the same beginning and the same end.
fn common_ends(ids: &Sides<Vec<u32>>) -> Vec<Run> {
    let start = ids
        .old
        .iter()
        .zip(&ids.new)
        .take_while(|(old, new)| old == new)
        .count();
    let rest = ids
        .as_ref()
        .map(|side| side.get(start..).unwrap_or_default());
    let end = rest
        .old
        .iter()
        .rev()
        .zip(rest.new.iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    let tail = ids.as_ref().map(|side| side.len() - end);
    [
        Run {
            at: Sides::new(0, 0),
            len: start,
        },
        Run { at: tail, len: end },
    ]
    .into_iter()
    .filter(|run| run.len > 0)
    .collect()
}
