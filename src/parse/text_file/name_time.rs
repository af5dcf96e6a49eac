//! The moment that a file's name tells: `2019-02-11`, `20190211T1248`, `2019-02-11_12-48`, `20190211124800` and the like.

use time::{Date, Month, PrimitiveDateTime, Time};

use crate::model::Timestamp;

/// Reads the first moment in a name, the file's own part of it before the folders above it. A name tells no zone: it is taken for UTC.
///
/// A date is a year from 1900 to 2099, month and day, with one of `-`, `_`, `.` between or nothing; a time of hours and minutes, and
/// seconds perhaps, may follow it, likewise or with `:` between, after one mark, a space or a `T`.
#[must_use]
pub fn read(name: &str) -> Option<Timestamp> {
    let own = name.rsplit(['/', '\\']).next().unwrap_or(name);
    find(own).or_else(|| find(name))
}

fn find(name: &str) -> Option<Timestamp> {
    let bytes = name.as_bytes();
    (0..bytes.len())
        .filter(|at| *at == 0 || !bytes[at - 1].is_ascii_digit())
        .find_map(|at| moment(&bytes[at..]))
}

fn moment(text: &[u8]) -> Option<Timestamp> {
    let mut rest = Digits(text);
    let year = rest.take(4).filter(|year| (1900..2100).contains(year))?;
    let mark = rest.mark(b"-_.");
    let month = rest.take(2)?;
    if rest.mark(b"-_.") != mark {
        return None;
    }
    let day = rest.take(2)?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date =
        Date::from_calendar_date(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?).ok()?;
    let time = rest.time();
    if time.is_none() && rest.0.first().is_some_and(u8::is_ascii_digit) {
        // More digits than a date has: the number of something.
        return None;
    }
    let moment = PrimitiveDateTime::new(date, time.unwrap_or(Time::MIDNIGHT));
    Timestamp::from_date_time(moment.assume_utc())
}

/// What is left of a name.
#[derive(Clone, Copy)]
struct Digits<'t>(&'t [u8]);

impl Digits<'_> {
    /// Takes a number of so many digits.
    fn take(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let all = digits.iter().all(u8::is_ascii_digit);
        let number = digits.iter().fold(0, |number, digit| {
            number * 10 + u32::from(digit.wrapping_sub(b'0'))
        });
        self.0 = rest;
        all.then_some(number)
    }

    /// Takes one of these marks.
    fn mark(&mut self, marks: &[u8]) -> Option<u8> {
        let mark = self
            .0
            .first()
            .copied()
            .filter(|mark| marks.contains(mark))?;
        self.0 = &self.0[1..];
        Some(mark)
    }

    fn time(mut self) -> Option<Time> {
        const BETWEEN: &[u8] = b"-_.:h";
        self.mark(b"Tt-_. ");
        let hour = u8::try_from(self.take(2)?).ok()?;
        self.mark(BETWEEN);
        let minute = u8::try_from(self.take(2)?).ok()?;
        let mut seconds = self;
        seconds.mark(BETWEEN);
        let second = seconds
            .take(2)
            .filter(|_| !seconds.0.first().is_some_and(u8::is_ascii_digit));
        if second.is_none() && self.0.first().is_some_and(u8::is_ascii_digit) {
            return None;
        }
        let second = second
            .and_then(|second| u8::try_from(second).ok())
            .filter(|second| *second < 60);
        Time::from_hms(hour, minute, second.unwrap_or_default()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        let moment = read(name).map(Timestamp::to_rfc3339);
        assert_eq!(moment.as_deref().unwrap_or("none"), expected, "{name}");
    }

    #[test]
    fn dates_and_times_in_names_are_read() {
        check("2019-02-11.txt", "2019-02-11T00:00:00Z");
        check("ferry 2019_02_11.md", "2019-02-11T00:00:00Z");
        check("20190211T1248.txt", "2019-02-11T12:48:00Z");
        check("ferry-2019-02-11_12-48.txt", "2019-02-11T12:48:00Z");
        check("2019-02-11T12:48:05Z.txt", "2019-02-11T12:48:05Z");
        check("2019-02-11 12.48.05 copy.txt", "2019-02-11T12:48:05Z");
        check("20190211124805_ferry.txt", "2019-02-11T12:48:05Z");
        check("2019-02-11/ferry.txt", "2019-02-11T00:00:00Z");
        check("2018-01-01/2019-02-11.txt", "2019-02-11T00:00:00Z");
        check("ferry-2019-02-11-2.txt", "2019-02-11T00:00:00Z");
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
        ] {
            check(name, "none");
        }
    }
}
