//! What pages tell differently: the better reading is shown, the other one is kept whole.

use std::collections::BTreeMap;

use palimpsest::assemble::{AssembleConfig, assemble, disputes};
use palimpsest::export::history_json;
use palimpsest::model::fault::PageFault;
use palimpsest::model::file::read;
use palimpsest::model::{
    CopiedLine, Dispute, History, ListedVersion, Page, PageBody, PageFormat, Problem, ProblemKind,
    Sides, Version, VersionNumber,
};

use proptest::prelude::*;
use proptest::sample::select;

use crate::from_pages;
use crate::pages::{flattened, page, titled, whole};

/// The forms that hold a text, the best first.
const FORMS: [PageFormat; 5] = [
    PageFormat::VersionPage,
    PageFormat::DiffPage,
    PageFormat::RichPaste,
    PageFormat::Copied,
    PageFormat::Flattened,
];

/// A page of that form whose version 1 reads like this.
pub fn telling(format: PageFormat, file: &str, text: &str) -> Page {
    let of_form = |mut page: Page| {
        page.format = format;
        page
    };
    match format {
        PageFormat::VersionPage => whole(file, 1, &[text]),
        PageFormat::Flattened => flattened(file, (1, 2), &[&format!("{text}{text}")]),
        PageFormat::Copied => {
            let mut page = of_form(page(file, (1, 2), &[]));
            if let Some(comparison) = &mut page.comparison {
                let cell = || Some(text.to_owned());
                comparison.body = PageBody::Copied {
                    titles: Sides::new(None, None),
                    lines: vec![
                        CopiedLine::Row(Sides::new(cell(), cell())),
                        CopiedLine::OneSided("A row of its own.".to_owned()),
                    ],
                };
            }
            page
        }
        _ => of_form(page(file, (1, 2), &[(text, text)])),
    }
}

pub fn version_1(history: &History) -> &Version {
    let version = history.articles[0].version(VersionNumber(1));
    version.expect("version 1 is there")
}

pub fn text(version: &Version) -> &str {
    &version.paragraphs.as_deref().expect("its text")[0].text
}

pub fn dispute(version: &Version) -> &Dispute {
    version.dispute.as_ref().expect("it is in dispute")
}

pub fn conflicts(history: &History) -> Vec<&Problem> {
    let problems = history.problems.iter();
    problems
        .filter(|problem| problem.kind() == ProblemKind::Conflict)
        .collect()
}

#[test]
fn of_every_two_forms_the_better_one_is_shown_and_the_other_kept_whole() {
    for (at, better) in FORMS.into_iter().enumerate() {
        for worse in FORMS.into_iter().skip(at + 1) {
            let pages = [
                telling(better, "z", "The ferry carried 12 people."),
                telling(worse, "a", "The ferry carried 17 people."),
            ];
            let history = from_pages(&pages);
            let backwards: Vec<Page> = pages.iter().rev().cloned().collect();
            assert_eq!(history, from_pages(&backwards), "{better:?} and {worse:?}");
            let version = version_1(&history);
            assert_eq!(
                text(version),
                "The ferry carried 12 people.",
                "{better:?} and {worse:?}"
            );
            let dispute = dispute(version);
            assert_eq!((dispute.shown, dispute.is_chosen), (Some(better), false));
            let [other] = dispute.others.as_slice() else {
                panic!("one other reading of {better:?} and {worse:?}");
            };
            assert_eq!(other.format, Some(worse));
            assert_eq!(other.files, ["a"]);
            assert_eq!(other.paragraphs[0].text, "The ferry carried 17 people.");
            assert!(
                conflicts(&history)
                    .iter()
                    .any(|problem| problem.file == "a"),
                "{better:?} and {worse:?}"
            );
        }
    }
}

