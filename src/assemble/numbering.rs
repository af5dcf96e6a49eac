//! Numbers for versions that no tracker has numbered: text files, one version each.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::account::{Account, VersionAccount};
use crate::model::{Article, Problem, ProblemKind, Timestamp, Tracker, Version, VersionNumber};

/// The number of a version as long as it has not been told its own.
pub(super) const UNNUMBERED: VersionNumber = VersionNumber(0);

/// Numbers the versions of one article of text files from 0: by when they were stored, those of which that is unknown last, then by the
/// names of their files. What a history file tells of the same version gets the same number; a history file alone keeps its numbers.
pub(super) fn number(accounts: &mut [Account]) {
    let is_of_files = accounts
        .iter()
        .all(|account| account.tracker == Tracker::TextFiles);
    if !is_of_files || accounts.iter().all(|account| account.file.is_none()) {
        return;
    }
    let mut files: BTreeMap<Identity, Vec<String>> = BTreeMap::new();
    for version in accounts.iter().flat_map(|account| &account.versions) {
        let names = files.entry(Identity::of(&version.version)).or_default();
        names.extend(version.version.files.iter().cloned());
        names.sort();
    }
    let mut ordered: Vec<(Identity, Vec<String>)> = files.into_iter().collect();
    ordered.sort_by(|one, other| {
        one.0
            .time()
            .cmp(&other.0.time())
            .then_with(|| (&one.1, &one.0).cmp(&(&other.1, &other.0)))
    });
    let numbers: BTreeMap<Identity, u32> = ordered
        .into_iter()
        .map(|(identity, _)| identity)
        .zip(0..)
        .collect();
    let versions = accounts
        .iter_mut()
        .flat_map(|account| &mut account.versions);
    versions.for_each(|told| renumber(told, &numbers));
}

fn renumber(told: &mut VersionAccount, numbers: &BTreeMap<Identity, u32>) {
    if let Some(number) = numbers.get(&Identity::of(&told.version)) {
        told.version.number = VersionNumber(*number);
    }
}

/// What tells versions of one article apart when they have no numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Identity {
    captured_at: Option<Timestamp>,
    title: Option<String>,
    texts: Vec<String>,
}

impl Identity {
    fn of(version: &Version) -> Identity {
        let paragraphs = version.paragraphs.iter().flatten();
        Identity {
            captured_at: version.captured_at,
            title: version.title.clone(),
            texts: paragraphs.map(|paragraph| paragraph.text.clone()).collect(),
        }
    }

    /// Earlier first, unknown last.
    fn time(&self) -> (Reverse<bool>, Option<Timestamp>) {
        (Reverse(self.captured_at.is_some()), self.captured_at)
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
    Some(Problem {
        file: file.clone(),
        kind: ProblemKind::NoComparison,
        message: format!(
            "“{file}” is read as one version of a text: drop another version of it to compare the two."
        ),
    })
}
