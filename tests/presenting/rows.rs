//! What is made of rows: folds, the rail, what is said of split paragraphs, the whole history, one version alone.

use std::rc::Rc;

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Side, Sides, VersionNumber};
use palimpsest::present::{
    Background, Compared, Folding, Kinds, RailLook, Row, Seen, Words, clean, compared_at_once,
    whole,
};
use proptest::prelude::*;

use crate::articles::{article, titled, version};

const PAIR: Sides<VersionNumber> = Sides {
    old: VersionNumber(0),
    new: VersionNumber(1),
};

fn compared(old: &[&str], new: &[&str]) -> Compared {
    let article = Rc::new(article(
        None,
        vec![version(0, Some(old)), version(1, Some(new))],
    ));
    let diff = compared_at_once(&article, PAIR, &DiffConfig::default()).expect("short");
    Compared::new(article, PAIR, diff, Background::default()).expect("both are held")
}

fn rows(compared: &Compared) -> Vec<Row> {
    compared.rows(0..compared.len())
}

/// Paragraphs that have nothing in common.
const TEXTS: [&str; 8] = [
    "The harbour was closed on Monday after a crane had tipped over.",
    "Nobody was hurt, and two ferries were sent to other ports.",
    "Engineers from the capital were expected in the afternoon.",
    "A spokeswoman called the accident a warning for everybody.",
    "Lorries waited in long queues on the coast road until evening.",
    "Last winter a similar machine had lost its hook during a storm.",
    "The mayor asked shops along the quay to stay open longer.",
    "Fishermen complained that their catch could not be landed.",
];

#[test]
fn folds_leave_a_paragraph_on_each_side_of_a_change() {
    let mut new = TEXTS;
    new[4] = "Lorries waited in short queues on the coast road until noon.";
    let compared = compared(&TEXTS, &new);
    let folding = Folding::of(&compared);
    let hidden: Vec<usize> = (0..8).filter(|row| folding.hides(*row)).collect();
    assert_eq!(hidden, [0, 1, 2, 6, 7]);
    let open = folding.opened_at(1);
    let hidden: Vec<usize> = (0..8).filter(|row| open.hides(*row)).collect();
    assert_eq!(hidden, [6, 7]);
    assert_eq!(open.toggled(0), folding);
    assert_eq!(folding.opened_at(4), folding, "a change is no fold");
}

#[test]
fn where_nothing_changed_all_is_folded_and_one_paragraph_is_not_worth_it() {
    let folding = Folding::of(&compared(&TEXTS, &TEXTS));
    assert!((0..8).all(|row| folding.hides(row)));
    let one = Folding::between([1, 5].into_iter(), 7);
    assert!((0..7).all(|row| !one.hides(row)), "{one:?}");
    assert_eq!(Folding::of(&compared(&[], &[])), Folding::default());
}

proptest! {
    #[test]
    fn every_row_is_seen_or_folded_once_and_no_change_is_folded(
        changed in prop::collection::btree_set(0..400_usize, 0..60),
        size in 1..90_usize,
    ) {
        let rows = 400;
        let folding = Folding::between(changed.iter().copied(), rows);
        for row in &changed {
            for near in row.saturating_sub(1)..(row + 2).min(rows) {
                prop_assert!(!folding.hides(near), "{near} is beside a change");
            }
        }
        // In parts of any size the folds are the same, piece by piece.
        let mut seen = vec![0; rows];
        let mut begun = 0;
        for start in (0..rows).step_by(size) {
            let part = start..(start + size).min(rows);
            let mut at = part.start;
            for fold in folding.among(&part) {
                prop_assert!(fold.rows.start >= at && !fold.rows.is_empty() && fold.rows.end <= part.end);
                prop_assert!(fold.count >= 2 && !fold.is_open);
                prop_assert_eq!(fold.begins, part.contains(&fold.number));
                begun += usize::from(fold.begins);
                at = fold.rows.end;
                for row in fold.rows { seen[row] += 1; }
            }
        }
        let whole = folding.among(&(0..rows));
        prop_assert_eq!(begun, whole.len());
        prop_assert_eq!(whole.iter().map(|fold| fold.count).sum::<usize>(), seen.iter().sum::<usize>());
        for (row, times) in seen.into_iter().enumerate() {
            prop_assert_eq!(times == 1, folding.hides(row));
            prop_assert!(times < 2);
        }
    }
}

#[test]
fn the_rail_has_a_mark_for_every_change_in_order_and_within_bounds() {
    let mut new: Vec<&str> = TEXTS.to_vec();
    new[1] = "Nobody was hurt, and three ferries were sent to other ports.";
    new.remove(7);
    new.insert(
        4,
        "Police opened an inquiry and asked for films of the fall.",
    );
    let compared = compared(&TEXTS, &new);
    let rail = compared.rail(Words::default(), None, Kinds::default());
    let looks: Vec<RailLook> = rail.marks.iter().map(|mark| mark.look).collect();
    assert_eq!(looks, [RailLook::Both, RailLook::New, RailLook::Old]);
    assert_eq!(rail.marks[1].name, "Change 2 of 3: added");
    let mut before = 0.0;
    for mark in &rail.marks {
        assert!(
            before <= mark.from && mark.from < mark.to && mark.to <= 1.0,
            "{mark:?}"
        );
        before = mark.to;
    }
    // Folded, the same changes stand on a shorter text.
    let folding = Folding::of(&compared);
    let folded = compared.rail(Words::default(), Some(&folding), Kinds::default());
    assert_eq!(folded.marks.len(), 3);
    assert_eq!((rail.share(0, 0.0), rail.share(0, 2.0)), (0.0, 1.0));
    assert!(rail.share(0, 0.3) < rail.share(0, 0.6));
    assert_eq!(rail.share(99, 0.5), 1.0);
}

