//! What is known of a copied table before anything is inferred.

use std::ops::Range;

use crate::model::{Certainty, CopiedLine, Fixed, Row, Side, Sides};

/// One cell of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'t> {
    pub(super) text: &'t str,
    /// Which line of the table it stands in.
    pub(super) line: usize,
    /// What is known of its place.
    pub(super) place: Place,
}

/// What is known of a cell's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Both cells of an unchanged row.
    Both,
    /// In this column.
    In(Side),
    /// Not known. It may be half of a changed row, or not.
    Loose { may_pair: bool },
}

/// A stretch of the table in reading order.
#[derive(Debug, Clone)]
pub(super) enum Stretch {
    /// A row that is known.
    Row { row: Row, line: usize },
    /// Cells of which the column is not known.
    Gap(LooseGap),
}

/// Cells in succession of which the column is not known.
#[derive(Debug, Clone)]
pub(super) struct LooseGap {
    /// Which cells of the table.
    pub(super) cells: Range<usize>,
    /// Whether nothing precedes it, and whether nothing follows.
    pub(super) first: bool,
    pub(super) last: bool,
    /// The side of a known row of one side right before it: all of its cells are of that side.
    pub(super) after: Option<Side>,
    /// Whether a known changed row follows right after it: all of its cells are halves of changed rows.
    pub(super) before_changed: bool,
}

/// The table, cell by cell and stretch by stretch.
#[derive(Debug, Default)]
pub(super) struct Table<'t> {
    pub(super) cells: Vec<Cell<'t>>,
    pub(super) stretches: Vec<Stretch>,
}

impl<'t> Table<'t> {
    /// Takes the lines in, and what a person has fixed of them.
    pub(super) fn of(lines: &'t [CopiedLine], fixed: &[(usize, Fixed)]) -> Self {
        let mut table = Table::default();
        let mut line = 0;
        while let Some(content) = lines.get(line) {
            line += match content {
                CopiedLine::Row(cells) => table.push_read(cells, line),
                CopiedLine::Cell(text) | CopiedLine::OneSided(text) => {
                    let fixed = fixed
                        .iter()
                        .find(|(at, _)| *at == line)
                        .map(|(_, fixed)| *fixed);
                    match (fixed, lines.get(line + 1)) {
                        (Some(Fixed::OneSided(side)), _) => table.push_one_sided(text, side, line),
                        (
                            Some(Fixed::WithNext),
                            Some(CopiedLine::Cell(next) | CopiedLine::OneSided(next)),
                        ) => table.push_changed(text, next, line),
                        _ => table.push_loose(text, matches!(content, CopiedLine::Cell(_)), line),
                    }
                }
            };
        }
        table.look_around();
        table
    }

    fn push_read(&mut self, cells: &'t Sides<Option<String>>, line: usize) -> usize {
        let mut push = |text: &'t Option<String>, place| {
            self.cells
                .extend(text.as_ref().map(|text| Cell { text, line, place }));
        };
        if cells.old == cells.new {
            push(&cells.old, Place::Both);
        } else {
            push(&cells.old, Place::In(Side::Old));
            push(&cells.new, Place::In(Side::New));
        }
        let row = Row {
            cells: cells.clone(),
            certainty: Certainty::READ,
        };
        self.stretches.push(Stretch::Row { row, line });
        1
    }

    fn push_one_sided(&mut self, text: &'t str, side: Side, line: usize) -> usize {
        self.cells.push(Cell {
            text,
            line,
            place: Place::In(side),
        });
        let mut cells = Sides::new(None, None);
        cells[side] = Some(text.to_owned());
        self.push_overruled(cells, line);
        1
    }

    fn push_changed(&mut self, old: &'t str, new: &'t str, line: usize) -> usize {
        self.cells.push(Cell {
            text: old,
            line,
            place: Place::In(Side::Old),
        });
        self.cells.push(Cell {
            text: new,
            line: line + 1,
            place: Place::In(Side::New),
        });
        self.push_overruled(Sides::new(Some(old.to_owned()), Some(new.to_owned())), line);
        2
    }

    fn push_overruled(&mut self, cells: Sides<Option<String>>, line: usize) {
        let row = Row {
            cells,
            certainty: Certainty::OVERRULED,
        };
        self.stretches.push(Stretch::Row { row, line });
    }

    fn push_loose(&mut self, text: &'t str, may_pair: bool, line: usize) -> usize {
        let at = self.cells.len();
        self.cells.push(Cell {
            text,
            line,
            place: Place::Loose { may_pair },
        });
        match self.stretches.last_mut() {
            Some(Stretch::Gap(gap)) => gap.cells.end += 1,
            _ => self.stretches.push(Stretch::Gap(LooseGap {
                cells: at..at + 1,
                first: false,
                last: false,
                after: None,
                before_changed: false,
            })),
        }
        1
    }

    /// Tells every gap what stands around it.
    fn look_around(&mut self) {
        let kinds: Vec<Option<Kind>> = self.stretches.iter().map(kind).collect();
        let count = kinds.len();
        for (at, stretch) in self.stretches.iter_mut().enumerate() {
            let Stretch::Gap(gap) = stretch else {
                continue;
            };
            gap.first = at == 0;
            gap.last = at + 1 == count;
            let before = at.checked_sub(1).and_then(|before| kinds[before]);
            gap.after = before.and_then(|kind| match kind {
                Kind::OneSided(side) => Some(side),
                Kind::Same | Kind::Changed => None,
            });
            gap.before_changed = kinds.get(at + 1) == Some(&Some(Kind::Changed));
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Changed,
    OneSided(Side),
}

fn kind(stretch: &Stretch) -> Option<Kind> {
    let Stretch::Row { row, .. } = stretch else {
        return None;
    };
    Some(match (&row.cells.old, &row.cells.new) {
        (Some(old), Some(new)) if old == new => Kind::Same,
        (Some(_), Some(_)) => Kind::Changed,
        (Some(_), None) => Kind::OneSided(Side::Old),
        _ => Kind::OneSided(Side::New),
    })
}
