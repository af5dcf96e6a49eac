//! How the two cells of a row are parted in a text, told from all of its rows together and never from one.

use crate::parse::white_space::collapse;

/// How the cells of a row are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// By a mark within the line.
    Parted(Mark),
    /// Each cell stands on a line of its own.
    Stacked,
    /// The cells run together.
    Joined(Between),
}

/// What stands between two cells on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A tab.
    Tab,
    /// An upright bar with white space, or the line's end, on both of its sides.
    Bar,
}

/// What stands between the cells of an unchanged row that run together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Nothing.
    Nothing,
    /// One space.
    Space,
}

impl Mark {
    /// The places of the mark in a line: the byte at which what stands before it ends, and at which what follows begins.
    pub fn places(self, line: &str) -> Vec<(usize, usize)> {
        let sign = match self {
            Mark::Tab => '\t',
            Mark::Bar => '|',
        };
        let is_free = |at: usize| {
            let before = line[..at].chars().next_back();
            let after = line[at + 1..].chars().next();
            self == Mark::Tab
                || before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
        };
        let found = line.match_indices(sign).map(|(at, _)| at);
        found
            .filter(|at| is_free(*at))
            .map(|at| (at, at + 1))
            .collect()
    }

    /// Whether the mark stands in a line.
    pub fn is_in(self, line: &str) -> bool {
        !self.places(line).is_empty()
    }
}

/// The cell that a line has on both sides of its middle mark, if it does.
pub(super) fn same_cells(line: &str, mark: Mark) -> Option<String> {
    let places = mark.places(line);
    let (end, start) = *places.get(places.len() / 2)?;
    let cell = collapse(&line[..end]);
    (places.len() % 2 == 1 && !cell.is_empty() && collapse(&line[start..]) == cell).then_some(cell)
}

/// The cell that a line holds twice with that between, if it does.
pub(super) fn doubled(line: &str, between: Between) -> Option<&str> {
    let cell = line.get(..line.len() / 2)?;
    let rest = line.get(cell.len()..)?;
    let again = match between {
        Between::Nothing => rest,
        Between::Space => rest.strip_prefix(' ')?,
    };
    (!cell.is_empty() && again == cell).then_some(cell)
}

/// How many unchanged rows the lines of a text show under each layout.
#[derive(Debug)]
pub struct Evidence {
    lines: usize,
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    layout: Layout,
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

impl Evidence {
    /// Looks at the lines of the rows.
    pub fn gather(lines: &[&str]) -> Evidence {
        // What a tab parts does not run together.
        let whole = lines.iter().filter(|line| !line.trim().contains('\t'));
        let texts: Vec<String> = whole
            .map(|line| collapse(line))
            .filter(|line| !line.is_empty())
            .collect();
        let of = |layout: Layout| {
            let mut cells: Vec<String> = match layout {
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
            let rows = cells.len();
            cells.retain(|cell| cell.len() >= TELLING);
            cells.sort_unstable();
            cells.dedup();
            Found {
                layout,
                rows,
                telling: cells.len(),
            }
        };
        let layouts = [
            Layout::Joined(Between::Nothing),
            Layout::Parted(Mark::Tab),
            Layout::Parted(Mark::Bar),
            Layout::Joined(Between::Space),
            Layout::Stacked,
        ];
        Evidence {
            lines: lines.len(),
            found: layouts.map(of).into(),
        }
    }

    /// How many unchanged rows there are under the layout that shows most of them.
    pub fn unchanged(&self) -> usize {
        self.found
            .iter()
            .map(|found| found.rows)
            .max()
            .unwrap_or_default()
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
    /// ones: a few words may look doubled by chance.
    pub fn layout(&self, of_head: Option<Layout>) -> Layout {
        let head = match of_head {
            Some(Layout::Joined(_)) | None => self.joined(),
            Some(parted) => parted,
        };
        // The first of those with most.
        let most = self.found.iter().rev().max_by_key(|found| found.telling);
        match most {
            Some(most)
                if most.telling >= FEWEST_ROWS && self.rows(head) < most.rows.min(FEWEST_ROWS) =>
            {
                most.layout
            }
            _ => head,
        }
    }

    fn joined(&self) -> Layout {
        let layouts = [Between::Nothing, Between::Space].map(Layout::Joined);
        let [nothing, space] = layouts.map(|layout| self.rows(layout));
        layouts[usize::from(space > nothing)]
    }

    fn rows(&self, layout: Layout) -> usize {
        let found = self.found.iter().find(|found| found.layout == layout);
        found.map_or(0, |found| found.rows)
    }
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
