//! Lines that a mail program or an editor broke at a width, made whole again.

use crate::parse::newssniffer::elapsed;

use super::layout::{Between, Evidence};
use super::lines::{count, is_blank};
use super::mark::doubled;

/// The widest lines, in characters, that programs break a text into.
const WIDEST: usize = 132;

/// The narrowest.
const NARROWEST: usize = 40;

/// A shorter text is not looked at: broken once, it has hardly a row.
const FEWEST_LINES: usize = 4;

/// A row takes at most so many lines; longer stretches are not searched for unchanged rows within.
const LONGEST_ROW: usize = 64;

/// The shortest cell, in bytes, that is an unchanged row when it stands there twice within a stretch.
const TELLING: usize = 20;

/// The lines as they were before they were broken; `None` where they were not, as more unchanged rows can be seen without it.
pub(super) fn whole_lines(lines: &[&str]) -> Option<Vec<String>> {
    let width = width(lines).filter(|width| (NARROWEST..=WIDEST).contains(width))?;
    if count(lines) < FEWEST_LINES {
        return None;
    }
    let telling = |lines: &[&str]| Evidence::gather(lines).telling();
    let of_whole =
        |lines: &[String]| telling(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let candidates = [by_width(lines, width), by_blank_lines(lines)];
    let rated = candidates
        .into_iter()
        .map(|whole| (of_whole(&whole), whole));
    // The first of those that show most.
    let best = rated.rev().max_by_key(|(telling, _)| *telling)?;
    (best.0 > telling(lines)).then_some(best.1)
}

/// The width of the widest line that could have been broken, in characters: one with white space in it.
fn width(lines: &[&str]) -> Option<usize> {
    let has_space = |line: &&str| line.trim().contains(char::is_whitespace);
    let width = |line: &str| line.trim_end().chars().count();
    let broken = lines.iter().filter(|line| has_space(line));
    // Scripts without spaces are broken anywhere.
    let any = lines.iter().map(|line| width(line)).max()?;
    match broken.map(|line| width(line)).max() {
        Some(widest) if count(lines) > 2 => Some(widest),
        _ => Some(any),
    }
}

/// Lines joined where the next one's first word had no place on them any more.
fn by_width(lines: &[&str], width: usize) -> Vec<String> {
    let mut whole = Vec::new();
    let mut stretch: Vec<&str> = Vec::new();
    for line in lines {
        let goes_on = stretch
            .last()
            .is_some_and(|last| had_no_place(last, line, width));
        if !goes_on {
            take_rows(&mut whole, &stretch);
            stretch.clear();
        }
        stretch.push(line);
    }
    take_rows(&mut whole, &stretch);
    whole
}

fn had_no_place(last: &str, next: &str, width: usize) -> bool {
    // A tab that is left shows that no line was broken at it.
    let word = next.trim_start().split(' ').next().unwrap_or_default();
    let is_of_head = |line: &str| {
        line.starts_with("Version ") || line.starts_with('(') && elapsed(line).is_some()
    };
    !is_blank(last)
        && !word.is_empty()
        && !is_of_head(next.trim())
        && last.trim_end().chars().take(width).count() + 1 + word.chars().take(width).count()
            > width
}

/// Lines joined up to the next blank one.
fn by_blank_lines(lines: &[&str]) -> Vec<String> {
    let stretches = lines.split(|line| is_blank(line));
    stretches.map(|stretch| join(stretch).text).collect()
}

/// The rows of a stretch of lines. A row may end with a full line too: where a part of the stretch is an unchanged row, it is a row.
fn take_rows(whole: &mut Vec<String>, stretch: &[&str]) {
    let joined = join(stretch);
    if stretch.len() < 2 || stretch.len() > LONGEST_ROW {
        whole.push(joined.text);
        return;
    }
    let mut open = 0;
    let mut first = 0;
    while first < stretch.len() {
        let end = (first + 1..=stretch.len()).find(|end| joined.is_unchanged_row(first, *end));
        match end {
            Some(end) => {
                if open < first {
                    whole.push(joined.part(open, first).to_owned());
                }
                whole.push(joined.part(first, end).to_owned());
                (first, open) = (end, end);
            }
            None => first += 1,
        }
    }
    if open < stretch.len() {
        whole.push(joined.part(open, stretch.len()).to_owned());
    }
}

/// Lines as one text.
struct Joined {
    text: String,
    /// Where each line begins in it, and where the text ends.
    starts: Vec<usize>,
}

/// Joins lines with a space, but for scripts that part no words.
fn join(lines: &[&str]) -> Joined {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(lines.len() + 1);
    for line in lines {
        let line = match text.is_empty() {
            true => line.trim_end_matches(' '),
            false => line.trim_matches(' '),
        };
        let is_tight = text.is_empty()
            || text.chars().next_back().is_some_and(is_wide)
                && line.chars().next().is_some_and(is_wide);
        if !is_tight {
            text.push(' ');
        }
        starts.push(text.len());
        text.push_str(line);
    }
    starts.push(text.len());
    Joined { text, starts }
}

/// Whether a character is of a script that puts no space between words.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{abff}' | '\u{f900}'..='\u{ffef}')
}

