//! The inference over a whole page: gaps and splits in turn, each round with what the last one made likely of all other lines.

use super::RecoverConfig;
use super::clues::{Candidate, candidates, context_clues, context_score};
use super::context::{Evidence, RUNS, SharedRuns};
use super::gap::{Choice, Gap, ROW_CLUES, RowView, gaps, scored};
use super::habits::Habits;
use super::likeness::{Likeness, likeness, word_weights};
use super::line::{Line, Split, Vocabulary};
use crate::model::Side;
use crate::text::sentence::{Ending, ending};

/// A page in the course of inference.
pub(crate) struct Inference<'t> {
    pub(crate) lines: Vec<Line<'t>>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) habits: Habits,
    weights: Vec<f64>,
    shared: SharedRuns,
    candidates: Vec<Vec<Candidate>>,
    /// By line, how probable each candidate is if the line is a changed row.
    split_shares: Vec<Vec<f64>>,
    /// By line, what it adds to the readings of its gap.
    pub(crate) views: Vec<RowView>,
    /// By gap, how probable each of its readings is.
    choices: Vec<Vec<(Choice, f64)>>,
    /// By line and unit, how probably the unit stands on the old side.
    old_share: Vec<Vec<f32>>,
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
}

impl<'t> Inference<'t> {
    /// Takes a page in and infers it.
    pub(crate) fn run(texts: impl Iterator<Item = &'t str>, config: &RecoverConfig) -> Self {
        let mut page = Inference::prepare(texts, config);
        for round in 0..config.rounds {
            page.round(round > 0, config);
        }
        page
    }

    /// All that is known before the first round.
    pub(crate) fn prepare(texts: impl Iterator<Item = &'t str>, config: &RecoverConfig) -> Self {
        let mut vocabulary = Vocabulary::default();
        let lines: Vec<Line<'t>> = texts
            .map(|text| Line::new(text, &mut vocabulary, config))
            .collect();
        let weights = word_weights(&lines, vocabulary.len());
        let habits = Habits::learn(&lines, config);
        let mut steps = config.steps;
        let candidates = lines
            .iter()
            .map(|line| {
                let found = likeness(line, &weights, config, &mut steps);
                candidates(line, &found, &habits, config)
            })
            .collect();
        Inference {
            gaps: gaps(lines.iter().map(|line| line.doubled.is_some())),
            shared: SharedRuns::find(&lines, config),
            old_share: lines
                .iter()
                .map(|line| vec![0.5; line.units.len()])
                .collect(),
            split_shares: vec![Vec::new(); lines.len()],
            views: Vec::new(),
            choices: Vec::new(),
            candidates,
            habits,
            weights,
            lines,
        }
    }

    /// One round: splits, then gaps, then what both make likely of every word's side.
    pub(crate) fn round(&mut self, with_context: bool, config: &RecoverConfig) {
        self.choices.clear();
        self.views.clear();
        for line in 0..self.lines.len() {
            let evidence = if with_context {
                self.evidence(line)
            } else {
                Default::default()
            };
            let scores = self.split_scores(line, &evidence, config);
            self.split_shares[line] = shares(&scores);
            let view = self.view(line, &scores, &evidence);
            self.views.push(view);
        }
        for gap in 0..self.gaps.len() {
            let scores = scored(
                &self.gaps[gap],
                &self.views[self.gaps[gap].lines.clone()],
                config,
            );
            let probable = shares(&scores.iter().map(|(_, score)| *score).collect::<Vec<_>>());
            self.choices.push(
                scores
                    .iter()
                    .map(|(choice, _)| *choice)
                    .zip(probable)
                    .collect(),
            );
            self.spread_sides(gap);
        }
    }

    /// What the other lines tell about this one.
    pub(crate) fn evidence(&self, line: usize) -> [Evidence; RUNS.len()] {
        self.shared.evidence(line, &self.old_share)
    }

    /// The likeness of the halves at every split of a line.
    pub(crate) fn likeness(&self, line: usize, config: &RecoverConfig) -> Vec<Likeness> {
        likeness(
            &self.lines[line],
            &self.weights,
            config,
            &mut config.steps.clone(),
        )
    }

    fn split_scores(
        &self,
        line: usize,
        evidence: &[Evidence; RUNS.len()],
        config: &RecoverConfig,
    ) -> Vec<f64> {
        let units = self.lines[line].units.len();
        self.candidates[line]
            .iter()
            .map(|candidate| {
                candidate.score
                    + context_score(&context_clues(candidate.split, units, evidence), config)
            })
            .collect()
    }

