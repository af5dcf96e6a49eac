//! What is written at a stop, and spoken of it.

use super::super::moment::{MomentView, clock, day, day_and_year, is_day};
use super::super::{Link, dispute, words};
use super::{Card, Density, NotHeld, Share, Stop};
use crate::assemble::filling_page;
use crate::model::{Article, Timestamp, Version, VersionNumber};

/// What of a stop does not depend on the others, but for the day that is seen of it.
pub(super) fn stop(article: &Article, version: &Version, day: Option<String>) -> Stop {
    let moment = MomentView::of(version);
    let moment = moment.map_or_else(|| words::TIME_NOT_KNOWN.to_owned(), |moment| moment.text);
    let disputed = dispute::mark(version);
    let aside = disputed
        .as_ref()
        .map_or_else(String::new, |mark| format!(", {mark}"));
    Stop {
        number: version.number,
        place: Share::default(),
        bars: None,
        is_retitled: false,
        silence: None,
        marks: Vec::new(),
        card: Card::default(),
        named: named(version),
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
    }
}

/// What a version is called in a menu: short, as it stands beside others.
fn named(version: &Version) -> String {
    let moment = match version.captured_at {
        None => words::TIME_NOT_KNOWN.to_owned(),
        Some(at) if is_day(version) => day_and_year(at),
        Some(at) => format!("{}, {}", day_and_year(at), clock(at)),
    };
    words::version_of(version.number, &moment)
}

/// The day as far as the label leaves it out, the range, and whether the text is held.
fn tail(article: &Article, version: &Version, seen: Option<&str>) -> String {
    let day = version.captured_at.map(day_and_year);
    let moment = match (day, seen) {
        (None, _) => words::TIME_NOT_KNOWN.to_owned(),
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

/// The days to be seen: each at its first stop, or the first one of it that has room beside the label before.
pub(super) fn days(
    times: &[Option<Timestamp>],
    at: &[f64],
    density: Density,
) -> Vec<Option<String>> {
    let mut seen: Option<Timestamp> = None;
    let mut free = 0.0;
    let label = |(time, at): (&Option<Timestamp>, &f64)| {
        let label = time.and_then(|time| day_label(time, seen))?;
        if *at < free {
            return None;
        }
        seen = *time;
        free = at + density.cells_of_a_day();
        Some(label)
    };
    times.iter().zip(at).map(label).collect()
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
pub fn not_held(article: &Article, number: VersionNumber) -> NotHeld {
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
