//! Numbers for versions that no tracker has numbered: text files, one version each.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Account, VersionAccount};
use super::order::{Known, arranged, infer, placed_by};
use super::version;
use crate::model::fault::AssemblyFault;
use crate::model::{
    Arrangement, Article, Problem, Sides, Timestamp, Tracker, Version, VersionNumber,
};

/// The number of a version as long as it has not been told its own.
pub(super) const UNNUMBERED: VersionNumber = VersionNumber(0);

/// Numbers the versions of one article of text files from 0: as a person has arranged them, now or in a history file, else as they are
/// inferred to stand. What a history file tells of the same version gets the same number; a history file alone keeps its numbers. Says
/// whether the order is one that a person has set, and another than the inferred one.
pub(super) fn number(accounts: &mut [Account<'_>], arrangements: &[Arrangement]) -> bool {
    let is_of_files = accounts
        .iter()
        .all(|account| account.tracker == Tracker::TextFiles);
    if !is_of_files {
        return false;
    }
    let told = Told::of(accounts);
    let arrangement = told.arrangement(arrangements);
    if arrangement.is_none() && is_of_one_history(accounts) {
        return accounts.iter().any(|account| account.is_order_overruled);
    }
    let placed = match arrangement {
        Some(arrangement) if arrangement.is_set => placed_by(arrangement, &told.names()),
        Some(_) => Vec::new(),
        None => told.placed_by_history(accounts),
    };
    let order = arranged(&placed, told.versions.len());
    let is_overruled = !order.is_sorted();
    let numbers: BTreeMap<Identity, VersionNumber> = order
        .into_iter()
        .filter_map(|at| told.versions.get(at))
        .map(|(identity, _)| identity.clone())
        .zip((0..).map(VersionNumber))
        .collect();
    for account in accounts {
        renumber(account, &numbers);
    }
    is_overruled
}

/// Whether nothing but one history, in one or several copies, tells of the versions.
fn is_of_one_history(accounts: &[Account<'_>]) -> bool {
    let numbered = |account: &Account<'_>| -> BTreeSet<(VersionNumber, Identity)> {
        let versions = account.versions.iter();
        versions
            .map(|told| (told.number(), Identity::of(&told.version)))
            .collect()
    };
    accounts.iter().all(|account| account.file.is_none())
        && accounts
            .windows(2)
            .all(|pair| numbered(&pair[0]) == numbered(&pair[1]))
}

/// Gives an account's versions, and the steps between them, their numbers.
fn renumber(account: &mut Account<'_>, numbers: &BTreeMap<Identity, VersionNumber>) {
    let mut renamed: BTreeMap<VersionNumber, VersionNumber> = BTreeMap::new();
    for VersionAccount { version, .. } in &mut account.versions {
        if let Some(number) = numbers.get(&Identity::of(version)) {
            renamed.insert(version.number, *number);
            version.number = *number;
        }
    }
    account.steps.retain_mut(|told| {
        let Sides { old, new } = told
            .step
            .numbers
            .map(|number| renamed.get(&number).copied());
        let pair = old.zip(new).filter(|(old, new)| old < new);
        if let Some((old, new)) = pair {
            told.step.numbers = Sides::new(old, new);
        }
        pair.is_some()
    });
}

/// What tells versions of one article apart when they have no numbers: their texts, and the time that a name or a text states; where none
/// does, the file, since when it was last written may be told otherwise elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Identity {
    captured_at: Option<Timestamp>,
    name: Option<String>,
    title: Option<String>,
    texts: Vec<String>,
}

impl Identity {
    fn of(version: &Version) -> Identity {
        let is_told = Known::of(version).is_told();
        let paragraphs = version.paragraphs.iter().flatten();
        Identity {
            captured_at: version.captured_at.filter(|_| is_told),
            name: version.files.first().filter(|_| !is_told).cloned(),
            title: version.title.clone(),
            texts: paragraphs.map(|paragraph| paragraph.text.clone()).collect(),
        }
    }
}

