//! Moments within a line, in the forms that the head of a comparison has had.

use std::ops::Range;

use crate::model::Timestamp;
use crate::parse::date;

/// No line of a head is longer, in bytes.
const LONGEST: usize = 2000;

/// The longest form of a moment, in bytes: «September 16, 2006 09:05 (UTC)».
const LONGEST_DATE: usize = 36;

/// How many words a moment has at most.
const WORDS: usize = 6;

/// The moments of a line in their order, and where they stand. Text may touch them, as where `T<h3>` and time ran together.
pub fn find(line: &str) -> Vec<(Range<usize>, Timestamp)> {
    let mut found: Vec<(Range<usize>, Timestamp)> = Vec::new();
    if line.len() > LONGEST {
        return found;
    }
    for (start, _) in line.char_indices() {
        let is_free = found.last().is_none_or(|(last, _)| last.end <= start);
        if is_free && may_begin(line, start) {
            found.extend(longest(line, start));
        }
    }
    found
}

/// Whether a moment may begin here: with a year, or the name of a day or month.
fn may_begin(line: &str, start: usize) -> bool {
    const NAMES: [&str; 19] = [
        "Mon ",
        "Tue ",
        "Wed ",
        "Thu ",
        "Fri ",
        "Sat ",
        "Sun ",
        "January ",
        "February ",
        "March ",
        "April ",
        "May ",
        "June ",
        "July ",
        "August ",
        "September ",
        "October ",
        "November ",
        "December ",
    ];
    let (before, rest) = line.split_at(start);
    let is_year = || {
        let bytes = rest.as_bytes();
        bytes.len() > 4 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b'-'
    };
    is_year() && !before.ends_with(|c: char| c.is_ascii_digit())
        || NAMES.iter().any(|name| rest.starts_with(name))
}

/// The longest moment that begins here: words are taken away from its end until what is left is one.
fn longest(line: &str, start: usize) -> Option<(Range<usize>, Timestamp)> {
    let rest = &line[start..];
    let mut ends: Vec<usize> = rest
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .take_while(|at| *at <= LONGEST_DATE)
        .take(WORDS)
        .collect();
    if ends.len() < WORDS && rest.len() <= LONGEST_DATE {
        ends.push(rest.len());
    }
    let ends = ends.into_iter().rev();
    ends.filter_map(|end| Some((start..start + end, date::read(&rest[..end])?)))
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[(&str, &str)]) {
        let found: Vec<(&str, String)> = find(line)
            .into_iter()
            .map(|(at, time)| (&line[at], time.to_rfc3339()))
            .collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(at, time)| (*at, time.as_str()))
            .collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn moments_are_found_wherever_they_stand() {
        check(
            "Ferry suspendedTue Sep 12 09:05:01 BST 2006 \tFerry sailsTue Sep 12 11:20:44 +0100 2006",
            &[
                ("Tue Sep 12 09:05:01 BST 2006", "2006-09-12T08:05:01Z"),
                ("Tue Sep 12 11:20:44 +0100 2006", "2006-09-12T10:20:44Z"),
            ],
        );
        check(
            "2010-06-08 09:05:01 UTC 2010-06-08 11:20:44 UTC (about 2 hours later)",
            &[
                ("2010-06-08 09:05:01 UTC", "2010-06-08T09:05:01Z"),
                ("2010-06-08 11:20:44 UTC", "2010-06-08T11:20:44Z"),
            ],
        );
        check(
            "on May 26, 2009 08:00 (UTC) and",
            &[("May 26, 2009 08:00 (UTC)", "2009-05-26T08:00:00Z")],
        );
        check("In May 26 boats sank in 2009-10, é", &[]);
    }
}
