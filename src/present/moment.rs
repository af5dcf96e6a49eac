//! Moments as people read them, in UTC, and what lies between two of them.

use time::macros::format_description;

use super::words::count;
use crate::model::{DatedBy, Sides, Timestamp, Version};

/// A moment to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentView {
    /// The moment itself, for the local time on hover.
    pub at: Timestamp,
    /// For machines: RFC 3339 in UTC, or the day alone.
    pub datetime: String,
    /// «16 November 2017, 21:37 UTC», or «16 November 2017».
    pub text: String,
    /// Whether the day alone is known.
    pub is_day: bool,
}

impl MomentView {
    /// A moment as it is shown.
    #[must_use]
    pub fn new(at: Timestamp) -> Self {
        MomentView {
            at,
            datetime: at.to_rfc3339(),
            text: long(at),
            is_day: false,
        }
    }

    /// When a version was stored, as far as that is known.
    #[must_use]
    pub fn of(version: &Version) -> Option<Self> {
        let at = version.captured_at?;
        Some(if is_day(version) {
            MomentView {
                at,
                datetime: at.date_time().date().to_string(),
                text: long_day(at),
                is_day: true,
            }
        } else {
            MomentView::new(at)
        })
    }
}

/// Whether only the day is known on which a version was stored: files' names and the heads of files mostly tell no more, and are then
/// taken for midnight.
pub(super) fn is_day(version: &Version) -> bool {
    let is_written = matches!(version.dated_by, Some(DatedBy::Name | DatedBy::FrontMatter));
    let is_midnight = |at: Timestamp| at.seconds().rem_euclid(86_400) == 0;
    is_written && version.captured_at.is_some_and(is_midnight)
}

/// «16 November 2017».
fn long_day(at: Timestamp) -> String {
    let form = format_description!("[day padding:none] [month repr:long] [year]");
    at.date_time().format(form).unwrap_or_default()
}

/// «16 November 2017, 21:37 UTC».
#[must_use]
pub fn long(at: Timestamp) -> String {
    let form =
        format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC");
    at.date_time().format(form).unwrap_or_default()
}

/// «21:37».
#[must_use]
pub fn clock(at: Timestamp) -> String {
    at.date_time()
        .format(format_description!("[hour]:[minute]"))
        .unwrap_or_default()
}

/// «16 Nov».
#[must_use]
pub fn day(at: Timestamp) -> String {
    at.date_time()
        .format(format_description!("[day padding:none] [month repr:short]"))
        .unwrap_or_default()
}

/// «16 Nov 2017».
#[must_use]
pub fn day_and_year(at: Timestamp) -> String {
    at.date_time()
        .format(format_description!(
            "[day padding:none] [month repr:short] [year]"
        ))
        .unwrap_or_default()
}

/// What lies between two moments, in its two largest units: «2 h 4 min», «3 days 5 h», «12 days». Seconds are told below a minute only.
#[must_use]
pub fn between(moments: Sides<Timestamp>) -> String {
    let seconds = moments.new.seconds().abs_diff(moments.old.seconds()) as usize;
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    if minutes == 0 {
        return count(seconds, "second", "seconds");
    }
    if hours == 0 {
        return format!("{minutes} min");
    }
    if days == 0 {
        return with_rest(format!("{hours} h"), minutes % 60, "min");
    }
    if days < 10 {
        return with_rest(count(days, "day", "days"), hours % 24, "h");
    }
    count(days, "day", "days")
}

fn with_rest(whole: String, rest: usize, unit: &str) -> String {
    if rest == 0 {
        whole
    } else {
        format!("{whole} {rest} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_time_is_told_in_its_two_largest_units() {
        let from = Timestamp::from_rfc3339("2017-11-16T21:37:12Z").unwrap();
        let spans = [
            ("2017-11-16T21:37:13Z", "1 second"),
            ("2017-11-16T21:40:00Z", "2 min"),
            ("2017-11-16T23:41:12Z", "2 h 4 min"),
            ("2017-11-17T00:37:30Z", "3 h"),
            ("2017-11-18T00:37:12Z", "1 day 3 h"),
            ("2018-11-16T21:37:12Z", "365 days"),
        ];
        for (to, expected) in spans {
            let to = Timestamp::from_rfc3339(to).unwrap();
            assert_eq!(between(Sides::new(from, to)), expected);
        }
    }

    #[test]
    fn a_moment_reads_as_people_write_it() {
        let at = Timestamp::from_rfc3339("2017-11-06T01:07:12Z").unwrap();
        assert_eq!(long(at), "6 November 2017, 01:07 UTC");
    }
}
