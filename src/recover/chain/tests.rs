//! Made-up histories, and what comes out of the lines of their pages.

mod drawn;

use proptest::prelude::*;

use crate::model::{Certainty, Fixed, Row, Side, Sides, VersionNumber};
use crate::recover::{
    FlatPage, KnownVersion, PageToRecover, RecoverConfig, recover, recover_all, recover_copied,
};
use drawn::{Drawn, cells, drawn, known, line, page, steps, together, versions, with_forms};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_page_whose_versions_were_both_read_is_settled(versions in versions(2), forms in any::<u8>()) {
        let pages = with_forms(steps(&versions), forms);
        let known = [known(0, &versions[0]), known(1, &versions[1])];
        prop_assert_eq!(cells(&together(&pages, &known)[0]), pages[0].rows.clone());
    }

    #[test]
    fn one_version_that_was_read_settles_a_whole_chain(versions in versions(5), read in 0..5_usize, forms in any::<u8>()) {
        let pages = with_forms(steps(&versions), forms);
        let read = read.min(versions.len() - 1);
        for (recovered, page) in together(&pages, &[known(read, &versions[read])]).iter().zip(&pages) {
            prop_assert_eq!(cells(recovered), page.rows.clone(), "{:?}", page.numbers);
        }
    }

    #[test]
    fn neither_the_order_of_pages_nor_one_given_twice_changes_any(versions in versions(4), by in 0..4_usize, forms in any::<u8>()) {
        let mut pages = steps(&versions);
        pages.push(drawn(&versions, 0, versions.len() - 1));
        let pages = with_forms(pages, forms);
        let flat: Vec<PageToRecover<'_>> = pages.iter().map(page).collect();
        let by = by % flat.len();
        let turned: Vec<PageToRecover<'_>> = flat[by..].iter().chain(&flat[..by]).chain(&flat[..1]).cloned().collect();
        let config = RecoverConfig::default();
        let mut expected = recover_all(&flat, &[], &config);
        expected.rotate_left(by);
        expected.push(recover_all(&flat, &[], &config)[0].clone());
        prop_assert_eq!(recover_all(&turned, &[], &config), expected);
    }

    #[test]
    fn a_page_without_neighbours_is_recovered_as_alone(versions in versions(2)) {
        let pages = steps(&versions);
        let config = RecoverConfig::default();
        let known = [known(7, &versions[0])];
        prop_assert_eq!(&together(&pages, &known)[0], &recover(None, &pages[0].lines, &config));
        let pages = with_forms(pages, 1);
        prop_assert_eq!(&together(&pages, &known)[0], &recover_copied(&pages[0].copied, &[], &config));
    }

    #[test]
    fn pages_that_contradict_each_other_keep_their_lines(texts in prop::collection::vec(versions(2), 2..4)) {
        let pages: Vec<Drawn> = texts.iter().flat_map(|versions| steps(versions)).collect();
        for (recovered, page) in together(&pages, &[known(1, &texts[0][0])]).iter().zip(&pages) {
            let ends = recovered.rows.iter().skip(1).map(|found| found.line).chain([page.lines.len()]);
            for (found, end) in recovered.rows.iter().zip(ends) {
                prop_assert_eq!(line(&found.row.cells), page.lines[found.line..end].join(" "));
            }
        }
    }

    #[test]
    fn what_a_person_says_of_a_line_stands_and_its_gap_follows(versions in versions(4), line in 0..40_usize, old in any::<bool>()) {
        let pages = steps(&versions);
        let line = line % pages[0].lines.len();
        let side = if old { Side::Old } else { Side::New };
        let mut flat: Vec<PageToRecover<'_>> = pages.iter().map(page).collect();
        if let PageToRecover::Flattened(page) = &mut flat[0] {
            page.fixed = vec![(line, Fixed::OneSided(side))];
        }
        let recovered = &recover_all(&flat, &[], &RecoverConfig::default())[0];
        let mut rows = recovered.rows.iter().skip_while(|found| found.line < line).map(|found| &found.row);
        let row = rows.next().expect("the line's row");
        prop_assert_eq!(row.certainty, Certainty::OVERRULED);
        prop_assert_eq!(row.cells[side].as_ref(), Some(&pages[0].lines[line]));
        prop_assert_eq!(&row.cells[side.other()], &None);
        for row in rows.take_while(|row| row.cells.old != row.cells.new) {
            prop_assert_eq!(&row.cells[side.other()], &None, "{:?}", row);
        }
    }
}

fn texts(paragraphs: &[&str]) -> Vec<String> {
    paragraphs.iter().map(|text| (*text).to_owned()).collect()
}

const OPENING: &str = "The ferry between Corley and the old harbour stopped on Monday.";
const CLOSING: &str = "It will sail again when the ice is gone.";
const STORM: [&str; 3] = [
    "A storm had broken both of its masts.",
    "Three passengers were brought ashore by a fishing boat.",
    "Ada Brook, who steers it, was not hurt.",
];

#[test]
fn a_section_that_came_and_went_is_found_in_the_version_between() {
    let with_storm = [&[OPENING], &STORM[..], &[CLOSING]].concat();
    let versions = [
        texts(&[OPENING, CLOSING]),
        texts(&with_storm),
        texts(&[OPENING, CLOSING]),
    ];
    for forms in 0..4 {
        let pages = with_forms(steps(&versions), forms);
        for (recovered, page) in together(&pages, &[]).iter().zip(&pages) {
            assert_eq!(cells(recovered), page.rows, "{forms}");
        }
    }
}

