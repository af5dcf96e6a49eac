//! Stretches that have left, of any length, known by their wording where that is long enough, and what stood beside them.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use super::{Finder, Slot, neighbours, runs};
use crate::model::Sides;
use crate::trace::TraceConfig;
use crate::trace::lexicon::Key;
use crate::trace::lives::{Id, NOBODY};
use crate::trace::matching::{cost, matches};

/// All stretches that have left, one after the other, and where a few neighbouring marks of some wording stand in them.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Parted by [`NOBODY`].
    ids: Vec<Id>,
    /// By a number made of the wording of a window, where it stood last.
    last: FxHashMap<u64, usize>,
    /// By place, where a window of the same number stood before.
    earlier: Vec<Option<usize>>,
    /// By mark, its last place.
    places: FxHashMap<Id, usize>,
}

impl Phrases {
    /// Remembers a stretch that has left.
    pub(super) fn bury(&mut self, ids: &[Id], keys: &[Key], config: &TraceConfig) {
        let start = self.ids.len();
        self.places.extend(ids.iter().copied().zip(start..));
        self.ids.extend(ids);
        self.ids.push(NOBODY);
        self.earlier.resize(self.ids.len(), None);
        for (at, window) in keys.windows(config.window.max(1)).enumerate() {
            self.earlier[start + at] = self.last.insert(number(window), start + at);
        }
    }

    /// Takes long stretches that are not known yet for those that have left.
    pub(super) fn restore(&self, slot: &mut Slot, finder: &mut Finder<'_>) {
        for run in runs(&slot.ids, |id| *id == NOBODY) {
            let mut at = run.start;
            while at < run.end {
                let found = self.longest(slot, at..run.end, finder);
                let keys = &slot.cut.keys[at..at + found.len()];
                if finder.points(keys) >= finder.config.phrase_points {
                    slot.fill(at, found, finder.lives);
                    at += found.len();
                } else {
                    at += 1;
                }
            }
        }
    }

    /// Takes what is not known yet for what stood beside its neighbours when they had left: a sentence that comes back with a word changed is
    /// found in two pieces, of which one may be too short to be known by itself.
    pub(super) fn restore_beside(&self, slot: &mut Slot, finder: &mut Finder<'_>) {
        for run in runs(&slot.ids, |id| *id == NOBODY) {
            let reach = run.len() + finder.config.growth;
            let (before, behind) = neighbours(&slot.ids, &run);
            if let Some(place) = self.places.get(&before) {
                self.take_matching(
                    slot,
                    &run,
                    place + 1..self.ids.len().min(place + 1 + reach),
                    finder,
                );
            }
            if let Some(place) = self.places.get(&behind) {
                self.take_matching(slot, &run, place.saturating_sub(reach)..*place, finder);
            }
        }
    }

    /// Takes some marks for those that read the same in a stretch that has left, in order.
    fn take_matching(
        &self,
        slot: &mut Slot,
        run: &Range<usize>,
        places: Range<usize>,
        finder: &mut Finder<'_>,
    ) {
        let ids = self.ids.get(places).unwrap_or_default();
        let keys = Sides::new(
            ids.iter()
                .map(|id| finder.lives.key(*id).unwrap_or(Key::MAX))
                .collect::<Vec<_>>(),
            slot.cut.keys[run.clone()].to_vec(),
        );
        if !finder.work.take(cost(&keys)) {
            return;
        }
        for run_of_same in matches(&keys, finder.lexicon) {
            for (old, new) in run_of_same.old.zip(run_of_same.new) {
                let at = run.start + new;
                if slot.ids[at] == NOBODY && finder.lives.is_free(ids[old]) {
                    slot.fill(at, &ids[old..old + 1], finder.lives);
                }
            }
        }
    }

    /// The longest stretch that has left and reads like the beginning of these marks.
    fn longest(&self, slot: &Slot, marks: Range<usize>, finder: &mut Finder<'_>) -> &[Id] {
        let window = finder.config.window.max(1);
        let keys = &slot.cut.keys[marks];
        let Some(first) = keys.get(..window) else {
            return &[];
        };
        let mut longest: &[Id] = &[];
        let mut next = self.last.get(&number(first)).copied();
        for _ in 0..finder.config.looks {
            let Some(place) = next else { break };
            let rest = self.ids.get(place..).unwrap_or_default();
            let fits = |(id, key): &(&Id, &Key)| {
                finder.lives.key(**id) == Some(**key) && finder.lives.is_free(**id)
            };
            let length = rest.iter().zip(keys).take_while(fits).count();
            if length > longest.len() {
                longest = &rest[..length];
            }
            if !finder.work.take(length + 1) {
                break;
            }
            next = self.earlier.get(place).copied().flatten();
        }
        longest
    }
}

/// A number that depends on the wording alone.
fn number(keys: &[Key]) -> u64 {
    let mut hasher = FxHasher::default();
    keys.hash(&mut hasher);
    hasher.finish()
}
