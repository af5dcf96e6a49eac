//! A number that took another's place faces it, instead of standing somewhere in a larger change: it is the story.

use std::ops::Range;

use super::marks::{MarkKind, Marks};
use crate::model::{Side, Sides};
use crate::text::fold;

/// The places, in marks, at which a change is to be cut, ascending, so that a number faces the one in whose place it stands: one at the
/// end of the change that borders on what stayed, or each of a row of numbers. The same white space stands before each place on both
/// sides, so that what is between the parts is equal.
pub(super) fn seams(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> Vec<Sides<usize>> {
    if change.old.len() < 2 || change.new.len() < 2 {
        return Vec::new();
    }
    let places = if is_row(change, marks) {
        let ahead = 1..change.old.len();
        ahead
            .map(|step| change.as_ref().map(|range| range.start + step))
            .collect()
    } else {
        let ends = [opening(change, marks), closing(change, marks)];
        ends.into_iter().flatten().collect::<Vec<Sides<usize>>>()
    };
    let is_parted = |at: &Sides<usize>| {
        let Sides { old, new } = Sides::new(space(at.old, &marks.old), space(at.new, &marks.new));
        !old.is_empty() && old == new
    };
    places.into_iter().filter(is_parted).collect()
}

/// Whether both sides are nothing but numbers, as many on the one as on the other: cells of a table.
fn is_row(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> bool {
    let are_numbers = |side: Side| {
        let mut own = change[side].clone();
        own.all(|mark| marks[side].kind(mark) == MarkKind::Number)
    };
    change.old.len() == change.new.len() && are_numbers(Side::Old) && are_numbers(Side::New)
}

/// The place behind a number with which the change begins, if something that stayed is before it.
fn opening(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> Option<Sides<usize>> {
    let end = |side: Side| {
        let Range { start, end } = change[side].clone();
        (start > 0 && marks[side].stands_free(start))
            .then(|| (start + 1..end).find(|&mark| marks[side].stands_free(mark)))?
    };
    let at = Sides::new(end(Side::Old)?, end(Side::New)?);
    let number = |side: Side| change[side].start..at[side];
    let rest = |side: Side| at[side]..change[side].end;
    faces(&number, &rest, marks).then_some(at)
}

/// The place before a number with which the change ends, if something that stayed is behind it.
fn closing(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> Option<Sides<usize>> {
    let start = |side: Side| {
        let Range { start, end } = change[side].clone();
        (end < marks[side].len()).then(|| {
            (start + 1..end)
                .rev()
                .find(|&mark| marks[side].stands_free(mark))
        })?
    };
    let at = Sides::new(start(Side::Old)?, start(Side::New)?);
    let number = |side: Side| at[side]..change[side].end;
    let rest = |side: Side| change[side].start..at[side];
    faces(&number, &rest, marks).then_some(at)
}

/// Whether one number faces another, and the rest of the change is more than that of a date or an address, in which they belong
/// together: a name on both sides beside the number.
fn faces(
    number: &dyn Fn(Side) -> Range<usize>,
    rest: &dyn Fn(Side) -> Range<usize>,
    marks: &Sides<Marks<'_>>,
) -> bool {
    let only = |side: Side| {
        let mut words = number(side).filter(|&mark| marks[side].is_word(mark));
        let first = words.next().filter(|_| words.next().is_none());
        first.filter(|&mark| marks[side].kind(mark) == MarkKind::Number)
    };
    let (Some(old), Some(new)) = (only(Side::Old), only(Side::New)) else {
        return false;
    };
    let is_beside_name = |side: Side| {
        let Range { start, end } = number(side);
        let beside = [start.checked_sub(1), Some(end)].into_iter().flatten();
        let mut within = beside.filter(|mark| rest(side).contains(mark));
        within.any(|mark| marks[side].kind(mark) == MarkKind::Name)
    };
    let keys = |side: Side| rest(side).map(move |mark| fold(marks[side].mark(mark)));
    fold(marks.old.mark(old)) != fold(marks.new.mark(new))
        && !(is_beside_name(Side::Old) && is_beside_name(Side::New))
        && !keys(Side::Old).eq(keys(Side::New))
}

/// What stands between a mark and the one before it.
fn space<'t>(mark: usize, marks: &Marks<'t>) -> &'t str {
    marks.text(marks.end_before(mark)..marks.start(mark))
}
