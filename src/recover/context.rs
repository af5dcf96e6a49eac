//! What the rest of the page tells about a line: matter that stands elsewhere on one side most likely stands here on the other,
//! as a version does not tell the same thing twice.

use std::collections::HashMap;

use super::RecoverConfig;
use super::line::Line;

/// Lengths of the runs of words that are looked for elsewhere; the shortest are single stems.
pub(crate) const RUNS: [usize; 3] = [1, 2, 4];

/// How many kinds of evidence there are: one per length of runs, then like sentences, then sentences nearly the same.
pub(crate) const CHANNELS: usize = RUNS.len() + 2;

/// Where among the kinds of evidence the longest runs are, and where the like sentences.
pub(crate) const LONG_RUNS: usize = RUNS.len() - 1;

/// Where among the kinds of evidence the like sentences are; those nearly the same come next.
pub(crate) const SENTENCES: usize = RUNS.len();

/// Where a run of words stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    line: u32,
    unit: u32,
}

/// Which runs of words the lines of a page share.
#[derive(Debug)]
pub(crate) struct SharedRuns {
    /// For each run that stands in several lines, its places.
    places: Vec<Vec<Place>>,
    /// By length, line and unit: which of `places` the run beginning there is; none for runs that tell nothing.
    runs: [Vec<Vec<Option<u32>>>; RUNS.len()],
}

/// What the rest of the page tells about one line, for one length of runs.
///
/// Per run a number between −1 (stands elsewhere in the old version, so here it should be new) and 1 (elsewhere in the new one).
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Evidence {
    run: usize,
    /// Sums of all runs before each unit.
    sums: Vec<f64>,
}

impl Evidence {
    /// From one number per unit.
    pub(crate) fn of_units(values: &[f64]) -> Self {
        let mut sums = vec![0.0];
        let mut sum = 0.0;
        for value in values {
            sum += value;
            sums.push(sum);
        }
        Evidence { run: 1, sums }
    }

    /// How much speaks for a split before this unit: what stands before it being old, and from it on being new.
    pub(crate) fn for_split(&self, unit: usize) -> f64 {
        let all = self.sums.last().copied().unwrap_or_default();
        let up_to = |unit: usize| self.sums.get(unit).copied().unwrap_or(all);
        up_to((unit + 1).saturating_sub(self.run)) - (all - up_to(unit))
    }

    /// Whether the rest of the page tells nothing.
    pub(crate) fn is_silent(&self) -> bool {
        self.sums.iter().all(|sum| *sum == 0.0)
    }

    /// How much speaks for the whole line being old; against it, where negative.
    pub(crate) fn for_old(&self) -> f64 {
        self.sums.last().copied().unwrap_or_default()
    }
}

impl SharedRuns {
    /// Finds the runs that the open lines share and that no unchanged row tells.
    pub(crate) fn find(lines: &[Line<'_>], config: &RecoverConfig) -> Self {
        let mut places: Vec<Vec<Place>> = Vec::new();
        let runs = RUNS.map(|run| {
            let mut ids: HashMap<Vec<u32>, u32> = HashMap::new();
            let common = unchanged_runs(lines, run);
            lines
                .iter()
                .enumerate()
                .map(|(number, line)| {
                    let open = if line.doubled.is_none() {
                        line.units.as_slice()
                    } else {
                        &[]
                    };
                    open.windows(run)
                        .enumerate()
                        .map(|(unit, window)| {
                            let key = key(window);
                            if common.contains_key(&key) {
                                return None;
                            }
                            let id = *ids.entry(key).or_insert_with(|| {
                                places.push(Vec::new());
                                places.len() as u32 - 1
                            });
                            let group = &mut places[id as usize];
                            if group.len() <= config.most_places {
                                group.push(Place {
                                    line: number as u32,
                                    unit: unit as u32,
                                });
                            }
                            Some(id)
                        })
                        .collect()
                })
                .collect()
        });
        let mut found = SharedRuns { places, runs };
        found.drop_what_tells_nothing(config);
        found
    }

    /// Forgets runs of one line only, and runs so frequent that they are idioms.
    fn drop_what_tells_nothing(&mut self, config: &RecoverConfig) {
        for group in &mut self.places {
            let first = group.first().map(|place| place.line);
            if group.len() > config.most_places
                || group.iter().all(|place| Some(place.line) == first)
            {
                *group = Vec::new();
            }
        }
        for run in self.runs.iter_mut().flatten().flatten() {
            *run = run.filter(|id| !self.places[*id as usize].is_empty());
        }
    }

    /// Whether another line tells a run of several words of this one.
    pub(crate) fn is_shared(&self, line: usize) -> bool {
        self.runs
            .last()
            .is_some_and(|lines| lines[line].iter().any(Option::is_some))
    }

    /// What the others tell about this line. `old_share` has by line and unit how surely the unit is on the old side.
    pub(crate) fn evidence(&self, line: usize, old_share: &[Vec<f32>]) -> [Evidence; RUNS.len()] {
        std::array::from_fn(|length| {
            let run = RUNS[length];
            let mut sum = 0.0;
            let mut sums = vec![0.0];
            for id in &self.runs[length][line] {
                sum += id.map_or(0.0, |id| self.lean(id, run, line, old_share));
                sums.push(sum);
            }
            Evidence { run, sums }
        })
    }

    /// On which side the run stands outside of `line`: 1 surely on the new one only, −1 surely on the old one only.
    fn lean(&self, id: u32, run: usize, line: usize, old_share: &[Vec<f32>]) -> f64 {
        let mut old: f32 = 0.0;
        let mut new: f32 = 0.0;
        for place in &self.places[id as usize] {
            if place.line as usize == line {
                continue;
            }
            let shares = &old_share[place.line as usize];
            let first = place.unit as usize;
            old = old.max(shares.get(first + run - 1).copied().unwrap_or_default());
            new = new.max(1.0 - shares.get(first).copied().unwrap_or(1.0));
        }
        f64::from(new - old)
    }
}

/// The runs of this length that unchanged rows hold: both versions tell them, so they speak for no side.
fn unchanged_runs(lines: &[Line<'_>], run: usize) -> HashMap<Vec<u32>, ()> {
    let unchanged = lines.iter().filter(|line| line.doubled.is_some());
    unchanged
        .flat_map(|line| line.units.windows(run))
        .map(|window| (key(window), ()))
        .collect()
}

fn key(window: &[super::line::Unit]) -> Vec<u32> {
    match window {
        [single] => vec![single.stem],
        several => several.iter().map(|unit| unit.word).collect(),
    }
}
