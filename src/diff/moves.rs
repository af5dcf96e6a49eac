//! Finds paragraphs that stand elsewhere, and decides which of the pairs that cross stayed and which moved.

use std::collections::HashMap;

use super::DiffConfig;
use super::align::Pair;
use super::bags::Bags;
use super::candidates::candidates;
use super::chain::{Link, heaviest_chain};
use super::work::Work;
use crate::model::{Side, Sides};

/// Pairs for what `aligned` has left over, wherever it stands: equal paragraphs first, then the likest.
pub(super) fn find_moves(
    aligned: &[Pair],
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
) -> Vec<Pair> {
    let mut search = Search {
        bags,
        config,
        left: left_over(aligned, bags),
        found: Vec::new(),
    };
    search.pair_equal();
    search.pair_alike(work);
    search.found
}

/// Which of the pairs keep their place: those that keep their order and weigh most together. True for each that stays.
pub(super) fn staying(pairs: &[Pair]) -> Vec<bool> {
    let links: Vec<Link> = pairs
        .iter()
        .map(|pair| Link {
            at: Sides::new(pair.at.old.start, pair.at.new.start),
            weight: pair.gain,
        })
        .collect();
    let mut stays = vec![false; pairs.len()];
    for index in heaviest_chain(&links) {
        stays[index] = true;
    }
    stays
}

/// Whether a pair may be called moved: with enough words to be sure that it isn't chance.
pub(super) fn may_move(pair: &Pair, bags: &Bags, config: &DiffConfig) -> bool {
    pair.similarity >= config.move_similarity
        && Side::BOTH.into_iter().all(|side| {
            let words: usize = pair.at[side]
                .clone()
                .map(|paragraph| bags.bag(side, paragraph).content_words)
                .sum();
            words >= config.move_words
        })
}

struct Search<'a> {
    bags: &'a Bags,
    config: &'a DiffConfig,
    /// Whether each paragraph is still without a pair.
    left: Sides<Vec<bool>>,
    found: Vec<Pair>,
}

impl Search<'_> {
    fn pair_equal(&mut self) {
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        for new in self.places(Side::New).into_iter().rev() {
            places
                .entry(self.bags.ids(Side::New)[new])
                .or_default()
                .push(new);
        }
        for old in self.places(Side::Old) {
            let Some(news) = places.get_mut(&self.bags.ids(Side::Old)[old]) else {
                continue;
            };
            if let Some(new) = news.pop() {
                let weight = self.bags.bag(Side::Old, old).weight;
                self.accept(Pair::new(
                    Sides::new(old..old + 1, new..new + 1),
                    weight,
                    Sides::new(weight, weight),
                ));
            }
        }
    }

    fn pair_alike(&mut self, work: &mut Work) {
        let places = Sides::new(self.places(Side::Old), self.places(Side::New));
        let mut found = candidates(self.bags, &places, self.config.move_similarity, work);
        found.sort_by(|one, other| {
            let by_likeness = other
                .similarity
                .total_cmp(&one.similarity)
                .then(other.gain.cmp(&one.gain));
            by_likeness.then_with(|| {
                (one.at.old.start, one.at.new.start).cmp(&(other.at.old.start, other.at.new.start))
            })
        });
        for pair in found {
            self.accept(pair);
        }
    }

    fn places(&self, side: Side) -> Vec<usize> {
        (0..self.left[side].len())
            .filter(|&place| self.left[side][place])
            .collect()
    }

    fn accept(&mut self, pair: Pair) {
        let free = Side::BOTH
            .into_iter()
            .all(|side| self.left[side][pair.at[side].start]);
        if free && may_move(&pair, self.bags, self.config) {
            for side in Side::BOTH {
                self.left[side][pair.at[side].start] = false;
            }
            self.found.push(pair);
        }
    }
}

fn left_over(pairs: &[Pair], bags: &Bags) -> Sides<Vec<bool>> {
    let mut left = Sides::new(Side::Old, Side::New).map(|side| vec![true; bags.ids(side).len()]);
    for pair in pairs {
        for side in Side::BOTH {
            left[side][pair.at[side].clone()].fill(false);
        }
    }
    left
}
