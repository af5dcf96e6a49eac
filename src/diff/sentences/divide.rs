//! What moved gets its number, and the spans are divided by it.

use std::collections::HashMap;
use std::ops::Range;

use super::{Changed, Sentence};
use crate::diff::work::Work;
use crate::diff::{Block, DiffConfig, Span, SpanClass, SpanOp, words};
use crate::model::{Side, Sides};
use crate::text::fold;

/// A stretch that moved, in bytes, and its number.
type Numbered = (Range<usize>, usize);

/// What was found to have moved.
#[derive(Default)]
pub(super) struct Moves {
    /// For each block and side what moved, in bytes, with its number.
    found: HashMap<(usize, Side), Vec<Numbered>>,
    numbers: usize,
}

impl Moves {
    fn add(&mut self, blocks: Sides<usize>, at: Sides<Range<usize>>) {
        for side in Side::BOTH {
            let place = self.found.entry((blocks[side], side)).or_default();
            place.push((at[side].clone(), self.numbers));
        }
        self.numbers += 1;
    }

    /// An equal sentence with the signs around it that are equal too.
    pub(super) fn add_whole(&mut self, pair: Sides<&Sentence<'_>>) {
        self.add(pair.map(|one| one.changed), whole(pair));
    }

    /// What stayed the same of a sentence that was edited on the way.
    pub(super) fn add_parts(
        &mut self,
        pair: Sides<&Sentence<'_>>,
        config: &DiffConfig,
        work: &mut Work,
    ) {
        let texts = Sides::new(pair.old.text(), pair.new.text());
        let (starts, whole) = (pair.map(Sentence::start), whole(pair));
        for span in words::compare_texts(texts, config, work) {
            if span.op != SpanOp::Equal || !span.text(texts).chars().any(char::is_alphanumeric) {
                continue;
            }
            let opens = span.at.as_ref().map(|at| at.start) == Sides::new(0, 0);
            let closes = span.at.as_ref().map(|at| at.end) == texts.map(str::len);
            let at = |side: Side| {
                let start = starts[side] + span.at[side].start;
                let end = starts[side] + span.at[side].end;
                let start = if opens { whole[side].start } else { start };
                start..if closes { whole[side].end } else { end }
            };
            self.add(
                pair.map(|one| one.changed),
                Sides::new(at(Side::Old), at(Side::New)),
            );
        }
    }

    pub(super) fn apply(self, blocks: &mut [Block], changed: &[Changed<'_>]) {
        for ((block, side), mut moved) in self.found {
            moved.sort_by_key(|(range, _)| range.start);
            let text = changed
                .iter()
                .find(|one| one.block == block && one.side == side);
            let (Some(block), Some(text)) = (blocks.get_mut(block), text) else {
                continue;
            };
            divide(block, side, text.passage.marks().whole().len(), &moved);
        }
    }
}

/// The bytes of a sentence on both sides, with the signs around it that are the same.
fn whole(pair: Sides<&Sentence<'_>>) -> Sides<Range<usize>> {
    let same = |behind: bool| {
        let sign = |step| {
            let Sides { old, new } = pair.map(|one| one.sign(step, behind));
            old.zip(new).filter(|(old, new)| fold(old) == fold(new))
        };
        (0..).map_while(sign).count()
    };
    let (before, behind) = (same(false), same(true));
    pair.map(|one| one.bytes_with(before, behind))
}

/// Cuts what moved out of the spans of one side. A block without spans gets one over all of its text first.
fn divide(block: &mut Block, side: Side, length: usize, moved: &[Numbered]) {
    let op = match side {
        Side::Old => SpanOp::Delete,
        Side::New => SpanOp::Insert,
    };
    let mut spans = std::mem::take(&mut block.spans);
    if spans.is_empty() {
        let mut at = Sides::new(0..0, 0..0);
        at[side] = 0..length;
        spans.push(Span {
            op,
            class: SpanClass::Plain,
            at,
        });
    }
    for span in spans {
        if span.op != op || span.class != SpanClass::Plain {
            block.spans.push(span);
            continue;
        }
        let whole = span.at[side].clone();
        let mut reached = whole.start;
        let mut push = |until: usize, class: SpanClass| {
            if until > reached {
                let mut part = Span {
                    class,
                    ..span.clone()
                };
                part.at[side] = reached..until;
                block.spans.push(part);
                reached = until;
            }
        };
        for (range, number) in moved {
            if whole.start <= range.start && range.end <= whole.end {
                push(range.start, SpanClass::Plain);
                push(range.end, SpanClass::Moved(*number));
            }
        }
        push(whole.end, SpanClass::Plain);
    }
}
