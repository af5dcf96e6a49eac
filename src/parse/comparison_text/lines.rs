//! The lines of a text, without what programs that carry text put around them: other line ends, marks of direction, quotation marks.

use std::borrow::Cow;

/// The text with line feeds as its only line ends.
pub(super) fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        return Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    // Within other lines these stand in an article's own text.
    const SEPARATORS: [char; 2] = ['\u{2028}', '\u{2029}'];
    if text.contains(SEPARATORS) && !text.contains('\n') {
        return Cow::Owned(text.replace(SEPARATORS, "\n"));
    }
    Cow::Borrowed(text)
}

/// All lines, blank ones too: they may be all that is left of a row's cell.
pub(super) fn of(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.split('\n').map(without_marks).collect();
    without_quotation(without_bullets(lines))
}

/// Whether a line holds no text.
pub(super) fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// How many lines hold text.
pub(super) fn count(lines: &[&str]) -> usize {
    lines.iter().filter(|line| !is_blank(line)).count()
}

/// A text without the invisible marks at its ends: byte order marks, and marks of direction, which are put around what is copied.
pub(super) fn without_marks(text: &str) -> &str {
    text.trim_matches(|c| {
        matches!(
            c,
            '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
    })
}

/// Signs that begin the entries of a list.
const BULLETS: [char; 9] = ['-', '*', '+', '•', '·', '–', '‣', '◦', '▪'];

/// In ten lines, so many begin with the same bullet where the bullets are none of the text's own.
const BULLETED: usize = 6;

/// The lines without the bullets of a list, where most of them are its entries.
fn without_bullets(lines: Vec<&str>) -> Vec<&str> {
    let all = count(&lines);
    let bullet = BULLETS.into_iter().find(|bullet| {
        let entries = lines.iter().filter(|line| entry(line, *bullet).is_some());
        let entries = entries.count();
        entries > 2 && entries * 10 >= all * BULLETED
    });
    let Some(bullet) = bullet else {
        return lines;
    };
    let lines = lines.into_iter();
    lines
        .map(|line| entry(line, bullet).unwrap_or(line))
        .collect()
}

fn entry(line: &str, bullet: char) -> Option<&str> {
    let rest = line.trim_start().strip_prefix(bullet)?;
    rest.strip_prefix([' ', '\t', '\u{a0}'])
}

/// The lines without the signs with which mail quotes a text, where it quotes all of it.
fn without_quotation(lines: Vec<&str>) -> Vec<&str> {
    let is_quoted = |line: &&str| is_blank(line) || line.starts_with('>');
    if !lines.iter().all(is_quoted) {
        return lines;
    }
    let unquoted = |line: &'_ str| line.len() - line.trim_start_matches(['>', ' ']).len();
    lines
        .into_iter()
        .map(|line| &line[unquoted(line)..])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        assert_eq!(with_line_feeds("a\r\nb\rc\n"), "a\nb\nc\n");
        assert_eq!(with_line_feeds("a\u{2028}b"), "a\nb");
        assert_eq!(with_line_feeds("a\u{2028}b\n"), "a\u{2028}b\n");
    }

    #[test]
    fn what_carries_a_text_is_no_part_of_it() {
        assert_eq!(of("\u{feff}\u{200f}a b\u{200f}"), ["a b"]);
        assert_eq!(of("> > a\n>\n> b"), ["a", "", "b"]);
        assert_eq!(of("* a\n* b\n\n* c\nd"), ["a", "b", "", "c", "d"]);
        assert_eq!(
            of("- a\nb\n- c\nd\ne\nf"),
            ["- a", "b", "- c", "d", "e", "f"]
        );
    }
}
