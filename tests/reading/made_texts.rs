//! Texts made of rows that we know, in every manner in which programs make them: what is read of them is true of the rows.

use std::collections::BTreeSet;

use palimpsest::model::{CopiedLine, PageBody, Row, Sides};
use palimpsest::parse::Reading;
use proptest::prelude::*;
use proptest::sample::select;

use crate::manners::{CARRIED, MANNERS, Made, Manner, broken, made, rows};
use crate::read;
use crate::telling::assert_tells;

fn body(reading: &Reading) -> &PageBody {
    let comparison = reading
        .pages
        .first()
        .and_then(|page| page.comparison.as_ref());
    &comparison.expect("it is a comparison").body
}

/// What is told of each row that takes one line.
fn rows_told(body: &PageBody) -> Vec<PageBody> {
    match body {
        PageBody::Read { titles, rows } => rows
            .iter()
            .map(|row| PageBody::Read {
                titles: titles.clone(),
                rows: vec![row.clone()],
            })
            .collect(),
        PageBody::Copied { titles, lines } => lines
            .iter()
            .map(|line| PageBody::Copied {
                titles: titles.clone(),
                lines: vec![line.clone()],
            })
            .collect(),
        PageBody::Flattened { title, lines } => lines
            .iter()
            .map(|line| PageBody::Flattened {
                title: title.clone(),
                lines: vec![line.clone()],
            })
            .collect(),
    }
}

/// The cells of the unchanged rows that are told.
fn unchanged(body: &PageBody) -> BTreeSet<String> {
    let same = |cells: &Sides<Option<String>>| {
        cells
            .old
            .clone()
            .filter(|old| Some(old) == cells.new.as_ref())
    };
    match body {
        PageBody::Read { rows, .. } => rows.iter().filter_map(|row| same(&row.cells)).collect(),
        PageBody::Copied { lines, .. } => lines
            .iter()
            .filter_map(|line| match line {
                CopiedLine::Row(cells) => same(cells),
                CopiedLine::Cell(_) | CopiedLine::OneSided(_) => None,
            })
            .collect(),
        PageBody::Flattened { lines, .. } => lines
            .iter()
            .filter_map(|line| {
                let (one, other) = line.split_at_checked(line.len() / 2)?;
                (one == other).then(|| one.to_owned())
            })
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_of_a_text_is_true_of_its_rows(
        rows in rows(),
        manner in select(MANNERS.to_vec()),
        carried in select(CARRIED.to_vec()),
        with_head in any::<bool>(),
    ) {
        let texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let head = if with_head { manner.head() } else { String::new() };
        let text = carried.carry(&(head + &texts.join("\n")));
        let reading = read("a.txt", text.as_str());
        let cells = rows.iter().flat_map(|row| {
            let cells = row.row().cells;
            [cells.old.clone(), cells.new.filter(|new| Some(new) != cells.old.as_ref())]
        });
        let cells: Vec<String> = cells.flatten().collect();
        let distinct: BTreeSet<&String> = cells.iter().collect();
        prop_assume!(distinct.len() == cells.len());
        // Without a head, a text with few unchanged rows is not known to be a comparison.
        prop_assume!(with_head || !reading.pages.is_empty());
        let expected: Vec<Row> = rows.iter().map(Made::row).collect();
        assert_tells(body(&reading), &expected, &format!("{manner:?} {carried:?} {text:?}"));
    }

    #[test]
    fn unchanged_rows_of_a_text_that_a_mail_broke_at_a_width_are_found(
        rows in rows(),
        manner in select(vec![Manner::Lost(""), Manner::Lost(" "), Manner::Kept("\t"), Manner::Kept(" | ")]),
        width in 60usize..90,
        between in select(vec!["\n", "\n\n"]),
    ) {
        let texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let text = broken(&(manner.head() + &texts.join(between)), width);
        let reading = read("a.txt", text.as_str());
        let same: BTreeSet<String> = rows.iter().filter_map(|row| match row {
            Made::Same(text) => Some(text.clone()),
            _ => None,
        }).collect();
        let told = unchanged(body(&reading));
        prop_assert!(told.is_subset(&same), "{:?} of {:?}", told, text);
        // A row may be run together with the one before it where that fills its last line.
        prop_assert!(told.len() * 2 >= same.len(), "{:?} of {:?}", told, text);
    }

    #[test]
    fn a_text_cut_within_a_row_at_either_end_keeps_all_other_rows(
        rows in rows(),
        manner in select(MANNERS.into_iter().filter(|manner| !matches!(manner, Manner::Grid(..) | Manner::Lost("\n"))).collect::<Vec<_>>()),
        cuts in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let mut texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let last = texts.len() - 1;
        // At least one word is left.
        let first: Vec<&str> = texts[0].split_inclusive(' ').collect();
        let first: String = first[cuts.0.index(first.len())..].concat();
        let end: Vec<&str> = texts[last].split_inclusive(' ').collect();
        let end: String = end[..=cuts.1.index(end.len())].concat();
        prop_assume!(first.contains(char::is_alphanumeric) && end.contains(char::is_alphanumeric));
        texts[0] = first;
        texts[last] = end;
        let text = texts.join("\n");
        let reading = read("a.txt", text.as_str());
        prop_assume!(!reading.pages.is_empty());
        let told = rows_told(body(&reading));
        prop_assert_eq!(told.len(), rows.len(), "{:?} {:?}", text, told);
        for (told, row) in told.iter().zip(&rows).take(last).skip(1) {
            assert_tells(told, &[row.row()], &format!("{manner:?} {text:?}"));
        }
    }
}

/// All words of the rows of a reading, in the order of the text.
fn words(reading: &Reading) -> Vec<String> {
    let body = reading
        .pages
        .first()
        .and_then(|page| page.comparison.as_ref())
        .map(|comparison| &comparison.body);
    let cells = |cells: &Sides<Option<String>>| [cells.old.clone(), cells.new.clone()];
    let texts: Vec<Option<String>> = match body {
        Some(PageBody::Read { rows, .. }) => rows
            .iter()
            .flat_map(|row: &Row| cells(&row.cells))
            .collect(),
        Some(PageBody::Flattened { lines, .. }) => lines.iter().cloned().map(Some).collect(),
        Some(PageBody::Copied { lines, .. }) => lines
            .iter()
            .flat_map(|line| match line {
                CopiedLine::Row(row) => cells(row),
                CopiedLine::Cell(text) | CopiedLine::OneSided(text) => [Some(text.clone()), None],
            })
            .collect(),
        None => Vec::new(),
    };
    texts
        .into_iter()
        .flatten()
        .flat_map(|text| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_the_rows_survives_in_its_order(
        rows in prop::collection::vec(made(), 1..12),
        manner in select(MANNERS.to_vec()),
    ) {
        let texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let text = manner.head() + &texts.join("\n");
        let signs = ['\t', '|', '→'];
        let expected: Vec<String> = texts.join(" ").replace(signs, " ").split_whitespace().map(str::to_owned).collect();
        let reading = read("a.txt", text.as_str());
        let told = words(&reading).concat().replace(signs, "");
        // A row cut off at the text's end is made whole, so words may be added there.
        prop_assert!(told.starts_with(&expected.concat()), "{:?} of {:?}", told, text);
    }
}
