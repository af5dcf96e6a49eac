//! What has left the place between two neighbours that stayed: a «not» that comes back there is the same one.

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{Finder, Slot, neighbours, runs};
use crate::trace::TraceConfig;
use crate::trace::lives::{Id, NOBODY};

/// By two neighbours, what has left the place between them; what left last comes last.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    left: FxHashMap<(Id, Id), Vec<Rc<[Id]>>>,
}

/// How what has left answers what has come to the same place.
enum Answer {
    Whole,
    /// The shorter one is how the longer one begins.
    Start,
    /// The shorter one is how the longer one ends.
    End,
}

impl Gaps {
    /// Remembers what has left the place between two neighbours. Where there is none on either side the place can't be told.
    pub(super) fn bury(&mut self, between: (Id, Id), ids: &[Id], config: &TraceConfig) {
        if between == (NOBODY, NOBODY) || ids.is_empty() {
            return;
        }
        let left = self.left.entry(between).or_default();
        left.push(ids.into());
        if left.len() > config.wordings {
            left.remove(0);
        }
    }

    /// Takes what is not known yet for what has left the same place, wholly, or from one end of it.
    pub(super) fn restore(&mut self, slot: &mut Slot, finder: &mut Finder<'_>) {
        let mut reached = 0;
        while let Some(run) = next_unknown(slot, reached) {
            reached = if self.restore_run(slot, &run, finder) {
                run.start
            } else {
                run.end
            };
        }
    }

    fn restore_run(
        &mut self,
        slot: &mut Slot,
        run: &Range<usize>,
        finder: &mut Finder<'_>,
    ) -> bool {
        let between = neighbours(&slot.ids, run);
        let Some(wordings) = self.left.get(&between) else {
            return false;
        };
        let mut found: Option<(Answer, Rc<[Id]>)> = None;
        for ids in wordings.iter().rev() {
            if !finder.work.take(ids.len().min(run.len())) {
                break;
            }
            match answer(slot, run, ids, finder) {
                Some(Answer::Whole) => {
                    found = Some((Answer::Whole, Rc::clone(ids)));
                    break;
                }
                Some(part) if found.is_none() => found = Some((part, Rc::clone(ids))),
                _ => {}
            }
        }
        let Some((answer, ids)) = found else {
            return false;
        };
        let common = ids.len().min(run.len());
        let (taken, rest) = match answer {
            Answer::Whole | Answer::Start => ids.split_at(common),
            Answer::End => {
                let (rest, taken) = ids.split_at(ids.len() - common);
                (taken, rest)
            }
        };
        let start = match answer {
            Answer::Whole | Answer::Start => run.start,
            Answer::End => run.end - common,
        };
        slot.fill(start, taken, finder.lives);
        // The rest may come back later, beside what has come back now.
        let between_rest = match answer {
            Answer::Whole | Answer::Start => (taken.last().copied().unwrap_or(NOBODY), between.1),
            Answer::End => (between.0, taken.first().copied().unwrap_or(NOBODY)),
        };
        self.bury(between_rest, rest, finder.config);
        true
    }
}

/// A part must say something; what is the same wholly may be any word.
fn answer(slot: &Slot, run: &Range<usize>, ids: &[Id], finder: &Finder<'_>) -> Option<Answer> {
    let common = ids.len().min(run.len());
    let fits = |start: usize, ids: &[Id]| {
        slot.reads(start, ids, finder.lives) && ids.iter().all(|id| finder.lives.is_free(*id))
    };
    let says = |start: usize| finder.points(&slot.cut.keys[start..start + common]) > 0;
    let (end, end_ids) = (run.end - common, &ids[ids.len() - common..]);
    if ids.len() == run.len() {
        return fits(run.start, ids).then_some(Answer::Whole);
    }
    if says(run.start) && fits(run.start, &ids[..common]) {
        return Some(Answer::Start);
    }
    (says(end) && fits(end, end_ids)).then_some(Answer::End)
}

/// The next stretch of marks that are not known yet, from a mark on.
fn next_unknown(slot: &Slot, from: usize) -> Option<Range<usize>> {
    let rest = slot.ids.get(from..)?;
    let run = runs(rest, |id| *id == NOBODY).into_iter().next()?;
    Some(from + run.start..from + run.end)
}