#[test]
fn halves_that_have_nothing_in_common_part_where_the_next_page_says() {
    let versions = [
        texts(&[OPENING, STORM[0], CLOSING]),
        texts(&[
            OPENING,
            "Snow fell. The quay was white. No boat went out.",
            CLOSING,
        ]),
        texts(&[
            OPENING,
            "Tickets cost four crowns. Children go free.",
            CLOSING,
        ]),
    ];
    let pages = steps(&versions);
    for (recovered, page) in together(&pages, &[]).iter().zip(&pages) {
        assert_eq!(cells(recovered), page.rows);
        assert!(recovered.rows[1].row.certainty.share() >= 0.9);
    }
}

#[test]
fn a_page_that_was_cut_off_does_not_speak_for_what_it_lost() {
    let with_storm = [&[OPENING], &STORM[..], &[CLOSING]].concat();
    let later = [&[OPENING], &STORM[..], &["It sails again since noon."]].concat();
    let versions = [
        texts(&[OPENING, CLOSING]),
        texts(&with_storm),
        texts(&later),
    ];
    let mut pages = steps(&versions);
    pages[1].lines.truncate(1);
    assert_eq!(cells(&together(&pages, &[])[0]), pages[0].rows);
}

#[test]
fn a_row_that_an_extractor_broke_is_one_row_where_the_neighbours_say_so() {
    let versions = [
        texts(&[OPENING, "Boats:", "Ferry number nine", CLOSING]),
        texts(&[OPENING, STORM[0], STORM[1], CLOSING]),
        texts(&[OPENING, STORM[0], STORM[1], CLOSING]),
    ];
    let mut pages = steps(&versions);
    let broken = [texts(&["Boats:", STORM[0]]), pages[0].lines.split_off(2)].concat();
    pages[0].lines.truncate(1);
    pages[0].lines.extend(broken);
    let known = [known(0, &versions[0])];
    assert_eq!(cells(&together(&pages, &known)[0]), pages[0].rows);
}

#[test]
fn lines_that_a_person_joins_are_one_row() {
    let lines = texts(&["Boats: nine", "Boats: ten"]);
    let page = FlatPage {
        numbers: Sides::new(VersionNumber(0), VersionNumber(1)),
        title: None,
        lines: &lines,
        fixed: vec![(0, Fixed::WithNext)],
    };
    let recovered = recover_all(
        &[PageToRecover::Flattened(page)],
        &[],
        &RecoverConfig::default(),
    );
    let row = Row {
        cells: Sides::new(Some(lines[0].clone()), Some(lines[1].clone())),
        certainty: Certainty::OVERRULED,
    };
    assert_eq!(recovered[0].rows.len(), 1);
    assert_eq!(recovered[0].rows[0].row, row);
    assert_eq!(recovered[0].rows[0].line, 0);
}

#[test]
fn two_words_of_a_person_that_break_the_rule_of_gaps_both_stand() {
    let lines = texts(&["Boats: nine", "Boats: ten Boats: eleven"]);
    let page = FlatPage {
        numbers: Sides::new(VersionNumber(0), VersionNumber(1)),
        title: None,
        lines: &lines,
        fixed: vec![
            (0, Fixed::OneSided(Side::Old)),
            (1, Fixed::Changed { split: 11 }),
        ],
    };
    let recovered = recover_all(
        &[PageToRecover::Flattened(page)],
        &[],
        &RecoverConfig::default(),
    );
    let cells = cells(&recovered[0]);
    assert_eq!(cells[0], Sides::new(Some(lines[0].clone()), None));
    assert_eq!(
        cells[1],
        Sides::new(
            Some("Boats: ten".to_owned()),
            Some("Boats: eleven".to_owned())
        )
    );
}

#[test]
fn a_headline_that_was_read_elsewhere_leaves_the_rows_as_they_are() {
    let line = "Ferry stops Masts break";
    let lines = texts(&[
        "A storm had broken both of its masts. Ada Brook, who steers it, was not hurt.",
        "Three passengers were brought ashore by a fishing boat.",
    ]);
    let page = FlatPage {
        numbers: Sides::new(VersionNumber(0), VersionNumber(1)),
        title: Some(line),
        lines: &lines,
        fixed: Vec::new(),
    };
    let known = KnownVersion {
        number: VersionNumber(1),
        title: Some("Masts break"),
        paragraphs: None,
    };
    let config = RecoverConfig::default();
    let recovered = &recover_all(&[PageToRecover::Flattened(page)], &[known], &config)[0];
    let titles = recovered.titles.clone();
    let expected = Sides::new("Ferry stops", "Masts break").map(|title| Some(title.to_owned()));
    assert_eq!(titles.map(|title| title.map(|(text, _)| text)), expected);
    assert_eq!(recovered.rows, recover(None, &lines, &config).rows);
}

#[test]
fn headlines_are_told_by_the_neighbours_too() {
    let titles = ["Ferry stops", "Masts break", "Ice goes"];
    let lines: Vec<String> = titles
        .windows(2)
        .map(|pair| format!("{} {}", pair[0], pair[1]))
        .collect();
    let page = |at: usize| {
        PageToRecover::Flattened(FlatPage {
            numbers: Sides::new(VersionNumber(at as u32), VersionNumber(at as u32 + 1)),
            title: Some(&lines[at]),
            lines: &[],
            fixed: Vec::new(),
        })
    };
    let recovered = recover_all(&[page(0), page(1)], &[], &RecoverConfig::default());
    let told = |at: usize| {
        let titles = recovered[at].titles.clone();
        titles.map(|title| title.map(|(text, _)| text))
    };
    let expected =
        |at: usize| Sides::new(titles[at], titles[at + 1]).map(|title| Some(title.to_owned()));
    assert_eq!(told(0), expected(0));
    assert_eq!(told(1), expected(1));
}
