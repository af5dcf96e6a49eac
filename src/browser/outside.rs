//! Presses outside of a part of the page.

use gloo_events::EventListener;

use super::{around::around, document};

/// Calls back when something is pressed that does not stand in an element of that kind. Ends when dropped.
pub fn listen(kind: &'static str, left: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "pointerdown", move |event| {
        if around(event, kind).is_none() {
            left();
        }
    }))
}
