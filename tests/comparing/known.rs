//! Made-up stories whose edits are known: how many of the pairs, splits and merges are found, and how many that are found are true.

#[path = "known/story.rs"]
mod story;

use std::collections::BTreeSet;

use palimpsest::diff::{Diff, DiffConfig, diff};
use palimpsest::model::Sides;

use crate::borrowed;
use crate::holds::assert_holds;
use story::{Chance, Known};

/// How many stories are made.
const STORIES: u64 = 200;

#[test]
fn known_edits_are_found() {
    let (mut pairs, mut joints) = (Score::default(), Score::default());
    for seed in 0..STORIES {
        let known = story::edited(&mut Chance::new(seed));
        let (old, new) = (borrowed(&known.texts.old), borrowed(&known.texts.new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        let result = diff(texts, &DiffConfig::default());
        assert_holds(texts, &result);
        pairs.count(&known.pairs, &found_pairs(&result));
        joints.count(&true_joints(&known), &found_joints(&result));
    }
    println!("pairs {pairs}\nsplits and merges {joints}");
    assert!(
        pairs.precision() >= LEAST.0 && pairs.recall() >= LEAST.1,
        "pairs {pairs}"
    );
    assert!(
        joints.precision() >= LEAST.2 && joints.recall() >= LEAST.3,
        "splits and merges {joints}"
    );
}

/// A little below what is reached: precision and recall of pairs, then of splits and merges. What is missing of the latter are parts with
/// something longer put between them, which are shown as a sentence that moved.
const LEAST: (f64, f64, f64, f64) = (0.995, 0.975, 0.99, 0.83);

type Pairs = BTreeSet<(usize, usize)>;

fn found_pairs(result: &Diff) -> Pairs {
    let blocks = result.blocks.iter();
    let pairs = blocks.flat_map(|block| {
        let Sides { old, new } = block.paragraphs.clone();
        // Paragraphs that are equal or moved in a run answer each other one by one.
        let one_by_one = block.spans.is_empty() && old.len() == new.len();
        old.clone().flat_map(move |one| {
            let start = (old.start, new.start);
            new.clone()
                .filter(move |other| !one_by_one || one - start.0 == other - start.1)
                .map(move |other| (one, other))
        })
    });
    pairs.collect()
}

/// Every paragraph that has several answers, with its side.
fn joints(pairs: &Pairs) -> BTreeSet<(usize, usize)> {
    let several = |pair: &&(usize, usize)| {
        let answers = |side: fn(&(usize, usize)) -> usize| {
            pairs
                .iter()
                .filter(|other| side(other) == side(pair))
                .count()
        };
        answers(|pair| pair.0) > 1 || answers(|pair| pair.1) > 1
    };
    pairs.iter().filter(several).copied().collect()
}

fn true_joints(known: &Known) -> Pairs {
    joints(&known.pairs)
}

fn found_joints(result: &Diff) -> Pairs {
    joints(&found_pairs(result))
}

/// What is true, what was found, and what is both.
#[derive(Default)]
struct Score {
    known: usize,
    found: usize,
    both: usize,
}

impl Score {
    fn count(&mut self, known: &Pairs, found: &Pairs) {
        self.known += known.len();
        self.found += found.len();
        self.both += known.intersection(found).count();
    }

    fn precision(&self) -> f64 {
        self.both as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.both as f64 / self.known.max(1) as f64
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (precision, recall) = (self.precision(), self.recall());
        write!(
            formatter,
            "precision {precision:.4}, recall {recall:.4} of {}",
            self.known
        )
    }
}
