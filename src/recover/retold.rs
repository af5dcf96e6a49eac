//! Sentences told in other words: the last look at the splits, when the sides of all lines are settled.
//!
//! A sentence whose rare words stand together in a row that only one version has, be it in another order or with a name spelt
//! differently, most likely stands on the other side here. That is too faint to settle sides with, and in the rounds it would
//! feed on itself; but it tells apart splits of a line whose halves have little in common.

use super::RecoverConfig;
use super::infer::Inference;

impl Inference<'_> {
    /// Weighs the splits of every open line once more, by the sentences of the line that others retell. What is likely of the gaps
    /// stays as it is.
    pub(crate) fn weigh_retold(&mut self, config: &RecoverConfig) {
        let weighed: Vec<Vec<f64>> = (0..self.lines.len())
            .map(|line| self.with_retold(line, config))
            .collect();
        self.state.split_shares = weighed;
    }

    fn with_retold(&self, line: usize, config: &RecoverConfig) -> Vec<f64> {
        let known = &self.state.split_shares[line];
        let found = &self.candidates[line];
        let most_alike = found
            .iter()
            .map(|candidate| candidate.order)
            .fold(0.0, f64::max);
        let weight = config.retold_weight * (1.0 - most_alike / config.alike_halves);
        if weight <= 0.0 {
            return known.clone();
        }
        let units = self.lines[line].units.len();
        let retold = self
            .sentences
            .retold(line, units, &self.state.old_share, config);
        let weighed: Vec<f64> = known
            .iter()
            .zip(found)
            .map(|(share, candidate)| {
                share * (weight * retold.for_split(candidate.split.unit)).exp()
            })
            .collect();
        let sum: f64 = weighed.iter().sum();
        if sum > 0.0 && sum.is_finite() {
            weighed.into_iter().map(|share| share / sum).collect()
        } else {
            known.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recover::held::HeldLine;

    /// The new cell of a line of three sentences when another line retells the second and stands on one side.
    fn new_cell(old_share: f32) -> String {
        let config = RecoverConfig::default();
        let lines = [
            "Ostrenko denied the claim by Corrley that pilots of the harbour mission ignored calls of their Danish colleagues.",
            "The port said it would open the gates. Corley also accused the harbour mission of ignoring calls by Danish colleagues. Snow fell on the quay.",
        ];
        let lines = lines.map(HeldLine::free);
        let mut page = Inference::prepare(&lines, &config);
        page.state.old_share[0].fill(old_share);
        page.state.split_shares[1] = vec![1.0; page.candidates[1].len()];
        page.weigh_retold(&config);
        let (split, _) = page.split_of(1).unwrap();
        page.lines[1].cells(split).1.to_owned()
    }

    #[test]
    fn a_sentence_that_a_row_of_one_version_retells_stands_on_the_other_side() {
        assert!(!new_cell(0.0).contains("Corley also"), "{}", new_cell(0.0));
        assert!(new_cell(1.0).contains("Corley also"), "{}", new_cell(1.0));
    }
}
