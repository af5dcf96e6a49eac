//! Compares two versions: which paragraph answers which, and which words changed inside a pair.
//!
//! Two lists of paragraphs go in, ranges come out, all thresholds stand in one [`DiffConfig`]. Nothing is copied and nothing
//! is lost: the spans of a block rebuild its paragraphs exactly, and every paragraph stands in exactly one block.

mod align;
mod article;
mod bags;
mod blocks;
mod bounded;
mod candidates;
mod chain;
mod compounds;
mod config;
mod cut;
mod exact;
mod facing;
mod gap;
mod lexicon;
mod looks;
mod marks;
mod matching;
mod moves;
mod numbers;
mod places;
mod print;
mod prose;
mod recut;
mod runs;
mod sentences;
mod stats;
mod tidy;
mod units;
mod weight;
mod words;
mod work;

pub use article::words_changed;
pub use config::{DiffConfig, WordConfig};

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A budget counted in steps, for `trace` too, which compares on top of this.
pub use work::Work;

use crate::model::{Side, Sides};
use prose::Prose;

/// Compares the paragraphs of two versions.
///
/// Every paragraph of both sides stands in exactly one block, whatever the texts hold. Exchanging the sides exchanges what
/// is deleted and inserted, and nothing else. The work is bounded by [`DiffConfig`]; see [`Diff::precise`].
#[must_use]
pub fn diff(texts: Sides<&[&str]>, config: &DiffConfig) -> Diff {
    let mut align_work = Work::new(config.align_steps);
    let mut word_work = Work::new(config.word_steps);
    let mut prose = Prose::new(texts, config.segment);
    let pairs = blocks::pairs(&mut prose, config, &mut align_work);
    let mut blocks = blocks::blocks(&mut prose, pairs, config, &mut word_work);
    sentences::mark_moved(&mut prose, &mut blocks, config, &mut word_work);
    Diff {
        stats: stats::stats(&mut prose, &blocks),
        blocks,
        precise: align_work.sufficed() && word_work.sufficed(),
    }
}

/// Compares two texts that answer each other, such as two headlines: spans in reading order, ranges in bytes of each text.
///
/// The spans of a side rebuild its text. Two texts with hardly a word in common come as one deletion and one insertion.
#[must_use]
pub fn words(texts: Sides<&str>, config: &DiffConfig) -> Vec<Span> {
    words::compare_texts(texts, config, &mut Work::new(config.word_steps))
}

/// What became of a block of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SpanOp {
    /// The same on both sides.
    Equal,
    /// Only in the newer text.
    Insert,
    /// Only in the older text.
    Delete,
}

/// What kind of difference a span is that is not equal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SpanClass {
    /// What it says came or went.
    #[default]
    Plain,
    /// Only print differs from the span beside it, a deletion before an insertion: quotation marks, dashes, kinds and amounts of
    /// white space, see [`fold`](crate::text::fold). Alone where white space came or went between words and signs that stayed.
    Typographic,
    /// A sentence that stands elsewhere on the other side; the span at its other end has the same number.
    Moved(usize),
}

/// A run of tokens with one fate. Ranges are bytes within the block's text on that side: its paragraphs joined by one newline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The fate.
    pub op: SpanOp,
    /// What kind of difference it is; [`SpanClass::Plain`] for equal spans.
    pub class: SpanClass,
    /// Where it stands; empty (at the place where it would stand) on the side that lacks it.
    pub at: Sides<Range<usize>>,
}

/// Paragraphs that answer each other, or one or several that nothing answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The fate.
    pub kind: BlockKind,
    /// Paragraph indexes on each side; several on one side are a split or a merge; empty on the side that lacks it.
    pub paragraphs: Sides<Range<usize>>,
    /// The words inside, in reading order, deletions before insertions at the same place. Filled for `Replace`, for a `Move`
    /// that was edited, and for a `Delete` or `Insert` from or to which a sentence moved; where filled they cover both texts.
    pub spans: Vec<Span>,
}

/// How much changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stats {
    /// Words that only the older version has; a moved paragraph's unchanged words don't count, nor does what differs in print only.
    pub words_deleted: usize,
    /// Words that only the newer version has.
    pub words_inserted: usize,
    /// Words that stand unchanged in moved paragraphs.
    pub words_moved: usize,
    /// Places where only print differs: quotation marks, dashes, white space.
    pub typographic: usize,
    /// Paragraphs on each side.
    pub paragraphs: Sides<usize>,
}

/// A comparison of two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diff {
    /// In reading order of the newer version; what was deleted stands where it stood, a move where it went to.
    pub blocks: Vec<Block>,
    /// How much changed.
    pub stats: Stats,
    /// Whether the work budget sufficed; where it did not, the diff is right but coarser than it could be.
    pub precise: bool,
}

impl Span {
    /// Its text; that of an equal span is the same on both sides, so it is taken from the newer one.
    ///
    /// `texts` are the texts that were compared: for a block's span, [`Block::text`] of each side.
    #[must_use]
    pub fn text<'t>(&self, texts: Sides<&'t str>) -> &'t str {
        let side = if self.op == SpanOp::Delete {
            Side::Old
        } else {
            Side::New
        };
        texts[side].get(self.at[side].clone()).unwrap_or_default()
    }
}

impl Block {
    /// Whether its paragraphs answer each other and differ in print only.
    #[must_use]
    pub fn is_typographic(&self) -> bool {
        let is_print =
            |span: &Span| span.op == SpanOp::Equal || span.class == SpanClass::Typographic;
        self.kind == BlockKind::Replace && self.spans.iter().all(is_print)
    }

    /// The block's text on one side: its paragraphs joined by one newline, which the ranges of its spans refer to.
    ///
    /// `paragraphs` are all paragraphs of the version on that side, as they were compared.
    #[must_use]
    pub fn text(&self, side: Side, paragraphs: &[&str]) -> String {
        paragraphs
            .get(self.paragraphs[side].clone())
            .unwrap_or_default()
            .join("\n")
    }
}

impl Diff {
    /// The hunks: ranges of neighbouring blocks that are not equal, in order. What a reader steps through.
    #[must_use]
    pub fn hunks(&self) -> Vec<Range<usize>> {
        let mut hunks: Vec<Range<usize>> = Vec::new();
        for (index, block) in self.blocks.iter().enumerate() {
            match hunks.last_mut() {
                _ if block.kind == BlockKind::Equal => {}
                Some(last) if last.end == index => last.end += 1,
                _ => hunks.push(index..index + 1),
            }
        }
        hunks
    }
}
