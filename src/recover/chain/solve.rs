//! How probable the readings of a gap are, by what its page finds by itself and by what others say of each cell.

use super::member::OpenGap;
use super::search::GapReading;
use crate::model::{Side, Sides};
use crate::recover::chance::{log_sum, shares};

/// What others say of a gap's cells: natural logarithms of the odds that the cell stands on that side.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// By changed row and parting, both sides together.
    pub(crate) changed: Vec<Vec<f64>>,
    /// By line, of each side.
    pub(crate) whole: Vec<Sides<f64>>,
}

/// What is probable of a gap.
#[derive(Debug, Clone)]
pub(crate) struct Solved {
    /// By world, how probable it is.
    pub(crate) worlds: Vec<f64>,
    /// By changed row and parting, how probable it is if the row is a changed one.
    pub(crate) partings: Vec<Vec<f64>>,
}

/// Weighs the worlds of a gap and the partings of its rows.
pub(crate) fn solve(gap: &OpenGap, told: &Told) -> Solved {
    let mut partings = Vec::with_capacity(gap.changed.len());
    let mut changed = vec![0.0];
    let mut sum = 0.0;
    for (row, told) in gap.changed.iter().zip(&told.changed) {
        let scores: Vec<f64> = row
            .iter()
            .zip(told)
            .map(|(parting, told)| parting.alone + told)
            .collect();
        sum += log_sum(&scores);
        changed.push(sum);
        partings.push(shares(&scores));
    }
    let rest = Side::BOTH.map(|side| sums_from(told.whole.iter().map(|told| told[side])));
    let scores: Vec<f64> = gap
        .worlds
        .iter()
        .map(|world| {
            let from = gap.rest_from(world.choice.changed);
            let rest = match world.choice.rest {
                Side::Old => &rest[0],
                Side::New => &rest[1],
            };
            world.alone + changed[world.choice.changed.min(changed.len() - 1)] + rest[from]
        })
        .collect();
    Solved {
        worlds: shares(&scores),
        partings,
    }
}

/// For each place, the sum of what stands from it on; one more than there are values.
fn sums_from(values: impl DoubleEndedIterator<Item = f64>) -> Vec<f64> {
    let mut sums = vec![0.0];
    for value in values.rev() {
        sums.push(sums.last().copied().unwrap_or_default() + value);
    }
    sums.reverse();
    sums
}

impl Solved {
    /// The most probable reading.
    pub(super) fn best(&self, gap: &OpenGap) -> GapReading {
        let worlds = self.worlds.iter().enumerate();
        let best = worlds.max_by(|one, other| one.1.total_cmp(other.1));
        self.best_in(gap, best.map_or(0, |(world, _)| world))
    }

    /// The most probable reading in one world.
    pub(super) fn best_in(&self, gap: &OpenGap, world: usize) -> GapReading {
        let changed = gap
            .worlds
            .get(world)
            .map_or(0, |world| world.choice.changed);
        let partings = self.partings.iter().take(changed).map(|shares| {
            let shares = shares.iter().enumerate();
            let best = shares.max_by(|one, other| one.1.total_cmp(other.1));
            best.map_or(0, |(parting, _)| parting)
        });
        GapReading {
            world,
            partings: partings.collect(),
        }
    }
}
