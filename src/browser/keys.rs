//! Key presses anywhere on the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{document, field::is_typing};

/// A key press that no control on the page has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// The key's name, as `KeyboardEvent.key` gives it.
    pub key: String,
    /// Whether Shift was held.
    pub shift: bool,
}

/// Calls back for each key press outside of text fields, without Ctrl, Alt or ⌘. Where `pressed` answers `true` the key's own effect is stopped.
/// Ends when dropped.
pub fn listen(pressed: impl Fn(&Press) -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let document = document()?;
    Some(EventListener::new_with_options(
        &document,
        "keydown",
        options,
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let taken = event.default_prevented()
                || event.ctrl_key()
                || event.alt_key()
                || event.meta_key()
                || is_typing(event);
            let press = Press {
                key: event.key(),
                shift: event.shift_key(),
            };
            if !taken && pressed(&press) {
                event.prevent_default();
            }
        },
    ))
}
