//! What is said of every fault that there can be, in every language.

#[path = "faults/samples.rs"]
mod samples;

use expect_test::expect_file;
use palimpsest::export::history_json;
use palimpsest::model::file::read;
use palimpsest::model::{Fault, History, Problem};
use palimpsest::present::Words;
use palimpsest::session::messages::{decode, encode};
use palimpsest::state::Language;

const FILE: &str = "sample";

fn problems() -> Vec<Problem> {
    let faults = samples::all().into_iter();
    faults.map(|fault| Problem::new(FILE, fault)).collect()
}

#[test]
fn every_fault_is_told_in_every_language_as_these_sentences_stand() {
    let told = problems().into_iter().map(|problem| {
        let (english, german) = (
            problem.message(),
            Words::new(Language::German).fault(&problem),
        );
        format!("{}\n  {english}\n  {german}\n", problem.kind().word())
    });
    expect_file!["faults/sentences.expect"].assert_eq(&told.collect::<String>());
}

#[test]
fn every_sentence_names_its_file_and_is_a_whole_one() {
    for problem in problems() {
        let (english, german) = (
            problem.message(),
            Words::new(Language::German).fault(&problem),
        );
        assert_ne!(english, german);
        for (sentence, name) in [(&english, "“sample”"), (&german, "„sample“")] {
            assert!(sentence.contains(name), "{sentence}");
            assert!(sentence.ends_with('.'), "{sentence}");
            let begins = sentence.chars().find(|c| !"“„".contains(*c));
            let is_name = sentence.starts_with(name);
            let is_capital = begins.is_some_and(char::is_uppercase);
            assert!(is_name || is_capital, "{sentence}");
            let slips = ["  ", "{", "}", " .", " ,", "..", "“„", ":.", " MB"];
            let slip = slips.iter().find(|slip| sentence.contains(**slip));
            assert_eq!(slip, None, "{sentence}");
            // Places in a file are told as whatever shows it tells them.
            let runs = sentence.split(|c: char| !c.is_ascii_digit());
            let is_grouped = runs.map(str::len).all(|length| length < 5);
            assert!(
                is_grouped || matches!(problem.fault, Fault::History(_)),
                "{sentence}"
            );
        }
        // English quotation marks stand in German only where something English is told as it stands.
        let foreign = english.matches("“sails”").count();
        if !matches!(problem.fault, Fault::Told { .. }) {
            let (opened, closed) = (german.matches('„').count(), german.matches('“').count());
            assert_eq!(opened + foreign, closed, "{german}");
        }
    }
}

#[test]
fn faults_that_differ_are_told_differently() {
    let problems = problems();
    for (at, one) in problems.iter().enumerate() {
        for other in &problems[at + 1..] {
            assert_ne!(one, other);
            assert_ne!(
                Words::new(Language::German).fault(one),
                Words::new(Language::German).fault(other)
            );
        }
    }
}

#[test]
fn a_name_from_right_to_left_turns_nothing_around_it_and_one_that_would_is_seen() {
    let hebrew = "\u{5e9}\u{5dc}\u{5d5}\u{5dd}.html";
    for fault in samples::all() {
        let said = Words::new(Language::German).fault(&Problem::new(hebrew, fault.clone()));
        assert!(
            said.contains(&format!("„\u{2068}{hebrew}\u{2069}“")),
            "{said}"
        );
        let said = Words::new(Language::German).fault(&Problem::new("a\u{202e}b", fault));
        assert!(!said.contains('\u{202e}'), "{said}");
    }
}

#[test]
fn a_fault_comes_whole_from_the_worker() {
    for problem in problems() {
        let sent = encode(&problem).expect("bytes");
        let come: Problem = decode(&sent).expect("a problem");
        assert_eq!((&come.file, &come.fault), (&problem.file, &problem.fault));
    }
}

#[test]
fn a_fault_that_a_saved_history_tells_is_the_same_problem_in_the_same_place() {
    let mut history = History {
        problems: problems(),
        ..History::default()
    };
    history.problems.sort();
    let written = history_json::write(&history, None);
    let told = read(&written).expect("a history").problems;
    assert_eq!(told, history.problems);
    assert!(told.is_sorted());
    let is_told = |problem: &Problem| matches!(problem.fault, Fault::Told { .. });
    assert!(told.iter().all(is_told));
}
