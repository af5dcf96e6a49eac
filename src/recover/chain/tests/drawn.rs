//! Pages as the tracker would draw them from versions that are known, flattened or copied.

use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::model::{CopiedLine, Sides, VersionNumber};
use crate::recover::{
    CopiedPage, FlatPage, KnownVersion, PageToRecover, RecoverConfig, Recovered, recover_all,
};

pub(super) type Cells = Sides<Option<String>>;

/// The rows that the tracker makes of two versions: between common paragraphs first changed rows, then what is left of one side.
pub(super) fn rows(old: &[String], new: &[String]) -> Vec<Cells> {
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            common[i][j] = if one == other {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    let mut rows = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            rows.extend(gap(&mut gone, &mut come));
            rows.push(Sides::new(Some(old[i].clone()), Some(new[j].clone())));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            gone.push(old[i].clone());
            i += 1;
        } else {
            come.push(new[j].clone());
            j += 1;
        }
    }
    rows.extend(gap(&mut gone, &mut come));
    rows
}

fn gap(gone: &mut Vec<String>, come: &mut Vec<String>) -> Vec<Cells> {
    let rows = gone.len().max(come.len());
    let mut gone = std::mem::take(gone).into_iter();
    let mut come = std::mem::take(come).into_iter();
    (0..rows)
        .map(|_| Sides::new(gone.next(), come.next()))
        .collect()
}

pub(super) fn line(cells: &Cells) -> String {
    match (&cells.old, &cells.new) {
        (Some(old), Some(new)) if old == new => format!("{old}{new}"),
        (Some(old), Some(new)) => format!("{old} {new}"),
        (old, new) => old.iter().chain(new).cloned().collect(),
    }
}

fn copied(cells: &Cells) -> Vec<CopiedLine> {
    if cells.old == cells.new {
        return vec![CopiedLine::Row(cells.clone())];
    }
    let loose = [&cells.old, &cells.new].into_iter().flatten();
    loose.cloned().map(CopiedLine::Cell).collect()
}

/// A page of made-up versions.
pub(super) struct Drawn {
    pub(super) numbers: Sides<VersionNumber>,
    pub(super) rows: Vec<Cells>,
    pub(super) lines: Vec<String>,
    /// The same as a browser copies it.
    pub(super) copied: Vec<CopiedLine>,
    pub(super) is_copied: bool,
}

pub(super) fn drawn(versions: &[Vec<String>], old: usize, new: usize) -> Drawn {
    let rows = rows(&versions[old], &versions[new]);
    Drawn {
        numbers: Sides::new(old, new).map(|at| VersionNumber(at as u32)),
        lines: rows.iter().map(line).collect(),
        copied: rows.iter().flat_map(copied).collect(),
        is_copied: false,
        rows,
    }
}

/// The pages that compare each version with the next.
pub(super) fn steps(versions: &[Vec<String>]) -> Vec<Drawn> {
    (1..versions.len())
        .map(|new| drawn(versions, new - 1, new))
        .collect()
}

/// Of the pages those whose bit is set have been copied, the others flattened.
pub(super) fn with_forms(mut pages: Vec<Drawn>, forms: u8) -> Vec<Drawn> {
    for (at, page) in pages.iter_mut().enumerate() {
        page.is_copied = forms >> (at % 8) & 1 == 1;
    }
    pages
}

pub(super) fn page(page: &Drawn) -> PageToRecover<'_> {
    if page.is_copied {
        return PageToRecover::Copied(CopiedPage {
            numbers: page.numbers,
            titles: Sides::default(),
            lines: &page.copied,
            fixed: Vec::new(),
        });
    }
    PageToRecover::Flattened(FlatPage {
        numbers: page.numbers,
        title: None,
        lines: &page.lines,
        fixed: Vec::new(),
    })
}

pub(super) fn known(number: usize, text: &[String]) -> KnownVersion<'_> {
    KnownVersion {
        number: VersionNumber(number as u32),
        title: None,
        paragraphs: Some(text.iter().map(String::as_str).collect()),
    }
}

pub(super) fn together(pages: &[Drawn], known: &[KnownVersion<'_>]) -> Vec<Recovered> {
    let pages: Vec<PageToRecover<'_>> = pages.iter().map(page).collect();
    recover_all(&pages, known, &RecoverConfig::default())
}

pub(super) fn cells(recovered: &Recovered) -> Vec<Cells> {
    let rows = recovered.rows.iter();
    rows.map(|found| found.row.cells.clone()).collect()
}

/// Versions, each of some of the same paragraphs in their order; all paragraphs differ.
pub(super) fn versions(most: usize) -> impl Strategy<Value = Vec<Vec<String>>> {
    let paragraphs: Vec<String> = PLACES
        .iter()
        .zip(EVENTS)
        .map(|(place, event)| format!("{place} {event}"))
        .collect();
    prop::collection::vec(subsequence(paragraphs, 1..=PLACES.len()), 2..=most)
}

const PLACES: [&str; 10] = [
    "The old harbour",
    "A mill on the hill road",
    "Brook Lane",
    "The council of Corley",
    "雪の町",
    "Ferry number nine",
    "Мельница у реки",
    "The north quay, they say,",
    "Nobody at the inn",
    "A letter to the mayor",
];

const EVENTS: [&str; 10] = [
    "was closed on Monday after the storm.",
    "burned for two days. Rain put it out.",
    "has a new lamp",
    "met, spoke, and parted without a word!",
    "では 雨 が降った。",
    "leaves at noon. It returns at six.",
    "закрыта до мая.",
    "is for sale: ask Ada Brook.",
    "had heard of it",
    "went unanswered; a second one did not.",
];
