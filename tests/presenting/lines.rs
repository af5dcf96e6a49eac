//! From what is on show back to the lines of a page, and what can be said of them.

use std::rc::Rc;

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Fixed, Overruling, PageFormat, Side, Sides, VersionNumber};
use palimpsest::present::{
    Background, Compared, Does, PageLine, Row, Told, Words, compared_at_once,
};
use palimpsest::session::{CaptureId, HeldCapture};
use proptest::prelude::*;

use crate::articles::{article, step, version};

/// What a flattened page tells, and its neighbour.
fn story() -> Article {
    let mut article = article(
        Some("77"),
        vec![
            version(4, Some(&["The gate is shut.", "Boats wait below."])),
            version(
                5,
                Some(&["The gate is open.", "Boats wait below.", "Nobody was hurt."]),
            ),
            version(6, Some(&["The gate is open.", "Boats sail."])),
        ],
    );
    article.steps = vec![
        step(
            "a.txt",
            (4, 5),
            &[
                (0, "The gate is shut.", "The gate is open."),
                (1, "Boats wait below.", "Boats wait below."),
                (2, "", "Nobody was hurt."),
            ],
        ),
        step(
            "b.txt",
            (5, 6),
            &[
                (0, "The gate is open.", "The gate is open."),
                (3, "Boats wait below.", ""),
                (4, "Nobody was hurt.", ""),
                (5, "", "Boats sail."),
            ],
        ),
    ];
    article
}

/// What is known beside the article.
#[derive(Default)]
struct Known {
    overrulings: Vec<Overruling>,
    captures: Vec<HeldCapture>,
}

fn rows(article: &Article, pair: (u32, u32), known: &Known) -> Vec<Row> {
    let pair = Sides::new(VersionNumber(pair.0), VersionNumber(pair.1));
    let background = Background::of(
        Words::default(),
        article,
        &known.overrulings,
        &known.captures,
    );
    let made =
        compared_at_once(article, pair, &DiffConfig::default()).expect("both are held, and short");
    let compared = Compared::new(Rc::new(article.clone()), pair, made, background);
    let compared = compared.expect("both are held");
    compared.rows(0..compared.len())
}

fn places(rows: &[Row]) -> Vec<Vec<(String, usize)>> {
    let places = |line: &PageLine| (line.file.clone(), line.line);
    rows.iter()
        .map(|row| row.lines.iter().map(places).collect())
        .collect()
}

fn lines_of(article: &Article, pair: (u32, u32), known: &Known) -> Vec<PageLine> {
    rows(article, pair, known)
        .into_iter()
        .flat_map(|row| row.lines)
        .collect()
}

fn names(line: &PageLine) -> Vec<String> {
    line.choices(Words::default())
        .into_iter()
        .map(|choice| choice.name)
        .collect()
}

#[test]
fn a_row_leads_to_the_lines_of_the_page_of_its_pair() {
    let found = places(&rows(&story(), (5, 6), &Known::default()));
    let at = |line| ("b.txt".to_owned(), line);
    let all: Vec<_> = found.iter().flatten().cloned().collect();
    assert_eq!(all.len(), 4, "{found:?}");
    for line in [0, 3, 4, 5] {
        assert!(all.contains(&at(line)), "{found:?}");
    }
}

#[test]
fn a_pair_that_no_page_compares_leads_to_the_pages_of_each_version() {
    let all: Vec<_> = places(&rows(&story(), (4, 6), &Known::default())).concat();
    assert!(all.contains(&("a.txt".to_owned(), 0)), "{all:?}");
    assert!(all.contains(&("b.txt".to_owned(), 5)), "{all:?}");
}

