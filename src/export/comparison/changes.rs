//! The kinds of the changes, for the history file.

use super::{is_parted, one_by_one};
use crate::diff::{Block, Diff};
use crate::kinds::{Change, Kind};
use crate::model::file::{ChangeFile, TellingFile};
use crate::model::{Side, Sides};

/// All changes, with their blocks as the file counts them.
pub(super) fn changes(
    headlines: Sides<Option<&str>>,
    texts: Sides<&[&str]>,
    diff: &Diff,
    found: &[Change],
) -> Vec<ChangeFile> {
    let firsts = firsts(diff);
    // Changes come in the order of their blocks, so that each block's text is put together once.
    let mut joined: (Option<usize>, Sides<String>) = (None, headlines.map(owned));
    let written = found.iter().map(|change| {
        let block = change.block.and_then(|index| diff.blocks.get(index));
        if joined.0 != change.block {
            let text =
                |side: Side| block.map_or_else(String::new, |block| block.text(side, texts[side]));
            joined = (change.block, Sides::new(text(Side::Old), text(Side::New)));
        }
        let first = change.block.and_then(|index| firsts.get(index)).copied();
        let texts = Sides::new(joined.1.old.as_str(), joined.1.new.as_str());
        of_change(change, first.zip(block), texts)
    });
    written.collect()
}

fn owned(headline: Option<&str>) -> String {
    headline.unwrap_or_default().to_owned()
}

/// At which place of the file each block begins.
fn firsts(diff: &Diff) -> Vec<usize> {
    let mut next = 0;
    let lengths = diff.blocks.iter().map(|block| {
        let first = next;
        next += match is_parted(block) {
            true => one_by_one(&block.paragraphs).len(),
            false => 1,
        };
        first
    });
    lengths.collect()
}

fn of_change(change: &Change, block: Option<(usize, &Block)>, texts: Sides<&str>) -> ChangeFile {
    let is_paragraphs = block.is_some_and(|(_, block)| block.spans.is_empty())
        || change.kinds.has(Kind::Moved) && change.end.is_none();
    let part = |side: Side| {
        let text = texts[side].get(change.at[side].clone());
        text.filter(|text| !text.is_empty() && !is_paragraphs)
            .map(str::to_owned)
    };
    ChangeFile {
        kinds: change.kinds.iter().map(Kind::word).collect(),
        block: block.map(|(first, block)| first + within(change, block)),
        old: part(Side::Old),
        new: part(Side::New),
        told_by: change
            .tellings
            .iter()
            .map(|telling| {
                let told = telling.texts(texts).map(|text| text.map(str::to_owned));
                TellingFile {
                    kind: telling.kind.word(),
                    old: told.old,
                    new: told.new,
                }
            })
            .collect(),
    }
}

/// Of a block that is parted, which of its paragraphs a change lies in.
fn within(change: &Change, block: &Block) -> usize {
    let side = if block.paragraphs.new.is_empty() {
        Side::Old
    } else {
        Side::New
    };
    match is_parted(block) {
        true => change.paragraphs[side]
            .start
            .saturating_sub(block.paragraphs[side].start),
        false => 0,
    }
}
