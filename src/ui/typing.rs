//! A version's number, typed while a handle has the focus: what was typed is seen, and after a while, or with Enter, the handle goes there.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::handle::HandleProps;
use super::speech::use_words;
use crate::browser::later::{self, Later};
use crate::model::VersionNumber;
use crate::present::Words;
use crate::present::{Typing, meant};
use crate::state::Action;

/// Milliseconds after a digit for which more may come.
const PATIENCE: u32 = 1_200;

/// Takes the keys of a number.
#[derive(Clone)]
pub struct Typist {
    words: Words,
    props: HandleProps,
    typed: Rc<RefCell<String>>,
    waiting: Rc<RefCell<Option<Later>>>,
}

/// Takes the keys of a number for a handle.
#[hook]
pub fn use_typing(props: &HandleProps) -> Typist {
    Typist {
        words: use_words(),
        props: props.clone(),
        typed: use_mut_ref(String::new),
        waiting: use_mut_ref(|| None::<Later>),
    }
}

impl Typist {
    /// Takes a key; whether it is one of typing a number.
    pub fn press(&self, key: &str) -> bool {
        let before = self.typed.borrow().clone();
        let Some(typing) = self.props.view.typed(&before, key) else {
            return false;
        };
        self.take(typing);
        true
    }

    /// Nothing is typed any more.
    pub fn forget(&self) {
        self.take(Typing::Dropped);
    }

    fn take(&self, typing: Typing) {
        self.typed.borrow_mut().clear();
        self.waiting.replace(None);
        let hint = match typing {
            Typing::Dropped => None,
            Typing::Meant(number) => self.go(number),
            Typing::Waiting(typed) => {
                let hint = self.words.typing(&typed);
                self.typed.replace(typed);
                let typist = self.clone();
                // What has rung stays where it is until the next key: it must not be dropped while it runs.
                let later = later::after(PATIENCE, move || typist.ring());
                self.waiting.replace(Some(later));
                Some(hint)
            }
        };
        self.props.hint.emit(hint);
    }

    /// No more came.
    fn ring(&self) {
        let typed = self.typed.take();
        if let Typing::Meant(number) = meant(&typed) {
            self.props.hint.emit(self.go(number));
        }
    }

    /// Goes to a version; says why not where that can't be.
    fn go(&self, number: VersionNumber) -> Option<String> {
        let props = &self.props;
        let refusal = props
            .view
            .refusal(self.words, &props.handles, props.side, number);
        if refusal.is_none() {
            props.dispatch.emit(Action::Handle(props.side, number));
        }
        refusal
    }
}
