//! What the pages of an article tell each other of the versions that they share.
//!
//! For every cell that could stand in a version, each page that holds the version says how probable that is, by all but what it
//! was told about this very cell. A page that nowhere could read the cell says no; where cells are told several times, a page
//! first gives what it surely has.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::KnownVersion;
use super::key::Key;
use super::member::{Member, OpenGap};
use super::search::GapReading;
use super::solve::{Solved, Told, solve};
use crate::model::{Side, Sides, VersionNumber};
use crate::recover::RecoverConfig;

/// A gap of a page of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Which page.
    pub(super) member: usize,
    /// Which of its gaps.
    pub(super) gap: usize,
}

/// A cell of a version, by its place in the list of those that several tell of; [`ALONE`] for all others.
type CellId = u32;

/// A cell that only one page could put on its side.
const ALONE: CellId = CellId::MAX;

/// What is known of one cell of one version.
#[derive(Debug, Default)]
struct Cell {
    entries: Vec<Entry>,
    /// The gaps that could put the cell on a side, each once.
    gaps: Vec<Place>,
}

/// What one page, or a known text, tells of a cell.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Who tells it.
    teller: usize,
    /// How often it surely has the cell.
    sure: u32,
    /// Odds that it has the cell once more, as a natural logarithm.
    open: f64,
    /// How often its gaps, as they are read, have the cell.
    claimed: u32,
}

/// The cells of a gap.
struct GapCells {
    /// How many others tell of each side.
    others: Sides<usize>,
    changed: Vec<Vec<Sides<CellId>>>,
    whole: Vec<Sides<CellId>>,
}

/// Who tells of a version: a side of a page, or a known text.
struct Teller {
    /// The pair that the page compares. Pages of the same pair hold the same lines, so that what they find probable is no news to each other.
    pair: Option<Sides<VersionNumber>>,
}

/// How many tell of a version.
#[derive(Debug, Clone, Copy, Default)]
struct Tellers {
    text: usize,
    title: usize,
}

/// All pages of an article in the course of inference.
pub(super) struct Beliefs<'m> {
    pub(super) members: &'m [Member],
    tellers: Vec<Teller>,
    /// By version, how many tell of its text and of its headline.
    told_by: HashMap<VersionNumber, Tellers>,
    cells: Vec<Cell>,
    gaps: Vec<Vec<GapCells>>,
}

