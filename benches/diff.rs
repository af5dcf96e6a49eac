//! What comparing costs, natively: `cargo bench --bench diff`. Every result is verified before it is timed, and beside every time
//! stands how much of the texts it marks, since marking everything is fast.

#[path = "diff/chance.rs"]
mod chance;
#[path = "diff/prose.rs"]
mod prose;
#[path = "diff/texts.rs"]
mod texts;

use std::hint::black_box;
use std::time::Instant;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use palimpsest::diff::{BlockKind, Diff, DiffConfig, SpanOp, diff};
use palimpsest::model::{Side, Sides};
use texts::{Cut, Hostility, Manner, Versions, article, history, hostile};

/// Bytes of each side, for the curve of the cost as the text grows.
const SIZES: [usize; 6] = [5_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

/// Bytes of each side of hostile texts.
const HOSTILE: usize = 100_000;

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).without_plots();
    targets = articles, hostile_texts, any_pair
}
criterion_main!(benches);

/// News-like edits, from 5 KB to 1 MB: should cost near twice as much for twice the text.
fn articles(criterion: &mut Criterion) {
    curve(
        criterion,
        "unfolding article",
        Manner::UNFOLDING,
        &SIZES[..2],
    );
    curve(
        criterion,
        "worked over article",
        Manner::WORKED_OVER,
        &SIZES,
    );
    curve(criterion, "lightly edited article", Manner::LIGHT, &SIZES);
}

fn curve(criterion: &mut Criterion, name: &str, manner: Manner, sizes: &[usize]) {
    let mut group = criterion.benchmark_group(name);
    for &size in sizes {
        let versions = article(size, manner);
        let marked = verified(&versions);
        group.throughput(Throughput::Bytes(2 * size as u64));
        let id = BenchmarkId::new(format!("{marked} marked"), size);
        group.bench_function(id, |bencher| bencher.iter(|| compared(&versions)));
    }
    group.finish();
}

/// What nobody should wait for: each kind cut into paragraphs in each way.
fn hostile_texts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hostile");
    for kind in Hostility::ALL {
        for cut in Cut::ALL {
            let versions = hostile(kind, cut, HOSTILE);
            let marked = verified(&versions);
            let id = BenchmarkId::new(kind.name(), format!("{}, {marked} marked", cut.name()));
            group.bench_function(id, |bencher| bencher.iter(|| compared(&versions)));
        }
    }
    group.finish();
}

/// Pairs of a long history: the dearest of all, the ends, one half of it, a step.
fn any_pair(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("history of 150 × 100 paragraphs");
    let all = history(150, 100);
    let pair = |(old, new): (usize, usize)| Versions {
        old: all[old].clone(),
        new: all[new].clone(),
    };
    let pairs = (0..all.len()).flat_map(|new| (0..new).map(move |old| (old, new)));
    let cost = |at: (usize, usize)| {
        let versions = pair(at);
        let begun = Instant::now();
        black_box(compared(&versions));
        begun.elapsed()
    };
    let dearest = pairs.max_by_key(|&at| cost(at)).unwrap_or_default();
    for (old, new) in [dearest, (0, 149), (0, 75), (74, 75)] {
        let versions = pair((old, new));
        let marked = verified(&versions);
        let id = BenchmarkId::new(format!("{old} to {new}"), format!("{marked} marked"));
        group.bench_function(id, |bencher| bencher.iter(|| compared(&versions)));
    }
    group.finish();
}

fn compared(versions: &Versions) -> Diff {
    let (old, new) = (borrowed(&versions.old), borrowed(&versions.new));
    diff(
        Sides::new(black_box(&old), black_box(&new)),
        &DiffConfig::default(),
    )
}

/// How much of both texts the comparison marks, in bytes («12.3 %»), after looking that nothing of them was lost.
fn verified(versions: &Versions) -> String {
    let result = compared(versions);
    let (old, new) = (borrowed(&versions.old), borrowed(&versions.new));
    let texts = Sides::new(old.as_slice(), new.as_slice());
    let mut seen = texts.map(|side| vec![false; side.len()]);
    let mut marked = 0;
    for block in &result.blocks {
        let whole = Sides::new(
            block.text(Side::Old, texts.old),
            block.text(Side::New, texts.new),
        );
        for side in Side::BOTH {
            for paragraph in block.paragraphs[side].clone() {
                assert!(
                    !std::mem::replace(&mut seen[side][paragraph], true),
                    "each paragraph once"
                );
            }
        }
        marked += match block.kind {
            BlockKind::Equal => {
                assert_eq!(whole.old, whole.new);
                0
            }
            _ if block.spans.is_empty() || block.kind == BlockKind::Move => {
                whole.old.len() + whole.new.len()
            }
            _ => 0,
        };
        if !block.spans.is_empty() {
            for side in Side::BOTH {
                let rebuilt: String = block
                    .spans
                    .iter()
                    .filter_map(|span| whole[side].get(span.at[side].clone()))
                    .collect();
                assert_eq!(rebuilt, whole[side], "spans rebuild the text");
            }
        }
        if block.kind == BlockKind::Replace {
            let changed = block.spans.iter().filter(|span| span.op != SpanOp::Equal);
            marked += changed
                .map(|span| span.at.old.len() + span.at.new.len())
                .sum::<usize>();
        }
    }
    assert!(
        Side::BOTH
            .into_iter()
            .all(|side| seen[side].iter().all(|seen| *seen)),
        "every paragraph"
    );
    let all: usize = old.iter().chain(&new).map(|text| text.len()).sum();
    let precise = if result.precise { "" } else { " imprecise" };
    format!("{:.1} %{precise}", 100.0 * marked as f64 / all as f64)
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
