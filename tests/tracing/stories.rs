//! Stories made up to be read: each version, and since when its words stand there.

use expect_test::{Expect, expect};
use palimpsest::model::{Certainty, VersionNumber};
use palimpsest::trace::{TraceConfig, Tracing};

use crate::{article, shown, traced};

/// Shows the last version.
fn check(texts: &[&str], expected: Expect) {
    check_at(texts, texts.len() - 1, expected);
}

fn check_at(texts: &[&str], at: usize, expected: Expect) {
    let number = u32::try_from(at).expect("a number");
    expected.assert_eq(&shown(&traced(texts), number, texts[at]));
}

#[test]
fn what_stands_in_all_versions_is_as_old_as_the_first() {
    check(&["The ferry sails."; 4], expect!["[0]The ferry sails."]);
}

#[test]
fn a_changed_number_is_new_and_the_rest_is_not() {
    let texts = [
        "Police said 12 people were hurt when the ferry hit the quay.",
        "Police said 17 people were hurt when the ferry hit the quay.",
    ];
    check(
        &texts,
        expect!["[0]Police said [1]17 [0]people were hurt when the ferry hit the quay."],
    );
    check_at(
        &texts,
        0,
        expect!["[0]Police said [0-1]12 [0]people were hurt when the ferry hit the quay."],
    );
}

#[test]
fn a_word_that_comes_back_to_its_place_is_the_same() {
    let with = "The mayor did not say that the bridge was closed.";
    let without = "The mayor did say that the bridge was closed.";
    check(
        &[with, without, without, with, without],
        expect!["[0]The mayor did say that the bridge was closed."],
    );
    check(
        &[with, without, without, with],
        expect!["[0]The mayor did [0-1+3]not [0]say that the bridge was closed."],
    );
}

#[test]
fn a_number_that_is_set_back_is_the_old_one() {
    let text = |number: &str| format!("Police said {number} people were hurt on the quay.");
    let texts = ["12", "17", "20", "17", "12"].map(text);
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    check(
        &texts,
        expect!["[0]Police said [0-1+4]12 [0]people were hurt on the quay."],
    );
    check_at(
        &texts,
        3,
        expect!["[0]Police said [1-2+3-4]17 [0]people were hurt on the quay."],
    );
}

