//! German: how moments are told, and what lies between two.

use std::cmp::Ordering;

use time::{Month, OffsetDateTime};

use super::German;
use super::number::{count, with_unit};
use crate::model::{Sides, Timestamp};
use crate::present::words::MomentWords;

impl MomentWords for German {
    fn moment(&self, at: Timestamp) -> String {
        let moment = at.date_time();
        format!(
            "{}, {:02}:{:02} UTC",
            long_day(moment),
            moment.hour(),
            moment.minute()
        )
    }

    fn long_day(&self, at: Timestamp) -> String {
        long_day(at.date_time())
    }

    fn day(&self, at: Timestamp) -> String {
        let moment = at.date_time();
        format!("{}. {}", moment.day(), names(moment.month()).short)
    }

    fn day_and_year(&self, at: Timestamp) -> String {
        format!("{} {}", self.day(at), at.date_time().year())
    }

    fn between(&self, moments: Sides<Timestamp>) -> String {
        let seconds = moments.new.seconds().abs_diff(moments.old.seconds()) as usize;
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
        if minutes == 0 {
            return count(seconds, "Sekunde", "Sekunden");
        }
        if hours == 0 {
            return with_unit(minutes, "Min.");
        }
        if days == 0 {
            return with_rest(with_unit(hours, "Std."), minutes % 60, "Min.");
        }
        if days < 10 {
            return with_rest(self.days(days), hours % 24, "Std.");
        }
        self.days(days)
    }

    fn days(&self, days: usize) -> String {
        count(days, "Tag", "Tage")
    }

    fn elapsed(&self, moments: Sides<Timestamp>) -> String {
        match moments.new.cmp(&moments.old) {
            Ordering::Equal => "zur selben Zeit".to_owned(),
            Ordering::Less => format!("{} früher", self.between(moments)),
            Ordering::Greater => format!("{} später", self.between(moments)),
        }
    }
}

/// What a month is called.
struct MonthNames {
    long: &'static str,
    short: &'static str,
}

/// The crate that reads and writes times has English names only.
fn names(month: Month) -> MonthNames {
    let (long, short) = match month {
        Month::January => ("Januar", "Jan."),
        Month::February => ("Februar", "Feb."),
        Month::March => ("März", "März"),
        Month::April => ("April", "Apr."),
        Month::May => ("Mai", "Mai"),
        Month::June => ("Juni", "Juni"),
        Month::July => ("Juli", "Juli"),
        Month::August => ("August", "Aug."),
        Month::September => ("September", "Sept."),
        Month::October => ("Oktober", "Okt."),
        Month::November => ("November", "Nov."),
        Month::December => ("Dezember", "Dez."),
    };
    MonthNames { long, short }
}

fn long_day(moment: OffsetDateTime) -> String {
    let month = names(moment.month()).long;
    format!("{}. {month} {}", moment.day(), moment.year())
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

    fn at(moment: &str) -> Timestamp {
        Timestamp::from_rfc3339(moment).unwrap()
    }

    #[test]
    fn a_span_of_time_is_told_in_its_two_largest_units() {
        let from = at("2017-11-16T21:37:12Z");
        let spans = [
            ("2017-11-16T21:37:13Z", "1 Sekunde"),
            ("2017-11-16T21:37:14Z", "2 Sekunden"),
            ("2017-11-16T21:40:00Z", "2\u{a0}Min."),
            ("2017-11-16T23:41:12Z", "2\u{a0}Std. 4\u{a0}Min."),
            ("2017-11-17T00:37:30Z", "3\u{a0}Std."),
            ("2017-11-18T00:37:12Z", "1 Tag 3\u{a0}Std."),
            ("2017-11-20T02:37:12Z", "3 Tage 5\u{a0}Std."),
            ("2018-11-16T21:37:12Z", "365 Tage"),
        ];
        for (to, expected) in spans {
            assert_eq!(German.between(Sides::new(from, at(to))), expected);
        }
    }

    #[test]
    fn what_comes_later_or_earlier_is_told_as_such() {
        let (first, then) = (at("2017-11-16T21:37:12Z"), at("2017-11-16T23:41:12Z"));
        let said = |old, new| German.elapsed(Sides::new(old, new));
        assert_eq!(said(first, then), "2\u{a0}Std. 4\u{a0}Min. später");
        assert_eq!(said(then, first), "2\u{a0}Std. 4\u{a0}Min. früher");
        assert_eq!(said(first, first), "zur selben Zeit");
    }

    #[test]
    fn a_moment_reads_as_people_write_it() {
        let moment = at("2017-11-06T01:07:12Z");
        assert_eq!(German.moment(moment), "6. November 2017, 01:07 UTC");
        assert_eq!(German.long_day(moment), "6. November 2017");
        assert_eq!(German.day(moment), "6. Nov.");
        assert_eq!(German.day_and_year(moment), "6. Nov. 2017");
    }

    #[test]
    fn every_month_has_its_names() {
        let short: Vec<String> = (1..=12)
            .map(|month| German.day(at(&format!("2019-{month:02}-03T00:00:00Z"))))
            .collect();
        assert_eq!(
            short.join(" "),
            "3. Jan. 3. Feb. 3. März 3. Apr. 3. Mai 3. Juni 3. Juli 3. Aug. 3. Sept. 3. Okt. 3. Nov. 3. Dez."
        );
        assert_eq!(German.long_day(at("2019-03-01T00:00:00Z")), "1. März 2019");
    }
}
