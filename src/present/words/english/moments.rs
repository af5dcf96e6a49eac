//! English: how moments are told, and what lies between two.

use std::cmp::Ordering;

use time::macros::format_description;

use super::English;
use super::number::{count, with_unit};
use crate::model::{Sides, Timestamp};
use crate::present::words::MomentWords;

impl MomentWords for English {
    fn moment(&self, at: Timestamp) -> String {
        let form =
            format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC");
        at.date_time().format(form).unwrap_or_default()
    }

    fn long_day(&self, at: Timestamp) -> String {
        let form = format_description!("[day padding:none] [month repr:long] [year]");
        at.date_time().format(form).unwrap_or_default()
    }

    fn day(&self, at: Timestamp) -> String {
        let form = format_description!("[day padding:none] [month repr:short]");
        at.date_time().format(form).unwrap_or_default()
    }

    fn day_and_year(&self, at: Timestamp) -> String {
        let form = format_description!("[day padding:none] [month repr:short] [year]");
        at.date_time().format(form).unwrap_or_default()
    }

    fn between(&self, moments: Sides<Timestamp>) -> String {
        let seconds = moments.new.seconds().abs_diff(moments.old.seconds()) as usize;
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
        if minutes == 0 {
            return count(seconds, "second", "seconds");
        }
        if hours == 0 {
            return with_unit(minutes, "min");
        }
        if days == 0 {
            return with_rest(with_unit(hours, "h"), minutes % 60, "min");
        }
        if days < 10 {
            return with_rest(self.days(days), hours % 24, "h");
        }
        self.days(days)
    }

    fn days(&self, days: usize) -> String {
        count(days, "day", "days")
    }

    fn elapsed(&self, moments: Sides<Timestamp>) -> String {
        match moments.new.cmp(&moments.old) {
            Ordering::Equal => "at the same time".to_owned(),
            Ordering::Less => format!("{} earlier", self.between(moments)),
            Ordering::Greater => format!("{} later", self.between(moments)),
        }
    }
}

fn with_rest(whole: String, rest: usize, unit: &str) -> String {
    if rest == 0 {
        whole
    } else {
        format!("{whole} {}", with_unit(rest, unit))
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
            ("2017-11-16T21:40:00Z", "2\u{a0}min"),
            ("2017-11-16T23:41:12Z", "2\u{a0}h 4\u{a0}min"),
            ("2017-11-17T00:37:30Z", "3\u{a0}h"),
            ("2017-11-18T00:37:12Z", "1 day 3\u{a0}h"),
            ("2018-11-16T21:37:12Z", "365 days"),
        ];
        for (to, expected) in spans {
            let to = Timestamp::from_rfc3339(to).unwrap();
            assert_eq!(English.between(Sides::new(from, to)), expected);
        }
    }

    #[test]
    fn a_moment_reads_as_people_write_it() {
        let at = Timestamp::from_rfc3339("2017-11-06T01:07:12Z").unwrap();
        assert_eq!(English.moment(at), "6 November 2017, 01:07 UTC");
    }
}
