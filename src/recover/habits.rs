//! How the paragraphs of one page begin and end and how long they are, learned from those that are sure.
//!
//! This adapts the inference to lists, to text in small letters and to scripts without spaces: what matters is not whether a
//! sentence ends at a place but how much more often this page's paragraphs end like that than words inside them do.

use std::collections::HashMap;

use super::RecoverConfig;
use super::line::Line;
use crate::text::sentence::{ENDINGS, Ending, OPENINGS, Opening, ending, opening};

/// What is usual on a page.
#[derive(Debug, Clone)]
pub(crate) struct Habits {
    endings: [f64; ENDINGS],
    openings: [f64; OPENINGS],
    mean_length: f64,
    spread: f64,
    /// By word, how often it stands in small letters and how often, inside a line, with a capital.
    cases: HashMap<u32, (f64, f64)>,
}

/// Counts at the edges of paragraphs and inside them.
struct Counts<const N: usize> {
    edge: [f64; N],
    inside: [f64; N],
}

impl<const N: usize> Counts<N> {
    /// The natural logarithm of how much more often each kind stands at an edge than inside.
    fn log_odds(&self) -> [f64; N] {
        let edges: f64 = self.edge.iter().sum();
        let insides: f64 = self.inside.iter().sum();
        std::array::from_fn(|kind| {
            let edge = self.edge[kind] / edges.max(1.0);
            let inside = self.inside[kind] / insides.max(1.0);
            (edge.max(1e-4) / inside.max(1e-4)).ln()
        })
    }
}

impl Habits {
    /// Learns from the doubled lines; the first and last words of the others tell their part too.
    pub(crate) fn learn(lines: &[Line<'_>], config: &RecoverConfig) -> Self {
        let mut endings = Counts {
            edge: config.usual_endings.edge,
            inside: config.usual_endings.inside,
        };
        let mut openings = Counts {
            edge: config.usual_openings.edge,
            inside: config.usual_openings.inside,
        };
        let mut lengths = vec![config.usual_length_ln; config.usual_length_weight];
        for line in lines {
            let cell = line.doubled.unwrap_or(line.text);
            let mut last = None;
            for (at, word) in cell.split_whitespace().enumerate() {
                if let Some(word) = last.replace(word).filter(|_| line.doubled.is_some()) {
                    endings.inside[ending(word) as usize] += 1.0;
                }
                let opens = opening(word) as usize;
                match at {
                    0 => openings.edge[opens] += 1.0,
                    _ if line.doubled.is_some() => openings.inside[opens] += 1.0,
                    _ => {}
                }
            }
            endings.edge[ending(last.unwrap_or_default()) as usize] += 1.0;
            if line.doubled.is_some() {
                lengths.push(ln_length(line.units.len()));
            }
        }
        let count = lengths.len().max(1) as f64;
        let mean = lengths.iter().sum::<f64>() / count;
        let squares: f64 = lengths.iter().map(|length| (length - mean).powi(2)).sum();
        let prior = config.usual_length_spread.powi(2) * config.usual_length_weight as f64;
        Habits {
            endings: endings.log_odds(),
            openings: openings.log_odds(),
            mean_length: mean,
            cases: cases(lines),
            spread: ((squares + prior) / count).sqrt().max(0.2),
        }
    }

    /// How much more often a paragraph ends like this than a word inside one does, as a natural logarithm.
    pub(crate) fn ends(&self, ending: Ending) -> f64 {
        self.endings[ending as usize]
    }

    /// How much more often a paragraph begins like this than a word inside one does, as a natural logarithm.
    pub(crate) fn opens(&self, opening: Opening) -> f64 {
        self.openings[opening as usize]
    }

    /// How surely a word that stands here with a capital is usually written small, and so has its capital from the beginning of a sentence.
    pub(crate) fn usually_small(&self, word: u32) -> f64 {
        let (small, capital) = self.cases.get(&word).copied().unwrap_or_default();
        small / (small + capital + 0.5)
    }

    /// How unusual a paragraph of so many units is: 0 for the usual length, in squared standard deviations of the logarithm, at most 9.
    pub(crate) fn strangeness(&self, units: usize) -> f64 {
        ((ln_length(units) - self.mean_length) / self.spread)
            .powi(2)
            .min(9.0)
    }
}

fn cases(lines: &[Line<'_>]) -> HashMap<u32, (f64, f64)> {
    let mut cases: HashMap<u32, (f64, f64)> = HashMap::new();
    for unit in lines.iter().flat_map(|line| line.units.iter().skip(1)) {
        let (small, capital) = cases.entry(unit.word).or_default();
        if unit.capital {
            *capital += 1.0;
        } else {
            *small += 1.0;
        }
    }
    cases
}

fn ln_length(units: usize) -> f64 {
    (units as f64 + 1.0).ln()
}
