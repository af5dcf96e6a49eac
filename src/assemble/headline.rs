//! The headline of a version, and what sources that hold the version tell otherwise.

use std::cmp::Reverse;

use super::account::{Trust, VersionAccount};
use super::wording::words;
use crate::model::fault::AssemblyFault;
use crate::model::{Certainty, Problem, VersionNumber};
use crate::text::fold;

/// The headline of the most trusted account that has one, and how sure it is.
pub(super) fn of(accounts: &[&VersionAccount]) -> Option<(String, Certainty)> {
    let best = accounts.iter().filter_map(|account| rank(account)).max()?;
    let (_, certainty, Reverse(title)) = best;
    Some((title.to_owned(), certainty))
}

/// A problem for each file that was read, holds the text of the version, and gives it another headline than the one that is shown. Lists
/// are left aside: they are poorer, and older ones give every version the newest headline. So is the way quotes, dashes and spaces are written.
pub(super) fn conflicts(number: VersionNumber, accounts: &[&VersionAccount]) -> Vec<Problem> {
    let told = accounts.iter().filter(|account| is_reliable(account));
    let mut told: Vec<(Rank<'_>, &VersionAccount)> = told
        .filter_map(|account| Some((rank(account)?, *account)))
        .collect();
    told.sort_by(|one, other| {
        let files = |account: &&VersionAccount| account.version.files.clone();
        (&one.0, files(&one.1)).cmp(&(&other.0, files(&other.1)))
    });
    let Some(((_, _, Reverse(shown)), best)) = told.last() else {
        return Vec::new();
    };
    let kept = best.version.files.first().map_or("", String::as_str);
    let others = told
        .iter()
        .filter(|((_, _, Reverse(title)), _)| plain(title) != plain(shown));
    let faults = others.flat_map(|((_, _, Reverse(title)), account)| {
        account.version.files.iter().map(move |file| {
            let fault = AssemblyFault::OtherHeadline {
                number,
                headline: (*title).to_owned(),
                shown: (*shown).to_owned(),
                kept: kept.to_owned(),
            };
            Problem::new(file, fault)
        })
    });
    faults.collect()
}

type Rank<'a> = (Trust, Certainty, Reverse<&'a str>);

fn rank(account: &VersionAccount) -> Option<Rank<'_>> {
    let version = &account.version;
    let title = version.title.as_deref()?;
    Some((account.trust, version.title_certainty, Reverse(title)))
}

/// Whether its headline stood beside the text, and was not inferred.
fn is_reliable(account: &VersionAccount) -> bool {
    account.trust >= Trust::Copied
        && account.version.is_held()
        && account.version.title_certainty == Certainty::READ
}

fn plain(title: &str) -> String {
    words(&fold(title))
}
