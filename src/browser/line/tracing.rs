//! Questions about the past of an article, and who waits for the answers.

use std::mem::discriminant;
use std::rc::Rc;

use super::Line;
use crate::model::Article;
use crate::session::messages::Command;
use crate::session::{Answer, Question, article_key};
use crate::trace::Annals;

/// What is asked, at most one question of a kind.
#[derive(Default)]
pub(super) struct Questions {
    open: Vec<Open>,
}

/// A question that was not answered yet.
struct Open {
    article: Rc<Article>,
    question: Question,
    answered: Box<dyn FnOnce(Answer)>,
    /// Whether a worker has failed since it was asked.
    is_again: bool,
}

impl Questions {
    /// What a new worker is to be asked again. A question that two workers have failed over is dropped.
    pub(super) fn again(&mut self) -> Vec<Command> {
        self.open.retain(|open| !open.is_again);
        let again = self.open.iter_mut().map(|open| {
            open.is_again = true;
            command(&open.article, open.question.clone())
        });
        again.collect()
    }

    fn add(&mut self, open: Open) {
        let kind = discriminant(&open.question);
        self.open
            .retain(|other| discriminant(&other.question) != kind);
        self.open.push(open);
    }

    /// Takes the question that is answered, if it is still open and the article still the same.
    fn take(&mut self, article: &Rc<Article>, question: &Question) -> Option<Open> {
        let is_asked =
            |open: &Open| open.question == *question && Rc::ptr_eq(&open.article, article);
        let at = self.open.iter().position(is_asked)?;
        Some(self.open.remove(at))
    }
}

impl Line {
    /// Asks about an article's past; the question takes the place of one of the same kind. Of annals it is the last portion that `answered`
    /// gets: they are [kept](Line::annals) by then.
    pub fn trace(
        &self,
        article: Rc<Article>,
        question: Question,
        answered: impl FnOnce(Answer) + 'static,
    ) {
        let command = command(&article, question.clone());
        self.inner.borrow_mut().questions.add(Open {
            article,
            question,
            answered: Box::new(answered),
            is_again: false,
        });
        self.send(command, Vec::new());
    }

    /// The annals of an article, if they were asked for, are there, and the article is still the same; and whether they are as fine as can be.
    pub fn annals(&self, article: &Rc<Article>) -> Option<(Rc<Annals>, bool)> {
        self.inner.borrow().annals.get(article)
    }

    /// What was said to a question about an article, if that is kept and the article is still the same.
    pub fn answer(&self, article: &Rc<Article>, question: &Question) -> Option<Rc<Answer>> {
        self.inner.borrow().answers.get(article, question)
    }

    pub(super) fn hear_traced(&self, key: &str, question: &Question, answer: Answer) {
        let asked = {
            let mut inner = self.inner.borrow_mut();
            let mut held = inner.inbox.held().iter();
            let article = held.find(|article| article_key(article) == key).cloned();
            let Some(article) = article else { return };
            let is_whole = match &answer {
                Answer::Annals { is_last, .. } => {
                    inner.annals.take(&article, answer.clone());
                    *is_last
                }
                Answer::Phrase(_) | Answer::Passage(_) => {
                    inner.answers.keep(&article, question, &answer);
                    true
                }
                // Whoever types asks for other words with every letter: not worth keeping.
                Answer::Words(_) => true,
            };
            if is_whole {
                inner.questions.take(&article, question)
            } else {
                None
            }
        };
        if let Some(asked) = asked {
            (asked.answered)(answer);
        }
    }
}

fn command(article: &Article, question: Question) -> Command {
    Command::Trace {
        article: article_key(article),
        question,
    }
}