#[test]
fn changes_that_stand_close_together_are_one_mark() {
    let old: Vec<String> = (0..1200)
        .map(|at| format!("Paragraph {at} says what it says of matter {at}."))
        .collect();
    let mut new = old.clone();
    for at in [500, 501, 900] {
        new[at] = format!("{} More was said later.", new[at]);
    }
    let texts = |all: &[String]| all.to_vec();
    let (old, new) = (texts(&old), texts(&new));
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    let rail = compared(&old, &new).rail(Words::default(), None, Kinds::default());
    let names: Vec<&str> = rail.marks.iter().map(|mark| mark.name.as_str()).collect();
    assert_eq!(names, ["Changes 1 to 2 of 3", "Change 3 of 3: changed"]);
}

#[test]
fn split_and_joined_paragraphs_say_so() {
    let long = "The crane had stood there for forty years. It was to be replaced in spring.";
    let halves = [
        "The crane had stood there for forty years.",
        "It was to be replaced in spring.",
    ];
    let said = |compared: &Compared| rows(compared).into_iter().find_map(|row| row.regrouped);
    assert_eq!(
        said(&compared(&[long], &halves)).as_deref(),
        Some("One paragraph, split in two")
    );
    assert_eq!(
        said(&compared(&halves, &[long])).as_deref(),
        Some("Two paragraphs, joined")
    );
    assert_eq!(said(&compared(&TEXTS, &TEXTS[1..])), None);
    for (old, new, expected) in [
        (1, 3, Some("One paragraph, split into 3")),
        (3, 1, Some("3 paragraphs, joined")),
        (2, 2, Some("2 paragraphs, parted at other places")),
        (2, 3, Some("2 paragraphs, divided anew into 3")),
        (0, 2, None),
        (1, 1, None),
    ] {
        assert_eq!(Words::default().regrouped(old, new).as_deref(), expected);
    }
}

fn days(days: &[&str]) -> Article {
    let versions = days.iter().enumerate();
    let versions = versions.map(|(at, day)| titled(at as u32, "Crane", Some(day)));
    article(None, versions.collect())
}

#[test]
fn the_whole_history_is_told_where_there_is_more_of_it_than_is_on_show() {
    let three = days(&["2019-02-11", "2019-02-12", "2019-02-14"]);
    let view = whole(Words::default(), &three, PAIR).expect("three versions");
    assert_eq!(view.lead, "The whole history: 3 versions over 3 days");
    assert_eq!(view.pair, Sides::new(VersionNumber(0), VersionNumber(2)));
    assert_eq!(whole(Words::default(), &three, view.pair), None);
    assert_eq!(
        whole(Words::default(), &days(&["2019-02-11", "2019-02-12"]), PAIR),
        None
    );
    let mut gap = three.clone();
    gap.versions.insert(1, version(9, None));
    gap.versions[0].captured_at = None;
    let view = whole(Words::default(), &gap, PAIR).expect("three versions");
    assert_eq!(view.lead, "The whole history: 3 held of 4 versions");
}

#[test]
fn one_version_alone_begins_at_the_paragraph_that_the_reader_is_at() {
    let mut new: Vec<&str> = TEXTS.to_vec();
    new.insert(
        2,
        "Police opened an inquiry and asked for films of the fall.",
    );
    let compared = compared(&TEXTS, &new);
    let at = |row: usize, side| compared.paragraph_near(&compared.id(row), side);
    assert_eq!((at(2, Side::Old), at(2, Side::New)), (Some(1), Some(2)));
    assert_eq!((at(3, Side::Old), at(3, Side::New)), (Some(2), Some(3)));
    assert_eq!(compared.paragraph_near("no-row", Side::Old), None);
    let article = article(None, vec![version(0, Some(&TEXTS)), version(1, None)]);
    let view = clean(Words::default(), &article, PAIR, Side::Old).expect("it is held");
    assert_eq!(
        (view.paragraphs.len(), view.heading.as_str()),
        (8, "Version 0, without marks")
    );
    assert_eq!(clean(Words::default(), &article, PAIR, Side::New), None);
}

#[test]
fn who_reads_stays_at_the_paragraph_when_the_text_comes_in_another_form() {
    let old = ["One stays.", "Two goes away for good.", "Three stays too."];
    let new = ["One stays.", "Three stays too.", "Four is quite new here."];
    let compared = compared(&old, &new);
    for row in 0..compared.len() {
        let seen = Seen::Row(compared.id(row));
        for side in Side::BOTH {
            let by_age = compared.staying(&seen, Some(side)).expect("it has a place");
            let Seen::Paragraph(of, paragraph) = by_age else {
                panic!("{by_age:?} is not of a text by age");
            };
            assert_eq!(of, side);
            // What the version has leads there and back again; what it lacks, to the paragraph before.
            let back = compared.staying(&by_age, None).expect("it has a row");
            match compared.row_at(side, paragraph) {
                Some(own) if own == row => assert_eq!(back, seen),
                own => assert!(own < Some(row), "{back:?} from {seen:?}"),
            }
        }
    }
    assert_eq!(compared.staying(&Seen::Paragraph(Side::New, 9), None), None);
    // From one version's text to that of the other.
    assert_eq!(
        compared.staying(&Seen::Paragraph(Side::Old, 2), Some(Side::New)),
        Some(Seen::Paragraph(Side::New, 1))
    );
}