impl<'m> Beliefs<'m> {
    /// Takes in all pages and what is known beyond them.
    pub(super) fn new(members: &'m [Member], known: &[&KnownVersion<'_>]) -> Self {
        let of_members = members.iter().flat_map(|member| {
            Side::BOTH.map(|_| Teller {
                pair: Some(member.numbers),
            })
        });
        let of_known = known.iter().map(|_| Teller { pair: None });
        let tellers: Vec<Teller> = of_members.chain(of_known).collect();
        let mut told_by: HashMap<VersionNumber, Tellers> = HashMap::new();
        let sides = members
            .iter()
            .flat_map(|member| Side::BOTH.map(|side| (member.numbers[side], true, member.has_title())));
        let texts = known.iter().map(|known| {
            (known.number, known.paragraphs.is_some(), known.title.is_some())
        });
        for (number, text, title) in sides.chain(texts) {
            let tellers = told_by.entry(number).or_default();
            tellers.text += usize::from(text);
            tellers.title += usize::from(title);
        }
        let shared = Shared::find(members, known);
        let mut beliefs = Beliefs {
            members,
            tellers,
            told_by,
            cells: Vec::new(),
            gaps: Vec::new(),
        };
        beliefs.gaps = members
            .iter()
            .map(|member| {
                let others = |gap: &OpenGap| beliefs.others(member, gap);
                shared.gaps_of(member, others)
            })
            .collect();
        beliefs.cells.resize_with(shared.ids.len(), Cell::default);
        beliefs.enter_sure(&shared, known);
        beliefs.enter_open();
        beliefs
    }

    /// How many others tell of a gap's sides.
    fn others(&self, member: &Member, gap: &OpenGap) -> Sides<usize> {
        member.numbers.map(|number| {
            let tellers = self.told_by.get(&number).copied().unwrap_or_default();
            let all = match gap.first {
                Some(_) => tellers.text,
                None => tellers.title,
            };
            all.saturating_sub(1)
        })
    }

    fn enter_sure(&mut self, shared: &Shared, known: &[&KnownVersion<'_>]) {
        for (at, member) in self.members.iter().enumerate() {
            for side in Side::BOTH {
                for key in &member.sure[side] {
                    let cell = shared.id(member.numbers[side], *key);
                    self.enter(cell, teller_of(at, side), 1);
                }
            }
        }
        for (at, known) in known.iter().enumerate() {
            for key in known.keys() {
                let cell = shared.id(known.number, key);
                self.enter(cell, 2 * self.members.len() + at, 1);
            }
        }
    }

    fn enter_open(&mut self) {
        for member in 0..self.members.len() {
            let gaps = std::mem::take(&mut self.gaps[member]);
            for (gap, cells) in gaps.iter().enumerate() {
                let place = Place { member, gap };
                for cells in cells.changed.iter().flatten().chain(&cells.whole) {
                    for side in Side::BOTH {
                        self.enter(cells[side], teller_of(member, side), 0);
                        self.link(cells[side], place);
                    }
                }
            }
            self.gaps[member] = gaps;
        }
    }

    fn enter(&mut self, cell: CellId, teller: usize, sure: u32) {
        let Some(cell) = self.cells.get_mut(cell as usize) else {
            return;
        };
        match cell.entries.iter_mut().find(|entry| entry.teller == teller) {
            Some(entry) => entry.sure += sure,
            None => cell.entries.push(Entry {
                teller,
                sure,
                open: f64::NEG_INFINITY,
                claimed: 0,
            }),
        }
    }

    fn link(&mut self, cell: CellId, place: Place) {
        if let Some(cell) = self.cells.get_mut(cell as usize)
            && cell.gaps.last() != Some(&place)
        {
            cell.gaps.push(place);
        }
    }

    /// One page anew, with what all others tell; it tells them in turn.
    pub(super) fn visit(&mut self, member: usize, config: &RecoverConfig) {
        let gaps = std::mem::take(&mut self.gaps[member]);
        let mut claims: HashMap<(CellId, Side), Claim> = HashMap::new();
        for (gap, cells) in self.members[member].gaps.iter().zip(&gaps) {
            let solved = solve(gap, &self.told(member, cells, config));
            gather(gap, cells, &solved, &mut claims);
        }
        for ((cell, side), Claim { share, others }) in claims {
            let heard = self.heard(cell, member, side, others, config);
            let share = share.clamp(1e-300, 1.0);
            let odds = share.ln() - (1.0 - share).max(1e-15).ln();
            let open = (odds - heard).clamp(-config.chain_cap, config.chain_cap);
            self.tell(cell, teller_of(member, side), open, config);
        }
        self.gaps[member] = gaps;
    }

    fn tell(&mut self, cell: CellId, teller: usize, open: f64, config: &RecoverConfig) {
        let Some(cell) = self.cells.get_mut(cell as usize) else {
            return;
        };
        if let Some(entry) = cell.entries.iter_mut().find(|entry| entry.teller == teller) {
            entry.open = if entry.open.is_finite() {
                entry.open * (1.0 - config.chain_haste) + open * config.chain_haste
            } else {
                open
            };
        }
    }

    /// What is probable of each gap of a page with what the others tell.
    pub(super) fn solved(&self, member: usize, config: &RecoverConfig) -> Vec<Solved> {
        let gaps = self.members[member].gaps.iter().zip(&self.gaps[member]);
        gaps.map(|(gap, cells)| solve(gap, &self.told(member, cells, config)))
            .collect()
    }

    fn told(&self, member: usize, cells: &GapCells, config: &RecoverConfig) -> Told {
        let heard = |ids: &Sides<CellId>, side: Side| {
            self.heard(ids[side], member, side, cells.others[side], config)
        };
        Told {
            changed: cells
                .changed
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|cells| heard(cells, Side::Old) + heard(cells, Side::New))
                        .collect()
                })
                .collect(),
            whole: cells
                .whole
                .iter()
                .map(|cells| Sides::new(heard(cells, Side::Old), heard(cells, Side::New)))
                .collect(),
        }
    }

    /// What all others, so many, tell of a cell on this side of a page: odds as a natural logarithm.
    fn heard(
        &self,
        cell: CellId,
        member: usize,
        side: Side,
        others: usize,
        config: &RecoverConfig,
    ) -> f64 {
        let me = teller_of(member, side);
        let entries: &[Entry] = self
            .cells
            .get(cell as usize)
            .map_or(&[], |cell| &cell.entries);
        let mine = entries.iter().find(|entry| entry.teller == me);
        let sure = mine.map_or(0, |entry| entry.sure);
        let mut sum = 0.0;
        let mut silent = others;
        for entry in entries.iter().filter(|entry| entry.teller != me) {
            silent = silent.saturating_sub(1);
            sum += match entry.sure.cmp(&sure) {
                Ordering::Greater => config.chain_cap,
                Ordering::Less => -config.chain_cap,
                Ordering::Equal if self.is_same_pair(entry.teller, me) => 0.0,
                Ordering::Equal if entry.open.is_finite() => entry.open,
                Ordering::Equal if self.tellers[entry.teller].pair.is_some() => 0.0,
                Ordering::Equal => -config.chain_cap,
            };
        }
        sum -= silent as f64 * config.chain_cap;
        sum.clamp(-config.chain_cap, config.chain_cap)
    }

    fn is_same_pair(&self, one: usize, other: usize) -> bool {
        self.tellers[one].pair.is_some() && self.tellers[one].pair == self.tellers[other].pair
    }
}

