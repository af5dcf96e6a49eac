//! One text through its held versions: the marks of each, known again from version to version.

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::carry::{Carry, Source, Spot};
use super::cut::{Cut, Cutter};
use super::lives::{Id, Lives, NOBODY};
use super::past::{Finder, Past, Slot};
use super::{Absence, Life, Run, TraceConfig, Turn};
use crate::diff::Work;
use crate::model::{Certainty, Sides, VersionNumber};

/// The held versions of a text, in order, with the marks of each.
#[derive(Debug, Default)]
pub(super) struct Chain {
    pub(super) cutter: Cutter,
    pub(super) lives: Lives,
    past: Past,
    pub(super) versions: Vec<Held>,
    /// Comparisons made for an earlier chain of the same texts, by the numbers of their versions.
    known: FxHashMap<Sides<VersionNumber>, Known>,
    precise: bool,
}

/// A version that is held.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) number: VersionNumber,
    pub(super) paragraphs: Vec<Lived>,
    /// What it has from the held version before.
    carry: Option<Rc<Carry>>,
}

/// A paragraph with its marks.
#[derive(Debug, Clone)]
pub(super) struct Lived {
    pub(super) cut: Rc<Cut>,
    /// By mark.
    pub(super) ids: Rc<[Id]>,
    pub(super) certainty: Certainty,
}

/// A text as it is given: its paragraphs, and how sure each is.
pub(super) type Given<'t> = Vec<(&'t str, Certainty)>;

/// A comparison, and the texts that were compared.
#[derive(Debug)]
struct Known {
    texts: Sides<Vec<Rc<str>>>,
    carry: Rc<Carry>,
}

impl Chain {
    pub(super) fn new() -> Chain {
        Chain {
            precise: true,
            ..Chain::default()
        }
    }

    /// Whether this version stands as it was traced.
    pub(super) fn holds(&self, at: usize, number: VersionNumber, given: &Given<'_>) -> bool {
        self.versions.get(at).is_some_and(|held| {
            let mut pairs = held.paragraphs.iter().zip(given);
            held.number == number
                && held.paragraphs.len() == given.len()
                && pairs.all(|(lived, (text, certainty))| {
                    &*lived.cut.text == *text && lived.certainty == *certainty
                })
        })
    }

    /// An empty chain that knows the comparisons of this one.
    pub(super) fn again(self) -> Chain {
        let steps = self.versions.windows(2).filter_map(|step| {
            let [old, new] = step else { return None };
            let known = Known {
                texts: Sides::new(old.texts(), new.texts()),
                carry: Rc::clone(new.carry.as_ref()?),
            };
            Some((Sides::new(old.number, new.number), known))
        });
        let mut known: FxHashMap<Sides<VersionNumber>, Known> = steps.collect();
        for (pair, earlier) in self.known {
            known.entry(pair).or_insert(earlier);
        }
        Chain {
            known,
            ..Chain::new()
        }
    }

    /// Whether every version could be traced as finely as the rest.
    pub(super) fn precise(&self) -> bool {
        self.precise
    }

    /// The place of a version among those that are held.
    pub(super) fn place(&self, number: VersionNumber) -> Option<usize> {
        self.versions
            .binary_search_by_key(&number, |held| held.number)
            .ok()
    }

    /// Traces the next held version.
    pub(super) fn push(&mut self, number: VersionNumber, given: &Given<'_>, config: &TraceConfig) {
        let mut work = Work::new(config.steps);
        let cuts: Vec<Rc<Cut>> = given
            .iter()
            .map(|(text, _)| self.cutter.cut(text))
            .collect();
        let carry = self.carry(number, &cuts, config, &mut work);
        self.lives.begin(self.versions.len());
        let mut slots: Vec<Slot> = cuts.iter().map(slot).collect();
        if let Some(carry) = &carry {
            self.precise &= carry.precise;
            self.take_over(&mut slots, carry);
            self.look_up(&mut slots, config, &mut work);
        }
        self.precise &= work.sufficed();
        let paragraphs = slots.into_iter().zip(given).enumerate();
        let paragraphs: Vec<Lived> = paragraphs
            .map(|(at, (slot, (_, certainty)))| {
                self.settle(slot, source(carry.as_deref(), at), *certainty)
            })
            .collect();
        self.doubt(&paragraphs, carry.as_deref());
        self.versions.push(Held {
            number,
            paragraphs,
            carry,
        });
    }

