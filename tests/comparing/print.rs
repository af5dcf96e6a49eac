//! What differs in print only is told apart from what was changed.

use expect_test::{Expect, expect};
use palimpsest::diff::{BlockKind, Diff, DiffConfig, Stats, diff, words};
use palimpsest::model::Sides;
use proptest::prelude::*;

use crate::holds::{assert_holds, assert_spans_hold};
use crate::shown::show_spans;
use crate::{borrowed, check};

#[test]
fn quotation_marks_of_another_form_are_print() {
    check(
        "\"We won't pay,\" the director said. \"Not now.\"",
        "“We won’t pay,” the director said. “Not ever.”",
        expect![[
            r#"~ [~"~]{~“~}We [~won't~]{~won’t~} pay,[~"~]{~”~} the director said. [~"~]{~“~}Not [-now-]{+ever+}.[~"~]{~”~}"#
        ]],
    );
}

#[test]
fn dashes_ellipses_and_composed_letters_are_print() {
    check_words(
        "The cafe\u{301} - open 9-5 - is closed...",
        "The caf\u{e9} – open 9–5 – is closed…",
        expect![
            "The [~café~]{~café~} [~-~]{~–~} open 9[~-~]{~–~}5 [~-~]{~–~} is closed[~...~]{~…~}"
        ],
    );
}

#[test]
fn white_space_of_another_kind_or_amount_is_print() {
    check_words(
        "5 km  on foot ",
        "5\u{a0}km on foot",
        expect!["5[~ ~]{~ ~}km[~  ~]{~ ~}on foot[~ ~]"],
    );
    check_words("either / or", "either/or", expect!["either[~ ~]/[~ ~]or"]);
}

#[test]
fn what_cannot_be_seen_is_print() {
    check_words(
        "\u{feff}The co\u{ad}operative won \u{200e}12",
        "The cooperative won 12",
        expect!["[~\u{feff}~]The [~co\u{ad}operative~]{~cooperative~} won[~ \u{200e}~]{~ ~}12"],
    );
}

#[test]
fn another_number_or_letter_is_never_print() {
    for (old, new) in [
        ("12", "17"),
        ("1,000", "1.000"),
        ("12", "\u{FF11}\u{FF12}"),
        ("resign", "re-sign"),
        ("Polish", "polish"),
        ("a part", "apart"),
        ("e", "é"),
    ] {
        let stats = compare(
            &[&format!("It was {old} today.")],
            &[&format!("It was {new} today.")],
        )
        .stats;
        assert_eq!(stats.typographic, 0, "{old} {new}");
    }
}

#[test]
fn a_hyphen_that_came_between_words_is_a_change() {
    check_words(
        "a long term plan",
        "a long-term plan",
        expect!["a [-long term-]{+long-term+} plan"],
    );
}

#[test]
fn a_paragraph_that_differs_in_print_only_answers_the_one_it_was() {
    let old = [
        "“Nothing was decided,” the mayor’s office said.",
        "Trams run again on every line from Monday, the city’s transport office announced.",
        "“…”",
    ];
    let new = [
        "Trams run again on every line from Monday, the city’s transport office announced.",
        "\"Nothing was decided,\" the mayor's office said.",
        "\"...\"",
    ];
    let result = compare(&old, &new);
    let kinds: Vec<BlockKind> = result.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(
        kinds,
        [BlockKind::Equal, BlockKind::Move, BlockKind::Replace]
    );
    assert!(result.blocks[2].is_typographic() && !result.blocks[1].is_typographic());
    assert_eq!(
        (result.stats.words_deleted, result.stats.words_inserted),
        (0, 0)
    );
    assert_eq!(result.stats.typographic, 4);
    assert_eq!(result.stats.words_moved, 6);
}

#[test]
fn a_paragraph_that_was_split_is_no_print() {
    let result = compare(
        &["The ferry was late. Nobody was hurt."],
        &["The ferry was late.", "Nobody was hurt."],
    );
    assert_eq!(result.stats.typographic, 0);
    assert!(result.blocks.iter().all(|block| !block.is_typographic()));
}

proptest! {
    #[test]
    fn print_alone_changes_no_word(texts in prop::collection::vec(prose(), 0..6)) {
        let set = texts.iter().map(|text| typeset(text)).collect::<Vec<_>>();
        let (old, new) = (borrowed(&texts), borrowed(&set));
        let result = compare(&old, &new);
        prop_assert_eq!((result.stats.words_deleted, result.stats.words_inserted, result.stats.words_moved), (0, 0, 0));
        prop_assert!(result.blocks.iter().all(|block| block.kind == BlockKind::Equal || block.is_typographic()));
        let typographic = |stats: &Stats| stats.typographic;
        prop_assert_eq!(typographic(&result.stats), typographic(&compare(&new, &old).stats));
    }

    #[test]
    fn any_signs_are_compared_without_loss(old in signs(), new in signs()) {
        let texts = Sides::new(old.as_str(), new.as_str());
        assert_spans_hold(&words(texts, &DiffConfig::default()), texts);
        let (old, new) = ([old.as_str()], [new.as_str()]);
        let (there, back) = (compare(&old, &new).stats, compare(&new, &old).stats);
        prop_assert_eq!(there.typographic, back.typographic);
        prop_assert_eq!(there.words_deleted, back.words_inserted);
    }
}

fn compare(old: &[&str], new: &[&str]) -> Diff {
    let texts = Sides::new(old, new);
    let result = diff(texts, &DiffConfig::default());
    assert_holds(texts, &result);
    result
}

fn check_words(old: &str, new: &str, expected: Expect) {
    let texts = Sides::new(old, new);
    let spans = words(texts, &DiffConfig::default());
    assert_spans_hold(&spans, texts);
    expected.assert_eq(&show_spans(&spans, texts));
}

/// Prose as it is typed.
fn prose() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "won't",
        "\"yes\"",
        "12",
        "-",
        "5-6",
        "'tis",
        "cafe\u{301}",
        "wait...",
        "Odile",
        "harbour",
        "said,",
        "no.",
    ]);
    prop::collection::vec(word, 1..14).prop_map(|words| words.join(" "))
}

/// The same as it is printed.
fn typeset(text: &str) -> String {
    text.replace(" \"", " “")
        .replace('"', "”")
        .replace('\'', "’")
        .replace(" - ", "\u{a0}– ")
        .replace('-', "–")
        .replace("e\u{301}", "é")
        .replace("...", "…")
}

/// Hardly anything but signs, white space and what cannot be seen.
fn signs() -> impl Strategy<Value = String> {
    "([\"“”'’ \u{a0}\u{ad}\u{200b}\u{200e}\u{feff}.…\\-–\n]|12|a|e\u{301}|é|橋){0,16}"
}
