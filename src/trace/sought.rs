//! The wording that is looked for, and where it stands word for word.

use std::ops::Range;

use super::chain::{Chain, Held};
use super::cut::{Cut, marks};
use super::lexicon::{Key, Kind, Lexicon};
use super::spot::{Between, Piece, Spot};

/// The wording that is looked for.
pub(super) struct Sought<'c> {
    lexicon: &'c Lexicon,
    /// By mark; in small letters, unless case is to be matched; `None` for a wording that occurs nowhere.
    keys: Vec<Option<Key>>,
    /// By mark, whether a paragraph may end behind it.
    ends: Vec<bool>,
    match_case: bool,
}

/// The wordings of marks that are read one after the other.
pub(super) struct Reading {
    keys: Vec<Key>,
    /// By paragraph, which of them is its first; ascending.
    starts: Vec<usize>,
}

/// Stands where something else does, which is no part of what is read.
const GAP: Key = Key::MAX;

impl<'c> Sought<'c> {
    /// A phrase as somebody writes it. It may run over the end of a paragraph where it has a line break itself, or behind a sign: «closed»
    /// and «The» are no phrase where the one is a crosshead and the other begins the paragraph below it.
    pub(super) fn phrase(phrase: &str, match_case: bool, lexicon: &'c Lexicon) -> Self {
        let key = |wording: &str| {
            if match_case {
                lexicon.find(wording)
            } else {
                lexicon.find(&wording.to_lowercase())
            }
        };
        let marks = marks(phrase);
        Sought {
            lexicon,
            ends: ends(phrase, &marks),
            keys: marks.iter().map(|(_, wording)| key(wording)).collect(),
            match_case,
        }
    }

    /// What stands somewhere, word for word.
    pub(super) fn passage(spot: &Spot, chain: &'c Chain) -> Self {
        let lexicon = &chain.cutter.lexicon;
        let keys: Vec<Key> = spot.keys(chain).collect();
        let is_sign = |key: &Key| lexicon.kind(*key) == Kind::Sign;
        let mut ends: Vec<bool> = keys.iter().map(is_sign).collect();
        let mut reached = 0;
        for piece in &spot.pieces {
            reached += piece.marks.len();
            if let Some(end) = reached.checked_sub(1).and_then(|last| ends.get_mut(last)) {
                *end = true;
            }
        }
        Sought {
            lexicon,
            keys: keys.into_iter().map(Some).collect(),
            ends,
            match_case: true,
        }
    }

    /// Whether it stands word for word in what is read.
    pub(super) fn stands_in(&self, reading: &Reading) -> bool {
        self.places(reading, 0).next().is_some()
    }

    /// Where it stands word for word from a mark on, as ranges of what is read that don't overlap.
    pub(super) fn places<'s>(
        &'s self,
        reading: &'s Reading,
        from: usize,
    ) -> impl Iterator<Item = Range<usize>> + 's {
        let length = self.keys.len();
        let is_found_nowhere = length == 0 || self.keys.contains(&None);
        let mut at = from;
        std::iter::from_fn(move || {
            while !is_found_nowhere && at + length <= reading.keys.len() {
                let place = at..at + length;
                if self.stands_at(reading, &place) {
                    at = place.end;
                    return Some(place);
                }
                at += 1;
            }
            None
        })
    }

    fn stands_at(&self, reading: &Reading, place: &Range<usize>) -> bool {
        let keys = reading.keys.get(place.clone()).unwrap_or_default();
        let mut pairs = keys.iter().zip(&self.keys);
        pairs.all(|(key, sought)| self.matches(*key, *sought)) && self.may_break(reading, place)
    }

    fn matches(&self, key: Key, sought: Option<Key>) -> bool {
        sought == Some(key)
            || !self.match_case && key != GAP && sought == Some(self.lexicon.small(key))
    }

    /// Whether every end of a paragraph within a place is where there may be one.
    fn may_break(&self, reading: &Reading, place: &Range<usize>) -> bool {
        let from = reading
            .starts
            .partition_point(|start| *start <= place.start);
        let inside = reading.starts.iter().skip(from);
        let mut inside = inside.take_while(|start| **start < place.end);
        inside.all(|start| {
            let end = self.ends.get(start - place.start - 1);
            end.copied().unwrap_or(false)
        })
    }
}

/// By mark of a phrase, whether a paragraph may end behind it.
pub(super) fn ends(phrase: &str, marks: &[(Range<usize>, Box<str>)]) -> Vec<bool> {
    let nexts = marks.iter().skip(1).map(|(at, _)| at.start);
    let nexts = nexts.chain([phrase.len()]);
    let ends = marks.iter().zip(nexts).map(|((at, wording), next)| {
        let between = phrase.get(at.end..next).unwrap_or_default();
        between.contains('\n') || !wording.chars().any(char::is_alphanumeric)
    });
    ends.collect()
}

impl Reading {
    /// A whole version.
    pub(super) fn of(held: &Held) -> Reading {
        let mut reading = Reading {
            keys: Vec::new(),
            starts: Vec::with_capacity(held.paragraphs.len()),
        };
        for lived in &held.paragraphs {
            reading.add(&lived.cut, 0..lived.cut.len());
        }
        reading
    }

    /// What stands at some place only.
    pub(super) fn of_spot(spot: &Spot, chain: &Chain) -> Reading {
        let mut reading = Reading {
            keys: Vec::new(),
            starts: Vec::new(),
        };
        let mut last: Option<&Piece> = None;
        for piece in &spot.pieces {
            if last.is_some_and(|last| chain.between(spot.version, last, piece) != Between::Nothing)
            {
                reading.keys.push(GAP);
            }
            if let Some(lived) = chain.lived(spot.version, piece.paragraph) {
                reading.add(&lived.cut, piece.marks.clone());
            }
            last = Some(piece);
        }
        reading
    }

    fn add(&mut self, cut: &Cut, marks: Range<usize>) {
        self.starts.push(self.keys.len());
        self.keys.extend(cut.keys.get(marks).unwrap_or_default());
    }

    /// Which marks of which paragraphs those are, where a whole version is read.
    pub(super) fn pieces(&self, place: &Range<usize>) -> Vec<Piece> {
        let first = self.starts.partition_point(|start| *start <= place.start);
        let first = first.saturating_sub(1);
        let mut pieces = Vec::new();
        for (paragraph, start) in self.starts.iter().enumerate().skip(first) {
            if *start >= place.end {
                break;
            }
            let end = self.starts.get(paragraph + 1).copied();
            let end = end.unwrap_or(self.keys.len()).min(place.end);
            let marks = place.start.saturating_sub(*start)..end - start;
            if !marks.is_empty() {
                pieces.push(Piece { paragraph, marks });
            }
        }
        pieces
    }
}
