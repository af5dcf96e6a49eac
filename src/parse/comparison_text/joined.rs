//! The cells of a row run together: with nothing between those of an unchanged row, or one space.

use crate::model::PageBody;
use crate::parse::white_space::collapse;

use super::layout::{Between, doubled};
use super::{Content, Told};

/// The shortest piece of a cell, in bytes, by which a row that was cut off is known to be an unchanged one.
const SHORTEST_PIECE: usize = 16;

/// The lines in the one form that `recover` knows: an unchanged row is its cell twice with nothing between.
pub(super) fn read(content: &Content<'_>, between: Between) -> Told {
    let texts = |lines: &[&str]| -> Vec<String> {
        lines
            .iter()
            .map(|line| collapse(line))
            .filter(|line| !line.is_empty())
            .collect()
    };
    let mut lines = texts(content.rows);
    if between == Between::Space {
        for line in &mut lines {
            if let Some(cell) = doubled(line, between) {
                *line = cell.repeat(2);
            }
        }
    }
    let is_cut = between == Between::Nothing && mend_ends(&mut lines, content);
    let titles = texts(content.titles);
    Told {
        body: PageBody::Flattened {
            title: (!titles.is_empty()).then(|| titles.join(" ")),
            lines,
        },
        is_cut,
        may_be_cut: false,
    }
}

/// Makes the first and the last row whole where they are unchanged ones of which a piece was cut off; whether there were any.
fn mend_ends(lines: &mut [String], content: &Content<'_>) -> bool {
    let mut is_cut = false;
    if content.begins_inside
        && let Some(line) = lines.first_mut()
    {
        is_cut |= mend(line, Cut::Before);
    }
    if !content.has_footer
        && let Some(line) = lines.last_mut()
    {
        is_cut |= mend(line, Cut::After);
    }
    is_cut
}

/// Where the text of a row was cut off.
#[derive(Clone, Copy, PartialEq)]
enum Cut {
    Before,
    After,
}

/// Makes an unchanged row whole of which a piece was cut off. What is left of it begins and ends alike: of `A B` `A B` without its
/// first piece there is left `B` `A B`, without its last piece `A B` `A`. Nothing stands between both; between the cells of a changed
/// row, which may begin and end alike too, there stands a space.
fn mend(line: &mut String, cut: Cut) -> bool {
    if doubled(line, Between::Nothing).is_some() {
        return false;
    }
    let parted = |piece: usize| match cut {
        Cut::Before => line.split_at(piece),
        Cut::After => line.split_at(line.len() - piece),
    };
    let cells = borders(line)
        .map(parted)
        .find(|(one, other)| !one.ends_with(' ') && !other.starts_with(' '));
    let Some((one, other)) = cells else {
        return false;
    };
    *line = if cut == Cut::Before { other } else { one }.repeat(2);
    true
}

/// The lengths in bytes of the pieces that a line both begins and ends with, the longest first: of those shorter than half of it that
/// tell something by coming again. Short ones may do so by chance; a line of dashes, or of one short thing over and over, ends as it
/// begins wherever it stops.
fn borders(line: &str) -> impl Iterator<Item = usize> {
    let bytes = line.as_bytes();
    let mut fallback = vec![0; bytes.len() + 1];
    let mut length = 0;
    for at in 1..bytes.len() {
        while length > 0 && bytes[at] != bytes[length] {
            length = fallback[length];
        }
        if bytes[at] == bytes[length] {
            length += 1;
        }
        fallback[at + 1] = length;
    }
    let longest = fallback[bytes.len()];
    let is_over_and_over = bytes.len() - longest < SHORTEST_PIECE;
    std::iter::successors(Some(longest), move |length| fallback.get(*length).copied())
        .take_while(move |length| !is_over_and_over && *length >= SHORTEST_PIECE)
        .filter(move |length| {
            length * 2 < line.len()
                && line.is_char_boundary(*length)
                && line.is_char_boundary(line.len() - length)
                && line[..*length].contains(char::is_alphanumeric)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(line: &str, cut: Cut) -> Option<String> {
        let mut mended = line.to_owned();
        mend(&mut mended, cut).then_some(mended)
    }

    #[test]
    fn an_unchanged_row_is_made_whole_from_what_is_left_of_it() {
        let cell = "The ferry to Skell Island was suspended on Monday.";
        let line = cell.repeat(2);
        let whole = Some(line.clone());
        assert_eq!(mended(&line[10..], Cut::Before), whole);
        assert_eq!(mended(&line[..line.len() - 10], Cut::After), whole);
    }

    #[test]
    fn a_line_that_ends_as_it_begins_wherever_it_stops_is_left_alone() {
        for line in [
            "_".repeat(101),
            "no ".repeat(31) + "no",
            "=".repeat(20) + "Ferries" + &"=".repeat(20),
        ] {
            assert_eq!(mended(&line, Cut::After), None, "{line}");
            assert_eq!(mended(&line, Cut::Before), None, "{line}");
        }
    }
}
