//! Which accounts are of the same article.
//!
//! From the surest sign to the least: the tracker's own id; the original's address; a version's number and whole text, or a
//! headline with its source. An account goes by the surest sign that it has. One that knows less joins a group that knows more
//! where exactly one fits, and is never the reason that two groups become one.

use std::collections::{BTreeMap, BTreeSet};

use super::account::Account;
use super::address;
use crate::model::{Tracker, VersionNumber};

/// The accounts, each group of one article. The groups don't depend on the order of the accounts.
pub(super) fn by_article<'p>(accounts: Vec<Account<'p>>) -> Vec<Vec<Account<'p>>> {
    let (identified, others): (Vec<_>, Vec<_>) = accounts
        .into_iter()
        .partition(|account| account.tracker_id.is_some());
    let (addressed, nameless): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|account| address_of(account).is_some());

    let mut groups = components(identified, |account| {
        vec![(account.tracker, account.tracker_id.clone())]
    });
    join(
        &mut groups,
        components(addressed, |account| vec![address_of(account)]),
        |account| address_of(account).into_iter().collect(),
    );
    join(&mut groups, components(nameless, signs), texts);
    groups
}

/// The article's original, to compare.
fn address_of(account: &Account<'_>) -> Option<(Tracker, String)> {
    let address = address::normalized(account.url.as_ref()?);
    (!address.is_empty()).then_some((account.tracker, address))
}

/// A version's number and text.
type Text = (Tracker, VersionNumber, Vec<String>);

fn texts(account: &Account<'_>) -> Vec<Text> {
    let told = account.versions.iter().filter_map(|version| {
        let texts = version.texts().filter(|texts| !texts.is_empty())?;
        let texts = texts.into_iter().map(str::to_owned).collect();
        Some((account.tracker, version.number(), texts))
    });
    told.collect()
}

/// What an account without id and address can be known by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Text(Text),
    Title(Tracker, Option<String>, String),
}

fn signs(account: &Account<'_>) -> Vec<Sign> {
    let titles = account
        .versions
        .iter()
        .filter_map(|version| version.version.title.clone());
    let titles = titles.map(|title| Sign::Title(account.tracker, account.source.clone(), title));
    titles
        .chain(texts(account).into_iter().map(Sign::Text))
        .collect()
}

/// Groups accounts that share a key, directly or through others; one without any key stays alone.
fn components<'p, K: Ord>(
    accounts: Vec<Account<'p>>,
    keys: impl Fn(&Account<'_>) -> Vec<K>,
) -> Vec<Vec<Account<'p>>> {
    let mut root: Vec<usize> = (0..accounts.len()).collect();
    let mut first_with: BTreeMap<K, usize> = BTreeMap::new();
    for (at, account) in accounts.iter().enumerate() {
        for key in keys(account) {
            let other = *first_with.entry(key).or_insert(at);
            let (one, other) = (find(&mut root, at), find(&mut root, other));
            root[one] = other;
        }
    }
    let mut groups: BTreeMap<usize, Vec<Account<'p>>> = BTreeMap::new();
    for (at, account) in accounts.into_iter().enumerate() {
        groups.entry(find(&mut root, at)).or_default().push(account);
    }
    groups.into_values().collect()
}

/// The representative of an account's group; shortens the way there.
fn find(root: &mut [usize], mut at: usize) -> usize {
    while root[at] != at {
        root[at] = root[root[at]];
        at = root[at];
    }
    at
}

/// Adds each newcomer to the one group that shares a key with it; where none or several do, it becomes a group of its own.
fn join<'p, K: Ord>(
    groups: &mut Vec<Vec<Account<'p>>>,
    newcomers: Vec<Vec<Account<'p>>>,
    keys: impl Fn(&Account<'_>) -> Vec<K>,
) {
    let mut known: BTreeMap<K, BTreeSet<usize>> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        for key in group.iter().flat_map(&keys) {
            known.entry(key).or_default().insert(at);
        }
    }
    for newcomer in newcomers {
        let found = newcomer.iter().flat_map(&keys);
        let fitting: BTreeSet<usize> = found
            .filter_map(|key| known.get(&key))
            .flatten()
            .copied()
            .collect();
        match fitting.first() {
            Some(at) if fitting.len() == 1 => groups[*at].extend(newcomer),
            _ => groups.push(newcomer),
        }
    }
}
