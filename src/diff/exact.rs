//! The best matching of two short texts: what is kept weighs as much as possible, in as few changes as possible.
//!
//! An alignment with affine gap costs (Gotoh 1982, “An improved algorithm for matching biological sequences”), with costs of their
//! own for a change that is both a deletion and an insertion, and for one word in place of another, which is the plainest of them.
//! A longest common subsequence, by comparison, doesn't mind keeping a lone “of” of one phrase as the “of” of another.

mod links;

use super::config::WordConfig;
use super::marks::{MarkKind, Marks, Run};
use crate::model::Sides;
use links::{LONE, Links, links};

/// The last step into a cell kept a mark.
const KEPT: usize = 0;
/// It belongs to a change that has only deleted so far.
const DELETED: usize = 1;
/// It belongs to a change that has only inserted.
const INSERTED: usize = 2;
/// It belongs to a change that has deleted and then inserted.
const REPLACED: usize = 3;
/// It put one word in the place of another, between two that are kept.
const SWAPPED: usize = 4;
/// How many such states there are.
const STATES: usize = 5;

/// Less than anything that can be reached, and far from overflowing.
const NEVER: i64 = i64::MIN / 4;

/// The runs of the best matching of some marks of each side, whose keys are `ids` and which begin at the mark `first`.
///
/// Takes as many steps as the product of both lengths at most, which the caller accounts for.
pub(super) fn best_runs(
    ids: Sides<&[u32]>,
    first: Sides<usize>,
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
) -> Vec<Run> {
    let links = links(ids, first, marks);
    let gains = links.old.firsts.iter().zip(&links.old.ids);
    let table = Table {
        gains: gains
            .map(|(mark, id)| {
                if *id == LONE.old {
                    0
                } else {
                    gain(*mark, &marks.old, config)
                }
            })
            .collect(),
        links,
        config,
    };
    table.trace_back(&table.fill())
}

/// What keeping a mark is worth.
fn gain(mark: usize, marks: &Marks<'_>, config: &WordConfig) -> i64 {
    if marks.is_word(mark) {
        config.word_gain + i64::try_from(marks.weight(mark..mark + 1)).unwrap_or(0)
    } else if marks.is_pause(mark) {
        config.pause_gain
    } else {
        config.sign_gain
    }
}

/// The value of each state of a cell.
type Values = [i64; STATES];

/// From which state each state of a cell was reached. Each but [`KEPT`] has at most two ways, so that a bit tells which one was taken.
#[derive(Debug, Clone, Copy, Default)]
struct Steps(u8);

/// The bit of a deletion that begins a change.
const OPENS_DELETED: u8 = 1;
/// The bit of an insertion that begins a change.
const OPENS_INSERTED: u8 = 1 << 1;
/// The bit of an insertion that is the first behind deletions.
const OPENS_REPLACED: u8 = 1 << 2;
/// From this bit on: the state before a mark that was kept.
const KEPT_FROM: u32 = 3;

impl Steps {
    fn from(self, state: usize) -> usize {
        let opens = |bit: u8, from: usize| if self.0 & bit == 0 { state } else { from };
        match state {
            KEPT => usize::from(self.0 >> KEPT_FROM),
            DELETED => opens(OPENS_DELETED, KEPT),
            INSERTED => opens(OPENS_INSERTED, KEPT),
            REPLACED => opens(OPENS_REPLACED, DELETED),
            _ => KEPT,
        }
    }
}

/// What the matching is computed from. A cell of it stands for the first so many links of both sides.
struct Table<'a> {
    links: Sides<Links>,
    /// What keeping each old link is worth.
    gains: Vec<i64>,
    config: &'a WordConfig,
}

/// The steps into all cells, a row for each number of old links, and the state in which the best way ends.
struct Ways {
    steps: Vec<Steps>,
    last: u8,
}

