//! Compares two versions: which paragraph answers which, and which words changed inside a pair.
//!
//! Two lists of paragraphs go in, ranges come out, all thresholds stand in one [`DiffConfig`]. Nothing is copied and nothing
//! is lost: the spans of a block rebuild its paragraphs exactly, and every paragraph stands in exactly one block.

mod config;

pub use config::DiffConfig;

use std::ops::Range;

use crate::model::Sides;

/// What became of a block of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The same on both sides.
    Equal,
    /// Only in the newer version.
    Insert,
    /// Only in the older version.
    Delete,
    /// In both, with changes inside.
    Replace,
    /// In both, at another place; with [`Block::spans`] where it was also edited.
    Move,
}

/// What became of a run of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpanOp {
    /// The same on both sides.
    Equal,
    /// Only in the newer text.
    Insert,
    /// Only in the older text.
    Delete,
}

/// A run of tokens with one fate. Ranges are bytes within the block's text on that side: its paragraphs joined by one newline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The fate.
    pub op: SpanOp,
    /// Where it stands; empty (at the place where it would stand) on the side that lacks it.
    pub at: Sides<Range<usize>>,
}

/// Paragraphs that answer each other, or one or several that nothing answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The fate.
    pub kind: BlockKind,
    /// Paragraph indexes on each side; several on one side are a split or a merge; empty on the side that lacks it.
    pub paragraphs: Sides<Range<usize>>,
    /// The words inside, in reading order, deletions before insertions at the same place. Filled for `Replace` and for a `Move` that was edited.
    pub spans: Vec<Span>,
}

/// How much changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stats {
    /// Words that only the older version has; a moved paragraph's unchanged words don't count.
    pub words_deleted: usize,
    /// Words that only the newer version has.
    pub words_inserted: usize,
    /// Words that stand unchanged in moved paragraphs.
    pub words_moved: usize,
    /// Paragraphs on each side.
    pub paragraphs: Sides<usize>,
}

/// A comparison of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// In reading order of the newer version; what was deleted stands where it stood, a move where it went to.
    pub blocks: Vec<Block>,
    /// How much changed.
    pub stats: Stats,
    /// Whether the work budget sufficed; where it did not, the diff is right but coarser than it could be.
    pub precise: bool,
}
