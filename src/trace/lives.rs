//! Of every mark that ever stood in the text: in which of the held versions it stands.

use rustc_hash::FxHashMap;

use super::lexicon::Key;
use crate::model::Certainty;

/// A mark through the versions: the same one as long as it was not written anew.
pub(super) type Id = u32;

/// Stands for no mark: before the first one of a paragraph and behind its last one.
pub(super) const NOBODY: Id = Id::MAX;

/// All marks that ever stood in the text. Versions are told by their places among those that are held, from 0.
#[derive(Debug, Default)]
pub(super) struct Lives {
    records: Vec<Record>,
    /// Of those that came back, when they were away: the last version with it, and the one in which it was back; ascending.
    absences: FxHashMap<Id, Vec<(usize, usize)>>,
    /// How sure it is that a mark came or left with a version, where that rests on anything but what was read.
    doubts: FxHashMap<(Id, usize), Certainty>,
    /// The version that is being traced.
    now: usize,
}

#[derive(Debug)]
struct Record {
    key: Key,
    born: usize,
    last: usize,
    /// The version being traced, plus 1, as soon as it is found there.
    claimed: usize,
}

impl Lives {
    /// Begins with the next version.
    pub(super) fn begin(&mut self, now: usize) {
        self.now = now;
    }

    /// A mark that is new in the version being traced.
    pub(super) fn born(&mut self, key: Key) -> Id {
        let id = Id::try_from(self.records.len()).unwrap_or(NOBODY);
        self.records.push(Record {
            key,
            born: self.now,
            last: self.now,
            claimed: self.now + 1,
        });
        id
    }

    pub(super) fn key(&self, id: Id) -> Option<Key> {
        self.record(id).map(|record| record.key)
    }

    /// Whether a mark may still be found at another place of the version being traced.
    pub(super) fn is_free(&self, id: Id) -> bool {
        self.record(id)
            .is_some_and(|record| record.claimed != self.now + 1)
    }

    /// The mark was found in the version being traced.
    pub(super) fn claim(&mut self, id: Id) {
        let claimed = self.now + 1;
        if let Some(record) = self.record_mut(id) {
            record.claimed = claimed;
        }
    }

    /// The mark was taken for one that it is not.
    pub(super) fn release(&mut self, id: Id) {
        if let Some(record) = self.record_mut(id) {
            record.claimed = 0;
        }
    }

    /// The mark stands in the version being traced, and no more is found out about that.
    pub(super) fn settle(&mut self, id: Id) {
        let now = self.now;
        let Some(record) = self.record_mut(id) else {
            return;
        };
        let last = std::mem::replace(&mut record.last, now);
        if last + 1 < now {
            self.absences.entry(id).or_default().push((last, now));
        }
    }

    /// That the mark came or left with a version is so sure.
    pub(super) fn doubt(&mut self, id: Id, version: usize, certainty: Certainty) {
        if certainty != Certainty::READ {
            self.doubts.insert((id, version), certainty);
        }
    }

    /// Whether the mark came into the text, or back into it, with the version being traced.
    pub(super) fn comes_now(&self, id: Id) -> bool {
        self.record(id)
            .is_some_and(|record| record.born == self.now)
            || self
                .absences
                .get(&id)
                .and_then(|absences| absences.last())
                .is_some_and(|(_, back)| *back == self.now)
    }

    /// The first version with the mark.
    pub(super) fn first(&self, id: Id) -> usize {
        self.record(id).map_or(0, |record| record.born)
    }

    /// The last version with the mark.
    pub(super) fn last(&self, id: Id) -> usize {
        self.record(id).map_or(0, |record| record.last)
    }

    /// When the mark was away: the last version with it, and the one in which it was back.
    pub(super) fn absences(&self, id: Id) -> &[(usize, usize)] {
        self.absences.get(&id).map_or(&[], Vec::as_slice)
    }

    /// How sure it is that the mark came or left with a version.
    pub(super) fn certainty(&self, id: Id, version: usize) -> Certainty {
        let doubt = self.doubts.get(&(id, version));
        doubt.copied().unwrap_or(Certainty::READ)
    }

    /// Whether two marks came, were away and left with the same versions, and as surely.
    pub(super) fn are_alike(&self, one: Id, other: Id) -> bool {
        let turns = |id| {
            let absences = self.absences(id).iter();
            let turns = absences.flat_map(|(last, back)| [last + 1, *back]);
            turns.chain([self.first(id), self.last(id) + 1])
        };
        let sure = |id| turns(id).map(move |version| (version, self.certainty(id, version)));
        one == other || sure(one).eq(sure(other))
    }

    /// Whether the mark stands in a version.
    pub(super) fn stands_in(&self, id: Id, version: usize) -> bool {
        let is_away = |(last, back): &(usize, usize)| (last + 1..*back).contains(&version);
        (self.first(id)..=self.last(id)).contains(&version)
            && !self.absences(id).iter().any(is_away)
    }

    fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(usize::try_from(id).ok()?)
    }

    fn record_mut(&mut self, id: Id) -> Option<&mut Record> {
        self.records.get_mut(usize::try_from(id).ok()?)
    }
}
