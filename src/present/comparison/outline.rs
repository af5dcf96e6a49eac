//! The outline of a comparison: where each row comes from, and which rows are shown together.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Fate, LINE, Part, Typography};
use crate::diff::{Block, BlockKind, Diff, SpanClass, SpanOp};
use crate::model::{Paragraph, Side, Sides};

/// Most rows of a part: browsers draw blocks of about so many fastest, as they leave out what is not in sight.
const MOST_ROWS: usize = 25;

/// Most bytes of text on one side of a part that has more than one row.
const MOST_BYTES: usize = 10_000;

/// Lines that a row's margins fill.
const MARGIN: usize = 1;

/// Where a row comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What became of it.
    pub fate: Fate,
    /// Which block it shows, or shows a paragraph of.
    pub block: usize,
    /// The paragraphs that it shows, or of a move, those of both ends; empty on a side that has nothing here.
    pub paragraphs: Sides<Range<usize>>,
    /// Of a move, the row of its other end.
    pub elsewhere: Option<usize>,
    /// Whether it moved together with the row right before it: the run of them is told as one move.
    pub follows: bool,
}

impl Place {
    /// See [`super::Compared::id`].
    pub fn id(&self) -> String {
        let Sides { old, new } = &self.paragraphs;
        let name = match self.fate {
            Fate::Changed => "change",
            Fate::MovedHere => "here",
            Fate::MovedAway => "away",
            Fate::Same | Fate::Typographic | Fate::Deleted | Fate::Inserted => {
                let number = |at: &Range<usize>| match at.is_empty() {
                    true => "-".to_owned(),
                    false => at.start.to_string(),
                };
                return format!("row-{}-{}", number(old), number(new));
            }
        };
        format!("{name}-{}-{}", old.start, new.start)
    }
}

/// The rows of all blocks in reading order. A move's older end comes before the first block that stays and stands after it there.
/// With typography hidden, paragraphs that differ in nothing else are the same.
pub fn places(diff: &Diff, typography: Typography) -> Vec<Place> {
    let blocks = || diff.blocks.iter().enumerate();
    let mut away: Vec<(usize, &Block)> = blocks()
        .filter(|(_, block)| block.kind == BlockKind::Move)
        .collect();
    away.sort_by_key(|(_, block)| block.paragraphs.old.start);
    let mut away = away.into_iter().peekable();
    let mut places = Vec::new();
    for (at, block) in blocks() {
        let stays = block.kind != BlockKind::Move && !block.paragraphs.old.is_empty();
        while let Some((at, moved)) = away
            .next_if(|(_, moved)| stays && moved.paragraphs.old.start < block.paragraphs.old.start)
        {
            places.push(Place::of(Fate::MovedAway, at, moved.paragraphs.clone()));
        }
        of_block(&mut places, at, block, typography);
    }
    for (at, moved) in away {
        places.push(Place::of(Fate::MovedAway, at, moved.paragraphs.clone()));
    }
    join_moves(&mut places, diff.blocks.len());
    join_runs(&mut places);
    places
}

impl Place {
    fn of(fate: Fate, block: usize, paragraphs: Sides<Range<usize>>) -> Place {
        Place {
            fate,
            block,
            paragraphs,
            elsewhere: None,
            follows: false,
        }
    }
}

fn of_block(places: &mut Vec<Place>, at: usize, block: &Block, typography: Typography) {
    let Sides { old, new } = block.paragraphs.clone();
    let whole = |fate, old, new| Place::of(fate, at, Sides::new(old, new));
    match block.kind {
        BlockKind::Equal => {
            let pairs = old.zip(new);
            places.extend(pairs.map(|(old, new)| whole(Fate::Same, old..old + 1, new..new + 1)));
        }
        BlockKind::Delete => places.extend(old.map(|at| whole(Fate::Deleted, at..at + 1, 0..0))),
        BlockKind::Insert => places.extend(new.map(|at| whole(Fate::Inserted, 0..0, at..at + 1))),
        BlockKind::Replace => {
            let fate = match (block.is_typographic(), typography) {
                (false, _) => Fate::Changed,
                (true, Typography::Shown) => Fate::Typographic,
                (true, Typography::Hidden) => Fate::Same,
            };
            places.push(whole(fate, old, new));
        }
        BlockKind::Move => places.push(whole(Fate::MovedHere, old, new)),
    }
}

