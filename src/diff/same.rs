//! What two texts begin and end with alike need not be cut twice.

use super::cut::{Cut, Mark};
use crate::text::eight::{common_end, common_start};

/// What a text that is still to be cut has in common with one that was cut. Both are printable ASCII with single spaces: so nothing but
/// what stands between two spaces decides how that is cut.
pub(super) struct Same<'c> {
    like: &'c Cut,
    /// How many marks both begin with.
    pub(super) first: usize,
    /// From which mark of the other text on both end alike.
    last: usize,
    /// Where that mark begins in the text that is to be cut.
    start: usize,
}

/// A word ends at once only if what stands behind it says so: two characters at the most.
const LOOKAHEAD: usize = 2;

impl<'c> Same<'c> {
    /// Nothing if it is not worth it: if they have less than a half of the text in common.
    pub(super) fn of(text: &str, (other, like): (&str, &'c Cut)) -> Option<Self> {
        let (own, their) = (text.as_bytes(), other.as_bytes());
        let head = common_start(own, their);
        let tail = common_end(&own[head..], &their[head..]);
        if 2 * (head + tail) < own.len() {
            return None;
        }
        let marks = like.marks();
        let begins = |mark: &Mark| mark.start > their.len() - tail;
        // The first that has a space before it on both sides.
        let mut last = marks.partition_point(|mark| !begins(mark));
        while marks.get(last).is_some_and(|mark| their[mark.start - 1] != b' ') {
            last += 1;
        }
        let start = marks.get(last).map(|mark| mark.start);
        Some(Same {
            like,
            first: marks.partition_point(|mark| mark.end + LOOKAHEAD <= head),
            last,
            start: start.map_or(own.len() + 1, |start| start + own.len() - their.len()),
        })
    }

    /// Up to where the text is to be cut: before the space that stands before what both end with.
    pub(super) fn until(&self) -> usize {
        self.start - 1
    }

    /// The marks that both begin with.
    pub(super) fn beginning(&self) -> &'c [Mark] {
        &self.like.marks()[..self.first]
    }

    /// The weight of these, and how many of them are words.
    pub(super) fn sums(&self) -> (u64, usize) {
        (self.like.weight(0..self.first), self.like.words(0..self.first))
    }

    /// The weight of what both end with, and how many words it has.
    pub(super) fn end_sums(&self) -> (u64, usize) {
        let end = self.last..self.like.marks().len();
        (self.like.weight(end.clone()), self.like.words(end))
    }

    /// The marks that both end with as they stand in the text that is cut, behind others of so much weight and so many words.
    pub(super) fn end(&self, weight: u64, words: usize) -> impl Iterator<Item = Mark> {
        let marks = &self.like.marks()[self.last..];
        let origin = marks.first().map(|mark| (mark.start, mark.weight, mark.words));
        let origin = origin.unwrap_or_default();
        marks.iter().map(move |mark| Mark {
            start: mark.start - origin.0 + self.start,
            end: mark.end - origin.0 + self.start,
            weight: mark.weight - origin.1 + weight,
            words: mark.words - origin.2 + words,
            ..*mark
        })
    }
}
