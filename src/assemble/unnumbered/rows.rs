//! Puts pieces in rows: each piece's new text is the old text of the next.

use std::cmp::Reverse;

use super::material::Material;
use super::{Numbering, Text};
use crate::assemble::account::Account;
use crate::model::{Page, Sides, VersionNumber};

/// Rows of pieces, each step with all pieces that are the same; by the pieces' places in `places`, in their order.
pub(super) fn of<'p>(
    accounts: &[Account<'p>],
    places: &[usize],
    materials: &[Material],
    numbering: &mut Numbering<'_>,
) -> Vec<Vec<Vec<usize>>> {
    let pages: Vec<&'p Page> = places
        .iter()
        .filter_map(|at| accounts[*at].unnumbered)
        .collect();
    let steps = same(materials);
    let mut links = Vec::new();
    for (one, same) in steps.iter().enumerate() {
        for (next, others) in steps.iter().enumerate() {
            let (Some(first), Some(second)) = (same.first(), others.first()) else {
                continue;
            };
            let pieces = &numbering.config.pieces;
            if one != next && materials[*first].may_come_before(&materials[*second], pieces) {
                let link = numbering.row(&[pages[*first], pages[*second]]);
                links.extend(link.map(|link| (Reverse(link), one, next)));
            }
        }
    }
    links.sort_unstable();
    let links = links.into_iter().map(|(_, one, next)| (one, next));
    let page = |step: &usize| steps[*step].first().map(|first| pages[*first]);
    let rows = joined(steps.len(), links, |row| {
        let pages: Vec<&Page> = row.iter().filter_map(page).collect();
        numbering.row(&pages).is_some()
    });
    rows.into_iter()
        .map(|row| row.into_iter().map(|step| steps[step].clone()).collect())
        .collect()
}

/// Pieces of the same comparison together.
fn same(materials: &[Material]) -> Vec<Vec<usize>> {
    let mut steps: Vec<Vec<usize>> = Vec::new();
    for (at, material) in materials.iter().enumerate() {
        let is_same = |step: &&mut Vec<usize>| {
            let first = step.first().and_then(|first| materials.get(*first));
            first.is_some_and(|first| first.is_same(material))
        };
        match steps.iter_mut().find(is_same) {
            Some(step) => step.push(at),
            None => steps.push(vec![at]),
        }
    }
    steps
}

/// Joins steps by links, the first ones going before the others: nothing has two neighbours on one side, no row bites its tail, and every row
/// that comes about fits as a whole.
fn joined(
    steps: usize,
    links: impl Iterator<Item = (usize, usize)>,
    mut fits: impl FnMut(&[usize]) -> bool,
) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = (0..steps).map(|step| vec![step]).collect();
    for (one, next) in links {
        let before = rows.iter().position(|row| row.last() == Some(&one));
        let after = rows.iter().position(|row| row.first() == Some(&next));
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        if before == after {
            continue;
        }
        let row = [rows[before].as_slice(), rows[after].as_slice()].concat();
        if row.len() == 2 || fits(&row) {
            rows[before] = row;
            rows[after].clear();
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

impl Numbering<'_> {
    /// How well pieces stand in a row: whether each one's new text is the next one's old text when they are recovered as neighbours; then
    /// whether word for word, how sure that is (thousandths) and how much text it rests on (words), the better the greater.
    fn row(&mut self, pages: &[&Page]) -> Option<(bool, u32, usize)> {
        if self.tried >= self.config.pieces.most_tried {
            return None;
        }
        self.tried += 1;
        let mut accounts: Vec<Account<'_>> = pages
            .iter()
            .zip(0..)
            .map(|(page, old)| {
                let mut account = Account::of_page(page, true, self.memo, &self.config.recover);
                account.renumber(Sides::new(old, old + 1).map(VersionNumber));
                account
            })
            .collect();
        self.recover(&mut accounts);
        let (mut is_exact, mut words) = (true, 0);
        for (pair, between) in accounts.windows(2).zip(1..) {
            let [old, new] = [&pair[0], &pair[1]].map(|account| self.text(account, between));
            let (old, new) = (old?, new?);
            if !old.is_same(&new, &self.config.pieces) {
                return None;
            }
            is_exact &= old.wording == new.wording;
            words += old.wording.words().min(new.wording.words());
        }
        Some((is_exact, sureness(&accounts), words))
    }

    fn text(&self, account: &Account<'_>, number: u32) -> Option<Text> {
        let mut versions = account.versions.iter();
        let version = versions.find(|told| told.number() == VersionNumber(number))?;
        Text::of(version, self.cut)
    }
}

/// How sure the rows of these pieces are on average (thousandths).
fn sureness(accounts: &[Account<'_>]) -> u32 {
    let steps = accounts.iter().flat_map(|account| &account.steps);
    let rows: Vec<f64> = steps
        .flat_map(|told| &told.step.rows)
        .map(|row| row.certainty.share())
        .collect();
    let mean = rows.iter().sum::<f64>() / rows.len().max(1) as f64;
    (mean * 1000.0).round() as u32
}
