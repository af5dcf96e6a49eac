//! The lines of a page with what the text itself tells of them, and what a person has fixed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{Fixed, Side};

/// How a line has to be read, whatever the page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// One cell, on this side.
    OneSided(Side),
    /// Two cells, that part at these bytes: the old one's end, the new one's start.
    Changed(usize, usize),
    /// Two cells, as the text itself tells: they part at one of its tabs.
    AtTab,
    /// One cell, as the text itself tells; not of which side.
    Whole,
}

impl Held {
    /// What a line of a body tells by its tabs, see [`PageBody::Flattened`](crate::model::PageBody::Flattened).
    fn by_tabs(text: &str) -> Option<Held> {
        if !text.contains('\t') {
            None
        } else if text.trim_end().contains('\t') {
            Some(Held::AtTab)
        } else {
            Some(Held::Whole)
        }
    }
}

/// A line as it is to be inferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeldLine<'p> {
    /// The first line of the page's body that it is made of.
    pub(crate) number: usize,
    /// Its text; two lines that a person joined are parted by a space.
    pub(crate) text: Cow<'p, str>,
    /// What a person has fixed of it, or the text itself tells.
    pub(crate) held: Option<Held>,
}

impl<'p> HeldLine<'p> {
    /// The only line of a text, of which a person has fixed nothing.
    pub(crate) fn free(text: &'p str) -> Self {
        HeldLine {
            number: 0,
            text: Cow::Borrowed(text.trim_end()),
            held: Held::by_tabs(text),
        }
    }
}

/// The lines of a body, without the empty ones, as a person has fixed them: pairs of a line and what is said of it, the later
/// going before the earlier. What cannot be (no such line, a split that leaves a cell empty or cuts a character, nothing to join
/// with) is passed over.
pub(crate) fn held_lines<'p>(lines: &'p [String], fixed: &[(usize, Fixed)]) -> Vec<HeldLine<'p>> {
    let fixed = valid(lines, fixed);
    let mut result = Vec::with_capacity(lines.len());
    let mut joined = None;
    for (number, text) in lines.iter().enumerate() {
        if text.is_empty() || joined == Some(number) {
            continue;
        }
        let told = Held::by_tabs(text);
        let text = text.trim_end();
        let (text, held) = match fixed.get(&number) {
            None => (Cow::Borrowed(text), told),
            Some(Fixed::OneSided(side)) => (Cow::Borrowed(text), Some(Held::OneSided(*side))),
            Some(Fixed::Changed { split }) => (Cow::Borrowed(text), Some(parted(text, *split))),
            Some(Fixed::WithNext) => {
                joined = Some(number + 1);
                let next = lines.get(number + 1).map_or("", |line| line.trim_end());
                let held = Held::Changed(text.len(), text.len() + 1);
                (Cow::Owned(format!("{text} {next}")), Some(held))
            }
        };
        result.push(HeldLine { number, text, held });
    }
    result
}

/// The two cells of a line that parts before this byte, without the white space around it.
fn parted(text: &str, split: usize) -> Held {
    let end = text.get(..split).map_or(split, |old| old.trim_end().len());
    let new = text.get(split..).unwrap_or_default();
    Held::Changed(end, split + new.len() - new.trim_start().len())
}

/// The last that was validly said of each line, where no later word joins it with another.
fn valid(lines: &[String], fixed: &[(usize, Fixed)]) -> BTreeMap<usize, Fixed> {
    let mut kept = BTreeMap::new();
    for (number, fixed) in fixed {
        if !is_possible(lines, *number, *fixed) {
            continue;
        }
        if let Some(before) = number.checked_sub(1)
            && kept.get(&before) == Some(&Fixed::WithNext)
        {
            kept.remove(&before);
        }
        if *fixed == Fixed::WithNext {
            kept.remove(&(number + 1));
        }
        kept.insert(*number, *fixed);
    }
    kept
}

fn is_possible(lines: &[String], number: usize, fixed: Fixed) -> bool {
    let text = |number: usize| lines.get(number).map_or("", |line| line.trim());
    let holds_text = |part: Option<&str>| part.is_some_and(|part| !part.trim().is_empty());
    match fixed {
        Fixed::OneSided(_) => !text(number).is_empty(),
        Fixed::Changed { split } => lines
            .get(number)
            .is_some_and(|line| holds_text(line.get(..split)) && holds_text(line.get(split..))),
        Fixed::WithNext => !text(number).is_empty() && !text(number.saturating_add(1)).is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn what_cannot_be_is_passed_over() {
        let body = lines(&["Snö föll.", "Rain fell."]);
        for fixed in [
            (2, Fixed::OneSided(Side::Old)),
            (usize::MAX, Fixed::WithNext),
            (1, Fixed::WithNext),
            (0, Fixed::Changed { split: 0 }),
            (0, Fixed::Changed { split: 3 }),
            (0, Fixed::Changed { split: 11 }),
            (0, Fixed::Changed { split: usize::MAX }),
        ] {
            let held = held_lines(&body, &[fixed]);
            assert!(held.iter().all(|line| line.held.is_none()), "{fixed:?}");
        }
    }

    #[test]
    fn the_later_word_on_a_line_goes_before_the_earlier() {
        let body = lines(&["One.", "Two.", "Three."]);
        let old = Fixed::OneSided(Side::Old);
        let told = |fixed: &[(usize, Fixed)]| -> Vec<(usize, String, Option<Held>)> {
            held_lines(&body, fixed)
                .into_iter()
                .map(|line| (line.number, line.text.into_owned(), line.held))
                .collect()
        };
        let joined = (1, "Two. Three.".to_owned(), Some(Held::Changed(4, 5)));
        assert_eq!(told(&[(2, old), (1, Fixed::WithNext)])[1..], [joined]);
        let apart = told(&[(1, Fixed::WithNext), (2, old)]);
        assert_eq!(apart[1].2, None);
        assert_eq!(apart[2].2, Some(Held::OneSided(Side::Old)));
    }

    #[test]
    fn tabs_tell_where_cells_part_or_that_there_is_but_one() {
        let body = lines(&["Snow fell.\tRain fell.", "Rain fell.\t", "Rain\tfell.\t"]);
        let held: Vec<_> = held_lines(&body, &[])
            .into_iter()
            .map(|line| (line.text.into_owned(), line.held))
            .collect();
        let told = |text: &str, held| (text.to_owned(), Some(held));
        let expected = [
            told("Snow fell.\tRain fell.", Held::AtTab),
            told("Rain fell.", Held::Whole),
            told("Rain\tfell.", Held::AtTab),
        ];
        assert_eq!(held, expected);
        let person = [(1, Fixed::OneSided(Side::New))];
        assert_eq!(
            held_lines(&body, &person)[1].held,
            Some(Held::OneSided(Side::New))
        );
    }

    #[test]
    fn a_split_takes_the_white_space_before_it_from_the_old_cell() {
        let body = lines(&["Snow  fell."]);
        let held = held_lines(&body, &[(0, Fixed::Changed { split: 6 })]);
        assert_eq!(held[0].held, Some(Held::Changed(4, 6)));
    }
}
