//! What holds of all texts.

use palimpsest::diff::BlockKind;
use palimpsest::kinds::{Change, Kind, Kinds};
use palimpsest::model::{Side, Sides};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::pairs::{Compared, compared};

proptest! {
    #[test]
    fn every_change_lies_in_a_block_that_is_not_equal_and_its_ranges_fit((old, new) in texts()) {
        let found = of(&old, &new);
        for change in &found.changes {
            prop_assert!(!change.kinds.is_empty());
            let block = &found.diff.blocks[change.block.expect("no headline")];
            prop_assert_ne!(block.kind, BlockKind::Equal);
            for side in Side::BOTH {
                let paragraphs: Vec<&str> = found.texts[side].iter().map(String::as_str).collect();
                let text = block.text(side, &paragraphs);
                prop_assert!(text.get(change.at[side].clone()).is_some());
                for telling in &change.tellings {
                    prop_assert!(change.kinds.has(telling.kind));
                    prop_assert!(text.get(telling.at[side].clone()).is_some());
                }
                let touched = &change.paragraphs[side];
                let own = &block.paragraphs[side];
                prop_assert!(own.start <= touched.start && touched.end <= own.end);
                prop_assert!(change.at[side].is_empty() || !touched.is_empty());
            }
        }
    }

    #[test]
    fn every_block_that_is_not_equal_has_a_change((old, new) in texts()) {
        let found = of(&old, &new);
        for (index, block) in found.diff.blocks.iter().enumerate() {
            let has = found.changes.iter().any(|change| change.block == Some(index));
            prop_assert_eq!(has, block.kind != BlockKind::Equal);
        }
    }

    #[test]
    fn the_same_comes_out_each_time((old, new) in texts()) {
        prop_assert_eq!(of(&old, &new).changes, of(&old, &new).changes);
    }

    #[test]
    fn the_other_way_round_added_is_removed_and_all_else_the_same((old, new) in texts()) {
        let there = of(&old, &new);
        let back = of(&new, &old);
        let kinds = |changes: &[Change], swap: fn(Kind) -> Kind| -> Vec<Vec<&str>> {
            let mut kinds: Vec<Vec<&str>> = changes.iter().map(|change| {
                let kinds: Kinds = change.kinds.iter().map(swap).collect();
                kinds.iter().map(Kind::word).collect()
            }).collect();
            kinds.sort();
            kinds
        };
        prop_assert_eq!(kinds(&there.changes, |kind| kind), kinds(&back.changes, Kind::swap));
    }

    #[test]
    fn no_text_is_too_odd((old, new) in (vec("(\\PC|[\"'“”‘’«»「」 \n0-9.,:%£-]){0,40}", 0..4), vec("(\\PC|[\"'“”‘’«»「」 \n0-9.,:%£-]){0,40}", 0..4))) {
        let found = of(&old, &new);
        prop_assert!(found.changes.iter().all(|change| !change.kinds.is_empty()));
    }
}

fn of(old: &[String], new: &[String]) -> Compared {
    let [old, new] = [old, new].map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
    compared(Sides::default(), &old, &new)
}

/// Texts of the words that the rules look for, and an edited one of each.
fn texts() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let word = prop::sample::select(vec![
        "the", "gate", "was", "said", "claimed", "not", "may", "May", "12", "17", "£1.2m",
        "twenty", "one", "Ines", "Aldous", "Mr", "Monday", "“We", "will", "mend", "it”", "‘no",
        "way’", "don’t", "10:30", "March", "2016", "ago", "hours", "at", "least", "end.", "so,",
        "of", "and",
    ]);
    let sentence = vec(word.clone(), 1..14).prop_map(|words| words.join(" "));
    let edits = vec((any::<prop::sample::Index>(), 0..4_u8, word), 0..6);
    (vec(sentence, 1..6), edits).prop_map(|(old, edits)| {
        let mut new = old.clone();
        for (at, edit, word) in edits {
            if new.is_empty() {
                continue;
            }
            let at = at.index(new.len());
            match edit {
                0 => {
                    let moved = new.remove(at);
                    new.push(moved);
                }
                1 => new.insert(at, format!("{word} {word}")),
                2 => {
                    new.remove(at);
                }
                _ => new[at] = new[at].replacen(' ', &format!(" {word} "), 1),
            }
        }
        (old, new)
    })
}
