//! A long history traced in the page as the worker does it: what all of it takes, and the longest step. What comes out is held against the
//! same natively.

use serde::Deserialize;
use serde_json::json;

use crate::harness::App;
use crate::texts::history;
use crate::told::{Stepped, Told};

/// A story edited as often as any that was seen, and long.
const VERSIONS: usize = 150;
const PARAGRAPHS: usize = 100;

/// What the page tells of a round.
#[derive(Deserialize)]
struct Round {
    annals: Work,
    /// Bytes that crossed over.
    bytes: usize,
    /// Made of all that crossed over.
    number: String,
    /// By phrase.
    found: Vec<Found>,
}

/// Times in milliseconds.
#[derive(Deserialize)]
struct Work {
    time: f64,
    /// The longest step.
    longest: f64,
}

#[derive(Deserialize)]
struct Found {
    #[serde(flatten)]
    work: Work,
    places: usize,
}

/// The medians of so many rounds, as lines.
pub async fn table(app: &App, rounds: usize) -> String {
    let versions = history(VERSIONS, PARAGRAPHS);
    let rare: Vec<&str> = versions[0][50].split(' ').take(3).collect();
    let phrases = [rare.join(" "), "the".to_owned()];
    let mut native = Told::of(&versions);
    finish(&mut native);
    let number = format!("{:x}", native.number());
    let places = phrases.each_ref().map(|phrase| {
        native.ask_phrase(phrase);
        finish(&mut native);
        native.places
    });

    let mut all: Vec<Round> = Vec::new();
    for _ in 0..rounds.max(1) {
        let script = "return bench.trace(arguments[0], arguments[1], arguments[2])";
        let given = vec![VERSIONS.into(), PARAGRAPHS.into(), json!(phrases)];
        let round = app.run(script, given).await;
        let round: Round = serde_json::from_value(round).expect("what the page tells");
        assert_eq!(round.number, number, "traced as natively");
        let found: Vec<usize> = round.found.iter().map(|found| found.places).collect();
        assert_eq!(found, places, "found as natively");
        all.push(round);
    }
    let line = |name: &str, work: &dyn Fn(&Round) -> &Work| {
        let time = median(all.iter().map(|round| work(round).time).collect());
        let longest = median(all.iter().map(|round| work(round).longest).collect());
        format!("  {name}: {time:.0} ms, the longest step {longest:.1} ms\n")
    };
    format!(
        "history of {VERSIONS} × {PARAGRAPHS} paragraphs, traced in the page as the worker does\n{}{}{}  {} bytes cross over; the same natively\n\n",
        line("since when every word stands there", &|round| &round.annals),
        line("a phrase", &|round| &round.found[0].work),
        line("a phrase that is everywhere", &|round| &round.found[1].work),
        all[0].bytes,
    )
}

fn finish(told: &mut Told) {
    while told.step() != Stepped::Done {}
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
