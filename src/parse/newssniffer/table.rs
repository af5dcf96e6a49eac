//! The table that compares two versions: where it is, and what its head rows tell.

use crate::model::{Sides, Timestamp, VersionNumber};
use crate::parse::date;
use crate::parse::html::{Document, Element};
use crate::parse::white_space::collapse;

/// A row of the table with its cells; the empty columns of 2016-07-20 (class `diff-row`) are not among them.
#[derive(Debug, Clone)]
pub struct TableRow<'a> {
    /// The row itself.
    pub element: Element<'a>,
    /// Its cells, in order.
    pub cells: Vec<Element<'a>>,
}

/// The comparison's table: its head, and the rows of text below it. `old` is the first
/// column, whichever version that shows; [`super::read`] turns a page that is shown backwards.
#[derive(Debug)]
pub struct Table<'a> {
    /// The table itself.
    pub element: Element<'a>,
    /// The row of links to the comparisons before and after that the first form has above its head.
    pub links: Option<Element<'a>>,
    /// The versions' numbers, where the head tells them.
    pub numbers: Option<Sides<VersionNumber>>,
    /// The headlines.
    pub titles: Sides<Option<String>>,
    /// When the versions were stored.
    pub times: Sides<Option<Timestamp>>,
    /// What lies between them, without the brackets.
    pub elapsed: Option<String>,
    /// The rows of text.
    pub body: Vec<TableRow<'a>>,
}

impl Table<'_> {
    /// Whether an element stands in the table, its row of links aside.
    #[must_use]
    pub fn is_text(&self, element: Element<'_>) -> bool {
        element.is_within(self.element) && !self.links.is_some_and(|links| element.is_within(links))
    }
}

/// Finds the table: by its class (since 2010-06-14), else by a head row that reads `Version N` twice (since 2006-09-18), else by a
/// head row with two `h3` (the first form).
#[must_use]
pub fn find(document: &Document) -> Option<Table<'_>> {
    let mut by_versions = None;
    let mut by_titles = None;
    for element in document.elements() {
        if element.name() == "table" && element.has_class("version_diff") {
            return Some(read(element));
        }
        if element.name() == "tr" && by_versions.is_none() {
            let row = table_row(element);
            if numbers(&row).is_some() {
                by_versions = table_of(element);
            } else if by_titles.is_none() && has_headings(&row) {
                by_titles = table_of(element);
            }
        }
    }
    by_versions.or(by_titles).map(read)
}

fn table_of(row: Element<'_>) -> Option<Element<'_>> {
    let section = row.parent()?;
    if section.name() == "table" {
        Some(section)
    } else {
        section.parent().filter(|parent| parent.name() == "table")
    }
}

fn read(element: Element<'_>) -> Table<'_> {
    let mut table = Table {
        element,
        links: None,
        numbers: None,
        titles: Sides::default(),
        times: Sides::default(),
        elapsed: None,
        body: Vec::new(),
    };
    let mut rows = element
        .descendants()
        .filter(|inner| inner.name() == "tr")
        .map(table_row)
        .peekable();
    table.links = rows.next_if(is_row_of_links).map(|row| row.element);
    if let Some(versions) = rows.next_if(|row| numbers(row).is_some()) {
        table.numbers = numbers(&versions);
    }
    if let Some(titles) = rows.next_if(is_title_row) {
        read_titles(&titles, &mut table);
    }
    if let Some(times) = rows.next_if(is_time_row) {
        read_times(&times, &mut table);
    }
    table.body = rows.collect();
    table
}

fn table_row(element: Element<'_>) -> TableRow<'_> {
    let is_cell =
        |inner: &Element<'_>| matches!(inner.name(), "td" | "th") && !inner.has_class("diff-row");
    TableRow {
        element,
        cells: element.children().filter(is_cell).collect(),
    }
}

/// The two cells of a head row; `None` where the row has another count of cells, or cells of text.
fn head_cells<'a>(row: &TableRow<'a>) -> Option<Sides<Element<'a>>> {
    match row.cells.as_slice() {
        [old, new] if old.name() == "th" && new.name() == "th" => Some(Sides::new(*old, *new)),
        _ => None,
    }
}

/// The numbers of a row that reads `Version N` twice.
fn numbers(row: &TableRow<'_>) -> Option<Sides<VersionNumber>> {
    let number = |cell: Element<'_>| {
        let text = cell.label();
        let digits = text.strip_prefix("Version ")?;
        digits.parse().ok().map(VersionNumber)
    };
    let cells = head_cells(row)?;
    Some(Sides::new(number(cells.old)?, number(cells.new)?))
}

fn has_headings(row: &TableRow<'_>) -> bool {
    head_cells(row)
        .is_some_and(|cells| heading(cells.old).is_some() && heading(cells.new).is_some())
}

fn heading(cell: Element<'_>) -> Option<Element<'_>> {
    cell.children().find(|inner| inner.name() == "h3")
}

fn is_row_of_links(row: &TableRow<'_>) -> bool {
    !row.cells.is_empty()
        && row.cells.iter().all(|cell| {
            cell.name() == "td"
                && cell.attribute("width").is_some()
                && cell.text_without(|inner| inner.name() == "a").is_empty()
        })
}

fn is_title_row(row: &TableRow<'_>) -> bool {
    head_cells(row)
        .is_some_and(|cells| !cells.old.has_class("time") && !cells.new.has_class("time"))
}

fn is_time_row(row: &TableRow<'_>) -> bool {
    let [old, new] = row.cells.as_slice() else {
        return false;
    };
    old.has_class("time") && new.has_class("time")
}

/// Titles; before 2010-06-15 the cell holds the title as `h3`, and after it the bare time.
fn read_titles(row: &TableRow<'_>, table: &mut Table<'_>) {
    let Some(cells) = head_cells(row) else {
        return;
    };
    table.titles = cells.map(|cell| {
        let title = heading(cell).unwrap_or(cell).label();
        (!title.is_empty()).then_some(title)
    });
    table.times = cells.map(|cell| {
        let heading = heading(cell)?;
        date::read(&cell.text_without(|inner| inner == heading))
    });
}

fn read_times(row: &TableRow<'_>, table: &mut Table<'_>) {
    let [old, new] = row.cells.as_slice() else {
        return;
    };
    table.times = Sides::new(time_in(*old), time_in(*new));
    table.elapsed = elapsed(&new.label()).or_else(|| elapsed(&old.label()));
}

/// How many elements of a sentence or a head cell are looked through.
const NEAR: usize = 100;

/// The moment of the first `time` element inside: its attribute, or its text where the attribute is not a date.
#[must_use]
pub fn time_in(element: Element<'_>) -> Option<Timestamp> {
    let time = element
        .descendants()
        .take(NEAR)
        .find(|inner| inner.name() == "time");
    match time {
        Some(time) => time
            .attribute("datetime")
            .and_then(date::read)
            .or_else(|| date::read(&time.label())),
        None => {
            let text = element.label();
            date::read(text.split('(').next().unwrap_or(&text))
        }
    }
}

/// What stands in the last brackets of a text that ends with them, if it tells of a distance in time.
#[must_use]
pub fn elapsed(text: &str) -> Option<String> {
    let inside = text.trim_end().strip_suffix(')')?;
    let (_, inside) = inside.rsplit_once('(')?;
    let inside = collapse(inside);
    (inside.ends_with(" later") || inside.ends_with(" earlier")).then_some(inside)
}
