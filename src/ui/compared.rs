//! The comparison on show: known already, since steps are compared ahead of need; made at once where it is short; else asked for where
//! captures are read.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{opening, segment};
use crate::model::{Article, Sides, VersionNumber};
use crate::present::{self, Background, Compared, Comparison, Typography, Words};
use crate::state::State;

/// Two versions of an article.
type Subject = Option<(Rc<Article>, Sides<VersionNumber>)>;

/// The comparison of the two versions on show; `None` while none is on show, or it is still being made. It stays the same for as long as
/// nothing changes that can show in it.
#[hook]
pub fn use_compared(state: &State) -> Option<Rc<Compared>> {
    let subject: Subject = state
        .comparing()
        .map(|(article, pair)| (Rc::clone(article), pair));
    let comparison = use_comparison(&subject);
    let known = (
        subject.as_ref().map(|(article, _)| Rc::clone(article)),
        Rc::clone(&state.overrulings),
        Rc::clone(&state.captures),
        Words::of(state),
    );
    let background = use_memo(known, |(article, overrulings, captures, words)| {
        let article = article.as_ref()?;
        Some(Background::of(*words, article, overrulings, captures))
    });
    let compared = use_memo(
        (
            subject,
            comparison,
            (*background).clone(),
            Typography::hidden(state.hides_typography),
        ),
        |(subject, comparison, background, typography)| {
            let (article, pair) = subject.clone()?;
            let comparison = Rc::clone(comparison.as_ref()?);
            let compared = Compared::new(article, pair, comparison, background.clone()?)?;
            Some(Rc::new(compared.with_typography(*typography)))
        },
    );
    (*compared).clone()
}

/// The comparison of two other versions, where it is known already or can be made at once.
pub fn compared_now(
    words: Words,
    article: &Rc<Article>,
    pair: Sides<VersionNumber>,
) -> Option<Compared> {
    let made = opening::known(article, pair)
        .or_else(|| present::compared_at_once(article, pair, &segment::config()))?;
    opening::keep(article, pair, &made);
    let background = Background {
        words,
        ..Background::default()
    };
    Compared::new(Rc::clone(article), pair, made, background)
}

#[hook]
fn use_comparison(subject: &Subject) -> Option<Rc<Comparison>> {
    let at_once = use_memo(subject.clone(), |subject| {
        let (article, pair) = subject.as_ref()?;
        opening::known(article, *pair).or_else(|| {
            let made = present::compared_at_once(article, *pair, &segment::config())?;
            opening::keep(article, *pair, &made);
            Some(made)
        })
    });
    let answer = use_state(|| None::<(Subject, Rc<Comparison>)>);
    {
        let answer = answer.setter();
        let is_known = at_once.is_some();
        use_effect_with(subject.clone(), move |subject| {
            let is_asked =
                |(article, pair): &&(Rc<Article>, _)| !is_known && present::is_long(article, *pair);
            let asked = subject.as_ref().filter(is_asked).map(|(article, pair)| {
                let subject = subject.clone();
                let answered = move |made| answer.set(Some((subject, made)));
                opening::compare(Rc::clone(article), *pair, answered)
            });
            if let Some((article, pair)) = subject {
                opening::look(Rc::clone(article), *pair);
            }
            move || drop(asked)
        });
    }
    let is_of = |answered: &Subject| match (answered, subject) {
        (Some((answered, of)), Some((article, pair))) => {
            Rc::ptr_eq(answered, article) && of == pair
        }
        _ => false,
    };
    let answered = answer.as_ref().filter(|(answered, _)| is_of(answered));
    let answered = answered.map(|(_, made)| Rc::clone(made));
    (*at_once).clone().or(answered)
}
