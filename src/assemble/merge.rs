//! Merges what several sources tell of one article.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::AssembleConfig;
use super::account::{Account, StepAccount, Trust, VersionAccount};
use super::dispute::disputes;
use super::headline;
use super::version::{self, has_seconds};
use crate::model::fault::AssemblyFault;
use crate::model::{
    Article, Certainty, Problem, ReadingChoice, Row, Sides, Step, Timestamp, Version, VersionNumber,
};

/// An article, and what was in dispute about it.
pub(super) struct Merged {
    pub article: Article,
    pub problems: Vec<Problem>,
}

/// The article that these accounts, all of the same one, tell of; `None` when there are none. Where they tell a version differently the better
/// source wins, unless a person has chosen; that a file which was `cut` off tells less goes without saying.
pub(super) fn merge(
    accounts: &[Account<'_>],
    choices: &[ReadingChoice],
    cut: &BTreeSet<&str>,
    config: &AssembleConfig,
) -> Option<Merged> {
    let first = accounts.first()?;
    let version_count = accounts
        .iter()
        .filter_map(|account| account.version_count)
        .max();
    let told = told(accounts, version_count, config);
    let headlines = told.iter();
    let headlines = headlines.flat_map(|(number, accounts)| headline::conflicts(*number, accounts));
    let headlines: Vec<Problem> = headlines.collect();
    let versions: Vec<Version> = told
        .into_iter()
        .map(|(number, accounts)| version::merge(number, &accounts, choices, cut))
        .collect();
    let disputes = versions.iter().flat_map(disputes);
    let mut problems: Vec<Problem> = disputes.map(|(_, problem)| problem).collect();
    problems.extend(headlines);
    problems.extend(over_the_limit(accounts, config));
    let article = Article {
        tracker: first.tracker,
        tracker_id: most_trusted(accounts, |account| account.tracker_id.as_ref()),
        source: most_trusted(accounts, |account| account.source.as_ref()),
        url: most_trusted(accounts, |account| account.url.as_ref()),
        first_seen: first_seen(accounts),
        version_count,
        is_order_overruled: false,
        versions,
        steps: steps(accounts),
    };
    Some(Merged { article, problems })
}

/// A header fact as the most trusted account has it.
fn most_trusted<'a>(
    accounts: &'a [Account<'_>],
    fact: impl Fn(&'a Account<'_>) -> Option<&'a String>,
) -> Option<String> {
    let facts = accounts
        .iter()
        .filter_map(|account| Some((account.trust, Reverse(fact(account)?))));
    facts.max().map(|(_, Reverse(text))| text.clone())
}

/// The most exact time, of those the earliest.
fn first_seen(accounts: &[Account<'_>]) -> Option<Timestamp> {
    let times = accounts.iter().filter_map(|account| account.first_seen);
    times.max_by_key(|time| (has_seconds(*time), Reverse(*time)))
}

/// Every version that is listed, compared or counted, with what is told of it.
fn told<'a>(
    accounts: &'a [Account<'_>],
    version_count: Option<u32>,
    config: &AssembleConfig,
) -> BTreeMap<VersionNumber, Vec<&'a VersionAccount>> {
    let mut told: BTreeMap<VersionNumber, Vec<&VersionAccount>> = BTreeMap::new();
    for version in accounts.iter().flat_map(|account| &account.versions) {
        told.entry(version.number()).or_default().push(version);
    }
    let counted = version_count.unwrap_or(0).min(config.most_counted_versions);
    for number in 0..counted {
        told.entry(VersionNumber(number)).or_default();
    }
    told
}

/// One problem for each page that counts more versions than are listed.
fn over_the_limit(accounts: &[Account<'_>], config: &AssembleConfig) -> Vec<Problem> {
    let limit = config.most_counted_versions;
    let fault = |account: &Account<'_>| {
        let count = account.version_count.filter(|count| *count > limit)?;
        let file = account.file.clone()?;
        Some(Problem::new(
            file,
            AssemblyFault::MoreVersions { count, limit },
        ))
    };
    accounts.iter().filter_map(fault).collect()
}

/// Every pair that some account compares.
fn steps(accounts: &[Account<'_>]) -> Vec<Step> {
    let mut told: BTreeMap<Sides<VersionNumber>, Vec<&StepAccount>> = BTreeMap::new();
    for account in accounts.iter().flat_map(|account| &account.steps) {
        told.entry(account.step.numbers).or_default().push(account);
    }
    told.values()
        .filter_map(|accounts| step(accounts))
        .collect()
}

fn step(accounts: &[&StepAccount]) -> Option<Step> {
    let best = accounts.iter().max_by_key(|account| rank(account))?;
    let alike = accounts
        .iter()
        .filter(|account| cells(account).eq(cells(best)));
    let files: BTreeSet<&String> = alike.flat_map(|account| &account.step.files).collect();
    let elapsed = accounts
        .iter()
        .filter_map(|account| Some((account.trust, Reverse(account.step.elapsed.as_ref()?))));
    Some(Step {
        numbers: best.step.numbers,
        elapsed: elapsed.max().map(|(_, Reverse(text))| text.clone()),
        rows: best.step.rows.clone(),
        lines: best.step.lines.clone(),
        files: files.into_iter().cloned().collect(),
    })
}

type Cells<'a> = Vec<&'a Sides<Option<String>>>;

/// How good an account of a step is; the same reasons as for the text of a version.
fn rank(
    account: &StepAccount,
) -> (
    bool,
    Trust,
    usize,
    Certainty,
    usize,
    Vec<Certainty>,
    Reverse<Cells<'_>>,
) {
    let rows = &account.step.rows;
    let certainties: Vec<Certainty> = rows.iter().map(|row| row.certainty).collect();
    (
        !rows.is_empty(),
        account.trust,
        Certainty::overruled(certainties.iter().copied()),
        Certainty::lowest(certainties.iter().copied()),
        rows.iter().map(length).sum(),
        certainties,
        Reverse(cells(account).collect()),
    )
}

fn length(row: &Row) -> usize {
    let sides = [&row.cells.old, &row.cells.new];
    sides.into_iter().flatten().map(String::len).sum()
}

fn cells(account: &StepAccount) -> impl Iterator<Item = &Sides<Option<String>>> {
    account.step.rows.iter().map(|row| &row.cells)
}
