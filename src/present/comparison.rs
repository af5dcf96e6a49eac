//! The comparison of two versions: its outline, cheap to make of however long a text, and the rows of any part of it.

mod background;
mod changes;
mod folding;
mod lineage;
mod lit;
mod marked;
mod outline;
mod readings;
mod rows;

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::line::{Origins, PageLine};
use super::{Inferred, Piece, Words};
use crate::diff::DiffConfig;
use crate::kinds::{Comparison, Kinds};
use crate::model::{Article, Problem, Side, Sides, VersionNumber};
use crate::text::label::sentence;
use outline::Place;

pub use background::Background;
pub use changes::Spot;
pub use folding::{Fold, Folding};
pub use lineage::Lineage;
pub use lit::Lit;
pub use marked::Typography;
pub(super) use marked::{MarkedSpan, inline as marked_lines};
pub(super) use outline::parts_of;

/// Two versions of an article, compared. Its rows are made when they are asked for, a part at a time: of a very long text all at once would
/// take longer than a person should wait for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    article: Rc<Article>,
    pair: Sides<VersionNumber>,
    comparison: Rc<Comparison>,
    background: Background,
    typography: Typography,
    origins: Origins,
    places: Vec<Place>,
    parts: Vec<Part>,
    kinds: Vec<Kinds>,
    /// The rows of each block.
    rows_of: Vec<Vec<usize>>,
    /// By its number, the rows of the two ends of a sentence that moved.
    sentences: BTreeMap<usize, Sides<Option<usize>>>,
}

/// Rows that are shown together: a part of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which rows.
    pub rows: Range<usize>,
    /// About how many lines of text they fill, in the narrower of the two arrangements.
    pub lines: usize,
}

/// Characters of a line as [`Part::lines`] counts them: about those of one of two columns.
const LINE: usize = 62;

/// Bytes of two texts together up to which they are compared as soon as they are to be shown. Longer ones take so long that a page would
/// not answer meanwhile: they are compared where captures are read.
const AT_ONCE: usize = 400_000;

/// The comparison of two versions that are short enough for it; `None` for longer ones, and unless both are held.
#[must_use]
pub fn compared_at_once(
    article: &Article,
    pair: Sides<VersionNumber>,
    config: &DiffConfig,
) -> Option<Rc<Comparison>> {
    (!is_long(article, pair))
        .then(|| Comparison::of_versions(article, pair, config))
        .flatten()
        .map(Rc::new)
}

/// Whether the two versions are too long to be compared as soon as they are to be shown.
#[must_use]
pub fn is_long(article: &Article, pair: Sides<VersionNumber>) -> bool {
    let paragraphs = [pair.old, pair.new]
        .into_iter()
        .filter_map(|number| article.version(number)?.paragraphs.as_ref())
        .flatten();
    let bytes: usize = paragraphs.map(|paragraph| paragraph.text.len()).sum();
    bytes > AT_ONCE
}

/// What stands around the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What changed, in one sentence.
    pub summary: String,
    /// What the reader must know before trusting it: text that may be missing, how much was inferred, a coarse comparison.
    pub caveats: Vec<String>,
}

/// One row: what answers each other on the two sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Unique among the rows of the comparison; fit for an element's id.
    pub id: String,
    /// What became of it.
    pub fate: Fate,
    /// Of what kinds its changes are.
    pub kinds: Kinds,
    /// For two columns: the paragraphs of each side; `None` on a side that has nothing here.
    pub cells: Sides<Option<Cell>>,
    /// For one text: the paragraphs with their marks. Empty at the place that something moved away from.
    pub inline: Vec<Line>,
    /// Where the text was inferred, or set by the person.
    pub inferred: Option<Inferred>,
    /// The lines that it was inferred from, as far as these are there to be read otherwise.
    pub lines: Vec<PageLine>,
    /// «One paragraph, split in two», where paragraphs answer each other in other numbers.
    pub regrouped: Option<String>,
    /// Where a moved passage stands at its other end; of rows that moved together only the first one says it.
    pub elsewhere: Option<Elsewhere>,
}

/// One side of a row: its paragraphs.
pub type Cell = Vec<Line>;

