//! Pages of the ferry story, put together by hand.

use palimpsest::model::{
    Certainty, ListedVersion, Page, PageBody, PageComparison, PageFormat, PageVersion, Row, Sides,
    Timestamp, Tracker, VersionNumber,
};

/// A page of the ferry story that compares these versions, each given as its paragraphs, row by row.
pub fn page(file: &str, numbers: (u32, u32), rows: &[(&str, &str)]) -> Page {
    let cell = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let row = |(old, new): &(&str, &str)| Row {
        cells: Sides::new(cell(old), cell(new)),
        certainty: Certainty::READ,
    };
    Page {
        version: None,
        file: file.to_owned(),
        format: PageFormat::DiffPage,
        tracker: Tracker::NewsSniffer,
        tracker_id: Some("12".to_owned()),
        source: Some("The Harbour Post".to_owned()),
        url: Some("https://news.example/ferry".to_owned()),
        first_seen: None,
        version_count: None,
        listed: Vec::new(),
        comparison: Some(PageComparison {
            numbers: Sides::new(VersionNumber(numbers.0), VersionNumber(numbers.1)),
            is_numbered: true,
            captured_at: Sides::new(None, None),
            elapsed: None,
            body: PageBody::Read {
                titles: Sides::new(None, None),
                rows: rows.iter().map(row).collect(),
            },
        }),
    }
}

pub fn flattened(file: &str, numbers: (u32, u32), lines: &[&str]) -> Page {
    let mut page = page(file, numbers, &[]);
    page.format = PageFormat::Flattened;
    page.tracker_id = None;
    if let Some(comparison) = &mut page.comparison {
        comparison.body = PageBody::Flattened {
            title: None,
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        };
    }
    page
}

pub fn titled(mut page: Page, old: &str, new: &str) -> Page {
    if let Some(PageComparison {
        body: PageBody::Read { titles, .. },
        ..
    }) = &mut page.comparison
    {
        *titles = Sides::new(Some(old.to_owned()), Some(new.to_owned()));
    }
    page
}

/// Without anything that names its article.
pub fn nameless(mut page: Page) -> Page {
    page.tracker_id = None;
    page.url = None;
    page.source = None;
    page
}

pub fn listed(number: u32, captured_at: Option<Timestamp>) -> ListedVersion {
    ListedVersion {
        number: VersionNumber(number),
        captured_at,
        title: None,
    }
}

pub fn at(text: &str) -> Option<Timestamp> {
    Some(Timestamp::from_rfc3339(text).expect("a date and time"))
}

/// A page that compares two versions, each with one paragraph a row.
pub fn comparing(
    file: &str,
    numbers: (u32, u32),
    old: &[&'static str],
    new: &[&'static str],
) -> Page {
    let rows: Vec<(&str, &str)> = (0..old.len().max(new.len()))
        .map(|at| {
            let cell = |side: &[&'static str]| side.get(at).copied().unwrap_or_default();
            (cell(old), cell(new))
        })
        .collect();
    page(file, numbers, &rows)
}

/// A page that holds one whole version of the ferry story.
pub fn whole(file: &str, number: u32, paragraphs: &[&str]) -> Page {
    let mut page = page(file, (0, 1), &[]);
    page.format = PageFormat::VersionPage;
    page.comparison = None;
    page.version = Some(PageVersion {
        number: Some(VersionNumber(number)),
        captured_at: None,
        dated_by: None,
        title: None,
        paragraphs: paragraphs.iter().map(|text| (*text).to_owned()).collect(),
    });
    page
}
