//! The best alignment of the paragraphs in one gap, with splits and merges, by dynamic programming.

mod shared;

use std::ops::Range;

use super::DiffConfig;
use super::align::Pair;
use super::bags::{Bags, similarity};
use super::places::Places;
use super::work::Work;
use crate::model::{Side, Sides};
use shared::Shared;

/// What a split or a merge gains is counted at this share, so that it must be clearly better than a plain pair.
const SPLIT_DISCOUNT: f64 = 0.9;

/// Pairs the `free` paragraphs of `gap`, and the `twins` that only answer each other, so that the sum of what speaks for the pairs is
/// greatest. Takes as many cells as the product of both lengths, which the caller accounts for.
pub(super) fn best_pairs(
    gap: Sides<Range<usize>>,
    free: &Sides<Vec<bool>>,
    twins: &[Sides<usize>],
    bags: &Bags,
    config: &DiffConfig,
    work: &mut Work,
    places: &mut Places,
) -> Vec<Pair> {
    let mut shared = Shared::of(&gap, free, bags, work, places);
    shared.mark_twins(&gap, twins, bags);
    let mut table = Table {
        gap,
        bags,
        config,
        shared,
        work,
        places,
    };
    let steps = table.fill();
    table.trace_back(&steps)
}

/// The work of counting what one paragraph shares with several.
const SPLIT_STEPS: usize = 200;

/// How a cell of the table was reached.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Step {
    /// The value of the cell.
    value: u64,
    /// How many paragraphs the last step took on each side.
    took: Sides<u8>,
}

impl Step {
    /// The step behind this one that leaves out a paragraph of one side.
    #[inline(always)]
    fn without(self, side: Side) -> Self {
        Step {
            took: match side {
                Side::Old => Sides::new(1, 0),
                Side::New => Sides::new(0, 1),
            },
            ..self
        }
    }
}

struct Table<'a> {
    gap: Sides<Range<usize>>,
    bags: &'a Bags,
    config: &'a DiffConfig,
    shared: Shared,
    work: &'a mut Work,
    places: &'a mut Places,
}

