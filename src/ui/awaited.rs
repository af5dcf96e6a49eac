//! What is to be done as soon as something is on the page.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::{later, passage};

/// How long to wait before another look (milliseconds), and how often to look.
const AGAIN: u32 = 150;
const LOOKS: u32 = 40;

/// Something that waits for an element; is left undone when dropped.
pub type Awaited = Rc<RefCell<Option<later::Later>>>;

/// Does something as soon as there is an element of that id: at once, if there is one. Gives up after a while.
pub fn when_there(id: String, act: impl FnOnce() + 'static) -> Awaited {
    let waits = Awaited::default();
    look(id, act, LOOKS, &waits);
    waits
}

fn look(id: String, act: impl FnOnce() + 'static, looks: u32, waits: &Awaited) {
    if passage::is_there(&id) {
        act();
        return;
    }
    let again = Rc::downgrade(waits);
    if let Some(looks) = looks.checked_sub(1) {
        let next = later::after(AGAIN, move || {
            if let Some(waits) = again.upgrade() {
                look(id, act, looks, &waits);
            }
        });
        waits.replace(Some(next));
    }
}