#[test]
fn a_version_that_another_page_tells_leads_nowhere() {
    let mut article = story();
    article.steps[1].rows[1].cells.old = Some("Boats wait above.".to_owned());
    let all: Vec<_> = places(&rows(&article, (5, 6), &Known::default())).concat();
    assert!(
        all.contains(&("a.txt".to_owned(), 2)),
        "version 5 is as the other page has it: {all:?}"
    );
    assert!(!all.contains(&("b.txt".to_owned(), 3)), "{all:?}");

    article.steps[0].lines.clear();
    article.steps[1].lines.clear();
    assert_eq!(
        places(&rows(&article, (5, 6), &Known::default())).concat(),
        []
    );
}

#[test]
fn a_line_of_one_side_can_change_sides_part_or_go_with_the_next() {
    let lines = lines_of(&story(), (5, 6), &Known::default());
    let line = |number| {
        lines
            .iter()
            .find(|line| line.line == number)
            .expect("the line")
    };
    assert_eq!(
        names(line(3)),
        ["Only in version 6", "In both: part it…", "Join with next"]
    );
    assert_eq!(
        line(3).choices(Words::default())[0].does,
        Does::Fix(Fixed::OneSided(Side::New))
    );
    assert_eq!(
        names(line(5)),
        ["Only in version 5", "In both: part it…"],
        "nothing follows the last"
    );
    assert_eq!(
        names(line(0)),
        ["Only in version 5", "Only in version 6"],
        "what is told twice parts nowhere"
    );
}

#[test]
fn what_the_person_has_fixed_can_be_left_to_the_inference_again() {
    let overrulings = [Overruling {
        file: "b.txt".to_owned(),
        line: 3,
        fixed: Fixed::WithNext,
    }];
    let known = Known {
        overrulings: overrulings.to_vec(),
        ..Known::default()
    };
    let lines = lines_of(&story(), (5, 6), &known);
    let line = lines.iter().find(|line| line.line == 3).expect("the line");
    assert_eq!(names(line), ["Join with next", "As inferred"]);
}

#[test]
fn cells_that_were_whole_on_the_page_do_not_part() {
    let captures = [HeldCapture {
        id: CaptureId(0),
        name: "b.txt".to_owned(),
        formats: vec![PageFormat::Copied],
        pages: 1,
        saved: 0,
        articles: Vec::new(),
        problems: Vec::new(),
    }];
    let known = Known {
        captures: captures.to_vec(),
        ..Known::default()
    };
    let lines = lines_of(&story(), (5, 6), &known);
    let line = lines.iter().find(|line| line.line == 3).expect("the line");
    assert_eq!(names(line), ["Only in version 6", "Join with next"]);
}

#[test]
fn a_line_of_one_piece_parts_between_any_two_signs() {
    let line = told(Told::OneSided(Side::Old, "水门关闭水门打开".to_owned()));
    let parting = line.parting().expect("it parts");
    assert!(parting.places.len() > 3, "{:?}", parting.places);
}

fn told(told: Told) -> PageLine {
    PageLine {
        file: "a.txt".to_owned(),
        line: 0,
        numbers: Sides::new(VersionNumber(0), VersionNumber(1)),
        told,
        inferred: None,
        fixed: None,
        next: None,
        can_part: true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_line_parts_first_where_it_does_now_and_anywhere_into_two_cells(
        old in "[a-zé“” .漢]{0,12}[a-zé漢]",
        new in "[a-zé漢][a-zé“” .漢]{0,12}",
    ) {
        let cells = Sides::new(old.trim().to_owned(), new.trim().to_owned());
        let parting = told(Told::Both(cells.clone())).parting().expect("there is the place between the cells");
        prop_assert_eq!(parting.halves(parting.at), Sides::new(cells.old.as_str(), cells.new.as_str()));
        prop_assert_eq!(parting.runs().concat(), parting.text.clone());
        for at in 0..parting.places.len() {
            let halves = parting.halves(at);
            prop_assert!(!halves.old.trim().is_empty() && !halves.new.trim().is_empty(), "{:?}", halves);
            let Fixed::Changed { split } = parting.fixed(at) else { unreachable!("a parting parts") };
            prop_assert_eq!(&parting.text[split..], halves.new);
        }
    }
}
