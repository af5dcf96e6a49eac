//! What the page does with very much at once: two hundred pages of thirty articles, and one page of 20,000 rows. Run by
//! `cargo xtask scale [FOLDER…]`, which builds `dist/` first and prints the figures; folders are measured as they stand.

#[allow(
    dead_code,
    unused_imports,
    reason = "each of the programs that share the harness uses a part of it"
)]
mod harness;
#[allow(dead_code, reason = "the programs that share it use a part of it each")]
mod made;

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

use harness::{App, Scheme, View};
use serde::Deserialize;

const VIEW: View = View {
    width: 1280,
    height: 860,
    scheme: Scheme::Light,
};

/// From the drop on: when the first comparison was painted, when nothing was left to read, when all rows were there, and every stretch in
/// which the page could not answer. A long task is one of more than 50 ms, as browsers count them.
const WATCH: &str = "
const seen = window.scale = { first: null, read: null, rows: null, longest: 0, heap: 0 };
let start = null, reading = false;
addEventListener('drop', () => { start = performance.now(); }, { capture: true, once: true });
new PerformanceObserver(list => {
  for (const task of list.getEntries()) if (start !== null) seen.longest = Math.max(seen.longest, task.duration);
}).observe({ entryTypes: ['longtask'] });
const look = () => {
  if (start === null) return requestAnimationFrame(look);
  const now = performance.now() - start;
  if (document.querySelector('.rows .cell')) seen.first ??= now;
  reading ||= document.querySelector('.progress') !== null;
  if (reading && !document.querySelector('.progress')) seen.read ??= now;
  if (seen.read !== null && document.querySelector('.rows:not([aria-busy])')) {
    seen.heap = performance.memory?.usedJSHeapSize ?? 0;
    seen.rows = now;
    return;
  }
  requestAnimationFrame(look);
};
look();";

/// What is on the page in the end: articles and files as the bar counts them, paragraphs on each side, and what is said to be wrong.
const FOUND: &str = "
const count = selector => document.querySelectorAll(selector).length;
const told = [...document.querySelectorAll('.bar b')].map(b => Number(b.textContent.replaceAll(',', '')));
return {
  counted: told,
  old: count('.row:not(.heads) > .old:not(.none) > p'),
  new: count('.row:not(.heads) > .new:not(.none) > p'),
  faults: [...document.querySelectorAll('[role=alert] li')].map(e => e.innerText),
};";

/// Times in milliseconds, sizes in bytes.
#[derive(Deserialize)]
struct Seen {
    first: Option<f64>,
    read: Option<f64>,
    rows: Option<f64>,
    longest: f64,
    heap: f64,
}

/// What is to be on the page in the end, or was found there.
#[derive(Debug, PartialEq, Deserialize)]
struct Found {
    /// Articles, where there are several, and files.
    counted: Vec<usize>,
    /// Paragraphs of the older version.
    old: usize,
    /// Paragraphs of the newer version.
    new: usize,
    /// What is said to be wrong.
    faults: Vec<String>,
}

impl Found {
    fn of(counted: &[usize], paragraphs: usize) -> Found {
        Found {
            counted: counted.to_vec(),
            old: paragraphs,
            new: paragraphs,
            faults: Vec::new(),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder of our own");
    let many = folder.path().join("two hundred pages of thirty articles");
    fs::create_dir(&many).expect("a new folder");
    for (name, text) in made::pages(200, 30) {
        fs::write(many.join(name), text).expect("room for it");
    }
    let long = folder.path().join("a page of 20,000 rows.html");
    fs::write(&long, made::long_page(20_000)).expect("room for it");

    measure(&many, Some(Found::of(&[30, 200], 40))).await;
    measure(&long, Some(Found::of(&[1], 20_000))).await;
    for path in env::args_os().skip(1).map(PathBuf::from) {
        measure(&path, None).await;
    }
}

/// Drops it, prints the figures, and fails where not all of it is there in the end.
async fn measure(path: &Path, expected: Option<Found>) {
    let app = App::open(VIEW).await;
    app.wait_for("the way in", "document.querySelector('.arrive')")
        .await;
    app.wait_for_calm().await;
    app.run(WATCH, vec![]).await;
    app.drop_paths(&[path]).await;
    let (seen, most) = finished(&app).await;
    let spoken =
        |time: Option<f64>| time.map_or("never".to_owned(), |time| format!("{time:.0} ms"));
    let memory = |bytes: Option<f64>| bytes.map_or("unknown".to_owned(), megabytes);
    println!(
        "{}: first comparison after {}, all read after {}, all rows of the comparison there after {}, longest pause {:.0} ms, JavaScript heap {}, memory of the page and its worker {}, at most {}",
        path.file_name().unwrap_or(path.as_os_str()).display(),
        spoken(seen.first),
        spoken(seen.read),
        spoken(seen.rows),
        seen.longest,
        megabytes(seen.heap),
        memory(app.memory()),
        memory(most),
    );
    if let Some(expected) = expected {
        let found = app.run(FOUND, vec![]).await;
        let found: Found = serde_json::from_value(found).expect("what the script finds");
        assert_eq!(found, expected, "not all of it is there");
    }
    app.assert_clean().await;
}

/// Waits longer than any test would: these are figures to read, not a check. The other figure is the most memory on the way.
async fn finished(app: &App) -> (Seen, Option<f64>) {
    let mut most: Option<f64> = None;
    loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        let memory = app.memory();
        most = most.into_iter().chain(memory).reduce(f64::max);
        let seen = app.run("return window.scale", vec![]).await;
        let seen: Seen = serde_json::from_value(seen).expect("what the script keeps");
        if seen.rows.is_some() {
            return (seen, most);
        }
    }
}

fn megabytes(bytes: f64) -> String {
    format!("{:.0} MB", bytes / 1e6)
}
