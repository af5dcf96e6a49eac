//! What the person sees if the app itself fails: a sentence in place of a page that no longer answers.

use wasm_bindgen::JsValue;

use super::document;

/// From now on a failure of the app is written to the console and marked on the page's root, where the style sheet shows the sentence for it.
pub fn report() {
    std::panic::set_hook(Box::new(|fault| {
        web_sys::console::error_1(&JsValue::from_str(&fault.to_string()));
        if let Some(root) = document().and_then(|document| document.document_element()) {
            // The page is lost already; nothing more can be done where even this fails.
            let _ = root.set_attribute("data-stopped", "");
        }
    }));
}
