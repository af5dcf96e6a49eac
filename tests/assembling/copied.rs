//! Copied tables of one article settle each other, are settled by what was read elsewhere, and follow a person's word.

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{
    Article, Certainty, CopiedLine, Fixed, Overruling, Page, PageBody, PageFormat, Row, Side,
    Sides, VersionNumber,
};

use crate::from_pages;
use crate::pages::{page, whole};

const OPENING: &str = "The ferry stopped on Monday.";
const STORM: &str = "A storm had broken both of its masts.";
const TICKETS: &str = "Tickets stay valid until the end of the year.";

/// A copied table: a line of two equal cells for the opening, a loose cell for each of the others.
fn copied(file: &str, numbers: (u32, u32), loose: &[&str]) -> Page {
    let mut page = page(file, numbers, &[(OPENING, OPENING)]);
    page.format = PageFormat::Copied;
    let comparison = page.comparison.as_mut().expect("a comparison");
    let cell = Some(OPENING.to_owned());
    let opening = CopiedLine::Row(Sides::new(cell.clone(), cell));
    let loose = loose
        .iter()
        .map(|text| CopiedLine::Cell((*text).to_owned()));
    comparison.body = PageBody::Copied {
        titles: Sides::default(),
        lines: std::iter::once(opening).chain(loose).collect(),
    };
    page
}

fn rows(article: &Article, old: u32) -> &[Row] {
    let mut steps = article.steps.iter();
    let step = steps.find(|step| step.numbers.old == VersionNumber(old));
    &step.expect("the step").rows
}

fn cells(row: &Row) -> (Option<&str>, Option<&str>) {
    (row.cells.old.as_deref(), row.cells.new.as_deref())
}

#[test]
fn a_version_that_was_read_elsewhere_settles_a_copied_table() {
    for (read, expected) in [
        (&[OPENING, STORM][..], (Some(STORM), None)),
        (&[OPENING][..], (None, Some(STORM))),
    ] {
        let pages = [copied("a.txt", (0, 1), &[STORM]), whole("v0.html", 0, read)];
        let history = from_pages(&pages);
        let row = &rows(&history.articles[0], 0)[1];
        assert_eq!(cells(row), expected);
        assert!(row.certainty.share() > 0.9 && row.certainty.is_inferred());
    }
}

#[test]
fn what_two_copied_tables_share_is_on_both_or_on_neither() {
    let history = from_pages(&[
        copied("a.txt", (0, 1), &[STORM]),
        copied("b.txt", (1, 2), &[STORM]),
        whole("v2.html", 2, &[OPENING]),
    ]);
    let article = &history.articles[0];
    assert_eq!(cells(&rows(article, 1)[1]), (Some(STORM), None));
    assert_eq!(cells(&rows(article, 0)[1]), (None, Some(STORM)));
}

#[test]
fn a_person_has_the_last_word_on_a_cell() {
    let pages = [
        copied("a.txt", (0, 1), &[STORM, TICKETS]),
        whole("v0.html", 0, &[OPENING]),
    ];
    let overruled = |fixed| {
        let overrulings = [Overruling {
            file: "a.txt".to_owned(),
            line: 1,
            fixed,
        }];
        assemble(&pages, &[], &[], &overrulings, &AssembleConfig::default())
    };
    let old = overruled(Fixed::OneSided(Side::Old));
    let row = &rows(&old.articles[0], 0)[1];
    assert_eq!(
        (cells(row), row.certainty),
        ((Some(STORM), None), Certainty::OVERRULED)
    );
    let joined = overruled(Fixed::WithNext);
    let row = &rows(&joined.articles[0], 0)[1];
    assert_eq!(
        (cells(row), row.certainty),
        ((Some(STORM), Some(TICKETS)), Certainty::OVERRULED)
    );
}
