//! Which two versions can be on show, and where a handle or a step leads.

use crate::model::{Article, Side, Sides, VersionNumber};

/// A way through time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To older versions.
    Back,
    /// To newer versions.
    On,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub fn reversed(self) -> Direction {
        match self {
            Direction::Back => Direction::On,
            Direction::On => Direction::Back,
        }
    }
}

/// The numbers of the versions whose text is held, ascending.
#[must_use]
pub fn held_numbers(article: &Article) -> Vec<VersionNumber> {
    article
        .versions
        .iter()
        .filter(|version| version.is_held())
        .map(|version| version.number)
        .collect()
}

/// Whether both versions of a pair are held, the older one below the newer one.
#[must_use]
pub fn is_held(article: &Article, pair: Sides<VersionNumber>) -> bool {
    let held = |number| {
        article
            .version(number)
            .is_some_and(|version| version.is_held())
    };
    pair.old < pair.new && held(pair.old) && held(pair.new)
}

/// The first (going back) or the last (going on) two neighbours among the held versions; `None` where fewer than two are held.
#[must_use]
pub fn end_pair(article: &Article, direction: Direction) -> Option<Sides<VersionNumber>> {
    let mut steps = steps(article);
    match direction {
        Direction::Back => steps.next(),
        Direction::On => steps.next_back(),
    }
}

/// All neighbours among the held versions, ascending.
pub(super) fn steps(article: &Article) -> impl DoubleEndedIterator<Item = Sides<VersionNumber>> {
    let held = held_numbers(article);
    let after = held.clone().into_iter().skip(1);
    let steps: Vec<_> = held.into_iter().zip(after).collect();
    steps.into_iter().map(|(old, new)| Sides::new(old, new))
}

/// The pair after one handle was put on a version: the nearest held version on that handle's side of the other one.
#[must_use]
pub fn moved(
    article: &Article,
    pair: Sides<VersionNumber>,
    side: Side,
    number: VersionNumber,
) -> Option<Sides<VersionNumber>> {
    let nearest = allowed(article, pair, side)
        .into_iter()
        .min_by_key(|candidate| candidate.0.abs_diff(number.0))?;
    Some(with(pair, side, nearest))
}

/// The pair after one handle went one held version back or on; `None` where the other handle, or the end, is in the way.
#[must_use]
pub fn nudged(
    article: &Article,
    pair: Sides<VersionNumber>,
    side: Side,
    direction: Direction,
) -> Option<Sides<VersionNumber>> {
    let allowed = allowed(article, pair, side);
    let next = match direction {
        Direction::Back => allowed.into_iter().rfind(|number| *number < pair[side]),
        Direction::On => allowed.into_iter().find(|number| *number > pair[side]),
    };
    next.map(|number| with(pair, side, number))
}

/// The pair after one handle went as far back or on as the other handle lets it.
#[must_use]
pub fn far(
    article: &Article,
    pair: Sides<VersionNumber>,
    side: Side,
    direction: Direction,
) -> Option<Sides<VersionNumber>> {
    let allowed = allowed(article, pair, side);
    let end = match direction {
        Direction::Back => allowed.first(),
        Direction::On => allowed.last(),
    };
    end.map(|number| with(pair, side, *number))
}

/// The held versions on one handle's side of the other handle, ascending.
fn allowed(article: &Article, pair: Sides<VersionNumber>, side: Side) -> Vec<VersionNumber> {
    let mut numbers = held_numbers(article);
    numbers.retain(|number| match side {
        Side::Old => *number < pair.new,
        Side::New => *number > pair.old,
    });
    numbers
}

fn with(mut pair: Sides<VersionNumber>, side: Side, number: VersionNumber) -> Sides<VersionNumber> {
    pair[side] = number;
    pair
}

/// The pair after both handles went one held version back or on; `None` where one of them would fall off the end.
#[must_use]
pub fn shifted(
    article: &Article,
    pair: Sides<VersionNumber>,
    direction: Direction,
) -> Option<Sides<VersionNumber>> {
    let held = held_numbers(article);
    let shift = |number: VersionNumber| {
        let at = held.binary_search(&number).ok()?;
        let to = match direction {
            Direction::Back => at.checked_sub(1)?,
            Direction::On => at + 1,
        };
        held.get(to).copied()
    };
    Some(Sides::new(shift(pair.old)?, shift(pair.new)?))
}
