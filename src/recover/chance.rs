//! Probabilities: of the kinds of row within a gap, and from scores.

use super::gap::Choice;
use crate::model::Side;

/// How probable each kind of row is for one line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Chance {
    pub(super) changed: f64,
    pub(super) old: f64,
    pub(super) new: f64,
}

impl Chance {
    pub(super) const CHANGED: Chance = Chance {
        changed: 1.0,
        old: 0.0,
        new: 0.0,
    };

    pub(super) fn one_sided(side: Side) -> Self {
        match side {
            Side::Old => Chance {
                old: 1.0,
                ..Chance::default()
            },
            Side::New => Chance {
                new: 1.0,
                ..Chance::default()
            },
        }
    }
}

/// For each place, the sum of the values before it; one more than there are values.
pub(super) fn sums(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = values.map(|value| {
        sum += value;
        sum
    });
    [0.0].into_iter().chain(sums).collect()
}

/// By row of a gap, how probable each kind is.
pub(super) fn chances(rows: usize, choices: &[(Choice, f64)]) -> Vec<Chance> {
    let mut from = vec![Chance::default(); rows + 1];
    for (choice, share) in choices {
        match choice.rest {
            Side::Old => from[choice.changed].old += share,
            Side::New => from[choice.changed].new += share,
        }
    }
    let mut so_far = Chance::default();
    from.iter()
        .take(rows)
        .map(|begin| {
            so_far.old += begin.old;
            so_far.new += begin.new;
            so_far.changed = (1.0 - so_far.old - so_far.new).max(0.0);
            so_far
        })
        .collect()
}

/// The logarithm of the sum of the exponentials.
pub(super) fn log_sum(scores: &[f64]) -> f64 {
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if most.is_finite() {
        most + scores
            .iter()
            .map(|score| (score - most).exp())
            .sum::<f64>()
            .ln()
    } else {
        0.0
    }
}

/// The probabilities of which these are the logarithms, up to a constant.
pub(super) fn shares(scores: &[f64]) -> Vec<f64> {
    let sum = log_sum(scores);
    scores.iter().map(|score| (score - sum).exp()).collect()
}
