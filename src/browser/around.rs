//! What stands around the place where something happened.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::place::set_property;

/// The number in an attribute of what an event happened in.
#[must_use]
pub fn number_around(event: &Event, attribute: &str) -> Option<u32> {
    let around = around(event, &format!("[{attribute}]"))?;
    around.get_attribute(attribute)?.parse().ok()
}

/// Whether the browser shows that what an event happened in has the focus: it does for who goes by keys, not for who has just clicked.
#[must_use]
pub fn shows_focus(event: &Event) -> bool {
    around(event, ":focus-visible").is_some()
}

/// The id of the element of that kind that an event happened in.
#[must_use]
pub fn id_around(event: &Event, kind: &str) -> Option<String> {
    Some(around(event, kind)?.id())
}

/// The id of what an event happened in itself, where that is an element of that kind.
#[must_use]
pub fn own_id(event: &Event, kind: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.matches(kind).ok()?.then(|| target.id())
}

/// The element of that kind that an event happened in.
pub(super) fn around(event: &Event, kind: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(kind).ok().flatten()
}

/// Sets a custom property of the style of the element of that kind that another one stands in.
pub fn set_around(element: &Element, kind: &str, name: &str, value: &str) {
    let around = element.closest(kind).ok().flatten();
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        set_property(&around, name, value);
    }
}
