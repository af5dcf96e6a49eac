//! Going to a place on the page: it is brought in sight, gets the focus, and flashes so that the eye finds it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::hand::focus_on_the_way;
use super::{all, document, spawn, window, window_height};

/// The element of that id; not one that stood in the text before another comparison came.
pub(super) fn find(id: &str) -> Option<Element> {
    let document = document()?;
    let found = document.get_element_by_id(id)?;
    if !is_of_before(&found) {
        return Some(found);
    }
    let alike = all::<Element>(&document.document_element()?, &format!("[id=\"{id}\"]"));
    alike.into_iter().find(|element| !is_of_before(element))
}

/// Whether an element is in a part of a text in which still stands what another comparison had there.
pub(super) fn is_of_before(element: &Element) -> bool {
    let part = element.closest(".rows > .part").ok().flatten();
    let of = |element: &Element| element.get_attribute("data-of");
    let rows = part.as_ref().and_then(|part| part.parent_element());
    part.zip(rows)
        .is_some_and(|(part, rows)| of(&part) != of(&rows))
}

/// Brings the element of that id to the middle of the window, and the focus to it.
pub fn go_to(id: &str) {
    let Some(element) = find(id) else { return };
    uncover(&element);
    let is_far = is_far(&element);
    scroll(
        &element,
        if is_far {
            ScrollBehavior::Instant
        } else {
            pace()
        },
    );
    if let Some(element) = element.dyn_ref() {
        focus_on_the_way(element);
    }
    flash(&element);
    if is_far || is_coming() {
        keep(element, |element| {
            if !is_in_sight(element) {
                scroll(element, ScrollBehavior::Instant);
            }
        });
    } else {
        take_turn();
    }
}

thread_local! {
    /// How often something was gone to: who is on the way to one place is not called back to the last one. There is one page.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

fn take_turn() -> u32 {
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    turn
}

/// Keeps an element in the place that it was brought to until all of the text is there.
pub(super) fn keep(element: Element, bring: impl Fn(&Element) + 'static) {
    spawn(keep_in_place(element, bring, take_turn()));
}

/// What comes in sight on the way to a place gets its true height only there, and what is still to come may be higher than it was taken for:
/// both may push the place away again. It is brought back until all of the text is there, or the person goes elsewhere.
async fn keep_in_place(element: Element, bring: impl Fn(&Element), turn: u32) {
    // Not before what led here is over.
    TimeoutFuture::new(0).await;
    let is_left = Rc::new(Cell::new(false));
    let listen = |name: &'static str| {
        let is_left = Rc::clone(&is_left);
        let window = window()?;
        Some(EventListener::new(&window, name, move |_| {
            is_left.set(true);
        }))
    };
    let listeners = ["wheel", "touchmove", "pointerdown", "keydown"].map(listen);
    loop {
        let was_coming = is_coming();
        TimeoutFuture::new(SETTLED).await;
        if is_left.get() || TURN.get() != turn || !element.is_connected() {
            break;
        }
        bring(&element);
        if !was_coming {
            break;
        }
    }
    drop(listeners);
}

/// Whether parts of the text are still to come.
fn is_coming() -> bool {
    let text = document().and_then(|page| page.query_selector(".rows").ok().flatten());
    text.is_some_and(|text| text.has_attribute("aria-busy"))
}

/// What is folded away opens when something in it is gone to, whether or not the page has been drawn anew by then.
fn uncover(element: &Element) {
    if let Ok(Some(fold)) = element.closest("[data-fold][hidden]") {
        let _ = fold.remove_attribute("hidden");
    }
}

/// Marks an element for a moment, so that the eye finds it.
fn flash(element: &Element) {
    let element = element.clone();
    // The name of an attribute that the app itself does not touch.
    let _ = element.set_attribute(FLASH, "");
    spawn(async move {
        TimeoutFuture::new(FLASHING).await;
        let _ = element.remove_attribute(FLASH);
    });
}

/// The attribute of what was just gone to.
const FLASH: &str = "data-flash";

/// Milliseconds for which it is marked.
const FLASHING: u32 = 2200;

/// Milliseconds after which the place that was gone to has been drawn.
const SETTLED: u32 = 120;

fn scroll(element: &Element, pace: ScrollBehavior) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(pace);
    // Of what is higher than the window the beginning is what one wants to see.
    let is_tall =
        element.get_bounding_client_rect().height() > window_height().unwrap_or_default() * 0.7;
    options.set_block(if is_tall {
        ScrollLogicalPosition::Start
    } else {
        ScrollLogicalPosition::Center
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether an element is so many windows away that gliding there would show nothing but a blur.
fn is_far(element: &Element) -> bool {
    const WINDOWS: f64 = 4.0;
    let height = window_height().unwrap_or_default();
    let top = element.get_bounding_client_rect().top();
    top < -WINDOWS * height || top > (WINDOWS + 1.0) * height
}

/// Whether any of an element is in the window.
pub(super) fn is_in_sight(element: &Element) -> bool {
    let area = element.get_bounding_client_rect();
    area.bottom() > 0.0 && area.top() < window_height().unwrap_or_default()
}

fn pace() -> ScrollBehavior {
    if wants_calm() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    }
}

fn wants_calm() -> bool {
    window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}
