//! Puts what was found into blocks in reading order.

use std::ops::Range;

use super::align::{Pair, align};
use super::bags::Bags;
use super::exact::Room;
use super::marks::Marks;
use super::moves::{add_moves, content_words, staying};
use super::places::Places;
use super::prose::Prose;
use super::runs::{break_shifted, follows, may_move};
use super::work::Work;
use super::{Block, BlockKind, DiffConfig, Span, SpanClass, SpanOp, words};
use crate::model::{Side, Sides};

/// Two stretches of paragraphs that answer each other.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) pair: Pair,
    /// The words that say something, on the side that has fewer.
    pub(super) content_words: usize,
}

/// Finds which paragraphs answer which, in place or elsewhere.
///
/// Where two ways are equally good, the choice must not depend on which side is called the older: so the texts are compared
/// in an order of their own, and the result is turned round where need be.
pub(super) fn pairs(prose: &mut Prose<'_>, config: &DiffConfig, work: &mut Work) -> Vec<Answer> {
    let swapped = is_swapped(prose);
    let bags = Bags::of(prose, swapped);
    let mut places = Places::with_room(bags.keys());
    let aligned = align(&bags, config, work, &mut places);
    add_moves(aligned, &bags, config, work, &mut places)
        .into_iter()
        .map(|pair| Answer {
            content_words: content_words(&pair, &bags),
            pair: if swapped { pair.swap() } else { pair },
        })
        .collect()
}

/// Whether the texts are compared the other way round.
fn is_swapped(prose: &Prose<'_>) -> bool {
    prose.texts().old > prose.texts().new
}

/// The blocks of all paragraphs in the order that [`super::Diff::blocks`] promises.
pub(super) fn blocks(
    prose: &mut Prose<'_>,
    answers: Vec<Answer>,
    config: &DiffConfig,
    work: &mut Work,
) -> Vec<Block> {
    let mut room = Room::for_words(prose.words());
    let mut found: Vec<(Answer, Block)> = Vec::with_capacity(answers.len());
    for answer in answers {
        let block = compare(prose, &answer.pair.at, config, work, &mut room);
        found.extend(block.map(|block| (answer, block)));
    }
    found.sort_by_key(|(answer, _)| (answer.pair.at.old.start, answer.pair.at.new.start));
    join_shifted(&mut found, prose, config, work, &mut room);
    let answers: Vec<&Answer> = found.iter().map(|(answer, _)| answer).collect();
    let pairs: Vec<&Pair> = answers.iter().map(|answer| &answer.pair).collect();
    let stays = staying(&pairs, is_swapped(prose));
    let may_move = may_move(&answers, &stays, config);
    let mut order = Order::of(prose.texts().map(<[&str]>::len));
    for (at, (_, block)) in found.into_iter().enumerate() {
        if stays[at] {
            order.stay(block);
        } else if may_move[at] {
            order.moved(Block {
                kind: BlockKind::Move,
                ..block
            });
        }
    }
    order.blocks()
}

/// Makes one block of neighbours of which only the break between the paragraphs stands elsewhere.
fn join_shifted(
    found: &mut Vec<(Answer, Block)>,
    prose: &mut Prose<'_>,
    config: &DiffConfig,
    work: &mut Work,
    room: &mut Room,
) {
    let mut at = 1;
    while at < found.len() {
        let [(first, one), (second, other)] = &found[at - 1..=at] else {
            return;
        };
        let follows = follows(&first.pair, &second.pair);
        if !follows || !break_shifted([one, other], prose.texts(), config.break_words) {
            at += 1;
            continue;
        }
        let range = |side: Side| first.pair.at[side].start..second.pair.at[side].end;
        let pair = Pair {
            at: Sides::new(range(Side::Old), range(Side::New)),
            gain: first.pair.gain + second.pair.gain,
            similarity: first.pair.similarity.max(second.pair.similarity),
        };
        let content_words = first.content_words + second.content_words;
        match compare(prose, &pair.at, config, work, room) {
            Some(block) => {
                let answer = Answer {
                    pair,
                    content_words,
                };
                found.splice(at - 1..=at, [(answer, block)]);
            }
            None => at += 1,
        }
    }
}

/// The block of a pair, or nothing if so little is unchanged that they are no pair after all.
fn compare(
    prose: &mut Prose<'_>,
    at: &Sides<Range<usize>>,
    config: &DiffConfig,
    work: &mut Work,
    room: &mut Room,
) -> Option<Block> {
    let mut block = Block {
        kind: BlockKind::Equal,
        paragraphs: at.clone(),
        spans: Vec::new(),
    };
    if prose.are_same(at) {
        return Some(block);
    }
    let passages = prose.passages(at);
    let marks = passages.as_ref().map(|passage| passage.marks());
    block.kind = BlockKind::Replace;
    block.spans = words::compare(&marks, config, work, room);
    (block.is_typographic() || is_kept(&block.spans, &marks, config.pair_kept)).then_some(block)
}

