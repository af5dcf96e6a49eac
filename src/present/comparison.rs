//! The comparison of two versions as rows: for two columns, and as one text with marks.

mod marked;

use std::ops::Range;

use super::line::{Lines, PageLine};
use super::{Inferred, Piece, words};
use crate::diff::{Block, BlockKind, Diff, DiffConfig, diff};
use crate::model::{Article, Overruling, Paragraph, Problem, Side, Sides, VersionNumber};
use crate::session::HeldCapture;

/// The comparison as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonView {
    /// In reading order.
    pub rows: Vec<Row>,
    /// What changed, in one sentence.
    pub summary: String,
    /// What the reader must know before trusting it: text that may be missing, how much was inferred, a coarse comparison.
    pub caveats: Vec<String>,
    /// The changes, in reading order: the ids of all changed rows, of a move that of its newer end.
    pub changes: Vec<String>,
}

/// What is known beside the article itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// All that reading met with.
    pub problems: &'a [Problem],
    /// What the person has overruled.
    pub overrulings: &'a [Overruling],
    /// What is open.
    pub captures: &'a [HeldCapture],
}

/// One row: what answers each other on the two sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Unique among the rows of the comparison; fit for an element's id.
    pub id: String,
    /// What became of it.
    pub fate: Fate,
    /// For two columns: the paragraphs of each side; `None` on a side that has nothing here.
    pub cells: Sides<Option<Cell>>,
    /// For one text: the paragraphs with their marks. Empty at the place that something moved away from.
    pub inline: Vec<Line>,
    /// Where the text was inferred, or set by the person.
    pub inferred: Option<Inferred>,
    /// The lines that it was inferred from, as far as these are there to be read otherwise.
    pub lines: Vec<PageLine>,
    /// Where a moved passage stands at its other end.
    pub elsewhere: Option<Elsewhere>,
}

/// One side of a row: its paragraphs.
pub type Cell = Vec<Line>;

/// One paragraph: runs of text with their marks.
pub type Line = Vec<Piece>;

/// The other end of a moved passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The id of the row there.
    pub row: String,
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
    /// The newer end of a move.
    MovedHere,
    /// The older end of a move.
    MovedAway,
}

/// Compares two versions of an article; `None` unless both are held.
#[must_use]
pub fn comparison(
    article: &Article,
    pair: Sides<VersionNumber>,
    context: &Context<'_>,
) -> Option<ComparisonView> {
    let held = |number| article.version(number)?.paragraphs.as_deref();
    let paragraphs = Sides::new(held(pair.old)?, held(pair.new)?);
    let (diff, rows) = compared(paragraphs, Lines::new(article, pair, context));
    Some(ComparisonView {
        caveats: caveats(article, pair, context.problems)
            .chain(inferred(&rows))
            .chain((!diff.precise).then(|| words::COARSE.to_owned()))
            .collect(),
        changes: changes(&rows),
        rows,
        summary: words::summary(
            diff.stats.words_deleted,
            diff.stats.words_inserted,
            diff.stats.words_moved,
        ),
    })
}

/// Compares two readings of one version: `old` is the one that is shown.
pub(super) fn of_readings(paragraphs: Sides<&[Paragraph]>) -> ComparisonView {
    let context = Context::default();
    let (diff, rows) = compared(paragraphs, Lines::none(&context));
    let inferred = rows.iter().filter(|row| row.inferred.is_some()).count();
    let inferred = (inferred > 0).then(|| words::inferred_in_readings(inferred, rows.len()));
    ComparisonView {
        caveats: [words::READINGS_ARE_NO_EDIT.to_owned()]
            .into_iter()
            .chain(inferred)
            .chain((!diff.precise).then(|| words::COARSE.to_owned()))
            .collect(),
        changes: changes(&rows),
        rows,
        summary: words::readings_differ(
            diff.stats.words_deleted,
            diff.stats.words_inserted,
            diff.stats.words_moved,
        ),
    }
}

fn compared(paragraphs: Sides<&[Paragraph]>, lines: Lines<'_>) -> (Diff, Vec<Row>) {
    let texts = paragraphs.map(|side| side.iter().map(|one| one.text.as_str()).collect::<Vec<_>>());
    let diff = diff(Sides::new(&texts.old, &texts.new), &DiffConfig::default());
    let rows = Rows {
        paragraphs,
        lines,
        rows: Vec::new(),
    };
    let rows = rows.of(&diff);
    (diff, rows)
}

fn changes(rows: &[Row]) -> Vec<String> {
    rows.iter()
        .filter(|row| !matches!(row.fate, Fate::Same | Fate::MovedAway))
        .map(|row| row.id.clone())
        .collect()
}

/// What was wrong with the captures that the two texts come from, as far as it touches their text.
fn caveats<'p>(
    article: &Article,
    pair: Sides<VersionNumber>,
    problems: &'p [Problem],
) -> impl Iterator<Item = String> + 'p {
    let files: Vec<String> = [pair.old, pair.new]
        .into_iter()
        .filter_map(|number| article.version(number))
        .flat_map(|version| version.files.iter().cloned())
        .collect();
    problems
        .iter()
        .filter(move |problem| problem.kind.is_caveat() && files.contains(&problem.file))
        .map(|problem| problem.message.clone())
}

fn inferred(rows: &[Row]) -> Option<String> {
    let marks = || rows.iter().filter_map(|row| row.inferred.as_ref());
    let set = marks().filter(|mark| mark.percent.is_none()).count();
    let inferred = marks().count() - set;
    (inferred + set > 0).then(|| words::inferred_rows(inferred, set, rows.len()))
}

