//! The moment that a file's name tells: `2019-02-11`, `20190211T1248`, `11 Feb 2019 12.48`, `2019/02/11/12-48.txt` and the like.

use time::{Date, Month, PrimitiveDateTime, Time};

use super::name_reader::NameReader;
use crate::model::Timestamp;

/// Endings of what holds other files: its name tells when it was packed.
const PACKED: [&str; 4] = [".zip", ".gz", ".tgz", ".tar"];

/// What may stand between the parts of a date that begins with its year; nothing may too.
const IN_DATE: &[u8] = b"-_. ";

/// Reads the moment in a name: the first in the file's own part of it, else in the nearest folder above it that has one, else one that is
/// spread over folders. An archive around it counts for nothing. A name tells no zone: it is taken for UTC.
///
/// A date is a year from 1900 to 2099, month and day, with one of `-`, `_`, `.`, a space between or nothing; or with the month in English words,
/// in any order; or day, month and year with dots between; or with `-` or `_` where only one of the two first can be the month. A time of
/// hours and minutes, and seconds perhaps, may follow it, after one mark, a space, a `T` or ` at `.
#[must_use]
pub fn read(name: &str) -> Option<Timestamp> {
    let mut parts: Vec<&str> = name.split(['/', '\\']).collect();
    let own = parts.pop()?;
    parts.retain(|part| !is_packed(part));
    let folders = || parts.iter().rev();
    let alone = || {
        let date = folders().find_map(|folder| find(folder.as_bytes(), IN_DATE))?;
        let time = only_time(own).filter(|_| date.time() == Time::MIDNIGHT);
        Some(time.map_or(date, |time| date.replace_time(time)))
    };
    let spread = || find([&parts.join("/"), "/"].concat().as_bytes(), b"/");
    let moment = find(own.as_bytes(), IN_DATE)
        .or_else(alone)
        .or_else(spread)?;
    Timestamp::from_date_time(moment.assume_utc())
}

fn is_packed(part: &str) -> bool {
    let part = part.to_ascii_lowercase();
    PACKED.iter().any(|ending| part.ends_with(ending))
}

/// The time that a name is, when it is nothing else: `12-48.txt`.
fn only_time(own: &str) -> Option<Time> {
    let mut rest = NameReader::new(own.as_bytes());
    let time = rest.time()?;
    matches!(rest.next(), None | Some(b'.')).then_some(time)
}

fn find(text: &[u8], marks: &[u8]) -> Option<PrimitiveDateTime> {
    let begins = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        let here = text.get(*at).is_some_and(u8::is_ascii_digit);
        !before.is_some_and(|before| {
            if here {
                before.is_ascii_digit()
            } else {
                before.is_ascii_alphabetic()
            }
        })
    };
    (0..text.len())
        .filter(begins)
        .find_map(|at| moment(text.get(at..)?, marks))
}

fn moment(text: &[u8], marks: &[u8]) -> Option<PrimitiveDateTime> {
    let (date, mut rest) = year_first(text, marks)
        .or_else(|| day_first(text))
        .or_else(|| in_words(text))?;
    rest.gap();
    let mut after = rest;
    match after.time() {
        Some(time) => Some(PrimitiveDateTime::new(date, time)),
        None => Some(PrimitiveDateTime::new(date, Time::MIDNIGHT)),
    }
}

type Found<'t> = (Date, NameReader<'t>);

/// `2019-02-11`, `20190211`, and with the time right behind it `20190211124805`.
fn year_first<'t>(text: &'t [u8], marks: &[u8]) -> Option<Found<'t>> {
    let mut rest = NameReader::new(text);
    let year = rest.number(4, 4)?;
    let mark = rest.mark(marks);
    let month = rest.number(2, 2)?;
    if rest.mark(marks) != mark {
        return None;
    }
    let day = rest.number(2, 2)?;
    let date = date(year, month, day)?;
    // More digits than a date has, and no time: the number of something.
    let is_end = !rest.next().is_some_and(|byte| byte.is_ascii_digit());
    let is_time = || {
        let mut time = rest;
        time.time().is_some()
    };
    (is_end || is_time()).then_some((date, rest))
}

