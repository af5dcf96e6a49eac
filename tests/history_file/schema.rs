//! What we write fits the schema, and the schema refuses what it must.

use std::sync::LazyLock;

use palimpsest::export::history_json;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::any;
use crate::ferry::{added, changed, ferry_document, removed};

const SCHEMA: &str = include_str!("../../schema/history.schema.json");

proptest! {
    #[test]
    fn all_that_is_written_fits_the_schema(history in any::history()) {
        let document = serde_json::from_str(&history_json::write(&history, None)).expect("JSON");
        prop_assert_eq!(schema_faults(&document), Vec::<String>::new());
    }
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
        added("/articles/0/steps/0/rows/0", "overruled", json!(false)),
        added("/articles/0/versions/1", "overruled", json!([])),
        added("/articles/0/versions/1", "overruled", json!([1, 1])),
        added("/articles/0", "order_overruled", json!(false)),
        added("/articles/0/versions/1", "dated_by", json!("guess")),
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
        json!({"kind": "replace", "old": [0], "new": [0], "spans": [{"op": "delete", "text": "x", "class": "plain"}]}),
        json!({"kind": "replace", "old": [0], "new": [0], "spans": [{"op": "delete", "text": "x", "class": "moved"}]}),
        json!({"kind": "replace", "old": [0], "new": [0], "spans": [{"op": "delete", "text": "x", "class": "typographic", "link": 0}]}),
    ];
    for block in bad {
        let mut document = ferry_document();
        let stats = json!({"words_deleted": 0, "words_inserted": 0, "words_moved": 0, "typographic": 0, "paragraphs_old": 1, "paragraphs_new": 1});
        document["comparison"] = json!({"old": 0, "new": 1, "blocks": [block], "stats": stats});
        assert_ne!(schema_faults(&document), Vec::<String>::new(), "{document}");
    }
}

pub fn schema_faults(document: &Value) -> Vec<String> {
    VALIDATOR
        .iter_errors(document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

static VALIDATOR: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
});
