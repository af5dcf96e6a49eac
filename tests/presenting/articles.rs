//! Articles put together by hand.

use palimpsest::model::{
    Article, Certainty, Paragraph, Row, Sides, Step, Timestamp, Tracker, Version, VersionNumber,
};

pub fn version(number: u32, texts: Option<&[&str]>) -> Version {
    let paragraph = |text: &&str| Paragraph {
        text: (*text).to_owned(),
        certainty: Certainty::inferred(0.8),
    };
    Version {
        number: VersionNumber(number),
        title: None,
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: texts.map(|texts| texts.iter().map(paragraph).collect()),
        files: vec!["flat.txt".to_owned()],
        dispute: None,
    }
}

pub fn titled(number: u32, title: &str, day: Option<&str>) -> Version {
    let at = |day: &str| Timestamp::from_rfc3339(&format!("{day}T10:00:00Z")).expect("a day");
    Version {
        title: Some(title.to_owned()),
        captured_at: day.map(at),
        dated_by: None,
        ..version(number, Some(&[]))
    }
}

pub fn article(id: Option<&str>, versions: Vec<Version>) -> Article {
    Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: id.map(str::to_owned),
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        versions,
        steps: Vec::new(),
    }
}

/// A step whose rows were inferred from the lines of these numbers.
pub fn step(file: &str, numbers: (u32, u32), rows: &[(usize, &str, &str)]) -> Step {
    let cell = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let row = |(_, old, new): &(usize, &str, &str)| Row {
        cells: Sides::new(cell(old), cell(new)),
        certainty: Certainty::inferred(0.8),
    };
    Step {
        numbers: Sides::new(VersionNumber(numbers.0), VersionNumber(numbers.1)),
        elapsed: None,
        rows: rows.iter().map(row).collect(),
        lines: rows.iter().map(|(line, _, _)| *line).collect(),
        files: vec![file.to_owned()],
    }
}
