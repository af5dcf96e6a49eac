//! What an inference says of each line in the end: of each gap the reading of which most rows can be expected to be right, with how
//! probable each of its rows is.

use super::RecoverConfig;
use super::chance::{Chance, chances, sums};
use super::gap::{Choice, Gap};
use super::infer::{Inference, Reading};
use super::line::Split;
use crate::model::Side;

impl Inference<'_> {
    /// How every line is read, with how probable that is, in the order of the lines.
    pub(crate) fn readings(&self, config: &RecoverConfig) -> Vec<(Reading, f64)> {
        let mut readings = vec![(Reading::Same, 1.0); self.lines.len()];
        for (at_gap, (gap, choices)) in self.gaps.iter().zip(&self.state.choices).enumerate() {
            let chances = chances(gap.lines.len(), choices);
            let Some(best) = self.most_right(gap, choices, &chances, config) else {
                continue;
            };
            let surest = self.surest(at_gap, config);
            for ((at, line), chance) in gap.lines.clone().enumerate().zip(chances) {
                let (reading, share) = match best.rest {
                    _ if at < best.changed => self.best_split(line, chance.changed),
                    Side::Old => (Reading::OneSided(Side::Old), chance.old),
                    Side::New => (Reading::OneSided(Side::New), chance.new),
                };
                readings[line] = (reading, share.min(surest));
            }
        }
        readings
    }

    /// The reading of a gap of which most rows can be expected to be right.
    fn most_right(
        &self,
        gap: &Gap,
        choices: &[(Choice, f64)],
        chances: &[Chance],
        config: &RecoverConfig,
    ) -> Option<Choice> {
        let parted = gap
            .lines
            .clone()
            .map(|line| self.split_of(line).map_or(0.0, |(_, share)| share));
        let changed = sums(
            chances
                .iter()
                .zip(parted)
                .map(|(chance, parted)| chance.changed * parted),
        );
        let old = sums(chances.iter().map(|chance| chance.old));
        let new = sums(chances.iter().map(|chance| chance.new));
        let expected = |choice: &Choice| {
            let rest = match choice.rest {
                Side::Old => &old,
                Side::New => &new,
            };
            changed[choice.changed] + rest[chances.len()] - rest[choice.changed]
        };
        let worth = |(choice, share): &(Choice, f64)| expected(choice) + config.whole_gap * share;
        let best = choices
            .iter()
            .max_by(|one, two| worth(one).total_cmp(&worth(two)));
        best.map(|(choice, _)| *choice)
    }

    /// The most probable split of a line, with how probable it is if the line is a changed row; `None` where it nowhere parts.
    pub(crate) fn split_of(&self, line: usize) -> Option<(Split, f64)> {
        let shares = self.state.split_shares[line].iter();
        let best = self.candidates[line]
            .iter()
            .zip(shares)
            .max_by(|one, two| one.1.total_cmp(two.1));
        best.map(|(candidate, share)| (candidate.split, *share))
    }

    /// The most that is said of a row of this gap.
    pub(crate) fn surest(&self, gap: usize, config: &RecoverConfig) -> f64 {
        self.budget.surest(self.gaps[gap].lines.len(), config)
    }

    /// Where a line could part, with how probable each is if the line is a changed row, as far as that was looked at.
    pub(crate) fn split_shares(&self, line: usize) -> Vec<(Split, f64)> {
        let shares = self.state.split_shares[line].iter();
        self.candidates[line]
            .iter()
            .zip(shares)
            .map(|(candidate, share)| (candidate.split, *share))
            .collect()
    }

    fn best_split(&self, line: usize, changed: f64) -> (Reading, f64) {
        match self.split_of(line) {
            Some((split, share)) => (Reading::Changed(split), changed * share),
            // No reading takes a line for a changed row that nowhere parts.
            None => (Reading::OneSided(Side::New), 0.0),
        }
    }
}
