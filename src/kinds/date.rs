//! Dates and times: where they stand, and whether a change is one of them only.
//!
//! Clock times, dates in digits and Chinese and Japanese dates are told in every language, names of months and days where we have a table.

use std::ops::Range;

use super::digits;
use super::edit::Edit;
use super::language::{Language, is_in};
use super::passage::{Passage, small, touching};
use super::{Kind, Telling};
use crate::text::fold;

/// All dates and times of a passage; what stands side by side is one («Tuesday 12 March, 10:30 GMT»).
pub(super) fn find(passage: &Passage, language: Option<&'static Language>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut index = 0;
    while index < passage.words.len() {
        let of_digits = in_digits(passage, index);
        let end = of_digits.or_else(|| in_words(passage, index, language?));
        let Some(end) = end.filter(|end| *end > index) else {
            index += 1;
            continue;
        };
        let (Some(first), Some(last)) = (passage.words.get(index), passage.words.get(end - 1))
        else {
            break;
        };
        let touches = |before: &&mut Range<usize>| {
            let between = passage.text(&(before.end..first.start));
            between.len() <= 4
                && between
                    .chars()
                    .all(|sign| sign.is_whitespace() && sign != '\n' || matches!(sign, ',' | '.'))
        };
        match found.last_mut().filter(touches) {
            Some(before) => before.end = last.end,
            None => found.push(first.start..last.end),
        }
        index = end;
    }
    found
}

/// The first word behind a date or time in digits that begins with a word.
fn in_digits(passage: &Passage, index: usize) -> Option<usize> {
    let [first, second, third] =
        [index, index + 1, index + 2].map(|index| whole(passage.word(index)));
    let (first, digits) = first?;
    let [sign, next_sign] = [index + 1, index + 2].map(|index| passage.before(index));
    let is_date_sign = |sign: &str| matches!(sign, "-" | "/" | ".");
    if let (Some((second, places)), Some((third, third_places))) = (second, third)
        && is_date_sign(sign)
        && sign == next_sign
    {
        let is_day_month = |one: u32, other: u32| {
            (1..=31).contains(&one) && (1..=31).contains(&other) && (one <= 12 || other <= 12)
        };
        let is_iso = digits == 4 && places <= 2 && third_places <= 2 && is_day_month(second, third);
        let is_other = digits <= 2
            && places <= 2
            && (third_places == 4 || third_places == 2 && sign == "/")
            && is_day_month(first, second);
        if is_iso || is_other {
            return Some(index + 3);
        }
    }
    if let Some((minutes, 2)) = second
        && sign == ":"
        && first < 25
        && minutes < 60
        && digits <= 2
    {
        let has_seconds =
            next_sign == ":" && third.is_some_and(|(seconds, places)| places == 2 && seconds < 61);
        return Some(index + 2 + usize::from(has_seconds));
    }
    // «2016年3月12日»: the signs stand between the numbers as words of their own, or are stuck to them.
    let at = passage.words.get(index)?;
    let tail = passage.text.get(at.end..)?.chars().next();
    let is_unit = tail.is_some_and(|sign| {
        matches!(
            sign,
            '年' | '月' | '日' | '時' | '时' | '分' | '点' | '點' | '년' | '월' | '일' | '시'
        )
    });
    is_unit.then_some(index + 2)
}

/// A word that is nothing but digits: its value, and how many they are.
fn whole(word: &str) -> Option<(u32, usize)> {
    let (mut value, mut places) = (0_u32, 0);
    for letter in word.chars() {
        value = value.checked_mul(10)?.checked_add(digits::digit(letter)?)?;
        places += 1;
    }
    (places > 0).then_some((value, places))
}

/// The first word behind a date or time in words that begins with a word.
fn in_words(passage: &Passage, index: usize, language: &'static Language) -> Option<usize> {
    let word = fold(passage.word(index)).into_owned();
    let follows = |index: usize| {
        let between = passage.before(index);
        !between.is_empty()
            && between
                .chars()
                .all(|sign| matches!(sign, ' ' | '\u{a0}' | ',' | '.'))
            && !between.contains(". ")
    };
    let is_day = |index: usize| {
        let read = digits::read(passage.word(index));
        read.is_some_and(|(_, end)| end.is_empty() || language.ordinal_ends.contains(&end))
            && passage.word(index).chars().count() <= 4
    };
    let year_after = |index: usize| {
        follows(index) && whole(passage.word(index)).is_some_and(|(_, places)| places == 4)
    };
    // «12 March 2016».
    if is_day(index) && follows(index + 1) && is_month(&fold(passage.word(index + 1)), language) {
        return Some(index + 2 + usize::from(year_after(index + 2)));
    }
    // «12th of March».
    if is_day(index)
        && is_in(language.date_joints, &passage.small(index + 1))
        && is_month(&fold(passage.word(index + 2)), language)
    {
        return Some(index + 3 + usize::from(year_after(index + 3)));
    }
    if is_month(&word, language) {
        let has_day = follows(index + 1) && is_day(index + 1);
        let is_vague = is_in(language.vague_months, &word);
        let before = index.checked_sub(1).map(|before| passage.small(before));
        let is_led_to = before.is_some_and(|before| is_in(language.before_months, &before));
        if has_day {
            let is_year = whole(passage.word(index + 1)).is_some_and(|(_, places)| places > 2);
            return Some(index + 2 + usize::from(!is_year && year_after(index + 2)));
        }
        return (!is_vague || is_led_to).then_some(index + 1);
    }
    if is_in(language.weekdays, &word) || is_in(language.days, &word.to_lowercase()) {
        return Some(index + 1);
    }
    clock(passage, index, language).or_else(|| ago(passage, index, language))
}

