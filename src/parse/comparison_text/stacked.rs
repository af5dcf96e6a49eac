//! Each cell on a line of its own: an unchanged row is the same line twice, a changed one two lines, a row of one side one line, or two
//! of which one is blank.

mod grid;

use crate::model::{Certainty, CopiedLine, PageBody, Row, Sides};

use super::cut::{Cut, is_rest};
use super::mark::cell;
use super::{Content, Told};
use grid::Grid;

/// Tells the rows that are surely unchanged from cells of which the column is lost; all rows, where blank lines stand for empty cells.
pub(super) fn read(content: &Content<'_, '_>) -> Told {
    let titles = cells(content.titles);
    let titles = Sides::new(titles.first().cloned(), titles.last().cloned());
    if let Some(rows) = Grid::of(content.rows).map(|grid| grid.rows(content.rows)) {
        let rows = rows.map(|cells| Row {
            cells,
            certainty: Certainty::READ,
        });
        let rows = rows.collect();
        return Told {
            body: PageBody::Read { titles, rows },
            is_cut: false,
            may_be_cut: !content.has_footer,
        };
    }
    let mut cells = cells(content.rows);
    let is_cut = mend(&mut cells, content);
    Told {
        body: PageBody::Copied {
            titles,
            lines: lines(&cells),
        },
        is_cut,
        may_be_cut: false,
    }
}

fn lines(cells: &[String]) -> Vec<CopiedLine> {
    let mut lines = Vec::new();
    let mut rest = cells;
    while let Some((cell, after)) = rest.split_first() {
        if after.first() == Some(cell) {
            let both = Sides::new(Some(cell.clone()), Some(cell.clone()));
            lines.push(CopiedLine::Row(both));
            rest = &after[1..];
        } else {
            lines.push(CopiedLine::Cell(cell.clone()));
            rest = after;
        }
    }
    lines
}

/// Makes the first and the last row whole where they are unchanged ones of which a piece was cut off; whether there were any.
fn mend(cells: &mut [String], content: &Content<'_, '_>) -> bool {
    let mut is_cut = false;
    if let [piece, whole, ..] = cells
        && content.begins_inside
        && is_rest(piece, whole, Cut::Before)
    {
        piece.clone_from(whole);
        is_cut = true;
    }
    if let [.., before, whole, piece] = cells
        && !content.has_footer
        && before != whole
        && is_rest(piece, whole, Cut::After)
    {
        piece.clone_from(whole);
        is_cut = true;
    }
    is_cut
}

fn cells(lines: &[&str]) -> Vec<String> {
    let texts = lines.iter().map(|line| cell(line));
    texts.filter(|text| !text.is_empty()).collect()
}
