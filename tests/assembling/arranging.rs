//! The order of text files as a person sets it: kept as far as what is there allows, and never dependent on how it came about.

use palimpsest::assemble::{
    AssembleConfig, Memo, OrderBasis, assemble_again, inferred_order, rearranged,
};
use palimpsest::export::history_json;
use palimpsest::model::{
    Arrangement, Article, DatedBy, History, Page, Said, Shift, Timestamp, file,
};
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::from_pages;
use crate::pages::at;
use crate::text_files::file as page;

/// So much text in common that the files are of one article.
const KEPT: &str = "The lantern on Gull Rock was lit again on Sunday after a winter in the dark, and the keepers of the harbour say that it will stay lit.";

fn dated(name: &str, stored: Option<(&str, DatedBy)>) -> Page {
    let mut page = page(name, None, &[KEPT, &format!("Written in {name}.")]);
    if let (Some(version), Some((time, dated_by))) = (&mut page.version, stored) {
        version.captured_at = at(time);
        version.dated_by = Some(dated_by);
    }
    page
}

/// Six files with times in their names, some of the same day, and one without.
fn files() -> Vec<Page> {
    let day = |day: u32| format!("2018-03-0{day}T00:00:00Z");
    let named = |name: &str, on: u32| dated(name, Some((&day(on), DatedBy::Name)));
    vec![
        named("a.txt", 1),
        named("b.txt", 2),
        named("c.txt", 2),
        named("d.txt", 3),
        named("e.txt", 4),
        dated("f.txt", None),
    ]
}

fn arranged(pages: &[Page], articles: &[Article], arrangements: Vec<Arrangement>) -> History {
    let said = Said {
        arrangements,
        ..Said::default()
    };
    let mut memo = Memo::default();
    assemble_again(
        pages,
        articles,
        &[],
        &said,
        &mut memo,
        &AssembleConfig::default(),
    )
}

fn set(files: &[&str]) -> Arrangement {
    Arrangement {
        files: files.iter().map(|file| (*file).to_owned()).collect(),
        is_set: true,
    }
}

/// The files of the only article, in the order of its versions.
fn order(history: &History) -> Vec<String> {
    assert_eq!(history.articles.len(), 1);
    let versions = history.articles[0].versions.iter();
    versions.flat_map(|version| version.files.clone()).collect()
}

fn check(pages: &[Page], basis: OrderBasis, expected: &[&str]) {
    let history = from_pages(pages);
    assert_eq!(order(&history), expected);
    let inferred = inferred_order(&history.articles[0]).expect("text files");
    assert_eq!(inferred.basis, basis);
    assert!(inferred.numbers.is_sorted() && !history.articles[0].is_order_overruled);
}

#[test]
fn the_first_that_tells_decides_stated_times_then_numbers_then_when_it_was_written_then_names() {
    let written = |day: u32| Some((format!("2018-03-0{day}T00:00:00Z"), DatedBy::Modified));
    let page = |name: &str, stored: Option<(String, DatedBy)>| {
        dated(name, stored.as_ref().map(|(time, by)| (time.as_str(), *by)))
    };
    let above = |day: u32| Some((format!("2018-03-0{day}T00:00:00Z"), DatedBy::FrontMatter));
    check(
        &[page("v1.txt", above(3)), page("v2.txt", above(2))],
        OrderBasis::Times,
        &["v2.txt", "v1.txt"],
    );
    check(
        &[
            page("v2.txt", written(2)),
            page("v10.txt", written(1)),
            page("v1.txt", written(3)),
        ],
        OrderBasis::Numbers,
        &["v1.txt", "v2.txt", "v10.txt"],
    );
    check(
        &[
            page("old.txt", written(2)),
            page("new.txt", written(1)),
            page("lost.txt", None),
        ],
        OrderBasis::Times,
        &["new.txt", "old.txt", "lost.txt"],
    );
    check(
        &[
            page("ferry 9 b.txt", written(1)),
            page("ferry 10 a.txt", written(1)),
        ],
        OrderBasis::Names,
        &["ferry 9 b.txt", "ferry 10 a.txt"],
    );
}

