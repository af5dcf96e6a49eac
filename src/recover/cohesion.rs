//! What neighbouring stretches of text have in common: rare words told on both sides of a place speak against an edge there.

use super::line::Unit;

/// How many words are looked at for what they have in common: beside a split, and of the neighbouring line.
pub(super) const NEAR: usize = 25;
pub(super) const FAR: usize = 60;

pub(super) fn head(units: &[Unit], most: usize) -> &[Unit] {
    &units[..units.len().min(most)]
}

pub(super) fn tail(units: &[Unit], most: usize) -> &[Unit] {
    &units[units.len().saturating_sub(most)..]
}

fn weight(unit: &Unit, weights: &[f64]) -> f64 {
    weights.get(unit.stem as usize).copied().unwrap_or(1.0)
}

/// What the rare words of `after` weigh together whose stem stands in `before`.
pub(super) fn common_rare(before: &[Unit], after: &[Unit], weights: &[f64]) -> f64 {
    let told = |unit: &&Unit| {
        weight(unit, weights) >= RARE && before.iter().any(|other| other.stem == unit.stem)
    };
    after
        .iter()
        .filter(told)
        .map(|unit| weight(unit, weights))
        .sum()
}

/// From which weight on a word is rare: one that at most about a fifth of a page's lines tell.
const RARE: f64 = 1.5;

/// How much of what follows a split has its stems before it, too, rare ones weighing more.
pub(super) fn cohesion(old: &[Unit], new: &[Unit], weights: &[f64]) -> f64 {
    let after = head(new, NEAR);
    let all: f64 = after.iter().map(|unit| weight(unit, weights)).sum();
    common_rare(tail(old, NEAR), after, weights) / all.max(1.0)
}
