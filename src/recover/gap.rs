//! The gaps between unchanged rows, and how probable each reading of a gap is.
//!
//! The tracker's comparison writes every gap as `changed* (deleted* | inserted*)`, without exception. So a gap is read by one
//! decision: how many of its rows are changed, and on which side all that is left over stands.

use std::ops::Range;

use super::RecoverConfig;
use super::context::{CHANNELS, Evidence, LONG_RUNS, SENTENCES};
use super::habits::Habits;
use crate::model::Side;
use crate::text::sentence::{ENDINGS, Ending, OPENINGS, Opening};

/// How many clues tell whether a line is a changed row.
pub(crate) const ROW_CLUES: usize = 18;

/// How many clues tell of a gap as a whole.
pub(crate) const GAP_CLUES: usize = 40;

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
    /// Where it leaves off what came before and what comes after, as far as is known.
    pub(crate) edges: Option<Edges>,
    /// The natural logarithm of the length of its new half by that of its old one, as far as is known.
    pub(crate) growth: f64,
}

/// How a line and its halves begin and end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edges {
    /// The line as a whole: so also its old half begins, and its new half ends.
    pub(crate) line: (Opening, Ending),
    /// How probably its old half ends like each.
    pub(crate) old_ends: [f64; ENDINGS],
    /// How probably its new half begins like each.
    pub(crate) new_opens: [f64; OPENINGS],
}

/// What a gap stands between, and what its page is like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around<'p> {
    pub(crate) habits: &'p Habits,
    /// How the paragraph before ends.
    pub(crate) before: Option<Ending>,
    /// How the paragraph after begins.
    pub(crate) after: Option<Opening>,
    /// How many lines the page has.
    pub(crate) lines: usize,
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
    pub(crate) fn of(gap: &Gap, rows: &[RowView], choice: Choice, around: &Around<'_>) -> Self {
        let (changed, rest) = rows.split_at(choice.changed.min(rows.len()));
        let mut sums = [0.0; ROW_CLUES];
        for clues in changed.iter().filter_map(|row| row.changed.as_ref()) {
            for (sum, clue) in sums.iter_mut().zip(clues) {
                *sum += clue;
            }
        }
        let mut whole = whole_clues(gap, changed, rest, choice.rest);
        if !rest.is_empty() {
            let sign = if choice.rest == Side::Old { 1.0 } else { -1.0 };
            let growth: f64 = changed.iter().map(|row| row.growth).sum();
            whole[PAGE_CLUES] = sign * (growth / 2.0).tanh();
            whole[PAGE_CLUES + 1] = sign * rest.len() as f64 / around.lines.max(1) as f64;
        }
        let (follows, least) = following(changed, rest, choice.rest, around);
        whole[PAGE_CLUES + 2] = follows;
        whole[PAGE_CLUES + 3] = least;
        GapClues { rows: sums, whole }
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

/// From which of the clues of a gap on they need to know what is around it.
const PAGE_CLUES: usize = GAP_CLUES - 4;

/// How well in both versions each paragraph follows the one before, over the gap with what is around it: in all, and where it is worst.
fn following(changed: &[RowView], rest: &[RowView], side: Side, around: &Around<'_>) -> (f64, f64) {
    let mut sum = 0.0;
    let mut least: f64 = 0.0;
    for version in Side::BOTH {
        let mut last: Option<[f64; ENDINGS]> = around.before.map(one_ending);
        let mut follow = |last: Option<[f64; ENDINGS]>, opens: [f64; OPENINGS]| {
            let found = last.map_or(0.0, |last| expected(around.habits, &last, &opens));
            sum += found;
            least = least.min(found);
        };
        for edges in changed.iter().filter_map(|row| row.edges) {
            let (opens, ends) = match version {
                Side::Old => (one_opening(edges.line.0), edges.old_ends),
                Side::New => (edges.new_opens, one_ending(edges.line.1)),
            };
            follow(last, opens);
            last = Some(ends);
        }
        let rest = if version == side { rest } else { &[] };
        for edges in rest.iter().filter_map(|row| row.edges) {
            follow(last, one_opening(edges.line.0));
            last = Some(one_ending(edges.line.1));
        }
        if let Some(after) = around.after {
            follow(last, one_opening(after));
        }
    }
    (sum, least)
}

fn expected(habits: &Habits, ends: &[f64; ENDINGS], opens: &[f64; OPENINGS]) -> f64 {
    let likely = |shares: &[f64]| -> Vec<(usize, f64)> {
        let shares = shares.iter().copied().enumerate();
        shares.filter(|(_, share)| *share > 0.01).collect()
    };
    let mut sum = 0.0;
    for (ending, share) in likely(ends) {
        for (opening, other) in likely(opens) {
            sum += share * other * habits.follows(ending, opening);
        }
    }
    sum
}

fn one_ending(ending: Ending) -> [f64; ENDINGS] {
    std::array::from_fn(|kind| flag(kind == ending as usize))
}

fn one_opening(opening: Opening) -> [f64; OPENINGS] {
    std::array::from_fn(|kind| flag(kind == opening as usize))
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
        0.0,
        0.0,
        0.0,
        0.0,
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
