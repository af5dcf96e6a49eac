//! The common words of long texts, in bounded work: exact where the budget allows it, and what is easy to see elsewhere.
//!
//! Words are numbers here. What is the same at both ends goes first; then rare words in the same company divide what is left; in each gap
//! a longest common subsequence is found bit by bit, 64 pairs of words a step (Hyyrö 2004, traced back as in RapidFuzz). So two texts of
//! 100 KB that share nothing but their vocabulary cost some millions of steps, and what is marked is as little as can be.

mod rows;

use rustc_hash::FxHashMap;

use super::chain::{Link, heaviest_chain};
use super::marks::Run;
use super::work::Work;
use crate::model::Sides;
use rows::{BITS, Rows, TOGETHER};

/// Runs of equal words, in order; none crosses another.
pub(super) fn common_runs(ids: Sides<&[u32]>, work: &mut Work) -> Vec<Run> {
    let mut runs = Runs(Vec::new());
    between(ids, Sides::new(0, 0), true, work, &mut runs);
    runs.0
}

/// Steps that finding the longest common subsequence takes: twice, as it is traced back from rows that are made again.
pub(super) fn exact_steps(old: usize, new: usize) -> usize {
    old.saturating_mul(new.div_ceil(BITS) + 1).saturating_mul(2)
}

/// What two stretches have in common; `start` is where they begin.
fn between(
    ids: Sides<&[u32]>,
    start: Sides<usize>,
    may_divide: bool,
    work: &mut Work,
    runs: &mut Runs,
) {
    let head = common(ids.old.iter(), ids.new.iter());
    runs.push(start, head);
    let rest = ids.map(|side| side.get(head..).unwrap_or_default());
    let tail = common(rest.old.iter().rev(), rest.new.iter().rev());
    let middle = rest.map(|side| side.get(..side.len() - tail).unwrap_or_default());
    let start = start.map(|at| at + head);
    if !middle.old.is_empty() && !middle.new.is_empty() {
        let anchors = if may_divide {
            anchors(middle)
        } else {
            Vec::new()
        };
        if anchors.is_empty() {
            longest(middle, start, work, runs);
        } else {
            divided(middle, start, &anchors, work, runs);
        }
    }
    let end = Sides::new(start.old + middle.old.len(), start.new + middle.new.len());
    runs.push(end, tail);
}

/// The gaps between anchors, and the anchors themselves.
fn divided(
    ids: Sides<&[u32]>,
    start: Sides<usize>,
    anchors: &[Sides<usize>],
    work: &mut Work,
    runs: &mut Runs,
) {
    let end = ids.map(<[u32]>::len);
    let mut reached = Sides::new(0, 0);
    for anchor in anchors.iter().chain([&end]) {
        let gap = Sides::new(
            ids.old.get(reached.old..anchor.old).unwrap_or_default(),
            ids.new.get(reached.new..anchor.new).unwrap_or_default(),
        );
        let at = Sides::new(start.old + reached.old, start.new + reached.new);
        between(gap, at, false, work, runs);
        if *anchor != end {
            runs.push(
                Sides::new(start.old + anchor.old, start.new + anchor.new),
                1,
            );
            reached = anchor.map(|index| index + 1);
        }
    }
}

/// Words that stand once on each side and next to the same word there, as many as keep their order: chance seldom does that.
fn anchors(ids: Sides<&[u32]>) -> Vec<Sides<usize>> {
    let mut places: FxHashMap<u32, Sides<Option<usize>>> = FxHashMap::default();
    for (at, id) in ids.old.iter().enumerate() {
        let place = places.entry(*id).or_insert(Sides::new(Some(at), None));
        if place.old != Some(at) {
            place.old = None;
        }
    }
    let mut links = Vec::new();
    let mut often: FxHashMap<u32, usize> = FxHashMap::default();
    for id in ids.new {
        *often.entry(*id).or_default() += 1;
    }
    for (new, id) in ids.new.iter().enumerate() {
        let Some(old) = places.get(id).and_then(|place| place.old) else {
            continue;
        };
        let at = Sides::new(old, new);
        if often.get(id) == Some(&1) && has_company(ids, at) {
            links.push(Link { at, weight: 1 });
        }
    }
    heaviest_chain(&links)
        .into_iter()
        .filter_map(|index| links.get(index).map(|link| link.at))
        .collect()
}

fn has_company(ids: Sides<&[u32]>, at: Sides<usize>) -> bool {
    let same = |old: Option<usize>, new: Option<usize>| match (old, new) {
        (Some(old), Some(new)) => {
            let (old, new) = (ids.old.get(old), ids.new.get(new));
            old.is_some() && old == new
        }
        _ => false,
    };
    same(at.old.checked_sub(1), at.new.checked_sub(1)) || same(Some(at.old + 1), Some(at.new + 1))
}

