//! A gallery of what readers should see: the words inside a paragraph or a headline.

use expect_test::{Expect, expect};
use palimpsest::diff::{DiffConfig, words};
use palimpsest::model::Sides;

use crate::check;
use crate::shown::show_spans;

#[test]
fn a_rewritten_sentence_is_replaced_whole_and_the_rest_stays() {
    check(
        "The bridge was closed after the storm. It is not yet clear when the repairs will be finished or who will pay for them. Buses take a longer route.",
        "The bridge was closed after the storm. Engineers hope for the first cars to cross in June, and the county has set aside two million crowns. Buses take a longer route.",
        expect![
            "~ The bridge was closed after the storm. [-It is not yet clear when the repairs will be finished or who will pay for them-]{+Engineers hope for the first cars to cross in June, and the county has set aside two million crowns+}. Buses take a longer route."
        ],
    );
}

#[test]
fn changed_words_stand_whole_without_confetti() {
    check(
        "The minister said on Tuesday that the plan to build a new airport would be dropped.",
        "The minister announced late on Wednesday that a scheme to extend the old port would be dropped.",
        expect![
            "~ The minister [-said-]{+announced late+} on [-Tuesday-]{+Wednesday+} that [-the plan to build a new airport-]{+a scheme to extend the old port+} would be dropped."
        ],
    );
}

#[test]
fn an_inserted_sentence_is_marked_from_its_start_to_its_end() {
    check(
        "He ran home. He called the police. She waited.",
        "He ran home. He locked the door. He called the police. She waited.",
        expect!["~ He ran home. {+He locked the door. +}He called the police. She waited."],
    );
}

#[test]
fn a_changed_headline_shows_its_words() {
    check_words(
        "Ferry runs aground: 12 missing",
        "Ferry runs aground: 17 missing, one dead",
        expect!["Ferry runs aground: [-12-]{+17+} missing{+, one dead+}"],
    );
    check_words(
        "Storm Odile reaches the coast",
        "Thousands flee as hurricane makes landfall",
        expect!["[-Storm Odile reaches the coast-]{+Thousands flee as hurricane makes landfall+}"],
    );
}

#[test]
fn quotation_marks_and_hyphens_change_alone() {
    check_words(
        "\"We won't pay,\" the director of the co-op said.",
        "“We won’t pay,” the director of the coop said.",
        expect![[
            r#"[~"~]{~“~}We [~won't~]{~won’t~} pay,[~"~]{~”~} the director of the [-co-op-]{+coop+} said."#
        ]],
    );
    check_words(
        "Mayor to resign",
        "Mayor 'to resign'",
        expect!["Mayor {+'+}to resign{+'+}"],
    );
}

#[test]
fn a_dropped_negation_is_marked() {
    check_words(
        "He did not vote for the bill.",
        "He did vote for the bill.",
        expect!["He did [-not -]vote for the bill."],
    );
}

#[test]
fn white_space_alone_is_a_change_too() {
    check_words(
        "two  spaces here",
        "two spaces here",
        expect!["two[~  ~]{~ ~}spaces here"],
    );
    check_words("a tail ", "a tail", expect!["a tail[~ ~]"]);
}

#[test]
fn right_to_left_text_is_compared_by_words() {
    check_words(
        "قال الوزير إن 12 شخصا أصيبوا في الحادث",
        "قال الوزير إن 17 شخصا أصيبوا في الحادث",
        expect!["قال الوزير إن [-12-]{+17+} شخصا أصيبوا في الحادث"],
    );
    check_words(
        "ראש העיר הודיע כי הגשר ייסגר ביום שני",
        "ראש העיר הודיע כי הגשר ייפתח ביום שלישי",
        expect!["ראש העיר הודיע כי הגשר [-ייסגר-]{+ייפתח+} ביום [-שני-]{+שלישי+}"],
    );
}

#[test]
fn chinese_is_compared_within_the_sentence() {
    check_words(
        "市长周一表示,共有十二人受伤。",
        "市长周二表示,共有十七人受伤。",
        expect!["市长周[-一-]{+二+}表示,共有[-十二-]{+十七+}人受伤。"],
    );
}

#[test]
fn single_characters_between_changed_ones_are_no_confetti() {
    check_words(
        "他们希望在家里推送数据，这样比较困难。",
        "他们希望从家中推送数据，这样更加困难。",
        expect!["他们希望[-在家里-]{+从家中+}推送数据，这样[-比较-]{+更加+}困难。"],
    );
}

#[test]
fn emoji_and_combining_marks_are_never_cut() {
    check_words(
        "Well done 👩🏽‍🚒 cafe\u{301}!",
        "Well done 👩🏿‍🚒 cafe!",
        expect!["Well done [-👩🏽‍🚒 café-]{+👩🏿‍🚒 cafe+}!"],
    );
}

