//! What the page does with very much at once: two hundred pages of thirty articles, and one page of 20,000 rows. Run by
//! `cargo xtask scale [FOLDER…]`, which builds `dist/` first and prints the figures; folders are measured as they stand.

#[allow(
    dead_code,
    unused_imports,
    reason = "each of the programs that share the harness uses a part of it"
)]
mod harness;
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

/// From the drop on: when the first comparison was painted, when nothing was left to read, and every stretch in which the page could not
/// answer. A long task is one of more than 50 ms, as browsers count them.
const WATCH: &str = "
const seen = window.scale = { first: null, all: null, longest: 0, heap: 0 };
let start = null, reading = false;
addEventListener('drop', () => { start = performance.now(); }, { capture: true, once: true });
new PerformanceObserver(list => {
  for (const task of list.getEntries()) if (start !== null) seen.longest = Math.max(seen.longest, task.duration);
}).observe({ entryTypes: ['longtask'] });
const look = () => {
  if (start === null) return requestAnimationFrame(look);
  const shown = document.querySelector('.rows .cell') !== null;
  reading ||= document.querySelector('.progress') !== null;
  if (shown) seen.first ??= performance.now() - start;
  if (reading && !document.querySelector('.progress')) {
    seen.heap = performance.memory?.usedJSHeapSize ?? 0;
    seen.all = performance.now() - start;
    return;
  }
  requestAnimationFrame(look);
};
look();";

/// Times in milliseconds, sizes in bytes.
#[derive(Deserialize)]
struct Seen {
    first: Option<f64>,
    all: Option<f64>,
    longest: f64,
    heap: f64,
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

    let named = env::args_os().skip(1).map(PathBuf::from);
    for path in [many, long].into_iter().chain(named) {
        measure(&path).await;
    }
}

async fn measure(path: &Path) {
    let app = App::open(VIEW).await;
    app.wait_for("the way in", "document.querySelector('.arrive')")
        .await;
    app.wait_for_calm().await;
    app.run(WATCH, vec![]).await;
    app.drop_paths(&[path]).await;
    let seen = finished(&app).await;
    let spoken =
        |time: Option<f64>| time.map_or("never".to_owned(), |time| format!("{time:.0} ms"));
    let memory = app.memory().map_or("unknown".to_owned(), megabytes);
    println!(
        "{}: first comparison after {}, all after {}, longest pause {:.0} ms, JavaScript heap {}, memory of the page's process {memory}",
        path.file_name().unwrap_or(path.as_os_str()).display(),
        spoken(seen.first),
        spoken(seen.all),
        seen.longest,
        megabytes(seen.heap),
    );
}

/// Waits longer than any test would: this is a figure to read, not a check.
async fn finished(app: &App) -> Seen {
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let seen = app.run("return window.scale", vec![]).await;
        let seen: Seen = serde_json::from_value(seen).expect("what the script keeps");
        if seen.all.is_some() {
            return seen;
        }
    }
}

fn megabytes(bytes: f64) -> String {
    format!("{:.0} MB", bytes / 1e6)
}
