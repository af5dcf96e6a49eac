//! Pieces that don't say which versions they compare: put in a row by their texts, or else kept apart.

use std::collections::BTreeSet;

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{
    Article, History, Page, PageBody, Problem, ProblemKind, Sides, Version, VersionNumber,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::from_pages;
use crate::pages::{flattened, listed, nameless, page, whole};
use crate::stories::{FIRE, INQUIRY};

/// A piece without a head that compares these versions of the fire; it does not say which.
fn piece(file: &str, old: usize, new: usize, is_flat: bool) -> Page {
    headless(comparison(file, (FIRE[old], FIRE[new]), is_flat))
}

/// A page that compares two texts as the tracker does: between two unchanged rows first the changed ones, then those of one side.
fn comparison(file: &str, texts: (&[&str], &[&str]), is_flat: bool) -> Page {
    let (mut rows, mut old, mut new) = (Vec::new(), texts.0, texts.1);
    loop {
        let common = old.iter().enumerate().find_map(|(at, text)| {
            new.iter()
                .position(|other| other == text)
                .map(|other| (at, other))
        });
        let (kept_old, kept_new) = common.unwrap_or((old.len(), new.len()));
        for at in 0..kept_old.max(kept_new) {
            rows.push((cell_of(old, kept_old, at), cell_of(new, kept_new, at)));
        }
        if common.is_none() {
            break;
        }
        rows.push((old[kept_old], new[kept_new]));
        (old, new) = (&old[kept_old + 1..], &new[kept_new + 1..]);
    }
    if !is_flat {
        return page(file, (0, 1), &rows);
    }
    let line = |(old, new): &(&str, &str)| match (old.is_empty(), new.is_empty()) {
        (false, false) if old == new => format!("{old}{new}"),
        (false, false) => format!("{old} {new}"),
        _ => format!("{old}{new}"),
    };
    let lines: Vec<String> = rows.iter().map(line).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    flattened(file, (0, 1), &lines)
}

fn cell_of<'t>(side: &[&'t str], kept: usize, at: usize) -> &'t str {
    side[..kept].get(at).copied().unwrap_or_default()
}

fn headless(page: Page) -> Page {
    let mut page = nameless(page);
    if let Some(comparison) = &mut page.comparison {
        comparison.numbers = Sides::new(VersionNumber(0), VersionNumber(1));
        comparison.is_numbered = false;
    }
    page
}

fn texts(version: &Version) -> Vec<&str> {
    let paragraphs = version.paragraphs.iter().flatten();
    paragraphs
        .map(|paragraph| paragraph.text.as_str())
        .collect()
}

fn held(article: &Article) -> Vec<Vec<&str>> {
    article
        .versions
        .iter()
        .filter(|one| one.is_held())
        .map(texts)
        .collect()
}

fn conflicts(history: &History) -> Vec<&Problem> {
    let problems = history.problems.iter();
    problems
        .filter(|problem| problem.kind() == ProblemKind::Conflict)
        .collect()
}

#[test]
fn one_piece_alone_is_versions_0_and_1() {
    let history = from_pages(&[piece("a", 1, 2, false)]);
    assert_eq!(held(&history.articles[0]), [FIRE[1], FIRE[2]]);
    assert_eq!(history.articles[0].versions[0].number, VersionNumber(0));
    assert_eq!(history.problems, []);
}

#[test]
fn pieces_that_share_versions_become_one_chain() {
    for is_flat in [false, true] {
        let pages = [
            piece("c", 0, 1, is_flat),
            piece("a", 2, 3, is_flat),
            piece("b", 1, 2, is_flat),
        ];
        let history = from_pages(&pages);
        let [article] = history.articles.as_slice() else {
            panic!("one article, not {}", history.articles.len());
        };
        if is_flat {
            assert_eq!(article.versions.len(), 4);
        } else {
            assert_eq!(held(article), FIRE);
        }
        let steps: Vec<_> = article
            .steps
            .iter()
            .map(|step| step.files.join(" "))
            .collect();
        assert_eq!(steps, ["c", "b", "a"]);
        assert_eq!(conflicts(&history), Vec::<&Problem>::new());
        assert!(
            history
                .problems
                .iter()
                .all(|one| one.kind() == ProblemKind::GroupedByLikeness)
        );
    }
}

