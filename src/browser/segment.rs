//! The platform's knowledge of words: `Intl.Segmenter` cuts text that is written without spaces, in the page and in the worker alike.

use js_sys::Intl::{SegmentData, Segmenter};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::diff::DiffConfig;

thread_local! {
    static IS_THERE: bool = constructor().is_some();
    /// Made once, and only when there is something to cut: making one takes as long as comparing a long article.
    static SEGMENTER: Option<Segmenter> = segmenter();
}

/// What steers comparisons here: as everywhere, with the platform's words where it knows them.
#[must_use]
pub fn config() -> DiffConfig {
    // The views are drawn natively too, in tests: there is no platform to ask then.
    let is_there = cfg!(target_family = "wasm") && IS_THERE.with(|is_there| *is_there);
    DiffConfig {
        segment: is_there.then_some(segment),
        ..DiffConfig::default()
    }
}

/// `None` in browsers that lack it.
fn constructor() -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let known = Reflect::get(&intl, &"Segmenter".into()).ok()?;
    known.is_function().then_some(known)
}

fn segmenter() -> Option<Segmenter> {
    constructor()?;
    // The language is the page's, not the person's: the same text is cut in the same way for everybody.
    let language = Array::of1(&"en".into());
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    Some(Segmenter::new(&language, &options))
}

/// See [`Segment`](crate::text::Segment). The platform counts in UTF-16.
fn segment(text: &str) -> Vec<usize> {
    SEGMENTER.with(|segmenter| {
        let Some(segmenter) = segmenter else {
            return Vec::new();
        };
        let segments = segmenter.segment(text);
        let found = js_sys::try_iter(&segments).ok().flatten();
        let starts = found.into_iter().flatten().filter_map(Result::ok);
        let starts = starts.map(|data: JsValue| data.unchecked_into::<SegmentData>().index());
        in_bytes(text, starts.filter(|start| *start > 0))
    })
}

/// Places in UTF-16, ascending, as places in bytes; those that do not fall between characters are left out.
fn in_bytes(text: &str, places: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut bytes = Vec::new();
    let mut characters = text.char_indices();
    let (mut units, mut at) = (0, 0);
    for place in places {
        while units < place {
            let Some((start, character)) = characters.next() else {
                return bytes;
            };
            units += u32::try_from(character.len_utf16()).unwrap_or_default();
            at = start + character.len_utf8();
        }
        if units == place {
            bytes.push(at);
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::in_bytes;

    #[test]
    fn places_in_utf_16_become_places_in_bytes() {
        let places = |places: &[u32]| in_bytes("a桥𠀋é", places.iter().copied());
        assert_eq!(places(&[1, 2, 4, 5]), [1, 4, 8, 10]);
        assert_eq!(places(&[3, 4, 9]), [8]);
    }
}
