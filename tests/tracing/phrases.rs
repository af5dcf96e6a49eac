//! Phrases followed through the versions.

use expect_test::{Expect, expect};
use palimpsest::model::VersionNumber;
use palimpsest::trace::{Change, Line, Part};

use crate::{traced, turn};

/// Each line as where it stands in the version, then its changes.
fn check(texts: &[&str], phrase: &str, expected: Expect) {
    let trace = traced(texts).phrase(phrase, true);
    let lines: Vec<String> = trace.text.iter().map(|line| show(line, texts)).collect();
    let versions: Vec<String> = trace.versions.iter().map(ToString::to_string).collect();
    expected.assert_eq(&format!("in {}\n{}", versions.join(" "), lines.join("\n")));
}

fn show(line: &Line, texts: &[&str]) -> String {
    let places = line.places.iter().map(|place| {
        let text = texts[place.version.0 as usize]
            .lines()
            .nth(place.paragraph)
            .expect("a paragraph")
            .trim();
        let sign = if place.is_literal { "=" } else { "~" };
        format!(
            "  {}{sign} {} | {}",
            place.version,
            &text[place.at.clone()],
            &text[place.sentence.clone()]
        )
    });
    let changes = line.changes.iter().map(show_change);
    let shown: Vec<String> = places.chain(changes).collect();
    format!("line\n{}", shown.join("\n"))
}

fn show_change(change: &Change) -> String {
    let wording = |wording: &Option<String>| wording.clone().unwrap_or("-".to_owned());
    format!(
        "  {}: {} → {}",
        turn(&change.turn),
        wording(&change.old),
        wording(&change.new)
    )
}

#[test]
fn a_phrase_is_followed_through_what_became_of_it() {
    check(
        &[
            "The ferry hit the quay. Police said 12 people were hurt.",
            "The ferry hit the quay at noon. Police said 12 people were hurt.",
            "The ferry hit the quay at noon. Police now say 17 people were hurt.",
            "",
            "The ferry hit the quay at noon. Police now say at least 20 people were hurt.",
        ],
        "12 people",
        expect![[r#"
            in 0 1
            line
              0= 12 people | Police said 12 people were hurt.
              1= 12 people | Police said 12 people were hurt.
              2~ 17 people | Police now say 17 people were hurt.
              4~ at least 20 people | Police now say at least 20 people were hurt.
              0: - → 12 people
              2: 12 people → 17 people
              2~4: 17 people → at least 20 people"#]],
    );
}

#[test]
fn what_stood_there_before_is_told() {
    check(
        &[
            "Police said a dozen people were hurt.",
            "Police said 12 people were hurt.",
            "Police said 12 men and women were hurt.",
        ],
        "12 people",
        expect![[r#"
            in 1
            line
              0~ a dozen people | Police said a dozen people were hurt.
              1= 12 people | Police said 12 people were hurt.
              2~ 12 men and women | Police said 12 men and women were hurt.
              0: - → a dozen people
              1: a dozen people → 12 people
              2: 12 people → 12 men and women"#]],
    );
}

#[test]
fn a_phrase_that_leaves_with_its_paragraph_and_comes_back_is_one_line() {
    let both = "The ferry hit the quay.\nThe harbour was closed for two hours.";
    let one = "The ferry hit the quay.";
    check(
        &[one, both, one, one, both],
        "two hours",
        expect![[r#"
        in 1 4
        line
          1= two hours | The harbour was closed for two hours.
          4= two hours | The harbour was closed for two hours.
          1: - → two hours
          2: two hours → -
          4: - → two hours"#]],
    );
}

#[test]
fn every_place_has_its_line() {
    check(
        &[
            "The ferry sails. The mayor took the ferry.",
            "The ship sails. The mayor took the ferry home.",
        ],
        "ferry",
        expect![[r#"
            in 0 1
            line
              0= ferry | The ferry sails.
              1~ ship | The ship sails.
              0: - → ferry
              1: ferry → ship
            line
              0= ferry | The mayor took the ferry.
              1= ferry | The mayor took the ferry home.
              0: - → ferry"#]],
    );
}

#[test]
fn a_phrase_is_found_whatever_its_typography() {
    let tracing = traced(&["“It’s\u{a0}5–6 miles,” she said.", "The ferry sails."]);
    let found = |phrase: &str, match_case: bool| tracing.phrase(phrase, match_case).versions.len();
    assert_eq!(found("\"It's 5 - 6  miles", true), 1);
    assert_eq!(found("it's", false), 1);
    assert_eq!(found("IT'S 5", false), 1);
    assert_eq!(found("it's", true), 0);
    assert_eq!(found("mile", false), 0, "whole words only");
    assert_eq!(found("said. The", false), 0, "within a paragraph");
    for nothing in ["", "  ", "\u{ad}"] {
        assert_eq!(found(nothing, false), 0);
    }
}

#[test]
fn a_passage_is_followed_from_where_it_stands() {
    let texts = [
        "The mayor spoke. Nobody was hurt.",
        "The mayor spoke at noon. Two people were hurt.",
    ];
    let tracing = traced(&texts);
    let at = texts[1].find("Two people").map_or(0..0, |at| at..at + 10);
    let line = tracing
        .passage(VersionNumber(1), Part::Paragraph(0), at)
        .expect("words");
    expect![[r#"
        line
          0~ Nobody was | Nobody was hurt.
          1= Two people | Two people were hurt.
          0: - → Nobody was
          1: Nobody was → Two people"#]]
    .assert_eq(&show(&line, &texts));
    assert_eq!(
        tracing.passage(VersionNumber(1), Part::Paragraph(0), 9..10),
        None,
        "white space"
    );
    assert_eq!(
        tracing.passage(VersionNumber(1), Part::Paragraph(1), 0..4),
        None
    );
    assert_eq!(
        tracing.passage(VersionNumber(2), Part::Paragraph(0), 0..4),
        None
    );
    assert_eq!(
        tracing.passage(VersionNumber(1), Part::Headline, 0..4),
        None
    );
}
