//! Which pages would hold the versions that are not held.

use palimpsest::assemble::{fewest_pages, filling_page};
use palimpsest::model::{Article, Certainty, Sides, Tracker, Version, VersionNumber};
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn the_page_that_fills_a_version_comes_from_the_one_before_it() {
    let numbers = |old, new| Sides::new(VersionNumber(old), VersionNumber(new));
    assert_eq!(filling_page(VersionNumber(5)), numbers(4, 5));
    assert_eq!(filling_page(VersionNumber(0)), numbers(0, 1));
    assert_eq!(
        filling_page(VersionNumber(u32::MAX)),
        numbers(u32::MAX - 1, u32::MAX)
    );
}

#[test]
fn neighbours_are_fetched_together() {
    let pages = fewest_pages(&article_of(&[false, true, false, false, true, false]));
    let pages: Vec<String> = pages
        .iter()
        .map(|page| format!("{}→{}", page.old, page.new))
        .collect();
    assert_eq!(pages, ["0→5", "2→3"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_fewest_pages_hold_every_version_that_is_not_held(held in vec(any::<bool>(), 2..20)) {
        let article = article_of(&held);
        let pages = fewest_pages(&article);
        let missing: Vec<VersionNumber> = article.versions.iter().filter(|v| !v.is_held()).map(|v| v.number).collect();
        prop_assert_eq!(pages.len(), missing.len().div_ceil(2));
        for number in missing {
            prop_assert!(pages.iter().any(|page| page.old == number || page.new == number));
        }
        prop_assert!(pages.iter().all(|page| page.old < page.new));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_fewer_pages_would_do(held in vec(any::<bool>(), 2..7)) {
        let article = article_of(&held);
        let pages = fewest_pages(&article);
        let every = every_page(&article);
        prop_assert!(pages.iter().all(|page| every.contains(page)), "the tracker has no such page");
        for fewer in 0..pages.len() {
            prop_assert!(!some_complete(&article, &every, fewer, &mut Vec::new()), "{fewer} pages would do");
        }
    }
}

#[test]
fn of_a_single_version_no_page_is_asked_for() {
    assert_eq!(fewest_pages(&article_of(&[false])), []);
}

/// Every page that the tracker has of the article.
fn every_page(article: &Article) -> Vec<Sides<VersionNumber>> {
    let numbers: Vec<VersionNumber> = article
        .versions
        .iter()
        .map(|version| version.number)
        .collect();
    let pages = numbers
        .iter()
        .flat_map(|old| numbers.iter().map(|new| Sides::new(*old, *new)));
    pages.filter(|page| page.old < page.new).collect()
}

/// Whether so many pages, and those taken already, can hold all that is missing: tries all choices.
fn some_complete(
    article: &Article,
    pages: &[Sides<VersionNumber>],
    count: usize,
    taken: &mut Vec<Sides<VersionNumber>>,
) -> bool {
    let complete = article
        .versions
        .iter()
        .filter(|version| !version.is_held())
        .all(|version| {
            taken
                .iter()
                .any(|page| page.old == version.number || page.new == version.number)
        });
    if complete || count == 0 {
        return complete;
    }
    pages.iter().any(|page| {
        taken.push(*page);
        let found = some_complete(article, pages, count - 1, taken);
        taken.pop();
        found
    })
}

fn article_of(held: &[bool]) -> Article {
    let version = |(number, held): (usize, &bool)| Version {
        number: VersionNumber(u32::try_from(number).expect("a small number")),
        title: None,
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: held.then(Vec::new),
        files: Vec::new(),
        dispute: None,
    };
    Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: None,
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        versions: held.iter().enumerate().map(version).collect(),
        steps: Vec::new(),
    }
}
