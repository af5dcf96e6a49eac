//! Says how long the recovery of flattened pages takes: `cargo bench --bench recover`.
//!
//! A plain program rather than a library's harness: it times whole pages, some milliseconds each, for which the middle of a few runs is
//! exact enough, and it looks at what comes out, since a quick wrong answer is none.

#[path = "recover/stories.rs"]
mod stories;

use std::time::{Duration, Instant};

use palimpsest::model::{Row, Sides, VersionNumber};
use palimpsest::recover::{
    FlatPage, PageToRecover, RecoverConfig, Recovered, recover, recover_all,
};
use stories::{Manner, Story};

/// How often each is timed; the middle of the times is told.
const RUNS: usize = 7;

/// How many rows each page has, nearly: what a version gains and loses evens out.
const ROWS: usize = 300;

/// How many pages a chain has.
const PAGES: usize = 20;

/// Pages as they are edited more and more, and the least share of their rows that must come out right. Where paragraph after
/// paragraph was exchanged for another one, a single page does not tell where the two part.
const MANNERS: [(&str, Manner, f64); 3] = [
    ("a page lightly edited", Manner::LIGHT, 0.95),
    ("a page much edited", Manner::HEAVY, 0.6),
    ("a page with no row unchanged", Manner::REWRITTEN, 0.3),
];

fn main() {
    let config = RecoverConfig::default();
    for (name, manner, least) in MANNERS {
        let story = Story::new(ROWS, 2, manner);
        let rows = story.rows(0);
        let lines = flat(&rows);
        let (took, recovered) = middle(|| recover(None, &lines, &config));
        check(name, &[(&rows, &lines, &recovered)], least);
        tell(name, rows.len(), took);
    }
    for (name, manner, least) in [
        ("a chain lightly edited", Manner::LIGHT, 0.99),
        ("a chain much edited", Manner::HEAVY, 0.95),
    ] {
        chain(name, &Story::new(ROWS, PAGES + 1, manner), least, &config);
    }
}

fn chain(name: &str, story: &Story, least: f64, config: &RecoverConfig) {
    let rows: Vec<Vec<Cells>> = (0..PAGES).map(|at| story.rows(at)).collect();
    let lines: Vec<Vec<String>> = rows.iter().map(|rows| flat(rows)).collect();
    let pages: Vec<PageToRecover<'_>> = (0..).zip(&lines).map(page).collect();
    let (took, recovered) = middle(|| recover_all(&pages, &[], config));
    let told: Vec<_> = rows
        .iter()
        .zip(&lines)
        .zip(&recovered)
        .map(|((rows, lines), recovered)| (&rows[..], &lines[..], recovered))
        .collect();
    check(name, &told, least);
    tell(name, rows.iter().map(Vec::len).sum(), took);
}

fn page((number, lines): (u32, &Vec<String>)) -> PageToRecover<'_> {
    PageToRecover::Flattened(FlatPage {
        numbers: Sides::new(VersionNumber(number), VersionNumber(number + 1)),
        title: None,
        lines,
        fixed: Vec::new(),
    })
}

type Cells = Sides<Option<String>>;

/// The rows as flattening leaves them.
fn flat(rows: &[Cells]) -> Vec<String> {
    let line = |cells: &Cells| match (&cells.old, &cells.new) {
        (Some(old), Some(new)) if old == new => format!("{old}{new}"),
        (Some(old), Some(new)) => format!("{old} {new}"),
        (old, new) => old.iter().chain(new).cloned().collect(),
    };
    rows.iter().map(line).collect()
}

/// Stops where a row is not its line again, or fewer rows are right than must be.
fn check(name: &str, pages: &[(&[Cells], &[String], &Recovered)], least: f64) {
    let (mut right, mut all) = (0, 0);
    for (truth, lines, recovered) in pages {
        let rows: Vec<&Row> = recovered.rows.iter().map(|found| &found.row).collect();
        assert_eq!(rows.len(), truth.len(), "{name}: a row a line");
        let cells: Vec<Cells> = rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(flat(&cells), *lines, "{name}: rows are their lines again");
        all += truth.len();
        right += truth
            .iter()
            .zip(cells)
            .filter(|(truth, found)| *truth == found)
            .count();
    }
    let share = right as f64 / all as f64;
    assert!(
        share >= least,
        "{name}: {right} of {all} rows are right, fewer than {least}"
    );
    print!("{:5.1} % right  ", 100.0 * share);
}

fn tell(name: &str, rows: usize, took: Duration) {
    let milliseconds = took.as_secs_f64() * 1000.0;
    let each = 1000.0 * milliseconds / rows as f64;
    println!("{milliseconds:8.1} ms  {each:6.1} µs a row  {rows:5} rows  {name}");
}

/// The middle of the times that some runs took, and what the last gave.
fn middle<T>(work: impl Fn() -> T) -> (Duration, T) {
    let run = || {
        let start = Instant::now();
        let result = work();
        (start.elapsed(), result)
    };
    let (first, mut result) = run();
    let mut times = vec![first];
    for _ in 1..RUNS {
        let (took, last) = run();
        times.push(took);
        result = last;
    }
    times.sort();
    (times[RUNS / 2], result)
}