impl Beliefs<'_> {
    /// What could be of a gap's cells, whatever the others make of them: only what they surely have or cannot have speaks.
    pub(super) fn possible(&self, place: Place, config: &RecoverConfig) -> Told {
        self.listen(place, |cell, teller, others| {
            let cell = self.cells.get(cell as usize);
            let entries: &[Entry] = cell.map_or(&[], |cell| &cell.entries);
            let sure = entries.iter().find(|entry| entry.teller == teller);
            let sure = sure.map_or(0, |entry| entry.sure);
            let told = entries.iter().filter(|entry| entry.teller != teller);
            let silent = others.saturating_sub(told.clone().count());
            let told = told.map(|entry| match entry.sure.cmp(&sure) {
                Ordering::Greater => 1.0,
                Ordering::Less => -1.0,
                Ordering::Equal if self.tellers[entry.teller].pair.is_none() => -1.0,
                Ordering::Equal => 0.0,
            });
            (told.sum::<f64>() - silent as f64) * config.chain_cap
        })
    }

    /// What the others, as they are read, make of a gap's cells, this gap being read so.
    pub(super) fn claimed_by_others(
        &mut self,
        place: Place,
        current: &GapReading,
        config: &RecoverConfig,
    ) -> Told {
        self.unclaim(place, current, config);
        let told = self.listen(place, |cell, teller, others| {
            let cell = self.cells.get(cell as usize);
            let entries: &[Entry] = cell.map_or(&[], |cell| &cell.entries);
            let mine = entries.iter().find(|entry| entry.teller == teller);
            let mine = mine.map_or(0, |entry| entry.sure + entry.claimed);
            let others_told = entries.iter().filter(|entry| entry.teller != teller);
            let for_it = others_told
                .filter(|entry| entry.sure + entry.claimed > mine)
                .count();
            (2.0 * for_it as f64 - others as f64) * config.chain_cap
        });
        self.claim(place, current, config);
        told
    }

    fn listen(&self, place: Place, heard: impl Fn(CellId, usize, usize) -> f64) -> Told {
        let cells = &self.gaps[place.member][place.gap];
        let heard = |ids: &Sides<CellId>, side: Side| {
            heard(ids[side], teller_of(place.member, side), cells.others[side])
        };
        Told {
            changed: cells
                .changed
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|ids| heard(ids, Side::Old) + heard(ids, Side::New))
                        .collect()
                })
                .collect(),
            whole: cells
                .whole
                .iter()
                .map(|ids| Sides::new(heard(ids, Side::Old), heard(ids, Side::New)))
                .collect(),
        }
    }

    /// Puts a gap's cells where a reading has them. Gives by how much the fit of all is better for it.
    pub(super) fn claim(&mut self, place: Place, reading: &GapReading, config: &RecoverConfig) -> f64 {
        let mut fit = self.alone(place, reading);
        for (cell, side) in self.claims(place, reading) {
            fit -= config.chain_cap * self.change(place, cell, side, true);
        }
        fit
    }

    /// Takes them away again. Gives by how much the fit of all is worse for it.
    pub(super) fn unclaim(&mut self, place: Place, reading: &GapReading, config: &RecoverConfig) -> f64 {
        let mut fit = self.alone(place, reading);
        for (cell, side) in self.claims(place, reading) {
            fit += config.chain_cap * self.change(place, cell, side, false);
        }
        fit
    }

    /// How likely the page by itself finds a reading of its gap: a natural logarithm.
    fn alone(&self, place: Place, reading: &GapReading) -> f64 {
        let gap = &self.members[place.member].gaps[place.gap];
        let world = gap.worlds.get(reading.world).map_or(0.0, |world| world.alone);
        let rows = gap.changed.iter().zip(&reading.partings);
        let rows = rows.filter_map(|(partings, at)| Some(partings.get(*at)?.alone));
        world + rows.sum::<f64>()
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
            .collect()
    }

    /// Has a page tell a cell once more, or once less. Gives how many more cells the tellers then disagree on.
    fn change(&mut self, place: Place, cell: CellId, side: Side, more: bool) -> f64 {
        let others = self.gaps[place.member][place.gap].others[side];
        let Some(cell) = self.cells.get_mut(cell as usize) else {
            let alone = if others > 0 { 1.0 } else { 0.0 };
            return if more { alone } else { -alone };
        };
        let before = cell.disagreement(others + 1);
        let teller = teller_of(place.member, side);
        if let Some(entry) = cell.entries.iter_mut().find(|entry| entry.teller == teller) {
            entry.claimed = if more {
                entry.claimed + 1
            } else {
                entry.claimed.saturating_sub(1)
            };
        }
        cell.disagreement(others + 1) - before
    }

    /// The other gaps, and the gap itself, whose cells are concerned when a gap is read anew.
    pub(super) fn concerned(&self, place: Place, old: &GapReading, new: &GapReading) -> Vec<Place> {
        let old = self.claims(place, old);
        let new = self.claims(place, new);
        let changed = old
            .iter()
            .filter(|claim| !new.contains(claim))
            .chain(new.iter().filter(|claim| !old.contains(claim)));
        let mut concerned: Vec<Place> = changed
            .filter_map(|(cell, _)| self.cells.get(*cell as usize))
            .flat_map(|cell| cell.gaps.iter().copied())
            .filter(|other| *other != place)
            .collect();
        concerned.sort_unstable();
        concerned.dedup();
        concerned
    }
}