/// One paragraph: runs of text with their marks.
pub type Line = Vec<Piece>;

/// The other end of a moved passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Which row that is.
    pub row: usize,
    /// «Moved up, from before “Services will run …”».
    pub sentence: String,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The same on both sides.
    Same,
    /// Only in the older version.
    Deleted,
    /// Only in the newer version.
    Inserted,
    /// In both, with changes inside.
    Changed,
    /// In both, with changes of typography only.
    Typographic,
    /// The newer end of a move.
    MovedHere,
    /// The older end of a move.
    MovedAway,
}

impl Compared {
    /// Two versions of an article as they were compared; `None` unless both are held. `comparison` is that of these two, see
    /// [`Comparison::of_versions`].
    #[must_use]
    pub fn new(
        article: Rc<Article>,
        pair: Sides<VersionNumber>,
        comparison: Rc<Comparison>,
        background: Background,
    ) -> Option<Compared> {
        let held = |number| article.version(number)?.paragraphs.as_deref();
        let paragraphs = Sides::new(held(pair.old)?, held(pair.new)?);
        let places = outline::places(&comparison.diff, Typography::Shown);
        let parts = outline::parts(&places, paragraphs);
        let origins = Origins::of(&article, pair);
        let kinds = changes::of_rows(&comparison.changes, &places);
        let rows_of = outline::rows_of(&places, comparison.diff.blocks.len());
        let sentences = outline::sentences(&comparison.diff, &places, &rows_of);
        Some(Compared {
            article,
            pair,
            comparison,
            background,
            typography: Typography::Shown,
            origins,
            places,
            parts,
            kinds,
            rows_of,
            sentences,
        })
    }

    /// The same with changes of typography shown or hidden; hidden, rows that differ in nothing else count as unchanged.
    #[must_use]
    pub fn with_typography(mut self, typography: Typography) -> Compared {
        if self.typography != typography {
            self.places = outline::places(&self.comparison.diff, typography);
            self.typography = typography;
        }
        self
    }

    /// The words in which it is told.
    pub(super) fn words(&self) -> Words {
        self.background.words
    }

