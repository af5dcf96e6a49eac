//! Each cell on a line of its own: an unchanged row is the same line twice, a changed one two lines, a row of one side one line.

use crate::model::{CopiedLine, PageBody, Sides};
use crate::parse::white_space::collapse;

use super::{Content, Told};

/// Tells the rows that are surely unchanged from cells of which the column is lost.
pub(super) fn read(content: &Content<'_>) -> Told {
    let cells: Vec<String> = texts(content.rows);
    let mut lines = Vec::new();
    let mut rest = cells.as_slice();
    while let Some((cell, after)) = rest.split_first() {
        if after.first() == Some(cell) {
            lines.push(CopiedLine::Row(Sides::new(
                Some(cell.clone()),
                Some(cell.clone()),
            )));
            rest = &after[1..];
        } else {
            lines.push(CopiedLine::Cell(cell.clone()));
            rest = after;
        }
    }
    let titles = texts(content.titles);
    Told {
        body: PageBody::Copied {
            titles: Sides::new(titles.first().cloned(), titles.last().cloned()),
            lines,
        },
        is_cut: false,
        may_be_cut: false,
    }
}

fn texts(lines: &[&str]) -> Vec<String> {
    lines
        .iter()
        .map(|line| collapse(line))
        .filter(|line| !line.is_empty())
        .collect()
}
