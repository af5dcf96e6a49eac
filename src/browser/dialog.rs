//! Dialogs: the browser itself keeps the focus in an open one, closes it by Escape and gives the focus back.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::{document, place};

/// Opens a dialog over the page.
pub fn open(dialog: &HtmlDialogElement) {
    if dialog.open() {
        return;
    }
    // A menu that led here is closed first, so that the focus comes back to what had opened it, which can be seen.
    let menu = document().and_then(|page| page.query_selector(":popover-open").ok().flatten());
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        let _ = menu.hide_popover();
    }
    // Fails only for one that is not on the page.
    let _ = dialog.show_modal();
}

/// Closes a dialog; its `close` event tells whoever opened it.
pub fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}

/// Whether any dialog is open. They stand at the top of the app: to look for one in a long text takes long, and every key asks.
#[must_use]
pub fn is_open() -> bool {
    let mut next = place::root().and_then(|root| root.last_element_child());
    while let Some(element) = next {
        if element.matches("dialog[open]").unwrap_or(false) {
            return true;
        }
        next = element.previous_element_sibling();
    }
    false
}
