//! Sentences and what is told of their changes: for each rule what it must see, and what it must not take for one of its own.
//!
//! Longer than 400 lines because it is one table, of three lines a case.

use crate::pairs::{alone, english};

/// An older sentence, a newer one, and what is told of the changes.
type Case = (&'static str, &'static str, &'static str);

fn check(cases: &[Case], told: fn(&str, &str) -> String) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(old, new, expected)| {
            let told = told(old, new);
            (told != *expected)
                .then(|| format!("{old}\n{new}\n  expected {expected}\n  told     {told}\n"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn numbers_are_told() {
    check(
        &[
            (
                "The slide hurt 12 people.",
                "The slide hurt 17 people.",
                "number(12→17)",
            ),
            (
                "The slide hurt twelve people.",
                "The slide hurt 17 people.",
                "number(twelve→17)",
            ),
            (
                "It cost the town £1.2m to mend.",
                "It cost the town £1.4m to mend.",
                "number(£1.2m→£1.4m)",
            ),
            (
                "It cost the town £40 to mend.",
                "It cost the town $40 to mend.",
                "number(£40→$40)",
            ),
            (
                "About 12% of them came.",
                "About 15% of them came.",
                "number(12%→15%)",
            ),
            (
                "Some 12 per cent of them came.",
                "Some 15 per cent of them came.",
                "number(12 per cent→15 per cent)",
            ),
            (
                "They sold 1,200 of the tickets.",
                "They sold 12,000 of the tickets.",
                "number(1,200→12,000)",
            ),
            (
                "They sold 2 million of them.",
                "They sold 3 million of them.",
                "number(2 million→3 million)",
            ),
            (
                "He was the 12th to sign.",
                "He was the 13th to sign.",
                "number(12th→13th)",
            ),
            (
                "The council hired twenty-five guards.",
                "The council hired twenty-seven guards.",
                "number(twenty-five→twenty-seven)",
            ),
            (
                "The match ended 2-1 to the home side.",
                "The match ended 3-1 to the home side.",
                "number(2→3)",
            ),
            (
                "The slide hurt people on the path.",
                "The slide hurt 12 people on the path.",
                "number(→12)+added",
            ),
            (
                "One man was hurt on the path.",
                "Three men were hurt on the path.",
                "number(One→Three)",
            ),
            (
                "The school opened in 1998 and grew.",
                "The school opened in 1989 and grew.",
                "number(1998→1989)",
            ),
        ],
        english,
    );
}

#[test]
fn what_is_the_same_number_or_part_of_something_else_is_none() {
    check(
        &[
            (
                "They sold 1,200 of the tickets.",
                "They sold 1200 of the tickets.",
                "wording",
            ),
            (
                "The slide hurt 12 people.",
                "The slide hurt twelve people.",
                "wording",
            ),
            (
                "It cost 1.2m pounds to mend.",
                "It cost 1.2 million pounds to mend.",
                "wording",
            ),
            (
                "It rose by 5% in a year.",
                "It rose by 5 per cent in a year.",
                "wording",
            ),
            (
                "The road was shut in the town by Expo 2016 and its guests.",
                "The road was shut in the town by Expo 2020 and its guests.",
                "name(Expo 2016→Expo 2020)",
            ),
            (
                "Some of them had left by then.",
                "One of them had left by then.",
                "wording",
            ),
            (
                "It begins on 12 March in the hall.",
                "It begins on 13 March in the hall.",
                "date(12 March→13 March)",
            ),
            (
                "The pump of type A380 was old.",
                "The pump of type B380 was old.",
                "name(A380→B380)",
            ),
        ],
        english,
    );
}

#[test]
fn digits_of_every_script_are_read() {
    check(
        &[
            (
                "أصيب ١٢ شخصا في الحادث",
                "أصيب ١٧ شخصا في الحادث",
                "number(١٢→١٧)",
            ),
            (
                "हादसे में १२ लोग घायल हुए",
                "हादसे में १७ लोग घायल हुए",
                "number(१२→१७)",
            ),
            (
                "هزینه آن ۱۲ میلیون بود",
                "هزینه آن ۱۷ میلیون بود",
                "number(۱۲→۱۷)",
            ),
            (
                "事故で12人がけがをした。",
                "事故で17人がけがをした。",
                "number(12→17)",
            ),
            (
                "Bei dem Unfall wurden 12 Menschen verletzt.",
                "Bei dem Unfall wurden 17 Menschen verletzt.",
                "number(12→17)",
            ),
            (
                "In der Stadt leben 12.000 Menschen.",
                "In der Stadt leben 12\u{202f}000 Menschen.",
                "wording",
            ),
            (
                "Cela a coûté 12 € à la ville.",
                "Cela a coûté 17 € à la ville.",
                "number(12 €→17 €)",
            ),
            (
                "会議は2016年3月12日に開かれた。",
                "会議は2016年3月13日に開かれた。",
                "date(2016年3月12日→2016年3月13日)",
            ),
        ],
        alone,
    );
}

#[test]
fn names_are_told() {
    check(
        &[
            (
                "The keys were given to Aldous by the clerk.",
                "The keys were given to Benning by the clerk.",
                "name(Aldous→Benning)",
            ),
            (
                "It was signed by Ines Aldous in the hall.",
                "It was signed by Iris Aldous in the hall.",
                "name(Ines Aldous→Iris Aldous)",
            ),
            (
                "It was signed by Mr Aldous in the hall.",
                "It was signed by Mr Benning in the hall.",
                "name(Mr Aldous→Mr Benning)",
            ),
            (
                "They drove on to Ternbay in the rain.",
                "They drove on to Oldbrook in the rain.",
                "name(Ternbay→Oldbrook)",
            ),
            (
                "It was run by the NHB until then.",
                "It was run by the NHC until then.",
                "name(NHB→NHC)",
            ),
            (
                "They drove on in the rain.",
                "They drove on to Ternbay in the rain.",
                "name(→Ternbay)+added",
            ),
            (
                "A councillor was there with his dog.",
                "Dr Benning was there with his dog.",
                "name(→Dr Benning)",
            ),
        ],
        english,
    );
}

#[test]
fn a_capital_alone_makes_no_name() {
    check(
        &[
            (
                "Ferries were late all day.",
                "Boats were late all day.",
                "wording",
            ),
            (
                "They must show their card at the gate.",
                "They must show their ID card at the gate.",
                "added",
            ),
            (
                "She was seen by a nurse on Monday.",
                "She was seen by a GP on Monday.",
                "wording",
            ),
            (
                "It rained. Ferries were late.",
                "It rained. Boats were late.",
                "wording",
            ),
            (
                "He said: “Ferries are late.”",
                "He said: “Boats are late.”",
                "quotation(Ferries→Boats)",
            ),
            (
                "The keys are with the mayor there.",
                "The keys are with the Mayor there.",
                "wording",
            ),
            (
                "The keys are with Mr Aldous there.",
                "The keys are with Ines Aldous there.",
                "wording",
            ),
            (
                "Then I was told of it there.",
                "Then we were told of it there.",
                "wording",
            ),
            (
                "It may rain in the valley.",
                "It will rain in the valley.",
                "hedge(may→)",
            ),
            (
                "It rained in May and then in the winter.",
                "It rained in June and then in the winter.",
                "date(May→June)",
            ),
            (
                "New Ferry Terminal Shut After Big Storm Hits Coast",
                "New Ferry Terminal Shut After Big Flood Hits Coast",
                "wording",
            ),
            (
                "He had a brother there.",
                "He has a brother there.",
                "wording",
            ),
        ],
        english,
    );
}

#[test]
fn where_capitals_are_no_names_or_there_are_none_nothing_is_told_of_names() {
    check(
        &[
            (
                "Am Abend wurde der Bahnhof wegen eines Feuers in der Halle am Hafen von der Polizei gesperrt.",
                "Am Abend wurde der Bahnhof wegen eines Brandes in der Halle am Hafen von der Polizei gesperrt.",
                "wording",
            ),
            ("تحدث أحمد مع الناس", "تحدث محمود مع الناس", "wording"),
        ],
        alone,
    );
}

#[test]
fn quotations_are_told() {
    check(
        &[
            (
                "“We will mend it soon,” she said.",
                "“We will mend it now,” she said.",
                "quotation(soon→now)",
            ),
            (
                "The mayor spoke. “We will mend it soon,” she said.",
                "The mayor spoke.",
                "quotation(We will mend it soon,→)+removed",
            ),
            (
                "The mayor spoke.",
                "The mayor spoke. “We will mend it soon,” she said.",
                "quotation(→We will mend it soon,)+added",
            ),
            (
                "She called the plan a sad day for us all.",
                "She called the plan “a sad day for us all”.",
                "quotation(→a sad day for us all), quotation(→a sad day for us all)",
            ),
            (
                "He called it ‘a sorry mess’ in the hall.",
                "He called it ‘a happy mess’ in the hall.",
                "quotation(sorry→happy)",
            ),
            (
                "He called it 'a sorry mess' in the hall.",
                "He called it 'a happy mess' in the hall.",
                "quotation(sorry→happy)",
            ),
        ],
        english,
    );
    check(
        &[
            (
                "Sie sagte: „Wir kommen morgen wieder.“",
                "Sie sagte: „Wir kommen heute wieder.“",
                "quotation(morgen→heute)",
            ),
            (
                "Elle a dit : « Nous irons demain. »",
                "Elle a dit : « Nous irons lundi. »",
                "quotation(demain→lundi)",
            ),
            (
                "市長は「すぐに直す」と言った。",
                "市長は「必ず直す」と言った。",
                "quotation(すぐに→必ず)",
            ),
        ],
        alone,
    );
}

#[test]
fn an_apostrophe_and_a_quotation_that_stays_are_none() {
    check(
        &[
            (
                "The players’ old union wasn’t there.",
                "The players’ new union wasn’t there.",
                "wording",
            ),
            (
                "It's the towns' old wish, isn't it",
                "It's the towns' new wish, isn't it",
                "wording",
            ),
            (
                "She said it was late: “We will mend it soon.”",
                "He wrote it was late: “We will mend it soon.”",
                "attribution(said→)",
            ),
            (
                "The so-called “Loop” was shut in the rain.",
                "The “Loop” was shut in the rain.",
                "hedge(so-called→)+removed",
            ),
        ],
        english,
    );
}

#[test]
fn attributions_are_told() {
    check(
        &[
            (
                "The owner said that the gate was shut.",
                "The owner claimed that the gate was shut.",
                "attribution(said→claimed)",
            ),
            (
                "The owner says the gate was shut.",
                "The owner alleges the gate was shut.",
                "attribution(says→alleges)",
            ),
            (
                "The owner admitted the gate was shut.",
                "The owner denied the gate was shut.",
                "attribution(admitted→denied)",
            ),
            (
                "The gate was shut at the time.",
                "The gate was shut at the time, according to the owner.",
                "attribution(→according to the owner)+added",
            ),
            (
                "The gate was shut, police said.",
                "The gate was shut.",
                "attribution(police said→)+removed",
            ),
            (
                "The owner told us that the gate was shut.",
                "The owner warned us that the gate was shut.",
                "attribution(told→warned)",
            ),
        ],
        english,
    );
}

#[test]
fn another_tense_or_a_noun_is_no_other_attribution() {
    check(
        &[
            (
                "The owner said that the gate was shut.",
                "The owner says that the gate was shut.",
                "wording",
            ),
            (
                "They looked at the claims of the owner.",
                "They looked at the papers of the owner.",
                "wording",
            ),
            (
                "It was sent to the United States in the end.",
                "It was sent to the United Nations in the end.",
                "name(United States→United Nations)",
            ),
            (
                "The cook added salt to the soup.",
                "The cook put salt in the soup.",
                "wording, wording",
            ),
        ],
        english,
    );
}

#[test]
fn hedges_and_negations_are_told() {
    check(
        &[
            (
                "The gate was shut at the time.",
                "The gate was not shut at the time.",
                "hedge(→not)+added",
            ),
            (
                "The gate is safe in the wind.",
                "The gate isn’t safe in the wind.",
                "hedge(→isn’t)",
            ),
            (
                "The gate never shut in the wind.",
                "The gate often shut in the wind.",
                "hedge(never→)",
            ),
            (
                "There is evidence of a leak.",
                "There is no evidence of a leak.",
                "hedge(→no)+added",
            ),
            (
                "The man stole the boat.",
                "The man allegedly stole the boat.",
                "hedge(→allegedly)+added",
            ),
            (
                "The fire was caused by a lamp.",
                "The fire may have been caused by a lamp.",
                "hedge(→may)",
            ),
            (
                "The fire could be out by then.",
                "The fire will be out by then.",
                "hedge(could→)",
            ),
            (
                "The slide hurt at least 12 people.",
                "The slide hurt 12 people.",
                "hedge(at least→)+removed",
            ),
            (
                "The slide hurt 12 people.",
                "The slide hurt nearly 12 people.",
                "hedge(→nearly)+added",
            ),
            (
                "The ship appears to have sunk there.",
                "The ship is known to have sunk there.",
                "hedge(appears to→)",
            ),
            (
                "It is likely to rain there.",
                "It is unlikely to rain there.",
                "hedge(likely→; →unlikely)",
            ),
            (
                "The alleged thief was held there.",
                "The thief was held there.",
                "hedge(alleged→)+removed",
            ),
        ],
        english,
    );
}

#[test]
fn what_only_looks_like_a_hedge_is_none() {
    check(
        &[
            (
                "It may rain in the valley.",
                "It might rain in the valley.",
                "wording",
            ),
            (
                "It was May who called there.",
                "It was June who called there.",
                "name(May→June)",
            ),
            (
                "He feared the might of the sea.",
                "He feared the force of the sea.",
                "wording",
            ),
            (
                "The owner did not comment on it.",
                "The owner declined to comment on it.",
                "wording",
            ),
            (
                "They walked about in the town.",
                "They walked back in the town.",
                "wording",
            ),
            (
                "It was not only cold but wet.",
                "It was cold but wet.",
                "removed",
            ),
            (
                "It was isn’t-it weather there.",
                "It was isn't-it weather there.",
                "typography",
            ),
        ],
        english,
    );
}

#[test]
fn dates_and_times_are_told() {
    check(
        &[
            (
                "The hall opens on Monday for all.",
                "The hall opens on Tuesday for all.",
                "date(Monday→Tuesday)",
            ),
            (
                "The hall opens at 10:30 for all.",
                "The hall opens at 11:30 for all.",
                "date(10:30→11:30)",
            ),
            (
                "The hall opens at 10.30am for all.",
                "The hall opens at 11am for all.",
                "date(10.30am→11am)",
            ),
            (
                "Last updated 2 hours ago",
                "Last updated 3 hours ago",
                "date(2 hours ago→3 hours ago)",
            ),
            (
                "Last updated 12 March 2016, 10:30 GMT",
                "Last updated 13 March 2016, 10:30 GMT",
                "date(12 March 2016, 10:30 GMT→13 March 2016, 10:30 GMT)",
            ),
            (
                "Published 2016-11-16",
                "Published 2016-11-17",
                "date(2016-11-16→2016-11-17)",
            ),
            (
                "The hall opens today for all.",
                "The hall opens on Tuesday for all.",
                "date(today→Tuesday)",
            ),
            (
                "The hall opens for all of them.",
                "The hall opens for all of them on Tuesday.",
                "added+date(→Tuesday)",
            ),
        ],
        english,
    );
}

#[test]
fn what_only_print_tells_apart_is_typography() {
    check(
        &[
            (
                "It’s late, \"very late\", in the town.",
                "It's late, “very late”, in the town.",
                "typography, typography, typography",
            ),
            (
                "The hall - the old one - is shut.",
                "The hall – the old one – is shut.",
                "typography, typography",
            ),
            (
                "The hall is\u{a0}shut in the town.",
                "The hall is shut in the town.",
                "typography",
            ),
            (
                "The hall is  shut in the town.",
                "The hall is shut in the town.",
                "typography",
            ),
        ],
        english,
    );
}

#[test]
fn signs_capitals_and_spelling_are_wording() {
    check(
        &[
            (
                "The hall, the old one, is shut.",
                "The hall the old one is shut.",
                "wording, wording",
            ),
            ("The hall is shut", "The hall is shut.", "wording"),
            (
                "The hall was closd there.",
                "The hall was closed there.",
                "wording",
            ),
            (
                "The Hall was shut there then.",
                "The hall was shut there then.",
                "wording",
            ),
            (
                "A big dog was on the path.",
                "A huge dog was on the path.",
                "wording",
            ),
        ],
        english,
    );
}

#[test]
fn a_sentence_written_anew_tells_only_what_is_sure() {
    check(
        &[(
            "The fire began in a shed, and it took 40 crews until the morning to put it out.",
            "Nobody knows why the old mill by the lake, built in 1870 by two brothers, went up in flames.",
            "removed, added",
        )],
        english,
    );
}
