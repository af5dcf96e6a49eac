//! What tracing a history costs, natively: `cargo bench --bench trace`. What comes out is looked at before it is timed.

#[path = "diff/chance.rs"]
mod chance;
#[path = "diff/prose.rs"]
mod prose;
#[path = "diff/texts.rs"]
#[allow(dead_code, reason = "only histories are traced")]
mod texts;
#[path = "trace/told.rs"]
#[allow(dead_code, reason = "the bench in the browser uses the rest")]
mod told;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use palimpsest::model::{Certainty, VersionNumber};
use palimpsest::trace::{TraceConfig, Tracing};
use texts::history;
use told::{Stepped, Told};

/// A story edited as often as any that was seen.
const VERSIONS: u32 = 150;

/// Paragraphs of a long story, and as many as have about a hundred words each in a hundred of them.
const PARAGRAPHS: [usize; 2] = [100, 270];

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).without_plots();
    targets = tracing
}
criterion_main!(benches);

fn tracing(criterion: &mut Criterion) {
    for paragraphs in PARAGRAPHS {
        let versions = history(VERSIONS as usize, paragraphs);
        let whole = traced(&versions);
        verify(&whole, &versions);
        let mut group =
            criterion.benchmark_group(format!("history of {VERSIONS} × {paragraphs} paragraphs"));
        group.bench_function("all at once", |bencher| {
            bencher.iter(|| traced(black_box(&versions)))
        });
        group.bench_function("all, told as the worker tells it", |bencher| {
            bencher.iter(|| told(black_box(&versions)).bytes)
        });
        group.bench_function("one version more", |bencher| {
            let (last, others) = versions.split_last().expect("versions");
            let push = |tracing: &mut Tracing| push(tracing, VERSIONS - 1, last);
            bencher.iter_batched_ref(|| traced(others), push, BatchSize::LargeInput);
        });
        group.bench_function("the runs of every version", |bencher| {
            bencher.iter(|| {
                whole
                    .versions()
                    .filter_map(|number| whole.since(number))
                    .count()
            });
        });
        for (name, phrase) in [
            ("a phrase", phrase(&versions)),
            ("a phrase that is everywhere", "the".to_owned()),
        ] {
            group.bench_function(name, |bencher| {
                bencher.iter(|| whole.phrase(black_box(&phrase), false))
            });
        }
        group.finish();
    }
}

/// Stops where the outcome can't be right, and says what was traced.
fn verify(whole: &Tracing, versions: &[Vec<String>]) {
    assert!(whole.precise());
    let since = whole
        .since(VersionNumber(VERSIONS - 1))
        .expect("the last version");
    let births: Vec<u32> = since
        .paragraphs
        .iter()
        .flatten()
        .map(|run| run.life.born.by.0)
        .collect();
    let first = births.iter().filter(|born| **born == 0).count();
    assert!(first > 0 && first < births.len());
    assert!(!whole.phrase(&phrase(versions), false).text.is_empty());
    assert!(!whole.phrase("the", false).is_complete);
    let told = told(versions);
    let annals = told.annals().expect("everything was told");
    assert_eq!(
        annals
            .0
            .since(VersionNumber(VERSIONS - 1))
            .map(|since| since.paragraphs),
        Some(since.paragraphs)
    );
    println!(
        "{} runs of all versions cross over in {} bytes",
        annals.0.run_count(),
        told.bytes
    );
    let words: usize = versions
        .iter()
        .flatten()
        .map(|text| text.split(' ').count())
        .sum();
    println!(
        "{words} words; of {} runs of the last version {first} are as old as the first",
        births.len()
    );
}

/// Everything traced step by step, and told to the page.
fn told(versions: &[Vec<String>]) -> Told {
    let mut told = Told::of(versions);
    while told.step() != Stepped::Done {}
    told
}

fn phrase(versions: &[Vec<String>]) -> String {
    let words: Vec<&str> = versions[0][50].split(' ').take(3).collect();
    words.join(" ")
}

fn traced(versions: &[Vec<String>]) -> Tracing {
    let mut tracing = Tracing::new(TraceConfig::default());
    for (number, paragraphs) in (0..).zip(versions) {
        push(&mut tracing, number, paragraphs);
    }
    tracing
}

fn push(tracing: &mut Tracing, number: u32, paragraphs: &[String]) {
    let given: Vec<_> = paragraphs
        .iter()
        .map(|text| (text.as_str(), Certainty::READ))
        .collect();
    tracing.push_text(VersionNumber(number), &given);
}