fn common<'t>(old: impl Iterator<Item = &'t u32>, new: impl Iterator<Item = &'t u32>) -> usize {
    old.zip(new).take_while(|(old, new)| old == new).count()
}

/// A longest common subsequence, if there is work left for it.
fn longest(ids: Sides<&[u32]>, start: Sides<usize>, work: &mut Work, runs: &mut Runs) {
    if !work.take(exact_steps(ids.old.len(), ids.new.len())) {
        return;
    }
    let rows = Rows::of(ids);
    // Every so many rows one is kept; those between are made again when they are looked back at.
    let stride = ids.old.len().isqrt().max(1).next_multiple_of(TOGETHER);
    let mut row = rows.first();
    let mut kept = Vec::with_capacity(ids.old.len() / stride + 1);
    for part in ids.old.chunks(stride) {
        kept.push(row.clone());
        rows.advance_all(&mut row, part);
    }
    let mut found = Vec::new();
    let mut column = ids.new.len();
    let mut again: Vec<Vec<u64>> = vec![rows.first(); stride + 1];
    for (index, (part, first)) in ids.old.chunks(stride).zip(&kept).enumerate().rev() {
        // What is looked at from here on stands before the column, and nothing behind it has an effect there.
        let width = column.div_ceil(BITS);
        again[0][..width].copy_from_slice(&first[..width]);
        rows.keep_all(&mut again[..=part.len()], part, width);
        trace_back(
            &again[..=part.len()],
            index * stride,
            &mut column,
            &mut found,
        );
    }
    for at in found.into_iter().rev() {
        runs.push(Sides::new(start.old + at.old, start.new + at.new), 1);
    }
}

/// Follows rows back from the last: a column whose bit is clear gained in this row or in one above it.
fn trace_back(rows: &[Vec<u64>], begin: usize, column: &mut usize, found: &mut Vec<Sides<usize>>) {
    let gains = |row: usize, column: usize| {
        let word = rows.get(row).and_then(|row| row.get(column / BITS));
        word.is_some_and(|word| word & (1 << (column % BITS)) == 0)
    };
    let mut row = rows.len().saturating_sub(1);
    while row > 0 && *column > 0 {
        if !gains(row, *column - 1) {
            *column -= 1;
        } else {
            row -= 1;
            if !gains(row, *column - 1) {
                *column -= 1;
                found.push(Sides::new(begin + row, *column));
            }
        }
    }
}

/// Runs as they grow.
struct Runs(Vec<Run>);

impl Runs {
    fn push(&mut self, at: Sides<usize>, len: usize) {
        match self.0.last_mut() {
            _ if len == 0 => {}
            Some(last) if last.end() == at => last.len += len,
            _ => self.0.push(Run { at, len }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The length of a longest common subsequence, cell by cell.
    fn plain(old: &[u32], new: &[u32]) -> usize {
        let mut last = vec![0; new.len() + 1];
        for id in old {
            let mut row = vec![0];
            for (column, other) in new.iter().enumerate() {
                row.push(if id == other {
                    last[column] + 1
                } else {
                    row[column].max(last[column + 1])
                });
            }
            last = row;
        }
        last[new.len()]
    }

    fn length(runs: &[Run], old: &[u32], new: &[u32]) -> usize {
        let mut reached = Sides::new(0, 0);
        for run in runs {
            assert!(
                run.at.old >= reached.old && run.at.new >= reached.new,
                "in order"
            );
            reached = run.end();
            assert_eq!(
                old[run.at.old..reached.old],
                new[run.at.new..reached.new],
                "what is matched is the same"
            );
        }
        runs.iter().map(|run| run.len).sum()
    }

    proptest! {
        #[test]
        fn of_few_words_as_many_are_found_as_there_can_be(
            old in prop::collection::vec(0_u32..4, 0..300),
            new in prop::collection::vec(0_u32..4, 0..300),
        ) {
            let mut runs = Runs(Vec::new());
            longest(Sides::new(&old, &new), Sides::new(0, 0), &mut Work::new(usize::MAX), &mut runs);
            prop_assert_eq!(length(&runs.0, &old, &new), plain(&old, &new));
        }

        #[test]
        fn what_is_found_is_in_order_and_the_same_whatever_the_budget(
            old in prop::collection::vec(0_u32..60, 0..200),
            new in prop::collection::vec(0_u32..60, 0..200),
            steps in 0_usize..2_000,
        ) {
            let mut work = Work::new(steps);
            let found = length(&common_runs(Sides::new(&old, &new), &mut work), &old, &new);
            prop_assert!(found <= plain(&old, &new));
        }
    }
}
