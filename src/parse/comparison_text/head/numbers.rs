//! The line, or the two lines, that name the versions compared.

use crate::model::{Sides, VersionNumber};
use crate::parse::comparison_text::layout::{Between, Layout, Mark};
use crate::parse::comparison_text::lines::{is_blank, without_marks};

/// What names the versions.
pub struct Numbers<'t> {
    /// As they are numbered, in the order of the page.
    pub numbers: Sides<VersionNumber>,
    /// How the two cells are parted.
    pub layout: Layout<'t>,
    /// How many lines it takes.
    pub lines: usize,
}

/// Blank lines that may stand between the numbers where each is on a line of its own.
const BLANK_BETWEEN: usize = 8;

/// The numbers that the first of these lines, or the first two with text, begin with.
pub fn read<'t>(lines: &[&'t str]) -> Option<Numbers<'t>> {
    let line = bare(lines.first()?);
    let rest = line.strip_prefix("Version ")?;
    if let Ok(old) = rest.parse() {
        let after = lines.iter().skip(1).take(BLANK_BETWEEN);
        let next = 1 + after.take_while(|line| is_blank(bare(line))).count();
        let new = bare(lines.get(next)?)
            .strip_prefix("Version ")?
            .parse()
            .ok()?;
        return Some(Numbers {
            numbers: Sides::new(VersionNumber(old), VersionNumber(new)),
            layout: Layout::Stacked,
            lines: next + 1,
        });
    }
    let (old, new) = rest.split_once("Version ")?;
    let digits = old.bytes().take_while(u8::is_ascii_digit).count();
    let (old, between) = old.split_at(digits);
    let is_sign = |text: &str| text.len() <= 12 && !text.contains(char::is_alphanumeric);
    if !is_sign(between) {
        return None;
    }
    Some(Numbers {
        numbers: Sides::new(
            VersionNumber(old.parse().ok()?),
            VersionNumber(new.parse().ok()?),
        ),
        layout: layout(between),
        lines: 1,
    })
}

/// How cells are parted that have this between them.
fn layout(between: &str) -> Layout<'_> {
    let sign = between.trim();
    if between.contains('\t') {
        Layout::Parted(Mark::Tab)
    } else if sign == "|" && between != sign {
        Layout::Parted(Mark::Bar)
    } else if !sign.is_empty() {
        Layout::Parted(Mark::Sign(between))
    } else if between.chars().nth(1).is_some() {
        Layout::Parted(Mark::Gap)
    } else {
        Layout::Joined(Between::Nothing)
    }
}

/// A line without the white space and the bars at its ends.
pub fn bare(line: &str) -> &str {
    without_marks(line.trim_matches(|c: char| c.is_whitespace() || c == '|'))
}