/// Rows in the making.
struct Rows<'t> {
    paragraphs: Sides<&'t [Paragraph]>,
    lines: Lines<'t>,
    rows: Vec<Row>,
}

impl<'t> Rows<'t> {
    /// The rows of all blocks in reading order. A move's older end comes before the first block that stays and stands after it there.
    fn of(mut self, diff: &Diff) -> Vec<Row> {
        let mut away: Vec<&Block> = diff
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Move)
            .collect();
        away.sort_by_key(|block| block.paragraphs.old.start);
        let mut away = away.into_iter().peekable();
        for block in &diff.blocks {
            let stays = block.kind != BlockKind::Move && !block.paragraphs.old.is_empty();
            while let Some(moved) = away
                .next_if(|moved| stays && moved.paragraphs.old.start < block.paragraphs.old.start)
            {
                self.moved(moved, Fate::MovedAway);
            }
            self.block(block);
        }
        for moved in away {
            self.moved(moved, Fate::MovedAway);
        }
        self.rows
    }

    fn block(&mut self, block: &Block) {
        match block.kind {
            BlockKind::Equal => {
                for (old, new) in block
                    .paragraphs
                    .old
                    .clone()
                    .zip(block.paragraphs.new.clone())
                {
                    self.whole(Fate::Same, Sides::new(Some(old), Some(new)));
                }
            }
            BlockKind::Delete => {
                for old in block.paragraphs.old.clone() {
                    self.whole(Fate::Deleted, Sides::new(Some(old), None));
                }
            }
            BlockKind::Insert => {
                for new in block.paragraphs.new.clone() {
                    self.whole(Fate::Inserted, Sides::new(None, Some(new)));
                }
            }
            BlockKind::Replace => {
                let texts = self.texts(block);
                let row = Row {
                    id: id("change", block),
                    fate: Fate::Changed,
                    cells: Sides::new(
                        Some(marked::of_side(&block.spans, &texts, Side::Old)),
                        Some(marked::of_side(&block.spans, &texts, Side::New)),
                    ),
                    inline: marked::inline(&block.spans, &texts),
                    inferred: self.inferred(&block.paragraphs),
                    lines: self.lines.behind(block.paragraphs.clone()),
                    elsewhere: None,
                };
                self.rows.push(row);
            }
            BlockKind::Move => self.moved(block, Fate::MovedHere),
        }
    }

    /// A row of one paragraph a side, as a whole.
    fn whole(&mut self, fate: Fate, at: Sides<Option<usize>>) {
        let found = Sides::new(
            at.old.and_then(|at| self.paragraphs.old.get(at)),
            at.new.and_then(|at| self.paragraphs.new.get(at)),
        );
        let mark = marked::mark_of(fate);
        let line = |paragraph: &Paragraph| vec![Piece::new(mark, paragraph.text.as_str())];
        let shown = found.new.or(found.old);
        let ranges = at.map(|at| at.map_or(0..0, |at| at..at + 1));
        let number = |at: Option<usize>| at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        self.rows.push(Row {
            id: format!("row-{}-{}", number(at.old), number(at.new)),
            fate,
            cells: found.map(|paragraph| paragraph.map(|paragraph| vec![line(paragraph)])),
            inline: shown.map(line).into_iter().collect(),
            inferred: self.inferred(&ranges),
            lines: self.lines.behind(ranges),
            elsewhere: None,
        });
    }

    /// One end of a move. Both ends carry the edits that were made on the way.
    fn moved(&mut self, block: &Block, fate: Fate) {
        let texts = self.texts(block);
        let here = fate == Fate::MovedHere;
        let side = if here { Side::New } else { Side::Old };
        let cell = |side| {
            if block.spans.is_empty() {
                marked::plain(&texts[side])
            } else {
                marked::of_side(&block.spans, &texts, side)
            }
        };
        let mut cells = Sides::new(None, None);
        cells[side] = Some(cell(side));
        let inline = match (here, block.spans.is_empty()) {
            (false, _) => Vec::new(),
            (true, true) => marked::plain(&texts.new),
            (true, false) => marked::inline(&block.spans, &texts),
        };
        let (own, other) = if here {
            ("here", "away")
        } else {
            ("away", "here")
        };
        self.rows.push(Row {
            id: id(own, block),
            fate,
            cells,
            inline,
            inferred: self.inferred(&block.paragraphs),
            lines: self.lines.behind(block.paragraphs.clone()),
            elsewhere: Some(Elsewhere {
                row: id(other, block),
                sentence: words::moved(here, &words::beginning(&texts[side])),
            }),
        });
    }

    fn texts(&self, block: &Block) -> Sides<String> {
        let join = |side: Side| {
            let paragraphs = self.paragraphs[side]
                .get(block.paragraphs[side].clone())
                .unwrap_or_default();
            paragraphs
                .iter()
                .map(|one| one.text.as_str())
                .collect::<Vec<_>>()
                .join("\n")
        };
        Sides::new(join(Side::Old), join(Side::New))
    }

    /// How what stands in these paragraphs is announced.
    fn inferred(&self, paragraphs: &Sides<Range<usize>>) -> Option<Inferred> {
        let of_side = |side: Side| {
            let own = self.paragraphs[side].get(paragraphs[side].clone());
            own.unwrap_or_default().iter()
        };
        let all = Side::BOTH.into_iter().flat_map(of_side);
        Inferred::of(all.map(|paragraph| paragraph.certainty))
    }
}

fn id(what: &str, block: &Block) -> String {
    format!(
        "{what}-{}-{}",
        block.paragraphs.old.start, block.paragraphs.new.start
    )
}
