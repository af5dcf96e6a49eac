//! The history file keeps what it was given, is what its schema says, and refuses what it must.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use expect_test::{Expect, expect};
use palimpsest::diff::{DiffConfig, diff};
use palimpsest::export::comparison::comparison;
use palimpsest::export::history_json;
use palimpsest::model::file::{HistoryFileError, read};
use palimpsest::model::{
    Article, Certainty, History, Paragraph, Problem, ProblemKind, Row, Sides, Step, Timestamp,
    Tracker, Version, VersionNumber,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../schema/history.schema.json");

fn text() -> impl Strategy<Value = String> {
    let anything = "\\PC{0,12}[\\PC&&\\S]\\PC{0,6}".prop_map(|text| text.trim().to_owned());
    let anything = anything.prop_filter("a paragraph holds text", |text| !text.is_empty());
    prop_oneof!["[a-c]{1,2}", anything]
}

fn certainty() -> impl Strategy<Value = Certainty> {
    let shares = (0..=1000_u32).prop_map(|thousandths| f64::from(thousandths) / 1000.0);
    prop_oneof![Just(1.0), shares].prop_filter_map("between 0 and 1", Certainty::from_share)
}

fn moment() -> impl Strategy<Value = Timestamp> {
    let seconds = -62_167_219_200_i64..=253_402_300_799;
    seconds.prop_filter_map("years 0 to 9999", |seconds| {
        Timestamp::from_date_time(time::OffsetDateTime::from_unix_timestamp(seconds).ok()?)
    })
}

fn files() -> impl Strategy<Value = Vec<String>> {
    btree_set("\\PC{1,8}", 0..3).prop_map(|names| names.into_iter().collect())
}

fn row() -> impl Strategy<Value = Row> {
    let cells = prop_oneof![
        (text(), text()).prop_map(|(old, new)| Sides::new(Some(old), Some(new))),
        text().prop_map(|old| Sides::new(Some(old), None)),
        text().prop_map(|new| Sides::new(None, Some(new))),
    ];
    (cells, certainty()).prop_map(|(cells, certainty)| Row { cells, certainty })
}

fn step() -> impl Strategy<Value = Step> {
    let numbers = Sides::new(VersionNumber(0), VersionNumber(1));
    (option::of("\\PC{1,9}"), vec(row(), 0..5), files()).prop_map(move |(elapsed, rows, files)| {
        Step {
            numbers,
            elapsed,
            rows,
            files,
        }
    })
}

fn version() -> impl Strategy<Value = Version> {
    let paragraph =
        (text(), certainty()).prop_map(|(text, certainty)| Paragraph { text, certainty });
    let fields = (
        option::of((text(), certainty())),
        option::of(moment()),
        option::of(vec(paragraph, 0..5)),
        files(),
    );
    fields.prop_map(|(title, captured_at, paragraphs, files)| {
        let (title, title_certainty) = title.unzip();
        Version {
            number: VersionNumber(0),
            title,
            title_certainty: title_certainty.unwrap_or(Certainty::READ),
            captured_at,
            paragraphs,
            files,
        }
    })
}

fn article() -> impl Strategy<Value = Article> {
    let header = (
        option::of("[0-9]{1,7}"),
        option::of("\\PC{0,8}"),
        option::of("\\PC{0,8}"),
        option::of(moment()),
        option::of(any::<u32>()),
    );
    let pairs = (0..6_u32, 1..6_u32).prop_map(|(old, by)| (old, old + by));
    let contents = (
        btree_map(prop_oneof![0..8_u32, any::<u32>()], version(), 0..6),
        btree_map(pairs, step(), 0..4),
    );
    (header, contents).prop_map(|(header, (versions, steps))| {
        let (tracker_id, source, url, first_seen, version_count) = header;
        Article {
            tracker: Tracker::NewsSniffer,
            tracker_id,
            source,
            url,
            first_seen,
            version_count,
            versions: numbered(versions),
            steps: paired(steps),
        }
    })
}

fn numbered(versions: BTreeMap<u32, Version>) -> Vec<Version> {
    let numbered = versions.into_iter().map(|(number, version)| Version {
        number: VersionNumber(number),
        ..version
    });
    numbered.collect()
}

fn paired(steps: BTreeMap<(u32, u32), Step>) -> Vec<Step> {
    let paired = steps.into_iter().map(|((old, new), step)| Step {
        numbers: Sides::new(VersionNumber(old), VersionNumber(new)),
        ..step
    });
    paired.collect()
}

fn problem() -> impl Strategy<Value = Problem> {
    let kind = proptest::sample::select(ProblemKind::ALL.to_vec());
    ("\\PC{0,8}", kind, "\\PC{0,20}").prop_map(|(file, kind, message)| Problem {
        file,
        kind,
        message,
    })
}

fn history() -> impl Strategy<Value = History> {
    (vec(article(), 0..3), vec(problem(), 0..3))
        .prop_map(|(articles, problems)| History { articles, problems })
}

/// A small history with something of everything: read and inferred, held and not held.
fn ferry() -> History {
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
        paragraphs,
        files: vec!["ferry.txt".to_owned()],
    };
    History {
        articles: vec![Article {
            tracker: Tracker::NewsSniffer,
            tracker_id: Some("12".to_owned()),
            source: None,
            url: Some("https://news.example/ferry".to_owned()),
            first_seen: None,
            version_count: Some(3),
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
        problems: vec![Problem {
            file: "holiday.png".to_owned(),
            kind: ProblemKind::UnreadableFormat,
            message: "“holiday.png” is a picture.".to_owned(),
        }],
    }
}

static VALIDATOR: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
});

