//! What is traced, held against what it means, worked out in the simplest way there is.

use std::collections::HashMap;

use palimpsest::model::{Certainty, VersionNumber};
use palimpsest::text::{TokenKind, fold, tokens};
use palimpsest::trace::{Annals, AnnalsWriter, Since, TraceConfig, Tracing, Turn};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::edits::Story;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Where no word is written twice and none ever goes, a word is born in the first version that has it.
    #[test]
    fn in_a_text_that_only_grows_a_word_is_as_old_as_the_first_version_with_it(texts in growing()) {
        let tracing = traced(&texts);
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (number, text) in texts.iter().enumerate() {
            for word in text.iter().flat_map(|paragraph| paragraph.split(' ')) {
                first.entry(word).or_insert(number);
            }
            for (word, born) in births(&tracing, number, text) {
                prop_assert_eq!(born.by, VersionNumber(short(first[word])), "{} in {}", word, number);
                prop_assert!(born.is_exact());
            }
        }
    }

    /// In which order the paragraphs of the last version stand makes no difference to how old its words are.
    #[test]
    fn the_order_of_paragraphs_makes_no_difference_to_the_age_of_words(seed in 1..u64::MAX, order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let story = Story::new(seed, 8, 4, 3);
        let texts: Vec<Vec<String>> = (0..4).map(|version| story.paragraphs(version)).collect();
        let last = &texts[3];
        let mut other = texts.clone();
        let listed: Vec<String> = order.iter().filter_map(|at| last.get(*at)).cloned().collect();
        let rest = last.iter().skip(8).cloned();
        other.push(listed.into_iter().chain(rest).collect());
        let (was, is) = (traced(&texts), traced(&other));
        let mut by_word: HashMap<&str, Vec<Turn>> = HashMap::new();
        for (word, born) in births(&was, 3, last) {
            by_word.entry(word).or_default().push(born);
        }
        for (word, born) in births(&is, 4, &other[4]) {
            // Of a word that is written once it is known which one it is.
            if let [only] = by_word[word].as_slice() {
                prop_assert_eq!(born, *only, "{}", word);
            }
        }
    }

    /// A phrase stands in the versions in which its words and signs stand one after the other.
    #[test]
    fn a_phrase_stands_where_its_words_do(texts in spoken(), phrase in prop::collection::vec(word(), 1..4)) {
        let phrase = phrase.join(" ");
        let found = traced(&texts).phrase(&phrase, false).versions;
        let sought = wordings(&phrase);
        let stands_in = |paragraph: &String| wordings(paragraph).windows(sought.len()).any(|window| window == sought);
        let expected = (0..).zip(&texts).filter(|(_, text)| text.iter().any(stands_in));
        let expected: Vec<VersionNumber> = expected.map(|(number, _)| VersionNumber(number)).collect();
        // Behind a sign a phrase may go on in the next paragraph, which the plain look does not see.
        let (_, inner) = sought.split_last().expect("a word");
        if inner.iter().all(|mark| mark.chars().any(char::is_alphanumeric)) {
            prop_assert_eq!(found, expected);
        } else {
            prop_assert!(expected.iter().all(|number| found.contains(number)));
        }
    }

    /// The annals tell of every version what is told of it alone, in portions of any size.
    #[test]
    fn annals_are_what_is_told_of_each_version(texts in spoken(), runs in 1..40_usize) {
        let tracing = traced(&texts);
        let (mut annals, mut writer) = (Annals::default(), AnnalsWriter::default());
        while let Some(portion) = writer.next(&tracing, runs) {
            annals.extend(portion);
        }
        for number in 0..texts.len() {
            prop_assert_eq!(annals.since(VersionNumber(short(number))), Some(since(&tracing, number)));
        }
        prop_assert_eq!(annals.since(VersionNumber(short(texts.len()))), None);
    }
}

/// Every word of a version and when it was born.
fn births<'t>(tracing: &Tracing, number: usize, text: &'t [String]) -> Vec<(&'t str, Turn)> {
    let mut births = Vec::new();
    for (paragraph, runs) in text.iter().zip(since(tracing, number).paragraphs) {
        for word in paragraph.split(' ') {
            let at = word.as_ptr().addr() - paragraph.as_ptr().addr();
            let run = runs.iter().find(|run| run.at.contains(&at));
            births.push((word, run.expect("a run").life.born));
        }
    }
    births
}

fn since(tracing: &Tracing, number: usize) -> Since {
    let since = tracing.since(VersionNumber(short(number)));
    since.expect("a held version")
}

fn traced(texts: &[Vec<String>]) -> Tracing {
    let mut tracing = Tracing::new(TraceConfig::default());
    for (number, text) in texts.iter().enumerate() {
        let given = text.iter().map(|text| (text.as_str(), Certainty::READ));
        let given: Vec<_> = given.collect();
        tracing.push_text(VersionNumber(short(number)), &given);
    }
    tracing
}

/// The words and signs of a text in order, typography and letter case aside.
fn wordings(text: &str) -> Vec<String> {
    let tokens = tokens(text).into_iter();
    let tokens = tokens.filter(|token| token.kind != TokenKind::Space);
    tokens
        .map(|token| fold(&text[token.at]).to_lowercase())
        .collect()
}

/// Versions of a text into which words are put, and paragraphs; no word is written twice.
fn growing() -> impl Strategy<Value = Vec<Vec<String>>> {
    let edit = (any::<Index>(), any::<Index>(), any::<bool>());
    let edits = prop::collection::vec(prop::collection::vec(edit, 0..4), 1..6);
    (2..5_usize, edits).prop_map(|(paragraphs, edits)| {
        let mut written = 0;
        let mut write = || {
            written += 1;
            spelled(written)
        };
        let mut text: Vec<Vec<String>> = (0..paragraphs)
            .map(|_| (0..14).map(|_| write()).collect())
            .collect();
        let mut texts = vec![text.clone()];
        for version in edits {
            for (place, at, is_word) in version {
                if is_word {
                    let paragraph = place.index(text.len());
                    let at = at.index(text[paragraph].len() + 1);
                    text[paragraph].insert(at, write());
                } else {
                    let paragraph = (0..9).map(|_| write()).collect();
                    text.insert(place.index(text.len() + 1), paragraph);
                }
            }
            texts.push(text.clone());
        }
        let joined = |text: Vec<Vec<String>>| text.iter().map(|words| words.join(" ")).collect();
        texts.into_iter().map(joined).collect()
    })
}

/// Versions in few words, so that phrases are found.
fn spoken() -> impl Strategy<Value = Vec<Vec<String>>> {
    let paragraph = prop::collection::vec(word(), 0..12).prop_map(|words| words.join(" "));
    prop::collection::vec(prop::collection::vec(paragraph, 0..4), 1..6)
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "the",
        "The",
        "ferry",
        "ferry’s",
        "ferry's",
        "12",
        "co\u{ad}op",
        "coop",
        "“closed”",
        "\"closed\"",
        "caf\u{e9}",
        "cafe\u{301}",
    ])
}

/// A word for a number, no two the same.
fn spelled(mut number: usize) -> String {
    let mut word = String::from("w");
    for _ in 0..4 {
        word.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or(0)));
        number /= 26;
    }
    word
}

fn short(number: usize) -> u32 {
    u32::try_from(number).expect("few versions")
}
