//! What the fuzz targets share: reading as the app does, and what must hold of everything that is read.

#[path = "../tests/reading/guarantees.rs"]
mod guarantees;
#[path = "../tests/comparing/holds.rs"]
mod holds;

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::diff::{DiffConfig, diff};
use palimpsest::export::history_json;
use palimpsest::model::file;
use palimpsest::model::{Article, Capture, History, Page, Problem, Sides, Version};
use palimpsest::parse::unpack::{UnpackConfig, Unpacking};
use palimpsest::parse::{self, NativeDecode, Reading};

pub use guarantees::assert_guarantees;

/// The name of the capture that a target reads.
pub const NAME: &str = "page";

/// Reads bytes as the app reads a dropped file, and holds what reading guarantees.
pub fn read(bytes: &[u8]) {
    let reading = parse::read(&Capture::new(NAME, bytes), &NativeDecode);
    assert_guarantees(&reading, NAME);
}

/// Holds the same of one page and its problems, as a reader of one format gives them.
pub fn assert_page((page, problems): (Option<Page>, Vec<Problem>)) {
    let reading = Reading {
        pages: page.into_iter().collect(),
        articles: Vec::new(),
        problems,
    };
    assert_guarantees(&reading, NAME);
}

/// Limits that a short input can reach.
pub fn low_limits() -> Unpacking {
    Unpacking::new(UnpackConfig {
        entries: 100,
        bytes: 1 << 20,
        ratio_from: 1 << 16,
        ..UnpackConfig::default()
    })
}

/// What parts one capture from the next in the input of the target `together`.
pub const PARTING: &[u8] = b"\n==== NEXT CAPTURE ====\n";

/// Reads several captures, puts them together in both orders, compares all neighbours, and writes and reads back their history.
pub fn together(bytes: &[u8]) {
    let mut readings: Vec<Reading> = Vec::new();
    for (at, capture) in captures(bytes).into_iter().enumerate() {
        let capture = Capture::new(format!("{at}"), capture);
        readings.push(parse::read(&capture, &NativeDecode));
    }
    let history = assembled(readings.iter());
    assert_eq!(
        history,
        assembled(readings.iter().rev()),
        "in whatever order"
    );
    for article in &history.articles {
        compare_neighbours(article);
    }
    let written = history_json::write(&history, None);
    match file::read(&written) {
        Ok(read_back) => assert_eq!(history_json::write(&read_back, None), written),
        Err(fault) => panic!("what was written is not read back: {fault}"),
    }
}

fn captures(bytes: &[u8]) -> Vec<&[u8]> {
    const MOST: usize = 6;
    let mut captures = Vec::new();
    let mut rest = bytes;
    while captures.len() + 1 < MOST
        && let Some(at) = rest
            .windows(PARTING.len())
            .position(|window| window == PARTING)
    {
        captures.push(&rest[..at]);
        rest = &rest[at + PARTING.len()..];
    }
    captures.push(rest);
    captures
}

fn assembled<'a>(readings: impl Iterator<Item = &'a Reading>) -> History {
    let mut all = Reading::default();
    readings.cloned().for_each(|reading| all.add(reading));
    assemble(
        &all.pages,
        &all.articles,
        &all.problems,
        &[],
        &AssembleConfig::default(),
    )
}

fn compare_neighbours(article: &Article) {
    const MOST: usize = 3;
    let held: Vec<&Version> = article
        .versions
        .iter()
        .filter(|version| version.is_held())
        .collect();
    for pair in held.windows(2).take(MOST) {
        let texts = Sides::new(texts(pair[0]), texts(pair[1]));
        let texts = Sides::new(texts.old.as_slice(), texts.new.as_slice());
        holds::assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }
}

fn texts(version: &Version) -> Vec<&str> {
    let paragraphs = version.paragraphs.iter().flatten();
    paragraphs
        .map(|paragraph| paragraph.text.as_str())
        .collect()
}
