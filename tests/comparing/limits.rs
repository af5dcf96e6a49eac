//! Texts that ask for much work or hold nothing, and what is counted.

use expect_test::expect;
use palimpsest::diff::{BlockKind, DiffConfig, diff};
use palimpsest::model::Sides;

use crate::holds::assert_holds;
use crate::{borrowed, check};

#[test]
fn empty_versions_and_empty_paragraphs_are_no_trouble() {
    check("", "", expect![[""]]);
    check("", "A first paragraph.", expect!["+ A first paragraph."]);
    for (old, new) in [
        (vec![""], vec!["", ""]),
        (vec!["", "a", ""], vec![""]),
        (vec![" "], vec!["\n"]),
        (vec!["a\nb"], vec!["a", "b"]),
    ] {
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }
}

#[test]
fn work_that_does_not_suffice_is_said_and_the_result_still_holds() {
    let old: Vec<String> = (0..60)
        .map(|i| format!("Paragraph number {i} speaks of stone and water."))
        .collect();
    let new: Vec<String> = (0..60)
        .map(|i| format!("Paragraph number {i} speaks of stone and fire."))
        .collect();
    let (old, new): (Vec<&str>, Vec<&str>) = (
        old.iter().map(String::as_str).collect(),
        new.iter().map(String::as_str).collect(),
    );
    let texts = Sides::new(old.as_slice(), new.as_slice());
    let starved = DiffConfig {
        align_steps: 100,
        word_steps: 100,
        ..DiffConfig::default()
    };
    let result = diff(texts, &starved);
    assert!(!result.precise);
    assert_holds(texts, &result);
    assert!(diff(texts, &DiffConfig::default()).precise);
}

#[test]
fn the_figures_count_words_by_their_fate_and_hunks_by_neighbourhood() {
    let old = [
        "One two three four.",
        "A long paragraph about the harbour master and his seven boats stays.",
        "The end.",
        "Rescue boats searched until dawn.",
    ];
    let new = [
        "Rescue boats searched until dawn.",
        "One two thirty four and five.",
        "A long paragraph about the harbour master and his seven boats stays.",
        "An insertion.",
    ];
    let result = diff(Sides::new(&old, &new), &DiffConfig::default());
    let kinds: Vec<BlockKind> = result.blocks.iter().map(|block| block.kind).collect();
    let expected = [
        BlockKind::Move,
        BlockKind::Replace,
        BlockKind::Equal,
        BlockKind::Delete,
        BlockKind::Insert,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(
        result.stats.words_deleted,
        "three The end".split(' ').count()
    );
    assert_eq!(
        result.stats.words_inserted,
        "thirty and five An insertion".split(' ').count()
    );
    assert_eq!(
        result.stats.words_moved,
        "Rescue boats searched until dawn".split(' ').count()
    );
    assert_eq!(result.stats.paragraphs, Sides::new(4, 4));
    assert_eq!(result.hunks(), [0..2, 3..5]);
}

#[test]
fn hostile_texts_are_compared_without_loss() {
    let sentence = "The same sentence stands here again. ";
    let words = |seed: usize| -> String {
        let numbers = std::iter::successors(Some(seed), |n| {
            Some((n * 1_103_515_245 + 12_345) % 2_147_483_648)
        });
        numbers
            .take(3_000)
            .map(|n| ["red ", "blue ", "green ", "white "][(n >> 16) % 4])
            .collect()
    };
    let lines = |seed: usize| {
        (0..1_500)
            .map(|i| format!("w{}", (i * seed) % 7))
            .collect::<Vec<String>>()
    };
    let pairs = [
        (vec![sentence.repeat(500)], vec![sentence.repeat(480)]),
        (
            vec![sentence.to_owned(); 500],
            vec![sentence.to_owned(); 480],
        ),
        (vec![words(1)], vec![words(2)]),
        (lines(3), lines(5)),
        (vec!["🇦".repeat(3_000)], vec!["🇦".repeat(2_999)]),
        (vec![")".repeat(5_000)], vec!["a\u{301}".repeat(5_000)]),
    ];
    for (old, new) in &pairs {
        let (old, new) = (borrowed(old), borrowed(new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }
}
