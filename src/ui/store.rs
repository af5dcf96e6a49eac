//! The state behind Yew's reducer.

use std::rc::Rc;

use yew::Reducible;

use crate::state::{Action, Language, Preferences, State, reduce};

/// Holds the state; the same state after an action is the same pointer, so that nothing is drawn anew.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Store {
    /// The state.
    pub state: Rc<State>,
}

impl Store {
    /// A store in which nothing is open yet, with what the person has set before.
    #[must_use]
    pub fn remembering(preferences: Preferences, browser_language: Language) -> Store {
        Store {
            state: Rc::new(State::remembering(preferences, browser_language)),
        }
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = reduce(&self.state, action);
        if Rc::ptr_eq(&state, &self.state) {
            self
        } else {
            Rc::new(Store { state })
        }
    }
}
