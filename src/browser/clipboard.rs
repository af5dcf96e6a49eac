//! Copies text where the browser lets the page.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlTextAreaElement};

use super::untyped::get;
use super::{document, spawn, window};

/// Copies a text, and the same as rich text; then says whether that was possible.
pub fn copy(plain: &str, rich: Option<&str>, done: impl FnOnce(bool) + 'static) {
    let asked = write(plain, rich).or_else(|| write(plain, None));
    spawn(async move {
        let is_copied = match asked {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        done(is_copied);
    });
}

/// Selects all that stands in the field of that id, and brings the focus to it.
pub fn select_all(id: &str) {
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        field.select();
        // A field that takes no focus is in sight all the same.
        let _ = field.focus();
    }
}

/// `None` where the browser has no clipboard for pages, or not here.
fn write(plain: &str, rich: Option<&str>) -> Option<Promise> {
    let window = window()?;
    let navigator = get(&window, "navigator")?;
    let clipboard = get(&navigator, "clipboard")?;
    let global = js_sys::global();
    let maker = get(&global, "ClipboardItem").and_then(|maker| maker.dyn_into::<Function>().ok());
    let (method, given) = match (rich, maker) {
        (Some(rich), Some(maker)) => {
            let forms = Object::new();
            for (kind, text) in [("text/plain", plain), ("text/html", rich)] {
                Reflect::set(&forms, &kind.into(), &blob(kind, text)?).ok()?;
            }
            let item = Reflect::construct(&maker, &Array::of1(&forms)).ok()?;
            ("write", Array::of1(&item).into())
        }
        _ => ("writeText", JsValue::from_str(plain)),
    };
    let method: Function = get(&clipboard, method)?.dyn_into().ok()?;
    method.call1(&clipboard, &given).ok()?.dyn_into().ok()
}

fn blob(kind: &str, text: &str) -> Option<JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    Some(
        Blob::new_with_str_sequence_and_options(&parts, &options)
            .ok()?
            .into(),
    )
}
