//! How the two cells of a row are parted in a text, told from all of its rows together and never from one.

use std::collections::{BTreeMap, BTreeSet};

use crate::parse::white_space::collapse;

pub use super::mark::{Between, Mark};

use super::lines;
use super::mark::{doubled, same_cells, twice};

/// How the cells of a row are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout<'t> {
    /// By a mark within the line.
    Parted(Mark<'t>),
    /// Each cell stands on a line of its own.
    Stacked,
    /// The cells run together.
    Joined(Between),
}

/// How many unchanged rows the lines of a text show under each layout.
#[derive(Debug)]
pub struct Evidence<'t> {
    lines: usize,
    found: Vec<Found<'t>>,
    /// Whether there are changed rows with all the white space that the tracker writes into them.
    is_spaced: bool,
}

#[derive(Debug)]
struct Found<'t> {
    layout: Layout<'t>,
    /// How many unchanged rows there are.
    rows: usize,
    /// How many different ones that are long enough to be no accident.
    telling: usize,
}

/// The fewest different unchanged rows that make a comparison of a text without a head.
const FEWEST_ROWS: usize = 3;

/// As many where they run together with nothing between, as no other text does.
const FEWEST_JOINED: usize = 2;

/// The shortest cell, in bytes, that is no accident when it stands there twice.
const TELLING: usize = 20;

/// Of how many lines at least one must be of an unchanged row for a text without a head to be a comparison.
const LINES_PER_ROW: usize = 4;

/// Of how many lines where they run together with nothing between.
const LINES_PER_JOINED: usize = 6;

/// The longest sign between two cells, in bytes, with the white space around it.
const LONGEST_SIGN: usize = 8;

impl<'t> Evidence<'t> {
    /// Looks at the lines of the rows.
    pub fn gather(lines: &[&'t str]) -> Evidence<'t> {
        // What a tab parts does not run together.
        let whole = lines.iter().filter(|line| !line.trim().contains('\t'));
        let texts: Vec<String> = whole
            .map(|line| collapse(line))
            .filter(|line| !line.is_empty())
            .collect();
        let of = |layout: Layout<'t>| {
            let cells: Vec<String> = match layout {
                Layout::Parted(mark) => lines
                    .iter()
                    .filter_map(|line| same_cells(line, mark))
                    .collect(),
                Layout::Joined(between) => texts
                    .iter()
                    .filter_map(|line| doubled(line, between))
                    .map(str::to_owned)
                    .collect(),
                Layout::Stacked => stacked(&texts),
            };
            let telling: BTreeSet<&String> = cells.iter().filter(|cell| is_telling(cell)).collect();
            Found {
                layout,
                rows: cells.len(),
                telling: telling.len(),
            }
        };
        // Of layouts that show as many rows the first one is meant.
        let layouts = [
            Layout::Joined(Between::Nothing),
            Layout::Parted(Mark::Tab),
            Layout::Parted(Mark::Bar),
            Layout::Parted(Mark::Gap),
            Layout::Joined(Between::Space),
            Layout::Stacked,
        ];
        let sign = sign(lines).map(|sign| Layout::Parted(Mark::Sign(sign)));
        Evidence {
            lines: lines::count(lines),
            found: layouts.into_iter().chain(sign).map(of).collect(),
            is_spaced: lines.iter().any(|line| is_spaced(line)),
        }
    }

    /// How many unchanged rows there are under the layout that shows most of them.
    pub fn unchanged(&self) -> usize {
        let rows = self.found.iter().map(|found| found.rows);
        rows.max().unwrap_or_default()
    }

    /// How many different ones that are long enough to be no accident.
    pub fn telling(&self) -> usize {
        let telling = self.found.iter().map(|found| found.telling);
        telling.max().unwrap_or_default()
    }

    /// Whether the rows alone show that this is the text of a comparison: several different paragraphs that stand there twice in
    /// the same manner, and one such row in four lines.
    pub fn is_strong(&self) -> bool {
        self.found.iter().any(|found| {
            let (fewest, lines_per_row) = match found.layout {
                Layout::Joined(Between::Nothing) => (FEWEST_JOINED, LINES_PER_JOINED),
                _ => (FEWEST_ROWS, LINES_PER_ROW),
            };
            found.telling >= fewest && found.rows * lines_per_row >= self.lines
        })
    }

    /// The layout of the rows. That of the head counts as long as it shows unchanged rows or no other one shows several different
    /// ones: a few words may look doubled by chance. Text that keeps the white space of the markup has the cells of the head on lines
    /// of their own, but not those of the rows.
    pub fn layout(&self, of_head: Option<Layout<'t>>) -> Layout<'t> {
        let head = match of_head {
            Some(Layout::Joined(_)) | None => self.joined(),
            Some(parted) => parted,
        };
        // The first of those with most.
        let most = self.found.iter().rev().max_by_key(|found| found.telling);
        let shown = self.rows(head);
        let joined = Layout::Joined(Between::Nothing);
        match most {
            Some(most) if most.telling >= FEWEST_ROWS && shown < most.rows.min(FEWEST_ROWS) => {
                most.layout
            }
            Some(most) if most.layout == joined && most.telling > 0 && shown == 0 => joined,
            _ if head == Layout::Stacked && self.unchanged() == 0 && self.is_spaced => joined,
            _ => head,
        }
    }

    fn joined(&self) -> Layout<'t> {
        let layouts = [Between::Nothing, Between::Space].map(Layout::Joined);
        let [nothing, space] = layouts.map(|layout| self.rows(layout));
        layouts[usize::from(space > nothing)]
    }

    fn rows(&self, layout: Layout<'_>) -> usize {
        let found = self.found.iter().find(|found| found.layout == layout);
        found.map_or(0, |found| found.rows)
    }
}

/// Whether it is no accident that a cell stands there twice.
fn is_telling(cell: &str) -> bool {
    cell.len() >= TELLING && cell.contains(char::is_alphanumeric)
}

/// The sign that most unchanged rows have between their cells, where that is none of the usual marks.
fn sign<'t>(lines: &[&'t str]) -> Option<&'t str> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in lines.iter().map(|line| line.trim()) {
        let inner = line
            .strip_prefix('|')
            .and_then(|line| line.strip_suffix('|'));
        let Some((cell, between)) = twice(inner.unwrap_or(line), LONGEST_SIGN) else {
            continue;
        };
        let sign = between.trim();
        let is_usual = sign.is_empty() || between.contains('\t') || sign == "|" && sign != between;
        if !is_usual && is_telling(cell) && !sign.contains(char::is_alphanumeric) {
            found.entry(between).or_default().insert(cell);
        }
    }
    let most = found.into_iter().max_by_key(|(_, cells)| cells.len());
    most.filter(|(_, cells)| cells.len() >= FEWEST_ROWS)
        .map(|(sign, _)| sign)
}

/// Whether a line may be a changed row with all the white space that the tracker writes into it, see [`super::joined`].
fn is_spaced(line: &str) -> bool {
    let inner = line
        .strip_prefix(' ')
        .and_then(|line| line.strip_suffix(' '));
    inner.is_some_and(|inner| inner.contains("  ") && inner.trim() == inner)
}

/// The cells of unchanged rows where each cell has a line of its own.
fn stacked(texts: &[String]) -> Vec<String> {
    let mut cells = Vec::new();
    let mut rest = texts;
    while let [one, other, ..] = rest {
        let is_row = one == other;
        if is_row {
            cells.push(one.clone());
        }
        rest = &rest[if is_row { 2 } else { 1 }..];
    }
    cells
}
