//! Finds paragraphs that stand elsewhere, and decides which of the pairs that cross stayed and which moved.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::DiffConfig;
use super::align::Pair;
use super::bags::Bags;
use super::candidates::candidates;
use super::chain::{Link, heaviest_chain};
use super::places::Places;
use super::work::Work;
use crate::model::{Side, Sides};

/// There is room for so many moves.
const MOVES: usize = 16;

/// At how many places an equal paragraph is looked for.
const EQUAL_LOOKS: usize = 16;

/// Adds pairs for what `aligned` has left over, wherever it stands: equal paragraphs first, then the likest. A weak pair is
/// broken up where one of its paragraphs has a much likelier answer elsewhere.
pub(super) fn add_moves(
    aligned: Vec<Pair>,
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Places,
) -> Vec<Pair> {
    let holder = Sides::new(Side::Old, Side::New).map(|side| vec![None; bags.ids(side).len()]);
    let mut search = Search {
        bags,
        config,
        holder,
        pairs: Vec::with_capacity(aligned.len() + MOVES),
        places,
    };
    for pair in aligned {
        search.hold(pair);
    }
    search.pair_equal(work);
    search.pair_alike(work);
    search.grow();
    search.pairs.into_iter().flatten().collect()
}

/// Which of the pairs keep their place: those that keep their order and weigh most together. True for each that stays. Of two choices
/// that weigh the same, the one that comes out is the same with the sides exchanged, if `swapped` tells which way round they are.
pub(super) fn staying(pairs: &[&Pair], swapped: bool) -> Vec<bool> {
    let link = |pair: &&Pair| {
        let at = pair.at.as_ref().map(|range| range.start);
        Link {
            at: if swapped { at.swap() } else { at },
            weight: pair.gain,
        }
    };
    let links: Vec<Link> = pairs.iter().map(link).collect();
    let mut stays = vec![false; pairs.len()];
    for index in heaviest_chain(&links) {
        stays[index] = true;
    }
    stays
}

/// The words of a pair that say something, on the side that has fewer.
pub(super) fn content_words(pair: &Pair, bags: &Bags) -> usize {
    let of_side = |side: Side| -> usize {
        let bags = pair.at[side].clone().map(|at| bags.bag(side, at));
        bags.map(|bag| bag.content_words).sum()
    };
    of_side(Side::Old).min(of_side(Side::New))
}

struct Search<'a> {
    bags: &'a Bags,
    config: &'a DiffConfig,
    /// For each paragraph the pair that holds it, as an index of `pairs`.
    holder: Sides<Vec<Option<usize>>>,
    /// The pairs; nothing where one was broken up.
    pairs: Vec<Option<Pair>>,
    /// Room that may have been used before.
    places: &'a mut Places,
}

