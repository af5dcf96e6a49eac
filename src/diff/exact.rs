//! The best matching of two short texts: what is kept weighs as much as possible, in as few changes as possible.
//!
//! An alignment with affine gap costs (Gotoh 1982, “An improved algorithm for matching biological sequences”), with costs of their
//! own for a change that is both a deletion and an insertion, and for one word in place of another, which is the plainest of them.
//! A longest common subsequence, by comparison, doesn't mind keeping a lone “of” of one phrase as the “of” of another.

mod links;
mod room;
mod twins;

use std::ops::Range;

use super::config::WordConfig;
use super::marks::{MarkKind, Marks, Run};
use crate::model::{Side, Sides};
use links::{Links, find_links};
pub(super) use room::Room;
use twins::Twins;

/// Less than anything that can be reached, and far from overflowing.
const NEVER: i64 = i64::MIN / 4;

/// The runs of the best matching of some marks of each side; the last run first.
///
/// Takes as many steps as the product of both lengths at most, which the caller accounts for.
pub(super) fn best_runs(
    at: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
    config: &WordConfig,
    room: &mut Room,
) -> Vec<Run> {
    let Room {
        ids,
        places,
        links,
        nexts,
        deleted,
        kept,
    } = room;
    find_links(links, at, marks, ids, places);
    let twins = Twins::of(&links.new, &mut places.new, nexts);
    deleted.clear();
    deleted.resize(links.new.ids.len() + 1, Way::NONE);
    kept.clear();
    let mut table = Table {
        most: 0,
        deleted,
        kept,
        links,
        marks,
        config,
    };
    let last = table.fill(&twins);
    table.trace_back(last)
}

/// A link that is kept, after the best of all ways to it. It stands behind so many links of both sides, itself among them.
#[derive(Debug, Clone, Copy)]
struct Kept {
    behind: Sides<usize>,
    value: i64,
    /// The one kept before it, as an index; the first of all is the beginning, where nothing is kept yet.
    before: usize,
}

/// What has been reached, and behind which of the kept links.
#[derive(Debug, Clone, Copy)]
struct Way {
    value: i64,
    kept: usize,
}

impl Way {
    const NONE: Way = Way {
        value: NEVER,
        kept: 0,
    };

    /// Takes another way if it is better.
    #[inline(always)]
    fn raise(&mut self, other: Way) {
        if other.value > self.value {
            *self = other;
        }
    }

    fn less(self, cost: i64) -> Way {
        Way {
            value: self.value - cost,
            ..self
        }
    }
}

/// There is room for so many runs of a matching, which most have not.
const RUNS: usize = 8;

/// What the matching is computed from, row by row of the older links. Only where two links have the same key can one be kept: of all other
/// places no more is known than what it takes to get there from what was kept before.
struct Table<'a> {
    links: &'a Sides<Links>,
    marks: &'a Sides<Marks<'a>>,
    config: &'a WordConfig,
    /// All that was kept, row by row, and in order within a row.
    kept: &'a mut Vec<Kept>,
    /// The greatest value of all that was kept.
    most: i64,
    /// For so many links of the newer text: the best change there that has only deleted so far.
    deleted: &'a mut [Way],
}

/// The rows before the one that is filled: what was kept there, as a part of [`Table::kept`].
struct Rows {
    last: Range<usize>,
    /// The one before the last.
    other: Range<usize>,
}

