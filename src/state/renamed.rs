//! What is on show is known by names that may change: where no tracker numbers the versions, each new file and each change of their order
//! gives them other numbers.

use std::rc::Rc;

use super::{Comparing, article_key};
use crate::model::{Article, Sides, Tracker, VersionNumber};
use crate::session::shares_files;

/// Stays with the same texts, known by their files, under the names that they have among these articles; the earlier one is the older.
/// `shown` is the article on show, as it was before. What can't be found stays as it is.
pub(super) fn follow(comparing: &mut Comparing, shown: &Article, articles: &[Rc<Article>]) {
    if shown.tracker != Tracker::TextFiles {
        return;
    }
    let numbers = |article: &Article| {
        let number = |number| now(shown, number, article);
        let numbers = comparing.pair.map(number);
        numbers.old.zip(numbers.new).filter(|(old, new)| old != new)
    };
    let whole = articles
        .iter()
        .find_map(|article| Some((article, numbers(article)?)));
    if let Some((article, (one, other))) = whole {
        comparing.article = article_key(article);
        comparing.pair = Sides::new(one.min(other), one.max(other));
        return;
    }
    let holds = |number: VersionNumber, article: &Article| now(shown, number, article).is_some();
    let Sides { old, new } = comparing.pair;
    let part = articles
        .iter()
        .find(|article| holds(new, article) || holds(old, article));
    let any = || articles.iter().find(|article| shares_files(shown, article));
    if let Some(article) = part.or_else(any) {
        comparing.article = article_key(article);
    }
}

/// The number that a version of one article has in another made of some of the same files.
fn now(before: &Article, number: VersionNumber, article: &Article) -> Option<VersionNumber> {
    let files = &before.version(number)?.files;
    let mut versions = article.versions.iter();
    let is_it = |file: &String| files.contains(file);
    let version = versions.find(|version| version.files.iter().any(is_it))?;
    (article.tracker == before.tracker).then_some(version.number)
}
