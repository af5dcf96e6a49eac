//! The timeline: a stop for every version known, held or not, and two handles.

use super::MomentView;
use super::moment::{clock, day, day_and_year, is_day};
use super::{Link, dispute, words};
use crate::assemble::filling_page;
use crate::model::{Article, Sides, Timestamp, Version, VersionNumber};

/// The whole timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineView {
    /// Every version known, ascending.
    pub stops: Vec<Stop>,
    /// Where the handles stand, as indexes into `stops`.
    pub handles: Sides<usize>,
    /// Whether there is a step before, and one after.
    pub can_go: Sides<bool>,
}

/// One version on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The version.
    pub number: VersionNumber,
    /// «Version 5, of 0 to 7, 16 November 2017, 21:37 UTC»: what a screen reader says of a handle that stands here.
    pub spoken: String,
    /// «16 November 2017, 21:37 UTC», for the tooltip; a sentence where the time is not known.
    pub moment: String,
    /// «21:37», or a dash where only other versions' times are known; nothing where none is.
    pub clock: Option<String>,
    /// «16 Nov», where it is the first stop of its day; with the year where it is the first of its year.
    pub day: Option<String>,
    /// What a screen reader says of the stop after the number, the clock and the day that are seen: the day where none is seen, of which
    /// versions, and whether the text is not held. The seen label is spoken as it stands, so that whoever speaks to the page can call the
    /// stop by what they read (WCAG 2.5.3).
    pub tail: String,
    /// «read differently in “b.html”», where sources tell it differently.
    pub disputed: Option<String>,
    /// Why it can't be chosen, if it can't.
    pub not_held: Option<NotHeld>,
}

/// Why a version can't be chosen, and where its text is to be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotHeld {
    /// The sentence.
    pub sentence: String,
    /// The tracker's page that holds the text.
    pub link: Option<Link>,
}

/// The timeline of an article, with the handles on these two versions.
#[must_use]
pub fn timeline(article: &Article, pair: Sides<VersionNumber>) -> TimelineView {
    let mut before: Option<Timestamp> = None;
    let stops = article
        .versions
        .iter()
        .map(|version| {
            let stop = stop(article, version, before);
            before = version.captured_at.or(before);
            stop
        })
        .collect();
    let at = |number| {
        article
            .versions
            .iter()
            .position(|version| version.number == number)
            .unwrap_or_default()
    };
    let can = |direction| crate::state::shifted(article, pair, direction).is_some();
    TimelineView {
        stops,
        handles: pair.map(at),
        can_go: Sides::new(
            can(crate::state::Direction::Back),
            can(crate::state::Direction::On),
        ),
    }
}

fn stop(article: &Article, version: &Version, before: Option<Timestamp>) -> Stop {
    let moment = MomentView::of(version);
    let moment = moment.map_or_else(|| "time not known".to_owned(), |moment| moment.text);
    let day = version.captured_at.and_then(|at| day_label(at, before));
    let disputed = dispute::mark(version);
    let aside = disputed
        .as_ref()
        .map_or_else(String::new, |mark| format!(", {mark}"));
    Stop {
        number: version.number,
        tail: format!("{}{aside}", tail(article, version, day.as_deref())),
        spoken: format!(
            "Version {}, of {}, {moment}{aside}",
            version.number,
            range(article)
        ),
        disputed,
        clock: clock_label(article, version),
        day,
        not_held: (!version.is_held()).then(|| not_held(article, version.number)),
        moment,
    }
}

/// The day as far as the label leaves it out, the range, and whether the text is held.
fn tail(article: &Article, version: &Version, seen: Option<&str>) -> String {
    let day = version.captured_at.map(day_and_year);
    let moment = match (day, seen) {
        (None, _) => "time not known".to_owned(),
        (Some(day), None) => format!("{day} UTC"),
        (Some(day), Some(seen)) => format!(
            "{} UTC",
            day.strip_prefix(seen).unwrap_or_default().trim_start()
        ),
    };
    let held = if version.is_held() { "" } else { ", not held" };
    format!("{moment}, of {}{held}", range(article))
}

fn clock_label(article: &Article, version: &Version) -> Option<String> {
    let some_known = article
        .versions
        .iter()
        .any(|version| version.captured_at.is_some());
    if is_day(version) {
        return None;
    }
    let unknown = || some_known.then(|| "–".to_owned());
    version.captured_at.map(clock).or_else(unknown)
}

/// «0 to 7».
fn range(article: &Article) -> String {
    let first = article
        .versions
        .first()
        .map_or(0, |version| version.number.0);
    let last = article
        .versions
        .last()
        .map_or(0, |version| version.number.0);
    format!("{first} to {last}")
}

fn day_label(at: Timestamp, before: Option<Timestamp>) -> Option<String> {
    let Some(before) = before else {
        return Some(day_and_year(at));
    };
    let (date, earlier) = (at.date_time().date(), before.date_time().date());
    if date == earlier {
        None
    } else if date.year() == earlier.year() {
        Some(day(at))
    } else {
        Some(day_and_year(at))
    }
}

/// Why the text of a version is not to be had, and the tracker's page that has it.
pub(super) fn not_held(article: &Article, number: VersionNumber) -> NotHeld {
    let pair = filling_page(number);
    let link = article
        .tracker_id
        .as_deref()
        .and_then(|id| article.tracker.comparison_address(id, pair))
        .map(|address| Link {
            address,
            text: format!(
                "{}: versions {} and {}",
                article.tracker.name(),
                pair.old,
                pair.new
            ),
        });
    NotHeld {
        sentence: words::not_held(number, link.is_some()),
        link,
    }
}
