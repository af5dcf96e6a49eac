//! Who has which cell of which version, as all gaps are read at a moment; and what that says to one gap.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::KnownVersion;
use super::cells::{self, Cell, CellId, Entry, GapCells, NONE, Place, Shared, teller};
use super::member::Member;
use super::search::GapReading;
use super::solve::Told;
use crate::model::{Side, Sides};
use crate::recover::RecoverConfig;

/// The book of all claims.
pub(super) struct Ledger<'m> {
    pub(super) members: &'m [Member],
    cells: Vec<Cell>,
    /// By page and gap.
    gaps: Vec<Vec<GapCells>>,
}

impl<'m> Ledger<'m> {
    /// A book in which nothing is claimed yet but what is sure. What no page could be read as is left out of the members.
    pub(super) fn new(
        members: &'m mut [Member],
        known: &[&KnownVersion<'_>],
        config: &RecoverConfig,
    ) -> Self {
        let shared = Shared::find(members, known);
        cells::leave_out_hopeless(members, &shared, config);
        let (cells, gaps) = cells::cells(members, &shared, known, config);
        Ledger {
            members,
            cells,
            gaps,
        }
    }

    /// What could be of a gap's cells, whatever the others make of theirs.
    pub(super) fn possible(&self, place: Place) -> Told {
        self.listen(place, |id, me, others, missing| {
            let (cell, mine) = self.look_up(id, me);
            let sure = mine.map_or(0, |entry| entry.sure);
            let mut sum = 0.0;
            let mut silent = others;
            let mut meets = false;
            for entry in told_by_others(cell, me) {
                silent = silent.saturating_sub(1);
                sum += match entry.sure.cmp(&sure) {
                    Ordering::Greater => missing,
                    Ordering::Equal if entry.open => 0.0,
                    _ => -missing,
                };
                meets |= entry.open || entry.sure > sure;
            }
            let met = cell.filter(|_| meets).map_or(0.0, |cell| cell.meeting);
            sum + met - silent as f64 * missing
        })
    }

    /// What the others, as they are read, make of a gap's cells, this gap being read so.
    pub(super) fn claimed_by_others(&mut self, place: Place, current: &GapReading) -> Told {
        self.unclaim(place, current);
        let told = self.listen(place, |id, me, others, missing| {
            let (cell, mine) = self.look_up(id, me);
            let mine = mine.map_or(0, |entry| entry.sure + entry.claimed);
            let for_it = told_by_others(cell, me)
                .filter(|entry| entry.sure + entry.claimed > mine)
                .count();
            let met = cell.filter(|_| for_it > 0).map_or(0.0, |cell| cell.meeting);
            met + (2.0 * for_it as f64 - others as f64) * missing
        });
        self.claim(place, current);
        told
    }

    fn look_up(&self, id: CellId, me: usize) -> (Option<&Cell>, Option<&Entry>) {
        let cell = self.cells.get(id as usize);
        let mine = cell.and_then(|cell| cell.entries.iter().find(|entry| entry.teller == me));
        (cell, mine)
    }

    fn listen(&self, place: Place, heard: impl Fn(CellId, usize, usize, f64) -> f64) -> Told {
        let cells = &self.gaps[place.member][place.gap];
        let heard = |ids: &Sides<CellId>, side: Side| match ids[side] {
            NONE => 0.0,
            id => {
                let cell = self.cells.get(id as usize);
                let missing = cell.map_or(cells.missing[side], |cell| cell.missing);
                heard(id, teller(place.member, side), cells.others[side], missing)
            }
        };
        let both = |ids| heard(ids, Side::Old) + heard(ids, Side::New);
        let rows = cells.changed.iter();
        let lines = cells.whole.iter();
        Told {
            changed: rows.map(|row| row.iter().map(both).collect()).collect(),
            whole: lines
                .map(|ids| Sides::new(heard(ids, Side::Old), heard(ids, Side::New)))
                .collect(),
        }
    }

    /// Puts a gap's cells where a reading has them. Gives by how much the fit of all is better for it.
    pub(super) fn claim(&mut self, place: Place, reading: &GapReading) -> f64 {
        let claims = self.claims(place, reading);
        let changes = claims
            .into_iter()
            .map(|(id, side)| self.change(place, id, side, true));
        let fit: f64 = changes.sum();
        fit + self.alone(place, reading)
    }

    /// Takes them away again. Gives by how much the fit of all was better for them.
    pub(super) fn unclaim(&mut self, place: Place, reading: &GapReading) -> f64 {
        let claims = self.claims(place, reading);
        let changes = claims
            .into_iter()
            .map(|(id, side)| -self.change(place, id, side, false));
        let fit: f64 = changes.sum();
        fit + self.alone(place, reading)
    }

    /// How likely the page by itself finds a reading of its gap: a natural logarithm.
    fn alone(&self, place: Place, reading: &GapReading) -> f64 {
        let gap = &self.members[place.member].gaps[place.gap];
        let world = gap.worlds.get(reading.world);
        let rows = gap.changed.iter().zip(&reading.partings);
        let rows = rows.filter_map(|(partings, at)| Some(partings.get(*at)?.alone));
        world.map_or(0.0, |world| world.alone) + rows.sum::<f64>()
    }

    /// The cells that a reading puts on sides.
    fn claims(&self, place: Place, reading: &GapReading) -> Vec<(CellId, Side)> {
        let gap = &self.members[place.member].gaps[place.gap];
        let cells = &self.gaps[place.member][place.gap];
        let Some(world) = gap.worlds.get(reading.world) else {
            return Vec::new();
        };
        let rows = cells.changed.iter().zip(&reading.partings);
        let rows = rows.filter_map(|(row, at)| row.get(*at));
        let rest = cells.whole.iter().skip(gap.rest_from(world.choice.changed));
        let side = world.choice.rest;
        rows.flat_map(|ids| Side::BOTH.map(|side| (ids[side], side)))
            .chain(rest.map(|ids| (ids[side], side)))
            .filter(|(id, _)| *id != NONE)
            .collect()
    }

    /// Has a page tell a cell once more, or once less. Gives by how much the fit of all is better for that.
    fn change(&mut self, place: Place, id: CellId, side: Side, more: bool) -> f64 {
        let of_gap = &self.gaps[place.member][place.gap];
        let others = of_gap.others[side];
        let Some(cell) = self.cells.get_mut(id as usize) else {
            let alone = if others > 0 {
                of_gap.missing[side]
            } else {
                0.0
            };
            return if more { -alone } else { alone };
        };
        let fit = |cell: &Cell| {
            cell.agreement() as f64 * cell.meeting
                - cell.disagreement(others + 1) as f64 * cell.missing
        };
        let before = fit(cell);
        let me = teller(place.member, side);
        if let Some(entry) = cell.entries.iter_mut().find(|entry| entry.teller == me) {
            entry.claimed = if more {
                entry.claimed + 1
            } else {
                entry.claimed.saturating_sub(1)
            };
        }
        fit(cell) - before
    }

    /// The gaps whose cells are concerned when one gap is read anew.
    pub(super) fn concerned(&self, place: Place, old: &GapReading, new: &GapReading) -> Vec<Place> {
        let old: BTreeSet<(CellId, Side)> = self.claims(place, old).into_iter().collect();
        let new: BTreeSet<(CellId, Side)> = self.claims(place, new).into_iter().collect();
        let mut concerned: Vec<Place> = old
            .symmetric_difference(&new)
            .filter_map(|(id, _)| self.cells.get(*id as usize))
            .flat_map(|cell| cell.gaps.iter().copied())
            .filter(|other| *other != place)
            .collect();
        concerned.sort_unstable();
        concerned.dedup();
        concerned
    }
}

fn told_by_others(cell: Option<&Cell>, me: usize) -> impl Iterator<Item = &Entry> {
    cell.into_iter()
        .flat_map(|cell| &cell.entries)
        .filter(move |entry| entry.teller != me)
}
