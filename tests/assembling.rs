//! Pages come together to the same articles in whatever order and however often they are given.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use palimpsest::assemble::{AssembleConfig, assemble, fewest_pages, filling_page};
use palimpsest::export::history_json;
use palimpsest::model::file::read;
use palimpsest::model::{
    Article, Certainty, History, ListedVersion, Page, PageBody, PageComparison, PageFormat,
    Problem, ProblemKind, Row, Sides, Timestamp, Tracker, Version, VersionNumber,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn from_pages(pages: &[Page]) -> History {
    assemble(pages, &[], &[], &AssembleConfig::default())
}

/// What the app makes of a history that it exported and that is dropped again, alone or with pages.
fn again(history: &History, pages: &[Page]) -> History {
    let back = read(&history_json::write(history, None)).expect("what we write can be read");
    assemble(
        pages,
        &back.articles,
        &back.problems,
        &AssembleConfig::default(),
    )
}

fn at(text: &str) -> Option<Timestamp> {
    Some(Timestamp::from_rfc3339(text).expect("a date and time"))
}

/// A page of the ferry story that compares these versions, each given as its paragraphs, row by row.
fn page(file: &str, numbers: (u32, u32), rows: &[(&str, &str)]) -> Page {
    let cell = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let row = |(old, new): &(&str, &str)| Row {
        cells: Sides::new(cell(old), cell(new)),
        certainty: Certainty::READ,
    };
    Page {
        file: file.to_owned(),
        format: PageFormat::DiffPage,
        tracker: Tracker::NewsSniffer,
        tracker_id: Some("12".to_owned()),
        source: Some("The Harbour Post".to_owned()),
        url: Some("https://news.example/ferry".to_owned()),
        first_seen: None,
        version_count: None,
        listed: Vec::new(),
        comparison: Some(PageComparison {
            numbers: Sides::new(VersionNumber(numbers.0), VersionNumber(numbers.1)),
            captured_at: Sides::new(None, None),
            elapsed: None,
            body: PageBody::Read {
                titles: Sides::new(None, None),
                rows: rows.iter().map(row).collect(),
            },
        }),
    }
}

fn flattened(file: &str, numbers: (u32, u32), lines: &[&str]) -> Page {
    let mut page = page(file, numbers, &[]);
    page.format = PageFormat::Flattened;
    page.tracker_id = None;
    if let Some(comparison) = &mut page.comparison {
        comparison.body = PageBody::Flattened {
            title: None,
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        };
    }
    page
}

fn titled(mut page: Page, old: &str, new: &str) -> Page {
    if let Some(PageComparison {
        body: PageBody::Read { titles, .. },
        ..
    }) = &mut page.comparison
    {
        *titles = Sides::new(Some(old.to_owned()), Some(new.to_owned()));
    }
    page
}

/// Without anything that names its article.
fn nameless(mut page: Page) -> Page {
    page.tracker_id = None;
    page.url = None;
    page.source = None;
    page
}

fn listed(number: u32, captured_at: Option<Timestamp>) -> ListedVersion {
    ListedVersion {
        number: VersionNumber(number),
        captured_at,
        title: None,
    }
}

/// A history in short: a line an article, a line a version and a step, a line a problem.
fn outline(history: &History) -> String {
    let mut lines = Vec::new();
    for article in &history.articles {
        lines.push(format!(
            "{} {} count {:?}",
            article.tracker_id.as_deref().unwrap_or("-"),
            article.url.as_deref().unwrap_or("-"),
            article.version_count
        ));
        lines.extend(article.versions.iter().map(version_line));
        lines.extend(article.steps.iter().map(|step| {
            let Sides { old, new } = step.numbers;
            format!("  {old}→{new} {} rows {:?}", step.rows.len(), step.files)
        }));
    }
    let problems = history.problems.iter();
    lines.extend(problems.map(|problem| format!("{}: {}", problem.kind.word(), problem.message)));
    lines.join("\n")
}

fn version_line(version: &Version) -> String {
    let texts: Option<Vec<&str>> = version
        .paragraphs
        .as_ref()
        .map(|paragraphs| paragraphs.iter().map(|p| p.text.as_str()).collect());
    format!(
        "  {} {} {} {} {:?}",
        version.number,
        version
            .captured_at
            .map_or("-".to_owned(), Timestamp::to_rfc3339),
        version.title.as_deref().unwrap_or("-"),
        texts.map_or("not held".to_owned(), |texts| texts.join(" / ")),
        version.files
    )
}

fn check(pages: &[Page], expected: Expect) {
    expected.assert_eq(&outline(&from_pages(pages)));
}

#[test]
fn neighbouring_pages_share_the_version_between_them() {
    let pages = [
        page(
            "b.html",
            (5, 6),
            &[
                ("The ferry sails.", "The ferry sails."),
                ("", "Nobody was hurt."),
            ],
        ),
        page(
            "a.html",
            (4, 5),
            &[("The ferry stops.", "The ferry sails.")],
        ),
    ];
    check(
        &pages,
        expect![[r#"
        12 https://news.example/ferry count None
          4 - - The ferry stops. ["a.html"]
          5 - - The ferry sails. ["a.html", "b.html"]
          6 - - The ferry sails. / Nobody was hurt. ["b.html"]
          4→5 1 rows ["a.html"]
          5→6 2 rows ["b.html"]"#]],
    );
}

#[test]
fn versions_that_are_listed_or_counted_are_known_without_their_text() {
    let mut page = page("a.html", (2, 3), &[("Old.", "New.")]);
    page.version_count = Some(5);
    page.listed = vec![listed(1, at("2019-05-02T07:30:00Z")), listed(7, None)];
    check(
        &[page],
        expect![[r#"
        12 https://news.example/ferry count Some(5)
          0 - - not held []
          1 2019-05-02T07:30:00Z - not held ["a.html"]
          2 - - Old. ["a.html"]
          3 - - New. ["a.html"]
          4 - - not held []
          7 - - not held ["a.html"]
          2→3 1 rows ["a.html"]"#]],
    );
}

#[test]
fn the_better_form_wins_and_the_other_reading_is_named() {
    let pages = [
        flattened(
            "a.txt",
            (5, 6),
            &[
                "The ferry sails.The ferry sails.",
                "Nobody was hurt.Nobody was hurt.",
            ],
        ),
        page(
            "z.html",
            (5, 6),
            &[
                ("The ferry sails.", "The ferry sails."),
                ("Nobody was hurt.", ""),
            ],
        ),
        page(
            "y.html",
            (6, 7),
            &[("The ferry sails.", "The ferry sinks.")],
        ),
    ];
    check(
        &pages,
        expect![[r#"
            12 https://news.example/ferry count None
              5 - - The ferry sails. / Nobody was hurt. ["a.txt", "z.html"]
              6 - - The ferry sails. ["y.html", "z.html"]
              7 - - The ferry sinks. ["y.html"]
              5→6 2 rows ["z.html"]
              6→7 1 rows ["y.html"]
            conflict: The text of version 6 that was worked out from “a.txt” differs from the one in “y.html”, which is shown."#]],
    );
}

#[test]
fn of_two_whole_pages_that_disagree_the_one_with_more_text_is_shown() {
    let pages = [
        page("cut.html", (0, 1), &[("One.", "One.")]),
        page("whole.html", (0, 1), &[("One.", "One."), ("Two.", "Two.")]),
    ];
    check(
        &pages,
        expect![[r#"
        12 https://news.example/ferry count None
          0 - - One. / Two. ["whole.html"]
          1 - - One. / Two. ["whole.html"]
          0→1 2 rows ["whole.html"]
        conflict: “cut.html” and “whole.html” tell version 0 differently; what is shown is from “whole.html”.
        conflict: “cut.html” and “whole.html” tell version 1 differently; what is shown is from “whole.html”."#]],
    );
}

#[test]
fn a_page_that_is_known_to_be_cut_is_not_called_a_conflict_as_well() {
    let pages = [
        page("cut.html", (0, 1), &[("One.", "One.")]),
        page("whole.html", (0, 1), &[("One.", "One."), ("Two.", "Two.")]),
        page("other.html", (0, 1), &[("One.", "Three.")]),
    ];
    let cut = Problem {
        file: "cut.html".to_owned(),
        kind: ProblemKind::Truncated,
        message: "“cut.html” ends early.".to_owned(),
    };
    let history = assemble(&pages, &[], &[cut], &AssembleConfig::default());
    let told: Vec<_> = history
        .problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.kind))
        .collect();
    assert_eq!(
        told,
        [
            ("cut.html", ProblemKind::Truncated),
            ("other.html", ProblemKind::Conflict),
            ("other.html", ProblemKind::Conflict),
        ]
    );
    assert_eq!(history.articles[0].versions[1].files, ["whole.html"]);
}

#[test]
fn a_page_of_a_version_with_itself_makes_no_step() {
    check(
        &[page("a.html", (3, 3), &[("Same.", "Same.")])],
        expect![[r#"
            12 https://news.example/ferry count None
              3 - - Same. ["a.html"]"#]],
    );
}

#[test]
fn a_table_without_rows_tells_no_text() {
    check(
        &[titled(page("a.html", (0, 1), &[]), "Ferry", "Ferry")],
        expect![[r#"
            12 https://news.example/ferry count None
              0 - Ferry not held ["a.html"]
              1 - Ferry not held ["a.html"]
              0→1 0 rows ["a.html"]"#]],
    );
}

#[test]
fn the_time_with_seconds_wins_over_the_one_to_the_minute() {
    let mut early = page("a.html", (0, 1), &[("Old.", "New.")]);
    if let Some(comparison) = &mut early.comparison {
        comparison.captured_at.new = at("2019-05-02T07:30:41Z");
    }
    let mut late = page("b.html", (1, 2), &[("New.", "Newer.")]);
    late.first_seen = at("2019-05-01T12:00:09Z");
    late.listed = vec![listed(1, at("2019-05-02T07:30:00Z"))];
    check(
        &[early, late],
        expect![[r#"
        12 https://news.example/ferry count None
          0 - - Old. ["a.html"]
          1 2019-05-02T07:30:41Z - New. ["a.html", "b.html"]
          2 - - Newer. ["b.html"]
          0→1 1 rows ["a.html"]
          1→2 1 rows ["b.html"]"#]],
    );
}

#[test]
fn flattened_pages_join_the_article_with_the_same_address() {
    let mut plain = flattened("a.txt", (1, 2), &["Same.Same."]);
    plain.url = Some("http://www.news.example/ferry/?utm_source=feed".to_owned());
    check(
        &[plain, page("b.html", (0, 1), &[("Old.", "Same.")])],
        expect![[r#"
            12 https://news.example/ferry count None
              0 - - Old. ["b.html"]
              1 - - Same. ["a.txt", "b.html"]
              2 - - Same. ["a.txt"]
              0→1 1 rows ["b.html"]
              1→2 1 rows ["a.txt"]"#]],
    );
}

#[test]
fn an_address_that_two_ids_share_decides_nothing() {
    let mut other = page("b.html", (0, 1), &[("Old.", "New.")]);
    other.tracker_id = Some("13".to_owned());
    let pages = [
        page("a.html", (0, 1), &[("Old.", "New.")]),
        other,
        flattened("c.txt", (1, 2), &["New.New."]),
    ];
    assert_eq!(from_pages(&pages).articles.len(), 3);
}

#[test]
fn nameless_pages_find_together_by_title_or_by_a_whole_version() {
    let pages = [
        nameless(titled(
            page("a", (0, 1), &[("A.", "B.")]),
            "Ferry",
            "Ferry sails",
        )),
        nameless(titled(
            page("b", (2, 3), &[("C.", "D.")]),
            "Ferry sails",
            "Ferry sinks",
        )),
        nameless(page("c", (3, 4), &[("D.", "E.")])),
        nameless(page("d", (3, 4), &[("X.", "Y.")])),
    ];
    check(
        &pages,
        expect![[r#"
        - - count None
          3 - - X. ["d"]
          4 - - Y. ["d"]
          3→4 1 rows ["d"]
        - - count None
          0 - Ferry A. ["a"]
          1 - Ferry sails B. ["a"]
          2 - Ferry sails C. ["b"]
          3 - Ferry sinks D. ["b", "c"]
          4 - - E. ["c"]
          0→1 1 rows ["a"]
          2→3 1 rows ["b"]
          3→4 1 rows ["c"]"#]],
    );
}

#[test]
fn a_nameless_page_joins_the_article_that_holds_the_same_version() {
    let pages = [
        page("a.html", (0, 1), &[("A.", "B.")]),
        nameless(page("b", (1, 2), &[("B.", "C.")])),
    ];
    assert_eq!(from_pages(&pages).articles.len(), 1);
}

#[test]
fn an_absurd_count_is_kept_but_not_listed_out() {
    let mut page = page("a.html", (0, 4_000_000_000), &[("Old.", "New.")]);
    page.version_count = Some(u32::MAX);
    let config = AssembleConfig {
        most_counted_versions: 3,
        ..AssembleConfig::default()
    };
    let history = assemble(&[page], &[], &[], &config);
    expect![[r#"
        12 https://news.example/ferry count Some(4294967295)
          0 - - Old. ["a.html"]
          1 - - not held []
          2 - - not held []
          4000000000 - - New. ["a.html"]
          0→4000000000 1 rows ["a.html"]
        limit: “a.html” says that there are 4294967295 versions; only the first 3 are listed."#]]
    .assert_eq(&outline(&history));
}

#[test]
fn a_file_that_tells_nothing_makes_nothing() {
    assert_eq!(from_pages(&[]), History::default());
}

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

/// Versions of a few stories, of which random pages are made: the same version reads the same on every page that can be trusted.
fn version_text(story: u8, number: u32) -> Vec<String> {
    let kept = format!("Story {story} stays as it is.");
    let changing = format!("Story {story} had {} boats.", number / 2);
    let mut paragraphs = vec![kept, changing];
    paragraphs.extend(
        (number.is_multiple_of(3)).then(|| format!("Story {story} adds this at {number}.")),
    );
    paragraphs
}

fn story_rows(story: u8, numbers: (u32, u32)) -> Vec<Row> {
    let (old, new) = (
        version_text(story, numbers.0),
        version_text(story, numbers.1),
    );
    let rows = 0..old.len().max(new.len());
    let row = |at| Row {
        cells: Sides::new(old.get(at).cloned(), new.get(at).cloned()),
        certainty: Certainty::READ,
    };
    rows.map(row).collect()
}

fn flat_lines(rows: &[Row]) -> Vec<String> {
    let line = |row: &Row| match (&row.cells.old, &row.cells.new) {
        (Some(old), Some(new)) if old == new => format!("{old}{new}"),
        (Some(old), Some(new)) => format!("{old} {new}"),
        (old, new) => old.iter().chain(new).cloned().collect(),
    };
    rows.iter().map(line).collect()
}

/// What a random page tells, beside its text.
#[derive(Debug, Clone)]
struct Telling {
    format: PageFormat,
    named: (bool, bool),
    version_count: Option<u32>,
    listed: Vec<u32>,
    seconds: bool,
    lost: usize,
}

fn story_page(story: u8, numbers: (u32, u32), telling: &Telling) -> Page {
    let mut rows = story_rows(story, numbers);
    rows.truncate(rows.len().saturating_sub(telling.lost));
    let moment = |number: u32| {
        let seconds = if telling.seconds { 7 } else { 0 };
        at(&format!("2020-01-0{}T10:00:{seconds:02}Z", number + 1))
    };
    let title = format!("Story {story}");
    let lines = flat_lines(&rows);
    let body = match telling.format {
        PageFormat::Flattened => PageBody::Flattened {
            title: Some(format!("{title} {title}")),
            lines,
        },
        PageFormat::RichPaste | PageFormat::DiffPage => PageBody::Read {
            titles: Sides::new(Some(title.clone()), Some(title)),
            rows,
        },
    };
    Page {
        file: format!(
            "{story}-{}-{}-{:?}-{}",
            numbers.0, numbers.1, telling.format, telling.lost
        ),
        format: telling.format,
        tracker: Tracker::NewsSniffer,
        tracker_id: telling.named.0.then(|| format!("{story}")),
        source: Some("The Harbour Post".to_owned()),
        url: telling
            .named
            .1
            .then(|| format!("https://news.example/{story}")),
        first_seen: moment(0),
        version_count: telling.version_count,
        listed: telling
            .listed
            .iter()
            .map(|number| listed(*number, moment(*number)))
            .collect(),
        comparison: Some(PageComparison {
            numbers: Sides::new(VersionNumber(numbers.0), VersionNumber(numbers.1)),
            captured_at: Sides::new(moment(numbers.0), moment(numbers.1)),
            elapsed: Some("1 day later".to_owned()),
            body,
        }),
    }
}

fn telling() -> impl Strategy<Value = Telling> {
    let formats = select(vec![
        PageFormat::Flattened,
        PageFormat::RichPaste,
        PageFormat::DiffPage,
    ]);
    let fields = (
        formats,
        any::<(bool, bool)>(),
        option::of(0..9_u32),
        btree_set(0..8_u32, 0..4),
        any::<bool>(),
        0..2_usize,
    );
    fields.prop_map(
        |(format, named, version_count, listed, seconds, lost)| Telling {
            format,
            named,
            version_count,
            listed: listed.into_iter().collect(),
            seconds,
            lost,
        },
    )
}

fn pages() -> impl Strategy<Value = Vec<Page>> {
    let numbers = (0..6_u32, 0..3_u32).prop_map(|(old, by)| (old, old + by));
    let page = (0..3_u8, numbers, telling())
        .prop_map(|(story, numbers, telling)| story_page(story, numbers, &telling));
    vec(page, 0..7)
}

/// Pages that can all be trusted and name their article.
fn whole_pages() -> impl Strategy<Value = Vec<Page>> {
    let numbers = (0..6_u32, 0..3_u32).prop_map(|(old, by)| (old, old + by));
    let page = (0..3_u8, numbers, telling()).prop_map(|(story, numbers, telling)| {
        let telling = Telling {
            format: PageFormat::DiffPage,
            named: (true, true),
            lost: 0,
            ..telling
        };
        story_page(story, numbers, &telling)
    });
    vec(page, 0..7)
}

fn article_of(held: &[bool]) -> Article {
    let version = |(number, held): (usize, &bool)| Version {
        number: VersionNumber(u32::try_from(number).expect("a small number")),
        title: None,
        title_certainty: Certainty::READ,
        captured_at: None,
        paragraphs: held.then(Vec::new),
        files: Vec::new(),
    };
    Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: None,
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        versions: held.iter().enumerate().map(version).collect(),
        steps: Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_pages_and_pages_given_twice_change_nothing(
        (pages, shuffled) in pages().prop_flat_map(|pages| {
            let twice: Vec<Page> = pages.iter().chain(pages.iter().take(3)).cloned().collect();
            (Just(pages), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(from_pages(&pages), from_pages(&shuffled));
    }

    #[test]
    fn an_assembled_history_is_sound(pages in pages()) {
        let history = from_pages(&pages);
        for article in &history.articles {
            prop_assert!(article.versions.is_sorted_by(|one, next| one.number < next.number));
            prop_assert!(article.steps.is_sorted_by(|one, next| one.numbers < next.numbers));
            for step in &article.steps {
                prop_assert!(step.numbers.old < step.numbers.new);
                prop_assert!(article.version(step.numbers.old).is_some());
                prop_assert!(article.version(step.numbers.new).is_some());
            }
            for number in 0..article.version_count.unwrap_or(0) {
                prop_assert!(article.version(VersionNumber(number)).is_some());
            }
            for files in article.versions.iter().map(|version| &version.files) {
                prop_assert!(files.is_sorted_by(|one, next| one < next));
            }
        }
    }

    #[test]
    fn a_history_dropped_again_gives_the_same_file(pages in pages()) {
        let history = from_pages(&pages);
        let written = history_json::write(&history, None);
        prop_assert_eq!(history_json::write(&again(&history, &[]), None), written);
    }

    #[test]
    fn a_history_and_further_pages_give_what_all_pages_together_give(pages in whole_pages(), cut in 0..7_usize) {
        let (earlier, later) = pages.split_at(cut.min(pages.len()));
        prop_assert_eq!(again(&from_pages(earlier), later), from_pages(&pages));
    }

    #[test]
    fn pages_that_agree_raise_no_problem_and_tell_their_versions(pages in whole_pages()) {
        let history = from_pages(&pages);
        prop_assert_eq!(&history.problems, &[]);
        for article in &history.articles {
            let story: u8 = article.tracker_id.as_deref().unwrap_or_default().parse().expect("a story's number");
            for version in article.versions.iter().filter(|version| version.is_held()) {
                let texts: Vec<String> = version.paragraphs.iter().flatten().map(|p| p.text.clone()).collect();
                prop_assert_eq!(texts, version_text(story, version.number.0));
            }
        }
    }

    #[test]
    fn every_reading_that_is_not_shown_is_named(pages in pages()) {
        let history = from_pages(&pages);
        let mut told: BTreeMap<String, usize> = BTreeMap::new();
        for problem in &history.problems {
            prop_assert_eq!(problem.kind, ProblemKind::Conflict);
            *told.entry(problem.file.clone()).or_default() += 1;
        }
        for page in &pages {
            let Some(comparison) = &page.comparison else { continue };
            let shown_of = |number| history.articles.iter().any(|article| {
                article.version(number).is_some_and(|version| version.is_held() && version.files.contains(&page.file))
            });
            let empty = match &comparison.body {
                PageBody::Read { rows, .. } => rows.is_empty(),
                PageBody::Flattened { lines, .. } => lines.is_empty(),
            };
            let both = shown_of(comparison.numbers.old) && shown_of(comparison.numbers.new);
            prop_assert!(empty || both || told.contains_key(&page.file), "{} is neither shown nor named", page.file);
        }
    }

    #[test]
    fn the_fewest_pages_hold_every_version_that_is_not_held(held in vec(any::<bool>(), 0..20)) {
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

#[test]
fn neighbours_are_fetched_together() {
    let pages = fewest_pages(&article_of(&[false, true, false, false, true, false]));
    let pages: Vec<String> = pages
        .iter()
        .map(|page| format!("{}→{}", page.old, page.new))
        .collect();
    assert_eq!(pages, ["0→5", "2→3"]);
}
