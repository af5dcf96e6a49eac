//! A small history, written by us, and what becomes of it when its file is changed by hand.

use palimpsest::export::history_json;
use palimpsest::model::{
    Article, Certainty, Fault, History, Paragraph, Problem, ProblemKind, Row, Sides, Step,
    Timestamp, Tracker, Version, VersionNumber,
};
use serde_json::Value;

/// A small history with something of everything: read and inferred, held and not held.
pub fn ferry() -> History {
    let inferred = Certainty::inferred(0.93);
    let row = |old: Option<&str>, new: Option<&str>, certainty| Row {
        cells: Sides::new(old, new).map(|cell| cell.map(str::to_owned)),
        certainty,
    };
    let paragraph = |text: &str, certainty| Paragraph {
        text: text.to_owned(),
        certainty,
    };
    let version = |number, paragraphs| Version {
        number: VersionNumber(number),
        title: Some("Ferry back in service".to_owned()),
        title_certainty: Certainty::READ,
        captured_at: Timestamp::from_rfc3339("2019-05-02T07:30:00Z").ok(),
        dated_by: None,
        paragraphs,
        files: vec!["ferry.txt".to_owned()],
        dispute: None,
    };
    History {
        articles: vec![Article {
            tracker: Tracker::NewsSniffer,
            tracker_id: Some("12".to_owned()),
            source: None,
            url: Some("https://news.example/ferry".to_owned()),
            first_seen: None,
            version_count: Some(3),
            is_order_overruled: false,
            versions: vec![
                version(0, None),
                version(
                    1,
                    Some(vec![
                        paragraph("The ferry sails again.", Certainty::READ),
                        paragraph("Nobody was hurt.", inferred),
                    ]),
                ),
                version(
                    2,
                    Some(vec![paragraph("The ferry sails again.", Certainty::READ)]),
                ),
            ],
            steps: vec![Step {
                lines: Vec::new(),
                numbers: Sides::new(VersionNumber(1), VersionNumber(2)),
                elapsed: Some("about 2 hours later".to_owned()),
                rows: vec![
                    row(
                        Some("The ferry sails again."),
                        Some("The ferry sails again."),
                        Certainty::READ,
                    ),
                    row(Some("Nobody was hurt."), None, inferred),
                ],
                files: vec!["ferry.txt".to_owned()],
            }],
        }],
        problems: vec![Problem::new(
            "holiday.png",
            Fault::Told {
                kind: ProblemKind::UnreadableFormat,
                sentence: "“holiday.png” is a picture.".to_owned(),
            },
        )],
    }
}

/// The ferry's file with one value changed.
pub fn changed(pointer: &str, value: Value) -> Value {
    let mut document = ferry_document();
    *document
        .pointer_mut(pointer)
        .expect("the pointer fits the file") = value;
    document
}

/// The ferry's file without one field of the object that the pointer names.
pub fn removed(pointer: &str, field: &str) -> Value {
    let mut document = ferry_document();
    let parent = document
        .pointer_mut(pointer)
        .and_then(Value::as_object_mut)
        .expect("an object");
    parent.remove(field).expect("the field was there");
    document
}

/// The ferry's file.
pub fn ferry_document() -> Value {
    serde_json::from_str(&history_json::write(&ferry(), None)).expect("JSON")
}

/// The small history's file with a field added to an object.
pub fn added(object: &str, field: &str, value: Value) -> Value {
    let mut document = ferry_document();
    let object = document.pointer_mut(object).and_then(Value::as_object_mut);
    object.expect("an object").insert(field.to_owned(), value);
    document
}
