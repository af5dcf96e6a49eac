//! Whether the field for words was asked for, and where in the text the reader was by then.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::search::PANEL;
use crate::browser::back;
use crate::state::{Standpoint, WayBack};

/// Whether the field for words was asked for, and how that is said.
#[derive(Clone, PartialEq)]
pub struct Opening {
    /// Whether it was asked for.
    pub is_open: bool,
    /// How often it was asked for: each time it gets the focus.
    pub count: u32,
    ask: Callback<()>,
    /// Says that it is asked for, or no more, without the focus.
    pub set: Callback<bool>,
    /// Where in the text the reader was when it was asked for.
    way_back: Rc<RefCell<WayBack>>,
}

impl Opening {
    /// Asks for it.
    pub fn open(&self) {
        self.leave_text();
        self.ask.emit(());
    }

    /// Somebody leaves the text to look something up; what moves on the page then has not moved yet.
    pub fn leave_text(&self) {
        let is_away = back::has_focus(PANEL) || self.is_open && back::is_in_sight(PANEL);
        let mut way_back = self.way_back.borrow_mut();
        way_back.leave(back::standpoint(), is_away);
    }

    /// Somebody went to what was found: that is where they are in the text now.
    pub fn arrive(&self) {
        self.way_back.borrow_mut().arrive();
    }

    /// Whether closing it would lead back to where the reader was.
    pub fn can_go_back(&self) -> bool {
        self.way_back.borrow().is_open() && back::is_in_sight(PANEL)
    }

    /// Somebody is done with it: where in the text that leads back to, if they did not go on from there.
    pub fn close(&self) -> Option<Standpoint> {
        let is_away = back::is_in_sight(PANEL);
        self.set.emit(false);
        self.way_back.borrow_mut().close(is_away)
    }
}

/// Keeps whether the field for words was asked for.
#[hook]
pub fn use_opening() -> Opening {
    let held = use_state_eq(|| (false, 0_u32));
    let count = use_mut_ref(|| 0_u32);
    let way_back = use_mut_ref(WayBack::default);
    let ask = {
        let (held, count) = (held.setter(), Rc::clone(&count));
        use_callback((), move |(), ()| {
            let mut count = count.borrow_mut();
            *count = count.wrapping_add(1);
            held.set((true, *count));
        })
    };
    let set = {
        let held = held.setter();
        use_callback((), move |is_open, ()| held.set((is_open, *count.borrow())))
    };
    let (is_open, count) = *held;
    Opening {
        is_open,
        count,
        ask,
        set,
        way_back,
    }
}
