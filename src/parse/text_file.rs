//! Files of plain text or Markdown that a person kept, one version of an article a file.
//!
//! Whether a text is one is decided by [`prose`], by what it holds: code, tables, logs and notes of a few words are none. Its headline is
//! that of its front matter, a Markdown heading, or a short first line; when it was stored is told by its name ([`name_time`]), its
//! front matter, or the time it was last written, in this order.

mod front_matter;
mod name_reader;
pub mod name_time;
pub mod prose;

use crate::model::{Capture, DatedBy, Page, PageFormat, PageVersion, Timestamp, Tracker};

use front_matter::FrontMatter;

/// The most words of a first line that is taken for the headline.
const LONGEST_TITLE: usize = 30;

/// From how many characters on a line is longer than editors wrap: where a text has such lines, each line is a paragraph.
const WRAPPED: usize = 120;

/// Reads a text as a version; `None` where it is no prose. The version has no number: it is numbered among its like.
#[must_use]
pub fn read(capture: &Capture, text: &str) -> Option<Page> {
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let (matter, body) = FrontMatter::part(&text);
    let mut paragraphs = paragraphs(body);
    if !prose::is_prose(paragraphs.iter().map(|paragraph| paragraph.text.as_str())) {
        return None;
    }
    let heading = take_title(&mut paragraphs);
    let title = matter.title.or(heading);
    let times = [
        (name_time::read(&capture.name), DatedBy::Name),
        (matter.date, DatedBy::FrontMatter),
        (capture.modified, DatedBy::Modified),
    ];
    let mut times = times.into_iter();
    let stored = times.find_map(|(time, dated_by)| Some((time?, dated_by)));
    Some(page(&capture.name, title, stored, paragraphs))
}

fn page(
    file: &str,
    title: Option<String>,
    stored: Option<(Timestamp, DatedBy)>,
    paragraphs: Vec<Block>,
) -> Page {
    let (captured_at, dated_by) = stored.unzip();
    Page {
        file: file.to_owned(),
        format: PageFormat::TextFile,
        tracker: Tracker::TextFiles,
        tracker_id: None,
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        listed: Vec::new(),
        comparison: None,
        version: Some(PageVersion {
            number: None,
            captured_at,
            dated_by,
            title,
            paragraphs: paragraphs.into_iter().map(|block| block.text).collect(),
        }),
    }
}

/// A paragraph of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    text: String,
    /// Whether a blank line follows.
    stands_alone: bool,
    /// The depth of the Markdown heading that it is; 0 where it is none.
    depth: usize,
}

/// The paragraphs of a text: parted by blank lines, or a line each where there are none or the lines are longer than editors wrap.
/// Headings, list entries and quotations of Markdown begin a paragraph of their own.
fn paragraphs(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let has_blank = lines
        .iter()
        .skip_while(|line| line.is_empty())
        .any(|line| line.is_empty());
    let is_long = lines.iter().any(|line| line.chars().count() > WRAPPED);
    let by_line = !has_blank || is_long;
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_open = false;
    for line in lines {
        if line.is_empty() {
            if let Some(block) = blocks.last_mut() {
                block.stands_alone = true;
            }
            is_open = false;
            continue;
        }
        let last = blocks
            .last_mut()
            .filter(|block| is_open && block.depth == 0);
        if let Some((block, depth)) = last.zip(underline(line)) {
            block.depth = depth;
            block.stands_alone = true;
        } else if let Some(block) = blocks
            .last_mut()
            .filter(|block| is_open && !by_line && block.depth == 0 && !opens_block(line))
        {
            join(&mut block.text, line);
        } else if let Some(block) = self::block(line) {
            blocks.push(block);
        }
        is_open = true;
    }
    blocks
}

/// A new paragraph that begins with this line; `None` where the line is only drawn.
fn block(line: &str) -> Option<Block> {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &line[hashes..];
    let (depth, text) = if (1..=6).contains(&hashes) && rest.starts_with(' ') {
        (hashes, rest.trim_end_matches('#').trim())
    } else {
        (0, line)
    };
    text.chars().any(char::is_alphanumeric).then(|| Block {
        text: super::white_space::collapse(text),
        stands_alone: depth > 0,
        depth,
    })
}

/// The depth of the heading that the line before this one is, where this one only underlines it.
fn underline(line: &str) -> Option<usize> {
    let is_of = |mark: char| line.len() >= 3 && line.chars().all(|c| c == mark);
    match line {
        _ if is_of('=') => Some(1),
        _ if is_of('-') => Some(2),
        _ => None,
    }
}

/// Whether a line begins a heading, a list entry or a quotation of Markdown.
fn opens_block(line: &str) -> bool {
    let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
    let is_number = mark.strip_suffix(['.', ')']).is_some_and(|number| {
        !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_heading = !mark.is_empty() && mark.bytes().all(|byte| byte == b'#');
    !rest.is_empty() && (is_number || is_heading || matches!(mark, "-" | "*" | "+" | "•" | ">"))
}

/// Joins the next line of a wrapped paragraph: with a space, but for scripts that part no words.
fn join(text: &mut String, line: &str) {
    let is_wide = |c: Option<char>| {
        c.is_some_and(|c| {
            ('\u{2e80}'..='\u{ffef}').contains(&c) && !('\u{ac00}'..='\u{d7af}').contains(&c)
        })
    };
    if !(is_wide(text.chars().next_back()) && is_wide(line.chars().next())) {
        text.push(' ');
    }
    text.push_str(&super::white_space::collapse(line));
}

/// Takes the headline away from the paragraphs: a first heading of Markdown, else a short first line that a blank one follows and that
/// ends like no sentence of a text.
fn take_title(paragraphs: &mut Vec<Block>) -> Option<String> {
    let first = paragraphs.first()?;
    let is_short = first.text.split_whitespace().count() <= LONGEST_TITLE
        && first.text.len() <= LONGEST_TITLE * 10;
    let is_line = first.stands_alone
        && is_short
        && !first.text.ends_with(['.', '。', ':', ',', ';'])
        && !opens_block(&first.text);
    (first.depth > 0 || is_line).then(|| paragraphs.remove(0).text)
}

#[cfg(test)]
mod tests;