/// Whether at least such a share of the lighter text's weight is unchanged, print and case aside.
fn is_kept(spans: &[Span], marks: &Sides<Marks<'_>>, least: f64) -> bool {
    let whole = marks.map(|side| side.weight(0..side.len()));
    let lighter = whole.old.min(whole.new).max(1) as f64;
    let mut unchanged = 0;
    let mut print = Sides::new(0, 0);
    let (mut old, mut new) = (marks.old.walk(), marks.new.walk());
    // The marks of a deletion that is not of print only, if it was the last span.
    let mut gone = None;
    for span in spans {
        let (old, new) = (old(&span.at.old), new(&span.at.new));
        let last = gone.take();
        match (span.op, span.class) {
            (SpanOp::Equal, _) => {
                unchanged += marks.new.weight(new);
                if unchanged as f64 / lighter >= least {
                    return true;
                }
            }
            (SpanOp::Delete, SpanClass::Typographic) => print.old += marks.old.weight(old),
            (SpanOp::Insert, SpanClass::Typographic) => print.new += marks.new.weight(new),
            (SpanOp::Delete, _) => gone = Some(old),
            (SpanOp::Insert, _) => {
                unchanged += last.map_or(0, |old| recased(&Sides::new(old, new), marks));
            }
        }
    }
    unchanged += print.old.min(print.new);
    unchanged as f64 / lighter >= least
}

/// The weight of the words that only got other capitals, of some that stand in the place of others: a heading set in capitals is still the
/// same heading.
fn recased(at: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> u64 {
    let weight = |side: Side, mark: usize| marks[side].weight_of(mark);
    let facing = at.old.clone().zip(at.new.clone());
    let same = facing.filter(|(old, new)| marks.old.key(*old) == marks.new.key(*new));
    same.map(|(old, new)| weight(Side::Old, old).min(weight(Side::New, new)))
        .sum()
}

/// Collects blocks by where they belong.
struct Order {
    /// The blocks that keep their place, in order.
    stays: Vec<Block>,
    /// For each new paragraph the moved block that starts there.
    moves: Vec<Option<Block>>,
    /// Whether each paragraph stands in a block so far.
    placed: Sides<Vec<bool>>,
}

impl Order {
    fn of(lengths: Sides<usize>) -> Self {
        Order {
            stays: Vec::with_capacity(lengths.old),
            moves: vec![None; lengths.new],
            placed: lengths.map(|length| vec![false; length]),
        }
    }

    fn stay(&mut self, block: Block) {
        self.mark(&block);
        self.stays.push(block);
    }

    fn moved(&mut self, block: Block) {
        self.mark(&block);
        let start = block.paragraphs.new.start;
        self.moves[start] = Some(block);
    }

    fn mark(&mut self, block: &Block) {
        for side in Side::BOTH {
            self.placed[side][block.paragraphs[side].clone()].fill(true);
        }
    }

    fn blocks(mut self) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(self.placed.new.len() + self.placed.old.len() / 8);
        let mut reached = Sides::new(0, 0);
        for stay in std::mem::take(&mut self.stays) {
            self.fill(
                &mut blocks,
                reached,
                stay.paragraphs.as_ref().map(|range| range.start),
            );
            reached = stay.paragraphs.as_ref().map(|range| range.end);
            blocks.push(stay);
        }
        let end = self.placed.as_ref().map(Vec::len);
        self.fill(&mut blocks, reached, end);
        blocks
    }

    /// Writes what lies between two blocks that stay: first what was deleted, then what was inserted or moved there.
    fn fill(&mut self, blocks: &mut Vec<Block>, start: Sides<usize>, end: Sides<usize>) {
        for old in start.old..end.old {
            if !self.placed.old[old] {
                blocks.push(alone(
                    BlockKind::Delete,
                    Sides::new(old..old + 1, start.new..start.new),
                ));
            }
        }
        for new in start.new..end.new {
            if let Some(block) = self.moves[new].take() {
                blocks.push(block);
            } else if !self.placed.new[new] {
                blocks.push(alone(
                    BlockKind::Insert,
                    Sides::new(end.old..end.old, new..new + 1),
                ));
            }
        }
    }
}

fn alone(kind: BlockKind, paragraphs: Sides<Range<usize>>) -> Block {
    Block {
        kind,
        paragraphs,
        spans: Vec::new(),
    }
}
