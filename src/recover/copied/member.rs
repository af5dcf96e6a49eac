//! A copied table as a page of a chain: what each of its gaps could be, and what it surely tells.

use super::super::RecoverConfig;
use super::super::chain::key::Key;
use super::super::chain::member::{self, Form, Member, Parting, World, doubted};
use super::open_gap::OpenGap;
use super::page::Page;
use super::table::{Cell, Place};
use crate::model::{Side, Sides, VersionNumber};

impl Page<'_> {
    /// The table in a chain, with its headlines where both were read.
    pub(super) fn member(
        &self,
        numbers: Sides<VersionNumber>,
        titles: Sides<Option<&str>>,
        config: &RecoverConfig,
    ) -> Member {
        let sure = |side| {
            let cells = self.table.cells.iter();
            let cells = cells.filter(move |cell| stands_on(cell, side));
            cells.map(|cell| Key::of(cell.text)).collect()
        };
        let mut member = Member {
            numbers,
            sure: Sides::new(sure(Side::Old), sure(Side::New)),
            gaps: self
                .gaps
                .iter()
                .map(|gap| self.open_gap(gap, config))
                .collect(),
        };
        if let Sides {
            old: Some(old),
            new: Some(new),
        } = titles
        {
            member.add_sure_titles(Sides::new(Key::of(old), Key::of(new)));
        }
        member
    }

    fn open_gap(&self, gap: &OpenGap, config: &RecoverConfig) -> member::OpenGap {
        let range = gap.place.lines.clone();
        let (before, cells) = self.table.cells[..range.end].split_at(range.start);
        let sure_before = |side| before.iter().filter(|cell| stands_on(cell, side)).count();
        let whole: Vec<Key> = cells.iter().map(|cell| Key::of(cell.text)).collect();
        let pairs = whole.chunks_exact(2).take(gap.pairs.len());
        let pair = |keys: &[Key]| {
            vec![Parting {
                form: Form::Pair,
                cells: Sides::new(keys.first().copied(), keys.last().copied()),
                alone: 0.0,
            }]
        };
        let unsure = 1.0 - self.budget.surest(cells.len(), config);
        let doubt = config.chain_doubt.max(unsure);
        let worlds = gap.fitting.iter().map(|choice| World {
            choice: *choice,
            alone: doubted(
                gap.share(|known| known == *choice),
                gap.fitting.len(),
                doubt,
            ),
        });
        member::OpenGap {
            first: Some(range.start),
            sure_before: Sides::new(sure_before(Side::Old), sure_before(Side::New)),
            changed: pairs.map(pair).collect(),
            lines_per_row: 2,
            worlds: worlds.collect(),
            whole,
        }
    }
}

/// Whether a cell surely stands on a side.
fn stands_on(cell: &Cell<'_>, side: Side) -> bool {
    match cell.place {
        Place::Both => true,
        Place::In(known) => known == side,
        Place::Loose { .. } => false,
    }
}
