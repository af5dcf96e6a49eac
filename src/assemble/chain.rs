//! Recovers the pages of one article together whose rows have to be inferred, with what other captures surely tell of its versions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::account::{Account, Trust, VersionAccount};
use super::memo::Memo;
use crate::model::{Fixed, Overruling, Page, PageBody, Sides, VersionNumber};
use crate::recover::{CopiedPage, FlatPage, KnownVersion, PageToRecover, RecoverConfig, Recovered};

/// Has every page among these accounts, all of one article, whose rows have to be inferred tell what it tells beside the others.
pub(super) fn recover_together(
    accounts: &mut [Account<'_>],
    overrulings: &[Overruling],
    memo: &mut Memo,
    config: &RecoverConfig,
) {
    let to_recover: Vec<(usize, PageToRecover<'_>)> = accounts
        .iter()
        .enumerate()
        .filter_map(|(at, account)| Some((at, page_to_recover(account, overrulings)?)))
        .collect();
    let (places, pages): (Vec<usize>, Vec<PageToRecover<'_>>) = to_recover.into_iter().unzip();
    let recovered: Vec<Recovered> = memo.recover_all(&pages, &known(accounts), config);
    for (at, recovered) in places.into_iter().zip(recovered) {
        accounts[at].retell(recovered);
    }
}

fn page_to_recover<'p>(
    account: &Account<'p>,
    overrulings: &[Overruling],
) -> Option<PageToRecover<'p>> {
    let page = account.inferred?;
    let comparison = page.comparison.as_ref()?;
    let numbers = account.numbers.unwrap_or(comparison.numbers);
    let fixed = fixed_in(page, overrulings);
    match &comparison.body {
        PageBody::Read { .. } => None,
        PageBody::Flattened { title, lines } => Some(PageToRecover::Flattened(FlatPage {
            numbers,
            title: title.as_deref(),
            lines,
            fixed,
        })),
        PageBody::Copied { titles, lines } => Some(PageToRecover::Copied(CopiedPage {
            numbers,
            titles: Sides::new(titles.old.as_deref(), titles.new.as_deref()),
            lines,
            fixed,
        })),
    }
}

/// What a person has fixed of a page's lines.
fn fixed_in(page: &Page, overrulings: &[Overruling]) -> Vec<(usize, Fixed)> {
    overrulings
        .iter()
        .filter(|overruling| overruling.file == page.file)
        .map(|overruling| (overruling.line, overruling.fixed))
        .collect()
}

/// Of each version, the most trusted text and headline that were read.
pub(super) fn known<'a>(accounts: &'a [Account<'_>]) -> Vec<KnownVersion<'a>> {
    let mut told: BTreeMap<VersionNumber, Vec<&VersionAccount>> = BTreeMap::new();
    let versions = accounts.iter().flat_map(|account| &account.versions);
    for version in versions.filter(|version| version.trust > Trust::Inferred) {
        told.entry(version.number()).or_default().push(version);
    }
    let known = told.into_iter().map(|(number, accounts)| KnownVersion {
        number,
        title: title(&accounts),
        paragraphs: paragraphs(&accounts),
    });
    known
        .filter(|known| known.title.is_some() || known.paragraphs.is_some())
        .collect()
}

fn title<'a>(accounts: &[&'a VersionAccount]) -> Option<&'a str> {
    let titles = accounts.iter().filter_map(|account| {
        let title = account.version.title.as_deref()?;
        let is_read = !account.version.title_certainty.is_inferred();
        is_read.then_some((account.trust, Reverse(title)))
    });
    titles.max().map(|(_, Reverse(title))| title)
}

fn paragraphs<'a>(accounts: &[&'a VersionAccount]) -> Option<Vec<&'a str>> {
    let texts = accounts
        .iter()
        .filter_map(|account| Some((account.trust, account.texts()?)));
    texts
        .max_by_key(|(trust, texts)| {
            let length: usize = texts.iter().map(|text| text.len()).sum();
            (*trust, length, Reverse(texts.clone()))
        })
        .map(|(_, texts)| texts)
}
