//! Lights a passage up where it stands: its words, not the whole row. By the browser's own highlights, which change nothing of the text; where
//! a browser has none, the row that flashes has to do.

use std::ops::Range;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Node};

use super::document;
use super::jump::find;
use super::row_text::runs;
use super::untyped::get;
use crate::model::Side;
use crate::state::is_seen;

/// What the style sheets know it by.
const LIT: &str = "lit";

/// Lights up what stands in the row of that id on one side, between these characters that can be seen; puts out what was lit before.
pub fn up(id: &str, side: Side, seen: &Range<usize>) {
    out();
    let Some((document, row)) = document().zip(find(id)) else {
        return;
    };
    let own = runs(&row).into_iter().flatten().filter(|run| run.of[side]);
    let mut before = 0;
    let mut lit = Array::new();
    for run in own {
        let text = run.node.text_content().unwrap_or_default();
        if let Some(units) = units(&text, before, seen) {
            lit.extend(range(&document, &run.node, units));
        }
        before += text.chars().filter(|c| is_seen(*c)).count();
    }
    // Without highlights the row has to do.
    let _ = show(&lit);
}

/// Puts out what was lit.
pub fn out() {
    let _ = highlights().and_then(|all| call(&all, "delete", &Array::of1(&LIT.into())));
}

fn show(lit: &Array) -> Option<()> {
    let maker: Function = get(&js_sys::global(), "Highlight")?.dyn_into().ok()?;
    let highlight = Reflect::construct(&maker, lit).ok()?;
    call(&highlights()?, "set", &Array::of2(&LIT.into(), &highlight))?;
    Some(())
}

fn highlights() -> Option<JsValue> {
    get(&get(&js_sys::global(), "CSS")?, "highlights")
}

/// From which to which UTF-16 unit of a text the characters reach that are to be lit, where any of them stands in it; `before` can be seen
/// before it.
fn units(text: &str, before: usize, seen: &Range<usize>) -> Option<Range<u32>> {
    let mut at = before;
    let mut unit = 0_u32;
    let mut found: Option<Range<u32>> = None;
    for c in text.chars() {
        let end = unit + c.len_utf16() as u32;
        if is_seen(c) {
            if seen.contains(&at) {
                let from = found.map_or(unit, |found| found.start);
                found = Some(from..end);
            }
            at += 1;
        }
        unit = end;
    }
    found
}

fn range(document: &Document, node: &Node, units: Range<u32>) -> Option<JsValue> {
    let range = document.create_range().ok()?;
    range.set_start(node, units.start).ok()?;
    range.set_end(node, units.end).ok()?;
    Some(range.into())
}

fn call(of: &JsValue, name: &str, given: &Array) -> Option<JsValue> {
    let method: Function = get(of, name)?.dyn_into().ok()?;
    method.apply(of, given).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_characters_that_can_be_seen_are_found_in_utf_16() {
        // «𝄞» takes two units.
        let text = " a𝄞 b¶c ";
        assert_eq!(units(text, 0, &(0..1)), Some(1..2));
        assert_eq!(units(text, 0, &(1..2)), Some(2..4));
        assert_eq!(units(text, 0, &(1..4)), Some(2..8));
        assert_eq!(units(text, 3, &(4..5)), Some(2..4));
        assert_eq!(units(text, 3, &(0..3)), None);
        assert_eq!(units(text, 0, &(9..12)), None);
        assert_eq!(units(text, 0, &(2..2)), None);
    }
}
