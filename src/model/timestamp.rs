//! Moments in UTC, to the second.

use serde::{Deserialize, Serialize};
use std::fmt;

use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

/// A moment, in whole seconds since 1970-01-01T00:00:00Z, between the years 0 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Timestamp(i64);

/// Why a text is not a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimestampError {
    /// The text is not a date and time as RFC 3339 writes them.
    NotRfc3339(String),
}

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TimestampError::NotRfc3339(text) => write!(f, "“{text}” is not a date and time"),
        }
    }
}

impl std::error::Error for TimestampError {}

impl Timestamp {
    /// From a date and time of the `time` crate, in any offset; parts of a second are dropped. `None` outside the years 0 to 9999.
    #[must_use]
    pub fn from_date_time(moment: OffsetDateTime) -> Option<Timestamp> {
        let utc = moment.checked_to_offset(UtcOffset::UTC)?;
        (0..=9999)
            .contains(&utc.year())
            .then(|| Timestamp(utc.unix_timestamp()))
    }

    /// From seconds since 1970-01-01T00:00:00Z. `None` outside the years 0 to 9999.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Option<Timestamp> {
        let moment = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
        Timestamp::from_date_time(moment)
    }

    /// From an RFC 3339 text, in any offset.
    ///
    /// # Errors
    /// [`TimestampError::NotRfc3339`] for anything else.
    pub fn from_rfc3339(text: &str) -> Result<Timestamp, TimestampError> {
        OffsetDateTime::parse(text.trim(), &Rfc3339)
            .ok()
            .and_then(Timestamp::from_date_time)
            .ok_or_else(|| TimestampError::NotRfc3339(text.to_owned()))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// As a date and time of the `time` crate, in UTC.
    #[must_use]
    pub fn date_time(self) -> OffsetDateTime {
        // The constructors keep the range, so the fall-back is never used.
        OffsetDateTime::from_unix_timestamp(self.0).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// As RFC 3339 in UTC, such as `2017-11-16T21:37:12Z`.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        self.date_time().format(&Rfc3339).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_turned_into_utc() {
        let moment = Timestamp::from_rfc3339("2017-11-16T22:37:12+01:00").unwrap();
        assert_eq!(moment.to_rfc3339(), "2017-11-16T21:37:12Z");
    }

    #[test]
    fn what_is_no_date_says_so() {
        let fault = Timestamp::from_rfc3339("yesterday").unwrap_err();
        assert_eq!(fault.to_string(), "“yesterday” is not a date and time");
    }
}
