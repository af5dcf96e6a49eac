//! Sides decided together: where much moved from one gap to another, only both sides can be wrong at once.
//!
//! Round by round every gap follows the others, and two gaps that told each other the wrong side never turn. So the gaps with most
//! at stake are held on each side in turn, all others follow, and the whole page says which fits better.

use super::RecoverConfig;
use super::chance::shares;
use super::gap::Choice;
use super::infer::Inference;
use crate::model::Side;

impl Inference<'_> {
    /// Lowers the certainty of what would turn together with a gap by how well the page then fits.
    pub(crate) fn reconsider(&mut self, config: &RecoverConfig) {
        let mut trials = Vec::new();
        for (gap, side) in self.at_stake() {
            let start = self.state.clone();
            let kept_fit = self.fit_with(gap, side, config);
            let kept = std::mem::replace(&mut self.state, start.clone());
            let turned_fit = self.fit_with(gap, side.other(), config);
            let turned = std::mem::replace(&mut self.state, start);
            let (Some(kept_fit), Some(turned_fit)) = (kept_fit, turned_fit) else {
                continue;
            };
            let gain = (turned_fit - kept_fit).min(config.flip_cap);
            trials.push((gap, kept, turned, gain.exp() / (1.0 + gain.exp())));
        }
        let settled = self.state.choices.clone();
        for (held, kept, turned, weight) in trials {
            for (gap, settled) in settled.iter().enumerate() {
                let mut blended = blend(&kept.choices[gap], &turned.choices[gap], weight);
                if gap == held {
                    keep_all_changed(&mut blended, settled, self.gaps[gap].lines.len());
                }
                if surest(&blended) < surest(&self.state.choices[gap]) {
                    self.state.choices[gap] = blended;
                }
            }
        }
    }

    /// The gaps with most one-sided rows, and the side of those that is now the likelier; gaps that no other shares words with are left.
    fn at_stake(&self) -> Vec<(usize, Side)> {
        let mut stakes: Vec<(usize, usize, Side)> = Vec::new();
        for (gap, choices) in self.state.choices.iter().enumerate() {
            let rows = self.gaps[gap].lines.len();
            let Some((best, _)) = choices.iter().max_by(|one, two| one.1.total_cmp(&two.1)) else {
                continue;
            };
            if best.changed < rows
                && self.gaps[gap]
                    .lines
                    .clone()
                    .any(|line| self.is_shared(line))
            {
                stakes.push((rows - best.changed, gap, best.rest));
            }
        }
        stakes.sort_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(&two.1)));
        stakes.truncate(self.budget.flips);
        stakes
            .into_iter()
            .map(|(_, gap, side)| (gap, side))
            .collect()
    }

    /// How well the page fits when a gap's rest stays on this side and all others follow; `None` where no reading has it there.
    fn fit_with(&mut self, gap: usize, side: Side, config: &RecoverConfig) -> Option<f64> {
        let rows = self.gaps[gap].lines.len();
        let mut worlds: Vec<_> = self.state.choices[gap]
            .iter()
            .map(|(choice, _)| *choice)
            .filter(|choice| choice.rest == side && choice.changed < rows)
            .collect();
        worlds.truncate(config.worlds_for(rows));
        if worlds.is_empty() {
            return None;
        }
        let worlds = self.suppose_each(gap, worlds.into_iter(), config);
        let scores: Vec<f64> = worlds
            .iter()
            .map(|world| self.score(gap, world, config))
            .collect();
        self.settle(gap, &worlds, &shares(&scores));
        let mut fit = 0.0;
        for _ in 0..config.flip_rounds {
            fit = self.round(true, Some((gap, side)), config);
        }
        Some(fit)
    }
}

type Choices = Vec<(Choice, f64)>;

fn surest(choices: &Choices) -> f64 {
    choices.iter().map(|(_, share)| *share).fold(0.0, f64::max)
}

/// The readings of a gap under two states of the page, the second with this weight.
fn blend(kept: &Choices, turned: &Choices, weight: f64) -> Choices {
    let mut blended: Choices = kept
        .iter()
        .map(|(choice, share)| (*choice, share * (1.0 - weight)))
        .collect();
    for (choice, share) in turned {
        let more = share * weight;
        match blended.iter_mut().find(|(mine, _)| mine == choice) {
            Some((_, mine)) => *mine += more,
            None => blended.push((*choice, more)),
        }
    }
    blended
}

/// Gives the reading with changed rows only, which no trial of sides has, the probability that it had before.
fn keep_all_changed(blended: &mut Choices, settled: &Choices, rows: usize) {
    let Some((choice, kept)) = settled.iter().find(|(choice, _)| choice.changed == rows) else {
        return;
    };
    blended
        .iter_mut()
        .for_each(|(_, share)| *share *= 1.0 - kept);
    blended.push((*choice, *kept));
}
