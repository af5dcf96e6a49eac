//! Answers about an article's past that came already, so that the same is not asked twice.

use std::rc::Rc;

use super::{Answer, Question};
use crate::model::Article;

/// The last answers about one article, for as long as it stays the same. Lives in the page.
#[derive(Debug, Clone, Default)]
pub struct KeptAnswers {
    article: Option<Rc<Article>>,
    /// The oldest first.
    kept: Vec<(Question, Rc<Answer>)>,
}

/// Most answers that are kept.
const MOST: usize = 200;

impl KeptAnswers {
    /// What was said to a question, if it is kept.
    #[must_use]
    pub fn get(&self, article: &Rc<Article>, question: &Question) -> Option<Rc<Answer>> {
        let is_of = |own: &Rc<Article>| Rc::ptr_eq(own, article);
        let own = self.article.as_ref().is_some_and(is_of);
        let mut kept = self.kept.iter().filter(|_| own);
        kept.find(|(asked, _)| asked == question)
            .map(|(_, answer)| Rc::clone(answer))
    }

    /// Keeps what was said to a question. Portions of annals are none: they are kept [elsewhere](super::KeptAnnals).
    pub fn keep(&mut self, article: &Rc<Article>, question: &Question, answer: &Answer) {
        if matches!(answer, Answer::Annals { .. }) {
            return;
        }
        let is_of = |own: &Rc<Article>| Rc::ptr_eq(own, article);
        if !self.article.as_ref().is_some_and(is_of) {
            *self = KeptAnswers {
                article: Some(Rc::clone(article)),
                kept: Vec::new(),
            };
        }
        self.kept.retain(|(asked, _)| asked != question);
        if self.kept.len() >= MOST {
            self.kept.remove(0);
        }
        self.kept.push((question.clone(), Rc::new(answer.clone())));
    }
}
