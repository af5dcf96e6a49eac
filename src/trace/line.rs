//! A passage followed through the versions: what stands in its place in each, and when that changed.

use std::ops::Range;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::chain::{Chain, Lived};
use super::phrase::Sought;
use super::successor::{Successor, answer};
use super::{TraceConfig, Turn};
use crate::model::{Certainty, Sides, VersionNumber};

/// What stands at one place of the text through the held versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Its paragraph, by index; 0 for a headline.
    pub paragraph: usize,
    /// Where it stands in the paragraph (bytes).
    pub at: Range<usize>,
    /// The sentences that it stands in (bytes of the paragraph).
    pub sentence: Range<usize>,
    /// Whether the phrase stands there word for word; else other words have its place.
    pub is_literal: bool,
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

/// What stands at a place, as it is written there.
pub type Wording = String;

/// Some marks of a paragraph of a version, by the version's place among those that are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) version: usize,
    pub(super) paragraph: usize,
    pub(super) marks: Range<usize>,
}

impl Spot {
    pub(super) fn overlaps(&self, other: &Spot) -> bool {
        self.version == other.version
            && self.paragraph == other.paragraph
            && self.marks.start < other.marks.end
            && other.marks.start < self.marks.end
    }
}

/// Follows a passage from a version both ways. Where it is gone it is looked for on, and taken up again where enough of it comes back.
pub(super) fn follow(
    chain: &Chain,
    from: Spot,
    sought: &Sought<'_>,
    config: &TraceConfig,
) -> (Line, Vec<Spot>) {
    let follower = Follower { chain, config };
    let mut spots = follower.walk(&from, (0..from.version).rev());
    spots.reverse();
    spots.push(from.clone());
    spots.extend(follower.walk(&from, from.version + 1..chain.versions.len()));
    let places = spots.iter().filter_map(|spot| place(chain, spot, sought));
    let line = Line {
        places: places.collect(),
        changes: changes(chain, &spots),
    };
    (line, spots)
}

struct Follower<'c> {
    chain: &'c Chain,
    config: &'c TraceConfig,
}

impl Follower<'_> {
    fn walk(&self, from: &Spot, versions: impl Iterator<Item = usize>) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Vec::new();
        let mut is_gone = false;
        for version in versions {
            let last = spots.last().unwrap_or(from);
            if is_gone && !self.is_back(last, version) {
                continue;
            }
            let next = self.image(last, version);
            is_gone = next.is_none();
            spots.extend(next);
        }
        spots
    }

    fn lived(&self, spot: &Spot) -> Option<&Lived> {
        self.chain
            .versions
            .get(spot.version)?
            .paragraphs
            .get(spot.paragraph)
    }

    /// Whether enough of what was gone stands in a version.
    fn is_back(&self, gone: &Spot, version: usize) -> bool {
        let ids = self
            .lived(gone)
            .and_then(|lived| lived.ids.get(gone.marks.clone()));
        let ids = ids.unwrap_or_default();
        let back = ids
            .iter()
            .filter(|id| self.chain.lives.stands_in(**id, version))
            .count();
        back > 0 && back * 100 >= ids.len() * self.config.back_share
    }

    /// What stands in another version at the place of a passage; `None` where nothing does.
    fn image(&self, spot: &Spot, version: usize) -> Option<Spot> {
        let source = self.lived(spot)?;
        let paragraphs = &self.chain.versions.get(version)?.paragraphs;
        let is_same = |lived: &Lived| Rc::ptr_eq(&lived.ids, &source.ids);
        let same = match paragraphs.get(spot.paragraph) {
            Some(lived) if is_same(lived) => Some(spot.paragraph),
            _ => paragraphs.iter().position(is_same),
        };
        if let Some(paragraph) = same {
            return Some(Spot {
                version,
                paragraph,
                marks: spot.marks.clone(),
            });
        }
        let answer = answer(source, paragraphs, &spot.marks)?;
        let successor = Successor {
            cuts: Sides::new(&source.cut, &paragraphs.get(answer.paragraph)?.cut),
            answer: &answer,
            lexicon: &self.chain.cutter.lexicon,
            growth: self.config.growth,
        };
        Some(Spot {
            version,
            paragraph: answer.paragraph,
            marks: successor.of(&spot.marks)?,
        })
    }
}

fn place(chain: &Chain, spot: &Spot, sought: &Sought<'_>) -> Option<Place> {
    let held = chain.versions.get(spot.version)?;
    let cut = &held.paragraphs.get(spot.paragraph)?.cut;
    Some(Place {
        version: held.number,
        paragraph: spot.paragraph,
        at: cut.bytes(spot.marks.clone()),
        sentence: cut.bytes(cut.sentences_of(&spot.marks)),
        is_literal: sought.stands_in(cut.keys.get(spot.marks.clone()).unwrap_or_default()),
    })
}

/// When the wording changed, typography aside.
fn changes(chain: &Chain, spots: &[Spot]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut before: Option<&Spot> = None;
    let mut next = spots.iter().peekable();
    let first = spots.first().map_or(0, |spot| spot.version);
    for version in first..chain.versions.len() {
        let now = next.next_if(|spot| spot.version == version);
        let keys = [before, now].map(|spot| spot.map(|spot| keys(chain, spot)));
        if keys[0] != keys[1] {
            changes.extend(change(chain, version, before, now));
        }
        before = now;
    }
    changes
}

fn keys<'c>(chain: &'c Chain, spot: &Spot) -> &'c [u32] {
    let lived = chain
        .versions
        .get(spot.version)
        .and_then(|held| held.paragraphs.get(spot.paragraph));
    lived
        .and_then(|lived| lived.cut.keys.get(spot.marks.clone()))
        .unwrap_or_default()
}

fn change(chain: &Chain, by: usize, old: Option<&Spot>, new: Option<&Spot>) -> Option<Change> {
    let lived = |spot: &Spot| {
        chain
            .versions
            .get(spot.version)?
            .paragraphs
            .get(spot.paragraph)
    };
    let wording = |spot: &Spot| {
        let cut = &lived(spot)?.cut;
        cut.text
            .get(cut.bytes(spot.marks.clone()))
            .map(str::to_owned)
    };
    let certainties = [old, new].into_iter().flatten().filter_map(lived);
    let number = |at: usize| chain.versions.get(at).map(|held| held.number);
    Some(Change {
        turn: Turn {
            after: by.checked_sub(1).and_then(number),
            by: number(by)?,
            certainty: Certainty::lowest(certainties.map(|lived| lived.certainty)),
        },
        old: old.and_then(wording),
        new: new.and_then(wording),
    })
}
