//! Names: capitals inside of sentences, acronyms, and what follows a title; which came, went or took another's place.
//!
//! Told by the capital, so only in scripts that have any, not in languages that give one to every noun, and not where all words have one.

use std::collections::HashSet;
use std::ops::Range;

use super::edit::Edit;
use super::language::{Language, Tongue, is_in};
use super::passage::{Passage, bare, small, touching};
use super::{Kind, Telling};
use crate::text::fold;

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Where it stands, with the title before it.
    pub(super) at: Range<usize>,
    /// Its words in small letters, without titles; never empty.
    words: Vec<String>,
    /// What tells each of them from others.
    keys: Vec<String>,
}

/// How many words with a capital a passage has at least, three quarters of all that could, to be set like a headline.
const HEADLINE_WORDS: usize = 4;

/// All names of a passage. Its dates are found already.
pub(super) fn find(passage: &Passage, tongue: Tongue) -> Vec<Name> {
    if !tongue.has_capital_names || is_set_in_capitals(passage) {
        return Vec::new();
    }
    let mut found: Vec<Name> = Vec::new();
    let mut index = 0;
    while index < passage.words.len() {
        match at(passage, index, tongue.language) {
            Some((name, next)) => {
                found.push(name);
                index = next.max(index + 1);
            }
            None => index += 1,
        }
    }
    found
}

/// Whether most words have a capital, or most letters are capitals: then a capital says nothing.
fn is_set_in_capitals(passage: &Passage) -> bool {
    let (mut long, mut capital) = (0, 0);
    for index in 1..passage.words.len() {
        let word = passage.word(index);
        if word.chars().count() >= 4 && word.starts_with(char::is_alphabetic) {
            long += 1;
            capital += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    capital >= HEADLINE_WORDS && capital * 4 >= long * 3
}

/// The name that begins with a word, and the first word behind it.
fn at(
    passage: &Passage,
    index: usize,
    language: Option<&'static Language>,
) -> Option<(Name, usize)> {
    let is_first = passage.starts_sentence(index);
    let is_title = |index: usize| {
        language.is_some_and(|language| is_in(language.titles, plain(passage.word(index))))
    };
    let can_begin = is_capital(passage, index, language) || is_first && is_title(index);
    if !can_begin {
        return None;
    }
    let mut next = index + 1;
    while next < passage.words.len()
        && follows(passage, next)
        && is_capital(passage, next, language)
    {
        next += 1;
    }
    // What begins a sentence has a capital anyway: it is a name where one goes on, and it is no common word.
    if is_first && !is_acronym(passage.word(index)) && !is_title(index) {
        let is_common =
            language.is_none_or(|language| is_in(language.common, &passage.small(index)));
        if next == index + 1 {
            return None;
        }
        if is_common {
            return at(passage, index + 1, language);
        }
    }
    // «Expo 2016».
    if follows(passage, next) && is_year(passage.word(next)) {
        next += 1;
    }
    let words: Vec<String> = (index..next)
        .filter(|index| !is_title(*index))
        .map(|index| bare(&passage.small(index)).to_owned())
        .collect();
    let start = passage.words.get(index)?.start;
    let last = passage.words.get(next - 1)?;
    let end = last.start + bare(passage.text(last)).len();
    (!words.is_empty()).then_some((
        Name {
            at: start..end,
            keys: words.iter().map(|word| key(word, language)).collect(),
            words,
        },
        next,
    ))
}

/// Whether a word has the capital of a name, for what it is: not «I», not a month.
fn is_capital(passage: &Passage, index: usize, language: Option<&'static Language>) -> bool {
    let word = passage.word(index);
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let folded = fold(word);
    let is_never = language.is_some_and(|language| {
        is_in(language.never_names, &folded)
            || is_in(language.months, &folded) && !is_in(language.vague_months, &folded)
            || is_in(language.weekdays, &folded)
    });
    let is_date = passage
        .words
        .get(index)
        .is_some_and(|at| !touching(&passage.dates, |date| date, at).is_empty());
    !is_never && !is_date
}

fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().count() >= 2 && letters.clone().all(char::is_uppercase)
}

/// Whether a word goes on with what the one before it began: a space, a hyphen or the stop of a title or an initial stands between them.
fn follows(passage: &Passage, index: usize) -> bool {
    match passage.before(index) {
        " " | "\u{a0}" | "-" | "." | "’" | "'" => true,
        ". " | ".\u{a0}" => !passage.starts_sentence(index),
        _ => false,
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse::<u32>()
            .is_ok_and(|year| (1900..2100).contains(&year))
}

fn plain(word: &str) -> &str {
    word.trim_end_matches('.')
}

/// What of the names changed with an edit.
pub(super) fn tell(edit: &Edit<'_>) -> Vec<Telling> {
    if !edit.is_pointed() {
        return Vec::new();
    }
    let found = edit.each(|passage, at| touching(&passage.names, |name| &name.at, at));
    let alone = |own: &'_ [Name], other: &[Name]| -> Vec<Name> {
        let is_there = |name: &&Name| !other.iter().any(|other| is_same(name, other));
        own.iter().filter(is_there).cloned().collect()
    };
    let gone = alone(found.old, found.new);
    let come = alone(found.new, found.old);
    let both = gone.len().min(come.len());
    let pairs = gone.iter().zip(&come).take(both);
    let mut told: Vec<Telling> = pairs
        .map(|(old, new)| Telling::new(Kind::Name, Some(&old.at), Some(&new.at)))
        .collect();
    let is_news = |name: &&Name, other: &Passage| !name.words.iter().all(|word| other.holds(word));
    let [old, new] = [&edit.passages.old, &edit.passages.new];
    let went = gone.iter().skip(both).filter(|name| is_news(name, new));
    told.extend(went.map(|name| Telling::new(Kind::Name, Some(&name.at), None)));
    let came = come.iter().skip(both).filter(|name| is_news(name, old));
    told.extend(came.map(|name| Telling::new(Kind::Name, None, Some(&name.at))));
    // One capital for a small letter is no other name.
    told.retain(|telling| small(old.text(&telling.at.old)) != small(new.text(&telling.at.new)));
    told
}

/// Whether one name is the other in full or in short: «John Smith», «Mr Smith».
fn is_same(one: &Name, other: &Name) -> bool {
    let (short, long) = if one.keys.len() <= other.keys.len() {
        (one, other)
    } else {
        (other, one)
    };
    let long: HashSet<&String> = long.keys.iter().collect();
    short.keys.iter().all(|key| long.contains(key))
}

/// What tells a word of a name from others: without the stops of «U.S.», and the land for its people.
fn key(word: &str, language: Option<&'static Language>) -> String {
    let word = word.replace('.', "");
    let ends = language.map_or(&[][..], |language| language.people_ends);
    let stems = ends.iter().filter_map(|end| word.strip_suffix(end));
    let stem = stems.min_by_key(|stem| stem.len());
    let stem = stem
        .filter(|stem| stem.len() >= SHORTEST_STEM)
        .unwrap_or(&word);
    let bare = stem.trim_end_matches(['a', 'e', 'i', 'o', 'y']);
    match bare.len() >= SHORTEST_STEM {
        true => bare.to_owned(),
        false => stem.to_owned(),
    }
}

/// The shortest beginning of a land's name, in bytes, of which its people's can be made.
const SHORTEST_STEM: usize = 4;
