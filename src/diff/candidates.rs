//! Finds the pairs of paragraphs that may answer each other without looking at every pair: through the rarer words they share.

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
    if places.old.is_empty() || places.new.is_empty() {
        return Vec::new();
    }
    let postings = Postings::of(bags, &places.new);
    let mut hits: Vec<u64> = vec![0; bags.ids(Side::New).len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for &old in &places.old {
        let counts = bags.bag(Side::Old, old).counts();
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
                if hits[new] == 0 {
                    touched.push(new);
                }
                hits[new] += u64::from(count.min(new_count)) * weight;
            }
        }
        touched.sort_unstable_by_key(|&new| (std::cmp::Reverse(hits[new]), new));
        for &new in touched.iter().take(CLOSE_LOOKS) {
            let at = Sides::new(old, new);
            if may_be_alike(bags, at, hits[new] + common, least) {
                found.extend(pair_if_alike(bags, at, least));
            }
        }
        for new in touched.drain(..) {
            hits[new] = 0;
        }
    }
    found
}

/// Whether two paragraphs that share no more than `most` can be similar enough.
fn may_be_alike(bags: &Bags, at: Sides<usize>, most: u64, least: f64) -> bool {
    bags.are_equal(at) || similarity(most, weights(bags, at)) >= least
}

fn weights(bags: &Bags, at: Sides<usize>) -> Sides<u64> {
    Sides::new(
        bags.bag(Side::Old, at.old).weight,
        bags.bag(Side::New, at.new).weight,
    )
}

fn pair_if_alike(bags: &Bags, at: Sides<usize>, least: f64) -> Option<Pair> {
    let weights = weights(bags, at);
    let shared = bags.shared(at);
    (similarity(shared, weights) >= least)
        .then(|| Pair::new(at.map(|index| index..index + 1), shared, weights))
}

/// For each key the paragraphs that have it, and how often.
struct Postings {
    /// Where the list of each key begins; one more for the end.
    starts: Vec<usize>,
    lists: Vec<(usize, u32)>,
}

impl Postings {
    fn of(bags: &Bags, places: &[usize]) -> Self {
        let all = || {
            let of_one = |&place: &usize| {
                let counts = bags.bag(Side::New, place).counts().iter();
                counts.map(move |&(key, count)| (key as usize, (place, count)))
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
        let mut lists = vec![(0, 0); starts.last().copied().unwrap_or_default()];
        for (key, entry) in all() {
            lists[starts[key + 1]] = entry;
            starts[key + 1] += 1;
        }
        Postings { starts, lists }
    }

    fn list(&self, key: u32) -> &[(usize, u32)] {
        let key = key as usize;
        &self.lists[self.starts[key]..self.starts[key + 1]]
    }
}
