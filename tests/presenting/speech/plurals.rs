//! No language says «1 versions», «in 0 edits» or «12345 words», and none breaks a line between a number and its unit.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use palimpsest::present::Words;
use palimpsest::state::Language;

use super::counted::{Counted, counted};
use super::samples_of;

/// What is said alike of one thing and of several, but for the number: nothing in it bends.
fn unbent(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["more", "more_articles", "more_pages", "and_more"],
        // «1 Artikel», «5 Artikel»; «1 weitere Seite», «5 weitere Seiten», of which the noun is not said.
        Language::German => &["more", "more_pages", "and_more"],
    }
}

/// What tells the how manieth of something, or only how many: «3 of 12», «×3».
const FIGURES: [&str; 6] = [
    "thousands",
    "times",
    "change_of(Some",
    "progress",
    "passage_of",
    "rail_mark",
];

/// As a number stands in a sentence of a language.
fn written(language: Language, number: usize) -> String {
    Words::new(language).thousands(number)
}

/// Those that speak of so many things as are put in, and of no other number.
fn of_one_number() -> impl Iterator<Item = Counted> {
    let is_figure = |one: &Counted| FIGURES.iter().any(|name| one.call().starts_with(name));
    counted().into_iter().filter(move |one| !is_figure(one))
}

/// What stands behind a number wherever it is told in a text.
fn behind<'t>(text: &'t str, number: &str) -> Vec<&'t str> {
    let words: Vec<&str> = text.split([' ', '\u{a0}']).collect();
    let told = words.windows(2).filter(|pair| pair[0] == number);
    told.map(|pair| pair[1].trim_matches(|c: char| !c.is_alphabetic()))
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn everything_that_takes_a_number_or_a_list_is_counted_here() {
    let counted: BTreeSet<String> = counted().iter().map(|one| one.method.to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/present/words");
    let files = fs::read_dir(folder).expect("the words").flatten();
    let mut found = 0;
    for text in files.filter_map(|file| fs::read_to_string(file.path()).ok()) {
        // Only traits: of the languages, each has its own folder.
        for method in text.split("\n    fn ").skip(1) {
            let (name, rest) = method.split_once('(').expect("a method");
            let given = rest.split_once(')').map_or(rest, |(given, _)| given);
            let is_counted = ["usize", "&[", "PartsRead", "Progress", "Figure", "Undo"];
            if is_counted.iter().any(|word| given.contains(word)) {
                found += 1;
                assert!(counted.contains(name), "no line in counted.rs for {name}");
            }
        }
    }
    assert!(found > 60, "{found} were found");
}

#[test]
fn of_one_thing_other_words_are_said_than_of_several() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut bent = 0;
        for one in of_one_number() {
            let (of_one, of_five) = (one.of(words, 1), one.of(words, 5));
            let five = written(language, 5);
            let replaced = of_five.replace(&five, "1");
            let bends = replaced != of_one;
            let speaks_of_it = !behind(&of_five, &five).is_empty();
            let may_bend = !unbent(language).contains(&one.method);
            if speaks_of_it && may_bend && !is_alike(language, &one) {
                assert!(bends, "{}: “{of_one}”, “{of_five}”", one.call());
            }
            bent += usize::from(bends);
        }
        assert!(bent > 60, "{language:?} bends {bent}");
    }
}

/// What goes with another number than this one: «1 of 20,000 versions held» is like «5 of 20,000 versions held», «3 words are only in the
/// reading shown, 1 only in the other» like «5 only in the other». German says «Artikel» of one and of many.
fn is_alike(language: Language, one: &Counted) -> bool {
    let counts_among_many = one.given.contains("20_000") || one.given == "3, n, 3";
    let is_german = language == Language::German;
    counts_among_many || is_german && one.method == "articles_listed"
}

#[test]
fn a_word_for_many_never_stands_behind_a_one() {
    for language in Language::ALL {
        let words = Words::new(language);
        let thousand = written(language, 1_000);
        let many: BTreeSet<String> = counted()
            .iter()
            .filter(|one| !unbent(language).contains(&one.method))
            .flat_map(|one| {
                let said = one.of(words, 1_000);
                let behind = behind(&said, &thousand);
                behind.into_iter().map(str::to_owned).collect::<Vec<_>>()
            })
            .filter(|word| !NEUTRAL.contains(&word.as_str()))
            .collect();
        assert!(many.len() > 10, "{language:?}: {many:?}");
        let said = counted()
            .into_iter()
            .map(|one| (one.call(), one.of(words, 1)));
        let samples = samples_of(language).into_iter();
        let samples = samples.map(|sample| (sample.method.to_owned(), sample.texts.join(" | ")));
        for (call, text) in said.chain(samples) {
            let wrong = behind(&text, "1")
                .into_iter()
                .find(|word| many.contains(*word));
            assert_eq!(wrong, None, "{call}: “{text}”");
        }
    }
}

/// What stands behind one and behind many alike.
const NEUTRAL: [&str; 22] = [
    "of",
    "or",
    "more",
    "only",
    "held",
    "had",
    "open",
    "unchanged",
    "von",
    "nur",
    "dieser",
    "vorliegende",
    "vorliegenden",
    "weitere",
    "weiteren",
    "offenen",
    "Artikel",
    "hinzugekommen",
    "x",
    "geteilt",
    "bis",
    "in",
];

#[test]
fn large_numbers_are_told_in_groups() {
    for language in Language::ALL {
        let words = Words::new(language);
        let grouped = written(language, 12_345);
        assert_ne!(grouped, "12345");
        let mut told = 0;
        for one in counted() {
            // Shares of a hundred and numbers of versions are no large numbers.
            let is_other = one.given.starts_with("3, n") || one.given.contains("first(");
            let said = one.of(words, 12_345);
            if !is_other {
                assert!(!said.contains("12345"), "{}: {said}", one.call());
            }
            told += usize::from(said.contains(&grouped));
        }
        assert!(told > 60, "{language:?} tells {told}");
    }
}

#[test]
fn a_number_and_its_unit_stay_on_one_line() {
    for (language, units) in [
        (Language::English, ["%", "min", "h", "MB"]),
        (Language::German, ["%", "Min.", "Std.", "MB"]),
    ] {
        let mut kept = 0;
        for sample in samples_of(language) {
            for text in &sample.texts {
                for unit in units {
                    let torn = text.match_indices(&format!(" {unit}")).find(|(at, found)| {
                        let is_behind = text[..*at].ends_with(|c: char| c.is_ascii_digit());
                        let rest = &text[at + found.len()..];
                        is_behind && !rest.starts_with(char::is_alphabetic)
                    });
                    assert_eq!(torn, None, "{}: {text}", sample.method);
                    kept += text.matches(&format!("\u{a0}{unit}")).count();
                }
                let has_space = text.contains("\u{a0}%");
                let has_none = text.contains('%') && !has_space;
                let wrong = match language {
                    Language::English => has_space,
                    Language::German => has_none,
                };
                assert!(!wrong, "{}: {text}", sample.method);
            }
        }
        assert!(kept >= 4, "{language:?} has {kept} units");
    }
}
