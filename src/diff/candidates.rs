//! Finds the pairs of paragraphs that may answer each other without looking at every pair: through the rarer words they share.

use std::cmp::Reverse;

use super::align::Pair;
use super::bags::{Bags, Count, note, similarity};
use super::places::Places;
use super::work::Work;
use crate::model::{Side, Sides};

/// Words that stand in more paragraphs than this point nowhere.
const POINTING: usize = 48;

/// How many candidates of one paragraph are looked at closely.
const CLOSE_LOOKS: usize = 8;

/// The likest pairs among `paragraphs` that are at least as similar as is asked for each of the two: for each old one the best few. Those
/// that are paired already are not looked for, and may be missing.
pub(super) fn candidates(
    bags: &Bags,
    paragraphs: &Sides<Vec<usize>>,
    least: impl Fn(Side, usize) -> f64,
    are_paired: impl Fn(Sides<usize>) -> bool,
    work: &mut Work,
    places: &mut Places,
) -> Vec<Pair> {
    if paragraphs.old.is_empty() || paragraphs.new.is_empty() {
        return Vec::new();
    }
    let postings = Postings::of(bags, &paragraphs.new);
    let mut hits: Vec<u64> = vec![0; bags.ids(Side::New).len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut pointing: Vec<Pointing<'_>> = Vec::new();
    let mut likest: Vec<usize> = Vec::with_capacity(CLOSE_LOOKS + 1);
    let mut found = Vec::new();
    for &old in &paragraphs.old {
        let counts = bags.counts(Side::Old, old);
        let is_paired = |new: usize| are_paired(Sides::new(old, new));
        let (most, common) = point(&mut pointing, counts, bags, &postings, is_paired);
        let least_of_old = least(Side::Old, old);
        let fewest = fewest_hits(bags.bag(Side::Old, old).weight, common, least_of_old);
        if most < fewest {
            continue;
        }
        let steps = pointing.iter().map(|(_, list)| list.len()).sum::<usize>();
        if !work.take(steps + CLOSE_LOOKS * counts.len()) {
            break;
        }
        for &((key, count), list) in &pointing {
            let weight = bags.weight_of(key);
            for &(new, new_count) in list {
                let hits = &mut hits[new as usize];
                if *hits == 0 {
                    touched.push(new as usize);
                }
                *hits += u64::from(count.min(new_count)) * weight;
            }
        }
        let mut noted = false;
        choose_likest(&mut likest, &touched, &hits, fewest);
        for &new in &likest {
            let at = Sides::new(old, new);
            let least = least_of_old.max(least(Side::New, new));
            let most = similarity(hits[new] + common, bags.weights(at));
            if most < least && !bags.are_equal(at) {
                continue;
            }
            if !noted {
                note(counts, places);
                noted = true;
            }
            found.extend(pair_if_alike(bags, at, least, places));
        }
        for new in touched.drain(..) {
            hits[new] = 0;
        }
    }
    found
}

/// Looks up where the words of an old paragraph stand, save for those that stand only in the one that it is paired with. Returns what they
/// weigh, and what those weigh that stand in too many paragraphs to point anywhere: more than this can't be shared.
fn point<'p>(
    pointing: &mut Vec<Pointing<'p>>,
    counts: &[Count],
    bags: &Bags,
    postings: &'p Postings,
    is_paired: impl Fn(usize) -> bool,
) -> (u64, u64) {
    pointing.clear();
    let (mut most, mut common) = (0, 0);
    for &(key, count) in counts {
        let weight = || u64::from(count) * bags.weight_of(key);
        match postings.list(key) {
            [] => {}
            &[(new, _)] if is_paired(new as usize) => {}
            list if list.len() <= POINTING => {
                most += weight();
                pointing.push(((key, count), list));
            }
            _ => common += weight(),
        }
    }
    (most, common)
}

/// With fewer hits than this nothing can be so similar to a paragraph of that `weight`, with which it may share no more than `common`
/// besides: what is hit weighs as much as the hits at the least.
fn fewest_hits(weight: u64, common: u64, least: f64) -> u64 {
    let fewest = (least * weight as f64 - 2.0 * common as f64) / (2.0 - least);
    // Not to depend on how it was rounded.
    (fewest as u64).saturating_sub(1)
}

