//! Finds sentences that moved, within a paragraph or from one to another, among those that were deleted and inserted whole.
//!
//! Only spans are divided and given another class, so what was right stays right. A sentence that moved unchanged is one moved
//! span at each end; of one that was edited on the way only what stayed the same is, its edits stay plain.

mod divide;

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use super::bags::similarity;
use super::marks::Marks;
use super::prose::{Passage, Prose};
use super::weight::{LIGHT, weight_of_word};
use super::work::Work;
use super::{Block, BlockKind, DiffConfig, SpanClass, SpanOp};
use crate::model::{Side, Sides};
use divide::Moves;

/// Gives what moved of deleted and inserted sentences the class [`SpanClass::Moved`]. Equal sentences are found first, in order;
/// of those that are only alike, pairs of which each is the other's likest.
pub(super) fn mark_moved(
    prose: &mut Prose<'_>,
    blocks: &mut [Block],
    config: &DiffConfig,
    work: &mut Work,
) {
    for block in blocks.iter().filter(|block| block.kind != BlockKind::Equal) {
        prose.cut_all(&block.paragraphs);
    }
    let changed = changed(prose, blocks, config);
    let mut sentences = Sides::new(Vec::new(), Vec::new());
    for one in &changed {
        one.collect(config, &mut sentences[one.side]);
    }
    let mut moves = Moves::default();
    let mut left = match_equal(sentences, &mut moves);
    match_alike(&mut left, &mut moves, config, work);
    moves.apply(blocks, &changed);
}

/// What a block has on one side only.
struct Changed<'p> {
    block: usize,
    side: Side,
    /// The block's text on that side.
    passage: Passage<'p>,
    /// The stretches that the other side lacks and that are long enough to hold a sentence, in bytes.
    own: Vec<Range<usize>>,
}

/// All stretches that were deleted or inserted; none where only one side has any.
fn changed<'p>(prose: &'p Prose<'_>, blocks: &[Block], config: &DiffConfig) -> Vec<Changed<'p>> {
    let mut changed = Vec::new();
    for (block, found) in blocks.iter().enumerate() {
        if found.kind == BlockKind::Equal {
            continue;
        }
        for side in Side::BOTH {
            let passage = prose.passage(side, found.paragraphs[side].clone());
            let marks = passage.marks();
            let own = own_stretches(found, side, &marks, config.equal_move_words);
            if !own.is_empty() {
                changed.push(Changed {
                    block,
                    side,
                    passage,
                    own,
                });
            }
        }
    }
    let any = |side: Side| changed.iter().any(|one: &Changed<'_>| one.side == side);
    if any(Side::Old) && any(Side::New) {
        changed
    } else {
        Vec::new()
    }
}

/// The stretches of a block that the other side lacks, of at least so many words, in bytes.
fn own_stretches(block: &Block, side: Side, marks: &Marks<'_>, least: usize) -> Vec<Range<usize>> {
    let (kind, op) = match side {
        Side::Old => (BlockKind::Delete, SpanOp::Delete),
        Side::New => (BlockKind::Insert, SpanOp::Insert),
    };
    if block.kind == kind && block.spans.is_empty() {
        let is_long = marks.words(0..marks.len()) >= least;
        return Vec::from_iter(is_long.then_some(0..marks.whole().len()));
    }
    let long = block.spans.iter().filter(|span| {
        let is_own = span.op == op && span.class == SpanClass::Plain;
        is_own && marks.words(marks.within(&span.at[side])) >= least
    });
    long.map(|span| span.at[side].clone()).collect()
}

/// A sentence that one side lacks.
struct Sentence<'t> {
    marks: Marks<'t>,
    /// Index in the list of what changed.
    changed: usize,
    /// How many of its words are more than short common ones.
    says: usize,
    /// Its marks, signs around it included.
    whole: Range<usize>,
    /// Its marks from the first word to the last.
    body: Range<usize>,
    /// The stretch that covers its body, in bytes.
    within: Range<usize>,
}

