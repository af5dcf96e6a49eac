//! Fields in which the person types: keys and pastes there are theirs, not the page's.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

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
