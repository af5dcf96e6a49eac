//! The figures of one case, as text.

use std::{collections::BTreeMap, fmt::Write as _};

/// What was measured of one pair of texts.
pub struct Case {
    /// Which texts.
    pub name: String,
    /// How many characters both have.
    pub characters: f64,
    /// Whether our budgets sufficed.
    pub precise: bool,
    /// How many characters each engine marks.
    pub marked: BTreeMap<String, f64>,
    /// Milliseconds of each engine, round by round.
    pub times: BTreeMap<String, Vec<f64>>,
}

/// A line an engine: the median and the range of its times, how much it marks, by how much that is more than the least that anybody
/// marks (`q`), and how many times longer than ours it takes: the median and the range of the ratios of each round.
pub fn table(case: &Case) -> String {
    let least = case.marked.values().copied().fold(f64::INFINITY, f64::min);
    let coarse = if case.precise {
        ""
    } else {
        " (ours is coarse)"
    };
    let mut text = format!("\n{}{coarse}\n", case.name);
    for (engine, times) in &case.times {
        // What gives HTML is measured by ours that does.
        let ours = case
            .times
            .get("ours, HTML")
            .filter(|_| engine.ends_with("HTML"));
        let ours = ours.or(case.times.get("ours"));
        let ratios: Vec<f64> = ours
            .into_iter()
            .flat_map(|ours| times.iter().zip(ours).map(|(time, ours)| time / ours))
            .collect();
        let marked = case.marked.get(engine).copied().unwrap_or_default();
        let [time, ratio] = [times.clone(), ratios].map(spread);
        let _ = writeln!(
            text,
            "  {engine:30} {:9.3} ms [{:.3} to {:.3}]  {:6.2} % marked, q {:5.2}  × {:.2} [{:.2} to {:.2}]",
            time[1],
            time[0],
            time[2],
            100.0 * marked / case.characters.max(1.0),
            marked / least.max(1.0),
            ratio[1],
            ratio[0],
            ratio[2],
        );
    }
    text
}

/// The least, the median and the greatest; nothing of nothing.
fn spread(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    let at = |index: usize| values.get(index).copied().unwrap_or(f64::NAN);
    [
        at(0),
        at(values.len() / 2),
        at(values.len().saturating_sub(1)),
    ]
}
