//! What the person sees if the app itself fails: a sentence in place of a page that no longer answers. A worker that fails tells its page.

use wasm_bindgen::JsValue;
use web_sys::DedicatedWorkerGlobalScope;

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

/// From now on a failure of the worker is told to the page, which starts another.
pub(super) fn report_to_page(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(move |fault| {
        // Where this fails, the error that the browser itself reports tells the page.
        let _ = scope.post_message(&JsValue::from_str(&fault.to_string()));
    }));
}
