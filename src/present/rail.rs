//! The rail beside a long text: a mark for every change, where it stands in the whole.

use super::comparison::{Compared, Fate, Folding, Spot};
use super::words::Words;
use crate::kinds::Kinds;

/// Marks that stand nearer to each other than this (as a share of the rail) are one mark: below that nobody could tell them apart.
const APART: f64 = 1.0 / 180.0;

/// The rail beside a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rail {
    /// The marks, from the beginning to the end.
    pub marks: Vec<RailMark>,
    /// Where each part of the comparison begins, as a share of the rail, and last where all ends: 1.
    bounds: Vec<f64>,
}

/// A change, or several that stand close together.
#[derive(Debug, Clone, PartialEq)]
pub struct RailMark {
    /// Where it begins, as a share of the rail.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How it looks.
    pub look: RailLook,
    /// The row that it leads to.
    pub row: usize,
    /// «Change 3 of 12: added», for those who hear it, and on hover.
    pub name: String,
}

/// What became of the text at a mark: told by its side and its form as well as by its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RailLook {
    /// Text went.
    Old,
    /// Text came.
    New,
    /// Text went and text came.
    Both,
    /// Text stands elsewhere.
    Moved,
    /// Only print differs.
    Print,
}

impl Compared {
    /// The rail beside the text, with a mark for every change of these kinds; for all where none is chosen.
    #[must_use]
    pub fn rail(&self, words: Words, folding: Option<&Folding>, chosen: Kinds) -> Rail {
        let starts = self.lines_before(folding);
        let all = starts.last().copied().unwrap_or_default().max(1) as f64;
        let share = |row: usize| starts.get(row).copied().unwrap_or_default() as f64 / all;
        let stops = self.stops(chosen);
        let mut marks: Vec<(RailMark, usize, usize)> = Vec::new();
        for (number, stop) in (1..).zip(&stops) {
            let Spot::Row(row) = *stop else { continue };
            let look = self.fate(row).map_or(RailLook::Both, RailLook::of);
            let (from, to) = (share(row), share(row + 1));
            match marks.last_mut() {
                Some((mark, _, last))
                    if from - mark.to < APART && from - mark.from < 4.0 * APART =>
                {
                    mark.to = to;
                    mark.look = mark.look.and(look);
                    *last = number;
                }
                _ => {
                    let name = String::new();
                    let mark = RailMark {
                        from,
                        to,
                        look,
                        row,
                        name,
                    };
                    marks.push((mark, number, number));
                }
            }
        }
        let named = marks.into_iter().map(|(mark, first, last)| RailMark {
            name: words.rail_mark(first, last, stops.len(), mark.look),
            ..mark
        });
        let parts = self.parts().iter();
        Rail {
            marks: named.collect(),
            bounds: parts
                .map(|part| share(part.rows.start))
                .chain([1.0])
                .collect(),
        }
    }
}

impl Rail {
    /// Where a place in a part of the text stands on the rail; the place is a share of the part's height.
    #[must_use]
    pub fn share(&self, part: usize, place: f64) -> f64 {
        let bound = |at: usize| self.bounds.get(at).copied().unwrap_or(1.0);
        let (from, to) = (bound(part), bound(part + 1));
        from + (to - from) * place.clamp(0.0, 1.0)
    }
}

impl RailLook {
    fn of(fate: Fate) -> RailLook {
        match fate {
            Fate::Deleted => RailLook::Old,
            Fate::Inserted => RailLook::New,
            Fate::Changed | Fate::Same => RailLook::Both,
            Fate::MovedHere | Fate::MovedAway => RailLook::Moved,
            Fate::Typographic => RailLook::Print,
        }
    }

    /// How two that stand close together look as one.
    fn and(self, other: RailLook) -> RailLook {
        match (self, other) {
            _ if self == other => self,
            (RailLook::Print, look) | (look, RailLook::Print) => look,
            _ => RailLook::Both,
        }
    }

    /// The word for it in the page's markup.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            RailLook::Old => "old",
            RailLook::New => "new",
            RailLook::Both => "both",
            RailLook::Moved => "moved",
            RailLook::Print => "print",
        }
    }
}
