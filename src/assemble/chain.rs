//! Recovers the flattened pages of one article together, with what other captures surely tell of its versions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::account::{Account, Trust, VersionAccount};
use super::memo::Memo;
use crate::model::{Fixed, Overruling, Page, PageBody, VersionNumber};
use crate::recover::{FlatPage, KnownVersion, RecoverConfig, Recovered};

/// Has every flattened page among these accounts, all of one article, tell what it tells beside the others.
pub(super) fn recover_together(
    accounts: &mut [Account<'_>],
    overrulings: &[Overruling],
    memo: &mut Memo,
    config: &RecoverConfig,
) {
    let flattened: Vec<(usize, FlatPage<'_>)> = accounts
        .iter()
        .enumerate()
        .filter_map(|(at, account)| Some((at, flat_page(account, overrulings)?)))
        .collect();
    let (places, pages): (Vec<usize>, Vec<FlatPage<'_>>) = flattened.into_iter().unzip();
    let recovered: Vec<Recovered> = memo.recover_all(&pages, &known(accounts), config);
    for (at, recovered) in places.into_iter().zip(recovered) {
        accounts[at].retell(recovered);
    }
}

fn flat_page<'p>(account: &Account<'p>, overrulings: &[Overruling]) -> Option<FlatPage<'p>> {
    let page = account.inferred?;
    let comparison = page.comparison.as_ref()?;
    let PageBody::Flattened { title, lines } = &comparison.body else {
        return None;
    };
    let fixed = fixed_in(page, overrulings);
    Some(FlatPage {
        numbers: account.numbers.unwrap_or(comparison.numbers),
        title: title.as_deref(),
        lines,
        fixed,
    })
}

/// What a person has fixed of a page's lines.
pub(super) fn fixed_in(page: &Page, overrulings: &[Overruling]) -> Vec<(usize, Fixed)> {
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
