//! Our comparison beside others in one page, as ratios of paired times. Run by `cargo xtask bench`, which builds the page first.

#[path = "../../benches/diff/chance.rs"]
mod chance;
#[allow(
    dead_code,
    unused_imports,
    reason = "each of the programs that share the harness uses a part of it"
)]
mod harness;
#[path = "../../benches/diff/prose.rs"]
mod prose;
#[path = "speed/table.rs"]
mod table;
#[allow(dead_code, reason = "only histories are traced")]
#[path = "../../benches/diff/texts.rs"]
mod texts;
#[path = "../../benches/trace/told.rs"]
mod told;
#[path = "speed/trace.rs"]
mod trace;

use std::{collections::BTreeMap, env, fs, path::PathBuf};

use harness::{App, Scheme, View};
use serde::Deserialize;
use table::{Case, table};

const VIEW: View = View {
    width: 800,
    height: 600,
    scheme: Scheme::Light,
};

/// What the page tells of a case before anything is timed.
#[derive(Deserialize)]
struct Prepared {
    name: String,
    /// How many characters each engine marks.
    marked: BTreeMap<String, f64>,
    /// How many there are, on both sides together.
    characters: f64,
    /// Whether our budgets sufficed.
    precise: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut given = env::args_os().skip(1);
    let place = given
        .next()
        .map(PathBuf::from)
        .expect("the folder that holds the page");
    let rounds: usize = given
        .next()
        .and_then(|word| word.to_str()?.parse().ok())
        .expect("how many rounds");
    let app = App::open_folder(VIEW, place.join("page")).await;
    app.wait_for("the bench", "window.bench").await;
    let bench = app.run("return window.bench", vec![]).await;
    assert!(bench["fault"].is_null(), "{bench}");
    let count = bench["count"].as_u64().unwrap_or_default();
    let mut all = trace::table(&app, rounds).await;
    print!("{all}");
    for index in 0..count {
        let told = table(&case(&app, index, rounds).await);
        print!("{told}");
        all.push_str(&told);
    }
    fs::write(place.join("browser.txt"), all).expect("the table can be kept");
}

async fn case(app: &App, index: u64, rounds: usize) -> Case {
    let prepared = app
        .run("return bench.prepare(arguments[0])", vec![index.into()])
        .await;
    let prepared: Prepared = serde_json::from_value(prepared).expect("what the page tells");
    let mut times: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for number in 0..rounds {
        let script = "return bench.round(arguments[0], arguments[1])";
        let round = app.run(script, vec![index.into(), number.into()]).await;
        for (engine, time) in round.as_object().into_iter().flatten() {
            let time = time.as_f64().expect("a time");
            times.entry(engine.clone()).or_default().push(time);
        }
    }
    Case {
        name: prepared.name,
        characters: prepared.characters,
        precise: prepared.precise,
        marked: prepared.marked,
        times,
    }
}
