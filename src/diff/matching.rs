//! Which words and signs of two texts that answer each other are the same ones.

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::bounded;
use super::marks::{Marks, Run};
use super::work::Work;
use crate::model::Sides;

/// Pairs of words above which texts are compared in bounded work.
const LONG: usize = 1_000_000;

/// The longest common stretches of marks, in order.
pub(super) fn matching_runs(marks: &Sides<Marks<'_>>, work: &mut Work) -> Vec<Run> {
    let ids = intern(marks);
    let cells = ids.old.len().saturating_mul(ids.new.len());
    if cells > LONG || !work.take(cost(&ids)) {
        return bounded::common_runs(Sides::new(&ids.old, &ids.new), work);
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

fn intern<'t>(marks: &Sides<Marks<'t>>) -> Sides<Vec<u32>> {
    let mut seen: FxHashMap<&'t str, u32> = FxHashMap::default();
    marks.as_ref().map(|side| {
        side.iter()
            .map(|word| {
                let next = u32::try_from(seen.len()).unwrap_or(u32::MAX);
                *seen.entry(word).or_insert(next)
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
