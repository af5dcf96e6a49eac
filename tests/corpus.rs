//! Reads the shared test data, which is not part of this repository, and holds what the recovery reaches on it.
//!
//! Runs only when asked for (`cargo xtask corpus`). The folder is `shared` beside this repository, or what `PALIMPSEST_SHARED` names.

#[path = "corpus/comparing.rs"]
mod comparing;
#[path = "corpus/grouping.rs"]
mod grouping;
#[path = "comparing/holds.rs"]
mod holds;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{Capture, Row, Sides, VersionNumber};
use palimpsest::parse::{self, NativeDecode};
use palimpsest::recover::{FlatPage, PageToRecover, RecoverConfig, recover, recover_all};
use serde_json::Value;

/// The least shares that must come out right, a little below what is reached.
const LEAST_EDITED: f64 = 0.82;
const LEAST_PAGES: f64 = 0.62;
const LEAST_SURE: f64 = 0.97;

/// The same for what Chromium's clipboard has in plain text: of a page, and of a page without its stylesheet. No-break spaces become plain
/// ones there, so that a few rows cannot come out as they were.
const LEAST_COPIED_EDITED: f64 = 0.81;
const LEAST_COPIED_PAGES: f64 = 0.62;
const LEAST_COPIED_SURE: f64 = 0.95;
const LEAST_PLAIN_EDITED: f64 = 0.93;

/// The same when all pages of a history that compare neighbouring versions are recovered together.
const LEAST_CHAIN_EDITED: f64 = 0.99;
const LEAST_CHAIN_PAGES: f64 = 0.97;
const LEAST_CHAIN_SURE: f64 = 0.98;

/// How many rows of the real page must be as a careful reader judges them: all.
const LEAST_SEED_ROWS: usize = 26;

type Cells = (Option<String>, Option<String>);

fn shared() -> PathBuf {
    let folder = std::env::var_os("PALIMPSEST_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    assert!(
        folder.is_dir(),
        "the shared test data is not at {}: set PALIMPSEST_SHARED",
        folder.display()
    );
    folder
}

