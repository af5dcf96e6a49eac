//! Groups accounts that tell neither the tracker's id nor an address.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::account::Account;
use super::config::LikenessConfig;
use super::group::Group;
use super::likeness::Profile;
use crate::model::VersionNumber;

/// Groups accounts by nothing but likeness: the likest first, and never two groups that contradict each other.
pub(super) fn by_likeness<'p>(
    mut accounts: Vec<Account<'p>>,
    config: &LikenessConfig,
) -> Vec<Group<'p>> {
    accounts.sort_by(order);
    let beyond = accounts.split_off(accounts.len().min(config.most_compared));
    let mut profiles: Vec<Option<Profile>> = accounts
        .iter()
        .map(|account| Some(Profile::of(account, config)))
        .collect();
    // Which account stands for the group that each is in so far; only that one has a profile, the group's.
    let mut roots: Vec<usize> = (0..accounts.len()).collect();
    for (one, other) in likest_first(&profiles, config) {
        let (one, other) = (find(&mut roots, one), find(&mut roots, other));
        let (first, second) = (one.min(other), one.max(other));
        if first != second && fit(&profiles, first, second, config) {
            let (whole, part) = (profiles[first].take(), profiles[second].take());
            profiles[first] = whole
                .zip(part)
                .map(|(whole, part)| whole.with(part, config));
            roots[second] = first;
        }
    }
    let mut groups: BTreeMap<usize, Group<'p>> = BTreeMap::new();
    for (at, account) in accounts.into_iter().enumerate() {
        let group = groups.entry(find(&mut roots, at));
        let group = group.or_insert_with(|| Group::new(Vec::new()));
        if group.accounts.is_empty() {
            group.accounts.push(account);
        } else {
            group.take_in(Group::new(vec![account]));
        }
    }
    groups
        .into_values()
        .chain(beyond.into_iter().map(Group::not_compared))
        .collect()
}

fn fit(profiles: &[Option<Profile>], one: usize, other: usize, config: &LikenessConfig) -> bool {
    let pair = profiles[one].as_ref().zip(profiles[other].as_ref());
    pair.is_some_and(|(one, other)| one.likeness(other, config).is_some())
}

/// All pairs that are like each other, the likest first; of equally like ones those that come first.
fn likest_first(profiles: &[Option<Profile>], config: &LikenessConfig) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (other, profile) in profiles.iter().enumerate() {
        let Some(profile) = profile else { continue };
        for (one, earlier) in profiles[..other].iter().enumerate() {
            let likeness = earlier
                .as_ref()
                .and_then(|earlier| earlier.likeness(profile, config));
            pairs.extend(likeness.map(|likeness| (likeness, one, other)));
        }
    }
    pairs.sort_by(|one, next| {
        next.0
            .total_cmp(&one.0)
            .then_with(|| (one.1, one.2).cmp(&(next.1, next.2)))
    });
    pairs
        .into_iter()
        .map(|(_, one, other)| (one, other))
        .collect()
}

/// An order of accounts by nothing but what they tell. Those of history files come first: a page joins them, not they the page.
fn order(one: &Account<'_>, other: &Account<'_>) -> Ordering {
    one.file
        .cmp(&other.file)
        .then_with(|| contents(one).cmp(&contents(other)))
}

type Contents<'a> = Vec<(VersionNumber, Option<&'a String>, Option<Vec<&'a str>>)>;

fn contents<'a>(account: &'a Account<'_>) -> Contents<'a> {
    let versions = account.versions.iter().map(|version| {
        (
            version.number(),
            version.version.title.as_ref(),
            version.texts(),
        )
    });
    versions.collect()
}

/// The one that stands for the group of `at`; shortens the way there.
fn find(roots: &mut [usize], mut at: usize) -> usize {
    while roots[at] != at {
        roots[at] = roots[roots[at]];
        at = roots[at];
    }
    at
}
