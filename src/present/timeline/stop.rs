//! What is written at a stop, and spoken of it.

use super::super::moment::{MomentView, clock, is_day};
use super::super::{Link, Words, dispute};
use super::{Card, Density, NotHeld, Share, Stop};
use crate::assemble::filling_page;
use crate::model::{Article, Sides, Timestamp, Version, VersionNumber};

/// What of a stop does not depend on the others, but for the day that is seen of it.
pub(super) fn stop(
    words: Words,
    article: &Article,
    version: &Version,
    day: Option<String>,
) -> Stop {
    let moment = MomentView::of(words, version);
    let moment = moment.map_or_else(|| words.time_not_known().to_owned(), |moment| moment.text);
    let disputed = dispute::mark(words, version);
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
        named: named(words, version),
        tail: format!("{}{aside}", tail(words, article, version, day.as_deref())),
        spoken: format!(
            "{}{aside}",
            words.spoken_stop(version.number, range(article), &moment)
        ),
        disputed,
        clock: clock_label(article, version),
        day,
        not_held: (!version.is_held()).then(|| not_held(words, article, version.number)),
    }
}

/// What a version is called in a menu: short, as it stands beside others.
fn named(words: Words, version: &Version) -> String {
    let moment = match version.captured_at {
        None => words.time_not_known().to_owned(),
        Some(at) if is_day(version) => words.day_and_year(at),
        Some(at) => format!("{}, {}", words.day_and_year(at), clock(at)),
    };
    words.version_of(version.number, &moment)
}

/// The day as far as the label leaves it out, the range, and whether the text is held.
fn tail(words: Words, article: &Article, version: &Version, seen: Option<&str>) -> String {
    let day = version.captured_at.map(|at| words.day_and_year(at));
    let moment = match (day, seen) {
        (None, _) => words.time_not_known().to_owned(),
        (Some(day), None) => format!("{day} UTC"),
        (Some(day), Some(seen)) => format!(
            "{} UTC",
            day.strip_prefix(seen).unwrap_or_default().trim_start()
        ),
    };
    words.stop_tail(&moment, range(article), version.is_held())
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

/// The first version and the last.
fn range(article: &Article) -> Sides<VersionNumber> {
    let number = |version: Option<&Version>| version.map_or(VersionNumber(0), |one| one.number);
    Sides::new(
        number(article.versions.first()),
        number(article.versions.last()),
    )
}

/// The days to be seen: each at its first stop, or the first one of it that has room beside the label before.
pub(super) fn days(
    words: Words,
    times: &[Option<Timestamp>],
    at: &[f64],
    density: Density,
) -> Vec<Option<String>> {
    let mut seen: Option<Timestamp> = None;
    let mut free = 0.0;
    let label = |(time, at): (&Option<Timestamp>, &f64)| {
        let label = time.and_then(|time| day_label(words, time, seen))?;
        if *at < free {
            return None;
        }
        seen = *time;
        free = at + density.cells_of_a_day(&label);
        Some(label)
    };
    times.iter().zip(at).map(label).collect()
}

fn day_label(words: Words, at: Timestamp, before: Option<Timestamp>) -> Option<String> {
    let Some(before) = before else {
        return Some(words.day_and_year(at));
    };
    let (date, earlier) = (at.date_time().date(), before.date_time().date());
    if date == earlier {
        None
    } else if date.year() == earlier.year() {
        Some(words.day(at))
    } else {
        Some(words.day_and_year(at))
    }
}

/// Why the text of a version is not to be had, and the tracker's page that has it.
pub fn not_held(words: Words, article: &Article, number: VersionNumber) -> NotHeld {
    let pair = filling_page(number);
    let link = article
        .tracker_id
        .as_deref()
        .and_then(|id| article.tracker.comparison_address(id, pair))
        .map(|address| Link {
            address,
            text: words.tracker_page(article.tracker.name(), pair),
        });
    NotHeld {
        sentence: words.not_held(number, link.is_some()),
        link,
    }
}
