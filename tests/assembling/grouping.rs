//! Which pages tell of the same article.

use expect_test::expect;
use palimpsest::assemble::{AssembleConfig, LikenessConfig, assemble};
use palimpsest::model::{Page, ProblemKind};

use crate::pages::{at, comparing, flattened, nameless, page, titled};
use crate::stories::{FIRE, INQUIRY};
use crate::{check, from_pages};

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
fn an_address_is_known_in_whatever_way_it_was_come_by() {
    for address in [
        "http://news.example/ferry",
        "//www.news.example/ferry/",
        "https://amp.news.example/ferry?amp=1",
        "https://news.example/amp/ferry",
        "https://m.news.example/ferry/amp/",
        "https://news.example/ferry?utm_source=a&amp;utm_medium=b&fbclid=c#comments",
        "https://NEWS.example:443/f%65rry",
        "https://web.archive.org/web/20190502073000/http://news.example/ferry",
    ] {
        let mut plain = flattened("a.txt", (1, 2), &["Same.Same."]);
        plain.url = Some(address.to_owned());
        let history = from_pages(&[plain, page("b.html", (0, 1), &[("Old.", "Same.")])]);
        assert_eq!(history.articles.len(), 1, "{address}");
        assert_eq!(history.problems, [], "{address}");
    }
    for address in [
        "https://news.example/ferry-2",
        "https://news.example/Ferry?id=2",
    ] {
        let mut plain = flattened("a.txt", (1, 2), &["Same.Same."]);
        plain.url = Some(address.to_owned());
        let history = from_pages(&[plain, page("b.html", (0, 1), &[("Old.", "Same.")])]);
        assert_eq!(history.articles.len(), 2, "{address}");
    }
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
              3→4 1 rows ["c"]
            grouped_by_likeness: “b” does not say which article it is of; going by its words it was put with “Ferry sinks”. If that is wrong, remove it.
            grouped_by_likeness: “c” does not say which article it is of; going by its words it was put with “Ferry sinks”. If that is wrong, remove it."#]],
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

/// How many articles come of these pages, and which files are said to have been put there by likeness.
fn grouped(pages: &[Page]) -> (usize, Vec<String>) {
    let history = from_pages(pages);
    let said = history.problems.into_iter();
    let said = said.filter(|problem| problem.kind() == ProblemKind::GroupedByLikeness);
    (
        history.articles.len(),
        said.map(|problem| problem.file).collect(),
    )
}

#[test]
fn much_edited_versions_of_one_story_come_together_which_is_said() {
    let pages = [
        comparing("a.html", (0, 1), FIRE[0], FIRE[1]),
        nameless(comparing("b", (2, 3), FIRE[2], FIRE[3])),
    ];
    let (articles, said) = grouped(&pages);
    assert_eq!((articles, said), (1, vec!["b".to_owned()]));
    let problem = from_pages(&pages).problems.remove(0);
    assert_eq!(
        problem.message(),
        "“b” does not say which article it is of; going by its words it was put with “https://news.example/ferry”. If that is wrong, remove it."
    );
}

#[test]
fn two_stories_of_one_outlet_on_one_subject_stay_two() {
    for numbers in [(0, 1), (2, 3), (4, 5)] {
        let inquiry = titled(
            nameless(comparing("inquiry", numbers, INQUIRY, INQUIRY)),
            "Rope works: watchman warned of sparks",
            "Rope works: watchman warned of sparks",
        );
        let fire = titled(
            comparing("fire.html", (2, 3), FIRE[2], FIRE[3]),
            "Fire at Mirefleet rope works",
            "Rope works cannot be saved",
        );
        assert_eq!(
            grouped(&[inquiry.clone(), fire.clone()]).0,
            2,
            "{numbers:?}"
        );
        assert_eq!(grouped(&[inquiry, nameless(fire)]).0, 2, "{numbers:?}");
    }
}

#[test]
fn the_same_number_with_another_text_is_another_article() {
    let other: Vec<&str> = FIRE[1]
        .iter()
        .chain(FIRE[2])
        .chain(INQUIRY)
        .copied()
        .collect();
    let pages = [
        comparing("a.html", (0, 1), FIRE[0], FIRE[1]),
        nameless(comparing("b", (0, 2), INQUIRY, &other)),
    ];
    assert_eq!(grouped(&pages).0, 2);
}

#[test]
fn a_cut_reading_of_a_version_is_still_that_version() {
    let pages = [
        comparing("a.html", (2, 3), FIRE[2], FIRE[3]),
        nameless(comparing("cut", (3, 4), &FIRE[3][..2], INQUIRY)),
    ];
    assert_eq!(grouped(&pages).0, 1);
}

#[test]
fn what_says_another_thing_of_the_article_is_of_another_one() {
    let known = comparing("a.html", (0, 1), FIRE[0], FIRE[1]);
    let mut source = nameless(comparing("b", (1, 2), FIRE[1], FIRE[2]));
    assert_eq!(grouped(&[known.clone(), source.clone()]).0, 1);
    source.source = Some("The Tarnholm Echo".to_owned());
    assert_eq!(grouped(&[known.clone(), source]).0, 2);

    let mut seen = nameless(comparing("b", (1, 2), FIRE[1], FIRE[2]));
    seen.first_seen = at("2019-05-01T12:00:00Z");
    let mut late = known.clone();
    late.first_seen = at("2019-05-01T12:00:41Z");
    assert_eq!(grouped(&[late.clone(), seen.clone()]).0, 1);
    late.first_seen = at("2019-05-02T12:00:41Z");
    assert_eq!(grouped(&[late, seen]).0, 2);
}

#[test]
fn a_page_that_is_like_two_articles_stands_by_itself() {
    let one = comparing("a.html", (0, 1), FIRE[0], FIRE[1]);
    let mut other = comparing("b.html", (0, 1), FIRE[0], FIRE[1]);
    other.tracker_id = Some("13".to_owned());
    let pages = [
        one,
        other,
        nameless(comparing("c", (1, 2), FIRE[1], FIRE[2])),
    ];
    assert_eq!(grouped(&pages), (3, Vec::new()));
}

#[test]
fn an_address_and_an_id_of_one_story_come_together_by_likeness() {
    let mut addressed = comparing("a", (1, 2), FIRE[1], FIRE[2]);
    addressed.tracker_id = None;
    let mut identified = comparing("b.html", (0, 1), FIRE[0], FIRE[1]);
    identified.url = None;
    assert_eq!(grouped(&[addressed, identified]), (1, vec!["a".to_owned()]));
}

#[test]
fn pages_beyond_the_limit_stand_by_themselves_and_say_so() {
    let pages = [
        nameless(comparing("a", (0, 1), FIRE[0], FIRE[1])),
        nameless(comparing("b", (1, 2), FIRE[1], FIRE[2])),
        nameless(comparing("c", (2, 3), FIRE[2], FIRE[3])),
    ];
    let config = AssembleConfig {
        likeness: LikenessConfig {
            most_compared: 2,
            ..LikenessConfig::default()
        },
        ..AssembleConfig::default()
    };
    let history = assemble(&pages, &[], &[], &[], &config);
    let said: Vec<(&str, ProblemKind)> = history
        .problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.kind()))
        .collect();
    assert_eq!(history.articles.len(), 2);
    assert_eq!(
        said,
        [
            ("b", ProblemKind::GroupedByLikeness),
            ("c", ProblemKind::Limit)
        ]
    );
}
