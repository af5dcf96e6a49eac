//! Moments in the person's own time zone.

use js_sys::{Date, Object};
use wasm_bindgen::JsValue;

use crate::model::Timestamp;

/// The moment in the time zone and the manner of the person's browser, such as «16 Nov 2017, 22:37 CET».
#[must_use]
pub fn text(at: Timestamp) -> String {
    let date = Date::new(&JsValue::from_f64(at.seconds() as f64 * 1000.0));
    let options = Object::new();
    for (name, value) in [
        ("day", "numeric"),
        ("month", "short"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("timeZoneName", "short"),
    ] {
        // Setting a property of an object of our own cannot fail.
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    // Some browsers part the time from am and pm by a narrow no-break space, which some faces lack.
    String::from(date.to_locale_string("default", &options)).replace('\u{202f}', " ")
}
