//! Changes only: which stretches of unchanged rows are folded away, and which of those the person has opened.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Compared, Fate, LINE, Part};
use crate::model::Side;

/// Unchanged rows that stay beside each change, so that one knows where one is.
const CONTEXT: usize = 1;

/// Fewest rows that are worth a fold: one row says more than the line that would stand for it.
const FEWEST: usize = 2;

/// The stretches of unchanged rows of a comparison, folded away unless they were opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folding {
    /// In reading order; they neither touch nor overlap.
    folds: Vec<Range<usize>>,
    /// The first rows of those that are open.
    open: BTreeSet<usize>,
}

/// As much of a fold as lies in one part of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fold {
    /// The first row of the whole fold, which it is known by.
    pub number: usize,
    /// How many rows the whole fold has.
    pub count: usize,
    /// The rows of it in the part.
    pub rows: Range<usize>,
    /// Whether it begins in the part: there it says what it is.
    pub begins: bool,
    /// Whether it is open.
    pub is_open: bool,
}

impl Folding {
    /// All that can be folded away, folded away.
    #[must_use]
    pub fn of(compared: &Compared) -> Folding {
        let is_changed = |at: &usize| compared.places[*at].fate != Fate::Same;
        Folding::between((0..compared.len()).filter(is_changed), compared.len())
    }

    /// The same for changes in these rows, ascending, of so many rows.
    #[must_use]
    pub fn between(changed: impl Iterator<Item = usize>, rows: usize) -> Folding {
        let mut folds = Vec::new();
        let mut start = 0;
        for change in changed {
            push(&mut folds, start..change.saturating_sub(CONTEXT));
            start = change + 1 + CONTEXT;
        }
        push(&mut folds, start..rows);
        Folding {
            folds,
            open: BTreeSet::new(),
        }
    }

    /// Whether a row is out of sight.
    #[must_use]
    pub fn hides(&self, row: usize) -> bool {
        let fold = self.fold_of(row);
        fold.is_some_and(|fold| !self.open.contains(&fold.start))
    }

    /// The same with the fold open that a row lies in.
    #[must_use]
    pub fn opened_at(&self, row: usize) -> Folding {
        let mut next = self.clone();
        if let Some(fold) = self.fold_of(row) {
            next.open.insert(fold.start);
        }
        next
    }

    /// The same with a fold opened that was closed, or the other way round.
    #[must_use]
    pub fn toggled(&self, number: usize) -> Folding {
        let mut next = self.clone();
        if !next.open.remove(&number) {
            next.open.insert(number);
        }
        next
    }

    /// What of the folds lies among these rows, in reading order.
    #[must_use]
    pub fn among(&self, rows: &Range<usize>) -> Vec<Fold> {
        let from = self.folds.partition_point(|fold| fold.end <= rows.start);
        let rest = self.folds.iter().skip(from);
        let own = rest.take_while(|fold| fold.start < rows.end);
        let of = |fold: &Range<usize>| Fold {
            number: fold.start,
            count: fold.len(),
            rows: fold.start.max(rows.start)..fold.end.min(rows.end),
            begins: rows.contains(&fold.start),
            is_open: self.open.contains(&fold.start),
        };
        own.map(of).collect()
    }

    fn fold_of(&self, row: usize) -> Option<&Range<usize>> {
        let at = self.folds.partition_point(|fold| fold.end <= row);
        self.folds.get(at).filter(|fold| fold.contains(&row))
    }
}

impl Compared {
    /// About how many lines stand before each row, and last how many there are, with what is folded away left out.
    pub(in crate::present) fn lines_before(&self, folding: Option<&Folding>) -> Vec<usize> {
        let mut sum = 0;
        let mut lines = Vec::with_capacity(self.len() + 1);
        for (row, place) in self.places.iter().enumerate() {
            lines.push(sum);
            if folding.is_some_and(|folding| folding.hides(row)) {
                continue;
            }
            let length = |side: Side| -> usize {
                let paragraphs = self.paragraphs(place, side).iter();
                paragraphs.map(|one| one.text.len()).sum()
            };
            sum += length(Side::Old).max(length(Side::New)).div_ceil(LINE) + 1;
        }
        lines.push(sum);
        lines
    }

    /// What became of a row.
    pub(in crate::present) fn fate(&self, row: usize) -> Option<Fate> {
        self.places.get(row).map(|place| place.fate)
    }
}

impl Part {
    /// About how many lines it fills with these of its rows folded away.
    #[must_use]
    pub fn lines_with(&self, folds: &[Fold]) -> usize {
        let closed = || folds.iter().filter(|fold| !fold.is_open);
        let hidden: usize = closed().map(|fold| fold.rows.len()).sum();
        let all = self.rows.len().max(1);
        // What a fold says of itself takes two lines.
        let told = 2 * closed().filter(|fold| fold.begins).count();
        self.lines * (all - hidden.min(all)) / all + told
    }
}

fn push(folds: &mut Vec<Range<usize>>, fold: Range<usize>) {
    if fold.len() >= FEWEST {
        folds.push(fold);
    }
}
