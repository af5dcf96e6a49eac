//! Saved pages of one article, of every kind, come together to one history.

use std::path::Path;

use expect_test::{Expect, expect};
use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::fault::PageFault;
use palimpsest::model::{Capture, Fault, Problem};
use palimpsest::parse::{self, NativeDecode, Reading};

use crate::outline::outline;

fn read(name: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let bytes = std::fs::read(folder.join(name)).expect("the fixture is there");
    parse::read(&Capture::new(name, bytes), &NativeDecode)
}

/// Reads these fixtures together, and in the other order too.
fn check(names: &[&str], expected: Expect) {
    let readings: Vec<Reading> = names.iter().map(|name| read(name)).collect();
    let history = |readings: Vec<&Reading>| {
        let pages: Vec<_> = readings
            .iter()
            .flat_map(|reading| reading.pages.clone())
            .collect();
        let problems: Vec<_> = readings
            .iter()
            .flat_map(|reading| reading.problems.clone())
            .collect();
        outline(&assemble(
            &pages,
            &[],
            &problems,
            &[],
            &AssembleConfig::default(),
        ))
    };
    let told = history(readings.iter().collect());
    assert_eq!(told, history(readings.iter().rev().collect()));
    expected.assert_eq(&told);
}

#[test]
fn lists_give_the_times_and_headlines_that_a_comparison_lacks() {
    check(
        &[
            "2016-09-03-today.html",
            "article-page.html",
            "feed-article.rss",
        ],
        expect![[r#"
            371 https://harbour.example/news/skell-ferry count Some(4)
              0 2018-03-04T08:00:00Z Ferry to Skell Island suspended not held ["2016-09-03-today.html", "article-page.html"]
              1 2018-03-04T09:05:01Z Ferry to Skell Island suspended The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. / Storms stopped all sailings on Monday, the harbour office said. / No date was given for the next sailing. / “We have seen worse,” said Ada Penhale, who keeps the island's shop. / A ticket costs 4 crowns. ["2016-09-03-today.html"]
              2 2018-03-04T11:20:44Z Ferry to Skell Island to sail again The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. / Storms stopped most sailings on Monday, the harbour master said. / “We have seen worse,” said Ada Penhale, who keeps the island's shop. / Two extra boats will sail on Wednesday & Thursday. / A ticket costs 4 crowns. ["2016-09-03-today.html"]
              3 2018-03-04T15:30:02Z Ferry to Skell Island sails & “all is well” not held ["2016-09-03-today.html", "article-page.html", "feed-article.rss"]
              1→2 6 rows ["2016-09-03-today.html"]"#]],
    );
}

#[test]
fn the_page_of_a_version_knows_its_text_better_than_a_comparison_and_brings_back_what_that_swallowed()
 {
    check(
        &["article-with-markup.html", "version-page.html"],
        expect![[r#"
            371 https://harbour.example/news/skell-ferry count Some(4)
              0 - - not held ["article-with-markup.html"]
              1 2018-03-04T09:05:01Z Ferry to Skell Island suspended The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. / Write bold words, or for a cell. / He said twice. / A table: x ends. / Version 3 / A ticket costs 4 crowns. ["article-with-markup.html"]
              2 2018-03-04T11:20:44Z Ferry to Skell Island to sail again The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. / Write <b>bold</b> words, or <td> for a cell. / Storms stopped most sailings on Monday, the harbour master said & sighed. / “We have seen worse,” said Ada Penhale, who keeps the island's shop. ["version-page.html"]
              3 2018-03-04T15:30:00Z - not held ["article-with-markup.html"]
              1→2 7 rows ["article-with-markup.html"]
            conflict: “article-with-markup.html” and “version-page.html” tell version 2 differently; what is shown is from “version-page.html”. 5 of 6 paragraphs differ; first, “article-with-markup.html” has “Write bold words, or for a cell …” where “version-page.html” has “Write <b>bold</b> words, or <td> for a cell …”.
            lossy_text: “article-with-markup.html” has 4 rows with tags in the article's own text, which browsers take for markup: words may be missing there."#]],
    );
}

#[test]
fn a_problem_that_a_saved_history_tells_gives_way_to_the_problem_itself() {
    let itself = Problem::new("cut.html", PageFault::CutInsideTable);
    let told = Fault::Told {
        kind: itself.kind(),
        sentence: itself.message(),
    };
    let told = Problem::new("cut.html", told);
    let mut both = [told, itself];
    for _ in 0..2 {
        let history = assemble(&[], &[], &both, &[], &AssembleConfig::default());
        let [one] = history.problems.as_slice() else {
            panic!("one problem, not {:?}", history.problems);
        };
        assert!(!one.is_told());
        both.reverse();
    }
}
