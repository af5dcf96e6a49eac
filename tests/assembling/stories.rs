//! Random pages of a few stories.

use palimpsest::model::{
    Certainty, Page, PageBody, PageComparison, PageFormat, Row, Sides, Tracker, VersionNumber,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::pages::{at, listed};

pub fn pages() -> impl Strategy<Value = Vec<Page>> {
    let numbers = (0..6_u32, 0..3_u32).prop_map(|(old, by)| (old, old + by));
    let page = (0..3_u8, numbers, telling())
        .prop_map(|(story, numbers, telling)| story_page(story, numbers, &telling));
    vec(page, 0..7)
}

/// Pages that can all be trusted and name their article.
pub fn whole_pages() -> impl Strategy<Value = Vec<Page>> {
    let numbers = (0..6_u32, 0..3_u32).prop_map(|(old, by)| (old, old + by));
    let page = (0..3_u8, numbers, telling()).prop_map(|(story, numbers, telling)| {
        let telling = Telling {
            format: PageFormat::DiffPage,
            named: (true, true),
            lost: 0,
            ..telling
        };
        story_page(story, numbers, &telling)
    });
    vec(page, 0..7)
}

fn story_page(story: u8, numbers: (u32, u32), telling: &Telling) -> Page {
    let mut rows = story_rows(story, numbers);
    rows.truncate(rows.len().saturating_sub(telling.lost));
    let moment = |number: u32| {
        let seconds = if telling.seconds { 7 } else { 0 };
        at(&format!("2020-01-0{}T10:00:{seconds:02}Z", number + 1))
    };
    let title = format!("Story {story}");
    let lines = flat_lines(&rows);
    let body = match telling.format {
        PageFormat::Flattened => PageBody::Flattened {
            title: Some(format!("{title} {title}")),
            lines,
        },
        _ => PageBody::Read {
            titles: Sides::new(Some(title.clone()), Some(title)),
            rows,
        },
    };
    Page {
        version: None,
        file: format!(
            "{story}-{}-{}-{:?}-{}",
            numbers.0, numbers.1, telling.format, telling.lost
        ),
        format: telling.format,
        tracker: Tracker::NewsSniffer,
        tracker_id: telling.named.0.then(|| format!("{story}")),
        source: Some("The Harbour Post".to_owned()),
        url: telling
            .named
            .1
            .then(|| format!("https://news.example/{story}")),
        first_seen: moment(0),
        version_count: telling.version_count,
        listed: telling
            .listed
            .iter()
            .map(|number| listed(*number, moment(*number)))
            .collect(),
        comparison: Some(PageComparison {
            numbers: Sides::new(VersionNumber(numbers.0), VersionNumber(numbers.1)),
            captured_at: Sides::new(moment(numbers.0), moment(numbers.1)),
            elapsed: Some("1 day later".to_owned()),
            body,
        }),
    }
}

fn telling() -> impl Strategy<Value = Telling> {
    let formats = select(vec![
        PageFormat::Flattened,
        PageFormat::RichPaste,
        PageFormat::DiffPage,
    ]);
    let fields = (
        formats,
        any::<(bool, bool)>(),
        option::of(0..9_u32),
        btree_set(0..8_u32, 0..4),
        any::<bool>(),
        0..2_usize,
    );
    fields.prop_map(
        |(format, named, version_count, listed, seconds, lost)| Telling {
            format,
            named,
            version_count,
            listed: listed.into_iter().collect(),
            seconds,
            lost,
        },
    )
}

/// What a random page tells, beside its text.
#[derive(Debug, Clone)]
struct Telling {
    format: PageFormat,
    named: (bool, bool),
    version_count: Option<u32>,
    listed: Vec<u32>,
    seconds: bool,
    lost: usize,
}

fn story_rows(story: u8, numbers: (u32, u32)) -> Vec<Row> {
    let (old, new) = (
        version_text(story, numbers.0),
        version_text(story, numbers.1),
    );
    let rows = 0..old.len().max(new.len());
    let row = |at| Row {
        cells: Sides::new(old.get(at).cloned(), new.get(at).cloned()),
        certainty: Certainty::READ,
    };
    rows.map(row).collect()
}

fn flat_lines(rows: &[Row]) -> Vec<String> {
    let line = |row: &Row| match (&row.cells.old, &row.cells.new) {
        (Some(old), Some(new)) if old == new => format!("{old}{new}"),
        (Some(old), Some(new)) => format!("{old} {new}"),
        (old, new) => old.iter().chain(new).cloned().collect(),
    };
    rows.iter().map(line).collect()
}

/// Versions of a few stories, of which random pages are made: the same version reads the same on every page that can be trusted.
pub fn version_text(story: u8, number: u32) -> Vec<String> {
    let kept = format!("Story {story} stays as it is.");
    let changing = format!("Story {story} had {} boats.", number / 2);
    let mut paragraphs = vec![kept, changing];
    paragraphs.extend(
        (number.is_multiple_of(3)).then(|| format!("Story {story} adds this at {number}.")),
    );
    paragraphs
}
