//! A comparison in the file covers both versions and rebuilds them.

use palimpsest::diff::DiffConfig;
use palimpsest::export::comparison::comparison;
use palimpsest::export::history_json;
use palimpsest::kinds::Comparison;
use palimpsest::model::{History, Sides, VersionNumber};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use crate::schema::schema_faults;

proptest! {
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
}

/// A history file with a comparison of these texts.
fn compared(old: &[String], new: &[String]) -> Value {
    let texts =
        Sides::new(old, new).map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
    let texts = Sides::new(texts.old.as_slice(), texts.new.as_slice());
    let numbers = Sides::new(VersionNumber(0), VersionNumber(1));
    let compared = Comparison::of(Sides::default(), texts, &DiffConfig::default());
    let comparison = comparison(numbers, Sides::default(), texts, &compared);
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
