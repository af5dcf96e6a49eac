//! Finds paragraphs that stand elsewhere, and decides which of the pairs that cross stayed and which moved.

use rustc_hash::FxHashMap;

use super::DiffConfig;
use super::align::Pair;
use super::bags::Bags;
use super::candidates::candidates;
use super::chain::{Link, heaviest_chain};
use super::work::Work;
use crate::model::{Side, Sides};

/// Adds pairs for what `aligned` has left over, wherever it stands: equal paragraphs first, then the likest. A weak pair is
/// broken up where one of its paragraphs has a much likelier answer elsewhere.
pub(super) fn add_moves(
    aligned: Vec<Pair>,
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
) -> Vec<Pair> {
    let holder = Sides::new(Side::Old, Side::New).map(|side| vec![None; bags.ids(side).len()]);
    let mut search = Search {
        bags,
        config,
        holder,
        pairs: Vec::new(),
    };
    for pair in aligned {
        search.hold(pair);
    }
    search.pair_equal();
    search.pair_alike(work);
    search.pairs.into_iter().flatten().collect()
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
    /// For each paragraph the pair that holds it, as an index of `pairs`.
    holder: Sides<Vec<Option<usize>>>,
    /// The pairs; nothing where one was broken up.
    pairs: Vec<Option<Pair>>,
}

impl Search<'_> {
    fn pair_equal(&mut self) {
        let mut places: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for new in self.places(Side::New, 0.0).into_iter().rev() {
            places
                .entry(self.bags.ids(Side::New)[new])
                .or_default()
                .push(new);
        }
        for old in self.places(Side::Old, 0.0) {
            let Some(news) = places.get_mut(&self.bags.ids(Side::Old)[old]) else {
                continue;
            };
            if let Some(new) = news.pop() {
                let weight = self.bags.bag(Side::Old, old).weight;
                self.offer(Pair::new(
                    Sides::new(old..old + 1, new..new + 1),
                    weight,
                    Sides::new(weight, weight),
                ));
            }
        }
    }

    fn pair_alike(&mut self, work: &mut Work) {
        let contested = 1.0 - self.config.move_advantage;
        let places = Sides::new(
            self.places(Side::Old, contested),
            self.places(Side::New, contested),
        );
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
            self.offer(pair);
        }
    }

    /// The paragraphs that are held by no pair, or by one of at most this similarity.
    fn places(&self, side: Side, similarity: f64) -> Vec<usize> {
        (0..self.holder[side].len())
            .filter(|&place| self.held(side, place) <= similarity)
            .collect()
    }

    /// The similarity of the pair that holds a paragraph: 0 if none does; a split or a merge is never contested.
    fn held(&self, side: Side, place: usize) -> f64 {
        match self.holder[side][place].and_then(|index| self.pairs[index].as_ref()) {
            None => 0.0,
            Some(pair) if pair.at.old.len() + pair.at.new.len() > 2 => f64::INFINITY,
            Some(pair) => pair.similarity,
        }
    }

    /// Takes a pair of single paragraphs if it may be a move and both are free or much less likely where they are.
    fn offer(&mut self, pair: Pair) {
        let wins = Side::BOTH.into_iter().all(|side| {
            let held = self.held(side, pair.at[side].start);
            held == 0.0 || pair.similarity >= held + self.config.move_advantage
        });
        if wins && may_move(&pair, self.bags, self.config) {
            for side in Side::BOTH {
                if let Some(index) = self.holder[side][pair.at[side].start] {
                    self.release(index);
                }
            }
            self.hold(pair);
        }
    }

    fn hold(&mut self, pair: Pair) {
        for side in Side::BOTH {
            self.holder[side][pair.at[side].clone()].fill(Some(self.pairs.len()));
        }
        self.pairs.push(Some(pair));
    }

    fn release(&mut self, index: usize) {
        let Some(pair) = self.pairs[index].take() else {
            return;
        };
        for side in Side::BOTH {
            self.holder[side][pair.at[side].clone()].fill(None);
        }
    }
}
