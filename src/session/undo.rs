//! Taking captures away, and bringing them back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::arranging::{Thinned, files_of, overruling};
use super::held::Held;
use super::{CaptureId, Session};
use crate::model::{Arrangement, Fixed, ReadingChoice, Said};

/// What can be undone, as the person is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undo {
    /// So many captures came together; the first one's name.
    Added {
        /// How many, at least 1.
        captures: usize,
        /// The first one's name.
        name: String,
    },
    /// A capture was removed.
    Removed {
        /// How many, at least 1: more than one where an addition was undone.
        captures: usize,
        /// The first one's name.
        name: String,
    },
    /// Everything was cleared.
    Cleared {
        /// How many captures that were.
        captures: usize,
    },
    /// An order that a person had set was left to the inference again.
    OrderReleased,
}

/// What the person did last.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    Added(Vec<CaptureId>, String),
    Removed(Removed),
    Cleared(Removed),
    /// It was done before this session began; what it takes to undo it lies elsewhere.
    Elsewhere(Undo),
    /// With the arrangements before.
    OrderReleased(Vec<Arrangement>),
}

/// What was taken away, to come back as it was.
#[derive(Debug, Clone, Default)]
pub(super) struct Removed {
    held: Vec<Held>,
    overrulings: Vec<((String, usize), Fixed)>,
    choices: Vec<ReadingChoice>,
    arrangements: Vec<Thinned>,
}

/// What an undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// These came back.
    CameBack(Vec<CaptureId>),
    /// These were taken away.
    WentAway(Vec<CaptureId>),
    /// All are there as before; they stand in another order.
    Rearranged,
    /// What went away before this session began is to be given to it again.
    Elsewhere,
}

impl Session {
    /// Says what could be undone before this session began: captures went away that can be had elsewhere.
    pub fn recall(&mut self, undo: Undo) {
        self.last = Some(Deed::Elsewhere(undo));
    }

    /// What the person has said of what was taken away last.
    #[must_use]
    pub fn said_gone(&self) -> Said {
        let Some(Deed::Removed(removed) | Deed::Cleared(removed)) = &self.last else {
            return Said::default();
        };
        let gone = removed.overrulings.iter();
        Said {
            overrulings: gone
                .map(|(place, fixed)| overruling(place, *fixed))
                .collect(),
            arrangements: removed.arrangements.iter().map(Thinned::before).collect(),
            choices: removed.choices.clone(),
        }
    }

    /// Takes a capture away, with all that the person has said of it. Says whether it was there.
    pub fn remove(&mut self, id: CaptureId) -> bool {
        let removed = self.take(|held| held.id == id);
        let is_there = !removed.held.is_empty();
        if is_there {
            self.last = Some(Deed::Removed(removed));
        }
        is_there
    }

    /// Takes everything away. Says whether anything was there.
    pub fn clear(&mut self) -> bool {
        let mut removed = self.take(|_| true);
        let others = std::mem::take(&mut self.overrulings);
        removed.overrulings.extend(others);
        removed.choices.append(&mut self.choices);
        removed.arrangements.extend(self.thin(|_| true));
        self.news.begin();
        let is_there = !removed.held.is_empty();
        if is_there {
            self.last = Some(Deed::Cleared(removed));
        }
        is_there
    }

    /// Undoes what was done last: what was removed or cleared comes back as it was, what was added is removed, an order that was left to the
    /// inference stands again. `None` where there is
    /// nothing to undo.
    pub fn undo(&mut self) -> Option<Undone> {
        match self.last.take()? {
            Deed::Removed(removed) | Deed::Cleared(removed) => {
                let ids = removed.held.iter().map(|held| held.id).collect();
                self.overrulings.extend(removed.overrulings);
                self.choices.extend(removed.choices);
                for held in removed.held {
                    self.insert(held);
                }
                self.restore(removed.arrangements);
                Some(Undone::CameBack(ids))
            }
            Deed::Elsewhere(_) => Some(Undone::Elsewhere),
            Deed::Added(ids, _) => {
                let removed = self.take(|held| ids.contains(&held.id));
                let ids = removed.held.iter().map(|held| held.id).collect();
                self.last = Some(Deed::Removed(removed));
                Some(Undone::WentAway(ids))
            }
            Deed::OrderReleased(arrangements) => {
                self.arrangements = arrangements;
                self.made = None;
                Some(Undone::Rearranged)
            }
        }
    }

    /// Takes captures out, with what the person has said of them and of no other.
    fn take(&mut self, is_meant: impl Fn(&Held) -> bool) -> Removed {
        let (gone, stay): (Vec<_>, Vec<_>) = std::mem::take(&mut self.held)
            .into_iter()
            .partition(is_meant);
        self.held = stay;
        let is_of = |held: &[Held], file: &str| held.iter().any(|held| held.tells_of(file));
        let is_of_gone = |file: &str| is_of(&gone, file) && !is_of(&self.held, file);
        let files = std::mem::take(&mut self.overrulings).into_iter();
        let (overrulings, others): (Vec<_>, Vec<_>) =
            files.partition(|((file, _), _)| is_of_gone(file.as_str()));
        self.overrulings = others.into_iter().collect();
        let (choices, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.choices)
            .into_iter()
            .partition(|choice| is_of_gone(&choice.file));
        self.choices = others;
        let of = |held: &[Held]| -> BTreeSet<String> {
            let files = held.iter().flat_map(|held| files_of(&held.reading));
            files.map(str::to_owned).collect()
        };
        let (of_gone, of_others) = (of(&gone), of(&self.held));
        let arrangements = self.thin(|file| of_gone.contains(file) && !of_others.contains(file));
        self.made = None;
        Removed {
            held: gone,
            overrulings,
            choices,
            arrangements,
        }
    }
}

impl Held {
    /// Whether a page of that file's name was read from it, or a saved reading that came from such a file.
    fn tells_of(&self, file: &str) -> bool {
        let mut saved = self.reading.articles.iter();
        self.name == file
            || self.reading.pages.iter().any(|page| page.file == file)
            || saved.any(|article| {
                article
                    .versions
                    .iter()
                    .any(|version| version.tells_of(file))
            })
    }
}

/// Adds a capture to what can be undone as an addition.
pub(super) fn note_added(last: &mut Option<Deed>, id: CaptureId, name: &str) {
    match last {
        Some(Deed::Added(ids, _)) => ids.push(id),
        Some(Deed::Removed(_) | Deed::Cleared(_) | Deed::Elsewhere(_)) => {}
        Some(Deed::OrderReleased(_)) | None => *last = Some(Deed::Added(vec![id], name.to_owned())),
    }
}

/// What the person is told of a deed.
pub(super) fn told(deed: &Deed) -> Undo {
    match deed {
        Deed::Elsewhere(undo) => undo.clone(),
        Deed::Added(ids, name) => Undo::Added {
            captures: ids.len(),
            name: name.clone(),
        },
        Deed::Removed(removed) => Undo::Removed {
            captures: removed.held.len(),
            name: removed
                .held
                .first()
                .map(|held| held.name.clone())
                .unwrap_or_default(),
        },
        Deed::Cleared(removed) => Undo::Cleared {
            captures: removed.held.len(),
        },
        Deed::OrderReleased(_) => Undo::OrderReleased,
    }
}
