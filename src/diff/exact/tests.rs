//! Holds the matching against the same computed cell by cell, with all states of all cells.

use proptest::prelude::*;

use super::*;
use crate::diff::lexicon::Lexicon;

/// What the last step into a cell did, in the order in which equally good ones are preferred.
const STATES: [State; 5] = [
    State::Kept,
    State::Deleted,
    State::Inserted,
    State::Replaced,
    State::Swapped,
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Kept,
    Deleted,
    Inserted,
    Replaced,
    Swapped,
}

/// The value of a state of a cell, and the state from which it was reached.
type Cell = [(i64, State); STATES.len()];

const NOTHING: Cell = [(NEVER, State::Kept); STATES.len()];

struct Plain<'a> {
    links: &'a Sides<Links>,
    marks: &'a Sides<Marks<'a>>,
    config: &'a WordConfig,
}

impl Plain<'_> {
    fn cells(&self) -> Vec<Vec<Cell>> {
        let ends = self.links.as_ref().map(|links| links.ids.len());
        let mut cells = vec![vec![NOTHING; ends.new + 1]; ends.old + 1];
        cells[0][0][State::Kept as usize].0 = 0;
        for old in 0..=ends.old {
            for new in 0..=ends.new {
                if (old, new) != (0, 0) {
                    cells[old][new] = self.cell(&cells, old, new);
                }
            }
        }
        cells
    }

    fn cell(&self, cells: &[Vec<Cell>], old: usize, new: usize) -> Cell {
        let change = self.config.change_cost;
        let mut cell = NOTHING;
        let mut reach = |state: State, from: State, before: &Cell, gain: i64| {
            let value = before[from as usize].0;
            let own = &mut cell[state as usize];
            if value > NEVER && value + gain > own.0 {
                *own = (value + gain, from);
            }
        };
        if old > 0 {
            let above = &cells[old - 1][new];
            reach(State::Deleted, State::Deleted, above, 0);
            reach(State::Deleted, State::Kept, above, -change);
        }
        if new > 0 {
            let left = &cells[old][new - 1];
            reach(State::Inserted, State::Inserted, left, 0);
            reach(State::Inserted, State::Kept, left, -change);
            reach(State::Replaced, State::Replaced, left, 0);
            let replace = self.config.replace_cost - change;
            reach(State::Replaced, State::Deleted, left, -replace);
        }
        if old > 0 && new > 0 {
            let before = &cells[old - 1][new - 1];
            let at = Sides::new(old - 1, new - 1);
            let is_lone = self.links.old.is_lone(at.old);
            if !is_lone && self.links.old.ids[at.old] == self.links.new.ids[at.new] {
                let mark = self.links.old.firsts[at.old];
                let gain = gain(mark, &self.marks.old, self.config);
                for from in STATES {
                    let together = i64::from(from == State::Kept) * self.config.contiguity;
                    reach(State::Kept, from, before, gain + together);
                }
            } else if let Some(gain) = self.swap_gain(at) {
                reach(State::Swapped, State::Kept, before, gain);
            }
        }
        cell
    }

    fn swap_gain(&self, at: Sides<usize>) -> Option<i64> {
        let kind = |side: Side| self.links[side].kind(at[side], &self.marks[side]);
        match (kind(Side::Old), kind(Side::New)) {
            (MarkKind::Sign, _) | (_, MarkKind::Sign) => None,
            (MarkKind::Number, MarkKind::Number) | (MarkKind::Name, MarkKind::Name) => {
                Some(self.config.point_gain)
            }
            _ => Some(-self.config.swap_cost),
        }
    }

    fn runs(&self) -> Vec<Run> {
        let cells = self.cells();
        let mut at = self.links.as_ref().map(|links| links.ids.len());
        let last = &cells[at.old][at.new];
        let mut state = STATES[0];
        for other in STATES {
            if last[other as usize].0 > last[state as usize].0 {
                state = other;
            }
        }
        let mut runs = Vec::new();
        while at != Sides::new(0, 0) {
            let from = cells[at.old][at.new][state as usize].1;
            match state {
                State::Deleted => at.old -= 1,
                State::Inserted | State::Replaced => at.new -= 1,
                State::Kept | State::Swapped => at = at.map(|index| index - 1),
            }
            if state == State::Kept {
                let first = |side: Side| self.links[side].firsts[at[side]];
                extend_down(&mut runs, Sides::new(first(Side::Old), first(Side::New)));
            }
            state = from;
        }
        runs
    }
}

proptest! {
    #[test]
    fn what_is_kept_is_what_it_is_cell_by_cell(
        old in "((The|the|ferry|Anna|Ben|12|13|of|[,.])( ?)){0,14}",
        new in "((The|the|ferry|Anna|Carl|12|14|of|[,.])( ?)){0,14}",
    ) {
        let mut lexicon = Lexicon::new(None, 0);
        let cuts = Sides::new(lexicon.cut(&old), lexicon.cut(&new));
        let marks = Sides::new(Marks::new(&old, &cuts.old), Marks::new(&new, &cuts.new));
        let at = marks.as_ref().map(|side| 0..side.len());
        let config = WordConfig::default();
        let mut room = Room::default();
        let found = best_runs(&at, &marks, &config, &mut room);
        let plain = Plain { links: &room.links, marks: &marks, config: &config };
        prop_assert_eq!(found, plain.runs());
    }
}
