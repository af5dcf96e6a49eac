//! What stands above the rows of a comparison's text: the tracker's sentences, numbers, headlines, times, in all wordings and markups.
//!
//! Since 2010-06-15 the head has three rows: numbers, headlines, times with what lies between them. Before, headline and time stood in
//! one cell, and before 2006-09-18 there were no numbers.

mod dates;
mod numbers;
mod times;

use crate::model::{Sides, Timestamp, VersionNumber};
use crate::parse::newssniffer::intro;
use crate::parse::white_space::collapse;

use super::foot::is_pagination;
use super::layout::{Layout, Mark};
use super::lines::is_blank;
use numbers::Numbers;
use times::Times;

/// All above the rows.
#[derive(Debug, Default)]
pub(super) struct Head<'t> {
    /// What the tracker's sentences tell.
    pub intro: Intro,
    /// Whether the first of those sentences is there.
    pub is_introduced: bool,
    /// The two versions, where a line names them.
    pub numbers: Option<Sides<VersionNumber>>,
    /// The lines of the headlines.
    pub titles: Vec<&'t str>,
    /// When the versions were stored.
    pub times: Sides<Option<Timestamp>>,
    /// Whether there is a line of times, or one that says how long lies between the versions.
    pub has_times: bool,
    /// What lies between the versions.
    pub elapsed: Option<String>,
    /// How the cells of the line with the numbers are parted, where there is one.
    pub layout: Option<Layout<'t>>,
    /// Whether unchanged rows stand above the table, as the markup of 2016-07-20 has them: it gave them no cells.
    pub is_scattered: bool,
    /// Which line the rows begin with.
    pub rows: usize,
}

/// The facts of the sentences above the table.
#[derive(Debug, Default)]
pub(super) struct Intro {
    pub source: Option<String>,
    pub url: Option<String>,
    pub first_seen: Option<Timestamp>,
    pub version_count: Option<u32>,
}

/// The head ends at most so many lines with text under that of the numbers, each headline and each moment on a line of its own.
const HEAD_LINES: usize = 7;

/// Without numbers, the times are looked for in so many lines with text: above them there are links only.
const LINES_ABOVE: usize = 60;