#[test]
fn a_version_goes_earlier_later_and_to_any_place_and_no_farther_than_the_ends() {
    let article = &from_pages(&files()).articles[0];
    let moved = |file: &str, shift| {
        let arrangement = rearranged(article, file, shift)?;
        let names = arrangement
            .files
            .iter()
            .map(|name| name.trim_end_matches(".txt"));
        Some(names.collect::<String>())
    };
    let check = |file: &str, shift, expected: &str| {
        assert_eq!(moved(file, shift).as_deref().unwrap_or("stays"), expected);
    };
    check("b.txt", Shift::Earlier, "bacdef");
    check("b.txt", Shift::Later, "acbdef");
    check("b.txt", Shift::To(4), "acdebf");
    check("b.txt", Shift::To(99), "acdefb");
    check("a.txt", Shift::Earlier, "stays");
    check("f.txt", Shift::Later, "stays");
    check("d.txt", Shift::To(3), "stays");
    check("nothing.txt", Shift::Later, "stays");
}

#[test]
fn files_that_come_later_stand_where_they_contradict_the_inferred_order_least() {
    let set = vec![set(&["d.txt", "a.txt", "b.txt"])];
    let history = arranged(&files(), &[], set.clone());
    assert_eq!(
        order(&history),
        ["d.txt", "a.txt", "b.txt", "c.txt", "e.txt", "f.txt"]
    );
    assert!(history.articles[0].is_order_overruled);
    // Without the one that stands otherwise than its time says, nothing is set.
    let others: Vec<Page> = files()
        .into_iter()
        .filter(|page| page.file != "d.txt")
        .collect();
    assert_eq!(arranged(&others, &[], set), from_pages(&others));
}

#[test]
fn an_order_that_was_saved_holds_for_the_files_themselves_until_it_is_released() {
    let reversed = set(&["f.txt", "e.txt", "d.txt", "c.txt", "b.txt", "a.txt"]);
    let saved = arranged(&files(), &[], vec![reversed]);
    let again = arranged(&files(), &saved.articles, Vec::new());
    assert_eq!(again.articles, saved.articles);
    let released = Arrangement {
        files: vec!["a.txt".to_owned()],
        is_set: false,
    };
    assert_eq!(
        arranged(&[], &saved.articles, vec![released]).articles,
        from_pages(&files()).articles
    );
}

#[test]
fn a_file_written_at_another_time_is_still_the_one_of_the_history() {
    let page = |name: &str, day: &str| dated(name, Some((day, DatedBy::Modified)));
    let first = [
        page("old.txt", "2018-03-01T00:00:00Z"),
        page("new.txt", "2018-03-02T00:00:00Z"),
    ];
    let copied = [
        page("old.txt", "2020-03-01T00:00:00Z"),
        page("new.txt", "2020-03-01T00:00:00Z"),
    ];
    let saved = from_pages(&first);
    let history = arranged(&copied, &saved.articles, Vec::new());
    assert_eq!(order(&history), ["old.txt", "new.txt"]);
}

