//! Presses outside of a part of the page.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::document;

/// Calls back when something is pressed that does not stand in an element of that kind. Ends when dropped.
pub fn listen(kind: &'static str, left: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "pointerdown", move |event| {
        let target = event.target();
        let element = target.and_then(|target| target.dyn_into::<Element>().ok());
        let is_inside = element.is_some_and(|element| matches!(element.closest(kind), Ok(Some(_))));
        if !is_inside {
            left();
        }
    }))
}
