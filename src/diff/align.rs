//! Which paragraph answers which: equal ones first, the rare and long ones most, then the likest in the gaps between them.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::bags::{Bags, similarity};
use super::candidates::candidates;
use super::chain::{Link, heaviest_chain};
use super::places::Places;
use super::work::Work;
use super::{DiffConfig, gap, recut};
use crate::model::{Side, Sides};

/// Paragraphs that answer each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pair {
    /// One paragraph on each side, or several on one of them.
    pub(super) at: Sides<Range<usize>>,
    /// How much speaks for the pair: the weight of what is shared, less where it is a small part, and a little more where nothing
    /// is to be marked.
    pub(super) gain: u64,
    /// From 0 to 1.
    pub(super) similarity: f64,
}

impl Pair {
    /// A pair of which a weight of `shared` is in common; `weights` are those of both sides.
    pub(super) fn new(at: Sides<Range<usize>>, shared: u64, weights: Sides<u64>) -> Self {
        let similarity = similarity(shared, weights);
        let whole = if similarity >= 1.0 && shared > 1 {
            WHOLE_GAIN
        } else {
            0
        };
        Pair {
            at,
            gain: ((shared as f64 * similarity) as u64).max(1) + whole,
            similarity,
        }
    }

    /// The same pair with the sides exchanged.
    pub(super) fn swap(self) -> Self {
        Pair {
            at: self.at.swap(),
            ..self
        }
    }
}

/// What speaks for a pair besides its words if it has all of them in common: of lines that stand again and again, many that stay
/// read better than a single other one.
const WHOLE_GAIN: u64 = 40;

/// Gaps with more cells than this are first divided by the pairs that are easy to see.
const LARGE_GAP: usize = 250_000;

/// Gaps with at most so many cells are aligned at once, with all that is in them weighed against each other; larger ones are first
/// divided by the equal paragraphs that each side has once.
const SMALL_GAP: usize = 16_384;

/// Pairs of a likeness that hardly leaves room for a better one.
const CLEAR_SIMILARITY: f64 = 0.8;

/// Pairs paragraphs that answer each other. Only equal ones that occur once on each side may cross other pairs.
pub(super) fn align(
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Places,
) -> Vec<Pair> {
    let whole = Sides::new(0..bags.ids(Side::Old).len(), 0..bags.ids(Side::New).len());
    let free = whole.as_ref().map(|range| vec![true; range.len()]);
    let mut aligner = Aligner {
        bags,
        config,
        work,
        pairs: Vec::with_capacity(free.old.len()),
        free,
        standing: vec![Sides::default(); bags.len()],
        places,
    };
    aligner.solve(whole, Stage::Unique);
    aligner.pairs
}

/// Ways to divide a gap, tried in this order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// By equal paragraphs that occur once on each side.
    Unique,
    /// By any equal paragraphs.
    Equal,
    /// By paragraphs that are nearly the same.
    Clear,
    /// By paragraphs that are like enough.
    Like,
    /// No more.
    Last,
}

impl Stage {
    fn next(self) -> Self {
        match self {
            Stage::Unique => Stage::Equal,
            Stage::Equal => Stage::Clear,
            Stage::Clear => Stage::Like,
            Stage::Like | Stage::Last => Stage::Last,
        }
    }
}

struct Aligner<'a, 't> {
    bags: &'a Bags,
    config: &'t DiffConfig,
    work: &'a mut Work,
    /// False for equal paragraphs that cross others: they have their pair, but no place in the order.
    free: Sides<Vec<bool>>,
    pairs: Vec<Pair>,
    /// For each different paragraph where it stands in the gap that is looked at; all empty between two looks.
    standing: Vec<Sides<Standing>>,
    /// Room that may have been used before.
    places: &'a mut Places,
}

/// How often a paragraph stands on one side of a gap, and where last.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    often: usize,
    last: usize,
}

impl Standing {
    fn stand(&mut self, place: usize) {
        self.often += 1;
        self.last = place;
    }
}

