//! What a person must know of how pages were put together.

use super::group::Group;
use crate::model::fault::AssemblyFault;
use crate::model::{Article, Problem};

/// A fault for each capture that only likeness brought to this article, and for each that was held against no other.
pub(super) fn of_grouping(group: &Group<'_>, article: &Article) -> Vec<Problem> {
    let article = name(article);
    let by_likeness = group.by_likeness.iter().map(|file| {
        let article = article.map(str::to_owned);
        Problem::new(file, AssemblyFault::GroupedByLikeness { article })
    });
    let not_compared = group.not_compared.iter();
    let not_compared = not_compared.map(|file| Problem::new(file, AssemblyFault::TooManyToCompare));
    by_likeness.chain(not_compared).collect()
}

/// What to call an article: its newest headline, else its address.
fn name(article: &Article) -> Option<&str> {
    let mut titles = article
        .versions
        .iter()
        .rev()
        .filter_map(|version| version.title.as_deref());
    titles.next().or(article.url.as_deref())
}