#[test]
fn words_that_were_joined_are_marked_whole() {
    check_words(
        "a long term plan for short-lived cells",
        "a long-term plan for short lived cells",
        expect!["a [-long term-]{+long-term+} plan for [-short-lived-]{+short lived+} cells"],
    );
}

#[test]
fn a_number_keeps_its_own_mark_beside_a_larger_change() {
    check_words(
        "The fire brigade sent 12 engines to the old mill on Canal Road.",
        "Firefighters and volunteers from three towns sent 17 engines to the old mill on Canal Road.",
        expect![
            "[-The fire brigade-]{+Firefighters and volunteers from three towns+} sent [-12-]{+17+} engines to the old mill on Canal Road."
        ],
    );
}

#[test]
fn a_number_stands_out_in_a_rewritten_sentence() {
    check_words(
        "At least 12 people died when the ferry sank off Norrby on Monday, officials said.",
        "Rescuers say 17 people drowned after the ferry sank near Norrby late on Monday.",
        expect![
            "[-At least-]{+Rescuers say+} [-12-]{+17+} people [-died when-]{+drowned after+} the ferry sank [-off-]{+near+} Norrby {+late +}on Monday[-, officials said-]."
        ],
    );
    check_words(
        "A total of 40 of the 45 rooms were full",
        "A total of 42 of the 48 rooms were empty",
        expect!["A total of [-40-]{+42+} of the [-45-]{+48+} rooms were [-full-]{+empty+}"],
    );
}

#[test]
fn a_comma_stays_between_two_rewritten_clauses() {
    check_words(
        "Hence, the dam may fail before the spring floods arrive.",
        "In turn, this means the dam could fail before the floods arrive.",
        expect![
            "[-Hence-]{+In turn+}, {+this means +}the dam [-may-]{+could+} fail before the [-spring -]floods arrive."
        ],
    );
}

#[test]
fn words_that_changed_places_are_marked_together() {
    check_words(
        "She was observed not to leave.",
        "She was not observed to leave.",
        expect!["She was [-observed not-]{+not observed+} to leave."],
    );
    check_words(
        "It was the colour scale of the chart.",
        "It was the scale of colour of the chart.",
        expect!["It was the [-colour scale-]{+scale of colour+} of the chart."],
    );
}

#[test]
fn a_part_that_joins_a_compound_marks_it_whole() {
    check_words(
        "The route is open in the region, see [2] and Fig 3.",
        "The route is open in the border-region, see [14b] and Fig. 3.",
        expect![
            "The route is open in the [-region-]{+border-region+}, see [[-2-]{+14b+}] and [-Fig-]{+Fig.+} 3."
        ],
    );
    check_words(
        "The ferry - the oldest one - sank.",
        "The ferry-the oldest one-sank.",
        expect!["The [-ferry - the-]{+ferry-the+} oldest [-one - sank-]{+one-sank+}."],
    );
}

#[test]
fn a_number_inside_a_compound_changes_alone() {
    check_words(
        "The 12-year-old boy was found.",
        "The 13-year-old boy was found.",
        expect!["The [-12-]{+13+}-year-old boy was found."],
    );
}

#[test]
fn an_inserted_aside_goes_from_comma_to_comma() {
    check_words(
        "The mayor said the bridge, the oldest in town, would stay shut.",
        "The mayor said the bridge, built in 1890, the oldest in town, would stay shut.",
        expect![
            "The mayor said the bridge, {+built in 1890, +}the oldest in town, would stay shut."
        ],
    );
}

#[test]
fn rewritten_sentences_of_any_language_keep_what_they_share() {
    check_words(
        "Der Minister sagte am Dienstag, dass der Plan fallen gelassen werde",
        "Der Minister kündigte am Mittwoch an, dass das Vorhaben fallen gelassen werde",
        expect![
            "Der Minister [-sagte-]{+kündigte+} am [-Dienstag-]{+Mittwoch an+}, dass [-der Plan-]{+das Vorhaben+} fallen gelassen werde"
        ],
    );
    check_words(
        "Министр заявил во вторник, что план отменён",
        "Министр сообщил в среду, что проект отменён",
        expect!["Министр [-заявил во вторник-]{+сообщил в среду+}, что [-план-]{+проект+} отменён"],
    );
}

/// Compares two headlines.
fn check_words(old: &str, new: &str, expected: Expect) {
    let texts = Sides::new(old, new);
    expected.assert_eq(&show_spans(&words(texts, &DiffConfig::default()), texts));
}