/// Every version that is told of, in the inferred order, with all the files that tell of it.
struct Told {
    versions: Vec<(Identity, BTreeSet<String>)>,
}

impl Told {
    fn of(accounts: &[Account<'_>]) -> Told {
        let mut by_identity: BTreeMap<Identity, Vec<&VersionAccount>> = BTreeMap::new();
        for told in accounts.iter().flat_map(|account| &account.versions) {
            let identity = Identity::of(&told.version);
            by_identity.entry(identity).or_default().push(told);
        }
        let known: Vec<Known<'_>> = by_identity
            .values()
            .map(|versions| together(versions))
            .collect();
        let (_, order) = infer(&known);
        let mut versions: Vec<Option<_>> = by_identity
            .iter()
            .zip(&known)
            .map(|((identity, _), known)| {
                let names = known.names.iter().map(|name| (*name).to_owned());
                Some((identity.clone(), names.collect()))
            })
            .collect();
        let mut take = |at: usize| versions.get_mut(at).and_then(Option::take);
        Told {
            versions: order.into_iter().filter_map(&mut take).collect(),
        }
    }

    fn names(&self) -> Vec<Vec<&str>> {
        self.versions
            .iter()
            .map(|(_, names)| names.iter().map(String::as_str).collect())
            .collect()
    }

    /// What a person has said of these versions; of several arrangements, made when these were several articles, the one that names the most.
    fn arrangement<'a>(&self, arrangements: &'a [Arrangement]) -> Option<&'a Arrangement> {
        let names = self.names();
        let named = |arrangement: &Arrangement| placed_by(arrangement, &names).len();
        let several = arrangements.iter().map(|one| (named(one), one));
        let most = several.filter(|(named, _)| *named > 0).max();
        most.map(|(_, arrangement)| arrangement)
    }

    /// The versions in the order that was set before a history was saved; of several such histories, that of the one with the most versions.
    fn placed_by_history(&self, accounts: &[Account<'_>]) -> Vec<usize> {
        let place: BTreeMap<&Identity, usize> = self
            .versions
            .iter()
            .enumerate()
            .map(|(at, (identity, _))| (identity, at))
            .collect();
        let order = |account: &Account<'_>| -> Vec<usize> {
            let mut versions: Vec<&Version> =
                account.versions.iter().map(|told| &told.version).collect();
            versions.sort_by_key(|version| version.number);
            let places = versions.into_iter();
            places
                .filter_map(|version| place.get(&Identity::of(version)).copied())
                .collect()
        };
        let set = accounts.iter().filter(|account| account.is_order_overruled);
        let mut placed = set
            .map(order)
            .max_by_key(|order| (order.len(), order.clone()))
            .unwrap_or_default();
        let mut seen = BTreeSet::new();
        placed.retain(|at| seen.insert(*at));
        placed
    }
}

/// What several accounts of one version tell together.
fn together<'v>(accounts: &[&'v VersionAccount]) -> Known<'v> {
    let all = accounts.iter().flat_map(|told| &told.version.files);
    let names: BTreeSet<&str> = all.map(String::as_str).collect();
    let (captured_at, dated_by) = version::captured_at(accounts).unzip();
    let first = accounts.first().map(|told| Known::of(&told.version));
    Known {
        names: names.into_iter().collect(),
        captured_at,
        dated_by: dated_by.flatten(),
        ..first.unwrap_or_default()
    }
}

/// The problem of an article of text files that has a single version: there is nothing to compare it with.
pub(super) fn alone(article: &Article) -> Option<Problem> {
    let [version] = article.versions.as_slice() else {
        return None;
    };
    let file = version
        .files
        .first()
        .filter(|_| article.tracker == Tracker::TextFiles)?;
    Some(Problem::new(file, AssemblyFault::SingleVersion))
}