fn schema_faults(document: &Value) -> Vec<String> {
    VALIDATOR
        .iter_errors(document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

/// Two versions of which the newer is mostly the older with paragraphs moved, split, merged, edited, dropped and added; also
/// texts with nothing in common, empty ones and ones of any characters.
fn edited_texts() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let sentence = prop_oneof![4 => "[a-f]{1,5}( [a-f]{1,5}){2,8}\\.", 1 => "[^\r\n]{0,12}"];
    let edits = vec((any::<prop::sample::Index>(), 0..6_u8, "[a-f]{1,5}"), 0..6);
    (vec(sentence, 0..8), edits).prop_map(|(old, edits)| {
        let mut new = old.clone();
        for (at, edit, word) in edits {
            if !new.is_empty() {
                let at = at.index(new.len());
                change(&mut new, at, edit, word);
            }
        }
        (old, new)
    })
}

fn change(texts: &mut Vec<String>, at: usize, edit: u8, word: String) {
    match edit {
        0 => {
            let moved = texts.remove(at);
            texts.push(moved);
        }
        1 => {
            texts.remove(at);
        }
        2 => texts.insert(at, word),
        3 if at + 1 < texts.len() => {
            let next = texts.remove(at + 1);
            texts[at] = format!("{} {next}", texts[at]);
        }
        4 => {
            if let Some((first, rest)) = texts[at].clone().split_once(' ') {
                texts[at] = first.to_owned();
                texts.insert(at + 1, rest.to_owned());
            }
        }
        _ => texts[at] = texts[at].replacen(' ', &format!(" {word} "), 1),
    }
}

/// A history file with a comparison of these texts.
fn compared(old: &[String], new: &[String]) -> Value {
    let texts =
        Sides::new(old, new).map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
    let texts = Sides::new(texts.old.as_slice(), texts.new.as_slice());
    let numbers = Sides::new(VersionNumber(0), VersionNumber(1));
    let comparison = comparison(numbers, texts, &diff(texts, &DiffConfig::default()));
    serde_json::from_str(&history_json::write(&History::default(), Some(&comparison)))
        .expect("JSON")
}

fn indexes(block: &Value, side: &str) -> Vec<usize> {
    let indexes = block[side].as_array().expect("indexes").iter();
    indexes
        .map(|index| usize::try_from(index.as_u64().expect("a number")).expect("an index"))
        .collect()
}

fn rebuilt(spans: &Value, ops: &[&str]) -> String {
    let spans = spans.as_array().expect("spans").iter();
    let kept = spans.filter(|span| ops.contains(&span["op"].as_str().expect("a word")));
    kept.map(|span| span["text"].as_str().expect("a text"))
        .collect()
}

proptest! {
    #[test]
    fn writing_reading_back_and_writing_again_gives_the_same_bytes(history in history()) {
        let written = history_json::write(&history, None);
        let read = read(&written).expect("what we write can be read");
        prop_assert_eq!(history_json::write(&read, None), written);
    }

    #[test]
    fn all_that_is_written_fits_the_schema(history in history()) {
        let document = serde_json::from_str(&history_json::write(&history, None)).expect("JSON");
        prop_assert_eq!(schema_faults(&document), Vec::<String>::new());
    }

    #[test]
    fn a_comparison_fits_the_schema_and_rebuilds_both_versions((old, new) in edited_texts()) {
        let document = compared(&old, &new);
        prop_assert_eq!(schema_faults(&document), Vec::<String>::new());
        let blocks = document["comparison"]["blocks"].as_array().expect("blocks");
        for (side, texts, ops) in [("old", &old, ["equal", "delete"]), ("new", &new, ["equal", "insert"])] {
            let mut covered = Vec::new();
            for block in blocks {
                let told = indexes(block, side);
                let paragraphs: Vec<&str> = told.iter().map(|at| texts[*at].as_str()).collect();
                if let Some(spans) = block.get("spans") {
                    prop_assert_eq!(rebuilt(spans, &ops), paragraphs.join("\n"));
                }
                covered.extend(told);
            }
            covered.sort_unstable();
            prop_assert_eq!(covered, (0..texts.len()).collect::<Vec<_>>());
            prop_assert_eq!(&document["comparison"]["stats"][format!("paragraphs_{side}")], texts.len());
        }
        for block in blocks.iter().filter(|block| block["kind"] == "equal" || block["kind"] == "move" && block.get("spans").is_none()) {
            let texts_at = |side, texts: &[String]| indexes(block, side).iter().map(|at| texts[*at].clone()).collect::<Vec<_>>();
            prop_assert_eq!(texts_at("old", &old), texts_at("new", &new));
        }
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_breaks_anything(
        at in any::<prop::sample::Index>(),
        bit in prop_oneof!["\\PC", Just(String::new()), "[0-9]{1,20}", Just("\n".to_owned()), Just("null".to_owned())],
        cut in any::<bool>(),
    ) {
        let whole = history_json::write(&ferry(), None);
        let places: Vec<usize> = whole.char_indices().map(|(place, _)| place).collect();
        let place = *at.get(&places);
        let (before, after) = whole.split_at(place);
        let after: String = after.chars().skip(1).collect();
        let damaged = if cut { before.to_owned() } else { format!("{before}{bit}{after}") };
        if let Ok(history) = read(&damaged) {
            let written = history_json::write(&history, None);
            prop_assert_eq!(read(&written), Ok(history));
        }
    }
}

#[test]
fn a_history_is_read_back_with_the_certainty_of_each_paragraph() {
    let history = ferry();
    assert_eq!(read(&history_json::write(&history, None)), Ok(history));
}

#[test]
fn a_version_that_no_step_spells_gets_its_certainty_for_every_paragraph() {
    let mut history = ferry();
    history.articles[0].steps.clear();
    let read = read(&history_json::write(&history, None)).expect("a history");
    let version = read.articles[0]
        .version(VersionNumber(1))
        .expect("version 1");
    let certainties: Vec<f64> = version
        .paragraphs
        .iter()
        .flatten()
        .map(|p| p.certainty.share())
        .collect();
    assert_eq!(certainties, [0.93, 0.93]);
}

#[test]
fn of_several_steps_that_spell_a_version_the_one_that_fits_its_certainty_is_taken() {
    let mut history = ferry();
    let mut other = history.articles[0].steps[0].clone();
    other.numbers.new = VersionNumber(3);
    other.rows[0].certainty = Certainty::inferred(0.2);
    history.articles[0].steps.push(other);
    assert_eq!(read(&history_json::write(&history, None)), Ok(history));
}

#[test]
fn the_file_stands_as_documented() {
    check(
        &ferry(),
        expect![[r#"
        {
          "format": "palimpsest-history",
          "format_version": 1,
          "articles": [
            {
              "tracker": "newssniffer",
              "tracker_id": "12",
              "source": null,
              "url": "https://news.example/ferry",
              "first_seen": null,
              "version_count": 3,
              "versions": [
                {
                  "number": 0,
                  "title": "Ferry back in service",
                  "captured_at": "2019-05-02T07:30:00Z",
                  "paragraphs": null,
                  "certainty": 1.0,
                  "files": [
                    "ferry.txt"
                  ]
                },
                {
                  "number": 1,
                  "title": "Ferry back in service",
                  "captured_at": "2019-05-02T07:30:00Z",
                  "paragraphs": [
                    "The ferry sails again.",
                    "Nobody was hurt."
                  ],
                  "certainty": 0.93,
                  "files": [
                    "ferry.txt"
                  ]
                },
                {
                  "number": 2,
                  "title": "Ferry back in service",
                  "captured_at": "2019-05-02T07:30:00Z",
                  "paragraphs": [
                    "The ferry sails again."
                  ],
                  "certainty": 1.0,
                  "files": [
                    "ferry.txt"
                  ]
                }
              ],
              "steps": [
                {
                  "old": 1,
                  "new": 2,
                  "elapsed": "about 2 hours later",
                  "rows": [
                    {
                      "old": "The ferry sails again.",
                      "new": "The ferry sails again.",
                      "certainty": 1.0
                    },
                    {
                      "old": "Nobody was hurt.",
                      "new": null,
                      "certainty": 0.93
                    }
                  ],
                  "files": [
                    "ferry.txt"
                  ]
                }
              ]
            }
          ],
          "problems": [
            {
              "file": "holiday.png",
              "kind": "unreadable_format",
              "message": "“holiday.png” is a picture."
            }
          ]
        }
    "#]],
    );
}

fn check(history: &History, expected: Expect) {
    expected.assert_eq(&history_json::write(history, None));
}

/// The ferry's file with one value changed.
fn changed(pointer: &str, value: Value) -> Value {
    let mut document: Value =
        serde_json::from_str(&history_json::write(&ferry(), None)).expect("JSON");
    *document
        .pointer_mut(pointer)
        .expect("the pointer fits the file") = value;
    document
}

fn removed(pointer: &str, field: &str) -> Value {
    let mut document: Value =
        serde_json::from_str(&history_json::write(&ferry(), None)).expect("JSON");
    let parent = document
        .pointer_mut(pointer)
        .and_then(Value::as_object_mut)
        .expect("an object");
    parent.remove(field).expect("the field was there");
    document
}

#[test]
fn the_schema_refuses_what_is_no_history_file() {
    let bad = [
        changed("/format", json!("palimpsest")),
        changed("/format_version", json!(2)),
        changed("/articles/0/tracker", json!("elsewhere")),
        changed("/articles/0/first_seen", json!("2019-05-02T07:30:00+01:00")),
        changed("/articles/0/version_count", json!(-1)),
        changed("/articles/0/versions/1/number", json!(1.5)),
        changed("/articles/0/versions/1/certainty", json!(1.2)),
        changed("/articles/0/versions/1/paragraphs/0", json!("two\nlines")),
        changed("/articles/0/versions/1/paragraphs/0", json!("")),
        changed("/articles/0/versions/1/files", json!(["x", "x"])),
        changed("/articles/0/steps/0/rows/1/old", Value::Null),
        changed("/articles/0/steps/0/new", json!(0)),
        changed("/problems/0/kind", json!("sadness")),
        removed("", "problems"),
        removed("/articles/0", "tracker_id"),
        removed("/articles/0/versions/0", "paragraphs"),
        removed("/articles/0/steps/0/rows/0", "certainty"),
    ];
    for document in bad {
        assert_ne!(schema_faults(&document), Vec::<String>::new(), "{document}");
    }
}

#[test]
fn the_schema_refuses_blocks_that_contradict_themselves() {
    let spans = json!([{"op": "equal", "text": "x"}]);
    let bad = [
        json!({"kind": "equal", "old": [0, 1], "new": [0, 1]}),
        json!({"kind": "equal", "old": [0], "new": [0], "spans": spans}),
        json!({"kind": "replace", "old": [0], "new": [0]}),
        json!({"kind": "replace", "old": [0], "new": [], "spans": spans}),
        json!({"kind": "insert", "old": [0], "new": [0]}),
        json!({"kind": "delete", "old": [], "new": []}),
        json!({"kind": "move", "old": [], "new": [1]}),
        json!({"kind": "replace", "old": [0], "new": [0], "spans": [{"op": "keep", "text": "x"}]}),
    ];
    for block in bad {
        let mut document: Value =
            serde_json::from_str(&history_json::write(&ferry(), None)).expect("JSON");
        let stats = json!({"words_deleted": 0, "words_inserted": 0, "words_moved": 0, "paragraphs_old": 1, "paragraphs_new": 1});
        document["comparison"] = json!({"old": 0, "new": 1, "blocks": [block], "stats": stats});
        assert_ne!(schema_faults(&document), Vec::<String>::new(), "{document}");
    }
}

fn refused(document: &Value) -> String {
    read(&document.to_string())
        .expect_err("it must be refused")
        .to_string()
}

#[test]
fn what_is_no_history_is_refused_with_a_reason() {
    let reasons: Vec<String> = [
        json!([1, 2]),
        json!({"format": "other", "format_version": 1}),
        changed("/format_version", json!(2)),
        changed("/format_version", json!(0)),
        changed("/articles/0/tracker", json!("elsewhere")),
        changed("/articles/0/first_seen", json!("yesterday")),
        changed("/articles/0/versions/1/certainty", json!(1.2)),
        changed("/articles/0/versions/1/number", json!(0)),
        changed("/articles/0/versions/1/paragraphs/0", json!("two\nlines")),
        changed("/articles/0/versions/1/paragraphs/0", json!(" ")),
        changed("/articles/0/steps/0/new", json!(1)),
        changed("/articles/0/steps/0/rows/1/old", Value::Null),
        changed("/articles/0/steps/0/rows/1/old", json!("two\rlines")),
    ]
    .iter()
    .map(refused)
    .collect();
    expect![[r#"
        it is JSON, but not a history of Palimpsest
        it is JSON, but not a history of Palimpsest
        it was written by a newer Palimpsest (its format has version 2, this one reads up to 1)
        there is no version 0 of its format
        “elsewhere” is not a tracker that we know
        “yesterday” is not a date and time
        the certainty 1.2 is not between 0 and 1
        version 0 does not stand in ascending order
        a paragraph of version 1 holds a line break
        a paragraph of version 1 holds no text
        the step from 1 to 1 does not ascend
        a row of the step from 1 to 2 lacks its text
        a row of the step from 1 to 2 holds a line break"#]]
    .assert_eq(&reasons.join("\n"));
}

#[test]
fn a_missing_or_ill_typed_field_is_named() {
    assert!(refused(&removed("/articles/0", "versions")).contains("versions"));
    assert!(refused(&changed("/articles/0/versions/1/number", json!(-1))).contains("-1"));
    assert!(matches!(read("{"), Err(HistoryFileError::NotJson(_))));
}

#[test]
fn fields_of_a_later_palimpsest_are_passed_over() {
    let mut document = changed("/problems/0/kind", json!("a_later_kind"));
    document["articles"][0]["mood"] = json!({"nested": [1, 2, 3]});
    document["comparison"] = json!("not what we know");
    let mut expected = ferry();
    expected.problems.clear();
    assert_eq!(read(&document.to_string()), Ok(expected));
}
