//! What a piece's rows tell however they are read: which paragraphs are unchanged, and which texts stand in it.

use std::collections::BTreeSet;
use std::ops::Bound;

use crate::assemble::account::Account;
use crate::assemble::config::PiecesConfig;
use crate::assemble::wording::{Wording, kept, words};
use crate::model::Side;

/// What a piece's rows tell however they are read.
pub(super) struct Material {
    /// Paragraphs that stand in both versions.
    unchanged: Vec<String>,
    /// All rows' texts, in whatever way their cells part, to look up how they begin.
    beginnings: BTreeSet<String>,
    /// The same backwards, to look up how they end.
    endings: BTreeSet<String>,
    /// Row by row, its text as flattening leaves it, without the words that get lost by that: the same whichever way its cells part.
    lines: Vec<String>,
}

impl Material {
    /// Of a piece that has told its versions by itself.
    pub fn of(account: &Account<'_>) -> Material {
        let mut material = Material {
            unchanged: Vec::new(),
            beginnings: BTreeSet::new(),
            endings: BTreeSet::new(),
            lines: Vec::new(),
        };
        for row in account.steps.iter().flat_map(|told| &told.step.rows) {
            let cells: Vec<String> = [&row.cells.old, &row.cells.new]
                .into_iter()
                .flatten()
                .map(|text| words(text))
                .collect();
            material
                .lines
                .push(kept(&cells.join(" ")).collect::<Vec<_>>().join(" "));
            match cells.as_slice() {
                [old, new] if old == new => material.unchanged.push(old.clone()),
                [old, new] => material.add(&format!("{old} {new}")),
                _ => {}
            }
            for cell in &cells {
                material.add(cell);
            }
        }
        material
    }

    fn add(&mut self, text: &str) {
        self.beginnings.insert(text.to_owned());
        self.endings.insert(backwards(text));
    }

    /// Whether both are pieces of the same comparison: the same rows, wherever their cells part.
    pub fn is_same(&self, other: &Material) -> bool {
        self.lines == other.lines
    }

    /// Whether `next` could be the piece after it: what it leaves unchanged stands in the older text there, and what is unchanged there
    /// stands in the newer text here.
    pub fn may_come_before(&self, next: &Material, config: &PiecesConfig) -> bool {
        let forth = share(&self.unchanged, |text| begins(&next.beginnings, text));
        let back = share(&next.unchanged, |text| {
            begins(&self.endings, &backwards(text))
        });
        forth.min(back) >= config.unchanged_share
    }

    /// Whether its text on that side could be this one.
    pub fn may_be(&self, side: Side, text: &Wording, config: &PiecesConfig) -> bool {
        let paragraphs: BTreeSet<&str> = text.paragraphs().collect();
        let forth = share(&self.unchanged, |text| paragraphs.contains(text.as_str()));
        let back = share_of(text.paragraphs(), |text| match side {
            Side::Old => begins(&self.beginnings, text),
            Side::New => begins(&self.endings, &backwards(text)),
        });
        // The text may be whole where the piece was cut off, or the other way round.
        forth.max(back) >= config.unchanged_share && forth > 0.0
    }
}

/// Whether one of the texts begins so.
fn begins(texts: &BTreeSet<String>, beginning: &str) -> bool {
    let mut from = texts.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
    from.next().is_some_and(|text| text.starts_with(beginning))
}

fn backwards(text: &str) -> String {
    text.chars().rev().collect()
}

fn share(texts: &[String], is_there: impl Fn(&String) -> bool) -> f64 {
    let found = texts.iter().filter(|text| is_there(text)).count();
    part(found, texts.len())
}

fn share_of<'t>(texts: impl Iterator<Item = &'t str>, is_there: impl Fn(&str) -> bool) -> f64 {
    let (mut found, mut all) = (0, 0);
    for text in texts {
        all += 1;
        found += usize::from(is_there(text));
    }
    part(found, all)
}

/// Of none at all everything is there.
fn part(found: usize, all: usize) -> f64 {
    if all == 0 {
        1.0
    } else {
        found as f64 / all as f64
    }
}
