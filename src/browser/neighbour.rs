//! From paragraph to paragraph by the arrow keys up and down.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::jump::find;
use super::row_text::all;
use super::{document, place, window};

/// What the keys go from and to.
const ROW: &str = ".row[id]";

/// What holds a run of them.
const PART: &str = ".part";

/// Takes an arrow key that was pressed on a paragraph, or on the text as a whole: the focus goes to the paragraph above or below. The key is
/// left to the browser where the paragraph goes on beyond the window, since then it is wanted for scrolling; where there is no other one; and
/// where the focus came by mouse.
pub fn follow_arrow(event: &KeyboardEvent) {
    let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.shift_key();
    let is_down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let Some(from) = target.filter(|_| is_plain && !event.default_prevented()) else {
        return;
    };
    if let Some(to) = neighbour(&from, is_down) {
        event.prevent_default();
        place::focus(&to);
        bring_in_sight(&to);
    }
}

/// Scrolls as far as it takes to have all of an element in sight: Firefox leaves one that gets the focus where it is if any of it is seen.
fn bring_in_sight(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn neighbour(from: &Element, is_down: bool) -> Option<Element> {
    if !from.matches(":focus-visible").unwrap_or(false) {
        return None;
    }
    if !from.matches(ROW).unwrap_or(false) {
        // The text as a whole: down into what of it is in sight.
        let is_whole = from.matches(".rows").unwrap_or(false);
        return first_in_sight(from).filter(|_| is_whole && is_down);
    }
    if goes_on(from, is_down) {
        return None;
    }
    let part = from.closest(PART).ok().flatten()?;
    let own = rows(&part);
    let at = own.iter().position(|row| row == from)?;
    let next = match is_down {
        true => own.get(at + 1).cloned(),
        false => at.checked_sub(1).and_then(|at| own.get(at).cloned()),
    };
    next.or_else(|| beyond(part, is_down))
}

/// The nearest row of the parts that follow, or come before.
fn beyond(part: Element, is_down: bool) -> Option<Element> {
    let step = |part: &Element| match is_down {
        true => part.next_element_sibling(),
        false => part.previous_element_sibling(),
    };
    let mut other = step(&part);
    while let Some(part) = other.filter(|part| part.matches(PART).unwrap_or(false)) {
        let rows = rows(&part);
        // What is not there yet can't be gone past.
        if rows.is_empty() && part.matches(".to-come").unwrap_or(false) {
            return None;
        }
        let nearest = if is_down { rows.first() } else { rows.last() };
        if let Some(row) = nearest {
            return Some(row.clone());
        }
        other = step(&part);
    }
    None
}

/// The rows of a part that are not folded away.
fn rows(part: &Element) -> Vec<Element> {
    let is_folded = |row: &Element| row.closest("[hidden]").ok().flatten().is_some();
    let mut rows = all(part, ROW);
    rows.retain(|row| !is_folded(row));
    rows
}

/// The first row of the part in sight whose beginning is in the window; where there is none, the text's first.
fn first_in_sight(text: &Element) -> Option<Element> {
    let seen = place::id_in_sight(ROW).and_then(|(id, _)| find(&id));
    let inside = seen.filter(|row| text.contains(Some(row)));
    let part = match &inside {
        Some(row) => row.closest(PART).ok().flatten(),
        None => text.query_selector(PART).ok().flatten(),
    };
    let rows = rows(&part?);
    let begins = |row: &&Element| row.get_bounding_client_rect().top() >= 0.0;
    let first = rows.iter().find(begins).or(rows.first());
    first.cloned()
}

/// Whether a paragraph goes on beyond the window's edge, or under what lies there, so that there is more of it to be read that way.
fn goes_on(row: &Element, is_down: bool) -> bool {
    let Some(root) = document().and_then(|page| page.document_element()) else {
        return false;
    };
    let area = row.get_bounding_client_rect();
    let height = f64::from(root.client_height());
    match is_down {
        true => area.bottom() > height - kept_free(&root, "scroll-padding-bottom") + SLACK,
        false => area.top() < kept_free(&root, "scroll-padding-top") - SLACK,
    }
}

/// Places are told more exactly than pixels are drawn.
const SLACK: f64 = 2.0;

/// How much of the window the style sheets keep free of what is gone to (CSS pixels).
fn kept_free(root: &Element, name: &str) -> f64 {
    let style = window().and_then(|window| window.get_computed_style(root).ok().flatten());
    let length = style.and_then(|style| style.get_property_value(name).ok());
    let pixels = length.and_then(|length| length.strip_suffix("px")?.parse().ok());
    pixels.unwrap_or_default()
}