impl Table<'_> {
    /// Finds the best way to everything that can be kept; returns the last link that is kept on the best way to the end.
    fn fill(&mut self, twins: &Twins<'_>) -> usize {
        self.kept.push(Kept {
            behind: Sides::new(0, 0),
            value: 0,
            before: 0,
        });
        let mut rows = Rows {
            last: 0..1,
            other: 0..0,
        };
        for old in 0..self.links.old.ids.len() {
            self.open_deletions(&rows.other);
            let start = self.kept.len();
            if !self.links.old.is_lone(old) {
                self.fill_row(old, twins, &rows);
            }
            rows = Rows {
                other: rows.last,
                last: start..self.kept.len(),
            };
        }
        self.open_deletions(&rows.other);
        let mut row = Row::of(rows);
        self.best_way(&mut row, self.links.new.ids.len(), 0).kept
    }

    /// A change may begin behind everything that was kept.
    fn open_deletions(&mut self, row: &Range<usize>) {
        for index in row.clone() {
            let kept = self.kept[index];
            let value = kept.value - self.config.change_cost;
            self.deleted[kept.behind.new].raise(Way { value, kept: index });
        }
    }

    /// Keeps a link of the older text wherever it has its twins.
    fn fill_row(&mut self, old: usize, twins: &Twins<'_>, rows: &Rows) {
        let gain = gain(self.links.old.firsts[old], &self.marks.old, self.config);
        let mut row = Row::of(Rows {
            last: rows.last.clone(),
            other: rows.other.clone(),
        });
        for new in twins.with(self.links.old.ids[old]) {
            let way = self.best_way(&mut row, new, self.config.contiguity);
            let value = way.value + gain;
            self.most = self.most.max(value);
            self.kept.push(Kept {
                behind: Sides::new(old + 1, new + 1),
                value,
                before: way.kept,
            });
        }
    }

    /// The best way to a place in the row: what was kept there, worth so much more by `contiguity`, a change that has only deleted, only
    /// inserted or done both, or one word in place of another; of equally good ones the first. To be asked for with rising `column`s.
    #[inline(always)]
    fn best_way(&self, row: &mut Row, column: usize, contiguity: i64) -> Way {
        let change = self.config.change_cost;
        row.go_to(column, self.kept, change);
        let here = row.kept_at(column, self.kept);
        let here = here.map(|kept| kept.less(-contiguity));
        if let Some(here) = here.filter(|here| self.outweighs(*here)) {
            return here;
        }
        for deleted in &self.deleted[row.deleted_until..column] {
            row.deleted.raise(*deleted);
        }
        row.deleted_until = row.deleted_until.max(column);
        let mut best = here.unwrap_or(Way::NONE);
        best.raise(self.deleted[column]);
        best.raise(row.inserted);
        best.raise(row.deleted.less(self.config.replace_cost - change));
        if here.is_none()
            && let Some(before) = row.kept_before(column, self.kept)
        {
            best.raise(self.swapped(before));
        }
        best
    }

    /// Whether no change, wherever it begins, is better than a way without one.
    fn outweighs(&self, way: Way) -> bool {
        way.value >= self.most - self.config.change_cost.min(self.config.replace_cost)
    }

    /// One word in the place of another, behind what was kept; a number for a number and a name for a name are the likeliest.
    fn swapped(&self, before: Way) -> Way {
        let at = self.kept[before.kept].behind;
        let kind = |side: Side| self.links[side].kind(at[side], &self.marks[side]);
        let cost = match (kind(Side::Old), kind(Side::New)) {
            (MarkKind::Sign, _) | (_, MarkKind::Sign) => return Way::NONE,
            (MarkKind::Number, MarkKind::Number) | (MarkKind::Name, MarkKind::Name) => {
                -self.config.point_gain
            }
            _ => self.config.swap_cost,
        };
        before.less(cost)
    }

    fn trace_back(&self, mut last: usize) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::with_capacity(RUNS);
        while last > 0 {
            let kept = self.kept[last];
            let first = |side: Side| self.links[side].firsts[kept.behind[side] - 1];
            extend_down(&mut runs, Sides::new(first(Side::Old), first(Side::New)));
            last = kept.before;
        }
        runs
    }
}

/// How far a row was looked at, and the best changes that reach there.
struct Row {
    /// What was kept in this row from the column on that was asked for last, and in the row before it from the column before.
    rows: Rows,
    /// A change that has only inserted.
    inserted: Way,
    /// A change that has only deleted, and may still insert; looked for before so many columns.
    deleted: Way,
    deleted_until: usize,
}

impl Row {
    fn of(rows: Rows) -> Self {
        Row {
            rows,
            inserted: Way::NONE,
            deleted: Way::NONE,
            deleted_until: 0,
        }
    }

    /// Goes on to a column: insertions may begin behind all that was kept before it.
    fn go_to(&mut self, column: usize, kept: &[Kept], change: i64) {
        while let Some(passed) = kept[self.rows.last.clone()].first()
            && passed.behind.new < column
        {
            self.inserted.raise(Way {
                value: passed.value - change,
                kept: self.rows.last.start,
            });
            self.rows.last.start += 1;
        }
    }

    fn kept_at(&self, column: usize, kept: &[Kept]) -> Option<Way> {
        first_at(&self.rows.last, column, kept)
    }

    /// What was kept a row and a column before.
    fn kept_before(&mut self, column: usize, kept: &[Kept]) -> Option<Way> {
        let column = column.checked_sub(1)?;
        while let Some(passed) = kept[self.rows.other.clone()].first()
            && passed.behind.new < column
        {
            self.rows.other.start += 1;
        }
        first_at(&self.rows.other, column, kept)
    }
}

/// The first of what was kept in a row, if it stands in that column.
fn first_at(row: &Range<usize>, column: usize, kept: &[Kept]) -> Option<Way> {
    let first = kept[row.clone()].first();
    let first = first.filter(|first| first.behind.new == column)?;
    Some(Way {
        value: first.value,
        kept: row.start,
    })
}

/// What keeping a mark is worth.
fn gain(mark: usize, marks: &Marks<'_>, config: &WordConfig) -> i64 {
    if marks.is_word(mark) {
        config.word_gain + i64::try_from(marks.weight_of(mark)).unwrap_or(0)
    } else if marks.is_pause(mark) {
        config.pause_gain
    } else {
        config.sign_gain
    }
}

/// Adds the match at `start` to runs that are found from the end.
fn extend_down(runs: &mut Vec<Run>, start: Sides<usize>) {
    match runs.last_mut() {
        Some(run) if run.at == start.map(|index| index + 1) => {
            run.at = start;
            run.len += 1;
        }
        _ => runs.push(Run { at: start, len: 1 }),
    }
}

#[cfg(test)]
mod tests;
