//! The page of one version: its headline and its whole text, with no comparison around it.
//!
//! The template (`versions/show`) has since 2009-06-28 a paragraph with a link to the original, one that reads `Version N of M.`
//! (N from 0, M the count of versions), and then the text: a paragraph a line since 2010-06-06, before that the bare lines. Earlier
//! ones do not tell the version's number.

use crate::model::fault::PageFault;
use crate::model::{Page, PageFormat, PageVersion, Problem, VersionNumber};
use crate::parse::html::{Document, Element, Follower};
use crate::parse::white_space::collapse;

use super::facts::{Facts, original_in};
use super::rows::holds_markup;

/// The paragraph that says which version it is; `None` where there is none, so that it is another page.
#[must_use]
pub fn find(document: &Document) -> Option<Version<'_>> {
    document
        .elements()
        .filter(|element| element.name() == "p")
        .find_map(|line| {
            let (number, count) = numbers(&line.label())?;
            Some(Version {
                line,
                number,
                count,
            })
        })
}

/// Where a page tells which version it is.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    line: Element<'a>,
    number: u32,
    count: u32,
}

impl Version<'_> {
    /// Whether the link to the original stands before it, as on every page of this kind: a sign of the tracker by itself.
    #[must_use]
    pub fn follows_original(&self) -> bool {
        self.original().is_some()
    }

    fn original(&self) -> Option<String> {
        self.line.element_before().and_then(original_in)
    }
}

/// Whether a page is one of before 2009-06-28, that does not tell its number: `N versions.` after the link to the original.
#[must_use]
pub fn is_unnumbered(document: &Document) -> bool {
    document
        .elements()
        .filter(|element| element.name() == "p")
        .any(|line| {
            let text = line.label();
            let count = text
                .split_once(" versions.")
                .map(|(count, _)| count.parse::<u32>());
            matches!(count, Some(Ok(_))) && line.element_before().and_then(original_in).is_some()
        })
}

/// Reads the version. `format` says whether the page is whole or a piece of one.
#[must_use]
pub fn read(
    file: &str,
    document: &Document,
    version: Version<'_>,
    facts: Facts,
    format: PageFormat,
) -> (Page, Vec<Problem>) {
    let text = Text::after(document, version.line);
    let mut problems = Vec::new();
    if document.stopped() {
        problems.push(Problem::new(file, PageFault::TooDeep));
    } else if format == PageFormat::RichPaste {
        let cell = version.line.parent();
        if !cell.is_some_and(Element::is_followed_by_text) {
            problems.push(Problem::new(file, PageFault::CutVersionPaste));
        }
    } else if text.is_cut {
        problems.push(Problem::new(file, PageFault::CutInsideVersion));
    }
    if problems.is_empty() && text.paragraphs.is_empty() {
        problems.push(Problem::new(file, PageFault::EmptyVersion));
    }
    if text.with_markup > 0 {
        let paragraphs = text.with_markup;
        let fault = PageFault::MarkupInParagraphs { paragraphs };
        problems.push(Problem::new(file, fault));
    }
    let url = version.original();
    let mut page = facts.into_bare_page(file, format);
    page.url = page.url.or(url);
    page.version_count = page
        .version_count
        .or((version.number < version.count).then_some(version.count));
    page.version = Some(PageVersion {
        number: Some(VersionNumber(version.number)),
        captured_at: None,
        dated_by: None,
        title: title(document),
        paragraphs: text.paragraphs,
    });
    (page, problems)
}

/// The numbers of a line that reads `Version N of M.`
fn numbers(text: &str) -> Option<(u32, u32)> {
    let rest = text.strip_prefix("Version ")?;
    let (number, count) = rest.trim_end_matches('.').split_once(" of ")?;
    Some((number.parse().ok()?, count.parse().ok()?))
}

fn title(document: &Document) -> Option<String> {
    let title = document
        .elements()
        .find(|element| element.name() == "h1")?
        .label();
    (!title.is_empty()).then_some(title)
}

/// The text of a version.
struct Text {
    paragraphs: Vec<String>,
    /// How many paragraphs held markup of the article's own: before 2012-06 the tracker wrote them unescaped.
    with_markup: usize,
    /// Whether the page ends before the text does. The paragraph or line that it ends in is left out.
    is_cut: bool,
}

impl Text {
    /// All that follows a line in its cell.
    fn after(document: &Document, line: Element<'_>) -> Text {
        let is_cut = line.parent().is_some_and(|cell| document.is_open(cell));
        let mut raw = String::new();
        let mut with_markup = 0;
        let mut ends_with_text = false;
        for follower in line.followers() {
            ends_with_text = matches!(follower, Follower::Text(_));
            match follower {
                Follower::Text(text) => raw.push_str(text),
                Follower::Element(paragraph) if paragraph.name() == "p" => {
                    raw.push('\n');
                    if !document.is_open(paragraph) {
                        raw.push_str(&paragraph.text());
                        with_markup += usize::from(holds_markup(paragraph));
                    }
                    raw.push('\n');
                }
                Follower::Element(other) => {
                    raw.push_str(&other.text());
                    with_markup += 1;
                }
            }
        }
        if is_cut && ends_with_text {
            raw.truncate(raw.rfind('\n').unwrap_or(0));
        }
        Text {
            paragraphs: raw
                .lines()
                .map(collapse)
                .filter(|line| !line.is_empty())
                .collect(),
            with_markup,
            is_cut,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_the_number_is_told_from_others() {
        assert_eq!(numbers("Version 0 of 4."), Some((0, 4)));
        assert_eq!(numbers("Version 12 of 13"), Some((12, 13)));
        for text in ["Version 1", "Version one of 4.", "Version 1 of the story."] {
            assert_eq!(numbers(text), None, "{text}");
        }
    }
}
