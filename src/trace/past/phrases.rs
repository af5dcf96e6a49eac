//! Stretches that have left, of any length, known by their wording where that is long enough.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Finder, Slot, runs};
use crate::trace::TraceConfig;
use crate::trace::lexicon::Key;
use crate::trace::lives::{Id, NOBODY};

/// All stretches that have left, one after the other, and where a few neighbouring marks of some wording stand in them.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Parted by [`NOBODY`].
    ids: Vec<Id>,
    /// By a number made of the wording of a window, where it stood last.
    last: HashMap<u64, usize>,
    /// By place, where a window of the same number stood before.
    earlier: Vec<Option<usize>>,
}

impl Phrases {
    /// Remembers a stretch that has left.
    pub(super) fn bury(&mut self, ids: &[Id], keys: &[Key], config: &TraceConfig) {
        if ids.len() < config.window.max(1) {
            return;
        }
        let start = self.ids.len();
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

    /// The longest stretch that has left and reads like the beginning of these marks.
    fn longest(
        &self,
        slot: &Slot,
        marks: std::ops::Range<usize>,
        finder: &mut Finder<'_>,
    ) -> &[Id] {
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
    let mut hasher = DefaultHasher::new();
    keys.hash(&mut hasher);
    hasher.finish()
}
