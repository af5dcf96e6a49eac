//! Numbers the versions of pieces that don't say which versions they compare.
//!
//! A piece's new text is the old text of the piece after it, so that their texts put pieces in a row, and a row in its place among the
//! versions that have numbers. Whether two texts are the same is only asked after both pieces were recovered as neighbours: by itself a
//! flattened piece may be misread. What has nothing in common with anything stands behind all else, and it is said that its place is not
//! known.

mod material;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Account, VersionAccount};
use super::chain;
use super::config::{AssembleConfig, PiecesConfig};
use super::memo::Memo;
use super::wording::Wording;
use crate::model::fault::AssemblyFault;
use crate::model::{Certainty, Overruling, Problem, Side, Sides, VersionNumber};
use material::Material;

/// Numbers the pieces among these accounts, all of one article. Gives a problem for each piece of which it is not known where it belongs.
pub(super) fn number(
    accounts: &mut [Account<'_>],
    overrulings: &[Overruling],
    cut: &BTreeSet<&str>,
    memo: &mut Memo,
    config: &AssembleConfig,
) -> Vec<Problem> {
    let places = pieces(accounts);
    if places.is_empty() {
        return Vec::new();
    }
    let materials: Vec<Material> = places
        .iter()
        .map(|place| Material::of(&accounts[*place]))
        .collect();
    let mut numbering = Numbering {
        overrulings,
        cut,
        config,
        memo,
        tried: 0,
    };
    let rows = rows::of(accounts, &places, &materials, &mut numbering);
    let rows: Vec<Row> = rows
        .into_iter()
        .map(|row| Row::of(row, &places, &materials))
        .collect();
    numbering.place(accounts, &rows)
}

/// The places of the pieces, in an order that does not depend on that of the accounts.
fn pieces(accounts: &[Account<'_>]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..accounts.len())
        .filter(|at| accounts[*at].unnumbered.is_some())
        .collect();
    let contents = |account: &Account<'_>| {
        let versions = account.versions.iter();
        let texts: Vec<Option<Vec<String>>> = versions
            .map(|version| {
                let texts = version.texts()?.into_iter();
                Some(texts.map(str::to_owned).collect())
            })
            .collect();
        (account.file.clone(), texts)
    };
    places.sort_by_cached_key(|at| contents(&accounts[*at]));
    places
}

/// Pieces in a row: each step is that of one piece, or of several that are the same.
struct Row<'m> {
    steps: Vec<Vec<usize>>,
    materials: Vec<&'m Material>,
}