impl Joined {
    /// The text of the lines from `first` to before `end`.
    fn part(&self, first: usize, end: usize) -> &str {
        let at = |line: usize| self.starts.get(line).copied().unwrap_or(self.text.len());
        self.text
            .get(at(first)..at(end))
            .unwrap_or_default()
            .trim_matches(' ')
    }

    /// Whether these lines are an unchanged row.
    fn is_unchanged_row(&self, first: usize, end: usize) -> bool {
        let part = self.part(first, end);
        let marks = [Between::Nothing, Between::Space];
        let by_mark = |mark: char| {
            part.split_once(mark)
                .map(|(old, new)| (old.trim(), new.trim()))
        };
        let is_same = |(old, new): (&str, &str)| old == new && old.len() >= TELLING;
        marks
            .iter()
            .any(|between| doubled(part, *between).is_some_and(|cell| cell.len() >= TELLING))
            || ['\t', '|'].into_iter().filter_map(by_mark).any(is_same)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Breaks a text as mail programs do.
    fn broken(text: &str, width: usize) -> String {
        let mut out = String::new();
        for line in text.lines() {
            let mut column = 0;
            for word in line.split(' ') {
                let length = word.chars().count();
                if column > 0 && column + 1 + length > width {
                    out.push('\n');
                    column = 0;
                } else if column > 0 {
                    out.push(' ');
                    column += 1;
                }
                out.push_str(word);
                column += length;
            }
            out.push('\n');
        }
        out
    }

    const ROWS: &str = "The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.\nNo date was given for the next sailing, the harbour office said.\nThe last boat back leaves the island at four o'clock.The last boat back leaves the island at four o'clock.\n";

    #[test]
    fn lines_broken_at_a_width_are_made_whole() {
        for width in 60..100 {
            for text in [ROWS.to_owned(), ROWS.replace('\n', "\n\n")] {
                let broken = broken(&text, width);
                let lines: Vec<&str> = broken.lines().collect();
                let whole = whole_lines(&lines).unwrap_or_else(|| panic!("{broken}"));
                let whole: Vec<&str> = whole
                    .iter()
                    .map(String::as_str)
                    .filter(|line| !line.is_empty())
                    .collect();
                let unchanged: BTreeSet<&str> = ROWS
                    .lines()
                    .filter(|line| doubled(line, Between::Nothing).is_some())
                    .collect();
                let told: BTreeSet<&str> = whole
                    .iter()
                    .copied()
                    .filter(|line| doubled(line, Between::Nothing).is_some())
                    .collect();
                assert_eq!(told, unchanged, "{width}: {whole:?}");
            }
        }
    }

    #[test]
    fn whole_lines_are_left_alone() {
        let lines: Vec<&str> = ROWS.lines().collect();
        assert_eq!(whole_lines(&lines), None);
        assert_eq!(whole_lines(&[]), None);
    }
}
