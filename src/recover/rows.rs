//! One line in the course of inference: how well it parts at each place, and what it adds to the readings of its gap.

use std::ops::Range;
use std::rc::Rc;

use super::RecoverConfig;
use super::chance::{log_sum, shares};
use super::clues::{Candidate, add_context};
use super::context::{CHANNELS, Evidence};
use super::gap::{Edges, ROW_CLUES, RowView};
use super::infer::Inference;
use crate::text::sentence::{ENDINGS, Ending, OPENINGS, ending, opening};

/// A row as it looks under one reading of its gap.
#[derive(Debug, Clone)]
pub(super) struct RowInWorld {
    pub(super) shares: Vec<f64>,
    pub(super) view: RowView,
}

/// The rows of a gap as they looked so far under its readings. Most readings tell a line nothing that another did not tell, and all
/// that is costly follows from what a line is told.
pub(super) struct SeenRows {
    first: usize,
    /// By line, with what it was told; the latest last.
    of_line: Vec<Vec<([Evidence; CHANNELS], Rc<RowInWorld>)>>,
}

/// How many are remembered of each line.
const MOST_SEEN: usize = 8;

impl SeenRows {
    /// Of these lines none was seen yet.
    pub(super) fn new(lines: Range<usize>) -> Self {
        SeenRows {
            first: lines.start,
            of_line: vec![Vec::new(); lines.len()],
        }
    }

    /// A line of the gap as it looks with what is likely of all others now.
    pub(super) fn row(
        &mut self,
        page: &Inference<'_>,
        line: usize,
        config: &RecoverConfig,
    ) -> Rc<RowInWorld> {
        let evidence = page.evidence(line);
        let seen = &mut self.of_line[line - self.first];
        if let Some((_, row)) = seen.iter().rev().find(|(told, _)| *told == evidence) {
            return Rc::clone(row);
        }
        let row = Rc::new(page.row(line, &evidence, config));
        if seen.len() == MOST_SEEN {
            seen.remove(0);
        }
        seen.push((evidence, Rc::clone(&row)));
        row
    }
}

impl Inference<'_> {
    pub(super) fn row_alone(&self, line: usize, config: &RecoverConfig) -> RowInWorld {
        self.row(line, &Default::default(), config)
    }

    /// A row as it looks with this evidence.
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
        let mut scores: Vec<f64> = found.iter().map(|candidate| candidate.score).collect();
        let places = found.iter().map(|candidate| candidate.split.unit);
        let units = self.lines[line].units.len();
        add_context(&mut scores, places, units, evidence, config);
        scores
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
            edges: Some(self.edges(line, shares)),
            growth: self.growth(line, shares),
            agree: std::array::from_fn(|length| {
                expect(&|candidate| evidence[length].for_split(candidate.split.unit))
            }),
        }
    }

    fn edges(&self, line: usize, shares: &[f64]) -> Edges {
        let text = self.lines[line].text;
        let mut edges = Edges {
            line: (opening(text), ending(text)),
            old_ends: [0.0; ENDINGS],
            new_opens: [0.0; OPENINGS],
        };
        for (candidate, share) in self.candidates[line].iter().zip(shares) {
            edges.old_ends[candidate.edge.0 as usize] += share;
            edges.new_opens[candidate.edge.1 as usize] += share;
        }
        edges
    }

    fn growth(&self, line: usize, shares: &[f64]) -> f64 {
        let units = self.lines[line].units.len() as f64;
        let found = self.candidates[line].iter().zip(shares);
        let old: f64 = found
            .map(|(candidate, share)| candidate.split.unit as f64 * share)
            .sum();
        ((units - old + 2.0) / (old + 2.0)).ln()
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
        let sum = log_sum(scores);
        let entropy: f64 = shares
            .iter()
            .zip(scores)
            .map(|(share, score)| share * (sum - score))
            .sum();
        let whole_sentence = ending(self.lines[line].text) == Ending::Sentence;
        let strange_whole = self.habits.strangeness(units);
        [
            1.0,
            sum / 4.0,
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
