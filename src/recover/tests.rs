//! Properties of the recovery over any lines, and made-up pages.

use proptest::prelude::*;

use super::*;
use crate::model::Side;

fn recovered(lines: &[&str]) -> Vec<Row> {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    rows_of(&lines)
}

fn rows_of(lines: &[String]) -> Vec<Row> {
    let found = recover(None, lines, &RecoverConfig::default()).rows;
    found.into_iter().map(|found| found.row).collect()
}

/// A row in one line: `= cell`, `old | new`, `- cell` or `+ cell`.
fn told(row: &Row) -> String {
    match (&row.cells.old, &row.cells.new) {
        (Some(old), Some(new)) if old == new => format!("= {old}"),
        (Some(old), Some(new)) => format!("{old} | {new}"),
        (Some(old), None) => format!("- {old}"),
        (None, Some(new)) => format!("+ {new}"),
        (None, None) => String::new(),
    }
}

/// Whether the row's cells, joined as flattening joins them, are the line. White space between changed cells may be of any kind.
fn rebuilds(row: &Row, line: &str) -> bool {
    match (&row.cells.old, &row.cells.new) {
        (Some(old), Some(new)) => {
            let between = line
                .strip_prefix(old.as_str())
                .and_then(|rest| rest.strip_suffix(new.as_str()));
            between.is_some_and(|between| {
                if old == new && between.is_empty() {
                    true
                } else {
                    !between.is_empty() && between.trim().is_empty()
                }
            })
        }
        (Some(cell), None) | (None, Some(cell)) => cell == line,
        (None, None) => false,
    }
}

fn keeps_the_gap_rule(rows: &[Row], lines: &[String]) -> bool {
    let mut rest: Option<Side> = None;
    rows.iter()
        .zip(lines)
        .all(|(row, line)| match (&row.cells.old, &row.cells.new) {
            (Some(old), Some(new)) if format!("{old}{new}") == *line => {
                rest = None;
                true
            }
            (Some(_), Some(_)) => rest.is_none(),
            (Some(_), None) => *rest.get_or_insert(Side::Old) == Side::Old,
            _ => *rest.get_or_insert(Side::New) == Side::New,
        })
}

fn line() -> impl Strategy<Value = String> {
    let words = prop::collection::vec("[a-cA-C]{1,3}[.]?|工|場。|é", 1..9)
        .prop_map(|words| words.join(" "));
    prop_oneof![
        words.clone(),
        words.prop_map(|cell| format!("{cell}{cell}")),
        "\\PC{1,30}".prop_map(|text| text.trim().to_owned())
    ]
    .prop_filter("lines are not empty", |line| !line.is_empty())
}

proptest! {
    #[test]
    fn rows_rebuild_their_lines_under_the_gap_rule(lines in prop::collection::vec(line(), 0..14)) {
        let rows = rows_of(&lines);
        prop_assert_eq!(rows.len(), lines.len());
        for (row, line) in rows.iter().zip(&lines) {
            prop_assert!(rebuilds(row, line), "{:?} from {:?}", row, line);
        }
        prop_assert!(keeps_the_gap_rule(&rows, &lines), "{:?}", rows);
    }

    #[test]
    fn the_same_page_is_recovered_the_same(lines in prop::collection::vec(line(), 0..10), title in line()) {
        let config = RecoverConfig::default();
        prop_assert_eq!(recover(Some(&title), &lines, &config), recover(Some(&title), &lines, &config));
    }

    #[test]
    fn only_unchanged_rows_look_read(lines in prop::collection::vec(line(), 0..14)) {
        for row in rows_of(&lines) {
            prop_assert!(row.certainty.is_inferred() || row.cells.old == row.cells.new);
        }
    }
}

const KEPT: &str = "The council met on Tuesday evening to hear from residents of the old harbour.";

#[test]
fn a_page_of_all_kinds_of_rows_comes_out_whole() {
    let rows = recovered(&[
        &format!("{KEPT}{KEPT}"),
        "Mayor Ada Brook said the ferry would stop in May. Mayor Ada Brook said the ferry would stop at the end of June.",
        "A spokesman for the ferry company declined to comment on the plans, which were first reported by the Harbour Gazette.",
        "The last boat leaves at noon.The last boat leaves at noon.",
    ]);
    let told: Vec<String> = rows.iter().map(told).collect();
    assert_eq!(
        told,
        [
            format!("= {KEPT}"),
            "Mayor Ada Brook said the ferry would stop in May. | Mayor Ada Brook said the ferry would stop at the end of June.".to_owned(),
            "+ A spokesman for the ferry company declined to comment on the plans, which were first reported by the Harbour Gazette.".to_owned(),
            "= The last boat leaves at noon.".to_owned(),
        ]
    );
    assert_eq!(rows[0].certainty, Certainty::READ);
    assert!(rows[1].certainty.share() > 0.9);
    assert!(rows[2].certainty.share() < 0.9);
}

