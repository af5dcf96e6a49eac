//! Whether a person works the page by keys or with a pointer: who works by keys has to see where the focus is.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{FocusOptions, HtmlElement, KeyboardEvent};

use super::document;

thread_local! {
    /// Whether a key was what the person used last; there is one page.
    static BY_KEYS: Cell<bool> = const { Cell::new(false) };
}

/// Notices what the person uses. Ends when dropped.
pub fn listen() -> Option<[EventListener; 2]> {
    let document = document()?;
    let on = |name: &'static str, is_by_keys: fn(&web_sys::Event) -> bool| {
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, name, options, move |event| {
            BY_KEYS.set(is_by_keys(event));
        })
    };
    Some([on("keydown", is_plain), on("pointerdown", |_| false)])
}

/// A chord is the browser's own, and says nothing of how the page is worked: it leaves things as they are.
fn is_plain(event: &web_sys::Event) -> bool {
    let press = event.dyn_ref::<KeyboardEvent>();
    let is_chord = press.is_some_and(|key| key.ctrl_key() || key.alt_key() || key.meta_key());
    !is_chord || BY_KEYS.get()
}

/// Brings the focus to an element, and it in sight; where the person works by keys, such that the focus is seen. Left to itself, WebKit shows
/// none that a key has brought if a click had brought the one before.
pub(super) fn focus(element: &HtmlElement) {
    focus_by(element, &FocusOptions::new());
}

/// The same, for an element that is being brought in sight: in WebKit the focus would break off a scrolling that glides.
pub(super) fn focus_on_the_way(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    focus_by(element, &options);
}

fn focus_by(element: &HtmlElement, options: &FocusOptions) {
    if BY_KEYS.get() {
        // Browsers that don't know the word judge by themselves.
        let _ = Reflect::set(options, &"focusVisible".into(), &JsValue::TRUE);
    }
    // An element that takes no focus is in sight all the same.
    let _ = element.focus_with_options(options);
}
