//! Listens to the browser for as long as the page lives, and keeps the address bar in step with the state.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::{Dispatch, emit};
use crate::browser::address::{self, Entry};
use crate::browser::media::Room;
use crate::browser::{hand, intake, keys, look, opening};
use crate::present::Words;
use crate::state::{Action, Address, Preferences, State, reduce};

/// What the page knows of the browser.
pub struct Browser {
    /// Whether what was open before a reload is open again, all of it.
    pub ready: bool,
    /// Whether something is being dragged over the page, to be dropped.
    pub over: bool,
}

/// Listens to everything the browser tells: drops, pastes, the address, the window's width; and opens again what was open before a reload.
#[hook]
pub fn use_browser(state: &Rc<State>, dispatch: &Dispatch) -> Browser {
    let over = use_state_eq(|| false);
    let ready = use_state_eq(|| false);
    let latest = use_mut_ref(|| Rc::clone(state));
    *latest.borrow_mut() = Rc::clone(state);
    {
        let (over, ready) = (over.setter(), ready.setter());
        use_effect_with(dispatch.clone(), move |dispatch| {
            let start = Address::parse(&address::current());
            opening::start(start, emit(dispatch), move || ready.set(true));
            dispatch.emit(Action::Narrow(Room::Narrow.is_so()));
            dispatch.emit(Action::Low(Room::Low.is_so()));
            let listeners = (
                intake::listen(opening::take, move |is_over| over.set(is_over)),
                Room::Narrow.listen(telling(dispatch, Action::Narrow)),
                Room::Low.listen(telling(dispatch, Action::Low)),
                address::listen(follower(dispatch, latest)),
                hand::listen(),
            );
            move || drop(listeners)
        });
    }
    Browser {
        ready: *ready,
        over: *over,
    }
}

/// Writes what the state says into the address bar: an entry for the back button for each deed. What comes first is no deed of the person's.
#[hook]
pub fn use_address(state: &State, browser: &Browser) {
    let entered = use_mut_ref(|| None::<u32>);
    let deeds = state.deeds;
    use_effect_with(
        (state.address().text(), browser.ready),
        move |(text, ready)| {
            if !ready {
                return;
            }
            let before = entered.replace(Some(deeds));
            if address::current() != *text {
                let is_new = before.is_some_and(|before| before != deeds);
                address::set(text, if is_new { Entry::New } else { Entry::Same });
            }
        },
    );
}

fn telling(dispatch: &Dispatch, action: fn(bool) -> Action) -> impl Fn(bool) + 'static {
    let dispatch = dispatch.clone();
    move |is_so| dispatch.emit(action(is_so))
}

/// Goes where the address says. Where it names what can't be shown, it is put right in place, without an entry of its own.
fn follower(dispatch: &Dispatch, latest: Rc<RefCell<Rc<State>>>) -> impl Fn(&str) + 'static {
    let dispatch = dispatch.clone();
    move |text| {
        let action = Action::Address(Address::parse(text));
        let right = reduce(&latest.borrow(), action.clone()).address().text();
        if right != text {
            address::set(&right, Entry::Same);
        }
        dispatch.emit(action);
    }
}

/// Keeps what the person has set, and shows it.
#[hook]
pub fn use_preferences(words: Words, preferences: &Rc<Preferences>) {
    let before = use_mut_ref(|| Rc::clone(preferences));
    use_effect_with(Rc::clone(preferences), move |preferences| {
        look::show(preferences);
        keys::ignore(preferences.ignores_keys);
        let before = before.replace(Rc::clone(preferences));
        if before != *preferences {
            look::remember(preferences);
        }
    });
    use_effect_with(words, |words| {
        look::speak(words.language_tag(), words.page_title());
        for (name, text) in [
            ("--deletion-begins", words.deletion_begins()),
            ("--deletion-ends", words.deletion_ends()),
            ("--insertion-begins", words.insertion_begins()),
            ("--insertion-ends", words.insertion_ends()),
        ] {
            look::say(name, text);
        }
    });
}
