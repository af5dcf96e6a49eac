//! Quotations: which came, which went, and which read otherwise now.

use std::collections::HashSet;
use std::ops::Range;

use super::edit::Edit;
use super::passage::{Passage, small, touching};
use super::{Kind, Telling, quotes};
use crate::model::{Side, Sides};

/// The quotations of all blocks of each side that are not equal, by their words: what stands in one of them elsewhere has only moved.
pub(super) type Known = Sides<HashSet<String>>;

/// Notes the quotations of a passage.
pub(super) fn note(known: &mut HashSet<String>, passage: &Passage) {
    known.extend(passage.quotes.iter().map(|quote| key(passage, quote)));
}

/// What tells a quotation: its words.
fn key(passage: &Passage, quote: &Range<usize>) -> String {
    let words: Vec<String> = passage
        .words_in(quote)
        .map(|index| passage.small(index))
        .collect();
    words.join(" ")
}

/// What of the quotations changed with an edit.
pub(super) fn tell(edit: &Edit<'_>, known: &Known) -> Vec<Telling> {
    let words = Sides::new(Side::Old, Side::New).map(|side| edit.words(side).len());
    if words.old + words.new == 0 {
        return marks(edit);
    }
    if let Some(inside) = altered_inside(edit) {
        return vec![inside];
    }
    let gone = alone(edit, Side::Old, known);
    let come = alone(edit, Side::New, known);
    let mut come: Vec<Option<Range<usize>>> = come.into_iter().map(Some).collect();
    let mut told = Vec::new();
    for old in &gone {
        let alike = come
            .iter_mut()
            .find(|new| new.as_ref().is_some_and(|new| are_alike(edit, old, new)));
        let new = alike.and_then(Option::take);
        told.push(Telling::new(Kind::Quotation, Some(old), new.as_ref()));
    }
    let came = come.iter().flatten();
    told.extend(came.map(|new| Telling::new(Kind::Quotation, None, Some(new))));
    told
}

/// Where both ends of a change lie in a quotation, or cut into one: that one reads otherwise now.
fn altered_inside(edit: &Edit<'_>) -> Option<Telling> {
    let around = edit.each(|passage, at| {
        let quotes = touching(&passage.quotes, |quote| quote, at);
        let cut = quotes
            .iter()
            .find(|quote| quote.start < at.start || quote.end > at.end);
        // Where nothing stood, an insertion at the very end of a quotation is in it too.
        let beside = || {
            let next = passage.quotes.partition_point(|quote| quote.end < at.start);
            let quote = passage.quotes.get(next).filter(|_| at.is_empty());
            quote.filter(|quote| quote.start <= at.start && at.start <= quote.end)
        };
        cut.or_else(beside).cloned()
    });
    let (old, new) = (around.old?, around.new?);
    let is_enough = |passage: &Passage, quote: &Range<usize>| {
        passage.words_in(quote).len() >= edit.config.quotation_words.min(2)
    };
    let is_enough = is_enough(&edit.passages.old, &old) || is_enough(&edit.passages.new, &new);
    is_enough.then(|| Telling::new(Kind::Quotation, Some(&edit.at.old), Some(&edit.at.new)))
}

/// The quotations that stand wholly in what changed on a side, and nowhere on the other.
fn alone(edit: &Edit<'_>, side: Side, known: &Known) -> Vec<Range<usize>> {
    let (passage, at) = (edit.passage(side), &edit.at[side]);
    let others = match side {
        Side::Old => &known.new,
        Side::New => &known.old,
    };
    let quotes = touching(&passage.quotes, |quote| quote, at).iter();
    let own = quotes.filter(|quote| {
        quote.start >= at.start
            && quote.end <= at.end
            && length(passage, quote) >= edit.config.quotation_words
            && !others.contains(&key(passage, quote))
    });
    own.cloned().collect()
}

/// How many words a quotation has; signs that stand for half a word each, as those of Han and kana, by twos.
fn length(passage: &Passage, quote: &Range<usize>) -> usize {
    let words = passage.words_in(quote);
    let is_half = |index: &usize| {
        let mut letters = passage.word(*index).chars();
        letters.next().is_some_and(|letter| letter >= '\u{e00}') && letters.next().is_none()
    };
    let halves = words.clone().filter(is_half).count();
    words.len() - halves + halves / 2
}

/// Whether two quotations are one, altered.
fn are_alike(edit: &Edit<'_>, old: &Range<usize>, new: &Range<usize>) -> bool {
    let words = |side: Side, at: &Range<usize>| -> HashSet<String> {
        let passage = edit.passage(side);
        passage
            .words_in(at)
            .map(|index| passage.small(index))
            .collect()
    };
    let (old, new) = (words(Side::Old, old), words(Side::New, new));
    let shorter = old.len().min(new.len());
    shorter > 0
        && old.intersection(&new).count() as f64 >= edit.config.quotation_likeness * shorter as f64
}

/// Where only quotation marks came or went: the same words are a quotation now, or none any more.
fn marks(edit: &Edit<'_>) -> Vec<Telling> {
    let [old, new] = [Side::Old, Side::New].map(|side| edit.text(side));
    let (side, empty) = match (quotes::is_marks(old), quotes::is_marks(new)) {
        (true, false) => (Side::Old, new),
        (false, true) => (Side::New, old),
        _ => return Vec::new(),
    };
    let (passage, at) = (edit.passage(side), &edit.at[side]);
    let next = passage.quotes.partition_point(|quote| quote.end < at.start);
    let near = passage
        .quotes
        .get(next..)
        .unwrap_or_default()
        .iter()
        .take(2);
    let beside = near
        .rev()
        .find(|quote| quote.start == at.end || quote.end == at.start);
    let Some(quote) = beside.filter(|_| small(empty.trim()).is_empty()) else {
        return Vec::new();
    };
    if length(passage, quote) < edit.config.quotation_words {
        return Vec::new();
    }
    vec![match side {
        Side::Old => Telling::new(Kind::Quotation, Some(quote), None),
        Side::New => Telling::new(Kind::Quotation, None, Some(quote)),
    }]
}