    /// What a version has from the one before, which is not compared again if it was before.
    fn carry(
        &mut self,
        number: VersionNumber,
        cuts: &[Rc<Cut>],
        config: &TraceConfig,
        work: &mut Work,
    ) -> Option<Rc<Carry>> {
        let before = self.versions.last()?;
        if let Some(known) = self.known.remove(&Sides::new(before.number, number))
            && known.texts.old == before.texts()
            && known.texts.new.iter().eq(cuts.iter().map(|cut| &cut.text))
        {
            return Some(known.carry);
        }
        let old: Vec<Rc<Cut>> = before
            .paragraphs
            .iter()
            .map(|lived| Rc::clone(&lived.cut))
            .collect();
        let cuts = Sides::new(old.as_slice(), cuts);
        Some(Rc::new(Carry::between(
            cuts,
            &self.cutter.lexicon,
            &config.diff,
            work,
        )))
    }

    /// Takes the marks from the version before that the comparison found there.
    fn take_over(&mut self, slots: &mut [Slot], carry: &Carry) {
        let Some(before) = self.versions.last() else {
            return;
        };
        let id = |spot: Spot| {
            before
                .paragraphs
                .get(spot.paragraph)?
                .ids
                .get(spot.mark)
                .copied()
        };
        for (slot, source) in slots.iter_mut().zip(&carry.sources) {
            for (mark, slot) in slot.ids.iter_mut().enumerate() {
                let spot = match source {
                    Source::Whole(paragraph) => Some(Spot {
                        paragraph: *paragraph,
                        mark,
                    }),
                    Source::Marks(spots) => spots.get(mark).copied().flatten(),
                };
                if let Some(id) = spot.and_then(id).filter(|id| self.lives.is_free(*id)) {
                    self.lives.claim(id);
                    *slot = id;
                }
            }
        }
    }

    /// Finds what has moved or come back among what the comparison did not find.
    fn look_up(&mut self, slots: &mut [Slot], config: &TraceConfig, work: &mut Work) {
        let mut finder = Finder {
            lives: &mut self.lives,
            lexicon: &self.cutter.lexicon,
            config,
            work,
        };
        for lived in self
            .versions
            .last()
            .iter()
            .flat_map(|before| &before.paragraphs)
        {
            self.past.bury(&lived.cut, &lived.ids, &finder);
        }
        self.past.restore(slots, &mut finder);
    }

    /// What is not known by now is new.
    fn settle(&mut self, mut slot: Slot, source: Option<&Source>, certainty: Certainty) -> Lived {
        for (id, key) in slot.ids.iter_mut().zip(&slot.cut.keys) {
            if *id == NOBODY {
                *id = self.lives.born(*key);
            }
            self.lives.settle(*id);
        }
        let before = self.versions.last();
        let same = match source {
            Some(Source::Whole(old)) => before.and_then(|before| before.paragraphs.get(*old)),
            _ => None,
        };
        let ids = match same {
            Some(lived) if *lived.ids == *slot.ids => Rc::clone(&lived.ids),
            _ => slot.ids.into(),
        };
        Lived {
            cut: slot.cut,
            ids,
            certainty,
        }
    }

