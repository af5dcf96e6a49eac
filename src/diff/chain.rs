//! The heaviest chain: of pairs that cross each other, the ones that keep their order and weigh most together.

use std::cmp::Reverse;

use crate::model::Sides;

/// A pair of indexes and what it weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) at: Sides<usize>,
    pub(super) weight: u64,
}

/// The positions in `links` of the heaviest chain that rises on both sides, in order.
///
/// This is the weighted longest increasing subsequence, found with a tree of prefix maxima in `n log n` steps.
pub(super) fn heaviest_chain(links: &[Link]) -> Vec<usize> {
    let place = |link: &Link| (link.at.old, Reverse(link.at.new));
    let mut order: Vec<usize> = (0..links.len()).collect();
    if !links.is_sorted_by_key(place) {
        order.sort_by_key(|&index| place(&links[index]));
    }
    let width = links.iter().map(|link| link.at.new + 1).max().unwrap_or(0);
    let mut best = PrefixMaxima::new(width);
    let mut previous: Vec<Option<usize>> = vec![None; links.len()];
    for index in order {
        let link = links[index];
        let (weight, before) = best.below(link.at.new);
        previous[index] = before;
        best.raise(link.at.new, weight + link.weight, index);
    }
    let mut chain = Vec::with_capacity(links.len());
    let mut next = best.below(width).1;
    while let Some(index) = next {
        chain.push(index);
        next = previous[index];
    }
    chain.reverse();
    chain
}

/// A Fenwick tree of maxima: for each prefix the greatest weight and whose it is.
struct PrefixMaxima {
    tree: Vec<(u64, Option<usize>)>,
}

impl PrefixMaxima {
    fn new(width: usize) -> Self {
        PrefixMaxima {
            tree: vec![(0, None); width + 1],
        }
    }

    fn below(&self, end: usize) -> (u64, Option<usize>) {
        let mut best = (0, None);
        let mut node = end;
        while node > 0 {
            if self.tree[node].0 > best.0 {
                best = self.tree[node];
            }
            node &= node - 1;
        }
        best
    }

    fn raise(&mut self, place: usize, weight: u64, whose: usize) {
        let mut node = place + 1;
        while node < self.tree.len() {
            if weight > self.tree[node].0 {
                self.tree[node] = (weight, Some(whose));
            }
            node += node & node.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(links: &[(usize, usize, u64)]) -> Vec<usize> {
        let links: Vec<Link> = links
            .iter()
            .map(|&(old, new, weight)| Link {
                at: Sides::new(old, new),
                weight,
            })
            .collect();
        heaviest_chain(&links)
    }

    #[test]
    fn one_heavy_pair_outweighs_two_light_ones() {
        assert_eq!(chain(&[(0, 2, 10), (1, 0, 3), (2, 1, 4)]), [0]);
        assert_eq!(chain(&[(0, 2, 6), (1, 0, 3), (2, 1, 4)]), [1, 2]);
    }

    #[test]
    fn a_chain_never_uses_an_index_twice() {
        assert_eq!(chain(&[(0, 0, 5), (0, 1, 5), (1, 1, 5), (1, 0, 9)]), [0, 2]);
    }

    #[test]
    fn nothing_gives_an_empty_chain() {
        assert!(chain(&[]).is_empty());
    }
}
