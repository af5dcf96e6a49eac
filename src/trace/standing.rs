//! Where the marks of a paragraph stand in another version, and which of the paragraphs there answers a passage of it.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::chain::Lived;
use super::lives::Id;
use crate::model::Sides;

/// A mark's place in the passage's paragraph (`old`) and in the one that answers it (`new`), whichever of the two versions is the earlier.
pub(super) type Pair = Sides<usize>;

/// Where the marks of a paragraph stand in another version.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// Ascending by paragraph.
    answers: Vec<Answer>,
}

/// A paragraph of another version with marks of the passage's paragraph.
#[derive(Debug)]
pub(super) struct Answer {
    /// Its index.
    pub(super) paragraph: usize,
    /// Which marks of the passage's paragraph stand in it: their places there and here, ascending by those there.
    pairs: Vec<Pair>,
}

/// Where the marks of each of some paragraphs stand in another version.
pub(super) fn standings(sources: &[&Lived], paragraphs: &[Lived]) -> Vec<Standing> {
    let mut places: FxHashMap<Id, (usize, usize)> = FxHashMap::default();
    for (source, lived) in sources.iter().enumerate() {
        let ids = lived.ids.iter().copied().zip(0..);
        places.extend(ids.map(|(id, mark)| (id, (source, mark))));
    }
    let mut standings: Vec<Standing> = sources.iter().map(|_| Standing::default()).collect();
    for (paragraph, lived) in paragraphs.iter().enumerate() {
        for (new, id) in lived.ids.iter().enumerate() {
            if let Some((source, old)) = places.get(id)
                && let Some(standing) = standings.get_mut(*source)
            {
                standing.add(paragraph, Sides::new(*old, new));
            }
        }
    }
    let answers = standings
        .iter_mut()
        .flat_map(|standing| &mut standing.answers);
    answers.for_each(|answer| answer.pairs.sort_unstable());
    standings
}

impl Standing {
    /// The paragraph with most of a passage; where none has any of it, the one with the words that stood nearest to it.
    pub(super) fn answer(&self, passage: &Range<usize>) -> Option<&Answer> {
        self.answers.iter().max_by_key(|answer| {
            (
                answer.inside(passage).len(),
                Reverse(answer.distance(passage)),
                Reverse(answer.paragraph),
            )
        })
    }

    /// Which marks of a passage stand anywhere, in no order.
    pub(super) fn marks_of<'s>(
        &'s self,
        passage: &'s Range<usize>,
    ) -> impl Iterator<Item = usize> + 's {
        let inside = |answer: &'s Answer| answer.inside(passage).iter();
        self.answers.iter().flat_map(inside).map(|pair| pair.old)
    }

    fn add(&mut self, paragraph: usize, pair: Pair) {
        match self.answers.last_mut() {
            Some(last) if last.paragraph == paragraph => last.pairs.push(pair),
            _ => self.answers.push(Answer {
                paragraph,
                pairs: vec![pair],
            }),
        }
    }
}

impl Answer {
    /// The marks of a passage that stand here.
    pub(super) fn inside(&self, passage: &Range<usize>) -> &[Pair] {
        let start = self.pairs.partition_point(|pair| pair.old < passage.start);
        let end = self.pairs.partition_point(|pair| pair.old < passage.end);
        self.pairs.get(start..end).unwrap_or_default()
    }

    /// The nearest mark before a passage that stands here.
    pub(super) fn before(&self, passage: &Range<usize>) -> Option<Pair> {
        let at = self.pairs.partition_point(|pair| pair.old < passage.start);
        at.checked_sub(1).and_then(|at| self.pairs.get(at)).copied()
    }

    /// The nearest mark behind a passage that stands here.
    pub(super) fn behind(&self, passage: &Range<usize>) -> Option<Pair> {
        let at = self.pairs.partition_point(|pair| pair.old < passage.end);
        self.pairs.get(at).copied()
    }

    /// How many marks lie between a passage and the nearest one outside it that stands here.
    fn distance(&self, passage: &Range<usize>) -> usize {
        let before = self.before(passage).map(|pair| passage.start - pair.old);
        let behind = self.behind(passage).map(|pair| pair.old + 1 - passage.end);
        before.into_iter().chain(behind).min().unwrap_or(usize::MAX)
    }
}