    /// What a line adds to the readings of its gap.
    pub(crate) fn view(
        &self,
        line: usize,
        scores: &[f64],
        evidence: &[Evidence; RUNS.len()],
    ) -> RowView {
        let found = &self.candidates[line];
        let shares = &self.split_shares[line];
        let expect = |value: fn(&Candidate) -> f64| -> f64 {
            found
                .iter()
                .zip(shares)
                .map(|(candidate, share)| share * value(candidate))
                .sum()
        };
        let order = expect(|candidate| candidate.order);
        RowView {
            changed: (!found.is_empty()).then(|| {
                self.row_clues(
                    line,
                    scores,
                    order,
                    expect(|candidate| f64::from(u8::from(candidate.clean))),
                    expect(|candidate| candidate.strangeness),
                )
            }),
            order,
            units: self.lines[line].units.len(),
            for_old: RowView::lean(evidence),
        }
    }

    fn row_clues(
        &self,
        line: usize,
        scores: &[f64],
        order: f64,
        clean: f64,
        strangeness: f64,
    ) -> [f64; ROW_CLUES] {
        let found = &self.candidates[line];
        let shares = &self.split_shares[line];
        let flag = |holds: bool| f64::from(u8::from(holds));
        let most = |value: fn(&Candidate) -> f64| found.iter().map(value).fold(0.0, f64::max);
        let most_alike = most(|candidate| candidate.order);
        let clean_edges = found.iter().filter(|candidate| candidate.clean).count();
        let units = self.lines[line].units.len();
        let entropy: f64 = shares
            .iter()
            .filter(|share| **share > 0.0)
            .map(|share| -share * share.ln())
            .sum();
        let whole_sentence = ending(self.lines[line].text) == Ending::Sentence;
        let strange_whole = self.habits.strangeness(units);
        [
            1.0,
            log_sum(scores) / 4.0,
            (found.len() as f64).ln_1p(),
            order,
            order * order,
            most_alike,
            flag(most_alike > 0.5),
            clean,
            flag(clean_edges > 0),
            (clean_edges as f64).ln_1p(),
            flag(clean_edges == 0 && most_alike < 0.4 && whole_sentence),
            strange_whole,
            strangeness,
            entropy,
            shares.iter().copied().fold(0.0, f64::max),
            flag(whole_sentence),
            (units as f64).ln_1p(),
            clean * (1.0 - order),
        ]
    }

    /// Spreads what a gap's readings and its rows' splits make likely over the words.
    fn spread_sides(&mut self, gap: usize) {
        let lines = self.gaps[gap].lines.clone();
        let chances = chances(lines.len(), &self.choices[gap]);
        for (line, chance) in lines.zip(chances) {
            let split_shares = &self.split_shares[line];
            let mut remaining: f64 = split_shares.iter().sum();
            let mut next = 0;
            let found = &self.candidates[line];
            for (unit, share) in self.old_share[line].iter_mut().enumerate() {
                while found
                    .get(next)
                    .is_some_and(|candidate| candidate.split.unit <= unit)
                {
                    remaining -= split_shares[next];
                    next += 1;
                }
                *share = (chance.old + chance.changed * remaining.clamp(0.0, 1.0)) as f32;
            }
        }
    }

    /// The most probable reading of every line with its probability, in the order of the lines.
    pub(crate) fn readings(&self) -> Vec<(Reading, f64)> {
        let mut readings = vec![(Reading::Same, 1.0); self.lines.len()];
        for (gap, choices) in self.gaps.iter().zip(&self.choices) {
            let Some((best, _)) = choices.iter().max_by(|one, two| one.1.total_cmp(&two.1)) else {
                continue;
            };
            let chances = chances(gap.lines.len(), choices);
            for ((at, line), chance) in gap.lines.clone().enumerate().zip(chances) {
                readings[line] = match best.rest {
                    _ if at < best.changed => self.best_split(line, chance.changed),
                    Side::Old => (Reading::OneSided(Side::Old), chance.old),
                    Side::New => (Reading::OneSided(Side::New), chance.new),
                };
            }
        }
        readings
    }

    /// The most probable split of a line, with how probable it is if the line is a changed row; `None` where it nowhere parts.
    pub(crate) fn split_of(&self, line: usize) -> Option<(Split, f64)> {
        let shares = self.split_shares[line].iter();
        let best = self.candidates[line]
            .iter()
            .zip(shares)
            .max_by(|one, two| one.1.total_cmp(two.1));
        best.map(|(candidate, share)| (candidate.split, *share))
    }

    fn best_split(&self, line: usize, changed: f64) -> (Reading, f64) {
        match self.split_of(line) {
            Some((split, share)) => (Reading::Changed(split), changed * share),
            // No reading takes a line for a changed row that nowhere parts.
            None => (Reading::OneSided(Side::New), 0.0),
        }
    }
}

/// How probable each kind of row is for one line.
#[derive(Debug, Clone, Copy, Default)]
struct Chance {
    changed: f64,
    old: f64,
    new: f64,
}

/// By row of a gap, how probable each kind is.
fn chances(rows: usize, choices: &[(Choice, f64)]) -> Vec<Chance> {
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
fn log_sum(scores: &[f64]) -> f64 {
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
fn shares(scores: &[f64]) -> Vec<f64> {
    let sum = log_sum(scores);
    scores.iter().map(|score| (score - sum).exp()).collect()
}
