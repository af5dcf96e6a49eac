//! Random pages of a few stories.

use palimpsest::model::{
    Certainty, CopiedLine, Page, PageBody, PageComparison, PageFormat, PageVersion, Row, Sides,
    Tracker, VersionNumber,
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
        PageFormat::Copied => PageBody::Copied {
            titles: Sides::new(Some(title.clone()), Some(title.clone())),
            lines: copied_lines(rows),
        },
        _ => PageBody::Read {
            titles: Sides::new(Some(title.clone()), Some(title.clone())),
            rows,
        },
    };
    let comparison = PageComparison {
        numbers: Sides::new(VersionNumber(numbers.0), VersionNumber(numbers.1)),
        is_numbered: true,
        captured_at: Sides::new(moment(numbers.0), moment(numbers.1)),
        elapsed: Some("1 day later".to_owned()),
        body,
    };
    let compares = !matches!(
        telling.format,
        PageFormat::VersionPage | PageFormat::Listing
    );
    let version = PageVersion {
        number: Some(VersionNumber(numbers.0)),
        captured_at: moment(numbers.0),
        dated_by: None,
        title: Some(title),
        paragraphs: version_text(story, numbers.0),
    };
    Page {
        version: (telling.format == PageFormat::VersionPage).then_some(version),
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
        comparison: compares.then_some(comparison),
    }
}

fn telling() -> impl Strategy<Value = Telling> {
    let formats = select(vec![
        PageFormat::Flattened,
        PageFormat::Copied,
        PageFormat::Listing,
        PageFormat::RichPaste,
        PageFormat::DiffPage,
        PageFormat::VersionPage,
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

/// The rows as a clipboard holds them: the cells of a changed row and of a one-sided one have lost their column.
fn copied_lines(rows: Vec<Row>) -> Vec<CopiedLine> {
    let line = |row: Row| match row.cells {
        Sides {
            old: Some(old),
            new: Some(new),
        } if old == new => vec![CopiedLine::Row(Sides::new(Some(old), Some(new)))],
        Sides { old, new } => old.into_iter().chain(new).map(CopiedLine::Cell).collect(),
    };
    rows.into_iter().flat_map(line).collect()
}

/// Versions of a few stories, of which random pages are made: the same version reads the same on every page that can be trusted.
pub fn version_text(story: u8, number: u32) -> Vec<String> {
    let kept = format!(
        "Story {story} stays as it is: boat{story} lies at pier{story} and captain{story} waits for crew{story} since the \
         engine{story} failed off cape{story}, the harbour office{story} of town{story} said, and nobody{story} was hurt{story}."
    );
    let changing = format!("Story {story} had {} boats.", number / 2);
    let mut paragraphs = vec![kept, changing];
    paragraphs.extend(
        (number.is_multiple_of(3)).then(|| format!("Story {story} adds this at {number}.")),
    );
    paragraphs
}

/// Versions of one story, from the first short notice on, each much edited; the last keeps hardly a sentence of the first.
pub const FIRE: [&[&str]; 4] = [
    &[
        "A fire has broken out at the old rope works in Mirefleet, and people are asked to stay away from the quay.",
        "Two engines were on their way there shortly after nine in the evening, the fire office said.",
    ],
    &[
        "A fire has broken out at the old rope works in Mirefleet, and people living on the quay were told to leave their houses.",
        "Six engines were there by ten in the evening, the fire office said. Nobody is known to be hurt.",
        "Smoke could be seen from Tarnholm, nine miles along the coast, where bathers were called out of the water.",
    ],
    &[
        "Forty people living on Mirefleet’s quay spent the night in a school after a fire at the old rope works.",
        "Six engines were there by ten in the evening, the fire office said. Nobody is known to be hurt.",
        "Smoke could be seen from Tarnholm, nine miles along the coast, where bathers were called out of the water.",
        "The works have stood empty since they closed in spring, and the council had meant to turn them into flats.",
        "“We could hear the roof come down,” said Odile Branth, who lives across the basin.",
    ],
    &[
        "The old rope works in Mirefleet cannot be saved, the council said on the morning after a fire that drove forty people from their homes.",
        "The works have stood empty since they closed in spring, and the council had meant to turn them into flats.",
        "“We could hear the roof come down,” said Odile Branth, who lives across the basin.",
        "Inspectors will look at a fuse box by the north gate once the beams have cooled. A night watchman had reported sparks there in May.",
        "The quay road stays shut until Friday. The ferry calls at the fish market instead.",
    ],
];

/// Another story of the same outlet on the same subject, with a paragraph of background carried over.
pub const INQUIRY: &[&str] = &[
    "The watchman of Mirefleet’s burnt rope works warned of sparks weeks before the fire, an inquiry heard on Monday.",
    "Piers Oddny told the council’s committee that he had written to the owners three times and never had an answer.",
    "The works have stood empty since they closed in spring, and the council had meant to turn them into flats.",
    "A lawyer for the owners said that the letters had gone to an address that they had given up in the winter.",
    "The committee will hear two fire officers on Thursday, and hopes to report before the end of the year.",
];
