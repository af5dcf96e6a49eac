//! The gaps between unchanged rows, and how probable each reading of a gap is.
//!
//! The tracker's comparison writes every gap as `changed* (deleted* | inserted*)`, without exception. So a gap is read by one
//! decision: how many of its rows are changed, and on which side all that is left over stands.

use std::ops::Range;

use super::RecoverConfig;
use super::context::{Evidence, RUNS};
use crate::model::Side;

/// How many clues tell whether a line is a changed row.
pub(crate) const ROW_CLUES: usize = 18;

/// How many clues tell of a gap as a whole.
pub(crate) const GAP_CLUES: usize = 22;

/// One reading of a gap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Choice {
    /// How many rows are changed; they come first.
    pub(crate) changed: usize,
    /// The side of all rows that follow. Of no meaning where none do.
    pub(crate) rest: Side,
}

/// Where a gap stands on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gap {
    /// Its lines.
    pub(crate) lines: Range<usize>,
    /// Whether nothing precedes it, and whether nothing follows.
    pub(crate) first: bool,
    pub(crate) last: bool,
}

/// What a line adds to the readings of its gap.
#[derive(Debug, Clone, Default)]
pub(crate) struct RowView {
    /// What speaks for its being a changed row; `None` where it cannot be one.
    pub(crate) changed: Option<[f64; ROW_CLUES]>,
    /// How like its halves are, as far as is known.
    pub(crate) order: f64,
    /// How many words it has.
    pub(crate) units: usize,
    /// For each length of runs, how much speaks for its being old.
    pub(crate) for_old: [f64; RUNS.len()],
}

impl RowView {
    /// The evidence of the rest of the page for the whole line.
    pub(crate) fn lean(evidence: &[Evidence; RUNS.len()]) -> [f64; RUNS.len()] {
        std::array::from_fn(|length| evidence[length].for_old())
    }
}

/// The gaps of a page, by which of its lines are unchanged rows.
pub(crate) fn gaps(unchanged: impl IntoIterator<Item = bool>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for (line, same) in unchanged.into_iter().enumerate() {
        end = line + 1;
        if same {
            push_gap(&mut gaps, start..line, false);
            start = line + 1;
        }
    }
    push_gap(&mut gaps, start..end, true);
    gaps
}

fn push_gap(gaps: &mut Vec<Gap>, lines: Range<usize>, last: bool) {
    if !lines.is_empty() {
        let first = lines.start == 0;
        gaps.push(Gap { lines, first, last });
    }
}

/// All readings of a gap with the clues for each: the summed clues of its changed rows, and those of the gap as a whole.
///
/// Calls `tell` once for each, in order of the number of changed rows, deleted before inserted.
pub(crate) fn readings(
    gap: &Gap,
    rows: &[RowView],
    mut tell: impl FnMut(Choice, &[f64; ROW_CLUES], &[f64; GAP_CLUES]),
) {
    let possible = rows.iter().take_while(|row| row.changed.is_some()).count();
    let rests = rest_sums(rows);
    let mut sums = [0.0; ROW_CLUES];
    for changed in 0..=possible {
        let rest = rests[changed];
        let sides: &[Side] = if changed == rows.len() {
            &[Side::New]
        } else {
            &[Side::Old, Side::New]
        };
        for side in sides {
            let choice = Choice {
                changed,
                rest: *side,
            };
            tell(choice, &sums, &gap_clues(gap, rows, choice, &rest));
        }
        if let Some(clues) = rows.get(changed).and_then(|row| row.changed.as_ref()) {
            for (sum, clue) in sums.iter_mut().zip(clues) {
                *sum += clue;
            }
        }
    }
}

/// The scores of all readings, and so their probabilities: not normalised, as natural logarithms.
pub(crate) fn scored(gap: &Gap, rows: &[RowView], config: &RecoverConfig) -> Vec<(Choice, f64)> {
    let mut scored = Vec::new();
    readings(gap, rows, |choice, row, whole| {
        let rows: f64 = row
            .iter()
            .zip(&config.row_clues)
            .map(|(clue, weight)| clue * weight)
            .sum();
        let gap: f64 = whole
            .iter()
            .zip(&config.gap_clues)
            .map(|(clue, weight)| clue * weight)
            .sum();
        scored.push((choice, rows + gap));
    });
    scored
}