#[test]
fn the_same_piece_under_two_names_is_one_step() {
    let history = from_pages(&[
        piece("a", 0, 1, false),
        piece("b", 1, 2, true),
        piece("c", 0, 1, true),
        piece("d", 1, 2, false),
    ]);
    let article = &history.articles[0];
    assert_eq!(held(article), [FIRE[0], FIRE[1], FIRE[2]]);
    assert_eq!(conflicts(&history), Vec::<&Problem>::new());
}

#[test]
fn pieces_of_one_article_that_share_no_version_stand_one_after_the_other_and_it_is_said() {
    let history = from_pages(&[piece("b", 0, 1, false), piece("a", 2, 3, false)]);
    let article = &history.articles[0];
    assert_eq!(history.articles.len(), 1, "their words are alike");
    assert_eq!(held(article), [FIRE[2], FIRE[3], FIRE[0], FIRE[1]]);
    assert_eq!(conflicts(&history), Vec::<&Problem>::new());
    let said: Vec<_> = history
        .problems
        .iter()
        .filter(|one| {
            one.message()
                .contains("in which order they belong is not known")
        })
        .map(|one| one.file.as_str())
        .collect();
    assert_eq!(said, ["a", "b"]);
}

#[test]
fn pieces_of_different_stories_have_nothing_to_do_with_each_other() {
    let other = headless(comparison("b", (INQUIRY, INQUIRY), false));
    let history = from_pages(&[piece("a", 0, 1, false), other]);
    assert_eq!(history.articles.len(), 2);
    assert_eq!(conflicts(&history), Vec::<&Problem>::new());
}

/// The page of the fire that compares these versions, as the tracker numbers them from 3 on.
fn numbered(file: &str, old: usize, new: usize) -> Page {
    let mut page = comparison(file, (FIRE[old], FIRE[new]), false);
    if let Some(comparison) = &mut page.comparison {
        comparison.numbers = Sides::new(old, new).map(|at| VersionNumber(at as u32 + 3));
    }
    page
}

#[test]
fn a_piece_finds_its_place_before_after_and_among_versions_that_have_numbers() {
    for is_flat in [false, true] {
        for (old, new, known) in [
            (0, 1, (1, 2)),
            (2, 3, (1, 2)),
            (1, 2, (1, 2)),
            (1, 2, (2, 3)),
        ] {
            let history = from_pages(&[
                numbered("n.html", known.0, known.1),
                piece("a", old, new, is_flat),
            ]);
            let [article] = history.articles.as_slice() else {
                panic!("one article of {old} {new}");
            };
            let step = article
                .steps
                .iter()
                .find(|step| step.files.contains(&"a".to_owned()));
            let numbers = Sides::new(old, new).map(|at| VersionNumber(at as u32 + 3));
            let is_there = step.is_some_and(|step| step.numbers == numbers)
                || (old, new) == known && article.steps.len() == 1;
            assert!(is_there, "{old} {new} {is_flat}: {:?}", article.steps);
            assert_eq!(conflicts(&history), Vec::<&Problem>::new());
        }
    }
}

#[test]
fn a_piece_finds_its_place_by_a_page_of_one_version() {
    let mut version = whole("v.html", 5, FIRE[2]);
    version.url = None;
    version.tracker_id = None;
    version.source = None;
    let history = from_pages(&[piece("a", 1, 2, true), version]);
    let article = &history.articles[0];
    let numbers: Vec<u32> = article
        .versions
        .iter()
        .map(|version| version.number.0)
        .collect();
    assert_eq!(numbers, [4, 5]);
    assert_eq!(texts(&article.versions[1]), FIRE[2]);
    assert_eq!(conflicts(&history), Vec::<&Problem>::new());
}

#[test]
fn a_piece_that_fits_nowhere_stands_behind_what_is_listed() {
    let mut page = numbered("n.html", 0, 1);
    page.version_count = Some(6);
    page.listed = vec![listed(5, None)];
    let history = from_pages(&[page, piece("a", 2, 3, false)]);
    let article = &history.articles[0];
    assert_eq!(
        texts(
            article
                .version(VersionNumber(6))
                .expect("the piece's old text")
        ),
        FIRE[2]
    );
    assert_eq!(
        texts(
            article
                .version(VersionNumber(7))
                .expect("the piece's new text")
        ),
        FIRE[3]
    );
    assert_eq!(
        article.version(VersionNumber(3)).map(texts),
        Some(FIRE[0].to_vec())
    );
    assert!(
        history
            .problems
            .iter()
            .any(|one| one.file == "a" && one.message().contains("as 6 and 7"))
    );
}

