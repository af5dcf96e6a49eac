//! Lets a component obey keys that are pressed anywhere on the page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::keys::{self, Press};
use crate::state::Command;

/// Obeys a command, or answers `false` where it is not for this component.
type Obey = Rc<dyn Fn(Command, &Press) -> bool>;

/// Calls `obey` with every command that a key gives, for as long as the component is there; always the latest one.
#[hook]
pub fn use_command(obey: impl Fn(Command, &Press) -> bool + 'static) {
    let obey: Obey = Rc::new(obey);
    let latest: Rc<RefCell<Obey>> = use_mut_ref(|| Rc::clone(&obey));
    *latest.borrow_mut() = obey;
    use_effect_with((), move |()| {
        let listener = keys::listen(move |press| {
            let command = Command::of(&press.key, press.shift, press.is_mirrored);
            let obey = Rc::clone(&latest.borrow());
            command.is_some_and(|command| obey(command, press))
        });
        move || drop(listener)
    });
}
