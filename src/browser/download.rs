//! Files handed to the person.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document;
use crate::export::history_json;
use crate::model::History;

/// Offers all that was read as one history file, which can be opened here again.
pub fn history(history: &History) {
    let text = history_json::write(history, None);
    offer("palimpsest-history.json", "application/json", &text);
}

/// Offers a text as a file of that name and media type. Nothing leaves the machine.
fn offer(name: &str, media_type: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    let anchor = document().and_then(|document| document.create_element("a").ok());
    let anchor = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok());
    let (Ok(blob), Some(anchor)) = (blob, anchor) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // Frees the memory; a download that has begun goes on.
    let _ = Url::revoke_object_url(&address);
}