/// Whether a word names a month; without its capital as well where it names nothing else.
fn is_month(word: &str, language: &Language) -> bool {
    let is_small =
        |month: &&str| month.eq_ignore_ascii_case(word) && !is_in(language.vague_months, month);
    is_in(language.months, word) || language.months.iter().any(is_small)
}

/// «10.30am», «5 pm», «GMT» behind a time.
fn clock(passage: &Passage, index: usize, language: &Language) -> Option<usize> {
    let word = passage.word(index);
    if let Some((_, end)) = digits::read(word) {
        let is_half = |word: &str| is_in(language.clocks, &word.to_lowercase());
        if is_half(end) {
            return Some(index + 1);
        }
        let next = passage.word(index + 1);
        return (end.is_empty() && passage.before(index + 1).trim().is_empty() && is_half(next))
            .then_some(index + 2);
    }
    let is_behind_time = index.checked_sub(1).is_some_and(|before| {
        passage
            .word(before)
            .chars()
            .any(|letter| digits::digit(letter).is_some())
    });
    (is_behind_time && is_in(language.clocks, &word.to_lowercase())).then_some(index + 1)
}

/// «2 hours ago», «an hour ago».
fn ago(passage: &Passage, index: usize, language: &Language) -> Option<usize> {
    let first = passage.small(index);
    let is_count = whole(&first).is_some()
        || language.numbers.iter().any(|(name, _)| *name == first)
        || is_in(language.articles, &first);
    let fits = is_count
        && is_in(language.units, &passage.small(index + 1))
        && passage.small(index + 2) == language.ago;
    fits.then_some(index + 3)
}

/// Whether a range is nothing but a stamp: dates, and what stands around them («Last updated on …»).
fn is_stamp(
    passage: &Passage,
    at: &Range<usize>,
    language: Option<&'static Language>,
    with_labels: bool,
) -> bool {
    let mut has_date = false;
    let is_part = passage.words_in(at).all(|index| {
        let is_date = passage
            .words
            .get(index)
            .is_some_and(|word| !touching(&passage.dates, |date| date, word).is_empty());
        has_date |= is_date;
        is_date
            || language.is_some_and(|language| {
                let word = small(passage.word(index));
                is_in(language.date_joints, &word) || with_labels && is_in(language.labels, &word)
            })
    });
    is_part && has_date
}

/// The change of date or time that an edit is; nothing where it is anything else as well.
pub(super) fn tell(edit: &Edit<'_>) -> Option<Telling> {
    let has_words = edit.each(|passage, at| !passage.words_in(at).is_empty());
    let with_labels = edit.is_whole();
    let is_date = |passage: &Passage, at: &Range<usize>, has_words: bool| {
        !has_words || is_stamp(passage, at, edit.tongue.language, with_labels)
    };
    let found = edit.each(|passage, at| touching(&passage.dates, |date| date, at));
    let all = is_date(&edit.passages.old, &edit.at.old, has_words.old)
        && is_date(&edit.passages.new, &edit.at.new, has_words.new);
    let is_any = !found.old.is_empty() || !found.new.is_empty();
    if all && is_any && (has_words.old || has_words.new) {
        let one = |dates: &[Range<usize>]| {
            let (first, last) = (dates.first()?, dates.last()?);
            Some(first.start..last.end)
        };
        let (old, new) = (one(found.old), one(found.new));
        return Some(Telling::new(Kind::Date, old.as_ref(), new.as_ref()));
    }
    // One date for another among other words.
    let (Some(old), Some(new)) = (found.old.first(), found.new.first()) else {
        return None;
    };
    let differ = small(edit.passages.old.text(old)) != small(edit.passages.new.text(new));
    let is_one = found.old.len() == 1 && found.new.len() == 1;
    (is_one && differ && edit.is_pointed()).then(|| Telling::new(Kind::Date, Some(old), Some(new)))
}
