//! News Sniffer's pages as HTML, in every markup since September 2006, with one tolerant reader.
//!
//! The facts come from the tracker's own templates and their history (github.com/johnl/news-sniffer); none of its code is used.

mod address;
mod article_page;
mod doubled;
mod facts;
pub mod feed;
pub mod intro;
mod links;
mod listing;
mod other_page;
mod own_address;
mod repair;
mod rows;
mod source_rows;
mod table;
mod version_page;

pub use address::Address;
pub use other_page::is_blocked;
pub use table::elapsed;

use crate::model::fault::{Fault, FormatFault, PageFault};
use crate::model::{
    ListedVersion, Page, PageBody, PageComparison, PageFormat, Problem, Row, Sides, VersionNumber,
};

use super::html::{Document, Limits};

use facts::Facts;
use links::Link;
use other_page::Told;
use rows::Rows;
use table::Table;

/// Words of which one stands in every page of the tracker, in lower case.
const SIGNS: [&str; 5] = [
    "newssniffer",
    "news sniffer",
    "version_diff",
    "first published or seen",
    ">version ",
];

/// Whether HTML may be a page of the tracker: a cheap look that spares building the tree of everything else.
#[must_use]
pub fn may_be(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    SIGNS.iter().any(|sign| lower.contains(sign))
}

/// Reads a page: what it compares, lists or holds, or the problem that says why that is nothing. `address` is the page's own, where
/// the envelope that it came in tells it.
///
/// Guarantees: versions are turned so that old is the lower number; texts have their white space collapsed; a page cut off inside
/// its table gives the whole rows before the cut and a problem of kind `Truncated`: its texts are beginnings, and any other page that
/// holds these versions knows better. A page without a single row only lists its versions.
#[must_use]
pub fn read(
    file: &str,
    html: &str,
    address: Option<&str>,
    limits: &Limits,
) -> (Option<Page>, Vec<Problem>) {
    let repaired = repair::repair(html);
    let document = Document::read(&repaired.html, limits);
    let own_address = address
        .and_then(Address::read)
        .or_else(|| own_address::find(html));
    let Some(table) = table::find(&document) else {
        return without_table(file, html, &document, own_address);
    };
    let mut problems = Vec::new();
    let links = links::outside(&document, Some(&table));
    let Some(numbers) = numbers(
        file,
        &document,
        &table,
        &links,
        own_address.as_ref(),
        &mut problems,
    ) else {
        let fault = if is_cut(&document, &table) {
            PageFault::CutBeforeTable
        } else {
            PageFault::NoNumbers
        };
        return (None, vec![Problem::new(file, fault)]);
    };
    let rows = rows::read(&document, &table, &repaired.html, limits);
    let format = format(&document);
    let is_piece = repaired.lacked_table
        || format == PageFormat::RichPaste && !table.element.is_followed_by_text();
    let faults = faults(&document, &rows, is_piece).into_iter();
    problems.extend(faults.map(|fault| Problem::new(file, fault)));
    let facts = Facts::read(&document, Some(&table), &links, own_address);
    let is_empty = rows.rows.is_empty();
    let page = facts.into_page(file, format, comparison(table, numbers, rows.rows));
    let page = if is_empty { without_text(page) } else { page };
    (Some(page), problems)
}

/// Reads a page without the table of a comparison.
fn without_table(
    file: &str,
    html: &str,
    document: &Document,
    own_address: Option<Address>,
) -> (Option<Page>, Vec<Problem>) {
    let fault: Fault = match other_page::tell(document, html, own_address.is_some()) {
        Told::Version(version) => {
            // Links on such a page are the article's own.
            let facts = Facts::read(document, None, &[], own_address);
            let format = match format(document) {
                PageFormat::DiffPage => PageFormat::VersionPage,
                piece => piece,
            };
            let (page, problems) = version_page::read(file, document, version, facts, format);
            return (Some(page), problems);
        }
        Told::Article(list) => {
            let links = links::outside(document, None);
            let facts = Facts::read(document, None, &links, own_address);
            let (page, problems) = article_page::read(file, document, list, facts);
            return (Some(page), problems);
        }
        _ if document.stopped() => PageFault::TooDeep.into(),
        Told::Other(page) => page.into(),
        Told::CutComparison => PageFault::CutBeforeTable.into(),
        Told::Foreign => FormatFault::ForeignHtml.into(),
    };
    (None, vec![Problem::new(file, fault)])
}