impl Aligner<'_, '_> {
    fn solve(&mut self, gap: Sides<Range<usize>>, stage: Stage) {
        let gap = self.pair_equal_ends(gap);
        if gap.old.is_empty() || gap.new.is_empty() {
            return;
        }
        let cells = gap.old.len().saturating_mul(gap.new.len());
        let most = if stage == Stage::Unique {
            SMALL_GAP
        } else {
            LARGE_GAP
        };
        if cells <= most && self.work.take(cells) {
            return self.weigh(gap);
        }
        let anchors = match stage {
            Stage::Unique => self.unique_anchors(&gap),
            Stage::Equal => self.equal_anchors(&gap),
            Stage::Clear => self.like_anchors(&gap, CLEAR_SIMILARITY),
            Stage::Like => self.like_anchors(&gap, self.config.pair_similarity),
            Stage::Last => {
                self.work.give_up();
                self.pairs.extend(recut::pairs_by_words(
                    &gap,
                    &self.free,
                    self.bags,
                    self.config,
                    self.work,
                ));
                return;
            }
        };
        let mut start = Sides::new(gap.old.start, gap.new.start);
        for anchor in anchors {
            self.solve(
                Sides::new(start.old..anchor.old, start.new..anchor.new),
                stage.next(),
            );
            self.pair(anchor);
            start = anchor.map(|index| index + 1);
        }
        self.solve(
            Sides::new(start.old..gap.old.end, start.new..gap.new.end),
            stage.next(),
        );
    }

    /// Pairs what is in a gap by weighing all of it. Between equal paragraphs it is also seen whether paragraphs were cut at other places.
    fn weigh(&mut self, gap: Sides<Range<usize>>) {
        let twins = self.reserve_twins(&gap);
        let (free, bags, config) = (&self.free, self.bags, self.config);
        let found = gap::best_pairs(
            gap.clone(),
            free,
            &twins,
            bags,
            config,
            self.work,
            self.places,
        );
        let is_equal = |pair: &Pair| {
            let start = pair.at.as_ref().map(|range| range.start);
            pair.at.old.len() == 1 && pair.at.new.len() == 1 && bags.are_equal(start)
        };
        let mut start = Sides::new(gap.old.start, gap.new.start);
        for stretch in found.split_inclusive(is_equal) {
            let (between, equal) = match stretch.split_last() {
                Some((last, between)) if is_equal(last) => (between, Some(last)),
                _ => (stretch, None),
            };
            let end = equal.map_or(Sides::new(gap.old.end, gap.new.end), |pair| {
                pair.at.as_ref().map(|range| range.start)
            });
            let part = Sides::new(start.old..end.old, start.new..end.new);
            let better =
                recut::better_pairs(&part, free, between, bags, config, self.work, self.places);
            self.pairs
                .extend(better.unwrap_or_else(|| between.to_vec()));
            self.pairs.extend(equal.cloned());
            start = end.map(|place| place + 1);
        }
        // Nothing may have been found at all, or not behind the last equal paragraph.
        if start.old < gap.old.end && start.new < gap.new.end {
            let part = Sides::new(start.old..gap.old.end, start.new..gap.new.end);
            let better =
                recut::better_pairs(&part, free, &[], bags, config, self.work, self.places);
            self.pairs.extend(better.unwrap_or_default());
        }
    }

    fn pair(&mut self, at: Sides<usize>) {
        self.pairs.push(Pair::new(
            at.map(|index| index..index + 1),
            self.bags.shared(at, self.places),
            self.bags.weights(at),
        ));
    }

    /// Pairs the equal paragraphs at both ends of a gap and returns what is left of it.
    fn pair_equal_ends(&mut self, gap: Sides<Range<usize>>) -> Sides<Range<usize>> {
        let Sides { mut old, mut new } = gap;
        while !old.is_empty()
            && !new.is_empty()
            && self.bags.are_equal(Sides::new(old.start, new.start))
        {
            self.pair(Sides::new(old.start, new.start));
            old.start += 1;
            new.start += 1;
        }
        while !old.is_empty()
            && !new.is_empty()
            && self.bags.are_equal(Sides::new(old.end - 1, new.end - 1))
        {
            old.end -= 1;
            new.end -= 1;
            self.pair(Sides::new(old.end, new.end));
        }
        Sides::new(old, new)
    }

