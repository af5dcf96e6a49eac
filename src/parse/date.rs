//! Every form of date that the tracker has printed since 2006.

use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc2822;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset};

use crate::model::Timestamp;

use super::white_space::collapse;

/// Rails' long form: `November 16, 2017 21:37`.
const LONG: &[BorrowedFormatItem<'_>] = format_description!(
    "[month repr:long case_sensitive:false] [day padding:none], [year] [hour padding:none]:[minute]"
);
/// Rails' plain form without its zone: `2017-11-16 21:37:12`, and what remains of ISO 8601 with a `T`.
const PLAIN: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
/// Ruby's form without its zone: `Sat Sep 16 09:05:01 2006`, the year moved in front of the zone.
const RUBY: &[BorrowedFormatItem<'_>] =
    format_description!("[month repr:short] [day padding:none] [hour]:[minute]:[second] [year]");

/// Reads a date as the tracker writes it; `None` for anything else.
///
/// The forms, from the tracker's templates: ISO 8601 (`datetime` attributes since 2010-06-15), `2017-11-16 21:37:12 UTC` (since
/// 2010-06), `November 16, 2017 21:37` with or without `(UTC)` (since 2009-05; minutes only), Ruby's `Time#to_s` of 2006
/// (`Sat Sep 16 09:05:01 BST 2006`, the zone by name or as `+0100`), and RFC 1123's of the feeds (`Thu, 16 Nov 2017 21:37:12 GMT`). A
/// form without zone is UTC, as the templates call `utc`.
#[must_use]
pub fn read(text: &str) -> Option<Timestamp> {
    let text = collapse(text);
    if text.len() > 64 {
        return None;
    }
    Timestamp::from_rfc3339(&text)
        .ok()
        .or_else(|| plain(&text))
        .or_else(|| long(&text))
        .or_else(|| ruby(&text))
        .or_else(|| Timestamp::from_date_time(OffsetDateTime::parse(&text, &Rfc2822).ok()?))
}

fn long(text: &str) -> Option<Timestamp> {
    let text = text.strip_suffix("(UTC)").unwrap_or(text).trim_end();
    moment(PrimitiveDateTime::parse(text, LONG).ok()?, UtcOffset::UTC)
}

fn plain(text: &str) -> Option<Timestamp> {
    let (date_time, zone) = text.split_at_checked(19)?;
    let date_time = date_time.replacen('T', " ", 1);
    moment(
        PrimitiveDateTime::parse(&date_time, PLAIN).ok()?,
        offset(zone.trim())?,
    )
}

fn ruby(text: &str) -> Option<Timestamp> {
    let words: Vec<&str> = text.split(' ').collect();
    let [_weekday, month, day, time, zone @ .., year] = words.as_slice() else {
        return None;
    };
    let zone = match zone {
        [] => "",
        [zone] => zone,
        _ => return None,
    };
    let rearranged = format!("{month} {day} {time} {year}");
    moment(
        PrimitiveDateTime::parse(&rearranged, RUBY).ok()?,
        offset(zone)?,
    )
}

fn moment(date_time: PrimitiveDateTime, offset: UtcOffset) -> Option<Timestamp> {
    let seconds = date_time
        .assume_utc()
        .unix_timestamp()
        .checked_sub(i64::from(offset.whole_seconds()))?;
    Timestamp::from_date_time(OffsetDateTime::from_unix_timestamp(seconds).ok()?)
}

/// The offset of a zone: numeric, or one of the names that the tracker's British host could print.
fn offset(zone: &str) -> Option<UtcOffset> {
    match zone {
        "" | "UTC" | "GMT" | "Z" => Some(UtcOffset::UTC),
        "BST" => UtcOffset::from_hms(1, 0, 0).ok(),
        _ => numeric_offset(zone),
    }
}

fn numeric_offset(zone: &str) -> Option<UtcOffset> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replacen(':', "", 1);
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i16 = digits.parse().ok()?;
    UtcOffset::from_hms(
        i8::try_from(number / 100 * sign).ok()?,
        i8::try_from(number % 100 * sign).ok()?,
        0,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let moment = read(text).map(Timestamp::to_rfc3339);
        assert_eq!(moment.as_deref().unwrap_or("none"), expected, "{text}");
    }

    #[test]
    fn every_form_since_2006_is_read() {
        check("2011-03-04T05:06:07Z", "2011-03-04T05:06:07Z");
        check("2011-03-04T05:06:07+01:00", "2011-03-04T04:06:07Z");
        check("2011-03-04T05:06:07", "2011-03-04T05:06:07Z");
        check("\n  2011-03-04 05:06:07 UTC\n", "2011-03-04T05:06:07Z");
        check("2011-03-04 05:06:07 +0130", "2011-03-04T03:36:07Z");
        check("March 04, 2011 05:06", "2011-03-04T05:06:00Z");
        check("March 4, 2011 05:06 (UTC)", "2011-03-04T05:06:00Z");
        check("Sat Sep 16 09:05:01 UTC 2006", "2006-09-16T09:05:01Z");
        check("Sat Sep 16 09:05:01 BST 2006", "2006-09-16T08:05:01Z");
        check("Sat Sep  9 09:05:01 +0100 2006", "2006-09-09T08:05:01Z");
        check("Sat Sep 16 09:05:01 -0330 2006", "2006-09-16T12:35:01Z");
        check("Sat, 16 Sep 2006 09:05:01 GMT", "2006-09-16T09:05:01Z");
    }

    #[test]
    fn what_is_no_date_of_the_tracker_is_none() {
        for text in [
            "",
            "about 2 hours later",
            "yesterday",
            "March 32, 2011 05:06",
            "Sat Sep 16 09:05:01 LMT 2006",
            "2011-03-04 05:06:07 +9900",
            "ééééééééé 2011-03-04",
        ] {
            check(text, "none");
        }
    }
}
