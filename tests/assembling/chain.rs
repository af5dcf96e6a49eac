//! Flattened pages of one article settle each other, are settled by what was read elsewhere, and follow a person's word.

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::export::history_json;
use palimpsest::model::file::read;
use palimpsest::model::{
    Article, Fixed, History, Overruling, Page, Row, Side, Sides, VersionNumber,
};

use crate::from_pages;
use crate::pages::{flattened, page};

const OPENING: &str = "The ferry stopped on Monday.The ferry stopped on Monday.";
const STORM: &str = "A storm had broken both of its masts.";
const SALE: &str = "It was for sale, the harbour office said. Nobody wanted it.";
const TICKETS: &str = "Tickets stay valid until the end of the year.";

fn overruled(pages: &[Page], overrulings: &[Overruling]) -> History {
    assemble(pages, &[], &[], overrulings, &AssembleConfig::default())
}

fn overruling(line: usize, fixed: Fixed) -> Overruling {
    Overruling {
        file: "a.txt".to_owned(),
        line,
        fixed,
    }
}

/// The cells of a step, without what is the same on both sides.
fn edited(article: &Article, old: u32) -> Vec<(Option<&str>, Option<&str>)> {
    let step = article
        .steps
        .iter()
        .find(|step| step.numbers.old == VersionNumber(old))
        .expect("the step");
    let rows = step.rows.iter();
    rows.filter(|row| row.cells.old != row.cells.new)
        .map(|row| (row.cells.old.as_deref(), row.cells.new.as_deref()))
        .collect()
}

/// Two pages that by themselves would both rather say that their line came.
fn came_and_went() -> Vec<Page> {
    vec![
        flattened("a.txt", (0, 1), &[OPENING, STORM]),
        flattened("b.txt", (1, 2), &[OPENING, STORM]),
    ]
}

#[test]
fn what_two_pages_share_is_on_both_or_on_neither() {
    let history = from_pages(&came_and_went());
    assert_eq!(history.problems, []);
    assert_eq!(edited(&history.articles[0], 0), [(None, Some(STORM))]);
    assert_eq!(edited(&history.articles[0], 1), [(Some(STORM), None)]);
}

#[test]
fn a_version_that_was_read_elsewhere_settles_the_flattened_pages() {
    let mut pages = came_and_went();
    let mut whole = page("c.html", (2, 3), &[(STORM, STORM)]);
    whole.tracker_id = None;
    pages.push(whole);
    let history = from_pages(&pages);
    assert_eq!(edited(&history.articles[0], 0), [(Some(STORM), None)]);
    assert_eq!(edited(&history.articles[0], 1), [(None, Some(STORM))]);
}

#[test]
fn a_history_that_was_exported_settles_a_flattened_page() {
    let mut read_page = page("c.html", (1, 2), &[(SALE, SALE), (TICKETS, TICKETS)]);
    read_page.tracker_id = None;
    let saved = from_pages(&[read_page]);
    let joined = format!("{STORM} {SALE}");
    let flat = flattened("a.txt", (0, 1), &[&joined, TICKETS]);
    let history = assemble(
        &[flat],
        &saved.articles,
        &[],
        &[],
        &AssembleConfig::default(),
    );
    assert_eq!(
        edited(&history.articles[0], 0),
        [(Some(STORM), Some(SALE)), (None, Some(TICKETS))]
    );
}

#[test]
fn the_whole_chain_follows_what_a_person_says_of_one_line() {
    let history = overruled(
        &came_and_went(),
        &[overruling(1, Fixed::OneSided(Side::Old))],
    );
    let article = &history.articles[0];
    assert_eq!(edited(article, 0), [(Some(STORM), None)]);
    assert_eq!(edited(article, 1), [(None, Some(STORM))]);
    let certainties = |at: usize| article.steps[at].rows[1].certainty;
    assert!(certainties(0).is_overruled());
    assert!(certainties(1).is_inferred());
}

#[test]
fn the_rest_of_a_gap_follows_and_the_later_word_counts() {
    let pages = [flattened("a.txt", (0, 1), &[OPENING, STORM, TICKETS])];
    let history = overruled(
        &pages,
        &[
            overruling(2, Fixed::OneSided(Side::New)),
            overruling(2, Fixed::OneSided(Side::Old)),
            overruling(1, Fixed::Changed { split: 0 }),
            overruling(90, Fixed::WithNext),
        ],
    );
    let rows = edited(&history.articles[0], 0);
    assert_eq!(rows[rows.len() - 1], (Some(TICKETS), None));
    assert!(rows.iter().all(|(old, _)| old.is_some()), "{rows:?}");
}

#[test]
fn steps_say_which_lines_their_rows_come_from() {
    let pages = [flattened("a.txt", (0, 1), &[OPENING, STORM, TICKETS])];
    let joined = overruled(&pages, &[overruling(1, Fixed::WithNext)]);
    assert_eq!(from_pages(&pages).articles[0].steps[0].lines, [0, 1, 2]);
    assert_eq!(joined.articles[0].steps[0].lines, [0, 1]);
    let row: &Row = &joined.articles[0].steps[0].rows[1];
    let cells = Sides::new(STORM, TICKETS).map(|cell| Some(cell.to_owned()));
    assert_eq!(row.cells, cells);
}

#[test]
fn an_overruled_history_is_the_same_when_it_was_exported_and_dropped_with_its_pages() {
    let pages = came_and_went();
    let overrulings = [overruling(1, Fixed::OneSided(Side::Old))];
    let history = overruled(&pages, &overrulings);
    let written = history_json::write(&history, None);
    let back = read(&written).expect("what we write can be read");
    for pages in [&[], &pages[..]] {
        let again = assemble(
            pages,
            &back.articles,
            &[],
            &overrulings,
            &AssembleConfig::default(),
        );
        assert_eq!(history_json::write(&again, None), written);
    }
}
