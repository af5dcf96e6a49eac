//! Which accounts are of the same article.
//!
//! From the surest sign to the least: the tracker's own id; the original's address; the likeness of headlines and texts. An
//! account goes by the surest sign that it has. One that knows less joins a group that knows more where exactly one fits, and is
//! never the reason that two groups become one. What was put together by likeness alone is told apart, so that it can be said.

use std::collections::{BTreeMap, BTreeSet};

use super::account::Account;
use super::config::LikenessConfig;
use super::likeness::Profile;
use super::{address, cluster};
use crate::model::Tracker;

/// The accounts of one article.
#[derive(Debug)]
pub(super) struct Group<'p> {
    /// What its sources tell.
    pub accounts: Vec<Account<'p>>,
    /// Names of the captures that nothing but likeness brought here.
    pub by_likeness: BTreeSet<String>,
    /// Names of the captures that were held against no other, as there were too many.
    pub not_compared: BTreeSet<String>,
}

impl<'p> Group<'p> {
    /// Of accounts that surely belong together.
    pub fn new(accounts: Vec<Account<'p>>) -> Self {
        Group {
            accounts,
            by_likeness: BTreeSet::new(),
            not_compared: BTreeSet::new(),
        }
    }

    /// Of an account that was held against no other.
    pub fn not_compared(account: Account<'p>) -> Self {
        let mut group = Group::new(vec![account]);
        group.not_compared.extend(files(&group.accounts));
        group
    }

    /// The files that may tell less of a version than there is: those that were `cut` off, and pieces whose head is missing.
    pub fn may_lack<'a>(&'a self, cut: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
        let pieces = self
            .accounts
            .iter()
            .filter(|account| account.unnumbered.is_some());
        let pieces = pieces.filter_map(|account| account.file.as_deref());
        pieces.chain(cut.iter().copied()).collect()
    }

    /// Takes in what is like it.
    pub fn take_in(&mut self, other: Self) {
        self.by_likeness.extend(files(&other.accounts));
        self.not_compared.extend(other.not_compared);
        self.accounts.extend(other.accounts);
    }
}

/// The accounts, each group of one article. The groups don't depend on the order of the accounts.
pub(super) fn by_article<'p>(
    accounts: Vec<Account<'p>>,
    config: &LikenessConfig,
) -> Vec<Group<'p>> {
    let (identified, others): (Vec<_>, Vec<_>) = accounts
        .into_iter()
        .partition(|account| account.tracker_id.is_some());
    let (addressed, nameless): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|account| address_of(account).is_some());

    let identified = components(identified, |account| {
        Some((account.tracker, account.tracker_id.clone()))
    });
    let addressed = components(addressed, address_of);
    let mut known: Vec<Group<'p>> = identified.into_iter().map(Group::new).collect();
    let homeless = by_address(&mut known, addressed);

    settle(&mut known, homeless, config);
    settle(&mut known, cluster::by_likeness(nameless, config), config);
    known
}

/// The article's original, to compare.
fn address_of(account: &Account<'_>) -> Option<(Tracker, String)> {
    let address = address::normalized(account.url.as_ref()?);
    (!address.is_empty()).then_some((account.tracker, address))
}

/// Groups accounts that share a key.
fn components<'p, K: Ord>(
    accounts: Vec<Account<'p>>,
    key: impl Fn(&Account<'_>) -> Option<K>,
) -> Vec<Vec<Account<'p>>> {
    let mut groups: BTreeMap<Option<K>, Vec<Account<'p>>> = BTreeMap::new();
    for account in accounts {
        groups.entry(key(&account)).or_default().push(account);
    }
    groups.into_values().collect()
}

/// Adds accounts of one address to the one group that has that address. Gives back those that none or several have.
fn by_address<'p>(known: &mut [Group<'p>], newcomers: Vec<Vec<Account<'p>>>) -> Vec<Group<'p>> {
    let mut at: BTreeMap<(Tracker, String), BTreeSet<usize>> = BTreeMap::new();
    for (place, group) in known.iter().enumerate() {
        for address in group.accounts.iter().filter_map(address_of) {
            at.entry(address).or_default().insert(place);
        }
    }
    let mut homeless = Vec::new();
    for newcomer in newcomers {
        let places = newcomer.first().and_then(address_of);
        let places = places.and_then(|address| at.get(&address));
        let home = places
            .filter(|places| places.len() == 1)
            .and_then(|places| known.get_mut(*places.first()?));
        match home {
            Some(home) => home.accounts.extend(newcomer),
            None => homeless.push(Group::new(newcomer)),
        }
    }
    homeless
}

/// Adds each newcomer to the one group that it is like; where it is like none or several, it becomes a group of its own. No newcomer
/// finds its home in another one.
fn settle<'p>(groups: &mut Vec<Group<'p>>, newcomers: Vec<Group<'p>>, config: &LikenessConfig) {
    if newcomers.is_empty() {
        return;
    }
    let profile = |group: &Group<'_>| Profile::of_all(&group.accounts, config);
    let profiles: Vec<Option<Profile>> = groups.iter().map(profile).collect();
    let mut own = Vec::new();
    for newcomer in newcomers {
        let found = profile(&newcomer).and_then(|profile| home(&profile, &profiles, config));
        let found = found.filter(|_| newcomer.not_compared.is_empty());
        match found.and_then(|at| groups.get_mut(at)) {
            Some(group) => group.take_in(newcomer),
            None => own.push(newcomer),
        }
    }
    groups.extend(own);
}

/// The one group that is like the newcomer.
fn home(newcomer: &Profile, groups: &[Option<Profile>], config: &LikenessConfig) -> Option<usize> {
    let mut fitting = groups.iter().enumerate().filter(|(_, group)| {
        let group = group.as_ref();
        group.is_some_and(|group| newcomer.likeness(group, config).is_some())
    });
    let (at, _) = fitting.next()?;
    fitting.next().is_none().then_some(at)
}

fn files(accounts: &[Account<'_>]) -> impl Iterator<Item = String> {
    accounts.iter().filter_map(|account| account.file.clone())
}
