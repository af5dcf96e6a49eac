//! Texts made to break tracing, or to make it slow.

use palimpsest::model::{Certainty, VersionNumber};
use palimpsest::trace::{Passage, TraceConfig, Tracing};

use crate::{shown, traced};

fn push(tracing: &mut Tracing, number: u32, texts: &[String]) {
    let given: Vec<_> = texts
        .iter()
        .map(|text| (text.as_str(), Certainty::READ))
        .collect();
    tracing.push_text(VersionNumber(number), &given);
}

#[test]
fn nothing_traced_says_nothing() {
    let tracing = traced(&[]);
    assert_eq!(tracing.since(VersionNumber(0)), None);
    assert_eq!(tracing.phrase("ferry", false).versions, []);
    assert_eq!(
        tracing.passage(VersionNumber(0), &Passage::Headline(0..5)),
        None
    );
}

#[test]
fn versions_without_a_paragraph_part_what_comes_before_and_after() {
    let mut tracing = Tracing::new(TraceConfig::default());
    let text = ["The ferry sails today.".to_owned()];
    for (number, texts) in [(0, &text[..]), (1, &[]), (2, &text[..])] {
        push(&mut tracing, number, texts);
    }
    assert_eq!(
        shown(&tracing, 2, &text[0]),
        "[0-1+2]The ferry sails today."
    );
    assert_eq!(
        tracing
            .since(VersionNumber(1))
            .map(|since| since.paragraphs.len()),
        Some(0)
    );
}

#[test]
fn a_version_that_comes_out_of_order_is_passed_over() {
    let mut tracing = Tracing::new(TraceConfig::default());
    push(&mut tracing, 3, &["The ferry sails.".to_owned()]);
    push(&mut tracing, 3, &["The ship sails.".to_owned()]);
    push(&mut tracing, 1, &["The boat sails.".to_owned()]);
    assert_eq!(tracing.versions().collect::<Vec<_>>(), [VersionNumber(3)]);
}

#[test]
fn one_sentence_a_thousand_times_comes_and_goes() {
    let text = |times: usize| vec!["Nobody was hurt.".to_owned(); times];
    let mut tracing = Tracing::new(TraceConfig::default());
    for (number, times) in (0..).zip([1000, 400, 1000, 2000]) {
        push(&mut tracing, number, &text(times));
    }
    let since = tracing.since(VersionNumber(3)).expect("a held version");
    let born = |by: u32| {
        since
            .paragraphs
            .iter()
            .filter(|runs| runs[0].life.born.by.0 == by)
            .count()
    };
    assert_eq!((born(0), born(3)), (1000, 1000));
    let away = since
        .paragraphs
        .iter()
        .filter(|runs| !runs[0].life.absences.is_empty());
    assert_eq!(away.count(), 600);
}

#[test]
fn one_word_over_and_over_ends_within_its_steps() {
    let text = |times: usize| vec!["ferry ".repeat(times).trim().to_owned()];
    let mut tracing = Tracing::new(TraceConfig::default());
    for (number, times) in (0..).zip([3000, 10, 2500, 2900, 3000]) {
        push(&mut tracing, number, &text(times));
    }
    let since = tracing.since(VersionNumber(4)).expect("a held version");
    assert_eq!(
        since.paragraphs[0].last().map(|run| run.at.end),
        Some(3000 * 6 - 1)
    );
    let trace = tracing.phrase("ferry", true);
    assert_eq!(trace.text.len(), TraceConfig::default().lines);
    assert!(!trace.is_complete);
    assert_eq!(trace.versions.len(), 5);
}

#[test]
fn where_the_steps_end_that_is_said_and_words_count_as_new() {
    let config = TraceConfig {
        steps: 0,
        ..TraceConfig::default()
    };
    let mut tracing = Tracing::new(config);
    let (ferry, mayor) = (
        "The ferry sails today.".to_owned(),
        "The mayor waits at home.".to_owned(),
    );
    push(&mut tracing, 0, &[ferry.clone(), mayor.clone()]);
    push(&mut tracing, 1, std::slice::from_ref(&ferry));
    assert!(tracing.precise());
    push(&mut tracing, 2, &[ferry.clone(), mayor.clone()]);
    assert!(!tracing.precise());
    assert_eq!(
        shown(&tracing, 2, &format!("{ferry}\n{mayor}")),
        "[0]The ferry sails today.\n[2]The mayor waits at home."
    );
}

#[test]
fn ten_thousand_paragraphs_are_traced() {
    let paragraph = |at: usize| {
        format!(
            "Boat {at} of fleet {} sails to harbour {at} at noon.",
            at * 7
        )
    };
    let all: Vec<String> = (0..10_000).map(paragraph).collect();
    let mut fewer = all.clone();
    fewer.drain(2000..2500);
    let mut tracing = Tracing::new(TraceConfig::default());
    for (number, texts) in (0..).zip([&all, &fewer, &all]) {
        push(&mut tracing, number, texts);
    }
    let since = tracing.since(VersionNumber(2)).expect("a held version");
    for (at, runs) in since.paragraphs.iter().enumerate() {
        assert_eq!((runs.len(), runs[0].life.born.by.0), (1, 0), "{at}");
        assert_eq!(
            !runs[0].life.absences.is_empty(),
            (2000..2500).contains(&at),
            "{at}"
        );
    }
}
