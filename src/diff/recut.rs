//! Paragraphs cut at other places: text that goes on across the end of a paragraph on the other side is one block on both.
//!
//! The words of a whole gap are compared at once, and the paragraphs follow from what their words answer. It is also what is left for gaps
//! too large for looking at every pair of paragraphs, with nothing in them that could divide them.

use std::ops::Range;

use super::DiffConfig;
use super::align::Pair;
use super::bags::Bags;
use super::bounded::common_runs;
use super::marks::Run;
use super::places::Places;
use super::work::Work;
use crate::model::{Side, Sides};

/// Words that must go on without a change on each side of a paragraph's end for that end to be one that was only set elsewhere.
const GOES_ON: usize = 5;

/// The least share of what two stretches could have in common at most, for comparing their words.
const WORTH: f64 = 0.8;

/// By what factor more must be in common than the pairs of single paragraphs have.
const ADVANTAGE: f64 = 1.15;

/// Pairs for a gap, from the words of all its paragraphs: none crosses another.
pub(super) fn pairs_by_words(
    gap: &Sides<Range<usize>>,
    free: &Sides<Vec<bool>>,
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
) -> Vec<Pair> {
    Recut::of(gap, free, bags, work).pairs(bags, config)
}

/// Better pairs than those that were `found` in a gap, if its paragraphs were mainly cut at other places.
pub(super) fn better_pairs(
    gap: &Sides<Range<usize>>,
    free: &Sides<Vec<bool>>,
    found: &[Pair],
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Places,
) -> Option<Vec<Pair>> {
    if gap.old.len().min(gap.new.len()) < 2 || gap.old.len() + gap.new.len() < 5 {
        return None;
    }
    let both = Sides::new(Side::Old, Side::New);
    let weights = both.map(|side| bags.union_weight(side, gap[side].clone()));
    let most = weights.old.min(weights.new) as f64;
    let held: f64 = found.iter().map(shared).sum();
    if held * ADVANTAGE > most {
        return None;
    }
    let counts = both.map(|side| bags.union(side, gap[side].clone(), places));
    let common = bags.shared_counts(&counts.old, &counts.new, places) as f64;
    if common < most * WORTH || held * ADVANTAGE > common {
        return None;
    }
    let better = pairs_by_words(gap, free, bags, config, work);
    let belong = better
        .iter()
        .all(|pair| ends_belong(pair, bags, config, places));
    (belong && better.iter().map(shared).sum::<f64>() > held * ADVANTAGE).then_some(better)
}

/// Whether the outer ones of several paragraphs on one side consist mainly of what stands on the other side: a number at the beginning of
/// a line of a list does not make its neighbour a part of it.
fn ends_belong(pair: &Pair, bags: &Bags, config: &DiffConfig, places: &mut Places) -> bool {
    Side::BOTH.into_iter().all(|side| {
        let own = &pair.at[side];
        if own.len() < 2 {
            return true;
        }
        let other = bags.union(side.other(), pair.at[side.other()].clone(), places);
        let mut belongs = |place: usize| {
            let shared = bags.shared_counts(bags.counts(side, place), &other, places);
            shared as f64 >= config.part_similarity * bags.bag(side, place).weight as f64
        };
        belongs(own.start) && belongs(own.end - 1)
    })
}

/// The weight of what a pair shares.
fn shared(pair: &Pair) -> f64 {
    pair.gain as f64 / pair.similarity.max(f64::MIN_POSITIVE)
}

/// A gap as its words.
struct Recut {
    /// The paragraphs of each side, and where the words of each begin; one more for the end.
    starts: Sides<Vec<(usize, usize)>>,
    words: Sides<Vec<u32>>,
    runs: Vec<Run>,
}

/// Paragraphs that belong together, as positions among the starts, and what they share.
#[derive(Debug, Clone, PartialEq)]
struct Group {
    at: Sides<Range<usize>>,
    shared: u64,
}

