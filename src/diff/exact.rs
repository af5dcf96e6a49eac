//! The best matching of two short texts: what is kept weighs as much as possible, in as few changes as possible.
//!
//! An alignment with affine gap costs (Gotoh 1982, “An improved algorithm for matching biological sequences”), with costs of their
//! own for a change that is both a deletion and an insertion, and for one word in place of another, which is the plainest of them.
//! A longest common subsequence, by comparison, doesn't mind keeping a lone “of” of one phrase as the “of” of another.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::config::WordConfig;
use super::marks::{MarkKind, Marks, Run};
use crate::model::Sides;

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

/// All of them.
const ALL: [usize; STATES] = [KEPT, DELETED, INSERTED, REPLACED, SWAPPED];

/// Less than anything that can be reached, and far from overflowing.
const NEVER: i64 = i64::MIN / 4;

/// The runs of the best matching of some marks of each side, whose keys are `ids` and which begin at the mark `first`.
///
/// Takes as many steps as the product of both lengths, which the caller accounts for.
pub(super) fn best_runs(
    ids: Sides<&[u32]>,
    first: Sides<usize>,
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
) -> Vec<Run> {
    let lengths = ids.map(<[u32]>::len);
    let end = Sides::new(first.old + lengths.old, first.new + lengths.new);
    let table = Table {
        ids,
        gains: gains(first.old..end.old, &marks.old, config),
        points: Sides::new(
            points(ids.new, ids.old, first.old, &marks.old),
            points(ids.old, ids.new, first.new, &marks.new),
        ),
        config,
    };
    trace_back(&table.fill(), lengths, first)
}

/// What keeping each mark is worth.
fn gains(range: Range<usize>, marks: &Marks<'_>, config: &WordConfig) -> Vec<i64> {
    range
        .map(|mark| {
            if marks.is_word(mark) {
                config.word_gain + i64::try_from(marks.weight(mark..mark + 1)).unwrap_or(0)
            } else if marks.is_pause(mark) {
                config.pause_gain
            } else {
                config.sign_gain
            }
        })
        .collect()
}

/// What some marks look like, as far as one may have taken another's place: a number or name that the other side has too, `others`,
/// stands elsewhere there, and counts as any word.
fn points(others: &[u32], ids: &[u32], first: usize, marks: &Marks<'_>) -> Vec<MarkKind> {
    let others: FxHashSet<u32> = others.iter().copied().collect();
    let kinds = ids.iter().enumerate().map(|(step, id)| {
        let kind = marks.kind(first + step);
        let stays = matches!(kind, MarkKind::Number | MarkKind::Name) && others.contains(id);
        if stays { MarkKind::Word } else { kind }
    });
    kinds.collect()
}

/// The value of each state of a cell.
type Values = [i64; STATES];

/// From which state each state of a cell was reached.
type Steps = [u8; STATES];

/// What the matching is computed from. A cell of it stands for the first so many marks of both sides.
struct Table<'a> {
    ids: Sides<&'a [u32]>,
    /// What keeping each old mark is worth.
    gains: Vec<i64>,
    /// What each mark looks like, see [`points`].
    points: Sides<Vec<MarkKind>>,
    config: &'a WordConfig,
}

/// The steps into all cells, a row for each number of old marks, and the state in which the best way ends.
struct Ways {
    steps: Vec<Steps>,
    last: u8,
}

impl Table<'_> {
    fn fill(&self) -> Ways {
        let width = self.ids.new.len() + 1;
        let mut steps = Vec::with_capacity((self.ids.old.len() + 1) * width);
        let mut above = vec![[NEVER; STATES]; width];
        let mut row = above.clone();
        for old in 0..=self.ids.old.len() {
            for new in 0..width {
                let (mut values, mut from) = ([NEVER; STATES], [0; STATES]);
                if old == 0 && new == 0 {
                    values[KEPT] = 0;
                }
                if old > 0 && new > 0 {
                    let at = Sides::new(old - 1, new - 1);
                    if self.ids.old[at.old] == self.ids.new[at.new] {
                        (values[KEPT], from[KEPT]) = self.keep(above[at.new], at);
                    } else {
                        values[SWAPPED] = self.swap(above[at.new], at);
                    }
                }
                if old > 0 {
                    (values[DELETED], from[DELETED]) = self.delete(above[new]);
                }
                if new > 0 {
                    let ways = self.insert(row[new - 1]);
                    (values[INSERTED], from[INSERTED]) = ways[0];
                    (values[REPLACED], from[REPLACED]) = ways[1];
                }
                row[new] = values;
                steps.push(from);
            }
            std::mem::swap(&mut above, &mut row);
        }
        let (_, last) = best(&above[width - 1], &ALL);
        Ways { steps, last }
    }

    /// The best way to keep a mark.
    fn keep(&self, mut before: Values, at: Sides<usize>) -> (i64, u8) {
        before[KEPT] += self.config.contiguity;
        let (value, from) = best(&before, &ALL);
        (value + self.gains[at.old], from)
    }

    /// One word in the place of another; a number for a number and a name for a name are the likeliest.
    fn swap(&self, before: Values, at: Sides<usize>) -> i64 {
        let value = match (self.points.old[at.old], self.points.new[at.new]) {
            (MarkKind::Sign, _) | (_, MarkKind::Sign) => return NEVER,
            (MarkKind::Number, MarkKind::Number) | (MarkKind::Name, MarkKind::Name) => {
                self.config.point_gain
            }
            _ => -self.config.swap_cost,
        };
        before[KEPT] + value
    }

    /// The best way to delete a mark.
    fn delete(&self, mut before: Values) -> (i64, u8) {
        before[KEPT] -= self.config.change_cost;
        best(&before, &[DELETED, KEPT])
    }

    /// The best ways to insert a mark: without and with a deletion before it.
    fn insert(&self, mut before: Values) -> [(i64, u8); 2] {
        before[KEPT] -= self.config.change_cost;
        before[DELETED] -= self.config.replace_cost - self.config.change_cost;
        [
            best(&before, &[INSERTED, KEPT]),
            best(&before, &[REPLACED, DELETED]),
        ]
    }
}

/// The greatest value among `states`, and its state; of equal ones the first.
fn best(values: &Values, states: &[usize]) -> (i64, u8) {
    let mut found = (NEVER, 0);
    for &state in states {
        if values[state] > found.0 {
            found = (values[state], state as u8);
        }
    }
    found
}

fn trace_back(ways: &Ways, lengths: Sides<usize>, first: Sides<usize>) -> Vec<Run> {
    let width = lengths.new + 1;
    let (mut at, mut state) = (lengths, ways.last);
    let mut runs: Vec<Run> = Vec::new();
    while at != Sides::new(0, 0) {
        let from = ways.steps[at.old * width + at.new][usize::from(state)];
        match usize::from(state) {
            KEPT => {
                at = at.map(|index| index - 1);
                extend_down(
                    &mut runs,
                    Sides::new(at.old + first.old, at.new + first.new),
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
