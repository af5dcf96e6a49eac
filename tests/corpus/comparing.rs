//! What must hold for every comparison, held over all texts of the corpus, in both directions.

use palimpsest::diff::{BlockKind, DiffConfig, diff};
use palimpsest::model::Sides;
use serde_json::Value;

use crate::holds::assert_holds;
use crate::{folders, shared, truth};

#[test]
fn all_texts_of_the_corpus_are_compared_without_loss() {
    let mut pairs = 0;
    for history in folders(&shared().join("corpus/pages")) {
        for page in folders(&history) {
            let truth = truth(&page);
            let (old, new) = (text(&truth["old_text"]), text(&truth["new_text"]));
            let texts = Sides::new(old.as_slice(), new.as_slice());
            compare(texts);
            pairs += 1;
        }
    }
    assert!(pairs > 100, "only {pairs} pairs of texts");
}

fn text(paragraphs: &Value) -> Vec<&str> {
    let paragraphs = paragraphs.as_array().expect("a text of the truth");
    paragraphs.iter().filter_map(Value::as_str).collect()
}

fn compare(texts: Sides<&[&str]>) {
    let config = DiffConfig::default();
    let there = diff(texts, &config);
    assert_holds(texts, &there);
    let back = diff(texts.swap(), &config);
    assert_holds(texts.swap(), &back);
    assert_eq!(there.stats.words_deleted, back.stats.words_inserted);
    assert_eq!(there.stats.words_inserted, back.stats.words_deleted);
    assert_eq!(there.stats.words_moved, back.stats.words_moved);
    assert!(there.precise && back.precise);
    let same = diff(Sides::new(texts.new, texts.new), &config);
    assert!(
        same.blocks
            .iter()
            .all(|block| block.kind == BlockKind::Equal)
    );
}