impl Search<'_> {
    /// Pairs equal paragraphs that nothing holds, the longest runs of them first found: alone, or with as many as follow on both sides.
    fn pair_equal(&mut self, work: &mut Work) {
        let mut places: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for new in self.open(Side::New) {
            places
                .entry(self.bags.ids(Side::New)[new])
                .or_default()
                .push(new);
        }
        for old in self.open(Side::Old) {
            let news = places.get(&self.bags.ids(Side::Old)[old]);
            let runs = news.into_iter().flatten().take(EQUAL_LOOKS);
            let runs = runs.map(|&new| (self.equal_run(Sides::new(old, new), work), new));
            let best = runs.max_by_key(|&((words, length), new)| (words, length, Reverse(new)));
            let Some(((words, length), new)) = best else {
                continue;
            };
            if words >= self.config.equal_move_words {
                for step in 0..length {
                    let at = Sides::new(old + step, new + step);
                    let weight = self.bags.bag(Side::Old, at.old).weight;
                    let shared = self.bags.shared(at, self.places);
                    self.hold(Pair::new(
                        at.map(|index| index..index + 1),
                        shared,
                        Sides::new(weight, weight),
                    ));
                }
            }
        }
    }

    /// How many content words and how many paragraphs stand in the run of equal paragraphs, held by nothing, that starts here. A
    /// paragraph without words does not end a run, but neither is it the end of one.
    fn equal_run(&self, start: Sides<usize>, work: &mut Work) -> (usize, usize) {
        let (mut words, mut length) = (0, 0);
        for step in 0.. {
            let at = start.map(|place| place + step);
            let is_free = |side: Side| matches!(self.holder[side].get(at[side]), Some(None));
            if !is_free(Side::Old) || !is_free(Side::New) {
                break;
            }
            if !self.bags.are_equal(at) || !work.take(1) {
                break;
            }
            let own = self.bags.bag(Side::Old, at.old).content_words;
            words += own;
            if own > 0 {
                length = step + 1;
            }
        }
        (words, length)
    }

    /// Lets a paragraph that was split or merged have those of its parts that nothing else holds, where it moved too.
    fn grow(&mut self) {
        for index in 0..self.pairs.len() {
            while let Some(grown) = self.pairs[index].clone().and_then(|pair| self.grown(&pair)) {
                for side in Side::BOTH {
                    self.holder[side][grown.at[side].clone()].fill(Some(index));
                }
                self.pairs[index] = Some(grown);
            }
        }
    }

    /// A pair with one more paragraph before or behind it, if it is clearly better so.
    fn grown(&mut self, pair: &Pair) -> Option<Pair> {
        let mut best: Option<Pair> = None;
        for side in Side::BOTH {
            let own = &pair.at[side];
            let other = &pair.at[side.other()];
            if other.len() > 1 || own.len() >= self.config.max_parts || pair.similarity >= 1.0 {
                continue;
            }
            for place in [own.start.checked_sub(1), Some(own.end)]
                .into_iter()
                .flatten()
            {
                if !self.is_free_part(side, place, other.start) {
                    continue;
                }
                let mut at = pair.at.clone();
                at[side] = own.start.min(place)..own.end.max(place + 1);
                let grown = self.pair_of(at);
                let least = pair.similarity + self.config.split_advantage;
                let least = best
                    .as_ref()
                    .map_or(least, |best| best.similarity.max(least));
                if grown.similarity >= least.max(self.config.split_similarity) {
                    best = Some(grown);
                }
            }
        }
        best
    }

    /// Whether nothing holds a paragraph and it consists mainly of what one on the other side says.
    fn is_free_part(&mut self, side: Side, place: usize, other: usize) -> bool {
        if !matches!(self.holder[side].get(place), Some(None)) {
            return false;
        }
        let mut at = Sides::new(place, place);
        at[side.other()] = other;
        let bag = self.bags.bag(side, place);
        bag.content_words > 1
            && self.bags.shared(at, self.places) as f64
                >= self.config.part_similarity * bag.weight as f64
    }

    fn pair_of(&mut self, at: Sides<Range<usize>>) -> Pair {
        let counts = Sides::new(Side::Old, Side::New)
            .map(|side| self.bags.union(side, at[side].clone(), self.places));
        let weights = Sides::new(Side::Old, Side::New)
            .map(|side| self.bags.union_weight(side, at[side].clone()));
        Pair::new(
            at,
            self.bags
                .shared_counts(&counts.old, &counts.new, self.places),
            weights,
        )
    }

    /// Pairs what is like enough, the likest first. What is held takes a clearly likelier pair; as long as none is broken up by one, only such
    /// pairs have to be looked for there, which is little work.
    fn pair_alike(&mut self, work: &mut Work) {
        let config = self.config;
        let least = |held: f64| match held {
            0.0 => config.move_similarity,
            _ => config.move_similarity.max(held + config.move_advantage),
        };
        for pair in self.likest(least, work) {
            if self.wins(&pair) {
                if self.breaks_up(&pair) {
                    return self.pair_any_alike(work);
                }
                self.hold(pair);
            }
        }
    }

    /// The same where what is held may be free before long.
    fn pair_any_alike(&mut self, work: &mut Work) {
        let least = self.config.move_similarity;
        for pair in self.likest(|_| least, work) {
            if self.wins(&pair) {
                self.release(&pair);
                self.hold(pair);
            }
        }
    }

    /// Pairs of what is free or may be, the likest first; `least` tells how similar a paragraph has to be by the similarity of the pair that
    /// holds it.
    fn likest(&mut self, least: impl Fn(f64) -> f64, work: &mut Work) -> Vec<Pair> {
        let contested = 1.0 - self.config.move_advantage;
        let held = Sides::new(Side::Old, Side::New).map(|side| {
            let places = 0..self.holder[side].len();
            places.map(|place| self.held(side, place)).collect()
        });
        let open = |held: &Vec<f64>| {
            let places = held.iter().enumerate();
            let open = places.filter(|(_, held)| **held <= contested);
            open.map(|(place, _)| place).collect()
        };
        let mut found = candidates(
            self.bags,
            &held.as_ref().map(open),
            |side, place| least(held[side][place]),
            |at| {
                let index = self.holder.old[at.old];
                index.is_some() && index == self.holder.new[at.new]
            },
            work,
            self.places,
        );
        found.sort_by(|one, other| {
            let by_likeness = other
                .similarity
                .total_cmp(&one.similarity)
                .then(other.gain.cmp(&one.gain));
            by_likeness.then_with(|| {
                (one.at.old.start, one.at.new.start).cmp(&(other.at.old.start, other.at.new.start))
            })
        });
        found
    }

    /// The paragraphs that no pair holds.
    fn open(&self, side: Side) -> Vec<usize> {
        let places = 0..self.holder[side].len();
        places
            .filter(|&place| self.held(side, place) <= 0.0)
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

    /// Whether a pair of single paragraphs may be a move, and both are free or much less likely where they are.
    fn wins(&self, pair: &Pair) -> bool {
        let is_taken = |side: Side| {
            let held = self.held(side, pair.at[side].start);
            held == 0.0 || pair.similarity >= held + self.config.move_advantage
        };
        Side::BOTH.into_iter().all(is_taken)
            && content_words(pair, self.bags) >= self.config.move_words
    }

    /// Whether another pair holds one of its paragraphs.
    fn breaks_up(&self, pair: &Pair) -> bool {
        let is_held = |side: Side| self.holder[side][pair.at[side].start].is_some();
        Side::BOTH.into_iter().any(is_held)
    }

    fn hold(&mut self, pair: Pair) {
        for side in Side::BOTH {
            self.holder[side][pair.at[side].clone()].fill(Some(self.pairs.len()));
        }
        self.pairs.push(Some(pair));
    }

    /// Breaks up the pairs that hold the paragraphs of a pair.
    fn release(&mut self, pair: &Pair) {
        for side in Side::BOTH {
            let index = self.holder[side][pair.at[side].start];
            let Some(held) = index.and_then(|index| self.pairs[index].take()) else {
                continue;
            };
            for side in Side::BOTH {
                self.holder[side][held.at[side].clone()].fill(None);
            }
        }
    }
}
