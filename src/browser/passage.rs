//! Passages of a text: which one a pointer is at, and bringing one into sight.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::document;
use super::jump::find;

/// The number in that attribute of what an event happened at, or of what that stands in.
#[must_use]
pub fn number_at(event: &Event, attribute: &str) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let found = target.closest(&format!("[{attribute}]")).ok().flatten()?;
    found.get_attribute(attribute)?.parse().ok()
}

/// Scrolls no farther than it takes to see the element of that id.
pub fn bring_in_sight(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls until the element of that id begins at the window's upper edge, as far as that goes.
pub fn bring_to_start(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found {
        element.scroll_into_view_with_bool(true);
    }
}

/// Whether there is an element of that id; what another comparison has left in the text does not count.
#[must_use]
pub fn is_there(id: &str) -> bool {
    find(id).is_some()
}
