//! Every language of the interface says all that can be said, in its own words.

#[path = "speech/counted.rs"]
mod counted;
#[path = "speech/filled.rs"]
mod filled;
#[path = "speech/fixed.rs"]
mod fixed;
#[path = "speech/german.rs"]
mod german;
#[path = "speech/plurals.rs"]
mod plurals;
#[path = "speech/samples.rs"]
mod samples;
#[path = "speech/shown.rs"]
mod shown;
#[path = "speech/versions.rs"]
mod versions;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use palimpsest::present::Words;
use palimpsest::state::Language;

use samples::{Sample, all};

/// Texts that German has in common with English: names, signs and numbers, and the words that both languages have.
const COMMON: [&str; 12] = [
    "Chrome, Edge",
    "Firefox",
    "Safari",
    "Name",
    "Text",
    "Version",
    "Version 5",
    "Original: https://x.example/",
    "Tracker: https://x.example/",
    "5 · x",
    "a b",
    "×3",
];

fn samples_of(language: Language) -> Vec<Sample> {
    all(Words::new(language))
}

/// The names of all methods that a trait of the words has, as their files say.
fn methods() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/present/words");
    let files = fs::read_dir(folder).expect("the words").flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    let of_file = |text: String| -> Vec<String> {
        let methods = text.lines().filter_map(|line| {
            let name = line.strip_prefix("    fn ")?;
            name.split('(').next().map(str::to_owned)
        });
        let is_trait = text.contains("Words {\n");
        if is_trait {
            methods.collect()
        } else {
            Vec::new()
        }
    };
    texts.flat_map(of_file).collect()
}

#[test]
fn there_is_a_sample_of_everything_that_can_be_said() {
    let sampled: BTreeSet<String> = samples_of(Language::English)
        .iter()
        .map(|sample| sample.method.to_owned())
        .collect();
    let methods = methods();
    assert!(methods.len() > 300, "{} methods were found", methods.len());
    let missing: Vec<&String> = methods.difference(&sampled).collect();
    assert!(
        missing.is_empty(),
        "no sample in tests/presenting/speech of {missing:?}"
    );
}

#[test]
fn german_says_all_that_english_says_and_in_its_own_words() {
    let english = samples_of(Language::English);
    let german = samples_of(Language::German);
    assert_eq!(english.len(), german.len());
    let mut common = BTreeSet::new();
    for (one, other) in english.iter().zip(&german) {
        assert_eq!(one.method, other.method);
        assert_eq!(one.texts.len(), other.texts.len(), "{}", one.method);
        let pairs = one.texts.iter().zip(&other.texts);
        common.extend(
            pairs
                .filter(|(one, other)| one == other)
                .map(|(one, _)| one.as_str()),
        );
    }
    assert_eq!(common, COMMON.into_iter().collect());
}

#[test]
fn no_word_of_english_is_left_in_german() {
    let is_english = |word: &str| {
        [
            "the", "of", "and", "is", "are", "with", "which", "its", "this", "that", "they", "not",
            "held", "version", "versions",
        ]
        .contains(&word)
    };
    let mut found = 0;
    for sample in samples_of(Language::English) {
        found += words_of(&sample).filter(|word| is_english(word)).count();
    }
    assert!(found > 300, "English itself has {found} of these words");
    for sample in samples_of(Language::German) {
        let left: Vec<String> = words_of(&sample).filter(|word| is_english(word)).collect();
        assert!(left.is_empty(), "{left:?} in {sample:?}");
    }
}

/// As they are written: «Version» is German, «version» is not.
fn words_of(sample: &Sample) -> impl Iterator<Item = String> {
    let letters = |c: char| !c.is_alphabetic();
    let words = sample
        .texts
        .iter()
        .flat_map(move |text| text.split(letters));
    words.map(str::to_owned)
}

#[test]
fn each_language_has_its_own_quotation_marks_and_closes_them() {
    for (language, open, close, foreign) in [
        (Language::English, '“', '”', '„'),
        (Language::German, '„', '“', '”'),
    ] {
        let mut quotations = 0;
        for Sample { method, texts } in samples_of(language) {
            for text in &texts {
                let count = |mark| text.matches(mark).count();
                assert_eq!(count(open), count(close), "{method}: {text}");
                assert_eq!(count(foreign), 0, "{method}: {text}");
                assert_eq!(count('"'), 0, "{method}: {text}");
                quotations += count(open);
            }
        }
        assert!(quotations > 50, "{language:?} has {quotations}");
    }
}

#[test]
fn no_language_glues_badly() {
    for language in Language::ALL {
        let samples = samples_of(language);
        for text in samples.iter().flat_map(|sample| &sample.texts) {
            for bad in ["  ", " .", " ,", ",,", "..", ": .", "{", "}"] {
                assert!(!text.contains(bad), "“{bad}” in “{text}”");
            }
        }
    }
}

#[test]
fn a_day_with_its_year_begins_with_the_day() {
    for language in Language::ALL {
        let words = Words::new(language);
        for month in 1..=12 {
            let at = versions::at(&format!("2019-{month:02}-03T00:00:00Z"));
            let (day, with_year) = (words.day(at), words.day_and_year(at));
            assert_eq!(with_year, format!("{day} 2019"));
        }
    }
}

#[test]
fn a_language_tells_its_own_tag() {
    for language in Language::ALL {
        assert_eq!(Words::new(language).language_tag(), language.tag());
    }
}