impl Table<'_> {
    fn fill(&mut self) -> Vec<Step> {
        let (rows, columns) = (self.gap.old.len(), self.gap.new.len());
        let width = columns + 1;
        let mut steps = vec![Step::default(); (rows + 1) * width];
        steps[1..width].fill(Step::default().without(Side::New));
        for row in 1..=rows {
            let (earlier, rest) = steps.split_at_mut(row * width);
            let above = &earlier[(row - 1) * width..];
            let mut left = above[0].without(Side::Old);
            rest[0] = left;
            let cells = rest[1..width].iter_mut().zip(&above[1..]).enumerate();
            for (column, (cell, above)) in cells {
                // Most cells are of paragraphs that share nothing.
                let mut best = match left.value > above.value {
                    true => left.without(Side::New),
                    false => above.without(Side::Old),
                };
                if self.shared.at(Sides::new(row - 1, column)) > 0 {
                    self.try_pairs(Sides::new(row, column + 1), |took, gain| {
                        let took_rows = usize::from(took.old) * width;
                        let before = row * width + column + 1 - took_rows - usize::from(took.new);
                        let value = earlier[before].value + gain;
                        if value > best.value {
                            best = Step { value, took };
                        }
                    });
                }
                *cell = best;
                left = best;
            }
        }
        steps
    }

    /// Offers every pair that ends at a cell, whose paragraphs share something, with what it gains.
    fn try_pairs(&mut self, cell: Sides<usize>, mut offer: impl FnMut(Sides<u8>, u64)) {
        if let Some(pair) = self.pair(&Sides::new(cell.old - 1..cell.old, cell.new - 1..cell.new)) {
            offer(Sides::new(1, 1), pair.gain);
        }
        for side in Side::BOTH {
            for parts in 2..=self.config.max_parts.min(cell[side]) {
                let mut at = cell.map(|index| index - 1..index);
                at[side].start = cell[side] - parts;
                if !self.is_part(side, &at, at[side].end - 1) {
                    break;
                }
                if !self.is_part(side, &at, at[side].start) || !self.hangs_together(side, &at) {
                    continue;
                }
                if let (Some(pair), Ok(parts)) = (self.try_split(side, &at), u8::try_from(parts)) {
                    let mut took = Sides::new(1, 1);
                    took[side] = parts;
                    offer(took, (pair.gain as f64 * SPLIT_DISCOUNT) as u64);
                }
            }
        }
    }

    /// The pair of one paragraph with several, if it is clearly better than with any one of them. The exact count is only made
    /// where the weights alone don't rule that out.
    fn try_split(&mut self, side: Side, at: &Sides<Range<usize>>) -> Option<Pair> {
        let single = |part: usize| {
            let mut cell = at.as_ref().map(|range| range.start);
            cell[side] = part;
            similarity(
                self.shared.at(cell),
                self.weights(&cell.map(|index| index..index + 1)),
            )
        };
        let least = at[side].clone().map(single).fold(0.0, f64::max) + self.config.split_advantage;
        let weights = self.weights(at);
        if similarity(weights.old.min(weights.new), weights) < least || !self.work.take(SPLIT_STEPS)
        {
            return None;
        }
        self.pair(at).filter(|pair| pair.similarity >= least)
    }

    /// Whether one of several paragraphs on one side consists mainly of what the one on the other side says.
    fn is_part(&self, side: Side, at: &Sides<Range<usize>>, part: usize) -> bool {
        let mut cell = at.as_ref().map(|range| range.start);
        cell[side] = part;
        let bag = self.bags.bag(side, self.gap[side].start + part);
        bag.content_words > 1
            && self.shared.at(cell) as f64 >= self.config.part_similarity * bag.weight as f64
    }

    /// Whether little enough stands between the parts that is none of them.
    fn hangs_together(&self, side: Side, at: &Sides<Range<usize>>) -> bool {
        let weight = |part: usize| self.bags.bag(side, self.gap[side].start + part).weight;
        let strangers = at[side]
            .clone()
            .filter(|&part| !self.is_part(side, at, part));
        let (strange, whole) = (
            strangers.map(weight).sum::<u64>(),
            at[side].clone().map(weight).sum::<u64>(),
        );
        strange as f64 <= self.config.split_between * whole as f64
    }

    /// The pair of some paragraphs of the gap, counted from its start, if they are alike enough.
    fn pair(&mut self, at: &Sides<Range<usize>>) -> Option<Pair> {
        let absolute = self.absolute(at);
        let one_to_one = at.old.len() == 1 && at.new.len() == 1;
        let shared = if one_to_one {
            self.shared.at(at.as_ref().map(|range| range.start))
        } else {
            let counts = Sides::new(
                self.bags
                    .union(Side::Old, absolute.old.clone(), self.places),
                self.bags
                    .union(Side::New, absolute.new.clone(), self.places),
            );
            self.bags
                .shared_counts(&counts.old, &counts.new, self.places)
        };
        let weights = self.weights(at);
        let least = if !one_to_one {
            self.config.split_similarity
        } else if self.gap.old.len() == 1 && self.gap.new.len() == 1 {
            self.config.lone_similarity
        } else {
            self.config.pair_similarity
        };
        (similarity(shared, weights) >= least).then(|| Pair::new(absolute, shared, weights))
    }

    fn weights(&self, at: &Sides<Range<usize>>) -> Sides<u64> {
        let absolute = self.absolute(at);
        Sides::new(
            self.bags.union_weight(Side::Old, absolute.old),
            self.bags.union_weight(Side::New, absolute.new),
        )
    }

    fn absolute(&self, at: &Sides<Range<usize>>) -> Sides<Range<usize>> {
        Sides::new(
            at.old.start + self.gap.old.start..at.old.end + self.gap.old.start,
            at.new.start + self.gap.new.start..at.new.end + self.gap.new.start,
        )
    }

    fn trace_back(&mut self, steps: &[Step]) -> Vec<Pair> {
        let width = self.gap.new.len() + 1;
        let mut cell = Sides::new(self.gap.old.len(), self.gap.new.len());
        let mut pairs = Vec::new();
        while cell.old > 0 || cell.new > 0 {
            let took = steps[cell.old * width + cell.new].took.map(usize::from);
            let before = Sides::new(cell.old - took.old, cell.new - took.new);
            if took.old > 0 && took.new > 0 {
                pairs.extend(self.pair(&Sides::new(before.old..cell.old, before.new..cell.new)));
            }
            cell = before;
        }
        pairs.reverse();
        pairs
    }
}
