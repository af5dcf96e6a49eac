//! Which words and signs of two texts that answer each other are the same ones.

use std::ops::Range;

use super::config::WordConfig;
use super::marks::{Marks, Run};
use super::places::Places;
use super::work::Work;
use super::{bounded, exact};
use crate::model::Sides;

/// How many marks of a common beginning or end are matched anew, since a change may slide into them.
const SLACK: usize = 8;

/// The stretches of marks that are the same on both sides, in order: weighed against each other where the texts are short
/// enough, as many as can be where they are not.
pub(super) fn matching_runs(
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
    work: &mut Work,
    places: &mut Sides<Places>,
) -> Vec<Run> {
    let ids = marks.map(|side| side.prints());
    let ends = common_ends(&ids);
    let trimmed = trimmed(&ids, ends);
    let cells = trimmed.old.len().saturating_mul(trimmed.new.len());
    if cells <= config.exact_cells && work.take(cells) {
        return exact_runs(&ids, trimmed, marks, config, places);
    }
    bounded::common_runs(Sides::new(&ids.old, &ids.new), work)
}

/// What is left between the common ends, and a little of them.
fn trimmed(ids: &Sides<Vec<u32>>, ends: Ends) -> Sides<Range<usize>> {
    let start = ends.start.saturating_sub(SLACK);
    let end = ends.end.saturating_sub(SLACK);
    ids.as_ref().map(|side| start..side.len() - end)
}

fn exact_runs(
    ids: &Sides<Vec<u32>>,
    at: Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
    places: &mut Sides<Places>,
) -> Vec<Run> {
    let first = at.as_ref().map(|range| range.start);
    let last = at.as_ref().map(|range| range.end);
    let middle = Sides::new(&ids.old[at.old], &ids.new[at.new]);
    let beginning = Run {
        at: Sides::new(0, 0),
        len: first.old,
    };
    let end = Run {
        at: last,
        len: ids.old.len() - last.old,
    };
    let mut runs = exact::best_runs(middle, first, marks, config, places);
    // The last comes first so far.
    runs.push(beginning);
    runs.reverse();
    runs.push(end);
    join(&mut runs);
    runs
}

/// Leaves out empty runs and makes one of those that follow each other without a gap.
pub(super) fn join(runs: &mut Vec<Run>) {
    runs.retain(|run| run.len > 0);
    runs.dedup_by(|next, run| {
        let follows = run.end() == next.at;
        if follows {
            run.len += next.len;
        }
        follows
    });
}

/// How many marks are the same at both ends of two texts.
#[derive(Clone, Copy)]
struct Ends {
    start: usize,
    end: usize,
}

fn common_ends(ids: &Sides<Vec<u32>>) -> Ends {
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
    Ends { start, end }
}
