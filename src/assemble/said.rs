//! What a person must know of how pages were put together.

use super::group::Group;
use crate::model::{Article, Problem, ProblemKind};

/// A sentence for each capture that only likeness brought to this article, and for each that was held against no other.
pub(super) fn of_grouping(group: &Group<'_>, article: &Article) -> Vec<Problem> {
    let article = name(article);
    let by_likeness = group.by_likeness.iter().map(|file| Problem {
        file: file.clone(),
        kind: ProblemKind::GroupedByLikeness,
        message: format!(
            "“{file}” does not say which article it is of; going by its words it was put with “{article}”. If that is wrong, remove it."
        ),
    });
    let not_compared = group.not_compared.iter().map(|file| Problem {
        file: file.clone(),
        kind: ProblemKind::Limit,
        message: format!(
            "“{file}” does not say which article it is of, and there are too many such files to find out from their words: it stands by itself."
        ),
    });
    by_likeness.chain(not_compared).collect()
}

/// What to call an article: its newest headline, else its address.
fn name(article: &Article) -> &str {
    let mut titles = article
        .versions
        .iter()
        .rev()
        .filter_map(|version| version.title.as_deref());
    titles
        .next()
        .or(article.url.as_deref())
        .unwrap_or("the article without a headline")
}