impl Changed<'_> {
    /// The sentences whose words lie in one stretch, if they say enough.
    fn collect<'t>(&'t self, config: &DiffConfig, sentences: &mut Vec<Sentence<'t>>) {
        let marks = self.passage.marks();
        let starts = marks.starts(0..marks.len()).enumerate();
        let starts = starts.filter_map(|(mark, starts)| starts.then_some(mark));
        let mut starts = starts.chain([marks.len()]).peekable();
        while let (Some(start), Some(&end)) = (starts.next(), starts.peek()) {
            let words = || (start..end).filter(|&mark| marks.is_word(mark));
            let (Some(first), Some(last)) = (words().next(), words().next_back()) else {
                continue;
            };
            let bytes = marks.bytes(&(first..last + 1));
            // They are in order and don't overlap.
            let until = self.own.partition_point(|own| own.start <= bytes.start);
            let nearest = until.checked_sub(1).and_then(|at| self.own.get(at));
            let Some(within) = nearest.filter(|own| bytes.end <= own.end) else {
                continue;
            };
            let says = says(&marks, words());
            if says >= config.equal_move_words {
                sentences.push(Sentence {
                    marks,
                    changed: self.block,
                    says,
                    whole: start..end,
                    body: first..last + 1,
                    within: within.clone(),
                });
            }
        }
    }
}

/// How many of a sentence's words are more than short common ones. The first has its capital from its place.
fn says(marks: &Marks<'_>, mut words: impl Iterator<Item = usize>) -> usize {
    let first = words.next().map(|word| marks.mark(word).to_lowercase());
    let first = first.is_some_and(|word| weight_of_word(&word) > LIGHT);
    let others = words.filter(|&word| marks.weight_of(word) > u64::from(LIGHT));
    usize::from(first) + others.count()
}

impl Sentence<'_> {
    /// Its words and the signs between them, typography aside.
    fn prints(&self) -> impl Iterator<Item = u32> {
        self.body.clone().map(|mark| self.marks.print(mark))
    }

    /// A number made of these.
    fn hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.prints().for_each(|print| hasher.write_u32(print));
        hasher.finish()
    }

    /// Whether it says the same as another one.
    fn is_same_as(&self, other: &Sentence<'_>) -> bool {
        self.prints().eq(other.prints())
    }

    fn text(&self) -> &str {
        self.marks.text(self.marks.bytes(&self.body))
    }

    fn start(&self) -> usize {
        self.marks.start(self.body.start)
    }

    /// The sign `step` places before or behind its body, if it belongs to the sentence and the other side lacks it too.
    fn sign(&self, step: usize, behind: bool) -> Option<&str> {
        let mark = match behind {
            true => self.body.end.checked_add(step),
            false => self.body.start.checked_sub(step + 1),
        };
        let mark = mark.filter(|mark| self.whole.contains(mark))?;
        let bytes = self.marks.bytes(&(mark..mark + 1));
        let own = self.within.start <= bytes.start && bytes.end <= self.within.end;
        own.then(|| self.marks.mark(mark))
    }

    /// Its bytes with so many signs before and behind it, and the space around it as far as the other side lacks that.
    fn bytes_with(&self, before: usize, behind: usize) -> Range<usize> {
        let body = self.body.start - before..self.body.end + behind;
        let own = self.marks.bytes(&body);
        let before = self.marks.end_before(body.start)..own.start;
        let behind = own.end..self.marks.start(body.end);
        let (lead, tail) = (self.marks.text(before), self.marks.text(behind));
        let mut whole = own.clone();
        if own.end + tail.len() <= self.within.end && !tail.contains('\n') {
            whole.end = own.end + tail.len();
        }
        if !lead.contains('\n') && own.start - lead.len() == self.within.start {
            whole.start = self.within.start;
        }
        whole
    }
}

