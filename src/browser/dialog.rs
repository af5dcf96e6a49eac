//! Dialogs: the browser itself keeps the focus in an open one, closes it by Escape and gives the focus back.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlDialogElement, HtmlElement};

use super::{around, document, place};

/// Opens a dialog over the page.
pub fn open(dialog: &HtmlDialogElement) {
    if dialog.open() {
        return;
    }
    // A menu that led here is closed first, so that the focus comes back to what had opened it, which can be seen.
    if let Some(menu) = open_menu() {
        hide(&menu);
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

/// The menu that is open, where one is.
fn open_menu() -> Option<Element> {
    document()?.query_selector(":popover-open").ok().flatten()
}

/// Whether any menu is open: the browser closes it by Escape.
#[must_use]
pub fn is_menu_open() -> bool {
    open_menu().is_some()
}

/// Closes the menu of that id, where it is open.
pub fn close_menu(id: &str) {
    if let Some(menu) = open_menu().filter(|menu| menu.id() == id) {
        hide(&menu);
    }
}

/// Closes the menu of that id where the focus goes from the element of that kind around it to elsewhere on the page: what has the focus is
/// not to lie under it.
pub fn close_menu_left(event: &FocusEvent, kind: &str, id: &str) {
    let goes_to = event.related_target();
    let goes_to = goes_to.and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(around), Some(goes_to)) = (around::around(event, kind), goes_to)
        && !around.contains(Some(&goes_to))
    {
        close_menu(id);
    }
}

fn hide(menu: &Element) {
    if let Some(menu) = menu.dyn_ref::<HtmlElement>() {
        // Fails only for one that is not open.
        let _ = menu.hide_popover();
    }
}
