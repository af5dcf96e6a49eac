//! What neighbouring stretches of text have in common: rare words told on both sides of a place speak against an edge there.

use std::collections::HashMap;

use super::chance::sums;
use super::line::Unit;

/// How many words are looked at for what they have in common: beside a split, and of the neighbouring line.
const NEAR: usize = 25;
const FAR: usize = 60;

/// From which weight on a word is rare: one that at most about a fifth of a page's lines tell.
const RARE: f64 = 1.5;

/// What the words beside each place of a line have in common with each other and with the lines around. Made once a line, so that
/// each of its many places costs little.
pub(super) struct Cohesion {
    /// Sums of the weights of the words before each place.
    weights: Vec<f64>,
    /// The same of the rare words that the end of the line before tells, too.
    told_before: Vec<f64>,
    /// By word that is rare and stood in the line already, what it weighs and where it stood last; else nothing.
    again: Vec<Option<(f64, usize)>>,
    /// Of the rare words with which the line after begins, what they weigh and where they stand in this line.
    told_after: Vec<(f64, Vec<usize>)>,
}

impl Cohesion {
    /// Looks at a line between two others. `weights` has by stem how much it weighs.
    pub(super) fn of(line: &[Unit], before: &[Unit], after: &[Unit], weights: &[f64]) -> Self {
        let weigh = |unit: &Unit| weights.get(unit.stem as usize).copied().unwrap_or(1.0);
        let is_rare = |unit: &Unit| weigh(unit) >= RARE;
        let before = &before[before.len().saturating_sub(FAR)..];
        let told_before = |unit: &Unit| {
            let told = is_rare(unit) && before.iter().any(|other| other.stem == unit.stem);
            if told { weigh(unit) } else { 0.0 }
        };
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        let again = line
            .iter()
            .enumerate()
            .map(|(at, unit)| {
                if !is_rare(unit) {
                    return None;
                }
                let places = places.entry(unit.stem).or_default();
                let last = places.last().copied();
                places.push(at);
                last.map(|last| (weigh(unit), last))
            })
            .collect();
        let after = after.iter().take(FAR);
        let told_after =
            after.filter_map(|unit| Some((weigh(unit), places.get(&unit.stem)?.clone())));
        Cohesion {
            weights: sums(line.iter().map(weigh)),
            told_before: sums(line.iter().map(told_before)),
            again,
            told_after: told_after.collect(),
        }
    }

    /// What the rare words after the place weigh that the line before tells, too.
    pub(super) fn with_line_before(&self, place: usize) -> f64 {
        within(&self.told_before, place)
    }

    /// What the rare words with which the line after begins weigh that stand before the place, too.
    pub(super) fn with_line_after(&self, place: usize) -> f64 {
        let near = place.saturating_sub(NEAR)..place;
        let told = self.told_after.iter();
        told.filter(|(_, places)| places.iter().any(|at| near.contains(at)))
            .map(|(weight, _)| weight)
            .sum()
    }

    /// How much of what follows the place stands before it, too, rare words weighing more.
    pub(super) fn inside(&self, place: usize) -> f64 {
        let from = place.saturating_sub(NEAR);
        let after = self.again.iter().skip(place).take(NEAR);
        let common: f64 = after
            .filter_map(|again| {
                let (weight, mut last) = (*again)?;
                while last >= place {
                    last = self.again[last]?.1;
                }
                (last >= from).then_some(weight)
            })
            .sum();
        common / within(&self.weights, place).max(1.0)
    }
}

/// The sum of the values from a place on, as far as it is near.
fn within(sums: &[f64], place: usize) -> f64 {
    let up_to = |place: usize| sums[place.min(sums.len() - 1)];
    up_to(place + NEAR) - up_to(place)
}
