//! The cells of the versions that several pages could tell of, and who could tell them.

mod soften;

use std::collections::HashMap;

use super::KnownVersion;
use super::key::Key;
use super::member::{Member, OpenGap};
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

/// A cell of a version, by its place in the list of those that several could tell.
pub(super) type CellId = u32;

/// A cell that only one page could put on its side.
pub(super) const ALONE: CellId = CellId::MAX;

/// No cell at all.
pub(super) const NONE: CellId = CellId::MAX - 1;

/// A text that could stand in a version.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// Everybody who could tell it.
    pub(super) entries: Vec<Entry>,
    /// The gaps that could have it, ascending.
    pub(super) gaps: Vec<Place>,
    /// What it counts for a reading that two have it by that reading: a natural logarithm of odds.
    pub(super) meeting: f64,
    /// What counts against a reading by which one has it and another does not; likewise.
    pub(super) missing: f64,
}

/// What one side of a page, or a known text, tells of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Who tells it, see [`teller`].
    pub(super) teller: usize,
    /// How often it surely has the cell.
    pub(super) sure: u32,
    /// Whether its gaps could have the cell, and as something that stands by itself, not parted from another cell.
    pub(super) open: bool,
    whole: bool,
    /// How often its gaps, as they are read, have the cell.
    pub(super) claimed: u32,
}

/// The cells of a gap.
#[derive(Debug)]
pub(super) struct GapCells {
    /// How many others tell of each side.
    pub(super) others: Sides<usize>,
    /// What counts against a cell that no other could have, by side: a natural logarithm of odds.
    pub(super) missing: Sides<f64>,
    /// Whether it was found out, rather than told, where the cells of its changed rows part.
    is_parted: bool,
    /// By row and by how it could be read as a changed one.
    pub(super) changed: Vec<Vec<Sides<CellId>>>,
    /// By line.
    pub(super) whole: Vec<Sides<CellId>>,
}

/// The number by which a side of a page is known as one who tells of a version; those of known texts follow.
pub(super) fn teller(member: usize, side: Side) -> usize {
    member * 2 + usize::from(side == Side::New)
}

/// How many tell of a version.
#[derive(Debug, Clone, Copy, Default)]
struct Tellers {
    text: usize,
    title: usize,
}

/// Leaves out the ways to part a line that its page finds unlikely and by which no other page could have either cell.
pub(super) fn leave_out_hopeless(members: &mut [Member], shared: &Shared, config: &RecoverConfig) {
    for member in members {
        let numbers = member.numbers;
        let is_shared = |cells: &Sides<Option<Key>>| {
            Side::BOTH
                .iter()
                .any(|side| cells[*side].is_some_and(|key| shared.id(numbers[*side], key) != ALONE))
        };
        for row in member.gaps.iter_mut().flat_map(|gap| &mut gap.changed) {
            let mut likely: Vec<f64> = row.iter().map(|parting| parting.alone).collect();
            likely.sort_unstable_by(|one, other| other.total_cmp(one));
            let least = likely.get(config.chain_partings);
            let least = least.copied().unwrap_or(f64::NEG_INFINITY);
            row.retain(|parting| parting.alone > least || is_shared(&parting.cells));
        }
    }
}

