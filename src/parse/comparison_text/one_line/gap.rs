//! What stands between two unchanged rows of a text without lines: its sentences, put together as paragraphs where that makes two alike.

use std::collections::BTreeMap;

use crate::text::sentence::{Ending, Opening, ending, opening};

/// A paragraph of a changed row has at most so many sentences.
const MOST_SENTENCES: usize = 4;

/// In a longer stretch sentences stay by themselves.
const LONGEST: usize = 400;

/// How like two paragraphs one after the other must be to be taken for the cells of a changed row, from 0 to 1.
const LEAST_LIKENESS: f64 = 0.5;

/// The cells of a stretch, as far as sentences tell them.
pub fn cells(text: &str) -> Vec<String> {
    let sentences = sentences(text);
    let mut cells = Vec::new();
    let mut rest = sentences.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let pair = Some(rest)
            .filter(|_| sentences.len() <= LONGEST)
            .and_then(best_pair);
        rest = match pair {
            Some((old, new)) => {
                cells.push(rest[..old].join(" "));
                cells.push(rest[old..old + new].join(" "));
                &rest[old + new..]
            }
            None => {
                cells.push((*first).to_owned());
                after
            }
        };
    }
    cells
}

/// How many of the first sentences are the old and how many the new cell of a changed row, where some are alike.
fn best_pair(sentences: &[&str]) -> Option<(usize, usize)> {
    let sizes = 1..=MOST_SENTENCES;
    let pairs = sizes
        .clone()
        .flat_map(|old| sizes.clone().map(move |new| (old, new)));
    let rated = pairs
        .filter(|(old, new)| old + new <= sentences.len())
        .map(|(old, new)| {
            (
                likeness(&sentences[..old], &sentences[old..old + new]),
                (old, new),
            )
        })
        .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS);
    rated
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, pair)| pair)
}

/// The share of words that two texts have in common, from 0 to 1.
fn likeness(old: &[&str], new: &[&str]) -> f64 {
    let count = |sentences: &[&str]| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for word in sentences
            .iter()
            .flat_map(|sentence| sentence.split_whitespace())
        {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
        counts
    };
    let (old, new) = (count(old), count(new));
    let common: usize = old
        .iter()
        .map(|(word, count)| (*count).min(new.get(word).copied().unwrap_or_default()))
        .sum();
    let all: usize = old.values().chain(new.values()).sum();
    2.0 * common as f64 / all.max(1) as f64
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = None;
    let mut end = 0;
    let mut is_over = false;
    for word in text.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let begins = !matches!(opening(word), Opening::Small);
        if let Some(first) = start.filter(|_| is_over && begins) {
            sentences.push(&text[first..end]);
            start = None;
        }
        start.get_or_insert(at);
        end = at + word.len();
        is_over = ending(word) == Ending::Sentence;
    }
    sentences.extend(start.map(|start| &text[start..end]));
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_put_together_where_that_makes_two_paragraphs_alike() {
        let text = " Storms came at noon. All boats stayed. Storms came at one. All boats stayed away. No date was given. ";
        assert_eq!(
            cells(text),
            [
                "Storms came at noon. All boats stayed.",
                "Storms came at one. All boats stayed away.",
                "No date was given."
            ]
        );
        assert_eq!(cells("  "), Vec::<String>::new());
    }
}