/// `11.02.2019`; `23-02-2019` and `02-23-2019`, but not `11-02-2019`, which people mean both ways.
fn day_first(text: &[u8]) -> Option<Found<'_>> {
    let mut rest = NameReader::new(text);
    let one = rest.number(1, 2)?;
    let mark = rest.mark(b".-_")?;
    let other = rest.number(1, 2)?;
    if rest.mark(b".-_") != Some(mark) {
        return None;
    }
    let year = rest.number(4, 4)?;
    if rest.next().is_some_and(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (day, month) = match (mark, one > 12, other > 12) {
        (b'.', ..) | (_, true, false) => (one, other),
        (_, false, true) => (other, one),
        _ if one == other => (one, other),
        _ => return None,
    };
    Some((date(year, month, day)?, rest))
}

/// `11 Feb 2019`, `11th February 2019`, `Feb 11, 2019`, `2019-Feb-11`.
fn in_words(text: &[u8]) -> Option<Found<'_>> {
    let mut rest = NameReader::new(text);
    let first = rest.number(1, 4);
    rest.ordinal();
    rest.gap();
    let month = rest.month()?;
    rest.gap();
    let second = rest.number(1, 4)?;
    rest.ordinal();
    let (day, year) = match first {
        Some(year) if year > 31 => (second, year),
        Some(day) => (day, second),
        None => {
            rest.gap();
            (second, rest.number(4, 4)?)
        }
    };
    let is_end = !rest.next().is_some_and(|byte| byte.is_ascii_digit());
    date(year, month, day)
        .filter(|_| is_end)
        .map(|date| (date, rest))
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let year = Some(year).filter(|year| (1900..2100).contains(year))?;
    Date::from_calendar_date(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every way of writing a day.
    fn days(year: i32, month: Month, day: u8) -> Vec<String> {
        let (number, word) = (u8::from(month), month.to_string());
        let short = &word[..3];
        vec![
            format!("{year}-{number:02}-{day:02}"),
            format!("{year}{number:02}{day:02}"),
            format!("{year}_{number:02}_{day:02}"),
            format!("{year} {number:02} {day:02}"),
            format!("{day}.{number}.{year}"),
            format!("{day:02}.{number:02}.{year}"),
            format!("{day} {word} {year}"),
            format!("{day:02}-{short}-{year}"),
            format!("{word} {day}, {year}"),
            format!("{year}-{short}-{day:02}"),
        ]
    }

    proptest! {
        #[test]
        fn a_moment_is_read_however_it_is_written_and_whatever_stands_around_it(
            seconds in 0_i64..4_000_000_000,
            before in "([a-z]{0,6}[ _-])?",
            after in "( ?[(][0-9][)]| [a-z]{4,6})?",
            folder in "([a-z]{1,5}/)?",
        ) {
            let at = Timestamp::from_seconds(seconds).expect("before the year 9999");
            let (date, time) = (at.date_time().date(), at.date_time().time());
            let (hour, minute) = (time.hour(), time.minute());
            let whole = seconds - i64::from(time.second());
            for day in days(date.year(), date.month(), date.day()) {
                let named = |middle: &str| format!("{folder}{before}{day}{middle}{after}.txt");
                let expected = Timestamp::from_seconds(seconds - seconds.rem_euclid(86_400));
                prop_assert_eq!(read(&named("")), expected, "{}", named(""));
                for middle in [
                    format!(" {hour:02}-{minute:02}"),
                    format!("_{hour:02}{minute:02}"),
                    format!("T{hour:02}.{minute:02}"),
                    format!(" at {hour:02}:{minute:02}"),
                ] {
                    let name = named(&middle);
                    prop_assert_eq!(read(&name), Timestamp::from_seconds(whole), "{}", name);
                }
            }
        }

        #[test]
        fn no_name_breaks_it(name in "\\PC{0,24}|[0-9a-zA-Z/._ -]{0,24}|([0-9]{1,4}[-./ ]?){0,6}(Feb|pm|at |T)?[0-9]{0,4}") {
            // Whatever comes of it, nothing breaks.
            let _ = read(&name);
        }
    }

    fn check(name: &str, expected: &str) {
        let moment = read(name).map(Timestamp::to_rfc3339);
        assert_eq!(moment.as_deref().unwrap_or("none"), expected, "{name}");
    }

    #[test]
    fn dates_and_times_in_names_are_read() {
        check("2019-02-11.txt", "2019-02-11T00:00:00Z");
        check("ferry 2019_02_11.md", "2019-02-11T00:00:00Z");
        check("ferry 2019 02 11.md", "2019-02-11T00:00:00Z");
        check("20190211T1248.txt", "2019-02-11T12:48:00Z");
        check("ferry-2019-02-11_12-48.txt", "2019-02-11T12:48:00Z");
        check("2019-02-11T12:48:05Z.txt", "2019-02-11T12:48:05Z");
        check("2019-02-11 12.48.05 copy.txt", "2019-02-11T12:48:05Z");
        check("20190211124805_ferry.txt", "2019-02-11T12:48:05Z");
        check("201902111248.txt", "2019-02-11T12:48:00Z");
        check("ferry-2019-02-11-2.txt", "2019-02-11T00:00:00Z");
        check("2019-02-11 (2).txt", "2019-02-11T00:00:00Z");
        check("2019-02-11 9:05.txt", "2019-02-11T09:05:00Z");
        check("2019-02-11 12h48.txt", "2019-02-11T12:48:00Z");
        check("2019-02-11 at 9.05.07 PM.txt", "2019-02-11T21:05:07Z");
        check("2019-02-11 12.05am.txt", "2019-02-11T00:05:00Z");
        check("2019-02-11 9pm.txt", "2019-02-11T21:00:00Z");
    }

    #[test]
    fn months_in_words_and_days_before_them_are_read() {
        check("11 Feb 2019.txt", "2019-02-11T00:00:00Z");
        check("ferry 1 February 2019, 12.48.txt", "2019-02-01T12:48:00Z");
        check("11th february 2019.txt", "2019-02-11T00:00:00Z");
        check("11-Feb-2019.txt", "2019-02-11T00:00:00Z");
        check("11feb2019_1248.txt", "2019-02-11T12:48:00Z");
        check("Mon Feb 11, 2019.txt", "2019-02-11T00:00:00Z");
        check("Sept 3rd 2019.txt", "2019-09-03T00:00:00Z");
        check("2019-Feb-11.txt", "2019-02-11T00:00:00Z");
        check("11.02.2019.txt", "2019-02-11T00:00:00Z");
        check("1.2.2019 12-48.txt", "2019-02-01T12:48:00Z");
        check("23-02-2019.txt", "2019-02-23T00:00:00Z");
        check("02_23_2019.txt", "2019-02-23T00:00:00Z");
        check("02-02-2019.txt", "2019-02-02T00:00:00Z");
    }

    #[test]
    fn folders_tell_the_time_where_the_file_does_not() {
        check("2019-02-11/ferry.txt", "2019-02-11T00:00:00Z");
        check("2018-01-01/2019-02-11.txt", "2019-02-11T00:00:00Z");
        check("2018-01-01/2019-02-11/ferry.txt", "2019-02-11T00:00:00Z");
        check("2019-02-11/12-48.txt", "2019-02-11T12:48:00Z");
        check("2019-02-11/1248.txt", "2019-02-11T12:48:00Z");
        check("2019-02-11/12 things.txt", "2019-02-11T00:00:00Z");
        check("2019-02-11 1248/ferry.txt", "2019-02-11T12:48:00Z");
        check("news/2019/02/11/ferry.txt", "2019-02-11T00:00:00Z");
        check("2019\\02\\11\\ferry.txt", "2019-02-11T00:00:00Z");
        check(
            "backup-2020-01-01.zip/2019-02-11/a.txt",
            "2019-02-11T00:00:00Z",
        );
        check("backup-2020-01-01.zip/ferry.txt", "none");
    }

    #[test]
    fn other_numbers_are_no_times() {
        for name in [
            "ferry.txt",
            "2019.txt",
            "2019-02-31.txt",
            "1234567890123.txt",
            "3019-02-11.txt",
            "2019-0211.txt",
            "é2019",
            "201902111.txt",
            "11-02-2019.txt",
            "31.02.2019.txt",
            "32 Feb 2019.txt",
            "11 Febru 2019.txt",
            "11 Feb 20191.txt",
            "may 3.txt",
            "decide 11 2019.txt",
            "1.2.20199",
            "",
            "/",
        ] {
            check(name, "none");
        }
    }
}
