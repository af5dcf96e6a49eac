//! Finds the pairs of paragraphs that may answer each other without looking at every pair: through the rarer words they share.

use std::cmp::Reverse;

use super::align::Pair;
use super::bags::{Bags, note, similarity};
use super::places::Places;
use super::work::Work;
use crate::model::{Side, Sides};

/// Words that stand in more paragraphs than this point nowhere.
const POINTING: usize = 48;

/// How many candidates of one paragraph are looked at closely.
const CLOSE_LOOKS: usize = 8;

/// The likest pairs among `paragraphs` that are at least so similar: for each old one the best few.
pub(super) fn candidates(
    bags: &Bags,
    paragraphs: &Sides<Vec<usize>>,
    least: f64,
    work: &mut Work,
    places: &mut Places,
) -> Vec<Pair> {
    if paragraphs.old.is_empty() || paragraphs.new.is_empty() {
        return Vec::new();
    }
    let postings = Postings::of(bags, &paragraphs.new);
    let mut hits: Vec<u64> = vec![0; bags.ids(Side::New).len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for &old in &paragraphs.old {
        let counts = bags.counts(Side::Old, old);
        let pointing = || {
            let lists = counts.iter().map(|count| (count, postings.list(count.0)));
            lists.filter(|(_, list)| (1..=POINTING).contains(&list.len()))
        };
        let steps = pointing().map(|(_, list)| list.len()).sum::<usize>();
        if !work.take(steps + CLOSE_LOOKS * counts.len()) {
            break;
        }
        // What words may share besides that point nowhere.
        let mut common = bags.bag(Side::Old, old).weight;
        for (&(key, count), list) in pointing() {
            let weight = bags.weight_of(key);
            common = common.saturating_sub(u64::from(count) * weight);
            for &(new, new_count) in list {
                let hits = &mut hits[new as usize];
                if *hits == 0 {
                    touched.push(new as usize);
                }
                *hits += u64::from(count.min(new_count)) * weight;
            }
        }
        let may_be_alike = |new: usize| {
            let at = Sides::new(old, new);
            bags.are_equal(at) || similarity(hits[new] + common, bags.weights(at)) >= least
        };
        let mut noted = false;
        for new in likest(&touched, &hits) {
            if !may_be_alike(new) {
                continue;
            }
            if !noted {
                note(counts, places);
                noted = true;
            }
            found.extend(pair_if_alike(bags, Sides::new(old, new), least, places));
        }
        for new in touched.drain(..) {
            hits[new] = 0;
        }
    }
    found
}

/// The few with the most hits, and of those with as many the first ones.
fn likest(touched: &[usize], hits: &[u64]) -> Vec<usize> {
    let (few, others) = touched.split_at(touched.len().min(CLOSE_LOOKS));
    let mut likest = few.to_vec();
    let rank = |new: usize| (Reverse(hits[new]), new);
    let last = |likest: &[usize]| (0..likest.len()).max_by_key(|&at| rank(likest[at]));
    let Some(mut worst) = last(&likest) else {
        return likest;
    };
    for &new in others {
        if hits[new] >= hits[likest[worst]] && rank(new) < rank(likest[worst]) {
            likest[worst] = new;
            worst = last(&likest).unwrap_or(worst);
        }
    }
    likest
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
