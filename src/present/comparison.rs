//! The comparison of two versions as rows: for two columns, and as one text with marks.

mod lines;

use super::{Inferred, Piece, words};
use crate::diff::{Block, BlockKind, Diff, DiffConfig, diff};
use crate::model::{Article, Certainty, Paragraph, Problem, Side, Sides, VersionNumber};

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
    /// Where the text was inferred.
    pub inferred: Option<Inferred>,
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

/// Compares two versions of an article; `None` unless both are held. `problems` are all that reading met with.
#[must_use]
pub fn comparison(
    article: &Article,
    pair: Sides<VersionNumber>,
    problems: &[Problem],
) -> Option<ComparisonView> {
    let held = |number| article.version(number)?.paragraphs.as_deref();
    let paragraphs = Sides::new(held(pair.old)?, held(pair.new)?);
    let texts = paragraphs.map(|side| side.iter().map(|one| one.text.as_str()).collect::<Vec<_>>());
    let diff = diff(Sides::new(&texts.old, &texts.new), &DiffConfig::default());
    let rows = Rows {
        paragraphs,
        rows: Vec::new(),
    }
    .of(&diff);
    Some(ComparisonView {
        caveats: caveats(article, pair, problems)
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
    let inferred = rows.iter().filter(|row| row.inferred.is_some()).count();
    (inferred > 0).then(|| words::inferred_rows(inferred, rows.len()))
}

/// Rows in the making.
struct Rows<'t> {
    paragraphs: Sides<&'t [Paragraph]>,
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
                        Some(lines::of_side(&block.spans, &texts, Side::Old)),
                        Some(lines::of_side(&block.spans, &texts, Side::New)),
                    ),
                    inline: lines::inline(&block.spans, &texts),
                    inferred: Inferred::of(self.certainty(block)),
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
        let mark = lines::mark_of(fate);
        let line = |paragraph: &Paragraph| vec![Piece::new(mark, paragraph.text.as_str())];
        let shown = found.new.or(found.old);
        let certainty = [found.old, found.new]
            .into_iter()
            .flatten()
            .map(|paragraph| paragraph.certainty)
            .min();
        let number = |at: Option<usize>| at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        self.rows.push(Row {
            id: format!("row-{}-{}", number(at.old), number(at.new)),
            fate,
            cells: found.map(|paragraph| paragraph.map(|paragraph| vec![line(paragraph)])),
            inline: shown.map(line).into_iter().collect(),
            inferred: certainty.and_then(Inferred::of),
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
                lines::plain(&texts[side])
            } else {
                lines::of_side(&block.spans, &texts, side)
            }
        };
        let mut cells = Sides::new(None, None);
        cells[side] = Some(cell(side));
        let inline = match (here, block.spans.is_empty()) {
            (false, _) => Vec::new(),
            (true, true) => lines::plain(&texts.new),
            (true, false) => lines::inline(&block.spans, &texts),
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
            inferred: Inferred::of(self.certainty(block)),
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

    /// The lowest certainty of all that stands in a block.
    fn certainty(&self, block: &Block) -> Certainty {
        Side::BOTH
            .into_iter()
            .flat_map(|side| {
                self.paragraphs[side]
                    .get(block.paragraphs[side].clone())
                    .unwrap_or_default()
            })
            .map(|paragraph| paragraph.certainty)
            .min()
            .unwrap_or(Certainty::READ)
    }
}

fn id(what: &str, block: &Block) -> String {
    format!(
        "{what}-{}-{}",
        block.paragraphs.old.start, block.paragraphs.new.start
    )
}
