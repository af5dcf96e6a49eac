//! A whole page on one line, its rows joined by spaces or by nothing.
//!
//! Where a row begins and ends can be seen only of the unchanged ones, whose cells ran together: nowhere else does a text stand twice
//! with nothing between. What stands between two of them is parted by its sentences, which is a guess, and said to be one.

mod gap;
mod unchanged;

use crate::model::{CopiedLine, PageBody, Sides, VersionNumber};
use crate::parse::newssniffer::intro;

use super::Told;
use super::head::Head;
use super::mark::{Between, doubled};
use crate::parse::white_space::collapse;

/// The longest head below its numbers, in bytes.
const LONGEST_HEAD: usize = 2000;

/// Fewer unchanged rows do not show that the rest lies between such rows.
const FEWEST_ROWS: usize = 2;

/// They must be at least one part in so many of the text.
const LEAST_SHARE: usize = 3;

/// What a line holds that is a whole page.
pub(super) struct OneLine<'t> {
    /// Its head.
    pub head: Head<'t>,
    /// Its rows, where they can be found.
    pub told: Option<Told>,
}

/// Reads the line; `None` where it does not hold the head of a page and more.
pub(super) fn read(line: &str) -> Option<OneLine<'_>> {
    let named = Named::find(line)?;
    let rest = line.get(named.end..)?;
    let near = rest.get(..rest.floor_char_boundary(LONGEST_HEAD))?;
    let ends = [" later)", " earlier)"].map(|end| Some(near.find(end)? + end.len()));
    let end = ends.into_iter().flatten().min();
    let is_introduced = line[..named.start].contains(intro::OPENING);
    if !is_introduced && end.is_none() {
        return None;
    }
    let end = end.unwrap_or_default();
    let (above, rows) = rest.split_at(end);
    let (titles, times) = above.split_at(above.rfind('(').unwrap_or(above.len()));
    let head = Head::of_one_line(&line[..named.start], named.numbers, titles, times);
    let told = rows_of(without_foot(rows), &head);
    Some(OneLine { head, told })
}

/// The rows; nothing where too few unchanged ones are found to trust what lies between them.
fn rows_of(text: &str, head: &Head<'_>) -> Option<Told> {
    let text = text.trim();
    let unchanged = unchanged::find(text);
    let length: usize = unchanged.iter().map(|row| row.len()).sum();
    if unchanged.len() < FEWEST_ROWS || length * LEAST_SHARE < text.len() {
        return None;
    }
    let mut lines = Vec::new();
    let mut start = 0;
    for row in unchanged {
        lines.extend(cells(&text[start..row.start]));
        let (cell, _) = text[row.clone()].split_at(row.len() / 2);
        let cell = text_of(cell);
        if cell.is_some() {
            lines.push(CopiedLine::Row(Sides::new(cell.clone(), cell)));
        }
        start = row.end;
    }
    lines.extend(cells(&text[start..]));
    Some(Told {
        body: PageBody::Copied {
            titles: titles(&head.titles),
            lines,
        },
        is_cut: false,
        may_be_cut: false,
    })
}

/// The cells of what stands between two unchanged rows, as a guess.
fn cells(text: &str) -> impl Iterator<Item = CopiedLine> {
    let cells = gap::cells(text).into_iter();
    cells.filter_map(|cell| text_of(&cell).map(CopiedLine::Cell))
}

/// The text of a cell, if it has one: whatever breaks lines in other programs may stand within this one.
fn text_of(cell: &str) -> Option<String> {
    Some(collapse(cell)).filter(|text| !text.is_empty())
}

/// The headlines, where the line tells them apart: by the moments between them, or as both are the same.
fn titles(titles: &[&str]) -> Sides<Option<String>> {
    match titles {
        [old, new] => Sides::new(text_of(old), text_of(new)),
        [both] => {
            let cell = doubled(both.trim(), Between::Space);
            Sides::new(cell.and_then(text_of), cell.and_then(text_of))
        }
        _ => Sides::default(),
    }
}

/// The place of both numbers in a line.
struct Named {
    numbers: Sides<VersionNumber>,
    start: usize,
    end: usize,
}

impl Named {
    fn find(line: &str) -> Option<Named> {
        const NAME: &str = "Version ";
        let number = |at: usize| {
            let digits = line[at..].bytes().take_while(u8::is_ascii_digit).count();
            let number = line[at..at + digits].parse().ok()?;
            Some((VersionNumber(number), at + digits))
        };
        line.match_indices(NAME).find_map(|(start, _)| {
            let (old, end) = number(start + NAME.len())?;
            let between = line[end..]
                .find(NAME)
                .filter(|between| line[end..end + between].trim().is_empty())?;
            let (new, end) = number(end + between + NAME.len())?;
            Some(Named {
                numbers: Sides::new(old, new),
                start,
                end,
            })
        })
    }
}

/// The text without the foot of the page.
fn without_foot(text: &str) -> &str {
    let text = match text.rfind("Currently monitoring ") {
        Some(at) if text.trim_end().ends_with(" different versions.") => &text[..at],
        _ => text,
    };
    let links = text.rfind("Previous version");
    match links.filter(|at| super::foot::is_pagination(&text[*at..])) {
        Some(at) => &text[..at],
        None => text,
    }
}