impl Recut {
    fn of(
        gap: &Sides<Range<usize>>,
        free: &Sides<Vec<bool>>,
        bags: &Bags,
        work: &mut Work,
    ) -> Self {
        let mut words = Sides::new(Vec::new(), Vec::new());
        let mut starts = Sides::new(Vec::new(), Vec::new());
        for side in Side::BOTH {
            for paragraph in gap[side].clone().filter(|&index| free[side][index]) {
                starts[side].push((paragraph, words[side].len()));
                words[side].extend_from_slice(bags.sequence(side, paragraph));
            }
            starts[side].push((gap[side].end, words[side].len()));
        }
        let runs = common_runs(Sides::new(&words.old, &words.new), work);
        Recut {
            starts,
            words,
            runs,
        }
    }

    fn pairs(&self, bags: &Bags, config: &DiffConfig) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for group in self.groups(bags) {
            let place = |side: Side| {
                let range = &group.at[side];
                self.starts[side][range.start].0..self.starts[side][range.end - 1].0 + 1
            };
            let at = Sides::new(place(Side::Old), place(Side::New));
            // Those that are not free have their pair already.
            let is_whole = Side::BOTH
                .into_iter()
                .all(|side| at[side].len() == group.at[side].len());
            let weights = Sides::new(
                bags.union_weight(Side::Old, at.old.clone()),
                bags.union_weight(Side::New, at.new.clone()),
            );
            let least = if at.old.len() + at.new.len() == 2 {
                config.pair_similarity
            } else {
                config.split_similarity.min(0.45)
            };
            let pair = Pair::new(at, group.shared, weights);
            if is_whole && pair.similarity >= least {
                pairs.push(pair);
            }
        }
        pairs
    }

    /// Every paragraph of the side that has more of them goes where most of it stands; paragraphs across whose ends the text goes on
    /// belong together.
    fn groups(&self, bags: &Bags) -> Vec<Group> {
        let links = self.links(bags);
        let many = if self.starts.old.len() >= self.starts.new.len() {
            Side::Old
        } else {
            Side::New
        };
        let mut groups: Vec<Group> = Vec::new();
        let mut best: Vec<Link> = Vec::new();
        for link in links {
            match best.last_mut() {
                Some(last) if last.at[many] == link.at[many] && !last.goes_on && !link.goes_on => {
                    if link.shared > last.shared {
                        *last = link;
                    }
                }
                _ => best.push(link),
            }
        }
        for link in best {
            let overlaps = |group: &Group| {
                Side::BOTH
                    .into_iter()
                    .any(|side| group.at[side].end > link.at[side])
            };
            match groups.last_mut() {
                Some(last) if overlaps(last) => {
                    for side in Side::BOTH {
                        last.at[side].end = last.at[side].end.max(link.at[side] + 1);
                    }
                    last.shared += link.shared;
                }
                _ => groups.push(Group {
                    at: link.at.map(|index| index..index + 1),
                    shared: link.shared,
                }),
            }
        }
        groups
    }

    /// What each two paragraphs share, in order.
    fn links(&self, bags: &Bags) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        let mut at = Sides::new(0, 0);
        for run in &self.runs {
            let mut done = 0;
            while done < run.len {
                let word = run.at.map(|start| start + done);
                let mut len = run.len - done;
                for side in Side::BOTH {
                    while self.starts[side][at[side] + 1].1 <= word[side] {
                        at[side] += 1;
                    }
                    len = len.min(self.starts[side][at[side] + 1].1 - word[side]);
                }
                let keys = self.words.old.get(word.old..word.old + len);
                let shared = keys
                    .unwrap_or_default()
                    .iter()
                    .map(|key| bags.weight_of(*key))
                    .sum();
                let goes_on = done >= GOES_ON && len >= GOES_ON;
                match links.last_mut() {
                    Some(last) if last.at == at => last.shared += shared,
                    last => {
                        // Both ends of a paragraph's end that was set elsewhere.
                        if let Some(last) = last.filter(|_| goes_on) {
                            last.goes_on = true;
                        }
                        links.push(Link {
                            at,
                            shared,
                            goes_on,
                        });
                    }
                }
                done += len;
            }
        }
        links
    }
}

/// What two paragraphs share.
#[derive(Debug, Clone, Copy)]
struct Link {
    /// Positions among the starts.
    at: Sides<usize>,
    shared: u64,
    /// Whether text goes on across an end of one of them.
    goes_on: bool,
}
