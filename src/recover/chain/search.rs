//! The best reading of all pages at once, and by how much.
//!
//! If pages only told each other what they find probable, that could go round in circles: a section that came with one step and went with the next is either in
//! the version between or in neither, and each of the two pages alone finds it likelier that its lines came. So the readings of all
//! gaps are judged together, by how likely each page finds its own and by how many cells of a version its pages disagree on. One gap
//! after the other is turned to each of its other readings, with all that hangs on it following; what is better stays, and what
//! is worse tells by how much the best is better.

use std::collections::{BTreeMap, VecDeque};

use super::cells::Place;
use super::ledger::Ledger;
use super::solve::solve;
use crate::recover::RecoverConfig;

/// How a gap is read.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct GapReading {
    /// Which of its worlds.
    pub(super) world: usize,
    /// For each changed row, which of its partings.
    pub(super) partings: Vec<usize>,
}

/// How one gap is best read.
#[derive(Debug, Clone, Default)]
pub(super) struct Verdict {
    /// Its reading.
    pub(super) best: GapReading,
    /// For each of its changed rows, how probable that parting is by the others that the row has.
    pub(super) shares: Vec<f64>,
    /// Other readings that it has where something else of the chain is turned, each with how probable all of that is by the best.
    pub(super) others: Vec<(GapReading, f64)>,
    /// Whether the budget reached to look for others.
    pub(super) is_tried: bool,
}

/// A chain in the course of the search.
pub(super) struct Search<'m> {
    ledger: Ledger<'m>,
    verdicts: Vec<Vec<Verdict>>,
    /// How well all readings fit together: a natural logarithm.
    fit: f64,
    /// How many readings of rows may still be weighed.
    steps: usize,
}

impl<'m> Search<'m> {
    /// Begins with what each gap is best read as if all others could follow.
    pub(super) fn new(ledger: Ledger<'m>, config: &RecoverConfig) -> Self {
        let first: Vec<Vec<GapReading>> = ledger
            .members
            .iter()
            .enumerate()
            .map(|(member, page)| {
                let gaps = page.gaps.iter().enumerate();
                gaps.map(|(at, gap)| {
                    let place = Place { member, gap: at };
                    solve(gap, &ledger.possible(place)).best(gap)
                })
                .collect()
            })
            .collect();
        let verdicts = first
            .iter()
            .map(|gaps| vec![Verdict::default(); gaps.len()])
            .collect();
        let mut search = Search {
            ledger,
            verdicts,
            fit: 0.0,
            steps: config.chain_steps,
        };
        for (member, gaps) in first.into_iter().enumerate() {
            for (gap, reading) in gaps.into_iter().enumerate() {
                let place = Place { member, gap };
                search.fit += search.ledger.claim(place, &reading);
                search.verdict(place).best = reading;
            }
        }
        search
    }

    /// Turns every gap to each of its readings.
    pub(super) fn run(mut self, config: &RecoverConfig) -> Vec<Vec<Verdict>> {
        for _ in 0..config.chain_passes {
            for verdict in self.verdicts.iter_mut().flatten() {
                verdict.others.clear();
            }
            let before = self.fit;
            for place in self.places() {
                self.turn(place, config);
            }
            if self.fit <= before {
                break;
            }
        }
        for place in self.places() {
            self.weigh_partings(place);
        }
        self.verdicts
    }

    /// Tells how sure the partings of a gap are beside what all others are read as.
    fn weigh_partings(&mut self, place: Place) {
        let gap = &self.ledger.members[place.member].gaps[place.gap];
        let best = self.verdict(place).best.clone();
        let solved = solve(gap, &self.ledger.claimed_by_others(place, &best));
        let rows = best.partings.iter().zip(&solved.partings);
        let shares = rows.map(|(at, shares)| shares.get(*at).copied().unwrap_or_default());
        self.verdict(place).shares = shares.collect();
    }

    fn places(&self) -> Vec<Place> {
        let members = self.verdicts.iter().enumerate();
        members
            .flat_map(|(member, gaps)| (0..gaps.len()).map(move |gap| Place { member, gap }))
            .collect()
    }

    fn verdict(&mut self, place: Place) -> &mut Verdict {
        &mut self.verdicts[place.member][place.gap]
    }

    /// Tries the other readings of one gap, the best by what could fit first.
    fn turn(&mut self, place: Place, config: &RecoverConfig) {
        let gap = &self.ledger.members[place.member].gaps[place.gap];
        let possible = solve(gap, &self.ledger.possible(place));
        let mut worlds: Vec<usize> = (0..gap.worlds.len()).collect();
        worlds.sort_by(|one, other| possible.worlds[*other].total_cmp(&possible.worlds[*one]));
        worlds.truncate(config.chain_worlds);
        self.verdicts[place.member][place.gap].is_tried = self.steps > 0;
        for world in worlds {
            if self.verdicts[place.member][place.gap].best.world != world && self.steps > 0 {
                let reading = possible.best_in(gap, world);
                self.try_reading(place, reading, config);
            }
        }
    }

    /// Reads a gap otherwise, lets all follow that it concerns, and keeps that if it fits better.
    fn try_reading(&mut self, place: Place, reading: GapReading, config: &RecoverConfig) {
        let before = self.fit;
        let work = self.ledger.members[place.member].gaps[place.gap].work();
        self.steps = self.steps.saturating_sub(work);
        let mut turned: BTreeMap<Place, GapReading> = BTreeMap::new();
        let mut waiting: VecDeque<Place> = VecDeque::new();
        self.read_as(place, reading, &mut turned, &mut waiting);
        let mut follows = config.chain_follows;
        while let Some(next) = waiting.pop_front() {
            if follows == 0 || self.steps == 0 {
                break;
            }
            follows -= 1;
            let gap = &self.ledger.members[next.member].gaps[next.gap];
            self.steps = self.steps.saturating_sub(gap.work());
            let current = self.verdicts[next.member][next.gap].best.clone();
            let solved = solve(gap, &self.ledger.claimed_by_others(next, &current));
            let answer = if next == place {
                solved.best_in(gap, current.world)
            } else {
                solved.best(gap)
            };
            if answer != current {
                self.read_as(next, answer, &mut turned, &mut waiting);
            }
        }
        let gain = self.fit - before;
        if gain > 1e-6 {
            return;
        }
        let mut tried = Vec::new();
        for (place, old) in turned {
            let new = std::mem::replace(&mut self.verdict(place).best, old.clone());
            self.ledger.unclaim(place, &new);
            tried.push((place, new, old));
        }
        for (place, new, old) in tried {
            self.ledger.claim(place, &old);
            if new != old {
                self.verdict(place).others.push((new, gain.exp()));
            }
        }
        self.fit = before;
    }

    /// Reads a gap so, and has those wait whose cells that concerns.
    fn read_as(
        &mut self,
        place: Place,
        reading: GapReading,
        turned: &mut BTreeMap<Place, GapReading>,
        waiting: &mut VecDeque<Place>,
    ) {
        let old = std::mem::replace(&mut self.verdict(place).best, reading.clone());
        self.fit -= self.ledger.unclaim(place, &old);
        self.fit += self.ledger.claim(place, &reading);
        for concerned in self.ledger.concerned(place, &old, &reading) {
            if !waiting.contains(&concerned) {
                waiting.push_back(concerned);
            }
        }
        turned.entry(place).or_insert(old);
    }
}
