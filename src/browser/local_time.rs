//! Moments in the person's own time zone.

use js_sys::{Date, Object};
use wasm_bindgen::JsValue;

use super::look;
use crate::model::Timestamp;

/// The moment in the time zone of the person's browser, such as «16 Nov 2017, 22:37 CET»: in the manner of that language, and of the region
/// for which the browser is set to it, if it is.
#[must_use]
pub fn text(at: Timestamp, language: &str) -> String {
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
    String::from(date.to_locale_string(&manner(language), &options)).replace('\u{202f}', " ")
}

/// Of the browser's languages the first one that is this one, with its region; else the language itself (BCP 47).
fn manner(language: &str) -> String {
    let mut tags = look::languages().into_iter();
    let is_it = |tag: &String| tag.split('-').next() == Some(language);
    tags.find(is_it).unwrap_or_else(|| language.to_owned())
}