impl Cell {
    /// How often the tellers, so many, would have to tell otherwise for all to have the cell equally often.
    fn disagreement(&self, tellers: usize) -> f64 {
        let counts = || self.entries.iter().map(|entry| entry.sure + entry.claimed);
        let silent = tellers.saturating_sub(self.entries.len());
        let off = |agreed: u32| {
            let told: u32 = counts().map(|count| count.abs_diff(agreed)).sum();
            told as usize + silent * agreed as usize
        };
        let least = counts().chain([0]).map(off).min();
        least.unwrap_or_default() as f64
    }
}

fn teller_of(member: usize, side: Side) -> usize {
    member * 2 + usize::from(side == Side::New)
}

/// How probably a page has a cell, and how many others tell of that side.
#[derive(Debug, Clone, Copy, Default)]
struct Claim {
    share: f64,
    others: usize,
}

/// Adds up how probably each cell is told by a gap.
fn gather(
    gap: &OpenGap,
    cells: &GapCells,
    solved: &Solved,
    claims: &mut HashMap<(CellId, Side), Claim>,
) {
    let (rows, lines) = solved.chances(gap);
    let mut claim = |cell: CellId, side: Side, share: f64| {
        if cell != ALONE {
            let claim = claims.entry((cell, side)).or_default();
            claim.share += share;
            claim.others = cells.others[side];
        }
    };
    for ((row, partings), chance) in cells.changed.iter().zip(&solved.partings).zip(rows) {
        for (cells, share) in row.iter().zip(partings) {
            for side in Side::BOTH {
                claim(cells[side], side, share * chance);
            }
        }
    }
    for (cells, chances) in cells.whole.iter().zip(lines) {
        for side in Side::BOTH {
            claim(cells[side], side, chances[side]);
        }
    }
}

