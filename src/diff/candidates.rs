//! Finds the pairs of paragraphs that may answer each other without looking at every pair: through the rarer words they share.

use rustc_hash::FxHashMap;

use super::align::Pair;
use super::bags::{Bags, similarity};
use super::work::Work;
use crate::model::{Side, Sides};

/// Words that stand in more paragraphs than this point nowhere.
const POINTING: usize = 48;

/// How many candidates of one paragraph are looked at closely.
const CLOSE_LOOKS: usize = 8;

/// The likest pairs among `places` that are at least so similar: for each old paragraph the best few, in order.
pub(super) fn candidates(
    bags: &Bags,
    places: &Sides<Vec<usize>>,
    least: f64,
    work: &mut Work,
) -> Vec<Pair> {
    let postings = postings(bags, &places.new);
    let mut hits: Vec<u64> = vec![0; bags.ids(Side::New).len()];
    let mut found = Vec::new();
    for &old in &places.old {
        let counts = bags.bag(Side::Old, old).counts();
        let pointing: Vec<_> = counts
            .iter()
            .filter_map(|&(key, count)| postings.get(&key).map(|list| (key, count, list)))
            .filter(|(_, _, list)| list.len() <= POINTING)
            .collect();
        if !work.take(
            pointing
                .iter()
                .map(|(_, _, list)| list.len())
                .sum::<usize>()
                + CLOSE_LOOKS * counts.len(),
        ) {
            break;
        }
        let mut touched: Vec<usize> = Vec::new();
        for (key, count, list) in pointing {
            for &(new, new_count) in list {
                if hits[new] == 0 {
                    touched.push(new);
                }
                hits[new] += u64::from(count.min(new_count)) * bags.weight_of(key);
            }
        }
        touched.sort_by_key(|&new| (std::cmp::Reverse(hits[new]), new));
        for &new in touched.iter().take(CLOSE_LOOKS) {
            found.extend(pair_if_alike(bags, Sides::new(old, new), least));
        }
        for new in touched {
            hits[new] = 0;
        }
    }
    found
}

fn pair_if_alike(bags: &Bags, at: Sides<usize>, least: f64) -> Option<Pair> {
    let weights = Sides::new(
        bags.bag(Side::Old, at.old).weight,
        bags.bag(Side::New, at.new).weight,
    );
    let shared = bags.shared(at);
    (similarity(shared, weights) >= least)
        .then(|| Pair::new(at.map(|index| index..index + 1), shared, weights))
}

/// For each key the paragraphs that have it, and how often.
fn postings(bags: &Bags, places: &[usize]) -> FxHashMap<u32, Vec<(usize, u32)>> {
    let mut postings: FxHashMap<u32, Vec<(usize, u32)>> = FxHashMap::default();
    for &place in places {
        for &(key, count) in bags.bag(Side::New, place).counts() {
            postings.entry(key).or_default().push((place, count));
        }
    }
    postings
}
