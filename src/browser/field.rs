//! Fields in which the person types: keys and pastes there are theirs, not the page's.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// Kinds of `input` that take no text, and keep the focus after they were used.
const TEXTLESS: [&str; 6] = ["button", "checkbox", "file", "radio", "reset", "submit"];

/// Whether the event happened in a field that takes text.
pub fn is_typing(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.is_content_editable() || takes_text(&element))
}

fn takes_text(element: &HtmlElement) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !TEXTLESS.contains(&input.type_().as_str()),
        None => matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}

/// What stands in the field that the event happened in.
#[must_use]
pub fn text(event: &Event) -> Option<String> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some(field.value())
}

/// Which value is chosen in the menu that the event happened in.
#[must_use]
pub fn chosen(event: &Event) -> Option<String> {
    let menu = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
    Some(menu.value())
}

/// Chooses a value in a menu, which keeps what a person chose in it, whatever is drawn.
pub fn choose(menu: &Element, value: &str) {
    if let Some(menu) = menu.dyn_ref::<HtmlSelectElement>() {
        menu.set_value(value);
    }
}
