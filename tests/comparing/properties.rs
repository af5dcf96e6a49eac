//! What holds for any two texts.

use palimpsest::diff::{BlockKind, DiffConfig, Span, SpanOp, diff, words};
use palimpsest::model::Sides;
use proptest::prelude::*;

use crate::borrowed;
use crate::holds::{assert_holds, assert_spans_hold};

proptest! {
    #[test]
    fn the_blocks_rebuild_both_versions((old, new) in versions()) {
        let (old, new) = (borrowed(&old), borrowed(&new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }

    #[test]
    fn exchanging_the_versions_mirrors_the_figures((old, new) in versions()) {
        let (old, new) = (borrowed(&old), borrowed(&new));
        let there = diff(Sides::new(&old, &new), &DiffConfig::default());
        let back = diff(Sides::new(&new, &old), &DiffConfig::default());
        prop_assert_eq!(there.stats.words_deleted, back.stats.words_inserted);
        prop_assert_eq!(there.stats.words_inserted, back.stats.words_deleted);
        prop_assert_eq!(there.stats.words_moved, back.stats.words_moved);
        prop_assert_eq!(there.stats.paragraphs, back.stats.paragraphs.swap());
        prop_assert_eq!(there.hunks().is_empty(), back.hunks().is_empty());
    }

    #[test]
    fn a_version_beside_itself_is_equal_throughout((text, _) in versions()) {
        let text = borrowed(&text);
        let result = diff(Sides::new(&text, &text), &DiffConfig::default());
        prop_assert!(result.blocks.iter().all(|block| block.kind == BlockKind::Equal));
        prop_assert_eq!((result.stats.words_deleted, result.stats.words_inserted, result.stats.words_moved), (0, 0, 0));
    }

    #[test]
    fn any_characters_are_compared_without_loss(old in prop::collection::vec("(?s).{0,20}", 0..5), new in prop::collection::vec("(?s).{0,20}", 0..5)) {
        let (old, new) = (borrowed(&old), borrowed(&new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }

    #[test]
    fn spans_rebuild_both_texts_and_mirror_each_other(old in sentence(), new in sentence()) {
        let texts = Sides::new(old.as_str(), new.as_str());
        let there = words(texts, &DiffConfig::default());
        assert_spans_hold(&there, texts);
        let back = words(texts.swap(), &DiffConfig::default());
        let equal = |spans: &[Span]| spans.iter().filter(|span| span.op == SpanOp::Equal).cloned().collect::<Vec<_>>();
        let turned: Vec<Span> = equal(&back).into_iter().map(|span| Span { at: span.at.swap(), ..span }).collect();
        prop_assert_eq!(equal(&there), turned);
    }
}

proptest! {
    #[test]
    fn compounds_and_short_words_are_compared_without_loss(old in compounds(), new in compounds(), cells in prop::sample::select(vec![0, 30, 250_000])) {
        let texts = Sides::new(old.as_str(), new.as_str());
        let mut config = DiffConfig::default();
        config.words.exact_cells = cells;
        let there = words(texts, &config);
        assert_spans_hold(&there, texts);
        let changed = |spans: &[Span], op: SpanOp| spans.iter().filter(|span| span.op == op).map(|span| span.at.clone()).collect::<Vec<_>>();
        let back = words(texts.swap(), &config);
        let turned: Vec<_> = changed(&back, SpanOp::Insert).into_iter().map(Sides::swap).map(|at| at.old).collect();
        prop_assert_eq!(changed(&there, SpanOp::Delete).into_iter().map(|at| at.old).collect::<Vec<_>>(), turned);
    }
}

/// Words and signs of compounds, written together and apart.
fn compounds() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "of", "the", "12", "17", "EU", "long", "term", "e.g", ".", ",", "-", "–", "/", "[", "]",
        "(", " ", " ", " ", "\n", "橋",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// A text and the same text after random edits.
fn versions() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let edit = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..6_u8,
        sentence(),
    );
    (
        prop::collection::vec(sentence(), 0..12),
        prop::collection::vec(edit, 0..8),
    )
        .prop_map(|(old, edits)| {
            let mut new = old.clone();
            for (here, there, kind, text) in edits {
                apply_edit(&mut new, here, there, kind, text);
            }
            (old, new)
        })
}

fn apply_edit(
    new: &mut Vec<String>,
    here: prop::sample::Index,
    there: prop::sample::Index,
    kind: u8,
    text: String,
) {
    if new.is_empty() || kind == 0 {
        new.insert(there.index(new.len() + 1), text);
        return;
    }
    let place = here.index(new.len());
    let middle = new[place]
        .char_indices()
        .map(|(at, _)| at)
        .nth(there.index(new[place].chars().count().max(1)))
        .unwrap_or(0);
    match kind {
        1 => _ = new.remove(place),
        2 => new[place].insert_str(middle, &text),
        3 => new[place].truncate(middle),
        4 => {
            let rest = new[place].split_off(middle);
            new.insert(place + 1, rest);
        }
        _ => {
            let moved = new.remove(place);
            new.insert(there.index(new.len() + 1), moved);
        }
    }
}

/// Made-up prose: few words, so that much is shared.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "a",
        "of",
        "and",
        "to",
        "minister",
        "harbour",
        "Odile",
        "12",
        "17",
        "said",
        "storm",
        "not",
        "bridge",
        "city",
        "“closed”",
        "reopened,",
        "vote.",
        "سفينة",
        "橋",
        "👩🏽‍🚒",
        "e\u{301}t\u{e9}",
        "won't",
    ]);
    prop::collection::vec(word, 0..18).prop_map(|words| words.join(" "))
}