    /// How many changes of typography there are, shown or hidden.
    #[must_use]
    pub fn typographic(&self) -> usize {
        self.comparison.diff.stats.typographic
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no row: both versions are without text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The parts in which it is shown: every row stands in one, in reading order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Which part a row stands in.
    #[must_use]
    pub fn part_of(&self, row: usize) -> usize {
        self.parts.partition_point(|part| part.rows.end <= row)
    }

    /// The changes, in reading order: all changed rows, of a move the newer end, of a run that moved together the first row and those
    /// that were edited.
    #[must_use]
    pub fn changes(&self) -> Vec<usize> {
        let places = self.places.iter().enumerate();
        let is_told = |place: &Place| place.follows && self.spans(place).is_empty();
        let is_change =
            |place: &Place| !matches!(place.fate, Fate::Same | Fate::MovedAway) && !is_told(place);
        let changed = places.filter(|(_, place)| is_change(place));
        changed.map(|(at, _)| at).collect()
    }

    /// The id of a row: unique among those of the comparison; fit for an element's id.
    #[must_use]
    pub fn id(&self, row: usize) -> String {
        self.places.get(row).map(Place::id).unwrap_or_default()
    }

    /// The paragraphs that stand in the row of that id, on each side.
    #[must_use]
    pub fn paragraphs_in(&self, id: &str) -> Option<Sides<Range<usize>>> {
        let place = self.places.get(self.row_with(id)?)?;
        Some(place.paragraphs.clone())
    }

    /// The row of that id.
    #[must_use]
    pub fn row_with(&self, id: &str) -> Option<usize> {
        self.places.iter().position(|place| place.id() == id)
    }

    /// The row in which a paragraph of a version stands; of what moved, that version's end.
    #[must_use]
    pub fn row_at(&self, side: Side, paragraph: usize) -> Option<usize> {
        let other_end = match side {
            Side::Old => Fate::MovedHere,
            Side::New => Fate::MovedAway,
        };
        let is_it =
            |place: &Place| place.paragraphs[side].contains(&paragraph) && place.fate != other_end;
        self.places.iter().position(is_it)
    }

    /// The article that is compared.
    #[must_use]
    pub fn article(&self) -> &Rc<Article> {
        &self.article
    }

    /// The version and the paragraphs of it that stand in the row of that id: the newer version, where it has any there.
    pub(super) fn paragraphs_of(&self, id: &str) -> Option<(VersionNumber, Range<usize>)> {
        let place = self.places.iter().find(|place| place.id() == id)?;
        let own = |side: Side| (self.pair[side], place.paragraphs[side].clone());
        // Of what moved away only the older version has it here.
        let sides = match place.fate {
            Fate::MovedAway => [Side::Old, Side::New],
            _ => [Side::New, Side::Old],
        };
        sides
            .map(own)
            .into_iter()
            .find(|(_, paragraphs)| !paragraphs.is_empty())
    }

    /// The first paragraph of a version that stands in a row; of what moved, only at that version's end.
    pub(super) fn paragraph_in(&self, row: usize, side: Side) -> Option<usize> {
        let place = self.places.get(row)?;
        let stands = match (place.fate, side) {
            (Fate::MovedHere, Side::Old) | (Fate::MovedAway, Side::New) => false,
            _ => !place.paragraphs[side].is_empty(),
        };
        stands.then_some(place.paragraphs[side].start)
    }

    /// The row that a line of a page stands in now.
    #[must_use]
    pub fn row_of(&self, line: &PageLine) -> Option<usize> {
        let is_it = |other: &PageLine| line.file == other.file && line.line == other.line;
        (0..self.len()).find(|at| {
            let mut rows = self.rows(*at..at + 1).into_iter();
            rows.any(|row| row.lines.iter().any(is_it))
        })
    }

    /// What stands around the rows. `problems` are all that reading met with.
    #[must_use]
    pub fn frame(&self, problems: &[Problem]) -> Frame {
        let words = self.words();
        let stats = &self.comparison.diff.stats;
        Frame {
            summary: words.summary(stats.words_deleted, stats.words_inserted, stats.words_moved),
            caveats: self
                .faults(problems)
                .chain(self.disagreement())
                .chain(self.inferred_rows())
                .chain((!self.comparison.diff.precise).then(|| words.coarse().to_owned()))
                .collect(),
        }
    }

    /// What was wrong with the captures that the two texts come from, as far as it touches their text.
    fn faults<'p>(&self, problems: &'p [Problem]) -> impl Iterator<Item = String> + use<'p> {
        let words = self.words();
        let files: Vec<String> = [self.pair.old, self.pair.new]
            .into_iter()
            .filter_map(|number| self.article.version(number))
            .flat_map(|version| version.files.iter().cloned())
            .collect();
        problems
            .iter()
            .filter(move |problem| problem.kind().is_caveat() && files.contains(&problem.file))
            .map(move |problem| sentence(&words.fault(problem)))
    }

    /// Where the sources of a version disagree, and no file tells both texts as they are shown: what differs may be the files' doing.
    fn disagreement(&self) -> Option<String> {
        let words = self.words();
        let Sides { old, new } = self.pair;
        let (one, other) = (self.article.version(old)?, self.article.version(new)?);
        let is_disputed = one.dispute.is_some() || other.dispute.is_some();
        let is_of_one = one.files.iter().any(|file| other.files.contains(file));
        (is_disputed && !is_of_one).then(|| words.told_by_different_files(old, new))
    }

    fn inferred_rows(&self) -> Option<String> {
        let words = self.words();
        let marks = self.places.iter().filter_map(|place| self.inferred(place));
        let (mut inferred, mut set) = (0, 0);
        for mark in marks {
            match mark.percent {
                Some(_) => inferred += 1,
                None => set += 1,
            }
        }
        (inferred + set > 0)
            .then(|| words.inferred_rows(inferred, set, self.len(), self.origins.are_there()))
    }

    /// How what stands in these paragraphs is announced.
    fn inferred(&self, place: &Place) -> Option<Inferred> {
        let words = self.words();
        let of_side = |side: Side| self.paragraphs(place, side).iter();
        let all = Side::BOTH.into_iter().flat_map(of_side);
        Inferred::of(words, all.map(|paragraph| paragraph.certainty))
    }
}
