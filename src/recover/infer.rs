//! The inference over a whole page: gaps and splits in turn, each round with what the last one made likely of all other lines.

use std::rc::Rc;

use super::RecoverConfig;
use super::budget::Budget;
use super::chance::{Chance, chances, log_sum, shares};
use super::clues::{Candidate, PageView, candidates};
use super::context::{CHANNELS, Evidence, SharedRuns};
use super::edges::KnownEdges;
use super::gap::{Around, Choice, Gap, GapClues, RowView, choices, gaps};
use super::habits::Habits;
use super::held::HeldLine;
use super::likeness::{likeness, word_weights};
use super::line::{Line, Split, Vocabulary};
use super::rows::{RowInWorld, SeenRows};
use super::sentences::Sentences;
use crate::model::Side;
use crate::text::sentence::{ending, opening};

/// A page in the course of inference.
pub(crate) struct Inference<'t> {
    pub(crate) lines: Vec<Line<'t>>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) habits: Habits,
    pub(super) budget: Budget,
    shared: SharedRuns,
    pub(super) sentences: Sentences,
    pub(super) candidates: Vec<Vec<Candidate>>,
    pub(crate) state: State,
}

/// What is likely at a moment of the inference.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// By line, how probable each candidate is if the line is a changed row.
    pub(super) split_shares: Vec<Vec<f64>>,
    /// By gap, how probable each of its readings is.
    pub(crate) choices: Vec<Vec<(Choice, f64)>>,
    /// By line and unit, how probably the unit stands on the old side.
    pub(crate) old_share: Vec<Vec<f32>>,
}

/// A gap under one of its readings.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) choice: Choice,
    pub(crate) clues: GapClues,
    /// By row, how probable each candidate is if the row is a changed one.
    rows: Rc<[Rc<RowInWorld>]>,
}

fn views(rows: &[Rc<RowInWorld>]) -> Vec<RowView> {
    rows.iter().map(|row| row.view.clone()).collect()
}

/// How one line is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Reading {
    /// The same cell twice.
    Same,
    /// Two cells.
    Changed(Split),
    /// One cell, on this side.
    OneSided(Side),
    /// The old cell of a row whose new cell is the next line.
    WithNext,
    /// That next line.
    WithLast,
}