/// Sums over the rows from one row to the end of the gap.
#[derive(Debug, Clone, Copy, Default)]
struct Rest {
    for_old: [f64; RUNS.len()],
    told_old: f64,
    told_new: f64,
    share: f64,
}

fn rest_sums(rows: &[RowView]) -> Vec<Rest> {
    let mut sums = vec![Rest::default(); rows.len() + 1];
    for (at, row) in rows.iter().enumerate().rev() {
        let mut rest = sums[at + 1];
        for (sum, found) in rest.for_old.iter_mut().zip(&row.for_old) {
            *sum += found;
        }
        let share = row.for_old[RUNS.len() - 1] / row.units.max(1) as f64;
        rest.share += share;
        rest.told_old += f64::from(u8::from(share < -0.25));
        rest.told_new += f64::from(u8::from(share > 0.25));
        sums[at] = rest;
    }
    sums
}

fn gap_clues(gap: &Gap, rows: &[RowView], choice: Choice, rest: &Rest) -> [f64; GAP_CLUES] {
    let flag = |holds: bool| f64::from(u8::from(holds));
    let left = rows.len() - choice.changed;
    let changed = choice.changed;
    let any = flag(left > 0);
    let (old, sign) = match choice.rest {
        Side::Old => (any, any),
        Side::New => (0.0, -any),
    };
    let last_unlike = match changed.checked_sub(1).and_then(|last| rows.get(last)) {
        Some(row) => (1.0 - row.order).max(0.0),
        None => 0.0,
    };
    [
        old,
        old * (left as f64).max(1.0).ln(),
        sign * (rest.for_old[0] / 8.0).tanh(),
        sign * (rest.for_old[1] / 8.0).tanh(),
        sign * (rest.for_old[2] / 6.0).tanh(),
        sign * (rest.for_old[0] / 2.0).tanh(),
        sign * (rest.for_old[1] / 2.0).tanh(),
        sign * (rest.for_old[2] / 1.0).tanh(),
        sign * rest.share / left.max(1) as f64,
        sign * (rest.told_new - rest.told_old) / left.max(1) as f64,
        sign * ((rest.told_new - rest.told_old) / 2.0).tanh(),
        old * flag(gap.first),
        old * flag(gap.last),
        old * flag(changed > 0),
        any,
        flag(changed == 0),
        flag(changed == 0 && left == 1),
        any * (left as f64).ln_1p(),
        (changed as f64).ln_1p(),
        flag(changed == 1) * any,
        any * last_unlike,
        old * last_unlike,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_lie_between_unchanged_rows() {
        let found = gaps([false, true, true, false, false, true, false]);
        let lines: Vec<_> = found.iter().map(|gap| gap.lines.clone()).collect();
        assert_eq!(lines, [0..1, 3..5, 6..7]);
        assert!(found[0].first && !found[0].last);
        assert!(found[2].last && !found[2].first);
        assert_eq!(gaps([true, true]), []);
        assert_eq!(gaps([]), []);
    }

    #[test]
    fn every_reading_of_a_gap_is_told_once() {
        let row = RowView {
            changed: Some([0.0; ROW_CLUES]),
            ..RowView::default()
        };
        let gap = Gap {
            lines: 0..3,
            first: true,
            last: true,
        };
        let mut told = Vec::new();
        readings(
            &gap,
            &[row.clone(), RowView::default(), row],
            |choice, _, _| told.push((choice.changed, choice.rest)),
        );
        // The second line cannot be a changed row, so none after it can.
        assert_eq!(
            told,
            [
                (0, Side::Old),
                (0, Side::New),
                (1, Side::Old),
                (1, Side::New)
            ]
        );
    }
}
