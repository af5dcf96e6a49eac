//! What became of a phrase, as it is told.

use expect_test::{Expect, expect};
use palimpsest::model::{Article, Certainty, VersionNumber};
use palimpsest::present::{Mark, Piece, TracedPlace, TracedTarget, Words, traced};
use palimpsest::trace::{TraceConfig, Tracing};

use crate::articles::{article, version};

fn story(texts: &[Option<&[&str]>]) -> Article {
    let versions = (0..).zip(texts).map(|(number, texts)| {
        let mut version = version(number, *texts);
        version.title = Some("Ferry hits quay".to_owned());
        for paragraph in version.paragraphs.iter_mut().flatten() {
            paragraph.certainty = Certainty::READ;
        }
        version
    });
    article(Some("77"), versions.collect())
}

fn check(article: &Article, phrase: &str, expected: Expect) {
    let tracing = Tracing::of(article, TraceConfig::default());
    let view = traced(
        Words::default(),
        article,
        phrase,
        &tracing.phrase(phrase, false),
    );
    let places: Vec<String> = view.places.iter().map(show).collect();
    expected.assert_eq(&format!("{}\n{}", view.lead, places.join("\n")));
}

fn show(place: &TracedPlace) -> String {
    let mut lines = vec![format!("{}: {}", place.name, text(&place.sentence))];
    for turn in &place.turns {
        let target = turn.target.map_or(String::new(), |target| goal(&target));
        lines.push(format!("  {}: {}{target}", turn.when, text(&turn.what)));
    }
    lines.extend(place.still.iter().map(|still| format!("  {still}")));
    lines.join("\n")
}

fn goal(target: &TracedTarget) -> String {
    let place = target
        .paragraph
        .map_or("headline".to_owned(), |at| at.to_string());
    format!(
        " [{}→{} {:?} {place}]",
        target.pair.old, target.pair.new, target.side
    )
}

fn text(pieces: &[Piece]) -> String {
    let shown = pieces.iter().map(|piece| match piece.mark {
        Mark::Deleted => format!("[-{}-]", piece.text),
        Mark::Inserted => format!("[+{}+]", piece.text),
        _ => piece.text.clone(),
    });
    shown.collect()
}

#[test]
fn when_it_came_what_it_became_and_when_it_left_is_told_and_leads_to_the_step() {
    let article = story(&[
        Some(&[
            "The ferry hit the quay.",
            "Police said a dozen people were hurt.",
        ]),
        Some(&[
            "Police said 12 people were hurt.",
            "The ferry hit the quay.",
        ]),
        None,
        Some(&[
            "Police said 17 people were hurt.",
            "The ferry hit the quay.",
        ]),
        Some(&["The ferry hit the quay."]),
        Some(&[
            "The ferry hit the quay.",
            "Police said 12 people were hurt.",
        ]),
    ]);
    check(
        &article,
        " 12 people ",
        expect![[r#"
            “12 people” stands in 2 of 6 versions held: 1 and 5.
            In the text: Police said [+12 people+] were hurt.
              Version 0: there from the first version held on: a dozen people
              Version 1: [-a dozen people-] became [+12 people+] [0→1 New 0]
              Between versions 1 and 3: [-12 people-] became [+17 people+] [1→3 New 0]
              Version 4: left: [-17 people-] [3→4 Old 0]
              Version 5: came back: [+12 people+] [4→5 New 1]"#]],
    );
    check(
        &article,
        "ferry",
        expect![[r#"
            “ferry” stands in all 6 versions held.
            In the headline: [+Ferry+] hits quay
              Version 0: there from the first version held on: Ferry
              Still there in version 5, the last one held
            In the text: The [+ferry+] hit the quay.
              Version 0: there from the first version held on: ferry
              Still there in version 5, the last one held"#]],
    );
    check(
        &article,
        "captain",
        expect![[r#"
            “captain” stands in none of the 6 versions held.
        "#]],
    );
}

#[test]
fn the_numbers_of_versions_are_the_trackers() {
    let mut article = story(&[
        None,
        Some(&["The ferry sails."]),
        Some(&["The ship sails."]),
    ]);
    article.versions[2].number = VersionNumber(9);
    check(
        &article,
        "ferry",
        expect![[r#"
            “ferry” stands in all 3 versions held.
            In the headline: [+Ferry+] hits quay
              Version 0: there from the first version held on: Ferry
              Still there in version 9, the last one held
            In the text: The [+ferry+] sails.
              Version 1: there from the first version held on: ferry
              Between versions 1 and 9: [-ferry-] became [+ship+] [1→9 New 0]"#]],
    );
}
