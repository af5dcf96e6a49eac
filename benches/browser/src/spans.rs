//! A comparison as numbers that a page can cut its own texts by.

use palimpsest::diff::{Block, BlockKind, Diff, SpanOp};
use palimpsest::model::{Side, Sides};
use palimpsest::text::tokens;
use similar::{Algorithm, DiffTag, capture_diff_slices};

const EQUAL: u32 = 0;
const DELETED: u32 = 1;
const INSERTED: u32 = 2;

/// See [`super::Texts::compare`]. What moved is told as deleted at the one place and inserted at the other.
pub fn spans(texts: Sides<&str>, sides: &Sides<Vec<&str>>, diff: &Diff) -> Vec<u32> {
    let places = Sides::new(
        Places::of(texts.old, &sides.old),
        Places::of(texts.new, &sides.new),
    );
    let mut numbers = vec![u32::from(diff.precise)];
    for block in &diff.blocks {
        let starts = Sides::new(
            places.old.start(block, Side::Old),
            places.new.start(block, Side::New),
        );
        let ends = Sides::new(
            places.old.end(block, Side::Old),
            places.new.end(block, Side::New),
        );
        let mut push = |fate: u32, at: Sides<std::ops::Range<usize>>| {
            let [old, new] = [(Side::Old, at.old), (Side::New, at.new)].map(|(side, range)| {
                [range.start, range.end].map(|byte| places[side].unit(texts[side], byte))
            });
            numbers.extend([fate, old[0], old[1], new[0], new[1]]);
        };
        let whole = Sides::new(starts.old..ends.old, starts.new..ends.new);
        match block.kind {
            BlockKind::Equal => push(EQUAL, whole),
            BlockKind::Delete => push(DELETED, whole),
            BlockKind::Insert => push(INSERTED, whole),
            BlockKind::Move => {
                push(
                    DELETED,
                    Sides::new(whole.old.clone(), starts.new..starts.new),
                );
                push(INSERTED, Sides::new(starts.old..starts.old, whole.new));
            }
            BlockKind::Replace => {
                for span in &block.spans {
                    let fate = match span.op {
                        SpanOp::Equal => EQUAL,
                        SpanOp::Delete => DELETED,
                        SpanOp::Insert => INSERTED,
                    };
                    let old = starts.old + span.at.old.start..starts.old + span.at.old.end;
                    let new = starts.new + span.at.new.start..starts.new + span.at.new.end;
                    push(fate, Sides::new(old, new));
                }
            }
        }
    }
    numbers
}

/// See [`super::compare_by_similar`].
pub fn of_whole_texts(texts: Sides<&str>) -> Vec<u32> {
    let cut = texts.map(|text| {
        tokens(text)
            .into_iter()
            .map(|token| token.at)
            .collect::<Vec<_>>()
    });
    let words = Sides::new(Side::Old, Side::New).map(|side| {
        cut[side]
            .iter()
            .map(|at| &texts[side][at.clone()])
            .collect::<Vec<&str>>()
    });
    let mut seen = std::collections::HashMap::new();
    let ids = words.map(|words| {
        words
            .into_iter()
            .map(|word| {
                let next = seen.len();
                *seen.entry(word).or_insert(next)
            })
            .collect::<Vec<usize>>()
    });
    let mut numbers = vec![1];
    for op in capture_diff_slices(Algorithm::Myers, &ids.old, &ids.new) {
        let byte = |side: Side, token: usize| {
            cut[side]
                .get(token)
                .map_or(texts[side].len(), |at| at.start)
        };
        let at = [
            byte(Side::Old, op.old_range().start),
            byte(Side::Old, op.old_range().end),
            byte(Side::New, op.new_range().start),
            byte(Side::New, op.new_range().end),
        ]
        .map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        let [old_start, old_end, new_start, new_end] = at;
        if op.tag() == DiffTag::Equal {
            numbers.extend([EQUAL, old_start, old_end, new_start, new_end]);
            continue;
        }
        if old_start < old_end {
            numbers.extend([DELETED, old_start, old_end, new_start, new_start]);
        }
        if new_start < new_end {
            numbers.extend([INSERTED, old_end, old_end, new_start, new_end]);
        }
    }
    numbers
}

/// Where the paragraphs of a text begin.
struct Places {
    /// The first byte of each, and one behind the last newline there would be.
    starts: Vec<usize>,
    /// For every 64th byte the UTF-16 units before it; nothing where all of the text is ASCII.
    units: Option<Vec<u32>>,
}

impl Places {
    fn of(text: &str, paragraphs: &[&str]) -> Self {
        let mut starts = vec![0];
        let mut next = 0;
        for paragraph in paragraphs {
            next += paragraph.len() + 1;
            starts.push(next);
        }
        Places {
            starts,
            units: (!text.is_ascii()).then(|| units(text)),
        }
    }

    fn start(&self, block: &Block, side: Side) -> usize {
        self.starts[block.paragraphs[side].start]
    }

    fn end(&self, block: &Block, side: Side) -> usize {
        let range = &block.paragraphs[side];
        if range.is_empty() {
            return self.starts[range.start];
        }
        self.starts[range.end] - 1
    }

    fn unit(&self, text: &str, byte: usize) -> u32 {
        let byte = byte.min(text.len());
        let Some(units) = &self.units else {
            return u32::try_from(byte).unwrap_or(u32::MAX);
        };
        let near = byte / 64;
        units[near] + units_of(&text.as_bytes()[near * 64..byte])
    }
}

fn units(text: &str) -> Vec<u32> {
    let mut all = vec![0];
    let mut last = 0;
    for chunk in text.as_bytes().chunks(64) {
        last += units_of(chunk);
        all.push(last);
    }
    all
}

/// UTF-16 units by the first bytes of characters: one of each, two of those that take four bytes.
fn units_of(bytes: &[u8]) -> u32 {
    let of = |byte: &u8| match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    };
    bytes.iter().map(of).sum()
}
