//! Goes to the passage that the address leads to, or says that it is not there.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::{Aim, HEADLINE};
use super::since_text::paragraph_id;
use super::speech::use_words;
use crate::browser::{later, passage, place};
use crate::model::{Article, Side};
use crate::present::{self, Compared, Linked};
use crate::state::State;

/// How long to wait before another look, where what is gone to is not on the page yet (milliseconds), and how often.
const AGAIN: u32 = 150;
const LOOKS: u32 = 40;

/// Goes to the passage that the address names, once, as soon as its text is on show; gives the sentence that says where it is not there.
#[hook]
pub fn use_linked(
    state: &State,
    compared: &Option<Rc<Compared>>,
    reach: &Callback<Aim>,
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
        let (reach, compared) = (reach.clone(), compared.clone());
        use_effect_with(
            ((*found).clone(), is_shown, state.since),
            move |(found, is_shown, since)| {
                let waits = match (found, compared.filter(|_| *is_shown)) {
                    (Some(Linked::Headline), _) => {
                        place::go_to(HEADLINE);
                        None
                    }
                    (Some(Linked::Paragraph(Side::New, at)), _) if *since => {
                        Some(go_when_there(paragraph_id(*at)))
                    }
                    (Some(Linked::Paragraph(side, at)), Some(compared)) => {
                        if let Some(row) = compared.row_at(*side, *at) {
                            reach.emit(Aim::Go(row));
                        }
                        None
                    }
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

type Waits = Rc<std::cell::RefCell<Option<later::Later>>>;

/// Goes to an element as soon as it is on the page; gives up after a while.
fn go_when_there(id: String) -> Waits {
    let waits: Waits = Rc::default();
    look(id, LOOKS, &waits);
    waits
}

fn look(id: String, looks: u32, waits: &Waits) {
    if passage::is_there(&id) {
        place::go_to(&id);
        return;
    }
    let again = Rc::downgrade(waits);
    if let Some(looks) = looks.checked_sub(1) {
        let next = later::after(AGAIN, move || {
            if let Some(waits) = again.upgrade() {
                look(id, looks, &waits);
            }
        });
        waits.replace(Some(next));
    }
}
