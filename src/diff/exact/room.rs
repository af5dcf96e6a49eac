//! What one matching after the other is computed in, so that room is made once.

use std::ops::Range;

use super::links::Links;
use super::{Kept, Way};
use crate::diff::marks::Marks;
use crate::diff::places::Places;
use crate::model::{Side, Sides};

/// Room for matchings, used again for one after the other.
#[derive(Default)]
pub(in crate::diff) struct Room {
    /// The keys of the marks that are matched.
    pub(super) ids: Sides<Vec<u32>>,
    /// Where each key stands among them, or among the links.
    pub(super) places: Sides<Places>,
    pub(super) links: Sides<Links>,
    /// For each newer link the next one with its key.
    pub(super) nexts: Vec<usize>,
    /// For so many newer links the best change there that has only deleted so far.
    pub(super) deleted: Vec<Way>,
    /// All that was kept, row by row.
    pub(super) kept: Vec<Kept>,
}

impl Room {
    /// Room for texts with so many different words and signs.
    pub(in crate::diff) fn for_words(words: usize) -> Self {
        let places = || Places::with_room(words);
        Room {
            places: Sides::new(places(), places()),
            ..Room::default()
        }
    }

    /// Notes where the marks between two common ends stand, so that it can be asked which they are.
    pub(in crate::diff) fn note(&mut self, at: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) {
        for side in Side::BOTH {
            for (mark, print) in at[side].clone().zip(marks[side].prints(at[side].clone())) {
                self.places[side].put(print, mark);
            }
        }
    }

    /// Whether one of the marks that were noted last, on either side, has that print.
    pub(in crate::diff) fn has_noted(
        &self,
        print: u32,
        at: &Sides<Range<usize>>,
        marks: &Sides<Marks<'_>>,
    ) -> bool {
        let stands = |side: Side| {
            let is_it = |mark: usize| at[side].contains(&mark) && marks[side].print(mark) == print;
            self.places[side].find(print, is_it).is_some()
        };
        stands(Side::Old) || stands(Side::New)
    }
}
