//! The cells of a row run together: with nothing between those of an unchanged row, or one space.

mod glued;
mod spaced;

use crate::model::PageBody;
use crate::parse::white_space::collapse;

use super::cut::{Cut, joined_cell};
use super::mark::{Between, cell, doubled};
use super::{Content, Told};
use spaced::SpacedRow;

/// The lines in the one form that `recover` knows: an unchanged row is its cell twice with nothing between, tabs tell where cells part.
pub(super) fn read(content: &Content<'_, '_>, between: Between) -> Told {
    let rows: Vec<&str> = content
        .rows
        .iter()
        .copied()
        .filter(|line| !cell(line).is_empty())
        .collect();
    let spaced: Vec<Option<SpacedRow<'_>>> = rows
        .iter()
        .map(|line| SpacedRow::read(line, between))
        .collect();
    // Then the white space of every row is kept, and one cell has none at its ends.
    let is_spaced = spaced.iter().flatten().any(|row| row.is_whole);
    let mut is_cut = false;
    let mut lines = Vec::with_capacity(rows.len());
    for (at, (line, spaced)) in rows.iter().zip(&spaced).enumerate() {
        let text = cell(line);
        let cuts = [
            (Cut::Before, content.begins_inside && at == 0),
            (Cut::After, !content.has_footer && at + 1 == rows.len()),
        ];
        let may_be_cut = cuts.iter().any(|(_, may_be)| *may_be);
        let cuts = cuts.iter().filter(|(_, may_be)| *may_be);
        let told = if let Some(cell) = doubled(&text, between) {
            cell.repeat(2)
        } else if let Some(cell) = cuts
            .into_iter()
            .find_map(|(cut, _)| joined_cell(&text, between, *cut))
        {
            is_cut = true;
            cell.repeat(2)
        } else if let Some(row) = spaced {
            row.told()
        } else if is_spaced && !may_be_cut && line.trim_matches(' ') == *line {
            text + "\t"
        } else if content.is_glued {
            glued::parted(&text)
        } else {
            text
        };
        lines.push(told);
    }
    Told {
        body: PageBody::Flattened {
            title: title(content.titles),
            lines,
        },
        is_cut,
        may_be_cut: false,
    }
}

/// The headlines: one on each of two lines, or both on one.
fn title(lines: &[&str]) -> Option<String> {
    let texts: Vec<String> = lines
        .iter()
        .map(|line| collapse(line))
        .filter(|text| !text.is_empty())
        .collect();
    match texts.as_slice() {
        [] => None,
        [old, new] => Some(format!("{old}\t{new}")),
        texts => Some(texts.join(" ")),
    }
}
