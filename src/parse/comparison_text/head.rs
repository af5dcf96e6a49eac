//! What stands above and under the rows of a comparison's text: the tracker's sentences, numbers, headlines, times, the foot.

use crate::model::{Sides, Timestamp, VersionNumber};
use crate::parse::date;
use crate::parse::newssniffer::{elapsed, intro};
use crate::parse::white_space::collapse;

use super::Intro;
use super::layout::{Between, Layout, Mark};

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
    /// Whether there is a line that says how long lies between the versions.
    pub has_times: bool,
    /// What lies between the versions.
    pub elapsed: Option<String>,
    /// How the cells of the line with the numbers are parted, where there is one.
    pub layout: Option<Layout>,
    /// Which line the rows begin with.
    pub rows: usize,
}

/// The line of times is at most so many lines under that of the numbers, each headline and each moment on lines of its own.
const TITLE_LINES: usize = 7;

impl<'t> Head<'t> {
    /// Reads it off the lines of a text.
    pub fn read(lines: &[&'t str]) -> Head<'t> {
        let numbers =
            (0..lines.len()).find_map(|at| numbers(&lines[at..]).map(|found| (at, found)));
        let (above, below, found) = match numbers {
            Some((at, found)) => (at, at + found.lines, Some(found)),
            None => {
                let end = end_of_intro(lines);
                (end, end, None)
            }
        };
        let mut head = Head {
            intro: Intro::read(&lines[..above]),
            is_introduced: lines[..above]
                .iter()
                .any(|line| line.contains(intro::OPENING)),
            numbers: found.as_ref().map(|found| found.numbers),
            layout: found.map(|found| found.layout),
            rows: below,
            ..Head::default()
        };
        head.read_titles(lines);
        head
    }

    /// The headlines and the times under the numbers.
    fn read_titles(&mut self, lines: &[&'t str]) {
        let rest = &lines[self.rows..];
        let near = &rest[..rest.len().min(TITLE_LINES)];
        if let Some(at) = near.iter().position(|line| elapsed(&bare(line)).is_some()) {
            let (titles, dates): (Vec<&str>, Vec<&str>) = near[..at]
                .iter()
                .filter(|line| !line.trim().is_empty())
                .partition(|line| date::read(&collapse(line)).is_none());
            self.has_times = true;
            self.elapsed = elapsed(&bare(near[at]));
            self.times = moments(&dates, near[at]);
            self.titles = titles;
            self.rows += at + 1;
        } else if self.numbers.is_some() {
            // Without the line of times it is not said where the headlines end: they are one line, or one a version.
            let count = match self.layout {
                Some(Layout::Stacked) => 2,
                Some(Layout::Parted(mark))
                    if near.first().is_some_and(|line| !mark.is_in(line)) =>
                {
                    2
                }
                _ => 1,
            };
            self.titles = near.iter().take(count).copied().collect();
            self.rows += self.titles.len();
        }
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
    let links = lines[end..].iter().take_while(|line| is_pagination(line));
    end + links.count()
}

/// A line without the white space and the bars at its ends.
fn bare(line: &str) -> String {
    line.trim_matches(|c: char| c.is_whitespace() || c == '|')
        .to_owned()
}

/// The line, or the two lines, that name the versions compared.
struct Numbers {
    numbers: Sides<VersionNumber>,
    layout: Layout,
    lines: usize,
}

fn numbers(lines: &[&str]) -> Option<Numbers> {
    let line = bare(lines.first()?);
    let rest = line.strip_prefix("Version ")?;
    if let Ok(old) = rest.parse() {
        let next = lines[1..]
            .iter()
            .take(2)
            .position(|line| !bare(line).is_empty())?
            + 1;
        let new = bare(lines[next]).strip_prefix("Version ")?.parse().ok()?;
        return Some(Numbers {
            numbers: Sides::new(VersionNumber(old), VersionNumber(new)),
            layout: Layout::Stacked,
            lines: next + 1,
        });
    }
    let (old, new) = rest.split_once("Version ")?;
    let layout = if old.contains('\t') {
        Layout::Parted(Mark::Tab)
    } else if old.contains('|') {
        Layout::Parted(Mark::Bar)
    } else {
        Layout::Joined(Between::Nothing)
    };
    Some(Numbers {
        numbers: Sides::new(
            VersionNumber(bare(old).parse().ok()?),
            VersionNumber(new.parse().ok()?),
        ),
        layout,
        lines: 1,
    })
}

/// The two moments: from lines of their own, else those before the brackets of the last line, as in
/// `2017-11-16 21:37:12 UTC 2017-11-16 23:40:00 UTC (…)`.
fn moments(dates: &[&str], line: &str) -> Sides<Option<Timestamp>> {
    let before = line.rsplit_once('(').map_or("", |(before, _)| before);
    let clean = |text: &str| date::read(&bare(text));
    match dates {
        [old, new, ..] => Sides::new(clean(old), clean(new)),
        [old] => Sides::new(clean(old), clean(before)),
        [] => {
            let (old, new) = before.split_once("UTC").unwrap_or((before, ""));
            Sides::new(clean(old), clean(new))
        }
    }
}

/// The rows of a page, and whether its foot follows them.
pub(super) struct Rows<'t> {
    pub lines: &'t [&'t str],
    pub has_footer: bool,
}

/// The foot of a page has the links to other versions and one sentence.
const FOOT_LINES: usize = 400;

/// The lines up to the foot of the page: the links to other versions, and the sentence that ends every page of the tracker.
pub(super) fn without_footer<'t>(lines: &'t [&'t str]) -> Rows<'t> {
    let first = lines.len().saturating_sub(FOOT_LINES);
    let foot = (first..lines.len()).find(|at| {
        is_pagination(lines[*at])
            && lines[*at..]
                .iter()
                .all(|line| is_pagination_part(line) || is_last_sentence(line))
            || is_last_sentence(lines[*at])
    });
    Rows {
        lines: &lines[..foot.unwrap_or(lines.len())],
        has_footer: foot.is_some(),
    }
}

/// Whether a line is the last one of every page of the tracker.
fn is_last_sentence(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("Currently monitoring ") && line.ends_with(" different versions.")
}

/// Whether a line holds links to other versions, as in «Previous version 1 2 Next version», or begins with the first of them.
fn is_pagination(line: &str) -> bool {
    is_pagination_part(line)
        && ["Previous", "«", "←"]
            .iter()
            .any(|sign| line.trim_start().starts_with(sign))
}

fn is_pagination_part(line: &str) -> bool {
    const WORDS: [&str; 12] = [
        "Previous", "Next", "version", "«", "»", "←", "→", "…", "...", "|", "1", "Page",
    ];
    line.split_whitespace().all(|word| {
        WORDS.contains(&word) || word.len() < 8 && word.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether a line holds the head of a page and more, all rows joined into one.
pub(super) fn holds_a_page(line: &str) -> bool {
    let is_named = line
        .split("Version ")
        .skip(1)
        .zip(line.split("Version ").skip(2))
        .any(|(old, new)| {
            old.trim().parse::<u32>().is_ok()
                && new
                    .split_whitespace()
                    .next()
                    .is_some_and(|word| word.parse::<u32>().is_ok())
        });
    let is_introduced = line.contains(intro::OPENING);
    let is_timed = [" later)", " earlier)"]
        .iter()
        .any(|end| line.contains(end));
    is_named && (is_introduced || is_timed)
}
