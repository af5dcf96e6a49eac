//! Merges what several sources tell of one version.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::account::VersionAccount;
use super::headline;
use super::reading::{Reading, files};
use crate::model::{Certainty, DatedBy, Dispute, ReadingChoice, Timestamp, Version, VersionNumber};

/// The version that these accounts, all of that number, tell of. What else they tell is kept as its dispute, save for what goes without
/// saying: that one of the files that were `cut` off tells less.
pub(super) fn merge(
    number: VersionNumber,
    accounts: &[&VersionAccount],
    choices: &[ReadingChoice],
    cut: &BTreeSet<&str>,
) -> Version {
    let mut readings = Reading::all(number, accounts, choices);
    readings.sort_by_cached_key(|reading| Reverse(reading.rank()));
    if let Some(whole) = whole(&readings, cut) {
        readings[..=whole].rotate_right(1);
    }
    let mut readings = readings.into_iter();
    let shown = readings.next();
    let (title, title_certainty) = headline::of(accounts).unzip();
    let (captured_at, dated_by) = captured_at(accounts).unzip();
    let mut version = Version {
        number,
        title,
        title_certainty: title_certainty.unwrap_or(Certainty::READ),
        captured_at,
        dated_by: dated_by.flatten(),
        paragraphs: shown.as_ref().map(|reading| reading.paragraphs.to_vec()),
        files: owned(accounts.iter().flat_map(|account| files(account)).collect()),
        dispute: None,
    };
    if let Some(shown) = shown {
        let (same, others): (Vec<_>, Vec<_>) =
            readings.partition(|reading| reading.has_words_of(&shown));
        let told = same.iter().flat_map(|reading| &reading.files);
        version.files = owned(shown.files.iter().chain(told).copied().collect());
        version.dispute = dispute(&shown, others, cut);
    }
    version
}

/// The best reading that has all of the first one and more, where the first one comes from nothing but files that were cut off and nobody has
/// chosen it.
fn whole(readings: &[Reading<'_>], cut: &BTreeSet<&str>) -> Option<usize> {
    let first = readings.first()?;
    let may_lack = !first.is_chosen() && first.files.is_subset(cut);
    let more = |reading: &Reading<'_>| first.is_piece_of(reading) && !reading.is_piece_of(first);
    may_lack.then(|| readings.iter().position(more)).flatten()
}

fn dispute(shown: &Reading<'_>, others: Vec<Reading<'_>>, cut: &BTreeSet<&str>) -> Option<Dispute> {
    let others = others.into_iter().filter_map(|mut other| {
        let is_named = !other.files.is_empty();
        if other.is_piece_of(shown) {
            other.files.retain(|file| !cut.contains(file));
        }
        (other.files.is_empty() != is_named).then(|| other.as_other())
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty()).then(|| Dispute {
        shown: shown.format,
        is_chosen: shown.is_chosen(),
        others,
    })
}

/// The most exact time, and what tells it where no tracker does. Lists of versions give minutes, heads of tables seconds: a time on the full minute gives way.
pub(super) fn captured_at(accounts: &[&VersionAccount]) -> Option<(Timestamp, Option<DatedBy>)> {
    let times = accounts.iter().filter_map(|account| {
        let version = &account.version;
        Some((account.trust, version.captured_at?, version.dated_by))
    });
    times
        .max_by_key(|(trust, time, by)| (has_seconds(*time), *trust, Reverse(*time), *by))
        .map(|(_, time, by)| (time, by))
}

/// Whether a time is known to the second, as far as one can tell.
pub(super) fn has_seconds(time: Timestamp) -> bool {
    time.seconds().rem_euclid(60) != 0
}

fn owned(files: BTreeSet<&str>) -> Vec<String> {
    files.into_iter().map(str::to_owned).collect()
}
