//! Where the versions stand along the timeline: by step, or by the time at which they were stored.
//!
//! By time, equal lengths are equal times, with two exceptions that keep it readable: neighbours never stand nearer than one cell, so that
//! every stop can be told from the next and pressed; and what lasts far longer than most is cut short, and marked as such.

use crate::model::Timestamp;
use crate::state::Scale;

/// Where each of some versions stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// By version, how many cells from the beginning; a cell is the room of one stop. Strictly ascending, by at least one.
    pub at: Vec<f64>,
    /// How many cells the whole is long.
    pub cells: f64,
    /// By version, the silence before it, if it is a long one or shown shorter than it was.
    pub silences: Vec<Option<Silence>>,
    /// How many versions stand between their neighbours because their times are not known.
    pub unknown: usize,
}

/// A long time without a version, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// How long (seconds).
    pub seconds: i64,
    /// Whether both its ends are known; else it is about so long.
    pub is_exact: bool,
}

/// Longest gap between two neighbours, in cells.
const LONGEST: f64 = 4.0;

/// Cells between two neighbours, on the average, that the scale by time may take.
const SPREAD: f64 = 1.75;

/// A silence is long that lasts so many times as long as half of the gaps do at most …
const TIMES_USUAL: i64 = 8;

/// … and so many seconds: six hours.
const SHORTEST_SILENCE: i64 = 6 * 3600;

/// The layout of versions with these times, in their order. Without two known times there is no scale by time, and it is by step.
#[must_use]
pub fn layout(times: &[Option<Timestamp>], scale: Scale) -> Layout {
    let known = times.iter().filter(|time| time.is_some()).count();
    let gaps = if known < 2 {
        vec![0; times.len().saturating_sub(1)]
    } else {
        gaps(&seconds(times))
    };
    let unit = unit(&gaps);
    let width = |gap: &i64| match scale {
        Scale::ByStep => 1.0,
        Scale::ByTime => (*gap as f64 / unit).clamp(1.0, LONGEST),
    };
    let mut at = vec![0.5; times.len().min(1)];
    let mut reached = 0.5;
    for gap in &gaps {
        reached += width(gap);
        at.push(reached);
    }
    let is_told = |gap: i64| match scale {
        Scale::ByStep => is_long(gap, &gaps),
        Scale::ByTime => gap as f64 / unit > LONGEST + 0.01,
    };
    let silence = |(before, gap): (usize, &i64)| {
        let is_known = |at: usize| times.get(at).is_some_and(Option::is_some);
        is_told(*gap).then_some(Silence {
            seconds: *gap,
            is_exact: is_known(before) && is_known(before + 1),
        })
    };
    let silences = gaps.iter().enumerate().map(silence);
    Layout {
        silences: times.iter().take(1).map(|_| None).chain(silences).collect(),
        cells: reached + 0.5,
        at,
        unknown: if known < 2 { 0 } else { times.len() - known },
    }
}

/// The times in seconds; unknown ones at equal distances between their neighbours, at the ends that of the only neighbour.
fn seconds(times: &[Option<Timestamp>]) -> Vec<i64> {
    let known: Vec<(usize, i64)> = times
        .iter()
        .enumerate()
        .filter_map(|(at, time)| Some((at, time.as_ref()?.seconds())))
        .collect();
    let at = |version: usize| {
        let next = known.partition_point(|(at, _)| *at < version);
        let after = known.get(next);
        let before = next.checked_sub(1).and_then(|at| known.get(at));
        match (before, after) {
            (_, Some((at, time))) if *at == version => *time,
            (Some((from, old)), Some((to, new))) => {
                let steps = i64::try_from(to - from).unwrap_or(1);
                let step = i64::try_from(version - from).unwrap_or(0);
                old + (new - old) * step / steps
            }
            (Some((_, time)), None) | (None, Some((_, time))) => *time,
            (None, None) => 0,
        }
    };
    (0..times.len()).map(at).collect()
}

/// The seconds between neighbours. Where a version is earlier than one before it (a person can order them so) no time goes by until
/// that one is reached again.
fn gaps(seconds: &[i64]) -> Vec<i64> {
    let mut latest = seconds.first().copied().unwrap_or_default();
    let gap = |time: &i64| {
        let gap = (time - latest).max(0);
        latest = latest.max(*time);
        gap
    };
    seconds.iter().skip(1).map(gap).collect()
}

/// The gap that half of those with any length do not exceed.
fn usual(gaps: &[i64]) -> Option<i64> {
    let mut lasting: Vec<i64> = gaps.iter().copied().filter(|gap| *gap > 0).collect();
    lasting.sort_unstable();
    lasting.get(lasting.len().saturating_sub(1) / 2).copied()
}

fn is_long(gap: i64, gaps: &[i64]) -> bool {
    let usual = usual(gaps).unwrap_or(i64::MAX / TIMES_USUAL);
    gap >= SHORTEST_SILENCE && gap / TIMES_USUAL >= usual
}

/// How many seconds a cell stands for: as few as there is room for, but so many that the usual gap is never cut short.
fn unit(gaps: &[i64]) -> f64 {
    let Some(usual) = usual(gaps) else {
        return 1.0;
    };
    let room = SPREAD * gaps.len() as f64;
    let wanted = |unit: f64| -> f64 {
        let width = |gap: &i64| (*gap as f64 / unit).clamp(1.0, LONGEST);
        gaps.iter().map(width).sum()
    };
    let (mut low, mut high) = (
        usual as f64 / LONGEST,
        gaps.iter().copied().max().unwrap_or(usual) as f64,
    );
    if wanted(low) <= room {
        return low;
    }
    // What is wanted falls as the unit grows; forty halvings are finer than a screen.
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if wanted(middle) <= room {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}