#[test]
fn a_piece_that_was_cut_off_still_finds_its_neighbour_and_is_no_other_reading() {
    let mut cut = piece("a", 1, 2, false);
    if let Some(comparison) = &mut cut.comparison
        && let PageBody::Read { rows, .. } = &mut comparison.body
    {
        rows.pop();
    }
    let history = from_pages(&[cut, piece("b", 0, 1, false)]);
    let article = &history.articles[0];
    assert_eq!(article.steps.len(), 2);
    assert_eq!(article.versions.len(), 3);
    assert_eq!(conflicts(&history), Vec::<&Problem>::new());
}

#[test]
fn an_edit_that_is_taken_back_is_no_same_piece_as_the_edit() {
    for is_flat in [false, true] {
        let history = from_pages(&[
            piece("a", 0, 1, is_flat),
            headless(comparison("b", (FIRE[1], FIRE[0]), is_flat)),
        ]);
        let article = &history.articles[0];
        let steps: Vec<_> = article
            .steps
            .iter()
            .map(|step| step.files.join(" "))
            .collect();
        assert_eq!(steps.len(), 2, "{steps:?}");
        assert_eq!(conflicts(&history), Vec::<&Problem>::new());
    }
}

#[test]
fn a_saved_chain_of_pieces_takes_the_next_one_in() {
    let config = AssembleConfig::default();
    let saved = from_pages(&[piece("a", 0, 1, false), piece("b", 1, 2, false)]);
    let history = assemble(
        &[piece("b", 1, 2, false), piece("c", 2, 3, false)],
        &saved.articles,
        &saved.problems,
        &[],
        &config,
    );
    assert_eq!(history.articles.len(), 1);
    assert_eq!(held(&history.articles[0]), FIRE);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn in_any_order_and_of_any_form_the_chain_is_the_same(
        steps in subsequence(vec![(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)], 1..=4),
        names in Just(vec!["a", "b", "c", "d"]).prop_shuffle(),
        flat in prop::collection::vec(any::<bool>(), 4),
        turn in select(vec![false, true]),
    ) {
        let pages: Vec<Page> = steps
            .iter()
            .zip(names)
            .zip(flat)
            .map(|((&(old, new), file), is_flat)| piece(file, old, new, is_flat))
            .collect();
        let history = from_pages(&pages);
        let mut others: Vec<Page> = pages.iter().rev().cloned().collect();
        if turn {
            others.extend(pages.iter().cloned());
        }
        prop_assert_eq!(&from_pages(&others), &history);
        let told: Vec<_> = steps.iter().zip(&pages).map(|(step, page)| (step, &page.file, page.format)).collect();
        prop_assert_eq!(conflicts(&history), Vec::<&Problem>::new(), "{:?}", told);
        // Nothing is lost: every piece has a step, or shares that of the same piece.
        let named: BTreeSet<&String> = history
            .articles
            .iter()
            .flat_map(|article| &article.steps)
            .flat_map(|step| &step.files)
            .collect();
        prop_assert_eq!(named.len(), pages.len());
    }

    #[test]
    fn pieces_in_a_row_give_the_true_chain(
        from in 0..3_usize,
        names in Just(vec!["a", "b", "c"]).prop_shuffle(),
        order in Just(vec![0, 1, 2]).prop_shuffle(),
    ) {
        let pages: Vec<Page> = (from..3)
            .zip(names)
            .map(|(old, file)| piece(file, old, old + 1, false))
            .collect();
        let shuffled: Vec<Page> = order
            .into_iter()
            .filter_map(|at| pages.get(at).cloned())
            .collect();
        let history = from_pages(&shuffled);
        prop_assert_eq!(history.articles.len(), 1);
        prop_assert_eq!(held(&history.articles[0]), FIRE[from..].to_vec());
    }
}
