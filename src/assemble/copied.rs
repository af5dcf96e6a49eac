//! Recovers the copied tables of one article, whose cells have lost their column, with what the article's other captures tell.
//!
//! A cell that another page has in one of the two versions stands in that version here as well, and one that the other page has only
//! elsewhere does not. Where the other page was read that is certain; where it is a copied table itself it is as sure as its own
//! inference, so that all of them are gone through a few times, each with what the last round made of the others.

use std::collections::BTreeMap;

use super::account::{Account, Trust};
use super::chain::fixed_in;
use super::memo::Memo;
use crate::model::{CopiedLine, Overruling, Page, PageBody, Side, Sides, VersionNumber};
use crate::recover::{RecoverConfig, Recovered};

/// Has every copied table among these accounts, all of one article, tell what it tells beside the others.
pub(super) fn recover_together(
    accounts: &mut [Account<'_>],
    overrulings: &[Overruling],
    memo: &mut Memo,
    config: &RecoverConfig,
) {
    let tables: Vec<(usize, Table<'_>)> = accounts
        .iter()
        .enumerate()
        .filter_map(|(at, account)| Some((at, Table::of(account)?)))
        .collect();
    for round in 0..=config.copied_rounds {
        let recovered: Vec<(usize, Recovered)> = tables
            .iter()
            .map(|(at, table)| {
                let known = match round {
                    0 => Vec::new(),
                    _ => known(accounts, *at, table, config),
                };
                let fixed = fixed_in(table.page, overrulings);
                (
                    *at,
                    memo.recover_copied(table.lines, &fixed, &known, config),
                )
            })
            .collect();
        for (at, recovered) in recovered {
            accounts[at].retell(recovered);
        }
    }
}

/// A copied table.
struct Table<'p> {
    page: &'p Page,
    numbers: Sides<VersionNumber>,
    lines: &'p [CopiedLine],
}

impl<'p> Table<'p> {
    fn of(account: &Account<'p>) -> Option<Table<'p>> {
        let page = account.inferred?;
        let comparison = page.comparison.as_ref()?;
        let PageBody::Copied { lines, .. } = &comparison.body else {
            return None;
        };
        Some(Table {
            page,
            numbers: account.numbers.unwrap_or(comparison.numbers),
            lines,
        })
    }
}

/// By line, what the other accounts count for its cell to stand in each version, as natural logarithms of odds.
fn known(
    accounts: &[Account<'_>],
    own: usize,
    table: &Table<'_>,
    config: &RecoverConfig,
) -> Vec<Sides<f64>> {
    let numbers = table.numbers;
    let others = accounts.iter().enumerate().filter(|(at, _)| *at != own);
    let tellings: Vec<Telling> = others
        .map(|(_, account)| Telling::of(account))
        .filter(|telling| telling.is_news_for(numbers))
        .collect();
    let odds = |line: &CopiedLine| match line {
        CopiedLine::Row(_) => Sides::default(),
        CopiedLine::Cell(text) | CopiedLine::OneSided(text) => {
            let text = key(text);
            Sides::new(Side::Old, Side::New).map(|side| {
                let told = tellings
                    .iter()
                    .filter_map(|telling| telling.odds(numbers[side], &text, config));
                // The surest telling counts; of two that are as sure and contradict each other the one that has the text.
                told.max_by(|one, other| {
                    one.abs().total_cmp(&other.abs()).then(one.total_cmp(other))
                })
                .unwrap_or_default()
            })
        }
    };
    table.lines.iter().map(odds).collect()
}

/// Which texts an account has in which versions, and how surely (0 to 1).
struct Telling {
    is_inferred: bool,
    versions: BTreeMap<VersionNumber, BTreeMap<String, f64>>,
}

impl Telling {
    fn of(account: &Account<'_>) -> Telling {
        let mut telling = Telling {
            is_inferred: false,
            versions: BTreeMap::new(),
        };
        for version in &account.versions {
            let Some(paragraphs) = &version.version.paragraphs else {
                continue;
            };
            telling.is_inferred |= version.trust == Trust::Inferred;
            let texts = telling.versions.entry(version.number()).or_default();
            for paragraph in paragraphs {
                let share = texts.entry(key(&paragraph.text)).or_default();
                *share = share.max(paragraph.certainty.share());
            }
        }
        telling
    }

    /// Whether it can tell a page of these versions anything: another inference from a page of the same pair has seen no more than this one.
    fn is_news_for(&self, numbers: Sides<VersionNumber>) -> bool {
        let is_same_pair = self.versions.len() == 2
            && Side::BOTH
                .into_iter()
                .all(|side| self.versions.contains_key(&numbers[side]));
        !(self.is_inferred && is_same_pair)
    }

    /// What it counts for a text to stand in a version; nothing where it does not tell that version.
    fn odds(&self, number: VersionNumber, text: &str, config: &RecoverConfig) -> Option<f64> {
        let texts = self.versions.get(&number)?;
        let elsewhere = self.versions.values().filter_map(|texts| texts.get(text));
        let share = match (texts.get(text), elsewhere.copied().reduce(f64::max)) {
            (Some(share), _) => *share,
            (None, Some(share)) => 1.0 - share,
            (None, None) => 0.0,
        };
        let doubt = config.copied_doubt;
        Some(((share + doubt) / (1.0 - share + doubt)).ln())
    }
}

/// A text as it is looked up: browsers copy some white space as another.
fn key(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