/// The cells that more than one tell of.
struct Shared {
    ids: HashMap<(VersionNumber, Key), CellId>,
}

impl Shared {
    fn find(members: &[Member], known: &[&KnownVersion<'_>]) -> Self {
        /// Told by one so far.
        const ONCE: CellId = ALONE;
        let mut seen: HashMap<(VersionNumber, Key), (usize, CellId)> = HashMap::new();
        let mut next = 0;
        let mut see = |number: VersionNumber, key: Key, teller: usize| {
            let (first, id) = seen.entry((number, key)).or_insert((teller, ONCE));
            if *first != teller && *id == ONCE {
                *id = next;
                next += 1;
            }
        };
        for (at, member) in members.iter().enumerate() {
            for side in Side::BOTH {
                let number = member.numbers[side];
                let teller = teller_of(at, side);
                member.sure[side]
                    .iter()
                    .for_each(|key| see(number, *key, teller));
                for key in member.gaps.iter().flat_map(|gap| gap.possible(side)) {
                    see(number, key, teller);
                }
            }
        }
        for (at, known) in known.iter().enumerate() {
            for key in known.keys() {
                see(known.number, key, 2 * members.len() + at);
            }
        }
        let ids = seen
            .into_iter()
            .filter(|(_, (_, id))| *id != ONCE)
            .map(|(cell, (_, id))| (cell, id))
            .collect();
        Shared { ids }
    }

    fn id(&self, number: VersionNumber, key: Key) -> CellId {
        self.ids.get(&(number, key)).copied().unwrap_or(ALONE)
    }

    fn gaps_of(
        &self,
        member: &Member,
        others: impl Fn(&OpenGap) -> Sides<usize>,
    ) -> Vec<GapCells> {
        let ids = |cells: Sides<Key>| {
            Sides::new(
                self.id(member.numbers.old, cells.old),
                self.id(member.numbers.new, cells.new),
            )
        };
        let of_gap = |gap: &OpenGap| GapCells {
            others: others(gap),
            changed: gap
                .changed
                .iter()
                .map(|row| row.iter().map(|parting| ids(parting.cells)).collect())
                .collect(),
            whole: gap
                .whole
                .iter()
                .map(|key| ids(Sides::new(*key, *key)))
                .collect(),
        };
        member.gaps.iter().map(of_gap).collect()
    }
}
