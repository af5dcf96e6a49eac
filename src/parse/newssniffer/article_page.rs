//! The page of an article: the list of all its versions, with their times and headlines but without their text.
//!
//! The template (`news_articles/show`) has since 2009-06-26 a row a version, `Version | Created at | Period | Title`, the number from
//! 0; before that a list of links whose texts are the times, in the order of the versions.

use crate::model::fault::PageFault;
use crate::model::{ListedVersion, Page, PageFormat, Problem, VersionNumber};
use crate::parse::date;
use crate::parse::html::{Document, Element};

use super::facts::Facts;

/// The table that lists the versions; `None` where there is none, so that it is another page.
#[must_use]
pub fn find(document: &Document) -> Option<List<'_>> {
    let head = document
        .elements()
        .filter(|element| element.name() == "tr")
        .find_map(|row| Some((row, shape(row)?)));
    let (row, shape) = head?;
    let table = ancestors(row).find(|element| element.name() == "table")?;
    Some(List { table, shape })
}

/// Where a page lists the versions, and how.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    table: Element<'a>,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A row has the number, the time, the time since the one before, and the headline.
    Numbered,
    /// A row has the time only.
    Times,
}

/// Reads the list.
#[must_use]
pub fn read(file: &str, document: &Document, list: List<'_>, facts: Facts) -> (Page, Vec<Problem>) {
    let rows = list
        .table
        .descendants()
        .filter(|element| element.name() == "tr" && !document.is_open(*element));
    let mut listed: Vec<ListedVersion> = match list.shape {
        Shape::Numbered => rows.filter_map(numbered).collect(),
        Shape::Times => by_time(rows),
    };
    listed.sort_by_key(|version| version.number);
    listed.dedup_by_key(|version| version.number);
    let is_cut = document.stopped() || document.is_open(list.table);
    let mut page = facts.into_bare_page(file, PageFormat::Listing);
    if !is_cut {
        let highest = listed
            .last()
            .and_then(|version| version.number.0.checked_add(1));
        page.version_count = page.version_count.or(highest);
    }
    page.listed = listed;
    let problem = is_cut.then(|| Problem::new(file, PageFault::CutInsideList));
    (page, problem.into_iter().collect())
}

/// What a row of the table's head says of the rows below it.
fn shape(row: Element<'_>) -> Option<Shape> {
    let heads: Vec<String> = row
        .children()
        .filter(|cell| cell.name() == "th")
        .map(Element::label)
        .collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    match heads.as_slice() {
        ["Version", "Created at", "Period", "Title"] => Some(Shape::Numbered),
        ["Version date"] => Some(Shape::Times),
        _ => None,
    }
}

fn numbered(row: Element<'_>) -> Option<ListedVersion> {
    let cells = cells(row);
    let [number, time, _, title] = cells.as_slice() else {
        return None;
    };
    Some(ListedVersion {
        number: VersionNumber(number.parse().ok()?),
        captured_at: date::read(time),
        title: (!title.is_empty()).then(|| title.clone()),
    })
}

/// The versions of a list of times; none unless all are times, as they are numbered by their order.
fn by_time<'a>(rows: impl Iterator<Item = Element<'a>>) -> Vec<ListedVersion> {
    let times: Option<Vec<_>> = rows
        .map(cells)
        .filter(|cells| !cells.is_empty())
        .map(|cells| date::read(cells.first()?))
        .collect();
    let mut times = times.unwrap_or_default();
    times.sort();
    (0..)
        .map(VersionNumber)
        .zip(times)
        .map(|(number, time)| ListedVersion {
            number,
            captured_at: Some(time),
            title: None,
        })
        .collect()
}

fn cells(row: Element<'_>) -> Vec<String> {
    row.children()
        .filter(|cell| cell.name() == "td")
        .map(Element::label)
        .collect()
}

fn ancestors(element: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    std::iter::successors(element.parent(), |inner| inner.parent())
}
