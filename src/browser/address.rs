//! What stands after `#` in the address bar, and the entries behind the back button.

use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::later::{self, Later};
use super::window;

thread_local! {
    /// What is about to be written into the address bar; there is one.
    static PENDING: RefCell<Option<(String, Entry, Later)>> = const { RefCell::new(None) };
}

/// How a change of the address goes into the browser's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// As a new entry: the back button leads to what was there before.
    New,
    /// In place of the present entry.
    Same,
}

/// What stands after `#` now, without the `#`; empty where nothing does.
#[must_use]
pub fn current() -> String {
    let pending = PENDING.with_borrow(|pending| Some(pending.as_ref()?.0.clone()));
    pending.unwrap_or_else(written)
}

fn written() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Writes what should stand after `#`, once what there is to see has been drawn: browsers take their time for it.
pub fn set(text: &str, entry: Entry) {
    let before = PENDING.take();
    let entry = match (before, entry) {
        // Put right before it was written: still the entry that it was to be.
        (Some((_, first, _)), Entry::Same) => first,
        (Some((text, first, _)), Entry::New) => {
            write(&text, first);
            entry
        }
        (None, _) => entry,
    };
    let soon = later::after(0, || {
        if let Some((text, entry, _)) = PENDING.take() {
            write(&text, entry);
        }
    });
    PENDING.set(Some((text.to_owned(), entry, soon)));
}

/// A browser that refuses (some limit how often) leaves the address as it is, and nothing is lost by that.
fn write(text: &str, entry: Entry) {
    let Some(window) = window() else { return };
    let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) else {
        return;
    };
    let query = window.location().search().unwrap_or_default();
    let hash = if text.is_empty() {
        String::new()
    } else {
        format!("#{text}")
    };
    let address = format!("{path}{query}{hash}");
    // From a file the browser may refuse; the page works without.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// Calls back with what stands after `#` whenever the person goes back or forward, or types another address. Ends when dropped.
pub fn listen(changed: impl Fn(&str) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "popstate", move |_| {
        // The person has gone elsewhere meanwhile.
        drop(PENDING.take());
        changed(&written());
    }))
}

/// The whole address of this page with that after `#`.
#[must_use]
pub fn link(text: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok());
    let here = here.unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}#{text}")
}
