//! What is asked about the past of the text on show, where captures are read.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::opening;
use crate::model::{Article, VersionNumber};
use crate::present::{self, SinceTold, SinceView};
use crate::session::{Answer, Question};

/// A version's text by age; `None` until that was found out.
#[hook]
pub fn use_since(article: &Rc<Article>, number: VersionNumber) -> Option<Rc<SinceView>> {
    let words = use_words();
    let answered = use_state(|| None::<Rc<Article>>);
    {
        let answered = answered.setter();
        use_effect_with(Rc::clone(article), move |article| {
            if opening::annals(article).is_none() {
                let of = Rc::clone(article);
                opening::trace(Rc::clone(article), Question::Annals, move |_| {
                    answered.set(Some(of));
                });
            }
        });
    }
    let is_there = opening::annals(article).is_some();
    let view = use_memo(
        (Rc::clone(article), number, is_there, words),
        |(article, number, _, words)| {
            let (annals, precise) = opening::annals(article)?;
            present::since(*words, article, *number, &annals, precise).map(Rc::new)
        },
    );
    (*view).clone()
}

/// What is told of a passage: at once since when it stands there, the rest as soon as it was found out.
#[hook]
pub fn use_told(
    article: &Rc<Article>,
    view: &Rc<SinceView>,
    at: Option<usize>,
) -> Option<Rc<SinceTold>> {
    type Found = (Rc<SinceView>, usize, Option<Rc<SinceTold>>);
    let words = use_words();
    let found = use_state(|| None::<Found>);
    let first = use_memo((Rc::clone(view), at), |(view, at)| {
        view.told(words, article, (*at)?, None).map(Rc::new)
    });
    {
        let found = found.setter();
        let article = Rc::clone(article);
        use_effect_with((Rc::clone(view), at), move |(view, at)| {
            let Some((at, passage)) = at.and_then(|at| Some((at, view.question(at)?))) else {
                return;
            };
            let question = Question::Passage {
                version: view.number,
                passage,
            };
            let (of, view) = (Rc::clone(&article), Rc::clone(view));
            if let Some(answer) = opening::answer(&of, &question) {
                if let Answer::Passage(line) = &*answer {
                    let line = line.clone().unwrap_or_default();
                    let told = view.told(words, &of, at, Some(&line)).map(Rc::new);
                    found.set(Some((view, at, told)));
                }
                return;
            }
            opening::trace(article, question, move |answer| {
                if let Answer::Passage(line) = answer {
                    let line = line.unwrap_or_default();
                    let told = view.told(words, &of, at, Some(&line)).map(Rc::new);
                    found.set(Some((view, at, told)));
                }
            });
        });
    }
    let of_this = found
        .as_ref()
        .filter(|(of, place, _)| Rc::ptr_eq(of, view) && Some(*place) == at);
    let told = of_this.and_then(|(.., told)| told.clone());
    told.or_else(|| (*first).clone())
}