/// Finds the cells that several could tell, and those of every gap.
pub(super) fn cells(
    members: &[Member],
    shared: &Shared,
    known: &[&KnownVersion<'_>],
    config: &RecoverConfig,
) -> (Vec<Cell>, Vec<Vec<GapCells>>) {
    let tellers = tellers(members, known);
    let mut gaps: Vec<Vec<GapCells>> = members
        .iter()
        .map(|member| {
            let gaps = member.gaps.iter();
            gaps.map(|gap| shared.cells_of(member, gap, &tellers))
                .collect()
        })
        .collect();
    let mut cells = Vec::new();
    cells.resize_with(shared.ids.len(), || Cell {
        missing: config.chain_missing,
        ..Cell::default()
    });
    enter_sure(&mut cells, shared, members, known);
    enter_open(&mut cells, &gaps);
    soften::near_losses(&mut cells, &mut gaps, shared, members, config);
    for ((_, key), id) in &shared.ids {
        if let Some(cell) = cells.get_mut(*id as usize) {
            cell.meeting = cell.meeting(*key, members, config);
        }
    }
    (cells, gaps)
}

fn tellers(members: &[Member], known: &[&KnownVersion<'_>]) -> HashMap<VersionNumber, Tellers> {
    let mut tellers: HashMap<VersionNumber, Tellers> = HashMap::new();
    let sides = members
        .iter()
        .flat_map(|member| Side::BOTH.map(|side| (member.numbers[side], true, member.has_title())));
    let texts = known.iter().map(|known| {
        let (text, title) = (known.paragraphs.is_some(), known.title.is_some());
        (known.number, text, title)
    });
    for (number, text, title) in sides.chain(texts) {
        let of_version = tellers.entry(number).or_default();
        of_version.text += usize::from(text);
        of_version.title += usize::from(title);
    }
    tellers
}

fn enter_sure(
    cells: &mut [Cell],
    shared: &Shared,
    members: &[Member],
    known: &[&KnownVersion<'_>],
) {
    for (at, member) in members.iter().enumerate() {
        for side in Side::BOTH {
            for key in &member.sure[side] {
                let id = shared.id(member.numbers[side], *key);
                enter(cells, id, teller(at, side), |entry| entry.sure += 1);
            }
        }
    }
    for (at, known) in known.iter().enumerate() {
        for key in known.keys() {
            let id = shared.id(known.number, key);
            enter(cells, id, 2 * members.len() + at, |entry| entry.sure += 1);
        }
    }
}

fn enter_open(cells: &mut [Cell], gaps: &[Vec<GapCells>]) {
    for (member, gaps) in gaps.iter().enumerate() {
        for (gap, found) in gaps.iter().enumerate() {
            let place = Place { member, gap };
            let mut add = |ids: &Sides<CellId>, whole: bool| {
                for side in Side::BOTH {
                    enter(cells, ids[side], teller(member, side), |entry| {
                        entry.open = true;
                        entry.whole |= whole;
                    });
                    if let Some(cell) = cells.get_mut(ids[side] as usize)
                        && cell.gaps.last() != Some(&place)
                    {
                        cell.gaps.push(place);
                    }
                }
            };
            found
                .changed
                .iter()
                .flatten()
                .for_each(|ids| add(ids, !found.is_parted));
            found.whole.iter().for_each(|ids| add(ids, true));
        }
    }
}

fn enter(cells: &mut [Cell], id: CellId, teller: usize, change: impl FnOnce(&mut Entry)) {
    let Some(cell) = cells.get_mut(id as usize) else {
        return;
    };
    let known = cell.entries.iter().position(|entry| entry.teller == teller);
    let at = known.unwrap_or_else(|| {
        cell.entries.push(Entry {
            teller,
            sure: 0,
            open: false,
            whole: false,
            claimed: 0,
        });
        cell.entries.len() - 1
    });
    change(&mut cell.entries[at]);
}

impl Cell {
    /// How often the tellers, so many, would have to tell otherwise for all to have the cell equally often.
    pub(super) fn disagreement(&self, tellers: usize) -> usize {
        let counts = || self.entries.iter().map(|entry| entry.sure + entry.claimed);
        let silent = tellers.saturating_sub(self.entries.len());
        let off = |agreed: u32| {
            let told: u32 = counts().map(|count| count.abs_diff(agreed)).sum();
            told as usize + silent * agreed as usize
        };
        counts().chain([0]).map(off).min().unwrap_or_default()
    }

    /// How often a teller has the cell where another one has it already.
    pub(super) fn agreement(&self) -> usize {
        let counts = || {
            self.entries
                .iter()
                .map(|entry| (entry.sure + entry.claimed) as usize)
        };
        counts().sum::<usize>() - counts().max().unwrap_or_default()
    }

    /// Two pages do not part their lines by chance so that the same long text comes out. But two equal lines may also be a text
    /// that went and came back, and pages of the same pair hold the same lines anyway.
    fn meeting(&self, key: Key, members: &[Member], config: &RecoverConfig) -> f64 {
        let pair = |entry: &Entry| members.get(entry.teller / 2).map(|member| member.numbers);
        let mut pairs = self.entries.iter().map(pair);
        let first = pairs.next();
        if pairs.all(|pair| pair.is_some() && Some(pair) == first) {
            return 0.0;
        }
        if self.entries.iter().filter(|entry| entry.whole).count() > 1 {
            return config.chain_line_met;
        }
        (f64::from(key.length()) * config.chain_byte_met).min(config.chain_most_met)
    }
}

/// The cells that more than one could tell.
pub(super) struct Shared {
    ids: HashMap<(VersionNumber, Key), CellId>,
}

impl Shared {
    pub(super) fn find(members: &[Member], known: &[&KnownVersion<'_>]) -> Self {
        /// By cell, who told it first, and its number once another one did.
        type Seen = HashMap<(VersionNumber, Key), (usize, Option<CellId>)>;
        let mut seen = Seen::new();
        let mut next = 0;
        let mut see = |number: VersionNumber, key: Key, teller: usize| {
            let (first, id) = seen.entry((number, key)).or_insert((teller, None));
            if *first != teller && id.is_none() && next < NONE {
                *id = Some(next);
                next += 1;
            }
        };
        for (at, member) in members.iter().enumerate() {
            for side in Side::BOTH {
                let sure = member.sure[side].iter().copied();
                let open = member.gaps.iter().flat_map(|gap| gap.possible(side));
                for key in sure.chain(open) {
                    see(member.numbers[side], key, teller(at, side));
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
            .filter_map(|(cell, (_, id))| Some((cell, id?)));
        Shared { ids: ids.collect() }
    }

    pub(super) fn id(&self, number: VersionNumber, key: Key) -> CellId {
        self.ids.get(&(number, key)).copied().unwrap_or(ALONE)
    }

    fn cells_of(
        &self,
        member: &Member,
        gap: &OpenGap,
        tellers: &HashMap<VersionNumber, Tellers>,
    ) -> GapCells {
        let ids = |cells: Sides<Option<Key>>| {
            let id =
                |side: Side| cells[side].map_or(NONE, |key| self.id(member.numbers[side], key));
            Sides::new(id(Side::Old), id(Side::New))
        };
        let others = member.numbers.map(|number| {
            let tellers = tellers.get(&number).copied().unwrap_or_default();
            let all = match gap.first {
                Some(_) => tellers.text,
                None => tellers.title,
            };
            all.saturating_sub(1)
        });
        GapCells {
            others,
            missing: Sides::new(0.0, 0.0),
            is_parted: gap.lines_per_row == 1,
            changed: gap
                .changed
                .iter()
                .map(|row| row.iter().map(|parting| ids(parting.cells)).collect())
                .collect(),
            whole: gap
                .whole
                .iter()
                .map(|key| ids(Sides::new(Some(*key), Some(*key))))
                .collect(),
        }
    }
}
