//! From a paragraph on show back to the line of the page that it was inferred from, and what a person can say of that line.

use std::ops::Range;

use super::{Background, Inferred, Words};
use crate::model::{
    Article, Certainty, Fixed, Overruling, Paragraph, Side, Sides, Step, VersionNumber,
};
use crate::text::{TokenKind, tokens};

/// A line of a page that reached us without its columns, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    /// The capture's name.
    pub file: String,
    /// Which line of the page's body, from 0.
    pub line: usize,
    /// The versions that the page compares; not always those on show.
    pub numbers: Sides<VersionNumber>,
    /// What is read in it.
    pub told: Told,
    /// How sure that is; nothing where it was read.
    pub inferred: Option<Inferred>,
    /// What the person has fixed of it.
    pub fixed: Option<Fixed>,
    /// The line after it, where both together could be one row.
    pub next: Option<String>,
    /// Whether it could part into two cells.
    pub can_part: bool,
}

/// What is read in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// One cell, on this side.
    OneSided(Side, String),
    /// Both cells of a row.
    Both(Sides<String>),
}

/// The places at which a line could part into its old and its new cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parting {
    /// The line.
    pub text: String,
    /// Bytes at which the new cell could begin, ascending, none at an end; at least one.
    pub places: Vec<usize>,
    /// Which of the places it is now; where the line is of one side, the one in the middle.
    pub at: usize,
}

/// Something that a person can say of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What to call it.
    pub name: String,
    /// What it does.
    pub does: Does,
}

/// What a choice does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// The line is to be read so.
    Fix(Fixed),
    /// The person is asked where it parts.
    Part,
    /// The line is left to the inference again.
    Release,
}

impl PageLine {
    /// How the line is read now, in a sentence.
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        words.read_as(self)
    }

    /// What a person can say of it instead.
    #[must_use]
    pub fn choices(&self, words: Words) -> Vec<Choice> {
        let only = |side: Side| Choice {
            name: words.only_in(self.numbers[side]),
            does: Does::Fix(Fixed::OneSided(side)),
        };
        let part = |name: &str| Choice {
            name: name.to_owned(),
            does: Does::Part,
        };
        let mut choices = match &self.told {
            _ if self.fixed == Some(Fixed::WithNext) => Vec::new(),
            Told::OneSided(side, _) => vec![only(side.other())],
            Told::Both(_) => Side::BOTH.map(only).to_vec(),
        };
        if self.parting().is_some() {
            choices.push(match &self.told {
                Told::OneSided(..) => part(words.part()),
                Told::Both(_) => part(words.move_split()),
            });
        }
        if self.next.is_some() {
            choices.push(Choice {
                name: words.join().to_owned(),
                does: Does::Fix(Fixed::WithNext),
            });
        }
        if self.fixed.is_some() {
            choices.push(Choice {
                name: words.as_inferred().to_owned(),
                does: Does::Release,
            });
        }
        choices
    }

    /// That the line is to be read so.
    #[must_use]
    pub fn overruling(&self, fixed: Fixed) -> Overruling {
        Overruling {
            file: self.file.clone(),
            line: self.line,
            fixed,
        }
    }

    /// Where it could part; nothing where it can't.
    #[must_use]
    pub fn parting(&self) -> Option<Parting> {
        if !self.can_part {
            return None;
        }
        // What the reader of flattened text makes of a line has one space between the cells of a changed row.
        let (text, now) = match &self.told {
            Told::OneSided(_, text) => (text.clone(), text.len() / 2),
            Told::Both(cells) => (format!("{} {}", cells.old, cells.new), cells.old.len() + 1),
        };
        let places = places(&text);
        let nearest = (0..places.len()).min_by_key(|at| places[*at].abs_diff(now))?;
        Some(Parting {
            text,
            places,
            at: nearest,
        })
    }
}

impl Parting {
    /// The two cells if it parts at this place.
    #[must_use]
    pub fn halves(&self, at: usize) -> Sides<&str> {
        let split = self.places.get(at).copied().unwrap_or_default();
        let (old, new) = self.text.split_at_checked(split).unwrap_or_default();
        Sides::new(old.trim_end(), new)
    }

    /// The runs of text between the places, in order; one more than there are places.
    #[must_use]
    pub fn runs(&self) -> Vec<&str> {
        let ends = self.places.iter().copied().chain([self.text.len()]);
        let mut from = 0;
        ends.map(|end| {
            let run = self.text.get(from..end).unwrap_or_default();
            from = end;
            run
        })
        .collect()
    }

    /// That it parts at this place.
    #[must_use]
    pub fn fixed(&self, at: usize) -> Fixed {
        Fixed::Changed {
            split: self.places.get(at).copied().unwrap_or_default(),
        }
    }
}

/// Where words begin after white space; in a text of one piece, as Chinese or Japanese may be, where any token begins.
fn places(text: &str) -> Vec<usize> {
    let tokens = tokens(text);
    let starts = |after_space: bool| -> Vec<usize> {
        let pairs = tokens.windows(2).filter_map(|pair| {
            let [before, token] = pair else { return None };
            let is_start =
                token.kind != TokenKind::Space && (!after_space || before.kind == TokenKind::Space);
            is_start.then_some(token.at.start)
        });
        pairs.collect()
    };
    let words = starts(true);
    if words.len() > 1 {
        words
    } else {
        starts(false)
    }
}

