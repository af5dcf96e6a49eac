//! What a browser may have or not, and our bindings know no types of.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What something has of that name; nothing where it has none.
pub(super) fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}
