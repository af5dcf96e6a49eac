//! Changes of typography: shown faintly, or hidden as if there were none.

use std::rc::Rc;

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Sides, VersionNumber};
use palimpsest::present::{
    Background, Compared, Fate, Mark, Typography, Words, compared_at_once, head,
};

use crate::articles::{article, version};

const OLD: [&str; 3] = [
    "\"We won't pay,\" the harbour office said.",
    "The ferry sails at 5 p.m.",
    "It carries 12 people - and \"a dog\".",
];
const NEW: [&str; 3] = [
    "“We won’t pay,” the harbour office said.",
    "The ferry sails at 5 p.m.",
    "It carries 17 people – and “a dog”.",
];

fn told() -> Article {
    let mut versions = vec![version(0, Some(&OLD)), version(1, Some(&NEW))];
    versions[0].title = Some("\"No\" to tolls".to_owned());
    versions[1].title = Some("“No” to tolls".to_owned());
    article(None, versions)
}

const PAIR: Sides<VersionNumber> = Sides {
    old: VersionNumber(0),
    new: VersionNumber(1),
};

fn compared(typography: Typography) -> Compared {
    let article = Rc::new(told());
    let diff = compared_at_once(&article, PAIR, &DiffConfig::default()).expect("short");
    Compared::new(article, PAIR, diff, Background::default())
        .expect("both are held")
        .with_typography(typography)
}

/// The fates of the rows, and the marked pieces of the one text.
fn shown(typography: Typography) -> (Vec<Fate>, Vec<(Mark, String)>) {
    let compared = compared(typography);
    let rows = compared.rows(0..compared.len());
    let fates = rows.iter().map(|row| row.fate).collect();
    let pieces = rows.into_iter().flat_map(|row| row.inline).flatten();
    let marked = pieces.filter(|piece| piece.mark != Mark::Same);
    (
        fates,
        marked.map(|piece| (piece.mark, piece.text)).collect(),
    )
}

#[test]
fn shown_they_have_rows_and_faint_marks_of_their_own() {
    let (fates, marked) = shown(Typography::Shown);
    assert_eq!(fates, [Fate::Typographic, Fate::Same, Fate::Changed]);
    let faint = marked.iter().filter(|(mark, _)| *mark == Mark::Typographic);
    let faint: Vec<&str> = faint.map(|(_, text)| text.as_str()).collect();
    assert_eq!(faint, ["“", "won’t", "”", "–", "“", "”"]);
    assert_eq!(compared(Typography::Shown).changes(), [0, 2]);
}

#[test]
fn hidden_they_are_no_changes_and_the_text_is_the_newer_one() {
    let (fates, marked) = shown(Typography::Hidden);
    assert_eq!(fates, [Fate::Same, Fate::Same, Fate::Changed]);
    let words: Vec<&str> = marked.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(words, ["12", "17"]);
    let compared = compared(Typography::Hidden);
    assert_eq!((compared.changes(), compared.typographic()), (vec![2], 6));
    let rows = compared.rows(0..3);
    let line: String = rows[2].inline[0]
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(line, "It carries 1217 people – and “a dog”.");
}

#[test]
fn each_says_what_it_was() {
    let rows = compared(Typography::Shown).rows(0..1);
    let notes: Vec<&str> = rows[0].inline[0]
        .iter()
        .filter_map(|piece| piece.note.as_deref())
        .collect();
    assert_eq!(notes[1], "Only the typography changed; it was “won't”");
    let side = |side: &Option<Vec<Vec<palimpsest::present::Piece>>>| -> String {
        let lines = side.iter().flatten().flatten();
        lines.map(|piece| piece.text.as_str()).collect()
    };
    assert_eq!(side(&rows[0].cells.old), OLD[0]);
    assert_eq!(side(&rows[0].cells.new), NEW[0]);
}

#[test]
fn the_headline_hides_them_too() {
    let marks = |typography| -> Vec<Mark> {
        let headline = head(
            Words::default(),
            &told(),
            PAIR,
            typography,
            &DiffConfig::default(),
        )
        .headline;
        headline.iter().map(|piece| piece.mark).collect()
    };
    assert_eq!(marks(Typography::Hidden), [Mark::Same]);
    assert_eq!(
        marks(Typography::Shown),
        [Mark::Typographic, Mark::Same, Mark::Typographic, Mark::Same]
    );
}
