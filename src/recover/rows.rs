//! One line in the course of inference: how well it parts at each place, and what it adds to the readings of its gap.

use super::RecoverConfig;
use super::chance::{log_sum, shares};
use super::clues::{Candidate, context_clues, context_score};
use super::context::{CHANNELS, Evidence};
use super::gap::{ROW_CLUES, RowView};
use super::infer::Inference;
use crate::text::sentence::{Ending, ending};

/// A row as it looks under one reading of its gap.
#[derive(Debug, Clone)]
pub(super) struct RowInWorld {
    pub(super) shares: Vec<f64>,
    pub(super) view: RowView,
}

impl Inference<'_> {
    pub(super) fn row_alone(&self, line: usize, config: &RecoverConfig) -> RowInWorld {
        self.row(line, &Default::default(), config)
    }

    pub(super) fn row_in_context(&self, line: usize, config: &RecoverConfig) -> RowInWorld {
        self.row(line, &self.evidence(line), config)
    }

    fn row(
        &self,
        line: usize,
        evidence: &[Evidence; CHANNELS],
        config: &RecoverConfig,
    ) -> RowInWorld {
        let scores = self.split_scores(line, evidence, config);
        let shares = shares(&scores);
        let view = self.view(line, &scores, &shares, evidence);
        RowInWorld { shares, view }
    }

    fn split_scores(
        &self,
        line: usize,
        evidence: &[Evidence; CHANNELS],
        config: &RecoverConfig,
    ) -> Vec<f64> {
        let found = &self.candidates[line];
        let units = self.lines[line].units.len();
        let context = context_clues(
            found.iter().map(|candidate| candidate.split),
            units,
            evidence,
        );
        found
            .iter()
            .zip(&context)
            .map(|(candidate, clues)| candidate.score + context_score(clues, config))
            .collect()
    }

    /// What a line adds to the readings of its gap.
    fn view(
        &self,
        line: usize,
        scores: &[f64],
        shares: &[f64],
        evidence: &[Evidence; CHANNELS],
    ) -> RowView {
        let found = &self.candidates[line];
        let expect = |value: &dyn Fn(&Candidate) -> f64| -> f64 {
            found
                .iter()
                .zip(shares)
                .map(|(candidate, share)| share * value(candidate))
                .sum()
        };
        RowView {
            changed: (!found.is_empty()).then(|| self.row_clues(line, scores, shares)),
            order: expect(&|candidate| candidate.order),
            units: self.lines[line].units.len(),
            for_old: RowView::lean(evidence),
            agree: std::array::from_fn(|length| {
                expect(&|candidate| evidence[length].for_split(candidate.split.unit))
            }),
        }
    }

    fn row_clues(&self, line: usize, scores: &[f64], shares: &[f64]) -> [f64; ROW_CLUES] {
        let found = &self.candidates[line];
        let expect = |value: fn(&Candidate) -> f64| -> f64 {
            found
                .iter()
                .zip(shares)
                .map(|(candidate, share)| share * value(candidate))
                .sum()
        };
        let order = expect(|candidate| candidate.order);
        let clean = expect(|candidate| f64::from(u8::from(candidate.clean)));
        let strangeness = expect(|candidate| candidate.strangeness);
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
}