/// Which lines the paragraphs of two versions were inferred from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origins(Sides<Option<Origin>>);

/// The step that a version's paragraphs were inferred in, by its place in the article, and the row of each paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Origin {
    step: usize,
    rows: Vec<usize>,
}

impl Origins {
    /// Of the two versions on show.
    pub fn of(article: &Article, pair: Sides<VersionNumber>) -> Origins {
        Origins(pair.map(|number| origin(article, pair, number)))
    }

    /// Whether any line is known that something was inferred from.
    pub fn are_there(&self) -> bool {
        let Sides { old, new } = &self.0;
        old.is_some() || new.is_some()
    }
}

/// Finds the lines behind the paragraphs of two versions.
pub(super) struct Lines<'a> {
    article: &'a Article,
    background: &'a Background,
    origins: &'a Origins,
}

impl<'a> Lines<'a> {
    /// Of the two versions on show.
    pub fn new(
        article: &'a Article,
        background: &'a Background,
        origins: &'a Origins,
    ) -> Lines<'a> {
        Lines {
            article,
            background,
            origins,
        }
    }

    /// The lines behind these paragraphs, each once, in the order of their pages. None behind what was read.
    pub fn behind(&self, words: Words, paragraphs: Sides<Range<usize>>) -> Vec<PageLine> {
        let mut found: Vec<PageLine> = Vec::new();
        for side in Side::BOTH {
            let Some(origin) = &self.origins.0[side] else {
                continue;
            };
            let Some(step) = self.article.steps.get(origin.step) else {
                continue;
            };
            let rows = origin
                .rows
                .get(paragraphs[side].clone())
                .unwrap_or_default();
            found.extend(rows.iter().filter_map(|row| self.line(words, step, *row)));
        }
        found.sort_by_key(|line| (line.numbers, line.line));
        found.dedup_by(|next, one| next.file == one.file && next.line == one.line);
        found
    }

    fn line(&self, words: Words, step: &Step, at: usize) -> Option<PageLine> {
        let row = step.rows.get(at)?;
        let line = *step.lines.get(at)?;
        if row.certainty == Certainty::READ {
            return None;
        }
        let file = step.files.first()?;
        let told = match (&row.cells.old, &row.cells.new) {
            (Some(old), Some(new)) => Told::Both(Sides::new(old.clone(), new.clone())),
            (Some(old), None) => Told::OneSided(Side::Old, old.clone()),
            (None, Some(new)) => Told::OneSided(Side::New, new.clone()),
            (None, None) => return None,
        };
        let mut overrulings = self.background.overrulings.iter();
        let fixed = overrulings.find(|fixed| fixed.file == *file && fixed.line == line);
        let fixed = fixed.map(|overruling| overruling.fixed);
        // An unchanged row is told twice with nothing between, and cells that were whole on the page part nowhere.
        let is_same = row.cells.old == row.cells.new;
        let is_whole = fixed == Some(Fixed::WithNext) || self.background.copied.contains(file);
        Some(PageLine {
            file: file.clone(),
            line,
            numbers: step.numbers,
            next: next(step, at).filter(|_| matches!(told, Told::OneSided(..))),
            told,
            inferred: Inferred::of(words, [row.certainty]),
            fixed,
            can_part: !is_same && !is_whole,
        })
    }
}

/// The next line's text, where it stands alone on one side.
fn next(step: &Step, at: usize) -> Option<String> {
    let is_next = step.lines.get(at + 1)?.checked_sub(1) == step.lines.get(at).copied();
    match &step.rows.get(at + 1)?.cells {
        Sides {
            old: Some(text),
            new: None,
        }
        | Sides {
            old: None,
            new: Some(text),
        } if is_next => Some(text.clone()),
        _ => None,
    }
}

/// The step that a version's paragraphs were inferred in: of those whose cells are the version's paragraphs one by one, that of the pair on
/// show before any other.
fn origin(article: &Article, pair: Sides<VersionNumber>, number: VersionNumber) -> Option<Origin> {
    let paragraphs = article.version(number)?.paragraphs.as_deref()?;
    let steps = || article.steps.iter().enumerate();
    let of_pair = steps().filter(|(_, step)| step.numbers == pair);
    let others = steps().filter(|(_, step)| step.numbers != pair);
    of_pair
        .chain(others)
        .filter(|(_, step)| !step.lines.is_empty())
        .flat_map(|(at, step)| Side::BOTH.map(|side| (at, step, side)))
        .filter(|(_, step, side)| step.numbers[*side] == number)
        .find_map(|(at, step, side)| {
            Some(Origin {
                step: at,
                rows: rows_of(step, side, paragraphs)?,
            })
        })
}

/// By paragraph, the row that it is a cell of; `None` where the cells are not these paragraphs.
fn rows_of(step: &Step, side: Side, paragraphs: &[Paragraph]) -> Option<Vec<usize>> {
    let cells = step.rows.iter().enumerate();
    let cells: Vec<(usize, &String)> = cells
        .filter_map(|(at, row)| Some((at, row.cells[side].as_ref()?)))
        .collect();
    let texts = paragraphs.iter().map(|paragraph| &paragraph.text);
    cells
        .iter()
        .map(|(_, text)| *text)
        .eq(texts)
        .then(|| cells.into_iter().map(|(at, _)| at).collect())
}
