//! How long it takes from a drop to the first paint of the comparison. Run by `cargo xtask timing FILE…`, which builds `dist/` first.

#[allow(
    dead_code,
    unused_imports,
    reason = "each of the programs that share the harness uses a part of it"
)]
mod harness;

use std::{env, fs, path::PathBuf};

use harness::{App, Scheme, View};

/// An odd number, so that there is one in the middle.
const RUNS: usize = 5;

const VIEW: View = View {
    width: 1280,
    height: 860,
    scheme: Scheme::Light,
};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for path in env::args_os().skip(1).map(PathBuf::from) {
        let shown = path.display();
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{shown}: {error}"));
        let mut times = Vec::new();
        for _ in 0..RUNS {
            times.push(time(&bytes).await);
        }
        times.sort_by(f64::total_cmp);
        let [fastest, median, slowest] = [0, RUNS / 2, RUNS - 1].map(|at| times[at].round());
        println!(
            "{median} ms from drop to paint ({fastest} to {slowest} ms in {RUNS} runs): {shown}"
        );
    }
}

/// One drop on a page just opened, in a browser of its own, so that nothing is warm.
async fn time(bytes: &[u8]) -> f64 {
    let app = App::open(VIEW).await;
    app.wait_for("the way in", "document.querySelector('.arrive')")
        .await;
    app.wait_for_calm().await;
    let taken = app.time_drop("page.html", bytes).await;
    taken.expect("the file can be read")
}
