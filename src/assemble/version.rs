//! Merges what several sources tell of one version.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::account::{Trust, VersionAccount};
use super::difference;
use crate::model::{
    Certainty, DatedBy, Paragraph, Problem, ProblemKind, Timestamp, Version, VersionNumber,
};

/// The version that these accounts, all of that number, tell of; and a problem for each file that tells another text.
pub(super) fn merge(
    number: VersionNumber,
    accounts: &[&VersionAccount],
) -> (Version, Vec<Problem>) {
    let readings = readings(accounts);
    let shown = readings.iter().max_by_key(|reading| reading.rank());
    let (title, title_certainty) = title(accounts).unzip();
    let (captured_at, dated_by) = captured_at(accounts).unzip();
    let version = Version {
        number,
        title,
        title_certainty: title_certainty.unwrap_or(Certainty::READ),
        captured_at,
        dated_by: dated_by.flatten(),
        paragraphs: shown.map(|reading| reading.paragraphs.to_vec()),
        files: match shown {
            Some(reading) => owned(&reading.files),
            None => owned(&accounts.iter().flat_map(|account| files(account)).collect()),
        },
    };
    let conflicts = shown.map(|shown| conflicts(number, shown, &readings));
    (version, conflicts.unwrap_or_default())
}

/// One wording of a version, with all the files that tell it.
struct Reading<'a> {
    trust: Trust,
    texts: Vec<&'a str>,
    paragraphs: &'a [Paragraph],
    files: BTreeSet<&'a str>,
}

impl Reading<'_> {
    /// How good a reading is. Of what is inferred, that of which a person has fixed most goes first. Of two that can be trusted alike the one with more text is taken, since a page that was cut off
    /// tells less; the rest only makes the choice the same every time.
    fn rank(&self) -> (Trust, usize, Certainty, usize, Reverse<&[&str]>) {
        let certainties = self.paragraphs.iter().map(|paragraph| paragraph.certainty);
        let length = self.texts.iter().map(|text| text.len()).sum();
        (
            self.trust,
            Certainty::overruled(certainties.clone()),
            Certainty::lowest(certainties),
            length,
            Reverse(&self.texts),
        )
    }
}

/// The wordings that are told, each once, with the certainties of its surest account.
fn readings<'a>(accounts: &[&'a VersionAccount]) -> Vec<Reading<'a>> {
    let mut by_text: BTreeMap<Vec<&str>, Vec<&VersionAccount>> = BTreeMap::new();
    for account in accounts {
        if let Some(texts) = account.texts() {
            by_text.entry(texts).or_default().push(account);
        }
    }
    let reading = |(texts, accounts): (Vec<&'a str>, Vec<&'a VersionAccount>)| {
        let surest = accounts.iter().max_by_key(|account| sureness(account))?;
        Some(Reading {
            trust: surest.trust,
            texts,
            paragraphs: surest.version.paragraphs.as_deref()?,
            files: accounts.iter().flat_map(|account| files(account)).collect(),
        })
    };
    by_text.into_iter().filter_map(reading).collect()
}

fn sureness(account: &VersionAccount) -> (Trust, usize, Certainty, Vec<Certainty>) {
    let paragraphs = account.version.paragraphs.as_deref().unwrap_or_default();
    let each = paragraphs.iter().map(|paragraph| paragraph.certainty);
    (
        account.trust,
        Certainty::overruled(each.clone()),
        account.version.certainty(),
        each.collect(),
    )
}

/// The headline of the most trusted account that has one, and how sure it is.
fn title(accounts: &[&VersionAccount]) -> Option<(String, Certainty)> {
    let titles = accounts.iter().filter_map(|account| {
        let version = &account.version;
        let title = version.title.as_ref()?;
        Some((account.trust, version.title_certainty, Reverse(title)))
    });
    titles
        .max()
        .map(|(_, certainty, Reverse(title))| (title.clone(), certainty))
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

fn conflicts(number: VersionNumber, shown: &Reading, readings: &[Reading]) -> Vec<Problem> {
    let kept = shown.files.first().copied().unwrap_or_default();
    let others = readings
        .iter()
        .filter(|reading| reading.texts != shown.texts);
    let faults = others.flat_map(|reading| {
        reading.files.iter().map(|file| {
            let first = conflict_sentence(number, file, kept, reading.trust);
            let second = difference::sentence(file, &reading.texts, &shown.texts, kept);
            Problem {
                file: (*file).to_owned(),
                kind: ProblemKind::Conflict,
                message: format!("{first} {second}"),
            }
        })
    });
    faults.collect()
}

fn conflict_sentence(number: VersionNumber, file: &str, kept: &str, trust: Trust) -> String {
    if trust == Trust::Inferred {
        format!(
            "The text of version {number} that was worked out from “{file}” differs from the one in “{kept}”, which is shown."
        )
    } else {
        format!(
            "“{file}” and “{kept}” tell version {number} differently; what is shown is from “{kept}”."
        )
    }
}

fn files(account: &VersionAccount) -> impl Iterator<Item = &str> {
    account.version.files.iter().map(String::as_str)
}

fn owned(files: &BTreeSet<&str>) -> Vec<String> {
    files.iter().map(|file| (*file).to_owned()).collect()
}