impl<'m> Row<'m> {
    fn of(steps: Vec<Vec<usize>>, places: &[usize], materials: &'m [Material]) -> Row<'m> {
        let first = steps
            .iter()
            .filter_map(|same| materials.get(*same.first()?));
        Row {
            materials: first.collect(),
            steps: steps
                .iter()
                .map(|same| same.iter().map(|at| places[*at]).collect())
                .collect(),
        }
    }

    /// Gives its versions numbers from this one on.
    fn begin_at(&self, first: u32, accounts: &mut [Account<'_>]) {
        for (same, number) in self.steps.iter().zip(first..) {
            let numbers = Sides::new(number, number.saturating_add(1)).map(VersionNumber);
            for at in same {
                accounts[*at].renumber(numbers);
            }
        }
    }

    /// How many versions it has.
    fn versions(&self) -> u32 {
        u32::try_from(self.steps.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }
}

/// Recovers pieces under numbers that are tried.
struct Numbering<'a> {
    overrulings: &'a [Overruling],
    /// The files of which something is missing.
    cut: &'a BTreeSet<&'a str>,
    config: &'a AssembleConfig,
    memo: &'a mut Memo,
    /// How often something was recovered to see whether it fits.
    tried: usize,
}

impl Numbering<'_> {
    /// Gives each row its place among what is numbered, or one behind all else.
    fn place(&mut self, accounts: &mut [Account<'_>], rows: &[Row<'_>]) -> Vec<Problem> {
        let known = Known::of(accounts, self.cut);
        let mut free = known.first_free;
        // Each row has numbers of its own while the others are tried.
        for row in rows {
            row.begin_at(free, accounts);
            free = free.saturating_add(row.versions());
        }
        self.tried = 0;
        let mut homeless: Vec<&Row<'_>> = Vec::new();
        for row in rows {
            let before = row
                .steps
                .first()
                .and_then(|same| accounts[*same.first()?].numbers);
            let is_placed = known
                .places_for(row, &self.config.pieces)
                .into_iter()
                .any(|first| {
                    row.begin_at(first, accounts);
                    self.fits(accounts, row, &known)
                });
            if !is_placed {
                row.begin_at(before.map_or(0, |numbers| numbers.old.0), accounts);
                homeless.push(row);
            }
        }
        let mut free = known.first_free;
        for row in &homeless {
            row.begin_at(free, accounts);
            free = free.saturating_add(row.versions());
        }
        if homeless.len() > 1 || !known.is_empty() {
            homeless
                .iter()
                .flat_map(|row| unknown_places(row, accounts))
                .collect()
        } else {
            Vec::new()
        }
    }

    /// Whether the row tells all versions that are known as they are known, now that it has numbers.
    fn fits(&mut self, accounts: &mut [Account<'_>], row: &Row<'_>, known: &Known) -> bool {
        if self.tried >= self.config.pieces.most_tried {
            return false;
        }
        self.tried += 1;
        self.recover(accounts);
        let mut is_shared = false;
        for at in row.steps.iter().flatten() {
            for told in &accounts[*at].versions {
                let (Some(text), Some(others)) =
                    (Text::of(told, self.cut), known.texts.get(&told.number()))
                else {
                    continue;
                };
                let mut others = others.iter();
                if !others.any(|other| text.is_same(other, &self.config.pieces)) {
                    return false;
                }
                is_shared = true;
            }
        }
        is_shared
    }

    /// Recovers what has to be inferred of all accounts, as they are numbered now.
    fn recover(&mut self, accounts: &mut [Account<'_>]) {
        let config = &self.config.recover;
        chain::recover_together(accounts, self.overrulings, self.memo, config);
    }
}

/// What is known of the versions that have numbers.
struct Known {
    texts: BTreeMap<VersionNumber, Vec<Text>>,
    first_free: u32,
}

impl Known {
    fn of(accounts: &[Account<'_>], cut: &BTreeSet<&str>) -> Known {
        let mut texts: BTreeMap<VersionNumber, Vec<Text>> = BTreeMap::new();
        let mut first_free = 0;
        for account in accounts
            .iter()
            .filter(|account| account.unnumbered.is_none())
        {
            first_free = first_free.max(account.version_count.unwrap_or_default());
            for told in &account.versions {
                first_free = first_free.max(told.number().0.saturating_add(1));
                let texts = texts.entry(told.number()).or_default();
                texts.extend(Text::of(told, cut).filter(|text| text.wording.len() > 0));
            }
        }
        texts.retain(|_, told| !told.is_empty());
        Known { texts, first_free }
    }

    fn is_empty(&self) -> bool {
        self.first_free == 0
    }

    /// The numbers that a row could begin at, going by its unchanged paragraphs; those that most speaks for first.
    fn places_for(&self, row: &Row<'_>, config: &PiecesConfig) -> Vec<u32> {
        let mut speaking: BTreeMap<u32, usize> = BTreeMap::new();
        for (step, material) in (0_u32..).zip(&row.materials) {
            for side in Side::BOTH {
                let version = step + u32::from(side == Side::New);
                for (number, texts) in &self.texts {
                    let is_like = |text: &Text| material.may_be(side, &text.wording, config);
                    if let Some(first) = number.0.checked_sub(version)
                        && texts.iter().any(is_like)
                    {
                        *speaking.entry(first).or_default() += 1;
                    }
                }
            }
        }
        let mut places: Vec<(usize, u32)> = speaking
            .into_iter()
            .map(|(first, votes)| (usize::MAX - votes, first))
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, first)| first).collect()
    }
}

/// What one source tells of one version.
struct Text {
    wording: Wording,
    /// Whether all of it was read, not inferred.
    is_read: bool,
    /// Whether it comes from a file of which something is missing.
    is_cut: bool,
}

impl Text {
    fn of(told: &VersionAccount, cut: &BTreeSet<&str>) -> Option<Text> {
        let mut files = told.version.files.iter();
        Some(Text {
            wording: Wording::of(told.texts()?),
            is_read: told.version.certainty() == Certainty::READ,
            is_cut: files.any(|file| cut.contains(file.as_str())),
        })
    }

    /// Whether both are of the same version: the same words, or one of them cut off. What was inferred of a whole piece is no part of
    /// anything: there is too much that could be read into it.
    fn is_same(&self, other: &Text, config: &PiecesConfig) -> bool {
        let (one, two) = (&self.wording, &other.wording);
        if one.len() > 0 && one.is_but_for_dropped_words(two) {
            return true;
        }
        // Where it was inferred on which side a moved paragraph stood, the order says little.
        if !(self.is_read && other.is_read) && one.is_in_other_order(two) {
            return true;
        }
        let (short, long) = if one.len() <= two.len() {
            (self, other)
        } else {
            (other, self)
        };
        let words = short.wording.words();
        (short.is_cut || self.is_read && other.is_read)
            && words >= config.fewest_words
            && words as f64 >= long.wording.words() as f64 * config.least_part
            && short.wording.is_stretch_of(&long.wording)
    }
}

/// A problem for each piece of a row of which nobody knows where it belongs.
fn unknown_places(row: &Row<'_>, accounts: &[Account<'_>]) -> Vec<Problem> {
    let mut files: BTreeSet<(&str, Sides<VersionNumber>)> = BTreeSet::new();
    for at in row.steps.iter().flatten() {
        let account = &accounts[*at];
        files.extend(account.file.as_deref().zip(account.numbers));
    }
    let files = files.into_iter();
    files
        .map(|(file, numbers)| Problem::new(file, AssemblyFault::UnknownPlace { numbers }))
        .collect()
}
