//! Key presses anywhere on the page.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{dialog, document, field::is_typing, place, window};

/// A key press that no control on the page has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// The key's name, as `KeyboardEvent.key` gives it.
    pub key: String,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether it comes again and again since the key is held.
    pub again: bool,
    /// Whether the text on show reads from right to left.
    pub is_mirrored: bool,
}

thread_local! {
    /// Whether the person wants the page to leave their keys alone; there is one page.
    static IGNORED: Cell<bool> = const { Cell::new(false) };
}

/// From now on keys are left alone, or not. Escape always closes what it can close.
pub fn ignore(ignored: bool) {
    IGNORED.set(ignored);
}

/// Calls back for each key press outside of text fields and dialogs, without Ctrl, Alt or ⌘. Where `pressed` answers `true` the key's own
/// effect is stopped. Ends when dropped.
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
                || event.is_composing()
                || (IGNORED.get() && event.key() != "Escape")
                || is_typing(event)
                || dialog::is_open()
                || (event.key() == "Escape" && dialog::is_menu_open());
            if taken {
                return;
            }
            let press = Press {
                key: event.key(),
                shift: event.shift_key(),
                again: event.repeat(),
                is_mirrored: place::is_mirrored(),
            };
            if pressed(&press) {
                event.prevent_default();
            }
        },
    ))
}

/// Calls back when a key is let go, wherever that is, and when the window is left, in which case nobody says so. Ends when dropped.
pub fn listen_for_release(
    released: impl Fn(Option<&str>) + Clone + 'static,
) -> Option<[EventListener; 2]> {
    let left = {
        let released = released.clone();
        let window = window()?;
        EventListener::new(&window, "blur", move |_| released(None))
    };
    let document = document()?;
    let up = EventListener::new(&document, "keyup", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            released(Some(&event.key()));
        }
    });
    Some([up, left])
}
