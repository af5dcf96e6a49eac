//! What is said of problems above the text, so that many of one kind don't bury the others.

use super::words;
use crate::model::{Problem, ProblemKind};
use crate::text::label::sentence;

/// Most problems of a kind that each get a sentence above the text.
const EACH: usize = 3;

/// The sentences for these problems, in their order. Where likeness alone has put many files where they are, one sentence stands for all:
/// each file's own stands where the files are listed.
#[must_use]
pub fn notices(problems: &[Problem]) -> Vec<String> {
    let is_likeness = |problem: &&Problem| problem.kind == ProblemKind::GroupedByLikeness;
    let likened = problems.iter().filter(is_likeness).count();
    let is_told = |problem: &&Problem| likened <= EACH || !is_likeness(problem);
    let told = problems.iter().filter(is_told);
    let all_at_once = (likened > EACH).then(|| words::put_together_by_likeness(likened));
    told.map(|problem| sentence(&problem.message))
        .chain(all_at_once)
        .collect()
}
