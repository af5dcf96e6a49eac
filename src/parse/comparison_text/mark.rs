//! What may stand between the two cells of a row, and what a line holds twice around it.

use crate::parse::white_space::collapse;

use super::lines::without_marks;

/// What stands between two cells on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark<'t> {
    /// A tab.
    Tab,
    /// An upright bar with white space, or the line's end, on both of its sides.
    Bar,
    /// Two or more white spaces.
    Gap,
    /// A sign of the text's own, with the white space that stands around it: then it counts only where white space, or the line's end,
    /// is around it.
    Sign(&'t str),
}

/// What stands between the cells of a row that run together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Nothing.
    Nothing,
    /// One white space.
    Space,
}

impl Mark<'_> {
    /// The places of the mark in a line: the byte at which what stands before it ends, and at which what follows begins.
    pub fn places(self, line: &str) -> Vec<(usize, usize)> {
        match self {
            Mark::Tab => line
                .match_indices('\t')
                .map(|(at, _)| (at, at + 1))
                .collect(),
            Mark::Bar => signs(line, "|", true),
            Mark::Sign(sign) => signs(line, sign.trim(), sign.trim() != sign),
            Mark::Gap => gaps(line),
        }
    }

    /// Whether the mark stands in a line.
    pub fn is_in(self, line: &str) -> bool {
        !self.places(line).is_empty()
    }

    /// Whether it is an upright bar, as in tables of Markdown.
    pub fn is_bar(self) -> bool {
        match self {
            Mark::Bar => true,
            Mark::Sign(sign) => sign.trim() == "|",
            Mark::Tab | Mark::Gap => false,
        }
    }

    /// The mark between the two cells of a line. A text may hold marks of its own: of several the one that parts them evenly, as both
    /// cells of a changed row mostly hold as many; of gaps the one that is wider than all others, where there is one.
    pub fn middle(self, line: &str) -> Option<(usize, usize)> {
        let places = self.places(line);
        let widest = places.iter().map(|(end, start)| start - end).max()?;
        let mut wide = places.iter().filter(|(end, start)| start - end == widest);
        match (self, wide.next(), wide.next()) {
            (Mark::Gap, Some(only), None) => Some(*only),
            _ => places.get(places.len() / 2).copied(),
        }
    }
}

/// The places of a sign; where it has to be free, those with white space or the line's end on both of its sides.
fn signs(line: &str, sign: &str, is_free: bool) -> Vec<(usize, usize)> {
    let ends = line
        .match_indices(sign)
        .map(|(at, _)| (at, at + sign.len()));
    ends.filter(|(at, end)| {
        let before = line[..*at].chars().next_back();
        let after = line[*end..].chars().next();
        // In Markdown, a bar of the text's own has a backslash before it.
        let is_text = sign == "|" && before == Some('\\');
        let is_apart =
            before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace);
        !is_text && (!is_free || is_apart)
    })
    .collect()
}

/// The runs of two and more white spaces.
fn gaps(line: &str) -> Vec<(usize, usize)> {
    let mut gaps: Vec<(usize, usize)> = Vec::new();
    for (at, c) in line.char_indices().filter(|(_, c)| c.is_whitespace()) {
        let next = at + c.len_utf8();
        match gaps.last_mut() {
            Some((_, end)) if *end == at => *end = next,
            _ => gaps.push((at, next)),
        }
    }
    gaps.retain(|(start, end)| line[*start..*end].chars().nth(1).is_some());
    gaps
}

/// The cell that a line has on both sides of its middle mark, if it does.
pub(super) fn same_cells(line: &str, mark: Mark<'_>) -> Option<String> {
    let places = mark.places(line);
    let (end, start) = *places.get(places.len() / 2)?;
    if places.len().is_multiple_of(2) {
        return None;
    }
    let cell = cell(&line[..end]);
    (!cell.is_empty() && self::cell(&line[start..]) == cell).then_some(cell)
}

/// The text of a cell.
pub(super) fn cell(text: &str) -> String {
    collapse(without_marks(text.trim()))
}

/// The cell that a line holds twice with that between, if it does.
pub(super) fn doubled(line: &str, between: Between) -> Option<&str> {
    let most = match between {
        Between::Nothing => 0,
        Between::Space => '\u{a0}'.len_utf8(),
    };
    let (cell, found) = twice(line, most)?;
    let is_meant = match between {
        Between::Nothing => found.is_empty(),
        Between::Space => found == " " || found == "\u{a0}",
    };
    is_meant.then_some(cell)
}

/// The cell that a line begins and ends with, and what stands between, which has at most so many bytes; the longest such cell.
pub(super) fn twice(line: &str, most_between: usize) -> Option<(&str, &str)> {
    let lengths = (line.len() % 2..=most_between).step_by(2);
    lengths
        .filter_map(|between| {
            let end = line.len().checked_sub(between)? / 2;
            let (cell, rest) = line.split_at_checked(end)?;
            let (between, again) = rest.split_at_checked(between)?;
            (!cell.is_empty() && cell == again).then_some((cell, between))
        })
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_more_than_one_white_space() {
        assert_eq!(gaps("a b  c \u{a0}d"), [(3, 5), (6, 9)]);
        assert_eq!(gaps("  a  "), [(0, 2), (3, 5)]);
        assert_eq!(gaps(""), []);
    }

    #[test]
    fn a_free_sign_has_white_space_around_it() {
        assert_eq!(Mark::Bar.places("a|b | c |"), [(4, 5), (8, 9)]);
        assert_eq!(Mark::Sign("|").places("a|b \\| c"), [(1, 2)]);
        assert_eq!(Mark::Sign(" → ").places("a→b → c"), [(6, 9)]);
    }

    #[test]
    fn a_cell_told_twice_is_seen_with_what_stands_between() {
        assert_eq!(twice("ab → ab", 8), Some(("ab", " → ")));
        assert_eq!(twice("abab", 8), Some(("ab", "")));
        assert_eq!(twice("ab ac", 8), None);
        assert_eq!(doubled("é\u{a0}é", Between::Space), Some("é"));
        assert_eq!(doubled("é é", Between::Nothing), None);
    }
}
