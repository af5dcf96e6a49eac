//! Properties of the recovery of copied tables, and made-up ones.

use proptest::prelude::*;

use super::*;
use crate::model::{Certainty, Row, Side};

fn cell(text: &str) -> CopiedLine {
    CopiedLine::Cell(text.to_owned())
}

fn same(text: &str) -> CopiedLine {
    CopiedLine::Row(Sides::new(Some(text.to_owned()), Some(text.to_owned())))
}

/// The rows of a table, and by row which line it begins with.
#[derive(Debug, PartialEq)]
struct Rows {
    rows: Vec<Row>,
    lines: Vec<usize>,
}

fn recovered(lines: &[CopiedLine], fixed: &[(usize, Fixed)]) -> Rows {
    let recovered = recover_copied(lines, fixed, &RecoverConfig::default());
    let rows = recovered.rows.into_iter();
    let (rows, lines) = rows.map(|found| (found.row, found.line)).unzip();
    Rows { rows, lines }
}

fn cells(row: &Row) -> (Option<&str>, Option<&str>) {
    (row.cells.old.as_deref(), row.cells.new.as_deref())
}

const KEPT: &str = "The council met on Tuesday evening to hear from residents of the old harbour.";
const MAY: &str = "Mayor Ada Brook said the ferry would stop in May.";
const JUNE: &str = "Mayor Ada Brook said the ferry would stop at the end of June.";
const OTHER: &str = "A spokesman for the shipyard declined to comment on the plans.";

#[test]
fn like_cells_in_succession_are_one_changed_row() {
    let table = recovered(
        &[same(KEPT), cell(MAY), cell(JUNE), same("It closed.")],
        &[],
    );
    assert_eq!(table.lines, [0, 1, 3]);
    assert_eq!(cells(&table.rows[1]), (Some(MAY), Some(JUNE)));
    assert!(table.rows[1].certainty.share() > 0.9 && table.rows[1].certainty.is_inferred());
    assert_eq!(table.rows[0].certainty, Certainty::READ);
}

#[test]
fn the_side_of_a_lone_cell_is_never_said_surely() {
    let table = recovered(&[same(KEPT), cell(OTHER), same("It closed.")], &[]);
    assert_eq!(table.rows.len(), 3);
    assert!(table.rows[1].certainty.share() < 0.9);
}

#[test]
fn what_a_person_fixed_stays_and_the_rest_follows_it() {
    let lines = [
        same(KEPT),
        cell(MAY),
        cell(JUNE),
        cell(OTHER),
        same("It closed."),
    ];
    let table = recovered(&lines, &[(3, Fixed::OneSided(Side::Old))]);
    assert_eq!(cells(&table.rows[2]), (Some(OTHER), None));
    assert_eq!(table.rows[2].certainty, Certainty::OVERRULED);
    assert_eq!(cells(&table.rows[1]), (Some(MAY), Some(JUNE)));

    let table = recovered(&lines, &[(2, Fixed::WithNext)]);
    assert_eq!(cells(&table.rows[2]), (Some(JUNE), Some(OTHER)));
    assert_eq!(table.rows[2].certainty, Certainty::OVERRULED);
    let table = recovered(&lines, &[(1, Fixed::OneSided(Side::New))]);
    assert!(
        table.rows[1..4].iter().all(|row| row.cells.old.is_none()),
        "{table:?}"
    );
}

#[test]
fn a_cell_that_is_a_row_by_itself_is_never_half_of_one() {
    let lines = [
        same(KEPT),
        CopiedLine::OneSided(MAY.to_owned()),
        CopiedLine::OneSided(JUNE.to_owned()),
    ];
    let rows = recovered(&lines, &[]).rows;
    assert!(
        rows[1..]
            .iter()
            .all(|row| row.cells.old.is_none() != row.cells.new.is_none())
    );
}

fn line() -> impl Strategy<Value = CopiedLine> {
    let text = || {
        let words = prop::collection::vec("[a-cA-C]{1,3}[.]?|工|場。|é", 1..6);
        words.prop_map(|words| words.join(" "))
    };
    prop_oneof![
        4 => text().prop_map(CopiedLine::Cell),
        1 => text().prop_map(CopiedLine::OneSided),
        2 => text().prop_map(|text| CopiedLine::Row(Sides::new(Some(text.clone()), Some(text)))),
        1 => (text(), text()).prop_map(|(old, new)| CopiedLine::Row(Sides::new(Some(old), Some(new)))),
        1 => text().prop_map(|old| CopiedLine::Row(Sides::new(Some(old), None))),
    ]
}

fn fixed() -> impl Strategy<Value = Vec<(usize, Fixed)>> {
    let how = prop_oneof![
        Just(Fixed::OneSided(Side::Old)),
        Just(Fixed::OneSided(Side::New)),
        Just(Fixed::WithNext),
        Just(Fixed::Changed { split: 1 }),
    ];
    prop::collection::btree_map(0..14_usize, how, 0..3)
        .prop_map(|fixed| fixed.into_iter().collect())
}

/// All cells in reading order, old before new within a row.
fn all_cells<'t>(rows: impl Iterator<Item = &'t Sides<Option<String>>>) -> Vec<&'t str> {
    rows.flat_map(|cells| [&cells.old, &cells.new])
        .flatten()
        .map(String::as_str)
        .collect()
}

proptest! {
    #[test]
    fn every_cell_stands_in_one_row_in_its_order(lines in prop::collection::vec(line(), 0..14), fixed in fixed()) {
        let table = recovered(&lines, &fixed);
        let mut told: Vec<&str> = Vec::new();
        for line in &lines {
            match line {
                CopiedLine::Row(cells) => told.extend(all_cells(std::iter::once(cells))),
                CopiedLine::Cell(text) | CopiedLine::OneSided(text) => told.push(text),
            }
        }
        prop_assert_eq!(all_cells(table.rows.iter().map(|row| &row.cells)), told);
        prop_assert_eq!(table.rows.len(), table.lines.len());
        prop_assert!(table.lines.is_sorted());
        prop_assert_eq!(table, recovered(&lines, &fixed));
    }

    #[test]
    fn only_what_was_read_looks_read(lines in prop::collection::vec(line(), 0..14)) {
        let table = recovered(&lines, &[]);
        for (row, line) in table.rows.iter().zip(&table.lines) {
            prop_assert_eq!(row.certainty.is_inferred(), !matches!(lines[*line], CopiedLine::Row(_)));
        }
    }
}

/// Sizes are such that a debug build takes about a second.
#[test]
fn hostile_tables_come_back_whole_and_without_certainty() {
    let lines: Vec<CopiedLine> = (0..1_500)
        .map(|number| cell(&format!("Row {number} of a page. It goes on.")))
        .collect();
    let table = recovered(&lines, &[]);
    assert_eq!(
        all_cells(table.rows.iter().map(|row| &row.cells)).len(),
        lines.len()
    );
    assert!(table.rows.iter().all(|row| row.certainty.share() <= 0.5));
}