/// Whole pages have a doctype, or a title in their head; a clipboard's fragment has neither.
fn format(document: &Document) -> PageFormat {
    let has_title = document.elements().any(|element| {
        element.name() == "title"
            && element
                .parent()
                .is_some_and(|parent| parent.name() == "head")
    });
    if has_title || document.has_doctype() {
        PageFormat::DiffPage
    } else {
        PageFormat::RichPaste
    }
}

/// The numbers compared, in the order of the page: from the head of the table, else the page's title, its own address, or its links.
fn numbers(
    file: &str,
    document: &Document,
    table: &Table<'_>,
    links: &[Link<'_>],
    own_address: Option<&Address>,
    problems: &mut Vec<Problem>,
) -> Option<Sides<VersionNumber>> {
    table
        .numbers
        .or_else(|| own_address::numbers_in_title(document))
        .or_else(|| own_address.and_then(|address| address.compared))
        .or_else(|| links::neighbours(links))
        .or_else(|| {
            // Only the first markup leaves the numbers to its links.
            let is_alone = table.titles.old.is_some()
                && links.iter().all(|link| link.address.compared.is_none());
            is_alone.then(|| {
                problems.push(Problem::new(file, PageFault::GuessedNumbers));
                Sides::new(VersionNumber(0), VersionNumber(1))
            })
        })
}

fn is_cut(document: &Document, table: &Table<'_>) -> bool {
    document.stopped() || document.is_open(table.element)
}

/// What is wrong with the text of a comparison. `is_piece`: only a piece of a page, of which nobody knows where the table ends.
fn faults(document: &Document, rows: &Rows, is_piece: bool) -> Vec<PageFault> {
    let mut faults = Vec::new();
    if document.stopped() {
        faults.push(PageFault::TooDeep);
    } else if is_piece {
        faults.push(PageFault::CutPaste);
    } else if rows.is_cut {
        faults.push(PageFault::CutInsideTable);
    }
    if faults.is_empty() && rows.rows.is_empty() {
        faults.push(PageFault::NoText);
    }
    if rows.emptied > 0 {
        faults.push(PageFault::UnplacedText);
    }
    if rows.misshapen > 0 {
        let rows = rows.misshapen;
        faults.push(PageFault::BrokenRows { rows });
    }
    if rows.with_markup > 0 {
        let rows = rows.with_markup;
        faults.push(PageFault::MarkupInRows { rows });
    }
    faults
}

/// The comparison, turned so that old is the lower number.
fn comparison(table: Table<'_>, numbers: Sides<VersionNumber>, rows: Vec<Row>) -> PageComparison {
    if numbers.old <= numbers.new {
        return PageComparison {
            numbers,
            is_numbered: true,
            captured_at: table.times,
            elapsed: table.elapsed,
            body: PageBody::Read {
                titles: table.titles,
                rows,
            },
        };
    }
    let turned = rows.into_iter().map(|row| Row {
        cells: row.cells.swap(),
        ..row
    });
    PageComparison {
        numbers: numbers.swap(),
        is_numbered: true,
        captured_at: table.times.swap(),
        elapsed: table.elapsed.map(turn_elapsed),
        body: PageBody::Read {
            titles: table.titles.swap(),
            rows: turned.collect(),
        },
    }
}

/// A page shown backwards says «2 hours earlier»; once turned, that is «2 hours later».
#[must_use]
pub fn turn_elapsed(elapsed: String) -> String {
    match elapsed.strip_suffix(" earlier") {
        Some(distance) => format!("{distance} later"),
        None => elapsed,
    }
}

/// Of a page without a single row, what is known of the two versions is kept, but not an empty text as if it were theirs.
fn without_text(mut page: Page) -> Page {
    let Some(comparison) = page.comparison.take() else {
        return page;
    };
    let titles = match comparison.body {
        PageBody::Read { titles, .. } | PageBody::Copied { titles, .. } => titles,
        PageBody::Flattened { .. } => Sides::default(),
    };
    let ends = [
        (
            comparison.numbers.old,
            comparison.captured_at.old,
            titles.old,
        ),
        (
            comparison.numbers.new,
            comparison.captured_at.new,
            titles.new,
        ),
    ];
    page.listed
        .extend(ends.map(|(number, captured_at, title)| ListedVersion {
            number,
            captured_at,
            title,
        }));
    page.listed.sort_by_key(|listed| listed.number);
    page.listed.dedup_by_key(|listed| listed.number);
    page
}
