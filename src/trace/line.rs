//! What stands at one place of the text in every version, and when that changed.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Turn;
use super::chain::Chain;
use super::sought::{Reading, Sought};
use super::spot::{Piece, Spot};
use crate::model::{Certainty, VersionNumber};

/// What stands at one place of the text through the held versions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Where it stands, ascending by version; versions without it are left out.
    pub places: Vec<Place>,
    /// When its wording changed, came or left, ascending: the first tells when it came.
    pub changes: Vec<Change>,
}

/// Where a passage stands in a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The version.
    pub version: VersionNumber,
    /// Its parts in reading order, at least one: usually the only one; several where it runs over the end of a paragraph, or was parted.
    pub parts: Vec<PlacePart>,
    /// Whether the phrase stands there word for word; else other words have its place.
    pub is_literal: bool,
}

/// Where a part of a passage stands in one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacePart {
    /// The paragraph, by index; 0 for a headline.
    pub paragraph: usize,
    /// Where it stands in the paragraph (bytes).
    pub at: Range<usize>,
    /// The sentences that it stands in (bytes of the paragraph).
    pub sentence: Range<usize>,
}

/// The wording of a passage came, changed or left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub turn: Turn,
    /// What stood there before; `None` where nothing did.
    pub old: Option<Wording>,
    /// What stands there after; `None` where nothing does.
    pub new: Option<Wording>,
}

/// What stands at a place, as it is written there: with a line break where it runs over the end of a paragraph, and an ellipsis where
/// something else stands between its parts.
pub type Wording = String;

/// The line of a passage that was [followed](super::follow) through these places, ascending.
pub(super) fn line(chain: &Chain, spots: &[Spot], sought: &Sought<'_>) -> Line {
    let places = spots.iter().filter_map(|spot| place(chain, spot, sought));
    Line {
        places: places.collect(),
        changes: changes(chain, spots),
    }
}

fn place(chain: &Chain, spot: &Spot, sought: &Sought<'_>) -> Option<Place> {
    let part = |piece: &Piece| {
        let cut = &chain.lived(spot.version, piece.paragraph)?.cut;
        Some(PlacePart {
            paragraph: piece.paragraph,
            at: cut.bytes(piece.marks.clone()),
            sentence: cut.bytes(cut.sentences_of(&piece.marks)),
        })
    };
    Some(Place {
        version: chain.versions.get(spot.version)?.number,
        parts: spot.pieces.iter().filter_map(part).collect(),
        is_literal: sought.stands_in(&Reading::of_spot(spot, chain)),
    })
}

/// When the wording changed, typography and the ends of paragraphs aside.
fn changes(chain: &Chain, spots: &[Spot]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut before: Option<&Spot> = None;
    let mut next = spots.iter().peekable();
    let first = spots.first().map_or(0, |spot| spot.version);
    for version in first..chain.versions.len() {
        let now = next.next_if(|spot| spot.version == version);
        let is_same = match (before, now) {
            (Some(before), Some(now)) => before.keys(chain).eq(now.keys(chain)),
            (None, None) => true,
            _ => false,
        };
        if !is_same {
            changes.extend(change(chain, version, before, now));
        }
        before = now;
    }
    changes
}

fn change(chain: &Chain, by: usize, old: Option<&Spot>, new: Option<&Spot>) -> Option<Change> {
    let number = |at: usize| chain.versions.get(at).map(|held| held.number);
    let certainties = [old, new].into_iter().flatten();
    let certainties = certainties.map(|spot| spot.certainty(chain));
    Some(Change {
        turn: Turn {
            after: by.checked_sub(1).and_then(number),
            by: number(by)?,
            certainty: Certainty::lowest(certainties),
        },
        old: old.map(|spot| spot.wording(chain)),
        new: new.map(|spot| spot.wording(chain)),
    })
}
