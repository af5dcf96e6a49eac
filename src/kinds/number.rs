//! Numbers: where they stand, and which came, went or took another's place.
//!
//! In digits of any script, and in words where we have a table of the language's. `1,000` and `1000`, `twelve` and `12`, `1.2m` and
//! `1.2 million` are the same. A number in a date is part of the date, one in a name («Expo 2016») part of the name.

use std::ops::Range;

use super::digits::{self, Decimal};
use super::edit::Edit;
use super::language::Language;
use super::passage::{Passage, touching};
use super::{Kind, Telling};
use crate::model::{Side, Sides};

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Where it stands, with the sign or word for what it counts: «£1.2m», «12 per cent».
    pub(super) at: Range<usize>,
    /// How much.
    pub(super) value: Decimal,
    /// What it counts, where a sign or an ending says so.
    pub(super) unit: String,
    /// Whether it is a word that often is no number («one of them»).
    pub(super) is_vague: bool,
}

/// All numbers of a passage that stand in no date and no name.
pub(super) fn find(passage: &Passage, language: Option<&'static Language>) -> Vec<Number> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < passage.words.len() {
        let Some((number, next)) = at(passage, index, language) else {
            index += 1;
            continue;
        };
        let is_taken = !touching(&passage.dates, |at| at, &number.at).is_empty()
            || touching(&passage.names, |name| &name.at, &number.at)
                .iter()
                .any(|name| name.at.start < number.at.start);
        if !is_taken {
            found.push(number);
        }
        index = next.max(index + 1);
    }
    found
}

/// The number that begins with a word, and the first word behind it.
fn at(
    passage: &Passage,
    index: usize,
    language: Option<&'static Language>,
) -> Option<(Number, usize)> {
    let (value, unit, is_vague, next) =
        in_digits(passage, index, language).or_else(|| in_words(passage, index, language?))?;
    let start = passage.words.get(index)?.start;
    let end = passage.words.get(next.checked_sub(1)?)?.end;
    let mut number = Number {
        at: start..end,
        value,
        unit,
        is_vague,
    };
    let next = take_signs(passage, &mut number, next, language);
    Some((number, next))
}

fn in_digits(
    passage: &Passage,
    index: usize,
    language: Option<&'static Language>,
) -> Option<(Decimal, String, bool, usize)> {
    let (mut value, mut ending) = digits::read(passage.word(index))?;
    if ending.chars().any(char::is_numeric) || is_in_word(passage, index) {
        return None;
    }
    // «1930’s» is «1930s».
    if let Some(plural) = ending.strip_prefix(['\'', '’']) {
        ending = plural;
    }
    let mut next = index + 1;
    // «12 000» in the print of some languages is one number.
    while let (Some(first), Some(second)) = (passage.words.get(next - 1), passage.words.get(next)) {
        let group = passage.text(second);
        let is_group = ending.is_empty()
            && first.len() <= 3
            && matches!(passage.before(next), "\u{a0}" | "\u{202f}" | "\u{2009}")
            && group.chars().count() == 3
            && group.chars().all(|letter| digits::digit(letter).is_some());
        if !is_group {
            break;
        }
        let joined = passage.text(&(passage.words.get(index)?.start..second.end));
        let joined: String = joined
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        value = digits::read(&joined)?.0;
        next += 1;
    }
    let scale = |word: &str| {
        let scales = language.map_or(&[][..], |language| language.scales);
        let found = scales.iter().find(|(name, _)| *name == word);
        found.map(|(_, factor)| *factor)
    };
    let small = ending.to_lowercase();
    if let Some(factor) = scale(&small) {
        value = value.times(factor);
        ending = "";
    } else if ending.is_empty()
        && passage.before(next).trim().is_empty()
        && let Some(factor) = scale(&passage.small(next))
    {
        value = value.times(factor);
        next += 1;
    } else if language.is_some_and(|language| language.ordinal_ends.contains(&small.as_str())) {
        ending = "";
    }
    Some((value, ending.to_lowercase(), false, next))
}

/// Whether a hyphen joins a number to a word before it: «Covid-19» is a name.
fn is_in_word(passage: &Passage, index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| passage.word(before));
    let is_word = before.is_some_and(|before| before.ends_with(char::is_alphabetic));
    is_word && matches!(passage.before(index), "-" | "‐" | "‑")
}

/// A number in words: «twenty-five», «one hundred and five», «two million».
fn in_words(
    passage: &Passage,
    index: usize,
    language: &'static Language,
) -> Option<(Decimal, String, bool, usize)> {
    let find = |list: &[(&str, u64)], word: &str| {
        let found = list.iter().find(|(name, _)| *name == word);
        found.map(|(_, value)| *value)
    };
    let first = passage.small(index);
    find(language.numbers, &first)?;
    let (mut total, mut current, mut next) = (0_u64, 0_u64, index);
    let mut is_after_scale = false;
    loop {
        let word = passage.small(next);
        let is_joined =
            next == index || matches!(passage.before(next).trim(), "" | "-" | "‐" | "‑");
        if !is_joined || word.is_empty() {
            break;
        }
        if let Some(value) = find(language.numbers, &word) {
            // «two three» are two numbers; «twenty-five» is one.
            let fits = current.is_multiple_of(100)
                || current % 100 >= 20 && current.is_multiple_of(10) && value < 10;
            if next > index && !fits {
                break;
            }
            current += value;
            is_after_scale = false;
        } else if let Some(scale) =
            find(language.scales, &word).filter(|_| next > index && word.len() > 2)
        {
            if scale == 100 {
                current = current.saturating_mul(100);
            } else {
                total = total.saturating_add(current.saturating_mul(scale));
                current = 0;
            }
            is_after_scale = true;
        } else if word == language.number_joint
            && is_after_scale
            && find(language.numbers, &passage.small(next + 1)).is_some()
        {
            is_after_scale = false;
        } else {
            break;
        }
        next += 1;
    }
    let value = Decimal::of(&total.saturating_add(current).to_string(), 0);
    let is_vague = next == index + 1 && language.vague_numbers.contains(&first.as_str());
    Some((value, String::new(), is_vague, next))
}

