//! When the versions compared were stored, what lies between them, and the headlines that stand on the same lines.

use crate::model::{Sides, Timestamp};
use crate::parse::newssniffer::{elapsed, intro};

use super::dates;
use super::numbers::bare;

/// The times of a head, and what stands beside them.
#[derive(Default)]
pub struct Times<'t> {
    /// When the versions were stored.
    pub moments: Sides<Option<Timestamp>>,
    /// What lies between them, without the brackets.
    pub elapsed: Option<String>,
    /// The headlines that stand on one line with a moment, or between the lines of both moments.
    pub titles: Vec<&'t str>,
    /// The line of the first moment.
    pub begin: usize,
    /// The line after the last one.
    pub end: usize,
}

/// The line of times, or the last of them, is at most so many lines with text below the first that is looked at.
const LAST: usize = 10;

/// Between the lines of the first and of the second moment there is at most the second headline.
const LINES_BETWEEN: usize = 2;

impl<'t> Times<'t> {
    /// Finds them in the lines whose places are given, none of them blank.
    pub fn find(lines: &[&'t str], near: &[usize]) -> Option<Times<'t>> {
        let first = near.iter().position(|at| ends_with_date(lines[*at]));
        let last = near
            .iter()
            .take(LAST)
            .position(|at| tells_elapsed(lines[*at]));
        let begin = match (first, last) {
            (Some(first), Some(last)) => first.min(last),
            (first, last) => first.or(last)?,
        };
        let end = last.unwrap_or(begin + 1 + LINES_BETWEEN).max(begin);
        let mut collected = Collected::default();
        for at in near.iter().take(end + 1).skip(begin) {
            if collected.moments.len() < 2 {
                collected.take(lines[*at], *at);
            }
        }
        let line_of_last = last.map(|last| near[last]);
        let of_last = line_of_last.map_or("", |at| lines[at]);
        Some(Times {
            moments: sides(&collected.moments, of_last),
            elapsed: elapsed(bare(of_last)),
            titles: collected.titles,
            begin: near[begin],
            end: line_of_last.unwrap_or(collected.last) + 1,
        })
    }

    /// Whether they are surely a head's, by themselves.
    pub fn is_whole(&self) -> bool {
        let Sides { old, new } = self.moments;
        self.elapsed.is_some() || old.is_some() && new.is_some()
    }
}

/// What a few lines tell.
#[derive(Default)]
struct Collected<'t> {
    moments: Vec<Timestamp>,
    titles: Vec<&'t str>,
    /// Text that is a headline if a moment follows.
    open: Vec<&'t str>,
    /// The last line with a moment.
    last: usize,
}

impl<'t> Collected<'t> {
    fn take(&mut self, line: &'t str, at: usize) {
        let mut start = 0;
        for (place, moment) in dates::find(line) {
            self.open.push(&line[start..place.start]);
            self.open.retain(|title| !bare(title).is_empty());
            self.titles.append(&mut self.open);
            self.moments.push(moment);
            self.last = at;
            start = place.end;
        }
        self.open.push(&line[start..]);
    }
}

/// Whether a moment ends a line, or what lies between both moments follows it.
fn ends_with_date(line: &str) -> bool {
    let last = dates::find(line).pop();
    let is_end = |rest: &str| bare(rest).is_empty() || elapsed(bare(rest)).is_some();
    !line.contains(intro::OPENING) && last.is_some_and(|(place, _)| is_end(&line[place.end..]))
}

/// Whether a line says what lies between both moments, and nothing else but them.
fn tells_elapsed(line: &str) -> bool {
    let start = dates::find(line).pop().map_or(0, |(place, _)| place.end);
    let rest = bare(&line[start..]);
    rest.starts_with('(') && elapsed(rest).is_some()
}

/// The two moments. One alone is the new version's where it stands in one cell with what lies between them.
fn sides(moments: &[Timestamp], last: &str) -> Sides<Option<Timestamp>> {
    match moments {
        [] => Sides::default(),
        [old, new, ..] => Sides::new(Some(*old), Some(*new)),
        [one] => {
            let place = dates::find(last).pop().map(|(place, _)| place);
            let after = place.map_or("", |place| &last[place.end..]);
            let moment = Some(*one);
            match after.trim_start_matches(' ').starts_with('(') {
                true => Sides::new(None, moment),
                false => Sides::new(moment, None),
            }
        }
    }
}