#[test]
fn a_word_that_could_repeat_itself_is_not_said_to_be_read() {
    assert!(recovered(&["haha"])[0].certainty.is_inferred());
    let twice = "Nothing more.Nothing more.";
    assert!(
        recovered(&[&format!("{twice}{twice}")])[0]
            .certainty
            .is_inferred()
    );
}

#[test]
fn headlines_part_where_they_are_alike() {
    let titles = |line: &str| {
        recover(Some(line), &[], &RecoverConfig::default())
            .titles
            .map(|title| title.map(|(text, _)| text))
    };
    let same = Some("Ferry to stop in May".to_owned());
    assert_eq!(
        titles("Ferry to stop in May Ferry to stop in May"),
        Sides::new(same.clone(), same.clone())
    );
    assert_eq!(
        titles("Ferry to stop in May Ferry to stop in June"),
        Sides::new(same, Some("Ferry to stop in June".to_owned()))
    );
    assert_eq!(
        recover(None, &[], &RecoverConfig::default()),
        Recovered::default()
    );
}

/// Sizes are such that a debug build takes about a second; what bounds them bounds larger ones too.
#[test]
fn hostile_pages_come_back_whole_and_without_certainty() {
    let row = |number: usize| format!("Row {number} of a page. It goes on.");
    let twice = |number: usize| format!("{}{}", row(number), row(number));
    let pages: [Vec<String>; 4] = [
        (0..1_500).map(row).collect(),
        (0..1_500).map(|number| format!("Row{number}")).collect(),
        (0..5_000)
            .map(|number| {
                if number % 2 == 0 {
                    twice(number)
                } else {
                    row(number)
                }
            })
            .collect(),
        vec!["again ".repeat(10_000).trim().to_owned()],
    ];
    for lines in pages {
        let rows = rows_of(&lines);
        assert_eq!(rows.len(), lines.len());
        assert!(keeps_the_gap_rule(&rows, &lines));
        assert!(
            rows.iter()
                .zip(&lines)
                .all(|(row, line)| rebuilds(row, line))
        );
        let mut inferred = rows.iter().filter(|row| row.cells.old != row.cells.new);
        assert!(inferred.all(|row| row.certainty.share() <= 0.5));
    }
}

#[test]
fn a_tab_that_the_text_tells_is_no_inference() {
    let lines = [
        "The ferry sails at noon.The ferry sails at noon.",
        "Storms came. More storms\tcame. Rain fell.",
        "Nobody sailed.\tEverybody\tsailed.",
        "Tickets cost four crowns. Children sail free.\t",
        "Bring a coat.Bring a coat.",
    ]
    .map(str::to_owned);
    let title = Some("Ferry stopped\tFerry stopped again");
    let told = recover(title, &lines, &RecoverConfig::default());
    assert_eq!(
        told.titles
            .map(|title| title.map(|(text, certainty)| (text, certainty.is_inferred()))),
        Sides::new(
            Some(("Ferry stopped".to_owned(), false)),
            Some(("Ferry stopped again".to_owned(), false))
        )
    );
    let row = &told.rows[1].row;
    assert_eq!(row.cells.old.as_deref(), Some("Storms came. More storms"));
    assert_eq!(row.cells.new.as_deref(), Some("came. Rain fell."));
    assert_eq!(row.certainty, Certainty::READ);
    // Of two tabs one is meant.
    let row = &told.rows[2].row;
    assert!(row.certainty.is_inferred());
    assert!(matches!(
        row.cells.old.as_deref(),
        Some("Nobody sailed." | "Nobody sailed. Everybody")
    ));
    assert!(row.cells.new.is_some());
    // One cell, though it could part.
    let row = &told.rows[3].row;
    assert!(row.cells.old.is_none() != row.cells.new.is_none());
    assert!(row.certainty.is_inferred());
}
