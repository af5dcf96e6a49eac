//! The history file's `comparison`, from a diff of two versions.

mod changes;

use std::ops::Range;

use crate::diff::{Block, BlockKind, Span, SpanClass, SpanOp, Stats};
use crate::kinds::Comparison;
use crate::model::file::{BlockFile, ComparisonFile, SpanFile, StatsFile};
use crate::model::{Side, Sides, VersionNumber};

/// Writes out a comparison of these paragraphs.
///
/// A run of paragraphs that share a fate without words compared becomes one block a paragraph. So a block with several indexes
/// on a side is always a split or a merge, and a reader never has to guess which paragraph of a run answers which.
///
/// `headlines` and `texts` are what was compared; ranges that do not fit them give empty texts.
#[must_use]
pub fn comparison(
    numbers: Sides<VersionNumber>,
    headlines: Sides<Option<&str>>,
    texts: Sides<&[&str]>,
    compared: &Comparison,
) -> ComparisonFile {
    let Comparison { diff, changes } = compared;
    ComparisonFile {
        old: numbers.old.0,
        new: numbers.new.0,
        blocks: diff
            .blocks
            .iter()
            .flat_map(|block| blocks(block, texts))
            .collect(),
        changes: changes::changes(headlines, texts, diff, changes),
        stats: stats(&diff.stats),
    }
}

fn blocks(block: &Block, texts: Sides<&[&str]>) -> Vec<BlockFile> {
    if is_parted(block) {
        let pairs = one_by_one(&block.paragraphs).into_iter();
        pairs.map(|pair| whole(block.kind, pair)).collect()
    } else {
        vec![edited(block, texts)]
    }
}

/// Whether a block becomes one a paragraph.
fn is_parted(block: &Block) -> bool {
    block.spans.is_empty() && block.kind != BlockKind::Replace
}

/// Splits paragraphs that answer each other in order into single ones; a block whose sides differ in length stays whole.
fn one_by_one(paragraphs: &Sides<Range<usize>>) -> Vec<Sides<Vec<usize>>> {
    let Sides { old, new } = paragraphs.clone();
    if old.is_empty() {
        new.map(|index| Sides::new(Vec::new(), vec![index]))
            .collect()
    } else if new.is_empty() {
        old.map(|index| Sides::new(vec![index], Vec::new()))
            .collect()
    } else if old.len() == new.len() {
        let pairs = old.zip(new);
        pairs
            .map(|(old, new)| Sides::new(vec![old], vec![new]))
            .collect()
    } else {
        vec![Sides::new(old.collect(), new.collect())]
    }
}

fn whole(kind: BlockKind, paragraphs: Sides<Vec<usize>>) -> BlockFile {
    BlockFile {
        kind: kind_word(kind),
        old: paragraphs.old,
        new: paragraphs.new,
        spans: None,
    }
}

fn edited(block: &Block, texts: Sides<&[&str]>) -> BlockFile {
    let joined = Sides::new(Side::Old, Side::New).map(|side| {
        let range = block.paragraphs[side].clone();
        texts[side].get(range).unwrap_or_default().join("\n")
    });
    BlockFile {
        spans: Some(block.spans.iter().map(|each| span(each, &joined)).collect()),
        ..whole(block.kind, block.paragraphs.clone().map(Iterator::collect))
    }
}

fn span(span: &Span, joined: &Sides<String>) -> SpanFile {
    let (op, side) = match span.op {
        SpanOp::Equal => ("equal", Side::New),
        SpanOp::Insert => ("insert", Side::New),
        SpanOp::Delete => ("delete", Side::Old),
    };
    let text = joined[side].get(span.at[side].clone()).unwrap_or_default();
    let (class, link) = match span.class {
        SpanClass::Plain => (None, None),
        SpanClass::Typographic => (Some("typographic"), None),
        SpanClass::Moved(link) => (Some("moved"), Some(link)),
    };
    SpanFile {
        op,
        text: text.to_owned(),
        class,
        link,
    }
}

fn kind_word(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Equal => "equal",
        BlockKind::Insert => "insert",
        BlockKind::Delete => "delete",
        BlockKind::Replace => "replace",
        BlockKind::Move => "move",
    }
}

fn stats(stats: &Stats) -> StatsFile {
    StatsFile {
        words_deleted: stats.words_deleted,
        words_inserted: stats.words_inserted,
        words_moved: stats.words_moved,
        typographic: stats.typographic,
        paragraphs_old: stats.paragraphs.old,
        paragraphs_new: stats.paragraphs.new,
    }
}
