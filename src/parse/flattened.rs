//! The text of a comparison as extractors flatten it: one line a row, its cells run together.
//!
//! Only the lines are told apart here; what they say of the two versions is inferred by `recover`.

use crate::model::{
    Page, PageBody, PageComparison, PageFormat, Problem, Sides, Timestamp, Tracker, VersionNumber,
};

use super::newssniffer::{elapsed, intro};
use super::white_space::collapse;
use super::{date, sentences};

/// Reads flattened text; `None` where the text is not that of a comparison.
#[must_use]
pub fn read(file: &str, text: &str) -> Option<(Option<Page>, Vec<Problem>)> {
    let lines: Vec<String> = text
        .lines()
        .map(collapse)
        .filter(|line| !line.is_empty())
        .collect();
    let at = lines.iter().position(|line| numbers(line).is_some())?;
    let (intro, head) = lines.split_at(at);
    let numbers = numbers(head.first()?)?;
    let rest = head.get(1..).unwrap_or_default();
    let time_line = rest.iter().take(2).position(|line| elapsed(line).is_some());
    let is_introduced = intro.iter().any(|line| line.contains(intro::OPENING));
    if !is_introduced && time_line.is_none() {
        return None;
    }
    if numbers.old > numbers.new {
        return Some((None, vec![sentences::backwards(file)]));
    }
    Some((
        Some(page(file, intro, numbers, rest, time_line)),
        Vec::new(),
    ))
}

/// Whether a text is a comparison's as a clipboard's plain text has it: its cells are parted by tabs.
#[must_use]
pub fn is_copied(text: &str) -> bool {
    text.lines()
        .filter_map(|line| line.trim().split_once('\t'))
        .any(|(old, new)| number(old).is_some() && number(new).is_some())
}

fn page(
    file: &str,
    intro: &[String],
    numbers: Sides<VersionNumber>,
    rest: &[String],
    time_line: Option<usize>,
) -> Page {
    let title = match time_line {
        Some(0) => None,
        _ => rest.first().cloned(),
    };
    let first_row = time_line.map_or(1, |at| at + 1);
    let times = time_line.and_then(|at| rest.get(at));
    let find = |sentence: fn(&str) -> Option<String>| intro.iter().find_map(|line| sentence(line));
    Page {
        file: file.to_owned(),
        format: PageFormat::Flattened,
        tracker: Tracker::NewsSniffer,
        tracker_id: None,
        source: find(intro::source),
        url: find(intro::url),
        first_seen: intro.iter().find_map(|line| intro::first_seen(line)),
        version_count: intro.iter().find_map(|line| intro::version_count(line)),
        listed: Vec::new(),
        version: None,
        comparison: Some(PageComparison {
            numbers,
            captured_at: times.map(|line| moments(line)).unwrap_or_default(),
            elapsed: times.and_then(|line| elapsed(line)),
            body: PageBody::Flattened {
                title,
                lines: rest
                    .get(first_row..)
                    .unwrap_or_default()
                    .iter()
                    .filter(|line| !is_footer(line))
                    .cloned()
                    .collect(),
            },
        }),
    }
}

/// The numbers of a line that reads `Version N Version M`.
fn numbers(line: &str) -> Option<Sides<VersionNumber>> {
    let (old, new) = line.strip_prefix("Version ")?.split_once("Version ")?;
    let old = old.trim_end().parse().ok()?;
    let new = new.parse().ok()?;
    Some(Sides::new(VersionNumber(old), VersionNumber(new)))
}

fn number(cell: &str) -> Option<u32> {
    cell.trim().strip_prefix("Version ")?.parse().ok()
}

/// The two moments before the brackets, where an extractor kept them: `2017-11-16 21:37:12 UTC 2017-11-16 23:40:00 UTC (…)`.
fn moments(line: &str) -> Sides<Option<Timestamp>> {
    let before = line
        .rsplit_once('(')
        .map_or("", |(before, _)| before)
        .trim();
    let (old, new) = before.split_once("UTC").unwrap_or(("", ""));
    Sides::new(date::read(old), date::read(new))
}

/// Whether a line is the last one of every page of the tracker.
fn is_footer(line: &str) -> bool {
    line.starts_with("Currently monitoring ") && line.ends_with(" different versions.")
}
