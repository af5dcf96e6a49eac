//! What pages say of one version comes together: the better word wins, and what was not taken is named.

use expect_test::expect;
use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::fault::PageFault;
use palimpsest::model::{History, Problem, ProblemKind};

use crate::outline::outline;
use crate::pages::{at, flattened, listed, page, titled, whole};
use crate::{check, from_pages};

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
            conflict: The text of version 6 that was worked out from “a.txt” differs from the one in “y.html”, which is shown. “a.txt” has one paragraph more, “Nobody was hurt.”."#]],
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
            conflict: “cut.html” and “whole.html” tell version 0 differently; what is shown is from “whole.html”. “cut.html” lacks one paragraph, “Two.”.
            conflict: “cut.html” and “whole.html” tell version 1 differently; what is shown is from “whole.html”. “cut.html” lacks one paragraph, “Two.”."#]],
    );
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
fn an_absurd_count_is_kept_but_not_listed_out() {
    let mut page = page("a.html", (0, 4_000_000_000), &[("Old.", "New.")]);
    page.version_count = Some(u32::MAX);
    let config = AssembleConfig {
        most_counted_versions: 3,
        ..AssembleConfig::default()
    };
    let history = assemble(&[page], &[], &[], &[], &config);
    expect![[r#"
        12 https://news.example/ferry count Some(4294967295)
          0 - - Old. ["a.html"]
          1 - - not held []
          2 - - not held []
          4000000000 - - New. ["a.html"]
          0→4000000000 1 rows ["a.html"]
        limit: “a.html” says that there are 4,294,967,295 versions; only the first 3 are listed."#]]
    .assert_eq(&outline(&history));
}

#[test]
fn a_file_that_tells_nothing_makes_nothing() {
    assert_eq!(from_pages(&[]), History::default());
}

#[test]
fn a_page_that_is_known_to_be_cut_is_not_called_a_conflict_as_well() {
    let pages = [
        page("cut.html", (0, 1), &[("One.", "One.")]),
        page("whole.html", (0, 1), &[("One.", "One."), ("Two.", "Two.")]),
        page("other.html", (0, 1), &[("One.", "Three.")]),
    ];
    let cut = Problem::new("cut.html", PageFault::CutInsideTable);
    let history = assemble(&pages, &[], &[cut], &[], &AssembleConfig::default());
    let told: Vec<_> = history
        .problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.kind()))
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
fn a_version_page_wins_over_a_diff_page_and_that_over_a_paste_and_that_over_an_inference() {
    let pages = [
        flattened("d.txt", (0, 1), &["Flat.Flat."]),
        {
            let mut paste = page("c", (0, 1), &[("Pasted.", "Pasted.")]);
            paste.format = palimpsest::model::PageFormat::RichPaste;
            paste
        },
        page("b.html", (0, 1), &[("Compared.", "Compared.")]),
        whole("a.html", 1, &["Whole."]),
    ];
    let history = from_pages(&pages);
    for (kept, text) in ["Whole.", "Compared.", "Pasted.", "Flat."]
        .iter()
        .enumerate()
    {
        let history = from_pages(&pages[..4 - kept]);
        let version = history.articles[0].versions.last().expect("a version");
        let paragraphs = version.paragraphs.as_deref().expect("its text");
        assert_eq!(paragraphs[0].text, *text);
    }
    let told = history.problems.iter();
    let told: Vec<String> = told
        .map(|problem| problem.message())
        .filter(|message| message.contains("version 1"))
        .collect();
    assert_eq!(
        told,
        [
            "“b.html” and “a.html” tell version 1 differently; what is shown is from “a.html”. The one paragraph differs: “b.html” has “Compared.” where “a.html” has “Whole.”.",
            "“c” and “a.html” tell version 1 differently; what is shown is from “a.html”. The one paragraph differs: “c” has “Pasted.” where “a.html” has “Whole.”.",
            "The text of version 1 that was worked out from “d.txt” differs from the one in “a.html”, which is shown. The one paragraph differs: “d.txt” has “Flat.” where “a.html” has “Whole.”.",
        ]
    );
}
