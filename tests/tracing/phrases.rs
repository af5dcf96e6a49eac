//! Phrases followed through the versions.

use std::ops::Range;

use expect_test::{Expect, expect};
use palimpsest::model::VersionNumber;
use palimpsest::trace::{Change, Line, Passage, Point};

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
        let parts = place.parts.iter().map(|part| {
            let text = texts[place.version.0 as usize]
                .lines()
                .nth(part.paragraph)
                .expect("a paragraph")
                .trim();
            format!(
                "{} | {}",
                &text[part.at.clone()],
                &text[part.sentence.clone()]
            )
        });
        let sign = if place.is_literal { "=" } else { "~" };
        let parts = parts.collect::<Vec<_>>().join(" // ");
        format!("  {}{sign} {parts}", place.version)
    });
    let changes = line.changes.iter().map(show_change);
    let shown: Vec<String> = places.chain(changes).collect();
    format!("line\n{}", shown.join("\n"))
}

fn text(paragraph: usize, bytes: Range<usize>) -> Passage {
    let point = |byte| Point { paragraph, byte };
    Passage::Text(point(bytes.start)..point(bytes.end))
}

fn show_change(change: &Change) -> String {
    let wording = |wording: &Option<String>| {
        let wording = wording.as_deref().unwrap_or("-");
        wording.replace('\n', " / ")
    };
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
        .passage(VersionNumber(1), &text(0, at))
        .expect("words");
    expect![[r#"
        line
          0~ Nobody was | Nobody was hurt.
          1= Two people | Two people were hurt.
          0: - → Nobody was
          1: Nobody was → Two people"#]]
    .assert_eq(&show(&line, &texts));
    assert_eq!(
        tracing.passage(VersionNumber(1), &text(0, 9..10)),
        None,
        "white space"
    );
    assert_eq!(tracing.passage(VersionNumber(1), &text(1, 0..4)), None);
    assert_eq!(tracing.passage(VersionNumber(2), &text(0, 0..4)), None);
    assert_eq!(
        tracing.passage(VersionNumber(1), &Passage::Headline(0..4)),
        None
    );
}

#[test]
fn a_phrase_runs_over_the_end_of_a_paragraph_behind_a_sign_or_with_a_line_break() {
    let tracing = traced(&[
        "“Roads closed,” she said.\n“The ferry” sails.",
        "Roads closed\nThe ferry sails.",
    ]);
    let found = |phrase: &str| tracing.phrase(phrase, false).versions;
    let (first, second) = (VersionNumber(0), VersionNumber(1));
    assert_eq!(found("said. \"the ferry"), [first]);
    assert_eq!(found("said.\n\n\"the ferry"), [first]);
    assert_eq!(found("closed the"), []);
    assert_eq!(found("closed\nthe"), [second]);
    assert_eq!(found("closed\nthe ferry sails."), [second]);
    assert_eq!(
        found("sails. roads"),
        [],
        "not from one version to the next"
    );
}

#[test]
fn a_phrase_over_two_paragraphs_is_followed_through_a_merge_and_a_split() {
    check(
        &[
            "The ferry hit the quay. Nobody was hurt.\nThe harbour was closed. It opens today.",
            "The ferry hit the quay. Nobody was hurt. The harbour was closed. It opens today.",
            "The ferry hit the quay. Only two people were hurt. The harbour was closed. It opens today.",
            "The ferry hit the quay. Only two people were hurt.\nThe harbour was shut. It opens today.",
        ],
        "Nobody was hurt. The harbour was closed.",
        expect![[r#"
            in 0 1
            line
              0= Nobody was hurt. | Nobody was hurt. // The harbour was closed. | The harbour was closed.
              1= Nobody was hurt. The harbour was closed. | Nobody was hurt. The harbour was closed.
              2~ Only two people were hurt. The harbour was closed. | Only two people were hurt. The harbour was closed.
              3~ Only two people were hurt. | Only two people were hurt. // The harbour was shut. | The harbour was shut.
              0: - → Nobody was hurt. / The harbour was closed.
              2: Nobody was hurt. The harbour was closed. → Only two people were hurt. The harbour was closed.
              3: Only two people were hurt. The harbour was closed. → Only two people were hurt. / The harbour was shut."#]],
    );
}

#[test]
fn a_paragraph_that_comes_within_a_phrase_is_no_part_of_it() {
    check(
        &[
            "Nobody was hurt when the ferry hit the quay.\nThe harbour was closed for two hours.",
            "Nobody was hurt when the ferry hit the quay.\nDivers searched the engine room until darkness fell, the owner said.\nThe harbour was closed for two hours.",
        ],
        "the ferry hit the quay. The harbour was closed",
        expect![[r#"
            in 0
            line
              0= the ferry hit the quay. | Nobody was hurt when the ferry hit the quay. // The harbour was closed | The harbour was closed for two hours.
              1~ the ferry hit the quay. | Nobody was hurt when the ferry hit the quay. // The harbour was closed | The harbour was closed for two hours.
              0: - → the ferry hit the quay. / The harbour was closed"#]],
    );
}

#[test]
fn a_phrase_that_a_new_paragraph_parts_is_followed_in_both() {
    check(
        &[
            "The mayor said the ferry would sail again on Sunday after divers had searched the engine room.",
            "The mayor said the ferry would sail again on Sunday.\nDivers had searched the engine room before.",
        ],
        "on Sunday after divers had searched",
        expect![[r#"
            in 0
            line
              0= on Sunday after divers had searched | The mayor said the ferry would sail again on Sunday after divers had searched the engine room.
              1~ on Sunday | The mayor said the ferry would sail again on Sunday. // Divers had searched | Divers had searched the engine room before.
              0: - → on Sunday after divers had searched
              1: on Sunday after divers had searched → on Sunday / Divers had searched"#]],
    );
}

#[test]
fn a_phrase_is_followed_to_another_paragraph() {
    check(
        &[
            "The ferry hit the quay at noon. Police said 12 people were hurt in the accident.\nThe harbour was closed for two hours.\nThe mayor asked people to stay at home.",
            "The ferry hit the quay at noon.\nThe harbour was closed for two hours.\nThe mayor asked people to stay at home. Police said 12 people were hurt in the accident.",
            "The ferry hit the quay at noon.\nThe harbour was closed for two hours.\nThe mayor asked people to stay at home. Police said 17 people were hurt in the accident.",
        ],
        "12 people",
        expect![[r#"
            in 0 1
            line
              0= 12 people | Police said 12 people were hurt in the accident.
              1= 12 people | Police said 12 people were hurt in the accident.
              2~ 17 people | Police said 17 people were hurt in the accident.
              0: - → 12 people
              2: 12 people → 17 people"#]],
    );
}

#[test]
fn a_phrase_is_followed_through_heavy_edits_of_its_sentence() {
    check(
        &[
            "Police said a number of people were hurt when the ferry hit the quay.",
            "Police said 12 people were taken to hospital when the ferry hit the quay.",
            "At least 12 people, three of them children, are in hospital after the ferry hit the quay, police said.",
            "The ferry hit the quay at noon. Police do not know how many people are in hospital.",
        ],
        "12 people",
        expect![[r#"
            in 1 2
            line
              0~ a number of people | Police said a number of people were hurt when the ferry hit the quay.
              1= 12 people | Police said 12 people were taken to hospital when the ferry hit the quay.
              2= 12 people | At least 12 people, three of them children, are in hospital after the ferry hit the quay, police said.
              3~ many people | Police do not know how many people are in hospital.
              0: - → a number of people
              1: a number of people → 12 people
              3: 12 people → many people"#]],
    );
}

#[test]
fn a_phrase_that_is_set_back_keeps_its_line() {
    check(
        &[
            "The mayor said the bridge was safe for all traffic.",
            "The mayor said the bridge was closed for all traffic.",
            "The mayor spoke at noon.",
            "The mayor said the bridge was safe for all traffic.",
        ],
        "bridge was safe",
        expect![[r#"
            in 0 3
            line
              0= bridge was safe | The mayor said the bridge was safe for all traffic.
              1~ bridge was closed | The mayor said the bridge was closed for all traffic.
              2~ spoke at noon | The mayor spoke at noon.
              3= bridge was safe | The mayor said the bridge was safe for all traffic.
              0: - → bridge was safe
              1: bridge was safe → bridge was closed
              2: bridge was closed → spoke at noon
              3: spoke at noon → bridge was safe"#]],
    );
}

#[test]
fn a_selection_over_several_paragraphs_is_followed() {
    let texts = [
        "The ferry sails.\nNobody was hurt.\nIt is cold.",
        "The ferry sails.\nTwo people were hurt.\nIt is cold.",
    ];
    let tracing = traced(&texts);
    let points = Point {
        paragraph: 0,
        byte: 4,
    }..Point {
        paragraph: 2,
        byte: 2,
    };
    let line = tracing
        .passage(VersionNumber(0), &Passage::Text(points))
        .expect("words");
    expect![[r#"
        line
          0= ferry sails. | The ferry sails. // Nobody was hurt. | Nobody was hurt. // It | It is cold.
          1~ ferry sails. | The ferry sails. // Two people were hurt. | Two people were hurt. // It | It is cold.
          0: - → ferry sails. / Nobody was hurt. / It
          1: ferry sails. / Nobody was hurt. / It → ferry sails. / Two people were hurt. / It"#]].assert_eq(&show(&line, &texts));
}
