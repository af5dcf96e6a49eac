//! What has left the text, and how it is known again when it comes back.
//!
//! After Flöck and Acosta, «WikiWho: Precise and Efficient Attribution of Authorship of Revisioned Content» (2014): whole paragraphs and
//! sentences are looked up in all that came before, not only in the version before. What is shorter is known by its place, between
//! the same two neighbours, or by its length. What leaves one place in the very version in which it comes to another has moved: it is looked
//! up in the same way, and was never away.

mod gaps;
mod phrases;
mod units;

use std::ops::Range;
use std::rc::Rc;

use super::TraceConfig;
use super::cut::Cut;
use super::lexicon::{Key, Lexicon};
use super::lives::{Id, Lives, NOBODY};
use crate::diff::Work;
use gaps::Gaps;
use phrases::Phrases;
use units::Units;

/// A paragraph of the version being traced, with what is known so far.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) cut: Rc<Cut>,
    /// By mark; [`NOBODY`] where it was not found in an earlier version.
    pub(super) ids: Vec<Id>,
}

/// What has left the text so far.
#[derive(Debug, Default)]
pub(super) struct Past {
    units: Units,
    gaps: Gaps,
    phrases: Phrases,
}

/// What looking up needs beside the past itself.
pub(super) struct Finder<'f> {
    pub(super) lives: &'f mut Lives,
    pub(super) lexicon: &'f Lexicon,
    pub(super) config: &'f TraceConfig,
    pub(super) work: &'f mut Work,
}

impl Past {
    /// Remembers what of a paragraph of the version before was not found in the version being traced.
    pub(super) fn bury(&mut self, cut: &Cut, ids: &Rc<[Id]>, finder: &Finder<'_>) {
        let is_free = |id: &Id| finder.lives.is_free(*id);
        if !ids.iter().any(is_free) {
            return;
        }
        self.units.bury(ids, 0..ids.len(), &cut.keys);
        let sentences = cut.sentences().filter(|marks| marks.len() < ids.len());
        for marks in sentences.filter(|marks| ids[marks.clone()].iter().any(is_free)) {
            self.units.bury(ids, marks.clone(), &cut.keys[marks]);
        }
        for run in runs(ids, is_free) {
            let neighbours = neighbours(ids, &run);
            self.gaps.bury(neighbours, &ids[run.clone()], finder.config);
            self.phrases
                .bury(&ids[run.clone()], &cut.keys[run], finder.config);
        }
    }

    /// Finds what has come back or moved: paragraphs first, then sentences, then what stands between the same neighbours as before, then
    /// long stretches and what belongs to them, and once more what stands between neighbours that were found by then.
    pub(super) fn restore(&mut self, slots: &mut [Slot], finder: &mut Finder<'_>) {
        for slot in slots.iter_mut() {
            self.units.restore(slot, 0..slot.ids.len(), finder);
        }
        for slot in slots.iter_mut().filter(|slot| slot.ids.contains(&NOBODY)) {
            let cut = Rc::clone(&slot.cut);
            for marks in cut.sentences() {
                self.units.restore(slot, marks, finder);
            }
        }
        for slot in slots.iter_mut().filter(|slot| slot.ids.contains(&NOBODY)) {
            self.gaps.restore(slot, finder);
            self.phrases.restore(slot, finder);
            self.phrases.restore_beside(slot, finder);
            self.gaps.restore(slot, finder);
        }
    }
}

impl Slot {
    /// Whether the wording from a mark on is that of these marks.
    fn reads(&self, start: usize, ids: &[Id], lives: &Lives) -> bool {
        let keys = self.cut.keys.get(start..start + ids.len());
        keys.is_some_and(|keys| {
            keys.iter()
                .zip(ids)
                .all(|(key, id)| lives.key(*id) == Some(*key))
        })
    }

    /// Takes these marks for those that stand here from a mark on.
    fn fill(&mut self, start: usize, ids: &[Id], lives: &mut Lives) {
        for (slot, id) in self.ids.iter_mut().skip(start).zip(ids) {
            if *slot != NOBODY {
                lives.release(*slot);
            }
            *slot = *id;
            lives.claim(*id);
        }
    }
}

impl Finder<'_> {
    fn points(&self, keys: &[Key]) -> usize {
        keys.iter().map(|key| self.lexicon.points(*key)).sum()
    }
}

/// The stretches of marks of which something holds.
fn runs(ids: &[Id], holds: impl Fn(&Id) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in ids.iter().enumerate().filter(|(_, id)| holds(id)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The marks before and behind a stretch; [`NOBODY`] at the ends of the paragraph.
fn neighbours(ids: &[Id], run: &Range<usize>) -> (Id, Id) {
    let before = run.start.checked_sub(1).and_then(|at| ids.get(at));
    let behind = ids.get(run.end);
    (
        before.copied().unwrap_or(NOBODY),
        behind.copied().unwrap_or(NOBODY),
    )
}