/// Takes a currency sign before and behind a number, and a per cent sign or its words.
fn take_signs(
    passage: &Passage,
    number: &mut Number,
    next: usize,
    language: Option<&'static Language>,
) -> usize {
    let head = passage.text.get(..number.at.start).unwrap_or_default();
    if let Some(sign) = head.chars().next_back().filter(|sign| is_currency(*sign)) {
        number.at.start -= sign.len_utf8();
        number.unit.insert(0, sign);
    }
    let tail = passage.text.get(number.at.end..).unwrap_or_default();
    let space = tail.len() - tail.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    let sign = tail.get(space..).and_then(|tail| tail.chars().next());
    match sign {
        Some(sign) if is_currency(sign) || matches!(sign, '%' | '٪' | '％' | '°') => {
            // «5 $10 notes»: behind white space the sign belongs to what follows it.
            let after = tail
                .get(space + sign.len_utf8()..)
                .and_then(|tail| tail.chars().next());
            if after.is_none_or(|after| digits::digit(after).is_none()) {
                number.at.end += space + sign.len_utf8();
                number.unit.push(if matches!(sign, '٪' | '％') {
                    '%'
                } else {
                    sign
                });
            }
            next
        }
        _ => {
            let forms = language.map_or(&[][..], |language| language.percent);
            let fits = |form: &&&[&str]| {
                form.iter().enumerate().all(|(step, word)| {
                    passage.small(next + step) == *word
                        && passage.before(next + step).trim().is_empty()
                })
            };
            let Some(form) = forms.iter().find(fits) else {
                return next;
            };
            let next = next + form.len();
            if let Some(last) = next.checked_sub(1).and_then(|last| passage.words.get(last)) {
                number.at.end = last.end;
            }
            number.unit.push('%');
            next
        }
    }
}

fn is_currency(sign: char) -> bool {
    matches!(
        sign,
        '$' | '£' | '¢' | '¥' | '֏' | '؋' | '৳' | '฿' | '￥' | '￡' | '＄'
    ) || ('\u{20a0}'..='\u{20cf}').contains(&sign)
}

/// What of the numbers changed with an edit.
pub(super) fn tell(edit: &Edit<'_>) -> Vec<Telling> {
    let found = edit.each(|passage, at| touching(&passage.numbers, |number| &number.at, at));
    let gone = without(found.old, found.new);
    let come = without(found.new, found.old);
    let some = |numbers: &[&Number], others: &[Number]| -> Vec<Number> {
        let told = numbers
            .iter()
            .filter(|number| !number.is_vague || !others.is_empty());
        told.map(|number| (*number).clone()).collect()
    };
    let (gone, come) = (some(&gone, found.new), some(&come, found.old));
    if edit.is_pointed() {
        in_turn(&gone, &come)
    } else {
        alike(edit, &gone, &come)
    }
}

/// The numbers that stand on one side only.
fn without<'n>(own: &'n [Number], other: &[Number]) -> Vec<&'n Number> {
    let mut rest: Vec<&Number> = other.iter().collect();
    let mut alone = Vec::new();
    for number in own {
        let same = |other: &&Number| other.value == number.value && other.unit == number.unit;
        match rest.iter().position(same) {
            Some(at) => {
                rest.swap_remove(at);
            }
            None => alone.push(number),
        }
    }
    alone
}

/// One for the other in the order in which they stand; what is left over came or went.
fn in_turn(gone: &[Number], come: &[Number]) -> Vec<Telling> {
    let both = gone.len().min(come.len());
    let pairs = gone.iter().zip(come);
    let pairs = pairs.map(|(old, new)| Telling::new(Kind::Number, Some(&old.at), Some(&new.at)));
    let went = gone.iter().skip(both);
    let came = come.iter().skip(both);
    pairs
        .chain(went.map(|number| Telling::new(Kind::Number, Some(&number.at), None)))
        .chain(came.map(|number| Telling::new(Kind::Number, None, Some(&number.at))))
        .collect()
}

/// In a sentence that was written anew: one for the other where both count the same thing, and nothing else there counts it.
fn alike(edit: &Edit<'_>, gone: &[Number], come: &[Number]) -> Vec<Telling> {
    let counted = |side: Side, number: &Number| {
        let passage = edit.passage(side);
        let next = passage
            .words
            .partition_point(|word| word.start < number.at.end);
        (number.unit.clone(), passage.small(next))
    };
    let of = Sides::new(gone, come);
    let subjects = Sides::new(Side::Old, Side::New).map(|side| {
        let numbers = of[side].iter();
        numbers
            .map(|number| counted(side, number))
            .collect::<Vec<_>>()
    });
    let only = |side: Side, subject: &(String, String)| {
        let mut places = subjects[side]
            .iter()
            .enumerate()
            .filter(|(_, other)| *other == subject);
        let first = places.next().map(|(at, _)| at);
        first.filter(|_| places.next().is_none())
    };
    let mut told = Vec::new();
    for (at, subject) in subjects.old.iter().enumerate() {
        let is_told = !subject.1.is_empty() && only(Side::Old, subject) == Some(at);
        if let Some(other) = only(Side::New, subject).filter(|_| is_told)
            && let (Some(old), Some(new)) = (gone.get(at), come.get(other))
        {
            told.push(Telling::new(Kind::Number, Some(&old.at), Some(&new.at)));
        }
    }
    told
}