/// Chooses the few with the most hits, of those with as many the first ones; none with less than the `fewest`.
fn choose_likest(likest: &mut Vec<usize>, touched: &[usize], hits: &[u64], fewest: u64) {
    likest.clear();
    let mut fewest = fewest;
    for &new in touched {
        if hits[new] < fewest {
            continue;
        }
        let is_likelier =
            |&other: &usize| (Reverse(hits[other]), other) < (Reverse(hits[new]), new);
        let place = likest
            .iter()
            .rposition(is_likelier)
            .map_or(0, |last| last + 1);
        likest.insert(place, new);
        likest.truncate(CLOSE_LOOKS);
        if let [.., last] = likest[..]
            && likest.len() == CLOSE_LOOKS
        {
            fewest = hits[last];
        }
    }
}

/// The pair of an old paragraph, whose counts were noted, with a new one.
fn pair_if_alike(bags: &Bags, at: Sides<usize>, least: f64, places: &Places) -> Option<Pair> {
    let weights = bags.weights(at);
    let counts = Sides::new(
        bags.counts(Side::Old, at.old),
        bags.counts(Side::New, at.new),
    );
    let shared = bags.shared_with(counts.old, counts.new, places);
    let shared = shared.max(u64::from(bags.are_equal(at)));
    (similarity(shared, weights) >= least)
        .then(|| Pair::new(at.map(|index| index..index + 1), shared, weights))
}

/// A key, how often it occurs in one paragraph, and the others that have it with how often it occurs there.
type Pointing<'a> = (Count, &'a [(u32, u32)]);

/// For each key the paragraphs that have it, and how often.
struct Postings {
    /// Where the list of each key begins; one more for the end.
    starts: Vec<u32>,
    lists: Vec<(u32, u32)>,
}

impl Postings {
    fn of(bags: &Bags, places: &[usize]) -> Self {
        let all = || {
            let of_one = |&place: &usize| {
                let paragraph = u32::try_from(place).unwrap_or(u32::MAX);
                let counts = bags.counts(Side::New, place).iter();
                counts.map(move |&(key, count)| (key as usize, (paragraph, count)))
            };
            places.iter().flat_map(of_one)
        };
        // One place too far on, so that filling the lists moves each start to where it belongs.
        let mut starts = vec![0; bags.keys() + 2];
        for (key, _) in all() {
            starts[key + 2] += 1;
        }
        for key in 2..starts.len() {
            starts[key] += starts[key - 1];
        }
        let mut lists = vec![(0, 0); starts.last().map_or(0, |end| *end as usize)];
        for (key, entry) in all() {
            lists[starts[key + 1] as usize] = entry;
            starts[key + 1] += 1;
        }
        Postings { starts, lists }
    }

    fn list(&self, key: u32) -> &[(u32, u32)] {
        let key = key as usize;
        &self.lists[self.starts[key] as usize..self.starts[key + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_likest_are_those_that_sorting_puts_first(hits in prop::collection::vec(0..12_u64, 0..40), fewest in 0..6_u64) {
            let touched: Vec<usize> = (0..hits.len()).rev().filter(|new| hits[*new] > 0).collect();
            let mut sorted = touched.clone();
            sorted.sort_by_key(|new| (Reverse(hits[*new]), *new));
            sorted.truncate(CLOSE_LOOKS);
            sorted.retain(|new| hits[*new] >= fewest);
            let mut likest = Vec::new();
            choose_likest(&mut likest, &touched, &hits, fewest);
            prop_assert_eq!(likest, sorted);
        }

        #[test]
        fn what_has_fewer_hits_is_not_alike(weight in 1..5_000_u64, common in 0..2_000_u64, hits in 0..5_000_u64, more in 0..3_000_u64, least in 0.0..1.0) {
            // What is hit weighs as much as the hits and whatever else it has.
            let weights = Sides::new(weight, hits + more);
            if similarity(hits + common, weights) >= least {
                prop_assert!(hits >= fewest_hits(weight, common, least));
            }
        }
    }
}
