//! Pages that were read wrongly by inference, and yet hold nothing but what is surely known: these dispute nothing.
//!
//! Of flattened text it is inferred where rows part and which side they are on. Where both versions of a page were read elsewhere, and the
//! page's words are those of both, each as often, it can only have held the two: its reading gives way without a word.

use std::collections::BTreeMap;

use super::account::{Account, Trust};
use super::chain::known;
use super::wording::{kept, words};
use crate::model::{Certainty, Paragraph, Row, Side, Sides, VersionNumber};

/// Has every page that what was read elsewhere explains wholly tell that instead. What a person has fixed of a page stands as they said it.
pub(super) fn retell(accounts: &mut [Account<'_>]) {
    let explained: Vec<(usize, Sides<Vec<String>>)> = {
        let read: BTreeMap<VersionNumber, Vec<&str>> = known(accounts)
            .into_iter()
            .filter_map(|known| Some((known.number, known.paragraphs?)))
            .collect();
        let inferred = accounts.iter().enumerate();
        inferred
            .filter_map(|(at, account)| Some((at, explanation(account, &read)?)))
            .collect()
    };
    for (at, texts) in explained {
        let account = &mut accounts[at];
        let Some(numbers) = account.numbers else {
            continue;
        };
        for told in &mut account.versions {
            let side = Side::BOTH
                .into_iter()
                .find(|side| numbers[*side] == told.version.number);
            if let (Some(side), Some(paragraphs)) = (side, &mut told.version.paragraphs)
                && told.trust == Trust::Inferred
            {
                *paragraphs = texts[side].iter().map(|text| paragraph(text)).collect();
            }
        }
    }
}

/// Both texts of a page as they were read elsewhere, where they explain all of its words.
fn explanation(
    account: &Account<'_>,
    read: &BTreeMap<VersionNumber, Vec<&str>>,
) -> Option<Sides<Vec<String>>> {
    account.inferred?;
    let numbers = account.numbers?;
    let texts = Sides::new(read.get(&numbers.old)?, read.get(&numbers.new)?);
    let rows = || account.steps.iter().flat_map(|told| &told.step.rows);
    let is_inferred = rows().any(|row| row.certainty.is_inferred());
    if !is_inferred || rows().any(|row| row.certainty.is_overruled()) {
        return None;
    }
    let own = bag(rows().flat_map(cells));
    let others = bag(texts.old.iter().chain(texts.new).copied());
    let owned = |texts: &Vec<&str>| texts.iter().map(|text| (*text).to_owned()).collect();
    (!own.is_empty() && own == others).then(|| texts.map(owned))
}

fn cells(row: &Row) -> impl Iterator<Item = &str> {
    let cells = [&row.cells.old, &row.cells.new];
    cells.into_iter().flatten().map(String::as_str)
}

/// How often each word stands in these texts, save for words that get lost by flattening.
fn bag<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeMap<String, usize> {
    let mut bag = BTreeMap::new();
    for text in texts {
        for word in kept(&words(text)) {
            *bag.entry(word.to_owned()).or_default() += 1;
        }
    }
    bag
}

/// What was read elsewhere, as far as this page goes: it did not stand here as such.
fn paragraph(text: &str) -> Paragraph {
    Paragraph {
        text: text.to_owned(),
        certainty: Certainty::inferred(1.0),
    }
}
