//! Puts the pages of all captures together: articles, each with its versions in order.
//!
//! Pages become `Account`s, what one source tells of one article; accounts of the same article are grouped; each group is
//! merged. Every choice between accounts is made by a total order over what they tell, never by which came first: the result
//! depends neither on the order of the captures nor on the same one being given twice, and an article that was exported and
//! read back assembles to itself.
//!
//! Between grouping and merging, the pages of one article whose rows have to be inferred are recovered together, with what its other
//! captures surely tell as evidence. Where some page does not name the original's address, they are recovered by themselves before, since what
//! they tell is needed to group them.

mod account;
mod address;
mod chain;
mod cluster;
mod config;
mod difference;
mod dispute;
mod explained;
mod gaps;
mod group;
mod headline;
mod likeness;
mod memo;
mod merge;
mod numbering;
mod order;
mod reading;
mod said;
mod saved;
mod series;
mod unnumbered;
mod version;
mod wording;

pub use config::{AssembleConfig, LikenessConfig, PiecesConfig};
pub use dispute::disputes;
pub use gaps::{fewest_pages, filling_page};
pub use memo::Memo;
pub use order::{InferredOrder, OrderBasis, inferred_order, rearranged};

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::model::{Article, History, Overruling, Page, Problem, ProblemKind, Said};
use account::Account;

/// Puts together what pages and history files tell.
///
/// `articles` are those of history files that were read back, `problems` what reading met with; both go into the result. The
/// articles come in the order of when they were first seen, unknown last, then by their tracker's id; the problems ascending,
/// each once. `overrulings` are what a person has fixed of inferred rows, the later going before the earlier; what cannot be is
/// passed over. What was put together by nothing but likeness is named as [`GroupedByLikeness`](ProblemKind::GroupedByLikeness). What
/// pages disagree on is settled in favour of the one whose form can be trusted more; the other reading is kept in the version's
/// [dispute](crate::model::Dispute) and named as a [`Conflict`](ProblemKind::Conflict). Only of a file among `problems` that was cut off it
/// goes without saying that it tells less.
#[must_use]
pub fn assemble(
    pages: &[Page],
    articles: &[Article],
    problems: &[Problem],
    overrulings: &[Overruling],
    config: &AssembleConfig,
) -> History {
    let mut memo = Memo::default();
    let said = Said {
        overrulings: overrulings.to_vec(),
        ..Said::default()
    };
    assemble_again(pages, articles, problems, &said, &mut memo, config)
}

/// The same, with all that a person has said, and where much of it was put together before: what that `memo` remembers is not recovered
/// again. The result is the same. What was `said` of files or readings that are not there is passed over.
#[must_use]
pub fn assemble_again(
    pages: &[Page],
    articles: &[Article],
    problems: &[Problem],
    said: &Said,
    memo: &mut Memo,
    config: &AssembleConfig,
) -> History {
    let is_likeness_asked = is_some_unaddressed(pages, articles);
    let from_pages = pages
        .iter()
        .enumerate()
        .filter(|(at, page)| !pages[..*at].contains(page))
        .map(|(_, page)| Account::of_page(page, is_likeness_asked, memo, &config.recover));
    let accounts = from_pages
        .chain(articles.iter().map(Account::of_article))
        .collect();

    let mut history = History {
        problems: problems.to_vec(),
        ..History::default()
    };
    // What a history file says of the disputes that it keeps is said anew, as they stand now.
    let before: BTreeSet<Problem> = articles.iter().flat_map(conflicts).collect();
    history.problems.retain(|problem| !before.contains(problem));
    let cut = cut(problems);
    for mut group in group::by_article(accounts, &config.likeness) {
        let is_order_overruled = numbering::number(&mut group.accounts, &said.arrangements);
        let overrulings = said.overrulings.as_slice();
        let unknown = unnumbered::number(&mut group.accounts, overrulings, &cut, memo, config);
        history.problems.extend(unknown);
        chain::recover_together(&mut group.accounts, overrulings, memo, &config.recover);
        explained::retell(&mut group.accounts);
        let may_lack = group.may_lack(&cut);
        if let Some(mut merged) = merge::merge(&group.accounts, &said.choices, &may_lack, config) {
            merged.article.is_order_overruled = is_order_overruled;
            history.problems.extend(numbering::alone(&merged.article));
            history
                .problems
                .extend(said::of_grouping(&group, &merged.article));
            history.articles.push(merged.article);
            history.problems.extend(merged.problems);
        }
    }
    memo.end();
    history.articles.sort_by(order);
    // Of the same problem the first stays: that which a saved history tells gives way to one that can be said in any language.
    let told_last = |one: &Problem, other: &Problem| {
        let is_told = one.is_told().cmp(&other.is_told());
        one.cmp(other).then(is_told)
    };
    history.problems.sort_by(told_last);
    history.problems.dedup();
    history
}

/// Whether something does not name the original's address, so that it may have to be known by its words.
fn is_some_unaddressed(pages: &[Page], articles: &[Article]) -> bool {
    pages.iter().any(|page| page.url.is_none())
        || articles.iter().any(|article| article.url.is_none())
}

/// The problems that stand for what is in dispute about an article.
fn conflicts(article: &Article) -> impl Iterator<Item = Problem> {
    let disputes = article.versions.iter().flat_map(disputes);
    disputes.map(|(_, problem)| problem)
}

/// The files that were cut off, so that something of them is missing.
fn cut(problems: &[Problem]) -> BTreeSet<&str> {
    let cut = problems
        .iter()
        .filter(|problem| problem.kind() == ProblemKind::Truncated);
    cut.map(|problem| problem.file.as_str()).collect()
}

/// The order of articles, by nothing but what they hold.
fn order(one: &Article, other: &Article) -> Ordering {
    let seen = |article: &Article| (article.first_seen.is_none(), article.first_seen);
    // Shorter first, so that ids that are numbers ascend as numbers.
    let id = |article: &Article| {
        let id = article.tracker_id.clone();
        (id.is_none(), id.as_ref().map(String::len), id)
    };
    seen(one)
        .cmp(&seen(other))
        .then_with(|| one.tracker.cmp(&other.tracker))
        .then_with(|| id(one).cmp(&id(other)))
        .then_with(|| one.url.cmp(&other.url))
        .then_with(|| one.source.cmp(&other.source))
        .then_with(|| contents(one).cmp(contents(other)))
}

/// What tells articles apart that no header fact does.
fn contents(article: &Article) -> impl Iterator<Item = (&Option<String>, &[String], Vec<&str>)> {
    article.versions.iter().map(|version| {
        let paragraphs = version.paragraphs.iter().flatten();
        let texts = paragraphs
            .map(|paragraph| paragraph.text.as_str())
            .collect();
        (&version.title, version.files.as_slice(), texts)
    })
}
