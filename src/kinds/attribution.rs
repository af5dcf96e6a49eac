//! Who says something, and how: one verb of reporting for another («said» → «claimed»), and short remarks of a source that came or went.

use std::ops::Range;

use super::edit::Edit;
use super::language::{Language, is_in};
use super::passage::Passage;
use super::{Kind, Telling, hedge, phrases};
use crate::model::Side;

/// A verb or phrase of reporting in a text.
#[derive(Clone)]
struct Report {
    at: Range<usize>,
    /// Which of the table: all forms of a verb are one.
    verb: usize,
    is_strong: bool,
}

/// What of the attribution changed with an edit.
pub(super) fn tell(edit: &Edit<'_>) -> Vec<Telling> {
    let Some(language) = edit.tongue.language.filter(|_| edit.is_pointed()) else {
        return Vec::new();
    };
    let of = |side: Side| reports(edit.passage(side), edit.words(side), language);
    let (old, new) = (of(Side::Old), of(Side::New));
    let alone = |own: &[Report], other: &[Report]| -> Vec<Report> {
        let is_there = |report: &&Report| other.iter().any(|other| other.verb == report.verb);
        own.iter()
            .filter(|report| !is_there(report))
            .cloned()
            .collect()
    };
    let (gone, come) = (alone(&old, &new), alone(&new, &old));
    let both = gone.len().min(come.len());
    let pairs = gone.iter().zip(&come);
    let pairs =
        pairs.map(|(old, new)| Telling::new(Kind::Attribution, Some(&old.at), Some(&new.at)));
    // What is left is told only where nothing of the kind stands on the other side: «said» for «said and added» is no other source.
    let is_told = |report: &&Report, others: &[Report]| report.is_strong && others.is_empty();
    let went = gone
        .iter()
        .skip(both)
        .filter(|report| is_told(report, &new));
    let came = come
        .iter()
        .skip(both)
        .filter(|report| is_told(report, &old));
    // The whole remark, where it alone came or went: «police said».
    let remark = |side: Side, report: &Report| {
        let words = edit.words(side);
        let is_alone = edit.words(side.other()).is_empty();
        let whole = phrases::place(edit.passage(side), words.start, words.len());
        whole
            .filter(|_| is_alone)
            .unwrap_or_else(|| report.at.clone())
    };
    let one_sided = |old: Option<Range<usize>>, new: Option<Range<usize>>| {
        Telling::new(Kind::Attribution, old.as_ref(), new.as_ref())
    };
    pairs
        .chain(went.map(|report| one_sided(Some(remark(Side::Old, report)), None)))
        .chain(came.map(|report| one_sided(None, Some(remark(Side::New, report)))))
        .collect()
}

fn reports(passage: &Passage, words: Range<usize>, language: &Language) -> Vec<Report> {
    let mut found = Vec::new();
    for index in words {
        // A capital inside of a sentence: «United States».
        if passage.word(index).starts_with(char::is_uppercase) && !passage.starts_sentence(index) {
            continue;
        }
        let verbs = language.reporting.iter().enumerate();
        let mut forms = verbs.flat_map(|(verb, one)| {
            one.forms
                .iter()
                .map(move |form| (verb, one.is_strong, *form))
        });
        let Some((verb, is_strong, form)) =
            forms.find(|(_, _, form)| phrases::begins(passage, index, form))
        else {
            continue;
        };
        if hedge::is_hearsay(passage, index, language) {
            continue;
        }
        let before = index.checked_sub(1).map(|before| passage.small(before));
        let is_noun = before.is_some_and(|before| is_in(language.before_nouns, &before));
        if is_noun && passage.before(index).trim().is_empty() {
            continue;
        }
        if let Some(at) = phrases::place(passage, index, form.len()) {
            found.push(Report {
                at,
                verb,
                is_strong,
            });
        }
    }
    found
}
