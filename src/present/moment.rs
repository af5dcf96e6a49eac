//! Moments as people read them, in UTC.

use time::macros::format_description;

use super::Words;
use crate::model::{DatedBy, Timestamp, Version};

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
    pub fn new(words: Words, at: Timestamp) -> Self {
        MomentView {
            at,
            datetime: at.to_rfc3339(),
            text: words.moment(at),
            is_day: false,
        }
    }

    /// When a version was stored, as far as that is known.
    #[must_use]
    pub fn of(words: Words, version: &Version) -> Option<Self> {
        let at = version.captured_at?;
        Some(if is_day(version) {
            MomentView {
                at,
                datetime: at.date_time().date().to_string(),
                text: words.long_day(at),
                is_day: true,
            }
        } else {
            MomentView::new(words, at)
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

/// «21:37».
#[must_use]
pub fn clock(at: Timestamp) -> String {
    at.date_time()
        .format(format_description!("[hour]:[minute]"))
        .unwrap_or_default()
}
