//! What the person selects in the text on show, and where what can be done with it is put.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

use super::{document, field, place, selected_rows, window};
use crate::state::Selected;

/// Where a selection stands on the page, from its beginning to its end (CSS pixels of the page).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    left: f64,
    top: f64,
    bottom: f64,
}

/// Listens for as long as it is there.
pub struct Listening(#[allow(dead_code, reason = "dropping it is all its use")] Vec<EventListener>);

/// What had the focus before something else got it.
pub struct Before(Element);

impl Before {
    /// Gives the focus back.
    pub fn restore(self) {
        place::focus(&self.0);
    }
}

thread_local! {
    /// Whether the mouse is held; there is one page.
    static PRESSED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the mouse is held down, and so text may be about to be selected.
fn is_pressed() -> bool {
    PRESSED.get()
}

/// Whether any text of the page is selected.
#[must_use]
pub fn is_something() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// A change of the selection is looked at when it has lasted so long (milliseconds): while somebody drags, it changes all the time.
const CALM: u32 = 120;

/// Calls back with what is selected in the text on show, or that nothing is. What happens within elements of the class `within` is left
/// alone: there the selection is only made use of.
pub fn listen(
    within: &'static str,
    changed: impl Fn(Option<(Selected, Area)>) + 'static,
) -> Option<Listening> {
    let document = document()?;
    let changed = Rc::new(changed);
    let waiting: Rc<Cell<Option<Timeout>>> = Rc::default();
    let look = {
        move || {
            let changed = Rc::clone(&changed);
            let look = Timeout::new(CALM, move || {
                if !is_pressed() && !has_focus(within) {
                    changed(now());
                }
            });
            waiting.set(Some(look));
        }
    };
    let press = EventListener::new(&document, "pointerdown", |event| {
        // A finger that selects tells nothing of its movements; the browser's own handles do it.
        let pointer = event.dyn_ref::<PointerEvent>();
        PRESSED.set(pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse"));
        selected_rows::keep_to_column(event);
    });
    let release = {
        let look = look.clone();
        EventListener::new(&document, "pointerup", move |_| {
            PRESSED.set(false);
            look();
        })
    };
    let end = EventListener::new(&document, "pointercancel", |_| PRESSED.set(false));
    let mut all = vec![press, release, end];
    if let Some(window) = window() {
        // The text flows anew, and what was selected stands elsewhere.
        let look = look.clone();
        all.push(EventListener::new(&window, "resize", move |_| look()));
    }
    let change = EventListener::new(&document, "selectionchange", move |_| look());
    all.push(change);
    Some(Listening(all))
}

/// While something lies ready for selected text: calls `enter` when Tab is pressed outside of it and of fields, and `close` on Escape. Where
/// they answer `true` the key's own effect is stopped.
pub fn listen_for_keys(
    within: &'static str,
    enter: impl Fn() -> bool + 'static,
    close: impl Fn() -> bool + 'static,
) -> Option<Listening> {
    let document = document()?;
    let options = EventListenerOptions {
        phase: gloo_events::EventListenerPhase::Capture,
        passive: false,
    };
    let keys = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_plain = !press.ctrl_key() && !press.alt_key() && !press.meta_key();
        let is_outside = !has_focus(within) && !field::is_typing(event);
        let is_taken = match press.key().as_str() {
            "Tab" if is_plain && !press.shift_key() && is_outside => enter(),
            "Escape" => close(),
            _ => false,
        };
        if is_taken {
            press.prevent_default();
            press.stop_propagation();
        }
    });
    Some(Listening(vec![keys]))
}

/// Selects nothing any more.
pub fn clear() {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        // Only fails for a selection of another document.
        let _ = selection.remove_all_ranges();
    }
}

/// Brings the focus to the first button of an element; gives what had it before.
pub fn enter(element: &Element) -> Option<Before> {
    let before = document()?.active_element();
    let button = element.query_selector("button").ok().flatten()?;
    place::focus(&button);
    before.map(Before)
}

/// Puts an element below a selection, or above where there is no room below; never beyond the window's sides.
pub fn put(element: &HtmlElement, area: &Area) {
    /// What is left free around it (CSS pixels). Below there is more: fingers have their handles there.
    const MARGIN: f64 = 8.0;
    const BELOW: f64 = 14.0;
    let Some(window) = window() else { return };
    let size = |size: Result<wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64());
    let width = document().and_then(|document| document.document_element());
    let width = width.map_or(0.0, |root| f64::from(root.client_width()));
    let height = size(window.inner_height()).unwrap_or_default();
    let scrolled = window.scroll_y().unwrap_or_default();
    let (own_width, own_height) = (
        f64::from(element.offset_width()),
        f64::from(element.offset_height()),
    );
    let left = area.left.min(width - own_width - MARGIN).max(MARGIN);
    let below = area.bottom + BELOW;
    let above = area.top - own_height - MARGIN;
    let has_room_below = below + own_height <= scrolled + height;
    let top = match has_room_below {
        true => below,
        // Of a selection that fills the window both ends are out of sight.
        false if above >= scrolled => above,
        false => scrolled + height - own_height - MARGIN,
    };
    place::set_property(element, "--x", &format!("{left}px"));
    place::set_property(element, "--y", &format!("{top}px"));
}

/// What is selected now; nothing outside of the text on show.
fn now() -> Option<(Selected, Area)> {
    let window = window()?;
    let selection = window.get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let rows = selected_rows::rows(&range);
    if rows.is_empty() {
        return None;
    }
    let ends = [selection.anchor_node(), selection.focus_node()].map(selected_rows::column);
    let selected = Selected {
        rows,
        column: ends[0].filter(|_| ends[0] == ends[1]),
    };
    let area = range.get_bounding_client_rect();
    // What lies between the two ends may be wider than what was meant, which is one column.
    let column = selection.focus_node().and_then(selected_rows::column_start);
    let left = column.map_or(area.left(), |column| column.max(area.left()));
    let (x, y) = (
        window.scroll_x().unwrap_or_default(),
        window.scroll_y().unwrap_or_default(),
    );
    let area = Area {
        left: left + x,
        top: area.top() + y,
        bottom: area.bottom() + y,
    };
    Some((selected, area))
}

fn has_focus(within: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    let found = focused.and_then(|one| one.closest(&format!(".{within}")).ok().flatten());
    found.is_some()
}
