//! The changes of a comparison by their kinds: which rows they stand in, and where a reader stops.

use super::outline::Place;
use super::{Compared, Fate, Typography};
use crate::diff::{Span, SpanOp};
use crate::kinds::{Change, Kind, Kinds};
use crate::model::{Side, Sides, VersionNumber};

/// A place where a reader stops on the way from change to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The headline.
    Headline,
    /// A row.
    Row(usize),
}

/// Of what kinds the changes in each row are.
pub(super) fn of_rows(changes: &[Change], places: &[Place]) -> Vec<Kinds> {
    let kinds = |place: &Place| {
        let own = in_block(changes, place.block)
            .iter()
            .filter(|change| stands_in(change, place));
        own.fold(Kinds::default(), |kinds, change| kinds.and(change.kinds))
    };
    places.iter().map(kinds).collect()
}

/// The changes of a block.
fn in_block(changes: &[Change], block: usize) -> &[Change] {
    let start = changes.partition_point(|change| change.block < Some(block));
    let end = changes.partition_point(|change| change.block <= Some(block));
    changes.get(start..end).unwrap_or_default()
}

/// Whether a change of a row's block stands in the row: of what came or went as a whole, each paragraph is a row.
fn stands_in(change: &Change, place: &Place) -> bool {
    match place.fate {
        Fate::Deleted => change.paragraphs.old.contains(&place.paragraphs.old.start),
        Fate::Inserted => change.paragraphs.new.contains(&place.paragraphs.new.start),
        Fate::Same | Fate::Changed | Fate::Typographic | Fate::MovedHere | Fate::MovedAway => true,
    }
}

impl Compared {
    /// All changes and their kinds, the headline's first, then in the order of the diff's blocks.
    #[must_use]
    pub fn kinds_of_changes(&self) -> &[Change] {
        &self.comparison.changes
    }

    /// Where a reader stops on the way through the changes of these kinds, in reading order; through all of them where none is chosen.
    #[must_use]
    pub fn stops(&self, chosen: Kinds) -> Vec<Spot> {
        let is_stop = |kinds: Kinds| chosen.is_empty() || kinds.meets(chosen);
        let headline = self.headline_kinds().filter(|kinds| is_stop(*kinds));
        let rows = self.changes().into_iter();
        let rows = rows.filter(|row| is_stop(self.kinds.get(*row).copied().unwrap_or_default()));
        let headline = headline.map(|_| Spot::Headline).into_iter();
        headline.chain(rows.map(Spot::Row)).collect()
    }

    /// The kinds that occur, each with at how many stops of the way through all changes.
    #[must_use]
    pub fn kinds(&self) -> Vec<(Kind, usize)> {
        let rows = self.changes().into_iter();
        let rows = rows.filter_map(|row| self.kinds.get(row).copied());
        let all: Vec<Kinds> = self.headline_kinds().into_iter().chain(rows).collect();
        let count = |kind: Kind| (kind, all.iter().filter(|kinds| kinds.has(kind)).count());
        Kind::ALL
            .into_iter()
            .map(count)
            .filter(|(kind, count)| *count > 0 && self.is_seen(Kinds::default().with(*kind)))
            .collect()
    }

    /// Of what kinds the headline's change is, where it changed.
    #[must_use]
    pub fn headline_kinds(&self) -> Option<Kinds> {
        let mut own = self
            .comparison
            .changes
            .iter()
            .take_while(|one| one.block.is_none());
        let first = own.find(|change| self.is_seen(change.kinds));
        first.map(|change| change.kinds)
    }

    /// Whether a change of these kinds is to be seen.
    fn is_seen(&self, kinds: Kinds) -> bool {
        self.typography == Typography::Shown || !kinds.has(Kind::Typography)
    }

    /// The row in which a change stands; of a move, the newer end.
    pub(in crate::present) fn spot(&self, change: &Change) -> Option<Spot> {
        let Some(block) = change.block else {
            return Some(Spot::Headline);
        };
        let places = self.rows_of.get(block)?;
        let stands = |row: &&usize| {
            let place = self.places.get(**row);
            place.is_some_and(|place| place.fate != Fate::MovedAway && stands_in(change, place))
        };
        let from = match change.paragraphs.new.is_empty() {
            true => &change.paragraphs.old,
            false => &change.paragraphs.new,
        };
        // Rows of paragraphs that came or went stand in the order of these.
        let own = self.comparison.diff.blocks.get(block)?;
        let start = match own.paragraphs.new.is_empty() {
            true => own.paragraphs.old.start,
            false => own.paragraphs.new.start,
        };
        let guess = places.get(from.start.saturating_sub(start)).filter(stands);
        guess
            .or_else(|| places.iter().find(stands))
            .map(|row| Spot::Row(*row))
    }