    /// Notes how sure it is that marks came and left with the version being traced. That rests on the paragraph where they stand and on those
    /// that answer it in the other version.
    fn doubt(&mut self, paragraphs: &[Lived], carry: Option<&Carry>) {
        let before = self
            .versions
            .last()
            .map_or(&[][..], |before| &before.paragraphs);
        let lived = Sides::new(before, paragraphs);
        let own = lived.map(|side| side.iter().map(|lived| lived.certainty).collect::<Vec<_>>());
        if own
            .old
            .iter()
            .chain(&own.new)
            .all(|certainty| *certainty == Certainty::READ)
        {
            return;
        }
        let mut resting = own.clone();
        for ranges in carry.iter().flat_map(|carry| &carry.edited) {
            lower(&mut resting.new, &ranges.new, &own.old, &ranges.old);
            lower(&mut resting.old, &ranges.old, &own.new, &ranges.new);
        }
        let now = self.versions.len();
        for (lived, certainty) in paragraphs.iter().zip(resting.new) {
            for id in lived
                .ids
                .iter()
                .filter(|id| self.lives.comes_now(**id))
                .copied()
                .collect::<Vec<_>>()
            {
                self.lives.doubt(id, now, certainty);
            }
        }
        for (lived, certainty) in before.iter().zip(resting.old) {
            for id in lived
                .ids
                .iter()
                .filter(|id| self.lives.last(**id) + 1 == now)
                .copied()
                .collect::<Vec<_>>()
            {
                self.lives.doubt(id, now, certainty);
            }
        }
    }

    /// The runs of a paragraph.
    pub(super) fn runs(&self, lived: &Lived) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut last = NOBODY;
        for (at, id) in lived.cut.at.iter().zip(lived.ids.iter()) {
            if let Some(run) = runs.last_mut() {
                run.at.end = at.start;
                if self.lives.are_alike(last, *id) {
                    continue;
                }
            }
            last = *id;
            let start = if runs.is_empty() { 0 } else { at.start };
            runs.push(Run {
                at: start..at.end,
                life: self.life(*id),
            });
        }
        if let Some(run) = runs.last_mut() {
            run.at.end = lived.cut.text.len();
        }
        runs.retain(|run| !run.at.is_empty());
        runs
    }

    /// When a mark came, was away, and left.
    pub(super) fn life(&self, id: Id) -> Life {
        let last = self.lives.last(id);
        let absence = |(last, back): &(usize, usize)| Absence {
            left: self.turn(id, last + 1),
            back: self.turn(id, *back),
        };
        Life {
            born: self.turn(id, self.lives.first(id)),
            absences: self.lives.absences(id).iter().map(absence).collect(),
            left: (last + 1 < self.versions.len()).then(|| self.turn(id, last + 1)),
        }
    }

    fn turn(&self, id: Id, by: usize) -> Turn {
        let number = |at: usize| self.versions.get(at).map(|held| held.number);
        Turn {
            after: by.checked_sub(1).and_then(number),
            by: number(by).unwrap_or(VersionNumber(0)),
            certainty: self.lives.certainty(id, by),
        }
    }
}

impl Held {
    fn texts(&self) -> Vec<Rc<str>> {
        let paragraphs = self.paragraphs.iter();
        paragraphs.map(|lived| Rc::clone(&lived.cut.text)).collect()
    }
}

fn slot(cut: &Rc<Cut>) -> Slot {
    Slot {
        ids: vec![NOBODY; cut.len()],
        cut: Rc::clone(cut),
    }
}

fn source(carry: Option<&Carry>, paragraph: usize) -> Option<&Source> {
    carry?.sources.get(paragraph)
}

/// Some paragraphs are no surer than those that they rest on.
fn lower(
    certainties: &mut [Certainty],
    which: &Range<usize>,
    others: &[Certainty],
    on: &Range<usize>,
) {
    let others = others.get(on.clone()).unwrap_or_default();
    let lowest = Certainty::lowest(others.iter().copied());
    for certainty in certainties.get_mut(which.clone()).unwrap_or_default() {
        *certainty = (*certainty).min(lowest);
    }
}