impl<'t> Inference<'t> {
    /// Takes a page in and infers it.
    pub(crate) fn run(lines: &'t [HeldLine<'_>], config: &RecoverConfig) -> Self {
        let mut page = Inference::prepare(lines, config);
        for round in 0..page.budget.rounds {
            page.round(round > 0, None, config);
        }
        page.reconsider(config);
        page.weigh_retold(config);
        page
    }

    /// All that is known before the first round.
    pub(crate) fn prepare(lines: &'t [HeldLine<'_>], config: &RecoverConfig) -> Self {
        let mut vocabulary = Vocabulary::default();
        let lines: Vec<Line<'t>> = lines
            .iter()
            .map(|line| Line::new(line, &mut vocabulary, config))
            .collect();
        let weights = word_weights(&lines, vocabulary.len());
        let habits = Habits::learn(&lines, config);
        let mut steps = config.steps;
        let edges = KnownEdges::of(&lines);
        let view = PageView {
            habits: &habits,
            edges: &edges,
            lines: &lines,
            weights: &weights,
        };
        let candidates = lines
            .iter()
            .enumerate()
            .map(|(number, line)| {
                let found = likeness(line, &weights, config, &mut steps);
                candidates(number, line, &found, &view, config)
            })
            .collect();
        let gaps = gaps(lines.iter().map(|line| line.doubled.is_some()));
        let gap_count = gaps.len();
        Inference {
            budget: Budget::of(&gaps, config),
            gaps,
            shared: SharedRuns::find(&lines, config),
            sentences: Sentences::find(&lines, &weights, config),
            state: State {
                split_shares: vec![Vec::new(); lines.len()],
                choices: vec![Vec::new(); gap_count],
                old_share: lines
                    .iter()
                    .map(|line| vec![0.5; line.units.len()])
                    .collect(),
            },
            candidates,
            habits,
            lines,
        }
    }

    /// One round: every gap anew, with what the last round made likely of all others. Gives how well it all fits, as a natural logarithm.
    ///
    /// `held` names a gap whose rest is to stay on one side.
    pub(crate) fn round(
        &mut self,
        with_context: bool,
        held: Option<(usize, Side)>,
        config: &RecoverConfig,
    ) -> f64 {
        let mut fit = 0.0;
        for gap in 0..self.gaps.len() {
            let mut worlds = self.worlds(gap, with_context, config);
            if let Some((_, side)) = held.filter(|(held, _)| *held == gap) {
                let rows = self.gaps[gap].lines.len();
                worlds.retain(|world| world.choice.rest == side && world.choice.changed < rows);
            }
            let scores: Vec<f64> = worlds
                .iter()
                .map(|world| self.score(gap, world, config))
                .collect();
            fit += log_sum(&scores);
            self.settle(gap, &worlds, &shares(&scores));
        }
        fit
    }

    /// The gap under each of its readings.
    pub(crate) fn worlds(
        &mut self,
        gap: usize,
        with_context: bool,
        config: &RecoverConfig,
    ) -> Vec<World> {
        let lines = self.gaps[gap].lines.clone();
        if !with_context || self.state.choices[gap].is_empty() {
            let rows: Rc<[Rc<RowInWorld>]> = lines
                .clone()
                .map(|line| Rc::new(self.row_alone(line, config)))
                .collect();
            let views = views(&rows);
            let can_change = lines.clone().map(|line| !self.candidates[line].is_empty());
            return choices(lines.len(), can_change, config.most_changed)
                .into_iter()
                .map(|choice| World {
                    choice,
                    clues: GapClues::of(&self.gaps[gap], &views, choice, &self.around(gap)),
                    rows: Rc::clone(&rows),
                })
                .collect();
        }
        let mut probable = self.state.choices[gap].clone();
        probable.sort_by(|one, two| two.1.total_cmp(&one.1));
        probable.truncate(config.worlds_for(lines.len()));
        let probable = probable.into_iter().map(|(choice, _)| choice);
        self.suppose_each(gap, probable, config)
    }

    /// The gap as it looks if each of these readings is right. What is likely of its lines stays as it is.
    pub(super) fn suppose_each(
        &mut self,
        gap: usize,
        readings: impl Iterator<Item = Choice>,
        config: &RecoverConfig,
    ) -> Vec<World> {
        let lines = self.gaps[gap].lines.clone();
        let before: Vec<Vec<f32>> = self.state.old_share[lines.clone()].to_vec();
        let mut seen = SeenRows::new(lines.clone());
        let worlds = readings
            .map(|choice| self.suppose(gap, choice, &mut seen, config))
            .collect();
        self.state.old_share[lines].clone_from_slice(&before);
        worlds
    }

    fn suppose(
        &mut self,
        gap: usize,
        choice: Choice,
        seen: &mut SeenRows,
        config: &RecoverConfig,
    ) -> World {
        let lines = self.gaps[gap].lines.clone();
        let mut rows = Vec::new();
        for (at, line) in lines.clone().enumerate() {
            let chance = if at < choice.changed {
                Chance::CHANGED
            } else {
                Chance::one_sided(choice.rest)
            };
            let shares = self.state.split_shares[line].clone();
            self.spread_sides(line, chance, &shares);
        }
        for _ in 0..config.inner_rounds {
            rows.clear();
            for (at, line) in lines.clone().enumerate() {
                let row = seen.row(self, line, config);
                if at < choice.changed {
                    self.spread_sides(line, Chance::CHANGED, &row.shares);
                }
                rows.push(row);
            }
        }
        World {
            choice,
            clues: GapClues::of(&self.gaps[gap], &views(&rows), choice, &self.around(gap)),
            rows: rows.into(),
        }
    }

    fn around(&self, gap: usize) -> Around<'_> {
        let lines = &self.gaps[gap].lines;
        let before = lines
            .start
            .checked_sub(1)
            .and_then(|line| self.lines.get(line));
        let after = self.lines.get(lines.end);
        Around {
            habits: &self.habits,
            before: before.map(|line| ending(line.text)),
            after: after.map(|line| opening(line.text)),
            lines: self.lines.len(),
        }
    }

    /// How well a gap fits under a reading: a natural logarithm of odds.
    pub(super) fn score(&self, gap: usize, world: &World, config: &RecoverConfig) -> f64 {
        world.clues.score(config) - self.against_person(gap, world.choice, config)
    }

    /// What counts against a reading of a gap because a person says otherwise of its lines.
    pub(crate) fn against_person(&self, gap: usize, choice: Choice, config: &RecoverConfig) -> f64 {
        let lines = self.lines[self.gaps[gap].lines.clone()].iter().enumerate();
        let against =
            lines.filter(|(at, line)| line.is_held_from(*at < choice.changed, choice.rest));
        against.count() as f64 * config.held_weight
    }

    /// Takes the probabilities of a gap's readings over: into its choices, its rows' splits and its words' sides.
    pub(super) fn settle(&mut self, gap: usize, worlds: &[World], probable: &[f64]) {
        self.state.choices[gap] = worlds
            .iter()
            .map(|world| world.choice)
            .zip(probable.iter().copied())
            .collect();
        let lines = self.gaps[gap].lines.clone();
        let chances = chances(lines.len(), &self.state.choices[gap]);
        for (at, (line, chance)) in lines.zip(chances).enumerate() {
            let mut mixed = vec![0.0; self.candidates[line].len()];
            for (world, probability) in worlds.iter().zip(probable) {
                if at < world.choice.changed {
                    for (sum, share) in mixed.iter_mut().zip(&world.rows[at].shares) {
                        *sum += share * probability;
                    }
                }
            }
            let sum: f64 = mixed.iter().sum();
            if sum > 0.0 {
                mixed.iter_mut().for_each(|share| *share /= sum);
            }
            self.spread_sides(line, chance, &mixed);
            self.state.split_shares[line] = mixed;
        }
    }

    /// What the other lines tell about this one.
    pub(crate) fn evidence(&self, line: usize) -> [Evidence; CHANNELS] {
        let [single, pairs, long] = self.shared.evidence(line, &self.state.old_share);
        let [alike, same] =
            self.sentences
                .evidence(line, self.lines[line].units.len(), &self.state.old_share);
        [single, pairs, long, alike, same]
    }

    /// Whether other lines share words with this one.
    pub(super) fn is_shared(&self, line: usize) -> bool {
        self.shared.is_shared(line)
    }

    /// Spreads over the words of a line what is likely of its kind and, if it is a changed row, of its splits.
    fn spread_sides(&mut self, line: usize, chance: Chance, split_shares: &[f64]) {
        let mut remaining: f64 = split_shares.iter().sum();
        let mut next = 0;
        let found = &self.candidates[line];
        for (unit, share) in self.state.old_share[line].iter_mut().enumerate() {
            while found
                .get(next)
                .is_some_and(|candidate| candidate.split.unit <= unit)
            {
                remaining -= split_shares.get(next).copied().unwrap_or_default();
                next += 1;
            }
            *share = (chance.old + chance.changed * remaining.clamp(0.0, 1.0)) as f32;
        }
    }
}