/// Pairs equal sentences in order and returns the others.
fn match_equal<'t>(
    sentences: Sides<Vec<Sentence<'t>>>,
    moves: &mut Moves,
) -> Sides<Vec<Sentence<'t>>> {
    // The older ones by a number made of all their words, the first one last.
    let mut waiting: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (index, sentence) in sentences.old.iter().enumerate().rev() {
        waiting.entry(sentence.hash()).or_default().push(index);
    }
    let mut olds: Vec<Option<Sentence<'t>>> = sentences.old.into_iter().map(Some).collect();
    let mut left = Sides::new(Vec::new(), Vec::new());
    for new in sentences.new {
        let same = waiting.get_mut(&new.hash()).and_then(|indexes| {
            let is_same = |index: &usize| {
                olds[*index]
                    .as_ref()
                    .is_some_and(|old| old.is_same_as(&new))
            };
            let place = indexes.iter().rposition(is_same)?;
            olds[indexes.remove(place)].take()
        });
        match same {
            Some(old) => moves.add_whole(Sides::new(&old, &new)),
            None => left.new.push(new),
        }
    }
    left.old = olds.into_iter().flatten().collect();
    left
}

/// Marks what stayed the same of sentences of which each is the other's likest, and like enough.
fn match_alike(
    sentences: &mut Sides<Vec<Sentence<'_>>>,
    moves: &mut Moves,
    config: &DiffConfig,
    work: &mut Work,
) {
    for side in Side::BOTH {
        sentences[side].retain(|sentence| sentence.says >= config.move_words);
    }
    let cells = sentences.old.len() * sentences.new.len();
    if cells == 0 || cells > config.sentence_pairs || !work.take(cells) {
        return;
    }
    let bags = sentences
        .as_ref()
        .map(|side| side.iter().map(Bag::of).collect::<Vec<Bag>>());
    for (old, new) in likest_pairs(&bags, config.sentence_similarity) {
        let pair = Sides::new(&sentences.old[old], &sentences.new[new]);
        moves.add_parts(pair, config, work);
    }
}

/// The pairs of which each is the other's only likest.
fn likest_pairs(bags: &Sides<Vec<Bag>>, least: f64) -> Vec<(usize, usize)> {
    let mut likeness = Vec::new();
    for (old, one) in bags.old.iter().enumerate() {
        for (new, other) in bags.new.iter().enumerate() {
            if one.likest(other) < least {
                continue;
            }
            let alike = one.similarity(other);
            if alike >= least {
                likeness.push((old, new, alike));
            }
        }
    }
    let is_only = |&(old, new, alike): &(usize, usize, f64)| {
        likeness
            .iter()
            .all(|&(one, other, rival)| ((one == old) == (other == new)) || rival < alike)
    };
    let found = likeness.iter().filter(|pair| is_only(pair));
    found.map(|&(old, new, _)| (old, new)).collect()
}

/// The words of a sentence, case aside, and the weights that each has in all.
struct Bag {
    /// By ascending key.
    words: Vec<(u32, u64)>,
    weight: u64,
}

impl Bag {
    fn of(sentence: &Sentence<'_>) -> Bag {
        let marks = &sentence.marks;
        let weighed = |mark: usize| (marks.key(mark), marks.weight_of(mark));
        let mut words: Vec<(u32, u64)> = sentence.body.clone().map(weighed).collect();
        words.sort_unstable();
        words.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        Bag {
            words,
            weight: marks.weight(sentence.body.clone()),
        }
    }

    /// How similar another one may be at most, by its weight.
    fn likest(&self, other: &Bag) -> f64 {
        let weights = Sides::new(self.weight, other.weight);
        similarity(self.weight.min(other.weight), weights)
    }

    fn similarity(&self, other: &Bag) -> f64 {
        let mut others = other.words.iter().peekable();
        let mut shared = 0;
        for (word, weight) in &self.words {
            while others.next_if(|(other, _)| other < word).is_some() {}
            if let Some((_, its)) = others.next_if(|(other, _)| other == word) {
                shared += weight.min(its);
            }
        }
        similarity(shared, Sides::new(self.weight, other.weight))
    }
}
