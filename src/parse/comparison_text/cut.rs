//! Rows of which a piece was cut off at either end of a text.

use crate::text::sentence::{Ending, ending};

use super::mark::{Between, doubled};

/// Where the text of a row was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Before,
    After,
}

/// The shortest piece of a cell, in bytes, by which a row whose cells run together is known to be an unchanged one.
const SHORTEST_PIECE: usize = 16;

/// The longest line, in bytes, that is looked at for such a piece: no row of an article is longer, and the work takes eight bytes for
/// each.
const LONGEST_ROW: usize = 1 << 20;

/// The cell of an unchanged row whose cells run together and of which a piece was cut off. What is left of it begins and ends alike: of
/// `A B` `A B` without its first piece there is left `B` `A B`, without its last piece `A B` `A`. Between both stands what stands
/// between the cells of every unchanged row; where that is nothing, between the cells of a changed row, which may begin and end alike
/// too, there stands a space.
pub(super) fn joined_cell(line: &str, between: Between, cut: Cut) -> Option<&str> {
    if line.len() > LONGEST_ROW || doubled(line, between).is_some() {
        return None;
    }
    borders(line).find_map(|piece| {
        let (one, other) = match cut {
            Cut::Before => line.split_at(piece),
            Cut::After => line.split_at(line.len() - piece),
        };
        let (one, other) = match between {
            Between::Nothing => (one, other),
            Between::Space if cut == Cut::Before => (one, other.strip_prefix(' ')?),
            Between::Space => (one.strip_suffix(' ')?, other),
        };
        let is_tight = !one.ends_with(' ') && !other.starts_with(' ');
        is_tight.then_some(if cut == Cut::Before { other } else { one })
    })
}

/// Whether `piece` is what was left of this cell, the other one of its row, when the text was cut off: it breaks off where no sentence
/// begins or ends. A sentence more or less is what changed rows have.
pub(super) fn is_rest(piece: &str, cell: &str, cut: Cut) -> bool {
    if piece.is_empty() || piece.len() >= cell.len() {
        return false;
    }
    let last = match cut {
        Cut::Before => cell.strip_suffix(piece),
        Cut::After => cell.starts_with(piece).then_some(piece),
    };
    last.is_some_and(|last| !matches!(ending(last.trim_end()), Ending::Sentence | Ending::Colon))
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

    const CELL: &str = "The ferry to Skell Island was suspended on Monday.";

    #[test]
    fn an_unchanged_row_is_made_whole_from_what_is_left_of_it() {
        for (between, text) in [(Between::Nothing, ""), (Between::Space, " ")] {
            let line = format!("{CELL}{text}{CELL}");
            assert_eq!(joined_cell(&line[10..], between, Cut::Before), Some(CELL));
            assert_eq!(
                joined_cell(&line[..line.len() - 10], between, Cut::After),
                Some(CELL)
            );
        }
    }

    #[test]
    fn a_line_that_ends_as_it_begins_wherever_it_stops_is_left_alone() {
        for line in [
            "_".repeat(101),
            "no ".repeat(31) + "no",
            "=".repeat(20) + "Ferries" + &"=".repeat(20),
        ] {
            for cut in [Cut::Before, Cut::After] {
                assert_eq!(joined_cell(&line, Between::Nothing, cut), None, "{line}");
            }
        }
    }

    #[test]
    fn a_piece_that_breaks_off_within_a_sentence_is_the_rest_of_a_cell() {
        assert!(is_rest("land was suspended on Monday.", CELL, Cut::Before));
        assert!(is_rest("The ferry to Ske", CELL, Cut::After));
        assert!(!is_rest("The ferry to Skye", CELL, Cut::After));
        assert!(!is_rest(CELL, CELL, Cut::After));
        let two = format!("Nobody sailed. {CELL}");
        assert!(!is_rest(CELL, &two, Cut::Before));
        assert!(!is_rest("Nobody sailed.", &two, Cut::After));
    }
}