#[test]
fn steps_of_a_saved_history_keep_to_their_versions() {
    let mut saved = from_pages(&files()[..3]).articles;
    let numbers = |old: u32, new: u32| {
        palimpsest::model::Sides::new(old, new).map(palimpsest::model::VersionNumber)
    };
    saved[0].steps = vec![palimpsest::model::Step {
        numbers: numbers(0, 2),
        elapsed: Some("a day later".to_owned()),
        rows: Vec::new(),
        lines: Vec::new(),
        files: Vec::new(),
    }];
    let steps = |files: &[&str]| {
        let steps = arranged(&[], &saved, vec![set(files)]).articles[0]
            .steps
            .clone();
        steps
            .into_iter()
            .map(|step| step.numbers)
            .collect::<Vec<_>>()
    };
    assert_eq!(steps(&["a.txt", "c.txt", "b.txt"]), [numbers(0, 1)]);
    assert_eq!(
        steps(&["c.txt", "a.txt", "b.txt"]),
        [],
        "it would run backwards"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_in_which_files_come_and_how_often_does_not_matter(
        names in Just(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]).prop_shuffle(),
        placed in 0..=6_usize,
        some in subsequence(files(), 2..=6),
        seed in any::<prop::sample::Index>(),
    ) {
        let set = vec![set(&names[..placed])];
        let expected = arranged(&some, &[], set.clone());
        let mut turned = some.clone();
        turned.rotate_left(seed.index(some.len()));
        turned.reverse();
        turned.extend_from_slice(&some[..1]);
        prop_assert_eq!(&arranged(&turned, &[], set.clone()), &expected);
        // Dropped twice: once as they are, once as they were saved.
        prop_assert_eq!(arranged(&turned, &expected.articles, set).articles, expected.articles);
    }

    #[test]
    fn what_is_placed_stands_as_it_was_placed_whatever_else_is_there(
        names in Just(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]).prop_shuffle(),
        placed in 0..=6_usize,
        some in subsequence(files(), 2..=6),
    ) {
        let placed = &names[..placed];
        let found = order(&arranged(&some, &[], vec![set(placed)]));
        prop_assert_eq!(found.len(), some.len());
        let of_placed: Vec<&str> = found.iter().map(String::as_str).filter(|name| placed.contains(name)).collect();
        let there: Vec<&str> = placed.iter().copied().filter(|name| found.iter().any(|file| file == name)).collect();
        prop_assert_eq!(of_placed, there);
        // The others stand among themselves as they are inferred to.
        let others = |order: Vec<String>| -> Vec<String> {
            order.into_iter().filter(|name| !placed.contains(&name.as_str())).collect()
        };
        prop_assert_eq!(others(found), others(order(&from_pages(&some))));
    }

    #[test]
    fn an_order_is_marked_as_set_where_it_is_not_the_inferred_one(
        names in Just(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]).prop_shuffle(),
    ) {
        let inferred = from_pages(&files());
        let history = arranged(&files(), &[], vec![set(&names)]);
        prop_assert_eq!(history.articles[0].is_order_overruled, order(&history) != order(&inferred));
        // Set back, it is the inferred one.
        let back = vec![set(&["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"])];
        prop_assert_eq!(arranged(&files(), &history.articles, back).articles, inferred.articles);
    }

    #[test]
    fn moves_lead_to_any_order_and_an_order_survives_saving(
        moves in prop::collection::vec((0..6_usize, 0..6_usize), 0..9),
    ) {
        let mut history = from_pages(&files());
        let mut arrangements = Vec::new();
        let mut expected = order(&history);
        for (from, to) in moves {
            let moved = expected.remove(from);
            expected.insert(to, moved.clone());
            if let Some(arrangement) = rearranged(&history.articles[0], &moved, Shift::To(to)) {
                arrangements = vec![arrangement];
            }
            history = arranged(&files(), &[], arrangements.clone());
            prop_assert_eq!(&order(&history), &expected);
        }
        let text = history_json::write(&history, None);
        let read = file::read(&text).expect("it is what we wrote");
        prop_assert_eq!(&arranged(&[], &read.articles, Vec::new()).articles, &history.articles);
        prop_assert_eq!(history_json::write(&read, None), text);
    }
}

#[test]
fn times_stay_with_their_files() {
    let time = |history: &History, file: &str| -> Option<Timestamp> {
        let mut versions = history.articles[0].versions.iter();
        versions
            .find(|version| version.files[0] == file)?
            .captured_at
    };
    let set = set(&["e.txt", "a.txt"]);
    let history = arranged(&files(), &[], vec![set]);
    for page in files() {
        assert_eq!(
            time(&history, &page.file),
            page.version.and_then(|version| version.captured_at)
        );
    }
}
