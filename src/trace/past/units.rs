//! Paragraphs and sentences that have left, known by their whole wording.

use std::cmp::Reverse;
use std::collections::VecDeque;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHasher};

use super::{Finder, Slot};
use crate::trace::lexicon::Key;
use crate::trace::lives::{Id, Lives, NOBODY};

/// Paragraphs and sentences that have left, by a number made of their wording; those that left first come first.
#[derive(Debug, Default)]
pub(super) struct Units {
    by_wording: FxHashMap<u64, VecDeque<Unit>>,
}

/// Some marks of a paragraph as it stood.
#[derive(Debug)]
struct Unit {
    ids: Rc<[Id]>,
    marks: Range<usize>,
}

/// How a unit that has left fits to what is known of the same wording in the version being traced.
#[derive(Debug, Default)]
struct Fit {
    /// Marks that were taken for those of the unit already.
    same: usize,
    /// Marks of which nothing was known.
    filled: usize,
    /// Marks that were taken for others.
    replaced: usize,
    /// Marks of the unit that stand elsewhere.
    elsewhere: usize,
}

/// A unit that may be taken.
struct Choice {
    /// Its place among those of its wording.
    at: usize,
    /// The more of its marks stand there already, the better, then the earlier it was born.
    rank: (usize, Reverse<usize>),
    /// Whether all of its marks are taken, or only where none is known.
    is_whole: bool,
}

impl Units {
    pub(super) fn bury(&mut self, ids: &Rc<[Id]>, marks: Range<usize>, keys: &[Key]) {
        let unit = Unit {
            ids: Rc::clone(ids),
            marks,
        };
        self.by_wording
            .entry(number(keys))
            .or_default()
            .push_back(unit);
    }

    /// Looks up some marks, of which some are not known yet, as one. Where all of the unit is free they are taken for its own, also where
    /// the comparison with the version before had found some in other text, if it is long enough to be known by its wording. Else those
    /// that are free are taken, if others stand here already or they are long enough by themselves.
    pub(super) fn restore(
        &mut self,
        slot: &mut Slot,
        marks: Range<usize>,
        finder: &mut Finder<'_>,
    ) {
        if !slot.ids[marks.clone()].contains(&NOBODY) {
            return;
        }
        let keys = slot.cut.keys[marks.clone()].to_vec();
        let Some(units) = self.by_wording.get_mut(&number(&keys)) else {
            return;
        };
        let mut best: Option<Choice> = None;
        let mut at = 0;
        while at < units.len().min(finder.config.looks) && finder.work.take(keys.len()) {
            let ids = units[at].ids();
            if ids.len() != keys.len() || !slot.reads(marks.start, ids, finder.lives) {
                at += 1;
                continue;
            }
            let fit = Fit::of(ids, &slot.ids[marks.clone()], finder.lives);
            if fit.filled + fit.replaced == 0 {
                units.remove(at);
                continue;
            }
            let born: usize = ids.iter().map(|id| finder.lives.first(*id)).sum();
            if let Some(is_whole) = fit.verdict(&keys, slot, &marks, ids, finder) {
                let choice = Choice {
                    at,
                    rank: (fit.same, Reverse(born)),
                    is_whole,
                };
                if best.as_ref().is_none_or(|best| best.rank < choice.rank) {
                    best = Some(choice);
                }
            }
            at += 1;
        }
        let chosen = best.and_then(|best| Some((units.remove(best.at)?, best.is_whole)));
        if let Some((unit, is_whole)) = chosen {
            take(slot, marks.start, unit.ids(), is_whole, finder.lives);
        }
    }
}

impl Unit {
    fn ids(&self) -> &[Id] {
        self.ids.get(self.marks.clone()).unwrap_or_default()
    }
}

impl Fit {
    fn of(unit: &[Id], known: &[Id], lives: &Lives) -> Fit {
        let mut fit = Fit::default();
        for (id, known) in unit.iter().zip(known) {
            if id == known {
                fit.same += 1;
            } else if !lives.is_free(*id) {
                fit.elsewhere += 1;
            } else if *known == NOBODY {
                fit.filled += 1;
            } else {
                fit.replaced += 1;
            }
        }
        fit
    }

    /// Whether to take the unit wholly (`true`), where nothing is known only (`false`), or not at all.
    fn verdict(
        &self,
        keys: &[Key],
        slot: &Slot,
        marks: &Range<usize>,
        ids: &[Id],
        finder: &Finder<'_>,
    ) -> Option<bool> {
        let is_long = self.replaced == 0 || finder.points(keys) >= finder.config.unit_points;
        if self.elsewhere == 0 && is_long {
            return Some(true);
        }
        let known = slot.ids[marks.clone()].iter();
        let filled = keys.iter().zip(known.zip(ids));
        let filled =
            filled.filter(|(_, (known, id))| **known == NOBODY && finder.lives.is_free(**id));
        let points: usize = filled.map(|(key, _)| finder.lexicon.points(*key)).sum();
        (self.filled > 0 && (self.same > 0 || points >= finder.config.phrase_points))
            .then_some(false)
    }
}

fn take(slot: &mut Slot, start: usize, ids: &[Id], is_whole: bool, lives: &mut Lives) {
    if is_whole {
        return slot.fill(start, ids, lives);
    }
    for (at, id) in ids.iter().enumerate() {
        if slot.ids.get(start + at) == Some(&NOBODY) && lives.is_free(*id) {
            slot.fill(start + at, &[*id], lives);
        }
    }
}

/// A number that depends on the wording alone.
fn number(keys: &[Key]) -> u64 {
    let mut hasher = FxHasher::default();
    keys.hash(&mut hasher);
    hasher.finish()
}