impl<'t> Head<'t> {
    /// Reads it off the lines of a text.
    pub fn read(lines: &[&'t str]) -> Head<'t> {
        let numbers = (0..lines.len()).find_map(|at| Some((at, numbers::read(&lines[at..])?)));
        let above = numbers.as_ref().map(|(at, _)| *at);
        let mut head = match numbers {
            Some((at, found)) => Head::named(at, found),
            None => Head {
                rows: end_of_intro(lines),
                ..Head::default()
            },
        };
        let (intro, is_introduced) = read_intro(&lines[..head.rows]);
        head.is_scattered = above.is_some_and(|above| is_scattered(&lines[..above]));
        head.intro = intro;
        head.is_introduced = is_introduced;
        head.read_titles(lines);
        head
    }

    /// The head of a text without lines, of which the parts are given: what stands above the numbers, between them and the words that
    /// tell what lies between the moments, and these words.
    pub fn of_one_line(
        above: &'t str,
        numbers: Sides<VersionNumber>,
        titles: &'t str,
        elapsed: &'t str,
    ) -> Head<'t> {
        let (intro, is_introduced) = read_intro(&[above]);
        let mut head = Head {
            numbers: Some(numbers),
            intro,
            is_introduced,
            ..Head::default()
        };
        head.read_titles(&[titles, elapsed]);
        head
    }

    fn named(at: usize, found: Numbers<'t>) -> Head<'t> {
        Head {
            numbers: Some(found.numbers),
            layout: Some(found.layout),
            rows: at + found.lines,
            ..Head::default()
        }
    }

    /// The headlines and the times under the numbers, or where these would be.
    fn read_titles(&mut self, lines: &[&'t str]) {
        let most = match self.numbers {
            Some(_) => HEAD_LINES,
            None => LINES_ABOVE,
        };
        let begin = self.rows;
        let near = (begin..lines.len()).filter(|at| !is_blank(lines[*at]));
        let near: Vec<usize> = near.take(most).collect();
        let times = Times::find(lines, &near);
        let is_sure = |times: &Times<'_>| self.numbers.is_some() || times.is_whole();
        let Some(times) = times.filter(is_sure) else {
            self.read_titles_alone(lines, &near);
            return;
        };
        self.has_times = true;
        self.elapsed = times.elapsed;
        self.times = times.moments;
        self.rows = times.end;
        let above = near.iter().take_while(|at| **at < times.begin);
        let mut above: Vec<usize> = above.copied().collect();
        if self.numbers.is_none() {
            // One headline, or both, right above the times; what is higher up is none.
            let links = above
                .iter()
                .rposition(|at| is_pagination(lines[*at]) || is_end_of_links(lines[*at]));
            above.drain(..links.map_or(0, |at| at + 1));
            let titles = if times.titles.is_empty() { 2 } else { 1 };
            above.drain(..above.len().saturating_sub(titles));
        }
        self.titles = above.into_iter().map(|at| lines[at]).collect();
        self.titles.extend(times.titles);
    }

    /// Without times it is not said where the headlines end: they are one line, or one a version.
    fn read_titles_alone(&mut self, lines: &[&'t str], near: &[usize]) {
        if self.numbers.is_none() {
            return;
        }
        let is_apart = |mark: Mark<'_>| near.first().is_some_and(|at| !mark.is_in(lines[*at]));
        let count = match self.layout {
            Some(Layout::Stacked) => 2,
            Some(Layout::Parted(mark)) if is_apart(mark) => 2,
            _ => 1,
        };
        let titles = &near[..near.len().min(count)];
        self.titles = titles.iter().map(|at| lines[*at]).collect();
        self.rows = titles.last().map_or(self.rows, |at| at + 1);
    }
}

/// Where the tracker's sentences end, and the links to other versions after them; 0 where there are none.
fn end_of_intro(lines: &[&str]) -> usize {
    let is_sentence = |line: &&str| {
        line.contains(intro::OPENING)
            || intro::url(line).is_some()
            || intro::version_count(line).is_some()
    };
    let end = lines.iter().rposition(is_sentence).map_or(0, |at| at + 1);
    let is_link = |line: &&&str| is_blank(line) || is_pagination(line);
    end + lines[end..].iter().take_while(is_link).count()
}

/// The shortest cell, in bytes, that is an unchanged row when it stands there twice above the table.
const SHORTEST_CELL: usize = 20;

/// Whether the last line with text, right above the table, begins with an unchanged row.
fn is_scattered(above: &[&str]) -> bool {
    let line = above.iter().rev().find(|line| !is_blank(line));
    let line = line.map_or("", |line| line.trim());
    let Some(start) = line.get(..line.ceil_char_boundary(SHORTEST_CELL.min(line.len()))) else {
        return false;
    };
    let again = line.match_indices(start).skip(1).map(|(at, _)| at);
    start.len() >= SHORTEST_CELL
        && again
            .take(SHORTEST_CELL)
            .any(|at| line[at..].starts_with(&line[..at]))
}

/// What the sentences above the table tell, which may be broken over several lines, and whether the first of them is there.
fn read_intro(lines: &[&str]) -> (Intro, bool) {
    let opening = lines.iter().position(|line| line.contains(intro::OPENING));
    let text = collapse(&lines[opening.unwrap_or_default()..].join("\n"));
    let intro = Intro {
        source: intro::source(&text),
        url: intro::url(&text),
        first_seen: intro::first_seen(&text),
        version_count: intro::version_count(&text),
    };
    (intro, opening.is_some())
}

/// Whether a line is the last of the links to other versions, each on a line of its own.
fn is_end_of_links(line: &str) -> bool {
    matches!(line.trim(), "Next version" | "Next version »")
}