fn folders(within: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(within).expect("a folder of the corpus");
    let mut folders: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

/// The headline and the row lines of a flattened page, each with its number in the file.
fn page(text: &str) -> (Option<String>, Vec<(usize, String)>) {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let head = lines
        .iter()
        .position(|line| line.starts_with("Version ") && line.contains(" Version "))
        .expect("the line of both numbers");
    let title = lines.get(head + 1).map(|line| (*line).to_owned());
    let rows = lines
        .iter()
        .enumerate()
        .skip(head + 2)
        .filter(|(_, line)| !line.is_empty());
    let rows = rows.skip_while(|(number, line)| *number == head + 2 && line.starts_with('('));
    (
        title,
        rows.map(|(number, line)| (number, (*line).to_owned()))
            .collect(),
    )
}

fn recovered(text: &str) -> Vec<Row> {
    let (title, lines) = page(text);
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    let found = recover(title.as_deref(), &lines, &RecoverConfig::default()).rows;
    found.into_iter().map(|found| found.row).collect()
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cells(row: &Row) -> Cells {
    (
        row.cells.old.as_deref().map(squash),
        row.cells.new.as_deref().map(squash),
    )
}

#[derive(Default)]
struct Share {
    right: usize,
    asked: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.asked += 1;
    }

    fn value(&self) -> f64 {
        self.right as f64 / self.asked.max(1) as f64
    }
}

/// A page that compares two neighbouring versions.
struct Link {
    truth: Value,
    title: Option<String>,
    lines: Vec<String>,
}

fn links(history: &Path) -> Vec<Link> {
    let link = |folder: &PathBuf| {
        let truth = truth(folder);
        let text = fs::read_to_string(folder.join("extract.txt")).expect("the page");
        let (title, lines) = page(&text);
        Link {
            truth,
            title,
            lines: lines.into_iter().map(|(_, line)| line).collect(),
        }
    };
    let links = folders(history).iter().map(link).collect::<Vec<_>>();
    let is_step = |link: &Link| numbers(&link.truth).map(|pair| pair.new.0 - pair.old.0) == Some(1);
    links.into_iter().filter(is_step).collect()
}

fn numbers(truth: &Value) -> Option<Sides<VersionNumber>> {
    let number = |name: &str| Some(VersionNumber(u32::try_from(truth[name].as_u64()?).ok()?));
    Some(Sides::new(number("old_version")?, number("new_version")?))
}

fn truth(folder: &Path) -> Value {
    let text = fs::read_to_string(folder.join("truth.json")).expect("the truth");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn pages_of_a_history_settle_each_other() {
    let (mut edited, mut pages, mut sure) = (Share::default(), Share::default(), Share::default());
    for history in folders(&shared().join("corpus/pages")) {
        let links = links(&history);
        let flat: Vec<PageToRecover<'_>> = links
            .iter()
            .map(|link| {
                PageToRecover::Flattened(FlatPage {
                    numbers: numbers(&link.truth).expect("both numbers"),
                    title: link.title.as_deref(),
                    lines: &link.lines,
                    fixed: Vec::new(),
                })
            })
            .collect();
        let recovered = recover_all(&flat, &[], &RecoverConfig::default());
        for (link, recovered) in links.iter().zip(recovered) {
            let rows: Vec<Row> = recovered.rows.into_iter().map(|found| found.row).collect();
            score(&link.truth, &rows, &mut edited, &mut pages, &mut sure);
        }
    }
    println!(
        "together: edited {:.4}, pages {:.4}, sure {:.4} of {}",
        edited.value(),
        pages.value(),
        sure.value(),
        sure.asked
    );
    assert!(edited.value() >= LEAST_CHAIN_EDITED);
    assert!(pages.value() >= LEAST_CHAIN_PAGES);
    assert!(sure.value() >= LEAST_CHAIN_SURE);
}

#[test]
fn the_corpus_is_recovered_as_well_as_before() {
    let (mut edited, mut pages, mut sure) = (Share::default(), Share::default(), Share::default());
    for folder in folders(&shared().join("corpus/pages"))
        .iter()
        .flat_map(|history| folders(history))
    {
        let truth = truth(&folder);
        let rows = recovered(&fs::read_to_string(folder.join("extract.txt")).expect("the page"));
        score(&truth, &rows, &mut edited, &mut pages, &mut sure);
    }
    println!(
        "edited {:.4}, pages {:.4}, sure {:.4} of {}",
        edited.value(),
        pages.value(),
        sure.value(),
        sure.asked
    );
    assert!(
        edited.value() >= LEAST_EDITED,
        "edited {:.4}",
        edited.value()
    );
    assert!(pages.value() >= LEAST_PAGES, "pages {:.4}", pages.value());
    assert!(sure.value() >= LEAST_SURE, "sure {:.4}", sure.value());
}

fn score(truth: &Value, rows: &[Row], edited: &mut Share, pages: &mut Share, sure: &mut Share) {
    let list = |name: &str| truth[name].as_array().cloned().unwrap_or_default();
    let told: Vec<(Cells, bool, bool)> = list("rows")
        .iter()
        .zip(list("kinds"))
        .zip(list("extract_line"))
        .map(|((row, kind), line)| {
            (
                (row[0].as_str().map(squash), row[1].as_str().map(squash)),
                kind == "same",
                !line.is_null(),
            )
        })
        .collect();
    let mut got: HashMap<Cells, usize> = HashMap::new();
    for row in rows {
        *got.entry(cells(row)).or_default() += 1;
    }
    let mut whole = true;
    for (cells, same, _) in told.iter().filter(|(_, _, asked)| *asked) {
        let left = got.entry(cells.clone()).or_default();
        let right = *left > 0;
        *left = left.saturating_sub(1);
        whole &= right;
        if !same {
            edited.add(right);
        }
    }
    pages.add(whole);
    if told.iter().all(|(_, _, asked)| *asked) {
        let mut left: HashMap<Cells, usize> = HashMap::new();
        for (cells, _, _) in told {
            *left.entry(cells).or_default() += 1;
        }
        for row in rows
            .iter()
            .filter(|row| row.cells.old != row.cells.new && row.certainty.share() >= 0.9)
        {
            let left = left.entry(cells(row)).or_default();
            sure.add(*left > 0);
            *left = left.saturating_sub(1);
        }
    }
}

/// The rows of the one page that a text gives, recovered where they have to be.
fn copied(text: &str) -> Vec<Row> {
    let reading = parse::read(&Capture::new("page", text), &NativeDecode);
    let history = assemble(&reading.pages, &[], &[], &[], &AssembleConfig::default());
    let article = history.articles.into_iter().next();
    let step = article.and_then(|article| article.steps.into_iter().next());
    step.map(|step| step.rows).unwrap_or_default()
}

/// What is asked of a copy, in place of the flattened form's lines: all rows but those with a blank cell, which leaves no trace there,
/// and those that held what browsers take for markup.
fn asked_of_copies(truth: &Value) -> Value {
    let is_blank = |cell: &Value| cell.as_str().is_some_and(|text| text.trim().is_empty());
    let swallowed = truth["html_lossy_rows"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let rows = truth["rows"].as_array().expect("rows");
    let asked = rows.iter().enumerate().map(|(at, row)| {
        let cells = row.as_array().expect("two cells");
        match cells.iter().any(is_blank) || swallowed.contains(&Value::from(at)) {
            true => Value::Null,
            false => Value::Bool(true),
        }
    });
    asked.collect()
}

/// The shares of edited rows, pages and sure rows that come out right of this form; not every page has it.
fn shares_of(form: &str) -> (Share, Share, Share) {
    let (mut edited, mut pages, mut sure) = (Share::default(), Share::default(), Share::default());
    let histories = folders(&shared().join("corpus/pages"));
    for folder in histories.iter().flat_map(|history| folders(history)) {
        let Ok(text) = fs::read_to_string(folder.join(form)) else {
            continue;
        };
        let truth = fs::read_to_string(folder.join("truth.json")).expect("the truth");
        let mut truth: Value = serde_json::from_str(&truth).expect("JSON");
        truth["extract_line"] = asked_of_copies(&truth);
        score(&truth, &copied(&text), &mut edited, &mut pages, &mut sure);
    }
    println!(
        "{form}: edited {:.4}, pages {:.4}, sure {:.4} of {}",
        edited.value(),
        pages.value(),
        sure.value(),
        sure.asked
    );
    (edited, pages, sure)
}

#[test]
fn copied_text_is_recovered_as_well_as_before() {
    let (edited, pages, sure) = shares_of("chrome-copy.txt");
    assert!(edited.value() >= LEAST_COPIED_EDITED);
    assert!(pages.value() >= LEAST_COPIED_PAGES);
    assert!(sure.value() >= LEAST_COPIED_SURE);
    let (edited, ..) = shares_of("chrome-copy-nocss.txt");
    assert!(edited.value() >= LEAST_PLAIN_EDITED);
}

#[test]
fn the_real_page_is_read_as_a_careful_reader_reads_it() {
    let folder = shared().join("seed");
    let file = fs::read_dir(folder)
        .expect("the folder of the real page")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "txt"));
    let text = fs::read_to_string(file.expect("the real page")).expect("text");
    let expected: Vec<&str> = include_str!("seed.expect")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let (_, lines) = page(&text);
    let rows = recovered(&text);
    assert_eq!(rows.len(), expected.len());
    let mut right = 0;
    for (((_, line), row), expected) in lines.iter().zip(&rows).zip(expected) {
        let found = format!("{} {:016x} {}", line.len(), fnv(line.as_bytes()), kind(row));
        let same_line = found.split(' ').take(2).eq(expected.split(' ').take(2));
        assert!(same_line, "not the file that was judged");
        if found == expected {
            right += 1;
        } else {
            println!(
                "{found}, expected {expected}, certainty {}",
                row.certainty.share()
            );
        }
    }
    assert!(right >= LEAST_SEED_ROWS, "{right} of {} rows", rows.len());
}

fn kind(row: &Row) -> String {
    match (&row.cells.old, &row.cells.new) {
        (Some(old), Some(new)) if old == new => "same".to_owned(),
        (Some(old), Some(_)) => format!("changed {}", old.len()),
        (Some(_), None) => "deleted".to_owned(),
        _ => "inserted".to_owned(),
    }
}

/// FNV-1a, 64 bits: enough to tell one file from another.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