#[test]
fn two_files_with_the_same_other_text_are_one_reading_that_names_both() {
    let pages = [
        telling(PageFormat::DiffPage, "c.html", "Twelve."),
        telling(PageFormat::RichPaste, "b", "Seventeen."),
        telling(PageFormat::DiffPage, "a.html", "Seventeen."),
        telling(PageFormat::VersionPage, "d.html", "Twelve."),
        telling(PageFormat::RichPaste, "e", "Twenty."),
    ];
    let history = from_pages(&pages);
    let version = version_1(&history);
    assert_eq!(version.files, ["c.html", "d.html"]);
    let dispute = dispute(version);
    assert_eq!(dispute.shown, Some(PageFormat::VersionPage));
    let others: Vec<_> = dispute
        .others
        .iter()
        .map(|other| (other.format, other.files.join(" "), other.paragraphs.len()))
        .collect();
    assert_eq!(
        others,
        [
            (Some(PageFormat::DiffPage), "a.html b".to_owned(), 1),
            (Some(PageFormat::RichPaste), "e".to_owned(), 1)
        ]
    );
}

#[test]
fn each_problem_of_a_dispute_can_be_led_back_to_its_reading() {
    let pages = [
        telling(PageFormat::VersionPage, "d.html", "Twelve."),
        telling(PageFormat::DiffPage, "a.html", "Seventeen."),
        telling(PageFormat::RichPaste, "b", "Seventeen."),
        telling(PageFormat::Flattened, "f.txt", "Twenty."),
    ];
    let history = from_pages(&pages);
    let version = version_1(&history);
    let told = disputes(version);
    for (at, problem) in &told {
        assert!(history.problems.contains(problem), "{}", problem.message());
        assert!(dispute(version).others[*at].files.contains(&problem.file));
    }
    let files: Vec<&str> = told.iter().map(|(_, one)| one.file.as_str()).collect();
    assert_eq!(files, ["a.html", "b", "f.txt"]);
}

#[test]
fn white_space_is_no_other_reading() {
    for (one, other) in [
        (
            "The ferry carried 12 people.",
            "The ferry  carried 12\u{a0}people.",
        ),
        (
            "The ferry carried 12 people.",
            "The\tferry carried 12 people. ",
        ),
    ] {
        let pages = [
            telling(PageFormat::DiffPage, "a.html", one),
            telling(PageFormat::RichPaste, "b", other),
        ];
        let history = from_pages(&pages);
        assert_eq!(version_1(&history).dispute, None, "{other}");
        assert_eq!(version_1(&history).files, ["a.html", "b"]);
        assert_eq!(
            text(version_1(&history)),
            one,
            "the better source spells it"
        );
        assert_eq!(conflicts(&history), Vec::<&Problem>::new());
    }
}

#[test]
fn a_dash_that_an_extractor_dropped_is_no_other_reading_of_flattened_text_but_one_of_pages() {
    let (with, without) = (
        "The ferry — a new one — sails.",
        "The ferry a new one sails.",
    );
    let flat = [
        telling(PageFormat::DiffPage, "a.html", with),
        telling(PageFormat::Flattened, "b.txt", without),
    ];
    let history = from_pages(&flat);
    assert_eq!(version_1(&history).dispute, None);
    assert_eq!(version_1(&history).files, ["a.html", "b.txt"]);
    let read = [
        telling(PageFormat::VersionPage, "a.html", with),
        telling(PageFormat::DiffPage, "b.html", without),
    ];
    assert_eq!(conflicts(&from_pages(&read)).len(), 1);
}

#[test]
fn a_file_that_was_cut_off_may_tell_less_but_not_otherwise() {
    let cut = |file: &str| Problem::new(file, PageFault::CutInsideTable);
    let pages = [
        whole(
            "whole.html",
            1,
            &["One and more.", "Two and more.", "Three."],
        ),
        page(
            "less.html",
            (1, 2),
            &[("One and more.", "New."), ("Two", "")],
        ),
        page(
            "other.html",
            (1, 3),
            &[("Uno.", "New."), ("Two and more.", "")],
        ),
    ];
    let problems = [cut("less.html"), cut("other.html")];
    let history = assemble(&pages, &[], &problems, &[], &AssembleConfig::default());
    let others = &dispute(version_1(&history)).others;
    let files: Vec<&str> = others
        .iter()
        .flat_map(|one| &one.files)
        .map(String::as_str)
        .collect();
    assert_eq!(files, ["other.html"]);
}

