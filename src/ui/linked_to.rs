//! Goes to the passage that the address leads to, or says that it is not there.

use std::rc::Rc;

use yew::prelude::*;

use super::awaited::when_there;
use super::going::Goal;
use super::since_text::paragraph_id;
use super::speech::use_words;
use crate::browser::place;
use crate::model::Article;
use crate::present::{self, Compared, Linked};
use crate::state::{HEADLINE, State};

/// Goes to the passage that the address names, once, as soon as its text is on show; gives the sentence that says where it is not there.
#[hook]
pub fn use_linked(
    state: &State,
    compared: &Option<Rc<Compared>>,
    go: &Callback<Goal>,
) -> Option<String> {
    let subject = state.at.clone().zip(state.comparing());
    let subject = subject.map(|(at, (article, pair))| (at, Rc::clone(article), pair));
    let words = use_words();
    let found = use_memo((subject, words), |(subject, words)| {
        let (at, article, pair) = subject.as_ref()?;
        let article: &Article = article;
        Some(present::pinpointed(*words, article, *pair, at))
    });
    let shown = compared.as_ref().map(|compared| compared.pair());
    let is_shown = shown.is_some() && shown == state.comparing().map(|(_, pair)| pair);
    {
        let (go, compared) = (go.clone(), compared.clone());
        use_effect_with(
            ((*found).clone(), is_shown, state.since),
            move |(found, is_shown, since)| {
                let waits = match (found, compared.filter(|_| *is_shown)) {
                    (Some(Linked::There(target)), compared) => match target.paragraph {
                        Some(at) if *since == Some(target.side) => {
                            let id = paragraph_id(at);
                            Some(when_there(id.clone(), move || place::go_to(&id)))
                        }
                        // The headline stands over the text by age too.
                        None if since.is_some() => {
                            place::go_to(HEADLINE);
                            None
                        }
                        _ => {
                            if compared.is_some() {
                                go.emit(Goal::Passage(*target));
                            }
                            None
                        }
                    },
                    _ => None,
                };
                move || drop(waits)
            },
        );
    }
    match &*found {
        Some(Linked::NotThere(sentence)) => Some(sentence.clone()),
        _ => None,
    }
}