/// The rows of each of so many blocks, in reading order.
pub fn rows_of(places: &[Place], blocks: usize) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new(); blocks];
    for (row, place) in places.iter().enumerate() {
        if let Some(rows) = rows.get_mut(place.block) {
            rows.push(row);
        }
    }
    rows
}

/// By its number, the rows of the two ends of each sentence that moved, the first ones where it has several.
pub fn sentences(
    diff: &Diff,
    places: &[Place],
    rows_of: &[Vec<usize>],
) -> BTreeMap<usize, Sides<Option<usize>>> {
    let mut sentences: BTreeMap<usize, Sides<Option<usize>>> = BTreeMap::new();
    for (block, rows) in diff.blocks.iter().zip(rows_of) {
        for span in &block.spans {
            let (SpanClass::Moved(number), Some(side)) = (span.class, end(span.op)) else {
                continue;
            };
            let is_other_end = |row: &&usize| {
                let fate = places.get(**row).map(|place| place.fate);
                match side {
                    Side::Old => fate == Some(Fate::MovedHere),
                    Side::New => fate == Some(Fate::MovedAway),
                }
            };
            let row = rows.iter().find(|row| !is_other_end(row)).copied();
            let ends = sentences.entry(number).or_default();
            ends[side] = ends[side].or(row);
        }
    }
    sentences
}

/// Which end of a sentence that moved a span is.
fn end(op: SpanOp) -> Option<Side> {
    match op {
        SpanOp::Equal => None,
        SpanOp::Delete => Some(Side::Old),
        SpanOp::Insert => Some(Side::New),
    }
}

/// Marks the rows that moved together with the one before them.
fn join_runs(places: &mut [Place]) {
    for at in 1..places.len() {
        let [before, place] = [&places[at - 1], &places[at]];
        let moved = matches!(place.fate, Fate::MovedHere | Fate::MovedAway);
        let ends = before.paragraphs.as_ref().map(|range| range.end);
        let starts = place.paragraphs.as_ref().map(|range| range.start);
        places[at].follows = moved && before.fate == place.fate && ends == starts;
    }
}

/// Lets both ends of every move know of each other.
fn join_moves(places: &mut [Place], blocks: usize) {
    let mut ends: Vec<Sides<Option<usize>>> = vec![Sides::default(); blocks];
    for (row, place) in places.iter().enumerate() {
        if let Some(ends) = ends.get_mut(place.block) {
            match place.fate {
                Fate::MovedAway => ends.old = Some(row),
                Fate::MovedHere => ends.new = Some(row),
                _ => {}
            }
        }
    }
    for place in places {
        let ends = ends.get(place.block).copied().unwrap_or_default();
        place.elsewhere = match place.fate {
            Fate::MovedAway => ends.new,
            Fate::MovedHere => ends.old,
            _ => None,
        };
    }
}

/// Which rows are shown together: as many as fit, at least one.
pub fn parts(places: &[Place], paragraphs: Sides<&[Paragraph]>) -> Vec<Part> {
    let side = |paragraphs: &[Paragraph], at: &Range<usize>| -> usize {
        let shown = paragraphs.get(at.clone()).unwrap_or_default();
        shown.iter().map(|paragraph| paragraph.text.len()).sum()
    };
    let length = |place: &Place| {
        side(paragraphs.old, &place.paragraphs.old).max(side(paragraphs.new, &place.paragraphs.new))
    };
    parts_of(places.iter().map(length))
}

/// The same for rows with so many bytes of text on the longer side.
pub fn parts_of(lengths: impl Iterator<Item = usize>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut bytes = 0;
    for (row, length) in lengths.enumerate() {
        bytes += length;
        let lines = length.div_ceil(LINE) + MARGIN;
        match parts.last_mut() {
            Some(part) if part.rows.len() < MOST_ROWS && bytes <= MOST_BYTES => {
                part.rows.end = row + 1;
                part.lines += lines;
            }
            _ => {
                bytes = length;
                parts.push(Part {
                    rows: row..row + 1,
                    lines,
                });
            }
        }
    }
    parts
}
