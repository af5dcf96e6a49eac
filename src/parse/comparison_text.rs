//! The text of a comparison without its markup: what a browser's clipboard holds in plain text, or what an extractor made of the page.
//!
//! What remains of the table's two columns differs by who made the text. `lines` takes away what carried it (marks of quotation, other
//! line ends) and `reflow` makes lines whole that were broken at a width; `head` and `foot` read what stands above and under the rows.
//! [`layout`] tells from all rows together how the cells of a row are parted; then `parted` (a mark between the cells), `stacked` (each
//! cell on a line of its own) or `joined` (the cells run together) tells the lines apart, and `cut` makes rows whole at the text's ends.
//! Only for a page without any lines (`one_line`) is something guessed here; what a line leaves open is left to `recover`.

mod cut;
mod foot;
mod head;
mod joined;
pub mod layout;
mod lines;
mod mark;
mod one_line;
mod parted;
mod reflow;
mod stacked;

use crate::model::fault::{PageFault, TextFault};
use crate::model::{
    Page, PageBody, PageComparison, PageFormat, Problem, Sides, Timestamp, Tracker, VersionNumber,
};

use super::newssniffer::turn_elapsed;

use head::Head;
use layout::{Evidence, Layout};

/// Reads the text of a comparison; `None` where the text is not one.
///
/// A text counts as one by the line of both versions' numbers together with the tracker's sentences, the line of times, or an
/// unchanged row; without such a line only by several unchanged rows, see [`Evidence::is_strong`]. The numbers of such a piece are not
/// known: where the tracker's count does not tell them, its versions are called 0 and 1 for now, and a problem says so.
#[must_use]
pub fn read(file: &str, text: &str) -> Option<(Option<Page>, Vec<Problem>)> {
    let text = lines::with_line_feeds(text);
    let lines = lines::of(&text);
    match reflow::whole_lines(&lines) {
        Some(whole) => read_lines(file, &whole.iter().map(String::as_str).collect::<Vec<_>>()),
        None => read_lines(file, &lines),
    }
}

fn read_lines(file: &str, lines: &[&str]) -> Option<(Option<Page>, Vec<Problem>)> {
    let head = Head::read(lines);
    let rows = foot::without_footer(lines.get(head.rows..).unwrap_or_default());
    let evidence = Evidence::gather(rows.lines);
    if !is_comparison(&head, &evidence) {
        let line = lines.iter().find_map(|line| one_line::read(line))?;
        return Some(match line.told {
            Some(told) => {
                let (page, mut problems) = page(file, &line.head, told);
                problems.push(Problem::new(file, TextFault::GuessedRows));
                (page, problems)
            }
            None => (None, vec![Problem::new(file, TextFault::OneLine)]),
        });
    }
    let layout = evidence.layout(head.layout);
    let content = Content {
        rows: rows.lines,
        has_footer: rows.has_footer,
        titles: &head.titles,
        begins_inside: head.numbers.is_none() && !head.has_times,
        is_glued: is_glued(&head),
    };
    let told = match layout {
        Layout::Parted(mark) => parted::read(&content, mark),
        Layout::Stacked => stacked::read(&content),
        Layout::Joined(between) => joined::read(&content, between),
    };
    Some(page(file, &head, told))
}

/// What stands between the head and the foot of a page.
struct Content<'l, 't> {
    /// The lines of the rows, as they stand in the text.
    rows: &'l [&'t str],
    /// Whether the page's own foot follows them.
    has_footer: bool,
    /// The lines of the headlines, one or two.
    titles: &'l [&'t str],
    /// Whether the text may begin in the middle of a row.
    begins_inside: bool,
    /// Whether the page is of the time when nothing stood between the cells of a changed row, either.
    is_glued: bool,
}

/// What the lines of a text tell.
struct Told {
    body: PageBody,
    /// Whether the text was cut off within a row.
    is_cut: bool,
    /// Whether more rows may have followed.
    may_be_cut: bool,
}

/// From this moment on the tracker has marked changed words, and written spaces around them: 2010-06-07T00:00:00Z.
const FIRST_WORDS: i64 = 1_275_868_800;

/// Whether a page is of before: then it has times, but does not say what lies between them.
fn is_glued(head: &Head<'_>) -> bool {
    let is_early = |time: Option<Timestamp>| time.is_some_and(|time| time.seconds() < FIRST_WORDS);
    head.elapsed.is_none() && (is_early(head.times.new) || is_early(head.times.old))
}

fn is_comparison(head: &Head<'_>, evidence: &Evidence) -> bool {
    if head.numbers.is_some() {
        head.is_introduced || head.has_times || evidence.unchanged() > 0
    } else if head.is_introduced {
        evidence.unchanged() > 0
    } else {
        evidence.is_strong()
    }
}

fn page(file: &str, head: &Head<'_>, told: Told) -> (Option<Page>, Vec<Problem>) {
    let mut problems = Vec::new();
    if head.is_scattered {
        problems.push(Problem::new(file, PageFault::UnplacedText));
    }
    if told.is_cut {
        problems.push(Problem::new(file, TextFault::CutText));
    } else if told.may_be_cut {
        problems.push(Problem::new(file, PageFault::CutPaste));
    }
    let is_numbered = head.numbers.is_some() || head.intro.version_count == Some(2);
    if !is_numbered {
        problems.push(Problem::new(file, TextFault::UnknownNumbers));
    }
    let first = Sides::new(VersionNumber(0), VersionNumber(1));
    let format = match told.body {
        PageBody::Flattened { .. } => PageFormat::Flattened,
        PageBody::Read { .. } | PageBody::Copied { .. } => PageFormat::Copied,
    };
    let comparison = PageComparison {
        numbers: head.numbers.unwrap_or(first),
        is_numbered,
        captured_at: head.times,
        elapsed: head.elapsed.clone(),
        body: told.body,
    };
    let Some(comparison) = turned(comparison) else {
        return (None, vec![Problem::new(file, TextFault::Backwards)]);
    };
    let page = Page {
        file: file.to_owned(),
        format,
        tracker: Tracker::NewsSniffer,
        tracker_id: None,
        source: head.intro.source.clone(),
        url: head.intro.url.clone(),
        first_seen: head.intro.first_seen,
        version_count: head.intro.version_count,
        listed: Vec::new(),
        version: None,
        comparison: Some(comparison),
    };
    (Some(page), problems)
}

/// The comparison with the older version first. What was read can be turned; where the columns have to be inferred first, that
/// rests on the order in which the tracker writes rows, so a page shown backwards gives `None`.
fn turned(comparison: PageComparison) -> Option<PageComparison> {
    let numbers = comparison.numbers;
    if numbers.old <= numbers.new {
        return Some(comparison);
    }
    let PageBody::Read { titles, mut rows } = comparison.body else {
        return None;
    };
    for row in &mut rows {
        row.cells = std::mem::take(&mut row.cells).swap();
    }
    Some(PageComparison {
        numbers: numbers.swap(),
        is_numbered: comparison.is_numbered,
        captured_at: comparison.captured_at.swap(),
        elapsed: comparison.elapsed.map(turn_elapsed),
        body: PageBody::Read {
            titles: titles.swap(),
            rows,
        },
    })
}
