//! How much of the work a page of this size gets. Everything is counted in lines, never in time, so that results are the same on
//! every machine; what a page is too large for only costs certainty.

use super::RecoverConfig;
use super::gap::Gap;

/// What the inference may spend on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Budget {
    /// How often the page is gone through.
    pub(crate) rounds: usize,
    /// How many gaps are tried on both sides.
    pub(crate) flips: usize,
    /// Whether that is less than a page of usual size gets.
    pub(crate) is_coarse: bool,
}

impl Budget {
    /// For a page with these gaps.
    pub(crate) fn of(gaps: &[Gap], config: &RecoverConfig) -> Self {
        let open = gaps.iter().map(|gap| gap.lines.len()).sum::<usize>().max(1);
        let rounds = (config.most_round_lines / open).clamp(1, config.rounds.max(1));
        Budget {
            rounds,
            flips: (config.most_flip_lines / open).min(config.most_flips),
            is_coarse: rounds < config.rounds,
        }
    }

    /// The most that is said of a row in a gap of so many rows: of very large gaps so few readings are followed that their
    /// probabilities say little.
    pub(crate) fn surest(self, rows: usize, config: &RecoverConfig) -> f64 {
        if self.is_coarse || config.worlds_for(rows) < config.least_worlds {
            config.coarse_sure
        } else {
            1.0
        }
    }
}
