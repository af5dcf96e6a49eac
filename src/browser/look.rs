//! What the person has set for themselves: kept on their machine, and put on the page's root, where the style sheets find it.
//!
//! Unlike what was opened it is kept for the whole browser, not for one tab: it says nothing of what anybody reads.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::place::set_property;
use super::{document, window};
use crate::state::{Language, Preferences};

/// Where it is kept; `web/theme.js` reads it there before anything is drawn.
const KEY: &str = "palimpsest-preferences";

/// What was kept; nothing set where nothing was, or the browser gives none away.
#[must_use]
pub fn remembered() -> Preferences {
    let storage = window().and_then(|window| window.local_storage().ok().flatten());
    let kept = storage.and_then(|storage| storage.get_item(KEY).ok().flatten());
    kept.map(|text| Preferences::parse(&text))
        .unwrap_or_default()
}

/// Keeps it. Where a browser keeps nothing, it holds for as long as the page is open.
pub fn remember(preferences: &Preferences) {
    let storage = window().and_then(|window| window.local_storage().ok().flatten());
    if let Some(storage) = storage {
        let _ = storage.set_item(KEY, &preferences.text());
    }
}

/// The browser's languages (BCP 47), the one that the person likes best first.
pub(super) fn languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages());
    let tags = languages.into_iter().flatten();
    tags.filter_map(|tag| tag.as_string()).collect()
}

/// The first of the browser's languages that the interface speaks.
#[must_use]
pub fn language() -> Language {
    Language::first_of(languages().iter().map(String::as_str))
}

/// Says on the page's root which language the interface speaks, and names the page in it.
pub fn speak(tag: &str, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // The name of an attribute of our own can't be refused.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Puts it on the page's root.
pub fn show(preferences: &Preferences) {
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // None of these names can be refused.
    let _ = root.set_attribute("data-theme", preferences.theme.word());
    let _ = root.toggle_attribute_with_force("data-hyphenates", preferences.hyphenates);
    let _ = root.toggle_attribute_with_force("data-speaks", preferences.speaks_marks);
    let scale = |name: &str, scale: f64| set_property(&root, name, &scale.to_string());
    scale("--text-scale", preferences.text_size.scale());
    scale("--width-scale", preferences.text_width.scale());
}

/// Gives the style sheets a text that they show, such as what a mark says of itself.
pub fn say(name: &str, text: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        set_property(&root, name, &format!("\"{text}\""));
    }
}
