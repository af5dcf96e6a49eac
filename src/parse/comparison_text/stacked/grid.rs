//! Rows that all take as many lines, so that a blank line in a cell's place is an empty cell: what `textContent` gives of a page that was
//! laid out anew, each cell on a line, and what some extractors write.

use crate::model::Sides;
use crate::parse::comparison_text::mark::cell;

/// A row takes at most so many lines.
const MOST_LINES: usize = 16;

/// Fewer unchanged rows could lie in the same places of their rows by chance.
const FEWEST_ROWS: usize = 2;

/// As many where the cells of a row are as far from each other as from those of the next row.
const FEWEST_EVEN: usize = 3;

/// Where in its lines each row has its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// How many lines a row takes.
    lines: usize,
    /// Which of them hold the cells, counted from the first line of the text; below [`Self::lines`].
    cells: Sides<usize>,
}

impl Grid {
    /// The grid in which all lines with text stand, where there is one, and something shows that an empty cell keeps its line: the cells
    /// of a row are nearer to each other than to the next row, or some rows have but one.
    pub fn of(lines: &[&str]) -> Option<Grid> {
        let full: Vec<(usize, &str)> = lines
            .iter()
            .enumerate()
            .map(|(at, line)| (at, line.trim()))
            .filter(|(_, line)| !line.is_empty())
            .collect();
        let mut unchanged = Vec::new();
        let mut rest = full.as_slice();
        while let [one, other, ..] = rest {
            let is_row = one.1 == other.1;
            if is_row {
                unchanged.push(Sides::new(one.0, other.0));
            }
            rest = &rest[if is_row { 2 } else { 1 }..];
        }
        let first = unchanged
            .first()
            .filter(|_| unchanged.len() >= FEWEST_ROWS)?;
        let fits = |grid: &Grid| {
            let is_unchanged = |row: &Sides<usize>| {
                row.map(|at| at % grid.lines) == grid.cells && row.new - row.old < grid.lines
            };
            let is_cell =
                |at: usize| at % grid.lines == grid.cells.old || at % grid.lines == grid.cells.new;
            grid.cells.old != grid.cells.new
                && (!grid.is_even()
                    || unchanged.len() >= FEWEST_EVEN && grid.has_empty_cells(&full))
                && unchanged.iter().all(is_unchanged)
                && full.iter().all(|(at, _)| is_cell(*at))
        };
        let grids = (2..=MOST_LINES).map(|lines| Grid {
            lines,
            cells: first.map(|at| at % lines),
        });
        // The more lines a row takes, the less may chance have put every text into its places: two lines leave none out.
        grids.rev().find(fits)
    }

    /// How many lines the second cell is below the first.
    fn distance(&self) -> usize {
        let Sides { old, new } = self.cells;
        if new > old {
            new - old
        } else {
            new + self.lines - old
        }
    }

    /// Whether the cells of a row are as far from each other as from those of the next row.
    fn is_even(&self) -> bool {
        self.distance() * 2 == self.lines
    }

    /// Whether, in the grid, blank lines stand in a cell's place between lines with text.
    fn has_empty_cells(&self, full: &[(usize, &str)]) -> bool {
        let half = self.distance();
        full.windows(2).any(|pair| pair[1].0 - pair[0].0 > half)
    }

    /// The rows of the text.
    pub fn rows(self, lines: &[&str]) -> impl Iterator<Item = Sides<Option<String>>> {
        let text = move |at: usize| {
            let text = cell(lines.get(at)?);
            (!text.is_empty()).then_some(text)
        };
        // Where the second cell's place in the text comes first, the text begins within a row.
        let (old, distance) = (self.cells.old, self.distance());
        let count = lines.len() / self.lines + 2;
        let starts = (0..count).map(move |row| (row * self.lines + old).checked_sub(self.lines));
        let rows: Vec<Sides<Option<String>>> = starts
            .map(|start| match start {
                Some(start) => Sides::new(text(start), text(start + distance)),
                None => Sides::new(
                    None,
                    (old + distance).checked_sub(self.lines).and_then(text),
                ),
            })
            .filter(|row| *row != Sides::new(None, None))
            .collect();
        rows.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Option<Vec<(String, String)>> {
        let lines: Vec<&str> = text.split('\n').collect();
        let rows = Grid::of(&lines)?.rows(&lines);
        let told = |cell: Option<String>| cell.unwrap_or_default();
        Some(rows.map(|row| (told(row.old), told(row.new))).collect())
    }

    #[test]
    fn rows_of_many_lines_are_not_taken_for_rows_of_two() {
        // Every unchanged row begins an even number of lines below the first.
        let page = "a\na\n\n\n\nb\nc\n\n\n\nd\nd\n\n\n\ne\n\n\n\n\nf\nf\n\n\n\n\ng\n\n\n\nh\nh\n";
        let expected = [
            ("a", "a"),
            ("b", "c"),
            ("d", "d"),
            ("e", ""),
            ("f", "f"),
            ("", "g"),
            ("h", "h"),
        ];
        let expected: Vec<(String, String)> =
            expected.map(|(old, new)| (old.into(), new.into())).into();
        assert_eq!(rows(page), Some(expected));
    }

    #[test]
    fn a_blank_line_in_the_place_of_a_cell_is_an_empty_cell() {
        let expected = [
            ("a", "a"),
            ("b", ""),
            ("", "c"),
            ("d", "e"),
            ("f", "f"),
            ("g", "g"),
        ];
        let expected: Vec<(String, String)> =
            expected.map(|(old, new)| (old.into(), new.into())).into();
        assert_eq!(
            rows("a\na\nb\n\n\nc\nd\ne\nf\nf\ng\ng"),
            Some(expected.clone())
        );
        let page =
            "\n\n  a\n  a\n\n\n  b\n  \n\n\n  \n  c\n\n\n  d\n  e\n\n\n  f\n  f\n\n\n  g\n  g\n";
        assert_eq!(rows(page), Some(expected));
    }

    #[test]
    fn lines_of_no_grid_are_left_alone() {
        assert_eq!(rows("a\na\nb\nd\ne\nf\nf"), None, "no blank lines");
        assert_eq!(
            rows("a\na\n\nb\nd\nf\nf\ng\ng"),
            None,
            "a cell out of its place"
        );
        assert_eq!(
            rows("a\n\na\n\nb\n\nc\n\nd\n\nd\n\ne\n\ne"),
            None,
            "all lines are apart alike"
        );
        assert_eq!(rows("a\na\n\nb\n\n\n"), None, "one unchanged row");
    }
}
