//! What takes back or weakens what is said: negations, «may» and «perhaps», «allegedly», «about» before a number; where it came or went.

use std::ops::Range;

use super::edit::Edit;
use super::language::{HedgeClass, Language, is_in};
use super::passage::{Passage, touching};
use super::{Kind, Telling, phrases};
use crate::model::{Side, Sides};

/// A hedge in a text.
#[derive(Clone)]
struct Hedge {
    at: Range<usize>,
    class: HedgeClass,
}

/// Which hedges came or went with an edit. One for another of the same sense («may» → «might») is a matter of wording.
pub(super) fn tell(edit: &Edit<'_>) -> Vec<Telling> {
    let words = Sides::new(Side::Old, Side::New).map(|side| edit.words(side).len());
    let is_short =
        words.old.min(words.new) == 0 || words.old.max(words.new) <= edit.config.hedge_words;
    let Some(language) = edit
        .tongue
        .language
        .filter(|_| is_short && edit.is_pointed())
    else {
        return Vec::new();
    };
    let of = |side: Side| hedges(edit.passage(side), edit.words(side), language);
    let (old, new) = (of(Side::Old), of(Side::New));
    let alone = |own: &[Hedge], other: &[Hedge], side: Side| -> Vec<Hedge> {
        let mut seen: Vec<HedgeClass> = other.iter().map(|hedge| hedge.class).collect();
        let is_alone = |hedge: &&Hedge| match seen.iter().position(|class| *class == hedge.class) {
            Some(at) => {
                seen.swap_remove(at);
                false
            }
            None => {
                !covers(edit, side, hedge.class, language) && !comes_with_number(edit, side, hedge)
            }
        };
        own.iter().filter(is_alone).cloned().collect()
    };
    // The closure keeps count, so each side has its own.
    let gone = alone(&old, &new, Side::New);
    let come = alone(&new, &old, Side::Old);
    let went = gone
        .iter()
        .map(|hedge| Telling::new(Kind::Hedge, Some(&hedge.at), None));
    let came = come
        .iter()
        .map(|hedge| Telling::new(Kind::Hedge, None, Some(&hedge.at)));
    went.chain(came).collect()
}

/// Whether a word on one side has that sense by itself («declined to comment»).
fn covers(edit: &Edit<'_>, side: Side, class: HedgeClass, language: &Language) -> bool {
    let lists = language.covers.iter().filter(|(of, _)| *of == class);
    let words: Vec<&str> = lists.flat_map(|(_, words)| words.iter().copied()).collect();
    edit.words(side)
        .any(|index| is_in(&words, &edit.passage(side).small(index)))
}

/// Whether the number that a hedge is about came or went together with it, and none stands for it on the given side.
fn comes_with_number(edit: &Edit<'_>, side: Side, hedge: &Hedge) -> bool {
    let own = side.other();
    let numbers = |side: Side| {
        touching(
            &edit.passage(side).numbers,
            |number| &number.at,
            &edit.at[side],
        )
    };
    hedge.class == HedgeClass::Approximation
        && numbers(own)
            .iter()
            .any(|number| number.at.start >= hedge.at.end)
        && numbers(side).is_empty()
}

fn hedges(passage: &Passage, words: Range<usize>, language: &Language) -> Vec<Hedge> {
    let mut found: Vec<Hedge> = Vec::new();
    let mut index = words.start;
    while index < words.end {
        let (class, length) = match at(passage, index, language) {
            Some(found) => found,
            None => {
                index += 1;
                continue;
            }
        };
        if let Some(at) = phrases::place(passage, index, length) {
            found.push(Hedge { at, class });
        }
        index += length.max(1);
    }
    found
}

/// Whether what begins with a word tells what others say or how it looks («thought to»).
pub(super) fn is_hearsay(passage: &Passage, index: usize, language: &Language) -> bool {
    at(passage, index, language).is_some_and(|(class, _)| class == HedgeClass::Hearsay)
}

/// The hedge that begins with a word, and of how many words it is.
fn at(passage: &Passage, index: usize, language: &Language) -> Option<(HedgeClass, usize)> {
    let small = passage.small(index);
    if small.ends_with(language.negative_end) {
        return Some((HedgeClass::Negation, 1));
    }
    let approximation = language
        .approximations
        .iter()
        .find(|form| phrases::begins(passage, index, form));
    if let Some(form) = approximation
        && counts(passage, index + form.len())
    {
        return Some((HedgeClass::Approximation, form.len()));
    }
    // The month, and «No 10».
    if passage.word(index).starts_with(char::is_uppercase)
        && !(passage.starts_sentence(index) && small != "may")
    {
        return None;
    }
    let before = index
        .checked_sub(1)
        .map(|before| passage.small(before))
        .unwrap_or_default();
    let after = passage.small(index + 1);
    let is_none = language.no_hedges.iter().any(|[first, second]| {
        before == *first && small == *second || small == *first && after == *second
    });
    if is_none || counts(passage, index + 1) && small == "no" {
        return None;
    }
    let classes = language.hedges.iter();
    let mut forms =
        classes.flat_map(|(class, forms)| forms.iter().map(move |form| (*class, *form)));
    let (class, form) = forms.find(|(_, form)| phrases::begins(passage, index, form))?;
    Some((class, form.len()))
}

/// Whether a number begins with a word.
fn counts(passage: &Passage, index: usize) -> bool {
    let Some(word) = passage.words.get(index) else {
        return false;
    };
    let numbers = &passage.numbers;
    let at = numbers.partition_point(|number| number.at.end <= word.start);
    numbers
        .get(at)
        .is_some_and(|number| number.at.start <= word.start)
}
