//! One line of a flattened page: its words, where it could part into two cells, and whether it is one cell told twice.

use std::collections::HashMap;
use std::ops::Range;

use super::RecoverConfig;
use super::held::{Held, HeldLine};
use crate::model::Side;
use crate::text::{TokenKind, fold, tokens};

/// Turns folded words into numbers, the same word into the same number over a whole page.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    ids: HashMap<String, u32>,
}

impl Vocabulary {
    fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        self.ids.insert(word.to_owned(), id);
        id
    }

    /// How many different words were seen.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }
}

/// A word, or a single character in scripts that put no spaces between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Bytes in the line.
    pub(crate) at: Range<usize>,
    /// The folded word, as the page's [`Vocabulary`] numbers it.
    pub(crate) word: u32,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    /// Its first characters, likewise numbered: inflected forms of one word share them.
    pub(crate) stem: u32,
}

/// A place where a line could part into its old and its new cell: a run of white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Split {
    /// The byte at which the old cell ends.
    pub(crate) end: usize,
    /// The byte at which the new cell begins.
    pub(crate) start: usize,
    /// How many units stand before it.
    pub(crate) unit: usize,
}

/// One line with what is known of it without looking at others.
#[derive(Debug)]
pub(crate) struct Line<'t> {
    pub(crate) text: &'t str,
    /// Words in reading order; for a doubled line those of one cell only.
    pub(crate) units: Vec<Unit>,
    /// Where the line could part, ascending; empty for a doubled line.
    pub(crate) splits: Vec<Split>,
    /// The cell of an unchanged row, where the line is one.
    pub(crate) doubled: Option<&'t str>,
    /// How a person, or the text itself, says that it has to be read.
    pub(crate) held: Option<Held>,
}

impl<'t> Line<'t> {
    /// Looks at a line. White space at its ends must have been removed.
    pub(crate) fn new(
        line: &'t HeldLine<'_>,
        vocabulary: &mut Vocabulary,
        config: &RecoverConfig,
    ) -> Self {
        let text = &*line.text;
        let doubled = match line.held {
            None => doubled_cell(text, config),
            Some(_) => None,
        };
        let units = units(doubled.unwrap_or(text), vocabulary);
        let splits = match line.held {
            Some(Held::Changed(end, start)) => {
                let unit = units.iter().filter(|unit| unit.at.end <= end).count();
                vec![Split { end, start, unit }]
            }
            Some(Held::AtTab) => {
                let mut splits = splits(text, &units);
                splits.retain(|split| {
                    let between = text.get(split.end..split.start).unwrap_or_default();
                    between.contains('\t')
                });
                splits
            }
            None if doubled.is_none() => splits(text, &units),
            _ => Vec::new(),
        };
        Line {
            text,
            units,
            splits,
            doubled,
            held: line.held,
        }
    }

    /// Whether a person, or the text itself, says otherwise than that the line is of this kind: changed, or else of one side.
    pub(crate) fn is_held_from(&self, changed: bool, side: Side) -> bool {
        match self.held {
            None => false,
            Some(Held::Changed(..) | Held::AtTab) => !changed,
            Some(Held::Whole) => changed,
            Some(Held::OneSided(held)) => changed || held != side,
        }
    }

    /// A line that is known to be one cell: that of an unchanged row, or any other.
    pub(crate) fn cell(text: &'t str, unchanged: bool, vocabulary: &mut Vocabulary) -> Self {
        let units = units(text, vocabulary);
        let (splits, doubled) = match unchanged {
            true => (Vec::new(), Some(text)),
            false => (splits(text, &units), None),
        };
        Line {
            held: None,
            text,
            units,
            splits,
            doubled,
        }
    }

    /// The two cells that the line has if it parts at this split.
    pub(crate) fn cells(&self, split: Split) -> (&'t str, &'t str) {
        let old = self.text.get(..split.end).unwrap_or(self.text);
        (old, self.text.get(split.start..).unwrap_or_default())
    }
}

/// The cell that the line holds twice with nothing between, if it does and is long enough not to be so by chance.
pub(crate) fn doubled_cell<'t>(text: &'t str, config: &RecoverConfig) -> Option<&'t str> {
    let half = text.len() / 2;
    let cell = text.get(..half)?;
    let told_twice = text.len() == half * 2 && text.get(half..)? == cell;
    (told_twice && half >= config.shortest_doubled).then_some(cell)
}

/// Words in reading order; punctuation and white space are left out.
fn units(text: &str, vocabulary: &mut Vocabulary) -> Vec<Unit> {
    let words = tokens(text)
        .into_iter()
        .filter(|token| token.kind == TokenKind::Word);
    words
        .map(|token| {
            let word = text.get(token.at.clone()).unwrap_or_default();
            let folded = fold(word).to_lowercase();
            let stem: String = folded.chars().take(STEM_LETTERS).collect();
            Unit {
                capital: word.starts_with(char::is_uppercase),
                word: vocabulary.id(&folded),
                stem: vocabulary.id(&stem),
                at: token.at,
            }
        })
        .collect()
}

/// How many characters of a word its stem has: enough to tell most words apart, few enough to survive most endings.
const STEM_LETTERS: usize = 5;

/// Every run of white space with something on both sides.
fn splits(text: &str, units: &[Unit]) -> Vec<Split> {
    let mut before = 0;
    let mut splits = Vec::new();
    let mut end = 0;
    for word in text.split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        if end > 0 {
            while units.get(before).is_some_and(|unit| unit.at.end <= end) {
                before += 1;
            }
            splits.push(Split {
                end,
                start,
                unit: before,
            });
        }
        end = start + word.len();
    }
    splits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(String, String)> {
        let config = RecoverConfig::default();
        let held = HeldLine::free(text);
        let line = Line::new(&held, &mut Vocabulary::default(), &config);
        line.splits
            .iter()
            .map(|split| line.cells(*split))
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .collect()
    }

    #[test]
    fn a_cell_told_twice_is_seen_in_any_script() {
        let config = RecoverConfig::default();
        for cell in [
            "The mill closed.",
            "工場は閉鎖された。",
            "Мельница закрыта.",
        ] {
            let text = format!("{cell}{cell}");
            assert_eq!(doubled_cell(&text, &config), Some(cell));
        }
    }

    #[test]
    fn what_repeats_with_a_space_between_is_not_doubled() {
        let config = RecoverConfig::default();
        assert_eq!(doubled_cell("The mill. The mill.", &config), None);
        assert_eq!(doubled_cell("é", &config), None);
        assert_eq!(doubled_cell("", &config), None);
    }

    #[test]
    fn a_line_can_part_at_every_run_of_white_space() {
        let expected = [("It", "rained \u{a0} today."), ("It rained", "today.")];
        let expected = expected.map(|(old, new)| (old.to_owned(), new.to_owned()));
        assert_eq!(cells("It rained \u{a0} today."), expected);
        assert_eq!(cells("Rain"), []);
    }
}
