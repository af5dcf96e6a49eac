//! Where words stand in all versions: every hit is really there and none is missing, against a plain look through the texts.

use palimpsest::model::{Article, VersionNumber};
use palimpsest::text::{TokenKind, fold, tokens};
use palimpsest::trace::{Finder, Finding, FoundBy};
use proptest::prelude::*;

use crate::article;

fn find(texts: &[&str], words: &str) -> Finding {
    Finder::of(&article(texts)).find(words, 100)
}

/// «0:1 2:2» and the sentences with the words in brackets and the versions and paragraphs that have them.
fn shown(finding: &Finding) -> String {
    let counts = finding.counts.iter();
    let counts: Vec<String> = counts
        .map(|(number, count)| format!("{number}:{count}"))
        .collect();
    let passages = finding.passages.iter().map(|passage| {
        let mut sentence = passage.sentence.clone();
        for at in passage.at.iter().rev() {
            sentence.insert(at.end, ']');
            sentence.insert(at.start, '[');
        }
        let places = passage.places.iter();
        let places: Vec<String> = places
            .map(|place| format!("{}.{}", place.version, place.paragraph))
            .collect();
        format!("{sentence} ({})", places.join(" "))
    });
    let passages: Vec<String> = passages.collect();
    format!(
        "{:?} {} | {}",
        finding.by,
        counts.join(" "),
        passages.join(" | ")
    )
}

const STORY: [&str; 3] = [
    "It rained. The ferry’s captain said no.\nThe quay is closed.",
    "",
    "The quay is closed.\nIt rained. The ferry's captain said no.\nA ferry's captain, he said.",
];

#[test]
fn a_sentence_that_stands_in_several_versions_is_one_whatever_its_typography() {
    assert_eq!(
        shown(&find(&STORY, "FERRY\u{2019}s \u{a0} captain")),
        "Phrase 0:1 2:2 | The [ferry's captain] said no. (0.0 2.1) | A [ferry's captain], he said. (2.2)"
    );
}

#[test]
fn a_last_word_may_only_begin_so_and_words_may_stand_apart_where_there_is_nothing_better() {
    assert_eq!(
        shown(&find(&STORY, "the qu")),
        "Beginning 0:1 2:1 | [The quay] is closed. (0.1 2.0)"
    );
    assert_eq!(
        shown(&find(&STORY, "no, ferry's")),
        "Words 0:1 2:1 | The [ferry's] captain said [no]. (0.0 2.1)"
    );
    assert_eq!(shown(&find(&STORY, "closed quay nowhere")), "Words  | ");
    assert_eq!(shown(&find(&STORY, "quay ferry")), "Words  | ");
    for nothing in ["", " ", "\u{200b}", "train"] {
        assert_eq!(find(&STORY, nothing).counts, [], "{nothing:?}");
    }
}

#[test]
fn letters_with_marks_are_found_however_they_are_composed() {
    let texts = ["The cafe\u{301} is shut.", "The caf\u{e9} is shut."];
    let finding = find(&texts, "caf\u{e9}");
    assert_eq!((finding.counts.len(), finding.passages.len()), (2, 1));
}

#[test]
fn headlines_are_looked_through_too_also_of_versions_whose_text_is_not_held() {
    let mut article = article(&STORY);
    article.versions[1].title = Some("Ferry captain says no".to_owned());
    let finding = Finder::of(&article).find("captain", 100);
    assert_eq!(finding.counts[1], (VersionNumber(1), 1));
    assert!(finding.passages.iter().any(|passage| passage.is_headline));
}

#[test]
fn no_more_passages_are_told_than_were_asked_for_and_all_are_counted() {
    let lines: Vec<String> = (0..30)
        .map(|at| format!("Ferry number {at} sails."))
        .collect();
    let finding = Finder::of(&article(&[&lines.join("\n")])).find("ferry", 7);
    assert_eq!((finding.passages.len(), finding.more), (7, 23));
    assert_eq!(finding.counts, [(VersionNumber(0), 30)]);
}

/// The words and signs of a text in small letters, typography aside.
fn marks(text: &str) -> Vec<String> {
    let tokens = tokens(text).into_iter();
    let seen = tokens.filter(|token| token.kind != TokenKind::Space);
    seen.map(|token| fold(&text[token.at]).to_lowercase())
        .collect()
}

/// How often words stand in a paragraph, whole and in a row, without overlap.
fn times(paragraph: &str, wanted: &[String]) -> usize {
    let marks = marks(paragraph);
    let (mut at, mut times) = (0, 0);
    while at + wanted.len() <= marks.len() {
        if marks[at..at + wanted.len()] == *wanted {
            times += 1;
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    times
}

fn history() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "The", "ferry", "quay", "said", "“no”", "no", "café", "fer", "12", "—",
    ]);
    let line = prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "));
    let text = prop::collection::vec(line, 0..5).prop_map(|lines| lines.join("\n"));
    prop::collection::vec(text, 1..5)
}

proptest! {
    #[test]
    fn every_hit_is_there_and_none_is_missing(
        texts in history(),
        words in prop::collection::vec(prop::sample::select(vec!["the", "Ferry", "quay", "\"no\"", "NO", "fer", "12"]), 1..3),
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let story: Article = article(&texts);
        let words = words.join(" ");
        let wanted = marks(&words);
        let finding = Finder::of(&story).find(&words, 1000);
        let expected = (0..).zip(&texts).filter_map(|(number, text)| {
            let count: usize = text.lines().map(|line| times(line, &wanted)).sum();
            (count > 0).then_some((VersionNumber(number), count))
        });
        let expected: Vec<(VersionNumber, usize)> = expected.collect();
        // Only words with a sign between may go over a paragraph's end, and the plain look does not.
        if wanted.iter().all(|mark| mark.chars().any(char::is_alphanumeric)) {
            if finding.by == FoundBy::Phrase {
                prop_assert_eq!(&finding.counts, &expected);
            } else {
                prop_assert_eq!(expected.len(), 0);
            }
        }
        let told: usize = finding.passages.iter().map(|passage| passage.places.len()).sum();
        let counted: usize = finding.counts.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(told, counted);
        for passage in &finding.passages {
            for place in &passage.places {
                let version = story.version(place.version).expect("a version");
                let text = &version.paragraphs.as_ref().expect("held")[place.paragraph].text;
                prop_assert!(text.get(place.at.clone()).is_some_and(|found| !found.is_empty()));
            }
            let order: Vec<_> = passage.places.iter().map(|place| (place.version, place.paragraph, place.at.start)).collect();
            prop_assert!(order.is_sorted());
            if finding.by == FoundBy::Phrase && passage.at.len() == 1 {
                prop_assert_eq!(marks(&passage.sentence[passage.at[0].clone()]), wanted.clone());
            }
        }
        let firsts: Vec<VersionNumber> = finding.passages.iter().map(|passage| passage.places[0].version).collect();
        prop_assert!(firsts.is_sorted());
    }

    #[test]
    fn what_is_found_as_a_phrase_is_where_tracing_finds_it(texts in history(), words in prop::sample::select(vec!["ferry", "the ferry", "no", "12"])) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let finding = find(&texts, words);
        let traced = crate::traced(&texts).phrase(words, false);
        let found: Vec<VersionNumber> = finding.counts.iter().map(|(number, _)| *number).collect();
        if finding.by == FoundBy::Phrase {
            prop_assert_eq!(found, traced.versions);
        } else {
            prop_assert_eq!(traced.versions.len(), 0);
        }
    }
}