#[test]
fn another_headline_is_named_whole_but_not_for_its_quotes_nor_in_a_list() {
    let told = |file: &str, title: &str| {
        titled(
            telling(PageFormat::DiffPage, file, "Twelve."),
            title,
            "Later",
        )
    };
    let history = from_pages(&[
        told("a.html", "Ferry “sails” again"),
        told("b.html", "Ferry sinks"),
    ]);
    let [problem] = conflicts(&history)[..] else {
        panic!("one problem, not {:?}", history.problems);
    };
    assert_eq!(
        problem.message(),
        "“a.html” gives version 1 the headline “Ferry “sails” again”; what is shown is “Ferry sinks”, from “b.html”."
    );
    let same = from_pages(&[
        told("a.html", "Ferry “sails”  again"),
        told("b.html", "Ferry \"sails\" again"),
    ]);
    assert_eq!(conflicts(&same), Vec::<&Problem>::new());
    let mut list = telling(PageFormat::VersionPage, "l.html", "");
    list.format = PageFormat::Listing;
    list.version = None;
    list.listed = vec![ListedVersion {
        number: VersionNumber(1),
        captured_at: None,
        title: Some("The newest headline".to_owned()),
    }];
    let beside = from_pages(&[told("a.html", "Ferry sails"), list]);
    assert_eq!(conflicts(&beside), Vec::<&Problem>::new());
    assert_eq!(version_1(&beside).title.as_deref(), Some("Ferry sails"));
}

#[test]
fn a_misread_page_whose_words_are_all_known_disputes_nothing_but_one_with_other_words_does() {
    let (first, second) = (
        "A moved paragraph of its own.",
        "Another one that stood behind it.",
    );
    let (kept, new) = ("What stays in both of them.", "What is new.");
    let versions = [
        whole("1.html", 1, &[first, second, kept]),
        whole("2.html", 2, &[second, first, kept, new]),
    ];
    let lines = |new: &str| {
        let doubled = format!("{kept}{kept}");
        flattened(
            "f.txt",
            (1, 2),
            &[first, &format!("{second}{second}"), first, &doubled, new],
        )
    };
    let known = [&versions[..], &[lines(new)]].concat();
    assert_eq!(conflicts(&from_pages(&known)), Vec::<&Problem>::new());
    let other = [&versions[..], &[lines("What is otherwise.")]].concat();
    assert!(!conflicts(&from_pages(&other)).is_empty());
}

/// What some sources tell of version 1: a form, and one of three texts.
fn tellings() -> impl Strategy<Value = Vec<(PageFormat, &'static str)>> {
    let texts = [
        "The ferry carried 12 people.",
        "The ferry carried 17 people to the island.",
        "Nobody was on board.",
    ];
    let one = (select(FORMS.to_vec()), select(texts.to_vec()));
    prop::collection::vec(one, 1..7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_reading_is_lost_and_the_best_form_is_shown(tellings in tellings()) {
        let pages: Vec<Page> = tellings
            .iter()
            .enumerate()
            .map(|(at, (format, text))| telling(*format, &format!("{at}"), text))
            .collect();
        let history = from_pages(&pages);
        let backwards: Vec<Page> = pages.iter().rev().cloned().collect();
        prop_assert_eq!(&from_pages(&backwards), &history);

        let version = version_1(&history);
        let best = tellings.iter().map(|(format, _)| *format).max();
        prop_assert!(tellings.contains(&(best.expect("there is one"), text(version))));
        let others = version.dispute.iter().flat_map(|dispute| &dispute.others);
        let readings = others
            .map(|other| (other.paragraphs[0].text.clone(), other.files.clone()))
            .chain([(text(version).to_owned(), version.files.clone())]);
        // What a copied table has beside that text may be told by it of either version.
        let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (text, files) in readings {
            told.entry(text).or_default().extend(files);
        }
        told.values_mut().for_each(|files| files.sort());
        let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (at, (_, text)) in tellings.iter().enumerate() {
            expected.entry((*text).to_owned()).or_default().push(at.to_string());
        }
        prop_assert_eq!(told, expected);

        let saved = history_json::write(&history, None);
        let back = read(&saved).expect("what we write can be read");
        let again = assemble(&[], &back.articles, &back.problems, &[], &AssembleConfig::default());
        prop_assert_eq!(history_json::write(&again, None), saved);
    }
}
