//! What is said of problems above the text, so that many of one kind don't bury the others.

use std::rc::Rc;

use super::{DisputeLink, Words};
use crate::model::{Article, Problem, ProblemKind};
use crate::session::disputes;
use crate::text::label::sentence;

/// Most problems of a kind that each get a sentence above the text.
const EACH: usize = 3;

/// What is said of one problem, or of many at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub sentence: String,
    /// Leads to what it speaks of, where that can be looked at.
    pub link: Option<DisputeLink>,
}

/// What is said of these problems, in their order. Where likeness alone has put many files where they are, many versions are in dispute, or many
/// files are pictures and the like, one sentence stands for all: each file's own stands where the files are listed, and each version is marked on its timeline.
#[must_use]
pub fn notices(words: Words, problems: &[Problem], articles: &[Rc<Article>]) -> Vec<Notice> {
    let grouped = [
        ProblemKind::GroupedByLikeness,
        ProblemKind::Conflict,
        ProblemKind::UnreadableFormat,
    ];
    let many = grouped.map(|kind| {
        let count = problems
            .iter()
            .filter(|problem| problem.kind() == kind)
            .count();
        (kind, count)
    });
    let many: Vec<(ProblemKind, usize)> = many
        .into_iter()
        .filter(|(_, count)| *count > EACH)
        .collect();
    let is_told = |problem: &&Problem| many.iter().all(|(kind, _)| problem.kind() != *kind);
    let told = problems.iter().filter(is_told).map(|problem| Notice {
        sentence: sentence(&words.fault(problem)),
        link: link(words, problem, articles),
    });
    let all_at_once = many.iter().map(|(kind, count)| Notice {
        sentence: match kind {
            ProblemKind::Conflict => words.many_disputes(*count),
            ProblemKind::UnreadableFormat => words.many_without_text(*count),
            _ => words.put_together_by_likeness(*count),
        },
        link: None,
    });
    told.chain(all_at_once).collect()
}

/// To the two readings that a problem speaks of.
fn link(words: Words, problem: &Problem, articles: &[Rc<Article>]) -> Option<DisputeLink> {
    if problem.kind() != ProblemKind::Conflict {
        return None;
    }
    articles.iter().find_map(|article| {
        let mut versions = article.versions.iter();
        versions.find_map(|version| {
            let mut told = disputes(version).into_iter();
            let (at, _) = told.find(|(_, one)| one == problem)?;
            Some(DisputeLink::to(words, article, version.number, at))
        })
    })
}