#[test]
fn a_paragraph_that_comes_back_keeps_its_birth() {
    let ferry = "The ferry hit the quay at noon.";
    let harbour = "The harbour was closed for two hours.";
    let both = format!("{ferry}\n{harbour}");
    let late = format!("{ferry}\nNobody was hurt.\n{harbour}");
    check(
        &[&both, ferry, ferry, &late],
        expect![[r#"
            [0]The ferry hit the quay at noon.
            [3]Nobody was hurt.
            [0-1+3]The harbour was closed for two hours."#]],
    );
}

#[test]
fn a_short_sentence_that_comes_back_elsewhere_is_the_same() {
    check(
        &[
            "The ferry hit the quay at noon. Nobody was hurt. It sails again today.",
            "The ferry hit the quay at noon. It sails again today.",
            "Nobody was hurt. The ferry hit the quay at noon. It sails again today.",
        ],
        expect!["[0-1+2]Nobody was hurt. [0]The ferry hit the quay at noon. It sails again today."],
    );
}

#[test]
fn a_long_stretch_that_comes_back_in_other_words_is_the_same() {
    check(
        &[
            "The ferry sails today.\nDivers searched the flooded engine room until darkness fell, the owner said.",
            "The ferry sails today.",
            "The ferry sails today.\nOnly on Friday did it become known: divers searched the flooded engine room until darkness fell.",
        ],
        expect![[r#"
            [0]The ferry sails today.
            [2]Only on Friday did it become known: divers [0-1+2]searched the flooded engine room until darkness fell[2]."#]],
    );
}

#[test]
fn a_stock_phrase_that_comes_again_is_new() {
    check(
        &[
            "The ferry sails today.\nThe owner said so in a statement on Tuesday, and left.",
            "The ferry sails today.",
            "The ferry sails today.\nThe mayor wept in a statement on Tuesday, and stayed.",
        ],
        expect![[r#"
            [0]The ferry sails today.
            [2]The mayor wept in a statement on Tuesday, and stayed."#]],
    );
}

#[test]
fn what_moves_was_never_away() {
    let (ferry, harbour, mayor) = (
        "The ferry hit the quay at noon on Sunday, witnesses say.",
        "The harbour was closed for two hours after the accident.",
        "The mayor asked people to stay at home until Monday.",
    );
    let (old, new) = (
        format!("{ferry}\n{harbour}\n{mayor}"),
        format!("{mayor}\n{ferry}\n{harbour}"),
    );
    check(
        &[&old, &new],
        expect![[r#"
            [0]The mayor asked people to stay at home until Monday.
            [0]The ferry hit the quay at noon on Sunday, witnesses say.
            [0]The harbour was closed for two hours after the accident."#]],
    );
}

#[test]
fn a_sentence_that_moves_to_another_paragraph_was_never_away() {
    check(
        &[
            "The ferry hit the quay at noon. Divers searched the engine room until dark.\nThe harbour was closed for two hours after the accident.",
            "The ferry hit the quay at noon.\nThe harbour was closed for two hours after the accident. Divers searched the engine room until dark.",
        ],
        expect![[r#"
            [0]The ferry hit the quay at noon.
            [0]The harbour was closed for two hours after the accident. Divers searched the engine room until dark."#]],
    );
}

#[test]
fn a_split_and_a_merge_keep_every_birth() {
    let joined = "The ferry hit the quay at noon on Sunday. The harbour was closed for two hours after the accident.";
    let parted = "The ferry hit the quay at noon on Sunday.\nThe harbour was closed for two hours after the accident.";
    check(
        &[joined, parted],
        expect![[r#"
            [0]The ferry hit the quay at noon on Sunday.
            [0]The harbour was closed for two hours after the accident."#]],
    );
    check(
        &[parted, joined],
        expect![
            "[0]The ferry hit the quay at noon on Sunday. The harbour was closed for two hours after the accident."
        ],
    );
}

#[test]
fn typography_is_no_birth() {
    check(
        &[
            "\"We'll wait...\" the mayor said - then she left.",
            "“We’ll\u{a0}wait…” the mayor said – then she left.",
        ],
        expect!["[0]“We’ll\u{a0}wait…” the mayor said – then she left."],
    );
}

#[test]
fn what_replaces_a_paragraph_wholly_is_new() {
    check(
        &[
            "The harbour master told reporters that Odile would never sail again.",
            "According to everyone who was asked on the quay, Odile is a wreck now.",
        ],
        expect!["[1]According to everyone who was asked on the quay, Odile is a wreck now."],
    );
}

#[test]
fn of_two_equal_sentences_one_can_leave_and_come_back() {
    let twice = "Nobody was hurt.\nThe ferry hit the quay at noon.\nNobody was hurt.";
    let once = "Nobody was hurt.\nThe ferry hit the quay at noon.";
    check(
        &[twice, once, twice],
        expect![[r#"
            [0]Nobody was hurt.
            [0]The ferry hit the quay at noon.
            [0-1+2]Nobody was hurt."#]],
    );
}

#[test]
fn between_versions_that_are_not_held_nothing_is_claimed() {
    check(
        &[
            "",
            "The ferry sails.",
            "",
            "",
            "The ferry sails today.",
            "",
            "The ferry sails today.",
        ],
        expect!["[~1]The ferry sails [1~4]today[~1]."],
    );
}

#[test]
fn what_left_the_version_on_show_later_is_told() {
    check_at(
        &[
            "The ferry sails today.",
            "The ferry sails.",
            "",
            "The ferry sails today.",
            "The ferry sails.",
        ],
        0,
        expect!["[0]The ferry sails [0-1+1~3-4]today[0]."],
    );
}

#[test]
fn what_rests_on_an_inference_says_so() {
    let (read, inferred) = (Certainty::READ, Certainty::inferred(0.7));
    let mut tracing = Tracing::new(TraceConfig::default());
    let texts = [
        [
            ("The ferry hit the quay at noon.", read),
            ("The harbour is open.", read),
        ],
        [
            ("The ferry hit the quay at one.", inferred),
            ("The harbour is open.", read),
        ],
        [
            ("The ferry hit the quay at noon.", read),
            ("The harbour is open.", read),
        ],
    ];
    for (number, text) in (0..).zip(texts) {
        tracing.push_text(VersionNumber(number), &text);
    }
    expect![[r#"
        [0]The ferry hit the quay at [0-1?+2?]noon[0].
        [0]The harbour is open."#]]
    .assert_eq(&shown(
        &tracing,
        2,
        "The ferry hit the quay at noon.\nThe harbour is open.",
    ));
}

#[test]
fn headlines_are_a_chain_of_their_own() {
    let mut article = article(&["The ferry sails.", "", "The ferry sails."]);
    for (version, title) in
        article
            .versions
            .iter_mut()
            .zip(["Ferry sails", "Ferry sails again", "Ferry sails again"])
    {
        version.title = Some(title.to_owned());
    }
    let tracing = Tracing::of(&article, TraceConfig::default());
    let since = tracing.since(VersionNumber(2)).expect("a held version");
    expect!["[0]Ferry sails [1]again"]
        .assert_eq(&crate::show_line("Ferry sails again", &since.title));
    assert_eq!(tracing.since(VersionNumber(1)), None);
}

#[test]
fn chinese_arabic_and_thai_are_traced_by_words() {
    check(
        &[
            "渡轮在中午撞上了码头，十二人受伤。",
            "渡轮在中午撞上了码头，十七人受伤。",
        ],
        expect!["[0]渡轮在中午撞上了码头，十[1]七[0]人受伤。"],
    );
    check(
        &[
            "اصطدمت العبارة بالرصيف ظهر الأحد",
            "اصطدمت العبارة بالرصيف ظهر الاثنين",
        ],
        expect!["[0]اصطدمت العبارة بالرصيف ظهر [1]الاثنين"],
    );
}
