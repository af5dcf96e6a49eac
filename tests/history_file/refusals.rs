//! What is no history, or a damaged one, is refused with a reason.

use expect_test::expect;
use palimpsest::export::history_json;
use palimpsest::model::file::{HistoryFileError, read};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::ferry::{changed, ferry, removed};

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

proptest! {
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

fn refused(document: &Value) -> String {
    read(&document.to_string())
        .expect_err("it must be refused")
        .to_string()
}
