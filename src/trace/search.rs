//! Looks a phrase up in every version and follows its places, a portion at a time.

use super::chain::Chain;
use super::follow::follow;
use super::line::{Line, line};
use super::phrase::PhraseTrace;
use super::sought::{Reading, Sought};
use super::spot::Spot;
use super::{TraceConfig, Tracing};
use crate::model::VersionNumber;

/// A phrase that is being followed. What was traced must stay the same meanwhile; else it takes another search.
#[derive(Debug, Clone)]
pub struct Search {
    phrase: String,
    match_case: bool,
    headlines: Found,
    text: Found,
}

/// Where a phrase was found so far.
#[derive(Debug, Clone, Default)]
struct Found {
    /// The versions that were read.
    read: usize,
    /// Of the next one, the marks that were read.
    marks: usize,
    lines: Vec<Line>,
    /// By version, what the lines have of it.
    covered: Vec<Vec<Spot>>,
    versions: Vec<VersionNumber>,
    /// Whether there are more lines than are allowed.
    is_cut: bool,
}

impl Search {
    /// Nothing looked up yet. See [`Tracing::phrase`].
    #[must_use]
    pub fn new(phrase: &str, match_case: bool) -> Search {
        Search {
            phrase: phrase.to_owned(),
            match_case,
            headlines: Found::default(),
            text: Found::default(),
        }
    }

    /// Reads one version on, or follows some places in it; `false` where nothing was left to do.
    pub fn step(&mut self, tracing: &Tracing) -> bool {
        let step = |chain: &Chain, found: &mut Found| {
            let sought = Sought::phrase(&self.phrase, self.match_case, &chain.cutter.lexicon);
            found.step(chain, &sought, &tracing.config)
        };
        step(&tracing.headlines, &mut self.headlines) || step(&tracing.text, &mut self.text)
    }

    /// What was found in what was traced.
    #[must_use]
    pub fn found(self, tracing: &Tracing) -> PhraseTrace {
        let mut versions = self.headlines.versions;
        versions.extend(self.text.versions);
        versions.sort_unstable();
        versions.dedup();
        PhraseTrace {
            precise: tracing.precise(),
            is_complete: !self.headlines.is_cut && !self.text.is_cut,
            headlines: self.headlines.lines,
            text: self.text.lines,
            versions,
        }
    }
}

/// So many places are followed in a step.
const PLACES: usize = 4;

impl Found {
    fn step(&mut self, chain: &Chain, sought: &Sought<'_>, config: &TraceConfig) -> bool {
        let Some(held) = chain.versions.get(self.read) else {
            return false;
        };
        self.covered.resize(chain.versions.len(), Vec::new());
        let reading = Reading::of(held);
        let mut followed = 0;
        for place in sought.places(&reading, self.marks) {
            self.marks = place.end;
            if self.versions.last() != Some(&held.number) {
                self.versions.push(held.number);
            }
            let spot = Spot {
                version: self.read,
                pieces: reading.pieces(&place),
            };
            if self.is_cut || self.is_covered(&spot) {
                continue;
            }
            if self.lines.len() == config.lines {
                self.is_cut = true;
                continue;
            }
            self.follow(&spot, chain, sought, config);
            followed += 1;
            if followed == PLACES {
                return true;
            }
        }
        self.read += 1;
        self.marks = 0;
        true
    }

    fn is_covered(&self, spot: &Spot) -> bool {
        let covered = self.covered.get(spot.version);
        let mut covered = covered.into_iter().flatten();
        covered.any(|other| other.overlaps(spot))
    }

    fn follow(&mut self, spot: &Spot, chain: &Chain, sought: &Sought<'_>, config: &TraceConfig) {
        let spots = follow(chain, spot, config);
        self.lines.push(line(chain, &spots, sought));
        for spot in spots {
            if let Some(covered) = self.covered.get_mut(spot.version) {
                covered.push(spot);
            }
        }
    }
}
