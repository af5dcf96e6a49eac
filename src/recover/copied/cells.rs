//! What a gap's cells tell of the sides that a reading puts them on: matter that stands elsewhere on the other side speaks for it, matter
//! that stands elsewhere on the same side against it, as a version does not tell the same thing twice.

use super::super::context::{CHANNELS, Evidence, LONG_RUNS, SENTENCES};
use super::super::line::Line;
use crate::model::Side;

/// How many clues there are.
pub(crate) const CELL_CLUES: usize = 18;

/// The kinds of evidence that count cell by cell.
const KINDS: [usize; 5] = [0, 1, LONG_RUNS, SENTENCES, SENTENCES + 1];

/// By kind, the evidence at which a cell has said most of what it can say.
const ENOUGH: [f64; 5] = [10.0, 6.0, 4.0, 0.5, 0.5];

/// Sums the evidence of cells: each with what the page tells of it, how many words it has, and its side.
pub(super) fn clues<'e>(
    cells: impl Iterator<Item = (&'e [Evidence; CHANNELS], usize, Side)>,
    rest: usize,
    alike: &Alike,
    side_of: impl Fn(usize) -> Side,
) -> [f64; CELL_CLUES] {
    let mut sums = [0.0; CELL_CLUES];
    for (evidence, units, side) in cells {
        let sign = if side == Side::Old { 1.0 } else { -1.0 };
        for (at, (kind, enough)) in KINDS.iter().zip(ENOUGH).enumerate() {
            let lean = (sign * evidence[*kind].for_old() / enough).tanh();
            sums[if lean > 0.0 { at } else { KINDS.len() + at }] += lean;
        }
        let share = sign * evidence[LONG_RUNS].for_old() / units.max(1) as f64;
        let told = [share > 0.25, share < -0.25, share > 0.7, share < -0.7];
        for (sum, told) in sums[KINDS.len() * 2..].iter_mut().zip(told) {
            *sum += f64::from(u8::from(told));
        }
    }
    sums[14] = rest as f64;
    sums[15..].copy_from_slice(&alike.clues(side_of));
    sums
}

/// How like the cells of a gap are, each to each.
#[derive(Debug, Default)]
pub(super) struct Alike {
    count: usize,
    /// By cell and other cell, the weighted Dice of their stems.
    likeness: Vec<f64>,
}

/// Of gaps with more cells than this not all are compared with all.
const MOST_COMPARED: usize = 96;

impl Alike {
    pub(super) fn of(cells: &[Line<'_>], weights: &[f64]) -> Alike {
        if cells.len() > MOST_COMPARED {
            return Alike::default();
        }
        let stems: Vec<Vec<u32>> = cells.iter().map(stems).collect();
        let weigh = |stems: &[u32]| -> f64 {
            stems
                .iter()
                .map(|stem| weights.get(*stem as usize).copied().unwrap_or(1.0))
                .sum()
        };
        let totals: Vec<f64> = stems.iter().map(|stems| weigh(stems)).collect();
        let mut likeness = vec![0.0; cells.len() * cells.len()];
        for one in 0..cells.len() {
            for other in 0..one {
                let common: Vec<u32> = stems[one]
                    .iter()
                    .copied()
                    .filter(|stem| stems[other].binary_search(stem).is_ok())
                    .collect();
                let dice =
                    2.0 * weigh(&common) / (totals[one] + totals[other]).max(f64::MIN_POSITIVE);
                likeness[one * cells.len() + other] = dice;
                likeness[other * cells.len() + one] = dice;
            }
        }
        Alike {
            count: cells.len(),
            likeness,
        }
    }

    fn clues(&self, side_of: impl Fn(usize) -> Side) -> [f64; 3] {
        let mut sums = [0.0; 3];
        for (cell, others) in self.likeness.chunks(self.count.max(1)).enumerate() {
            let (mut opposite, mut same) = (0.0f64, 0.0f64);
            for (other, likeness) in others.iter().enumerate() {
                let most = if side_of(other) == side_of(cell) {
                    &mut same
                } else {
                    &mut opposite
                };
                *most = most.max(*likeness);
            }
            sums[usize::from(same > opposite)] += opposite - same;
            sums[2] += opposite;
        }
        sums
    }
}

fn stems(line: &Line<'_>) -> Vec<u32> {
    let mut stems: Vec<u32> = line.units.iter().map(|unit| unit.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}