    /// Of what kinds a row's changes are.
    pub(super) fn kinds_of(&self, row: usize) -> Kinds {
        self.kinds.get(row).copied().unwrap_or_default()
    }

    /// Of what kinds the change is that a span of a row's block belongs to.
    pub(super) fn kinds_of_span(&self, block: usize, span: &Span) -> Kinds {
        let side = match span.op {
            SpanOp::Equal => return Kinds::default(),
            SpanOp::Delete => Side::Old,
            SpanOp::Insert => Side::New,
        };
        let is_move = |change: &&Change| change.end.is_none() && change.kinds.has(Kind::Moved);
        let all = in_block(&self.comparison.changes, block);
        let own = all
            .get(all.iter().take(1).filter(is_move).count()..)
            .unwrap_or_default();
        let at = own.partition_point(|change| change.at[side].end < span.at[side].end);
        let rest = own.get(at..).unwrap_or_default();
        let found = rest.iter().find(|change| !change.at[side].is_empty());
        found.map(|change| change.kinds).unwrap_or_default()
    }
}

impl Compared {
    /// The two versions.
    #[must_use]
    pub fn pair(&self) -> Sides<VersionNumber> {
        self.pair
    }

    /// Looks at each change beside the two texts that its ranges refer to.
    pub(in crate::present) fn each_change(&self, mut look: impl FnMut(&Change, Sides<&str>)) {
        let versions =
            Sides::new(Side::Old, Side::New).map(|side| self.article.version(self.pair[side]));
        let mut joined: (Option<usize>, Sides<String>) = (
            None,
            versions.map(|version| {
                version
                    .and_then(|one| one.title.clone())
                    .unwrap_or_default()
            }),
        );
        for change in &self.comparison.changes {
            if joined.0 != change.block {
                let text = |side: Side| {
                    let block = change
                        .block
                        .and_then(|index| self.comparison.diff.blocks.get(index));
                    let at = block
                        .map(|block| block.paragraphs[side].clone())
                        .unwrap_or_default();
                    let all = versions[side].and_then(|version| version.paragraphs.as_deref());
                    let own = all.and_then(|all| all.get(at)).unwrap_or_default().iter();
                    own.map(|one| one.text.as_str())
                        .collect::<Vec<_>>()
                        .join("\n")
                };
                joined = (change.block, Sides::new(text(Side::Old), text(Side::New)));
            }
            look(change, joined.1.as_ref().map(String::as_str));
        }
    }

    /// Whether nothing of a change stands on the other side.
    pub(in crate::present) fn is_one_sided(&self, change: &Change, side: Side) -> bool {
        let kind = match side {
            Side::Old => Kind::Removed,
            Side::New => Kind::Added,
        };
        // What is in marks now and was there without them is a quotation that came.
        change.kinds.has(kind) || change.kinds.iter().eq([Kind::Quotation])
    }

    /// The rows of paragraphs that moved, came or went as wholes.
    pub(in crate::present) fn whole_rows(&self, kind: Kind) -> Vec<usize> {
        let fate = match kind {
            Kind::Moved => Fate::MovedHere,
            Kind::Added => Fate::Inserted,
            _ => Fate::Deleted,
        };
        let places = self.places.iter().enumerate();
        let rows = places.filter(|(_, place)| place.fate == fate);
        rows.map(|(row, _)| row).collect()
    }

    /// Whether a change stands in a row that was inferred.
    pub(in crate::present) fn is_doubtful(&self, change: &Change) -> bool {
        match self.spot(change) {
            Some(Spot::Row(row)) => {
                let place = self.places.get(row);
                place.is_some_and(|place| self.inferred(place).is_some())
            }
            Some(Spot::Headline) => [self.pair.old, self.pair.new]
                .into_iter()
                .filter_map(|number| self.article.version(number))
                .any(|version| version.title_certainty.is_inferred()),
            None => false,
        }
    }

    /// How many words came, went and moved, as a part of a sentence.
    pub(in crate::present) fn word_amounts(&self) -> String {
        let words = self.words();
        let stats = &self.comparison.diff.stats;
        words.amounts(stats.words_deleted, stats.words_inserted, stats.words_moved)
    }
}
