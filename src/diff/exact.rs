//! The best matching of two short texts: what is kept weighs as much as possible, in as few changes as possible.
//!
//! An alignment with affine gap costs (Gotoh 1982, “An improved algorithm for matching biological sequences”), with a cost of its
//! own for a change that is both a deletion and an insertion. A longest common subsequence, by comparison, doesn't mind
//! keeping a lone “of” of one phrase as the “of” of another.

use super::config::WordConfig;
use super::marks::{Marks, Run};
use crate::model::Sides;

/// How what was matched last ends.
const STATES: usize = 4;
/// In a run.
const KEPT: usize = 0;
/// In a change that has only deleted so far.
const DELETED: usize = 1;
/// In a change that has only inserted.
const INSERTED: usize = 2;
/// In a change that has deleted and inserted.
const REPLACED: usize = 3;

/// Less than anything that can be reached.
const NEVER: i64 = i64::MIN / 4;

/// The runs of the best matching of the marks whose keys are `ids`. Takes as many steps as the product of both lengths, which the
/// caller accounts for; `first` are the indexes of the first keys among the marks.
pub(super) fn best_runs(
    ids: Sides<&[u32]>,
    first: Sides<usize>,
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
) -> Vec<Run> {
    let gains: Vec<i64> = (first.old..first.old + ids.old.len())
        .map(|mark| gain(mark, &marks.old, config))
        .collect();
    let table = Table::fill(ids, &gains, config);
    table.runs(first)
}

/// What keeping a mark is worth.
fn gain(mark: usize, marks: &Marks<'_>, config: &WordConfig) -> i64 {
    if marks.is_word(mark) {
        config.word_gain + i64::try_from(marks.weight(mark..mark + 1)).unwrap_or(0)
    } else {
        config.sign_gain
    }
}

/// From which state each state of each cell was reached.
struct Table {
    from: Vec<[u8; STATES]>,
    lengths: Sides<usize>,
    last: usize,
}

impl Table {
    fn fill(ids: Sides<&[u32]>, gains: &[i64], config: &WordConfig) -> Self {
        let lengths = ids.map(<[u32]>::len);
        let width = lengths.new + 1;
        let mut from = vec![[0; STATES]; (lengths.old + 1) * width];
        let mut above = vec![[NEVER; STATES]; width];
        let mut row = vec![[NEVER; STATES]; width];
        for old in 0..=lengths.old {
            for new in 0..=lengths.new {
                let mut cell = [NEVER; STATES];
                let mut steps = [0; STATES];
                if old == 0 && new == 0 {
                    cell[KEPT] = 0;
                }
                if old > 0 && new > 0 && ids.old[old - 1] == ids.new[new - 1] {
                    let mut before = above[new - 1];
                    before[KEPT] += config.contiguity;
                    (cell[KEPT], steps[KEPT]) = best(&before, &[KEPT, DELETED, INSERTED, REPLACED]);
                    cell[KEPT] += gains[old - 1];
                }
                if old > 0 {
                    let mut before = above[new];
                    before[KEPT] -= config.change_cost;
                    (cell[DELETED], steps[DELETED]) = best(&before, &[DELETED, KEPT]);
                }
                if new > 0 {
                    let mut before = row[new - 1];
                    before[KEPT] -= config.change_cost;
                    before[DELETED] -= config.replace_cost - config.change_cost;
                    (cell[INSERTED], steps[INSERTED]) = best(&before, &[INSERTED, KEPT]);
                    (cell[REPLACED], steps[REPLACED]) = best(&before, &[REPLACED, DELETED]);
                }
                row[new] = cell;
                from[old * width + new] = steps;
            }
            std::mem::swap(&mut above, &mut row);
        }
        let (_, last) = best(&above[lengths.new], &[KEPT, DELETED, INSERTED, REPLACED]);
        Table {
            from,
            lengths,
            last: usize::from(last),
        }
    }

    fn runs(&self, first: Sides<usize>) -> Vec<Run> {
        let width = self.lengths.new + 1;
        let mut at = self.lengths;
        let mut state = self.last;
        let mut runs: Vec<Run> = Vec::new();
        while at != Sides::new(0, 0) {
            let before = usize::from(self.from[at.old * width + at.new][state]);
            match state {
                KEPT => {
                    at = at.map(|index| index - 1);
                    let start = Sides::new(at.old + first.old, at.new + first.new);
                    match runs.last_mut() {
                        Some(run) if run.at == start.map(|index| index + 1) => {
                            run.at = start;
                            run.len += 1;
                        }
                        _ => runs.push(Run { at: start, len: 1 }),
                    }
                }
                DELETED => at.old -= 1,
                _ => at.new -= 1,
            }
            state = before;
        }
        runs.reverse();
        runs
    }
}

/// The greatest value among `states`, and its state; of equal ones the first.
fn best(values: &[i64; STATES], states: &[usize]) -> (i64, u8) {
    let mut found = (NEVER, 0);
    for &state in states {
        if values[state] > found.0 {
            found = (values[state], state as u8);
        }
    }
    found
}
