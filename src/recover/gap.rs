//! The gaps between unchanged rows, and how probable each reading of a gap is.
//!
//! The tracker's comparison writes every gap as `changed* (deleted* | inserted*)`, without exception. So a gap is read by one
//! decision: how many of its rows are changed, and on which side all that is left over stands.

use std::ops::Range;

use super::RecoverConfig;
use super::context::{CHANNELS, Evidence, LONG_RUNS, SENTENCES};
use crate::model::Side;

/// How many clues tell whether a line is a changed row.
pub(crate) const ROW_CLUES: usize = 18;

/// How many clues tell of a gap as a whole.
pub(crate) const GAP_CLUES: usize = 36;

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
    pub(crate) for_old: [f64; CHANNELS],
    /// For each length of runs, how well its halves fit the rest of the page if it is a changed row.
    pub(crate) agree: [f64; CHANNELS],
}

impl RowView {
    /// The evidence of the rest of the page for the whole line.
    pub(crate) fn lean(evidence: &[Evidence; CHANNELS]) -> [f64; CHANNELS] {
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

/// All readings of a gap that the grammar of gaps allows, but of those with more than `most_changed` changed rows only that with
/// the most; in order of the number of changed rows, old before new.
pub(crate) fn choices(
    rows: usize,
    can_change: impl Iterator<Item = bool>,
    most_changed: usize,
) -> Vec<Choice> {
    let possible = can_change.take_while(|can| *can).count();
    (0..=possible)
        .filter(move |changed| *changed <= most_changed || *changed == possible)
        .flat_map(|changed| {
            let sides: &[Side] = if changed == rows {
                &[Side::New]
            } else {
                &Side::BOTH
            };
            sides.iter().map(move |rest| Choice {
                changed,
                rest: *rest,
            })
        })
        .collect()
}

/// What speaks for and against one reading of a gap.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GapClues {
    /// Sums over the changed rows.
    pub(crate) rows: [f64; ROW_CLUES],
    /// Of the gap as a whole.
    pub(crate) whole: [f64; GAP_CLUES],
}

impl GapClues {
    /// The clues for a reading; the rows are seen as they look under it.
    pub(crate) fn of(gap: &Gap, rows: &[RowView], choice: Choice) -> Self {
        let (changed, rest) = rows.split_at(choice.changed.min(rows.len()));
        let mut sums = [0.0; ROW_CLUES];
        for clues in changed.iter().filter_map(|row| row.changed.as_ref()) {
            for (sum, clue) in sums.iter_mut().zip(clues) {
                *sum += clue;
            }
        }
        GapClues {
            rows: sums,
            whole: whole_clues(gap, changed, rest, choice.rest),
        }
    }

    /// The score: a natural logarithm of odds.
    pub(crate) fn score(&self, config: &RecoverConfig) -> f64 {
        let rows: f64 = self
            .rows
            .iter()
            .zip(&config.row_clues)
            .map(|(clue, weight)| clue * weight)
            .sum();
        let whole: f64 = self
            .whole
            .iter()
            .zip(&config.gap_clues)
            .map(|(clue, weight)| clue * weight)
            .sum();
        rows + whole
    }
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// The clues of a gap as a whole, whose rows look like this: first changed ones, then those of one side.
pub(crate) fn whole_clues(
    gap: &Gap,
    changed: &[RowView],
    rest: &[RowView],
    side: Side,
) -> [f64; GAP_CLUES] {
    let left = rest.len() as f64;
    let any = flag(!rest.is_empty());
    let old = if side == Side::Old { any } else { 0.0 };
    let sign = if side == Side::Old { any } else { -any };
    let sum =
        |length: usize| -> f64 { rest.iter().map(|row| row.for_old[length]).sum::<f64>() * sign };
    let share = |row: &RowView| row.for_old[LONG_RUNS] * sign / row.units.max(1) as f64;
    let told_other: f64 = rest.iter().map(|row| flag(share(row) > 0.25)).sum();
    let told_twice: f64 = rest.iter().map(|row| flag(share(row) < -0.25)).sum();
    let whole_other: f64 = rest.iter().map(|row| flag(share(row) > 0.7)).sum();
    let whole_twice: f64 = rest.iter().map(|row| flag(share(row) < -0.7)).sum();
    let votes: f64 = rest
        .iter()
        .map(|row| (row.for_old[LONG_RUNS] * sign / 4.0).tanh())
        .sum();
    let last_unlike = changed.last().map_or(0.0, |row| (1.0 - row.order).max(0.0));
    let agree = |length: usize| -> f64 { changed.iter().map(|row| row.agree[length]).sum() };
    [
        old,
        old * left.max(1.0).ln(),
        (sum(0) / 8.0).tanh(),
        (sum(1) / 8.0).tanh(),
        (sum(2) / 6.0).tanh(),
        (sum(0) / 2.0).tanh(),
        (sum(1) / 2.0).tanh(),
        sum(2).tanh(),
        rest.iter().map(share).sum::<f64>() / left.max(1.0),
        (told_other - told_twice) / left.max(1.0),
        told_other.ln_1p(),
        told_twice.ln_1p(),
        whole_other.ln_1p(),
        whole_twice.ln_1p(),
        votes.clamp(-6.0, 6.0),
        old * flag(gap.first),
        old * flag(gap.last),
        old * flag(!changed.is_empty()),
        any,
        flag(changed.is_empty()),
        flag(changed.is_empty() && rest.len() == 1),
        any * left.ln_1p(),
        (changed.len() as f64).ln_1p(),
        flag(changed.len() == 1) * any,
        any * last_unlike,
        old * last_unlike,
        (agree(0) / 6.0).tanh(),
        (agree(1) / 6.0).tanh(),
        (agree(2) / 6.0).tanh(),
        ((sum(2) + agree(2)) / 10.0).tanh(),
        ((sum(1) + agree(1)) / 10.0).tanh(),
        sum(SENTENCES).clamp(-4.0, 4.0),
        sum(SENTENCES + 1).clamp(-4.0, 4.0),
        agree(SENTENCES).clamp(-4.0, 4.0),
        agree(SENTENCES + 1).clamp(-4.0, 4.0),
        (sum(SENTENCES + 1) + agree(SENTENCES + 1)).tanh(),
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
    fn no_reading_takes_a_line_that_cannot_part_for_a_changed_row() {
        let told: Vec<_> = choices(3, [true, false, true].into_iter(), 9)
            .iter()
            .map(|choice| (choice.changed, choice.rest))
            .collect();
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

    #[test]
    fn a_gap_of_changed_rows_alone_leaves_no_side_open() {
        let told: Vec<_> = choices(1, [true].into_iter(), 9)
            .iter()
            .map(|choice| (choice.changed, choice.rest))
            .collect();
        assert_eq!(told, [(0, Side::Old), (0, Side::New), (1, Side::New)]);
    }
}
