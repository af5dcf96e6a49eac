//! Runs of neighbouring paragraphs: pairs that move together, and paragraphs that were broken up at other places.

use std::borrow::Cow;

use super::align::Pair;
use super::blocks::Answer;
use super::weight::{LIGHT, weight};
use super::{Block, DiffConfig, SpanOp};
use crate::model::{Side, Sides};
use crate::text::{TokenKind, fold, tokens};

/// Which of the answers, sorted by their older place, may be called moved if they do not keep theirs: those with enough words of
/// their own, and those that have them together with the neighbours they move with. `stays` tells which keep their place.
pub(super) fn may_move(answers: &[&Answer], stays: &[bool], config: &DiffConfig) -> Vec<bool> {
    let mut may = Vec::with_capacity(answers.len());
    while may.len() < answers.len() {
        let start = may.len();
        let together = (start + 1..answers.len())
            .take_while(|&next| !stays[start] && !stays[next])
            .take_while(|&next| follows(&answers[next - 1].pair, &answers[next].pair))
            .count();
        let run = &answers[start..=start + together];
        let words: usize = run.iter().map(|answer| answer.content_words).sum();
        let is_equal = run.iter().all(|answer| answer.pair.similarity >= 1.0);
        let least = if is_equal {
            config.equal_move_words
        } else {
            config.move_words
        };
        let alike = |answer: &&Answer| answer.pair.similarity >= config.move_similarity;
        may.extend(run.iter().map(|answer| words >= least && alike(answer)));
    }
    may
}

/// Whether a pair stands right behind another on both sides.
pub(super) fn follows(first: &Pair, second: &Pair) -> bool {
    first.at.as_ref().map(|range| range.end) == second.at.as_ref().map(|range| range.start)
}

/// Whether the end of one block's text went over to the beginning of the next one's, or the other way round: the break between the
/// paragraphs stands elsewhere, and together they changed less. At least `least` content words must have gone over.
pub(super) fn break_shifted(blocks: [&Block; 2], texts: Sides<&[&str]>, least: usize) -> bool {
    let at_end = |side| edge(blocks[0], side, texts, true);
    let at_start = |side| edge(blocks[1], side, texts, false);
    let went = |from: Option<Cow<'_, str>>, to: Option<Cow<'_, str>>| {
        let both = from.zip(to);
        both.is_some_and(|(from, to)| {
            let from = fold(from.trim());
            from == fold(to.trim()) && says(&from) >= least
        })
    };
    went(at_end(Side::Old), at_start(Side::New)) || went(at_start(Side::Old), at_end(Side::New))
}

/// What only one side has at the end or the beginning of a block.
fn edge<'t>(
    block: &Block,
    side: Side,
    texts: Sides<&[&'t str]>,
    at_end: bool,
) -> Option<Cow<'t, str>> {
    let op = match side {
        Side::Old => SpanOp::Delete,
        Side::New => SpanOp::Insert,
    };
    let outer = |step: usize| match at_end {
        true => block.spans.len().checked_sub(step + 1),
        false => Some(step),
    };
    let spans = (0..2)
        .filter_map(outer)
        .filter_map(|at| block.spans.get(at));
    let span = spans
        .take_while(|span| span.op != SpanOp::Equal)
        .find(|span| span.op == op)?;
    let at = span.at[side].clone();
    if let Some([text]) = texts[side].get(block.paragraphs[side].clone()) {
        return text.get(at).map(Cow::Borrowed);
    }
    let text = block.text(side, texts[side]);
    text.get(at).map(|own| Cow::Owned(own.to_owned()))
}

/// How many words of a text are more than short common ones.
fn says(text: &str) -> usize {
    let tokens = tokens(text);
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    words.filter(|token| weight(text, token) > LIGHT).count()
}
