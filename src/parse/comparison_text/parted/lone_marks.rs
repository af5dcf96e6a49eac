//! What Firefox copies: every row that is not an unchanged one has its mark on a line of its own, between its cells.

use crate::model::{CopiedLine, Sides};

use super::Piece;

/// The rows. Which cells belong to which mark follows from the tracker's order: between two unchanged rows there are first changed
/// rows, then rows of one side. Where a stretch doesn't fit that, its cells stay open.
pub(super) fn read(pieces: &[Piece]) -> Vec<CopiedLine> {
    let mut lines = Vec::new();
    for stretch in pieces.chunk_by(|one, other| is_row(one) == is_row(other)) {
        match rows(stretch) {
            Some(rows) => lines.extend(rows.into_iter().map(CopiedLine::Row)),
            None => lines.extend(stretch.iter().filter_map(open)),
        }
    }
    lines
}

fn is_row(piece: &Piece) -> bool {
    matches!(piece, Piece::Row(_))
}

fn open(piece: &Piece) -> Option<CopiedLine> {
    match piece {
        Piece::Row(cells) => Some(CopiedLine::Row(cells.clone())),
        Piece::Lone(cell) => Some(CopiedLine::Cell(cell.clone())),
        Piece::Mark => None,
    }
}

/// The rows of a stretch without unchanged rows. There is one mark a row, so what the cells are more than the marks is the number of
/// changed rows.
fn rows(stretch: &[Piece]) -> Option<Vec<Sides<Option<String>>>> {
    let marks = stretch
        .iter()
        .filter(|piece| **piece == Piece::Mark)
        .count();
    let changed = (stretch.len() - marks).checked_sub(marks);
    let mut rows = Vec::new();
    let mut rest = stretch;
    for _ in 0..changed.unwrap_or_default() {
        let [Piece::Lone(old), Piece::Mark, Piece::Lone(new), after @ ..] = rest else {
            return None;
        };
        rows.push(Sides::new(Some(old.clone()), Some(new.clone())));
        rest = after;
    }
    while !rest.is_empty() {
        rest = match rest {
            [Piece::Row(cells), after @ ..] => {
                rows.push(cells.clone());
                after
            }
            [Piece::Lone(old), Piece::Mark, after @ ..] => {
                rows.push(Sides::new(Some(old.clone()), None));
                after
            }
            [Piece::Mark, Piece::Lone(new), after @ ..] => {
                rows.push(Sides::new(None, Some(new.clone())));
                after
            }
            _ => return None,
        };
    }
    let is_mixed =
        rows.iter().any(|row| row.old.is_none()) && rows.iter().any(|row| row.new.is_none());
    (!is_mixed).then_some(rows)
}
