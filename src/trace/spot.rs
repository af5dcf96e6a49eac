//! Where a passage stands in a version: some marks of a paragraph, or of several.

use std::ops::Range;

use super::chain::{Chain, Lived};
use super::lexicon::Kind;
use super::line::Wording;
use crate::model::Certainty;

/// Some marks of a version, by the version's place among those that are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) version: usize,
    /// In reading order; none is empty, and no two of them overlap.
    pub(super) pieces: Vec<Piece>,
}

/// Neighbouring marks of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) paragraph: usize,
    pub(super) marks: Range<usize>,
}

impl Spot {
    pub(super) fn overlaps(&self, other: &Spot) -> bool {
        let mut pieces = self.pieces.iter();
        self.version == other.version
            && pieces.any(|piece| other.pieces.iter().any(|other| piece.overlaps(other)))
    }

    /// What stands there, as it is written: a line break where it goes on with the next paragraph, an ellipsis where something else
    /// stands between.
    pub(super) fn wording(&self, chain: &Chain) -> Wording {
        let mut wording = String::new();
        let mut last: Option<&Piece> = None;
        for piece in &self.pieces {
            if let Some(last) = last {
                wording += match chain.between(self.version, last, piece) {
                    Between::Nothing | Between::Signs => "\n",
                    Between::Words => " … ",
                };
            }
            if let Some(lived) = chain.lived(self.version, piece.paragraph) {
                let bytes = lived.cut.bytes(piece.marks.clone());
                wording += lived.cut.text.get(bytes).unwrap_or_default();
            }
            last = Some(piece);
        }
        wording
    }

    /// The wordings of its marks.
    pub(super) fn keys<'s>(&'s self, chain: &'s Chain) -> impl Iterator<Item = u32> + 's {
        let keys = |piece: &'s Piece| {
            let lived = chain.lived(self.version, piece.paragraph)?;
            lived.cut.keys.get(piece.marks.clone())
        };
        self.pieces.iter().filter_map(keys).flatten().copied()
    }

    /// How sure its paragraphs are.
    pub(super) fn certainty(&self, chain: &Chain) -> Certainty {
        let lived = |piece: &Piece| chain.lived(self.version, piece.paragraph);
        let lived = self.pieces.iter().filter_map(lived);
        Certainty::lowest(lived.map(|lived| lived.certainty))
    }
}

impl Piece {
    fn overlaps(&self, other: &Piece) -> bool {
        self.paragraph == other.paragraph
            && self.marks.start < other.marks.end
            && other.marks.start < self.marks.end
    }
}

/// What stands between two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// Nothing but the end of a paragraph.
    Nothing,
    /// That, and signs: a full stop that came with it.
    Signs,
    /// Something else, or the two are of one paragraph.
    Words,
}

/// Pieces in reading order, those as one that touch, overlap, or have no more than so many marks between them.
pub(super) fn joined(mut pieces: Vec<Piece>, gap: usize) -> Vec<Piece> {
    pieces.sort_unstable_by_key(|piece| (piece.paragraph, piece.marks.start, piece.marks.end));
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match joined.last_mut() {
            Some(last)
                if last.paragraph == piece.paragraph
                    && piece.marks.start <= last.marks.end.saturating_add(gap) =>
            {
                last.marks.end = last.marks.end.max(piece.marks.end);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

impl Chain {
    pub(super) fn lived(&self, version: usize, paragraph: usize) -> Option<&Lived> {
        self.versions.get(version)?.paragraphs.get(paragraph)
    }

    /// What stands between two pieces of a version, the one before the other.
    pub(super) fn between(&self, version: usize, piece: &Piece, next: &Piece) -> Between {
        if piece.paragraph == next.paragraph {
            return Between::Words;
        }
        let mut what = Between::Nothing;
        for paragraph in piece.paragraph..=next.paragraph {
            let Some(lived) = self.lived(version, paragraph) else {
                continue;
            };
            let length = lived.cut.len();
            let from = if paragraph == piece.paragraph {
                piece.marks.end
            } else {
                0
            };
            let to = if paragraph == next.paragraph {
                next.marks.start
            } else {
                length
            };
            for key in lived.cut.keys.get(from..to).unwrap_or_default() {
                if self.cutter.lexicon.kind(*key) != Kind::Sign {
                    return Between::Words;
                }
                what = Between::Signs;
            }
        }
        what
    }
}
