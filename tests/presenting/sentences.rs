//! Sentences that moved: each end leads to the other.

use std::rc::Rc;

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Certainty, Sides, VersionNumber};
use palimpsest::present::{Background, Compared, Mark, Piece, Row, compared_at_once};

use crate::articles::{article, version};

const FERRY: &str = "The ferry hit the quay at noon on Sunday and was towed away.";
const DIVERS: &str = "Divers searched the flooded engine room until darkness fell.";
const HARBOUR: &str = "The harbour was closed for two hours after the accident.";

fn rows(old: &[&str], new: &[&str]) -> Vec<Row> {
    let versions = [old, new].into_iter().zip(0..).map(|(texts, number)| {
        let mut version = version(number, Some(texts));
        for paragraph in version.paragraphs.iter_mut().flatten() {
            paragraph.certainty = Certainty::READ;
        }
        version
    });
    let article = article(Some("77"), versions.collect());
    let pair = Sides::new(VersionNumber(0), VersionNumber(1));
    let made = compared_at_once(&article, pair, &DiffConfig::default()).expect("short texts");
    let compared = Compared::new(Rc::new(article), pair, made, Background::default());
    let compared = compared.expect("both are held");
    compared.rows(0..compared.len())
}

fn moved(pieces: &[Vec<Piece>]) -> Vec<(Mark, Option<(usize, &'static str)>)> {
    let moved = pieces.iter().flatten();
    let moved = moved.filter(|piece| matches!(piece.mark, Mark::MovedAway | Mark::MovedHere));
    moved
        .map(|piece| {
            (
                piece.mark,
                piece.jump.as_ref().map(|jump| (jump.row, jump.arrow)),
            )
        })
        .collect()
}

#[test]
fn each_end_of_a_moved_sentence_leads_to_the_other() {
    let (first, last) = (format!("{FERRY} {DIVERS}"), format!("{HARBOUR} {DIVERS}"));
    let rows = rows(
        &[&first, "Nobody was hurt.", HARBOUR],
        &[FERRY, "Nobody was hurt.", &last],
    );
    let ends: Vec<_> = rows.iter().map(|row| moved(&row.inline)).collect();
    assert_eq!(ends[0], [(Mark::MovedAway, Some((2, "↓")))]);
    assert_eq!(ends[1], []);
    assert_eq!(ends[2], [(Mark::MovedHere, Some((0, "↑")))]);
    let cells = |row: &Row| {
        row.cells
            .as_ref()
            .map(|cell| cell.as_ref().map_or(0, |cell| moved(cell).len()))
    };
    assert_eq!(
        (cells(&rows[0]), cells(&rows[2])),
        (Sides::new(1, 0), Sides::new(0, 1))
    );
}

#[test]
fn only_the_end_of_a_moved_sentence_leads_on() {
    let edited = DIVERS.replace("flooded", "drowned");
    let (first, last) = (format!("{FERRY} {DIVERS}"), format!("{HARBOUR} {edited}"));
    let rows = rows(&[&first, HARBOUR], &[FERRY, &last]);
    for row in &rows {
        let leading = moved(&row.inline);
        let leading = leading.iter().filter(|(_, jump)| jump.is_some());
        assert!(leading.count() <= 1);
    }
    assert!(rows.iter().any(|row| !moved(&row.inline).is_empty()));
}
