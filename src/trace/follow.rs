//! Follows a passage from version to version, both ways.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::TraceConfig;
use super::chain::{Chain, Lived};
use super::spot::{Piece, Spot, joined};
use super::standing::{Standing, standings};
use super::successor::Successor;
use crate::model::Sides;

/// Follows a passage from a version both ways; ascending by version. Where it is gone it is looked for on, and taken up again where enough
/// of it comes back.
pub(super) fn follow(chain: &Chain, from: &Spot, config: &TraceConfig) -> Vec<Spot> {
    let follower = Follower {
        chain,
        config,
        most: from.pieces.len() + config.parts,
    };
    let mut spots = follower.walk(from, (0..from.version).rev());
    spots.reverse();
    spots.push(from.clone());
    spots.extend(follower.walk(from, from.version + 1..chain.versions.len()));
    spots
}

struct Follower<'c> {
    chain: &'c Chain,
    config: &'c TraceConfig,
    /// In how many pieces it is followed.
    most: usize,
}

/// A paragraph of which a passage is followed, and where its marks stand in the other version.
#[derive(Clone, Copy)]
struct Origin<'c> {
    source: &'c Lived,
    standing: &'c Standing,
    /// The paragraphs of the other version.
    paragraphs: &'c [Lived],
}

/// So far from its expected place a paragraph is looked for that stands in another version as it is.
const NEAR: usize = 64;

impl Follower<'_> {
    fn walk(&self, from: &Spot, versions: impl Iterator<Item = usize>) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Vec::new();
        let mut is_gone = false;
        for version in versions {
            let last = spots.last().unwrap_or(from);
            let (back, back_from) = (self.share(last, version), self.share(from, version));
            if is_gone && back.max(back_from) < self.config.back_share {
                continue;
            }
            // What was changed and is set back stands where it stood, not where what replaced it would be.
            let nearest = if back_from > back { from } else { last };
            let next = self.image(nearest, version);
            is_gone = next.is_none();
            spots.extend(next);
        }
        spots
    }

    /// The share, in hundredths, of a passage's marks that stand in a version.
    fn share(&self, spot: &Spot, version: usize) -> usize {
        let (mut standing, mut all) = (0, 0);
        for piece in &spot.pieces {
            let lived = self.chain.lived(spot.version, piece.paragraph);
            let ids = lived.and_then(|lived| lived.ids.get(piece.marks.clone()));
            for id in ids.unwrap_or_default() {
                standing += usize::from(self.chain.lives.stands_in(*id, version));
                all += 1;
            }
        }
        standing * 100 / all.max(1)
    }

    /// What stands in another version at the place of a passage; `None` where nothing does.
    fn image(&self, spot: &Spot, version: usize) -> Option<Spot> {
        let paragraphs = &self.chain.versions.get(version)?.paragraphs;
        let mut found: Vec<Piece> = Vec::new();
        let mut changed: Vec<&Piece> = Vec::new();
        let mut sources: BTreeMap<usize, &Lived> = BTreeMap::new();
        for piece in &spot.pieces {
            let Some(source) = self.chain.lived(spot.version, piece.paragraph) else {
                continue;
            };
            let expected = found.last().map_or(piece.paragraph, |last| last.paragraph);
            if let Some(paragraph) = unchanged(source, paragraphs, expected) {
                let marks = piece.marks.clone();
                found.push(Piece { paragraph, marks });
            } else {
                changed.push(piece);
                sources.insert(piece.paragraph, source);
            }
        }
        let listed: Vec<&Lived> = sources.values().copied().collect();
        let standings: BTreeMap<usize, Standing> = if listed.is_empty() {
            BTreeMap::new()
        } else {
            let standings = standings(&listed, paragraphs);
            sources.keys().copied().zip(standings).collect()
        };
        for piece in changed {
            if let (Some(source), Some(standing)) = (
                sources.get(&piece.paragraph),
                standings.get(&piece.paragraph),
            ) {
                let origin = Origin {
                    source,
                    standing,
                    paragraphs,
                };
                self.add_images(origin, piece.marks.clone(), &mut found);
            }
        }
        let pieces = joined(found, self.config.growth);
        (!pieces.is_empty()).then_some(Spot { version, pieces })
    }

    /// Adds what has the place of a passage of one paragraph. What of its beginning and its end stands in another paragraph by now has gone
    /// there, and is no reason to look for what came in its stead.
    fn add_images(&self, origin: Origin<'_>, passage: Range<usize>, found: &mut Vec<Piece>) {
        let Some(answer) = origin.standing.answer(&passage) else {
            return;
        };
        let Some(other) = origin.paragraphs.get(answer.paragraph) else {
            return;
        };
        let mut passage = passage;
        let own = answer.inside(&passage);
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            let (first, last) = (first.old, last.old + 1);
            if self.is_parted(origin, &(passage.start..first), found) {
                self.add_images(origin, passage.start..first, found);
                passage.start = first;
            }
            if self.is_parted(origin, &(last..passage.end), found) {
                self.add_images(origin, last..passage.end, found);
                passage.end = last;
            }
        }
        let successor = Successor {
            cuts: Sides::new(&origin.source.cut, &other.cut),
            answer,
            lexicon: &self.chain.cutter.lexicon,
            growth: self.config.growth,
        };
        found.extend(successor.of(&passage).map(|marks| Piece {
            paragraph: answer.paragraph,
            marks,
        }));
    }

    /// Whether a part of a passage, of which its answer has nothing, stands elsewhere, as far as it says something.
    fn is_parted(&self, origin: Origin<'_>, part: &Range<usize>, found: &[Piece]) -> bool {
        let says = |mark: usize| {
            let key = origin.source.cut.keys.get(mark);
            key.is_some_and(|key| self.chain.cutter.lexicon.points(*key) > 0)
        };
        found.len() < self.most && origin.standing.marks_of(part).any(says)
    }
}

/// The paragraph that is another version's unchanged, as near to its expected place as there is one.
fn unchanged(source: &Lived, paragraphs: &[Lived], expected: usize) -> Option<usize> {
    let is_same = |paragraph: &usize| {
        let lived = paragraphs.get(*paragraph);
        lived.is_some_and(|lived| Rc::ptr_eq(&lived.ids, &source.ids))
    };
    let near = (0..=NEAR).flat_map(|far| [expected.checked_add(far), expected.checked_sub(far)]);
    near.flatten().find(is_same)
}