    /// The heaviest chain of equal paragraphs that each side of the gap has once. Those that cross it are paired at once, if
    /// they are long enough to have moved, so that nothing of weaker likeness takes their place.
    fn unique_anchors(&mut self, gap: &Sides<Range<usize>>) -> Vec<Sides<usize>> {
        let twins = self.twins(gap).into_iter();
        let links: Vec<Link> = twins
            .map(|at| Link {
                at,
                weight: self.bags.bag(Side::Old, at.old).weight,
            })
            .collect();
        let chain: Vec<Sides<usize>> = heaviest_chain(&links)
            .into_iter()
            .map(|index| links[index].at)
            .collect();
        for link in links {
            if self.is_long(link.at) && chain.binary_search(&link.at).is_err() {
                self.free.old[link.at.old] = false;
                self.free.new[link.at.new] = false;
                self.pair(link.at);
            }
        }
        chain
    }

    /// The long equal paragraphs that each side of a small gap has once. Nothing but its twin may answer such a paragraph, wherever it
    /// stands.
    fn reserve_twins(&mut self, gap: &Sides<Range<usize>>) -> Vec<Sides<usize>> {
        let mut twins = self.twins(gap);
        twins.retain(|&at| self.is_long(at) && self.free.old[at.old] && self.free.new[at.new]);
        for at in &twins {
            self.free.old[at.old] = false;
            self.free.new[at.new] = false;
        }
        twins
    }

    /// The equal paragraphs that each side of a gap has once, in order.
    fn twins(&mut self, gap: &Sides<Range<usize>>) -> Vec<Sides<usize>> {
        for side in Side::BOTH {
            for place in gap[side].clone() {
                self.standing[self.bags.ids(side)[place] as usize][side].stand(place);
            }
        }
        let both = |old: usize| {
            let standing = self.standing[self.bags.ids(Side::Old)[old] as usize];
            let are_alone = standing.old.often == 1 && standing.new.often == 1;
            are_alone.then(|| Sides::new(old, standing.new.last))
        };
        let twins = gap.old.clone().filter_map(both).collect();
        for side in Side::BOTH {
            for place in gap[side].clone() {
                self.standing[self.bags.ids(side)[place] as usize] = Sides::default();
            }
        }
        twins
    }

    /// Whether an equal paragraph has enough words to be called moved.
    fn is_long(&self, at: Sides<usize>) -> bool {
        self.bags.bag(Side::Old, at.old).content_words >= self.config.equal_move_words
    }

    /// Any equal paragraphs, as many as keep their order.
    fn equal_anchors(&self, gap: &Sides<Range<usize>>) -> Vec<Sides<usize>> {
        let old = &self.bags.ids(Side::Old)[gap.old.clone()];
        let new = &self.bags.ids(Side::New)[gap.new.clone()];
        let ops = capture_diff_slices(Algorithm::Patience, old, new);
        let equal = ops.iter().filter(|op| op.tag() == DiffTag::Equal);
        let places = equal.flat_map(|op| op.old_range().zip(op.new_range()));
        places
            .map(|(old, new)| Sides::new(gap.old.start + old, gap.new.start + new))
            .collect()
    }

    /// The heaviest chain of paragraphs that are at least so similar.
    fn like_anchors(&mut self, gap: &Sides<Range<usize>>, least: f64) -> Vec<Sides<usize>> {
        let paragraphs = Sides::new(Side::Old, Side::New).map(|side| {
            let free = |place: &usize| self.free[side][*place];
            gap[side].clone().filter(free).collect::<Vec<usize>>()
        });
        let found = candidates(
            self.bags,
            &paragraphs,
            |_, _| least,
            |_| false,
            self.work,
            self.places,
        );
        let links: Vec<Link> = found
            .iter()
            .map(|pair| Link {
                at: Sides::new(pair.at.old.start, pair.at.new.start),
                weight: pair.gain,
            })
            .collect();
        heaviest_chain(&links)
            .into_iter()
            .map(|index| links[index].at)
            .collect()
    }
}