impl Table<'_> {
    fn fill(&self) -> Ways {
        let width = self.links.new.ids.len() + 1;
        let mut steps = vec![Steps::default(); (self.links.old.ids.len() + 1) * width];
        let mut rows = steps.chunks_exact_mut(width);
        let mut values = self.first_row(width, rows.next().unwrap_or_default());
        for (old, row) in rows.enumerate() {
            self.fill_row(old, &mut values, row);
        }
        let (_, last) = best(values.last().unwrap_or(&[NEVER; STATES]));
        Ways { steps, last }
    }

    /// The cells before which no link of the older text stands.
    fn first_row(&self, width: usize, row: &mut [Steps]) -> Vec<Values> {
        let mut values = vec![[NEVER; STATES]; width];
        values[0][KEPT] = 0;
        for cell in values.iter_mut().skip(1) {
            cell[INSERTED] = -self.config.change_cost;
        }
        if let Some(first) = row.get_mut(1) {
            first.0 = OPENS_INSERTED;
        }
        values
    }

    /// The cells up to an old link, over the `values` of those before it.
    fn fill_row(&self, old: usize, values: &mut [Values], row: &mut [Steps]) {
        let change = self.config.change_cost;
        let replace = self.config.replace_cost - change;
        let id = self.links.old.ids[old];
        let (Some((first, values)), Some((first_step, row))) =
            (values.split_first_mut(), row.split_first_mut())
        else {
            return;
        };
        let mut diagonal = *first;
        *first = [NEVER; STATES];
        let (deleted, opens) = greater(diagonal[DELETED], diagonal[KEPT] - change, OPENS_DELETED);
        (first[DELETED], first_step.0) = (deleted, opens);
        let mut left = *first;
        let cells = values
            .iter_mut()
            .zip(row)
            .zip(&self.links.new.ids)
            .enumerate();
        for (new, ((cell, step), other)) in cells {
            let above = *cell;
            let (deleted, deletes) = greater(above[DELETED], above[KEPT] - change, OPENS_DELETED);
            let (inserted, inserts) = greater(left[INSERTED], left[KEPT] - change, OPENS_INSERTED);
            let (replaced, replaces) =
                greater(left[REPLACED], left[DELETED] - replace, OPENS_REPLACED);
            left = [NEVER, deleted, inserted, replaced, NEVER];
            step.0 = deletes | inserts | replaces;
            if id == *other {
                let (kept, from) = self.keep(diagonal, old);
                left[KEPT] = kept;
                step.0 |= from << KEPT_FROM;
            } else if diagonal[KEPT] > NEVER {
                left[SWAPPED] = self.swap(diagonal[KEPT], Sides::new(old, new));
            }
            *cell = left;
            diagonal = above;
        }
    }

    /// The best way to keep an old mark.
    fn keep(&self, mut before: Values, old: usize) -> (i64, u8) {
        before[KEPT] += self.config.contiguity;
        let (value, from) = best(&before);
        (value + self.gains[old], from)
    }

    /// One word in the place of another; a number for a number and a name for a name are the likeliest.
    fn swap(&self, before: i64, at: Sides<usize>) -> i64 {
        let value = match (self.links.old.kinds[at.old], self.links.new.kinds[at.new]) {
            (MarkKind::Sign, _) | (_, MarkKind::Sign) => return NEVER,
            (MarkKind::Number, MarkKind::Number) | (MarkKind::Name, MarkKind::Name) => {
                self.config.point_gain
            }
            _ => -self.config.swap_cost,
        };
        before + value
    }

    fn trace_back(&self, ways: &Ways) -> Vec<Run> {
        let mut at = self.links.as_ref().map(|links| links.ids.len());
        let width = at.new + 1;
        let mut state = usize::from(ways.last);
        let mut runs: Vec<Run> = Vec::new();
        while at != Sides::new(0, 0) {
            let from = ways.steps[at.old * width + at.new].from(state);
            match state {
                KEPT => {
                    at = at.map(|index| index - 1);
                    let mark = |links: &Links, index: usize| links.firsts[index];
                    extend_down(
                        &mut runs,
                        Sides::new(mark(&self.links.old, at.old), mark(&self.links.new, at.new)),
                    );
                }
                SWAPPED => at = at.map(|index| index - 1),
                DELETED => at.old -= 1,
                _ => at.new -= 1,
            }
            state = from;
        }
        runs.reverse();
        runs
    }
}

/// The greater of two values, and the bit of the second if it is that one; of equal ones the first.
#[inline(always)]
fn greater(first: i64, second: i64, bit: u8) -> (i64, u8) {
    if second > first {
        (second, bit)
    } else {
        (first, 0)
    }
}

/// The greatest value of all states, and its state; of equal ones the first.
fn best(values: &Values) -> (i64, u8) {
    let mut found = (NEVER, 0);
    for (state, value) in (0..).zip(values) {
        if *value > found.0 {
            found = (*value, state);
        }
    }
    found
}

/// Adds the match at `start` to runs that are found from the end.
fn extend_down(runs: &mut Vec<Run>, start: Sides<usize>) {
    match runs.last_mut() {
        Some(run) if run.at == start.map(|index| index + 1) => {
            run.at = start;
            run.len += 1;
        }
        _ => runs.push(Run { at: start, len: 1 }),
    }
}
