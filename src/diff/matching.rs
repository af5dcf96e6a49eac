//! Which words and signs of two texts that answer each other are the same ones.

use std::ops::Range;

use super::config::WordConfig;
use super::exact::Room;
use super::marks::{Marks, Run};
use super::work::Work;
use super::{bounded, exact};
use crate::model::Sides;

/// How many marks of a common beginning or end are matched anew at the most, where a change may slide into them.
const SLACK: usize = 8;

/// The stretches of marks that are the same on both sides, in order: weighed against each other where the texts are short
/// enough, as many as can be where they are not.
pub(super) fn matching_runs(
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
    work: &mut Work,
    room: &mut Room,
) -> Vec<Run> {
    let trimmed = trimmed(marks, room);
    let cells = trimmed.old.len().saturating_mul(trimmed.new.len());
    if cells <= config.exact_cells && work.take(cells) {
        return exact_runs(&trimmed, marks, config, room);
    }
    let ids = marks
        .as_ref()
        .map(|side| side.prints(0..side.len()).collect::<Vec<u32>>());
    bounded::common_runs(Sides::new(&ids.old, &ids.new), work)
}

/// What is left between the common ends, and of these what a change may slide into: the marks next to it as far as they stand in between as
/// well.
fn trimmed(marks: &Sides<Marks<'_>>, room: &mut Room) -> Sides<Range<usize>> {
    let ends = common_ends(marks);
    let middle = marks.as_ref().map(|side| ends.start..side.len() - ends.end);
    room.note(&middle, marks);
    let recurs = |mark: usize| room.has_noted(marks.old.print(mark), &middle, marks);
    let Range { start, end } = middle.old.clone();
    let last = marks.old.len().min(end + SLACK);
    let before = (start.saturating_sub(SLACK)..start)
        .rev()
        .take_while(|mark| recurs(*mark))
        .count();
    // And one more at the end, to hold on to; at the beginning there is always one.
    let behind = (end..last).take_while(|mark| recurs(*mark)).count();
    let behind = (behind + 1).min(last - end);
    middle.map(|range| range.start - before..range.end + behind)
}

fn exact_runs(
    at: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
    room: &mut Room,
) -> Vec<Run> {
    let beginning = Run {
        at: Sides::new(0, 0),
        len: at.old.start,
    };
    let end = Run {
        at: at.as_ref().map(|range| range.end),
        len: marks.old.len() - at.old.end,
    };
    let mut runs = exact::best_runs(at, marks, config, room);
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

fn common_ends(marks: &Sides<Marks<'_>>) -> Ends {
    let prints = |start: usize| marks.as_ref().map(|side| side.prints(start..side.len()));
    let Sides { old, new } = prints(0);
    let start = old.zip(new).take_while(|(old, new)| old == new).count();
    let Sides { old, new } = prints(start);
    let ends = old.rev().zip(new.rev());
    let end = ends.take_while(|(old, new)| old == new).count();
    Ends { start, end }
}
