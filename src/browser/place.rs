//! Places on the page: where something stands, and bringing it into sight.
//!
//! Positions go through the CSS object model, as the page's policy allows no `style` attributes.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement, MouseEvent, PointerEvent};

use super::jump::find;
use super::{all, document, hand, spawn, window};

pub use super::jump::go_to;

/// Sets a custom property of an element's style.
pub fn set_property(element: &HtmlElement, name: &str, value: &str) {
    // Only fails for a property that can't be set, and ours can.
    let _ = element.style().set_property(name, value);
}

/// Sets `--from` and `--to` of those elements within another, in order.
pub fn set_shares(within: &Element, selector: &str, shares: impl Iterator<Item = (f64, f64)>) {
    for (element, (from, to)) in all::<HtmlElement>(within, selector).zip(shares) {
        set_property(&element, "--from", &from.to_string());
        set_property(&element, "--to", &to.to_string());
    }
}

/// Brings the focus to one of those elements within another, by its number.
pub fn focus_nth(within: &Element, selector: &str, at: usize) {
    if let Some(element) = all(within, selector).nth(at) {
        focus(&element);
    }
}

/// Where a pointer stands across an element: 0 at its start (in reading direction), 1 at its end, beyond outside of it.
#[must_use]
pub fn share_across(element: &Element, event: &MouseEvent) -> f64 {
    let area = element.get_bounding_client_rect();
    if area.width() <= 0.0 {
        return 0.0;
    }
    let share = (f64::from(event.client_x()) - area.left()) / area.width();
    if is_right_to_left(element) {
        1.0 - share
    } else {
        share
    }
}

/// How far the middle of the element of that id stands from the start of another one (in reading direction), in CSS pixels.
#[must_use]
pub fn middle_within(outer: &Element, id: &str) -> Option<f64> {
    let inner = document()?
        .get_element_by_id(id)?
        .get_bounding_client_rect();
    let area = outer.get_bounding_client_rect();
    let middle = inner.left() + inner.width() / 2.0;
    Some(if is_right_to_left(outer) {
        area.right() - middle
    } else {
        middle - area.left()
    })
}

/// Whether the article on show reads from right to left, and the page with it.
#[must_use]
pub fn is_mirrored() -> bool {
    // Asked for with its direction, it would be looked for in the whole of a long text that reads the other way.
    let found = document().and_then(|page| page.query_selector(".reading").ok().flatten());
    found.is_some_and(|text| text.get_attribute("dir").as_deref() == Some("rtl"))
}

fn is_right_to_left(element: &Element) -> bool {
    element
        .closest("[dir]")
        .ok()
        .flatten()
        .and_then(|ancestor| ancestor.get_attribute("dir"))
        .is_some_and(|direction| direction == "rtl")
}

/// Lets an element receive all of a pointer's movements until it is released.
pub fn capture_pointer(element: &Element, event: &PointerEvent) {
    // Fails when the pointer is gone already; then there is nothing to follow.
    let _ = element.set_pointer_capture(event.pointer_id());
}

/// The element that the page keeps for the app.
#[must_use]
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Scrolls an area sideways, and nothing else, until two places of the wide element within it are in sight; where they lie too far
/// apart for that, until the second is. Places are shares of the element's width, as in [`share_across`].
pub fn reveal_across(area: &Element, wide: &Element, places: [f64; 2]) {
    /// What should be seen around a place, in CSS pixels.
    const MARGIN: f64 = 40.0;
    let seen = f64::from(area.client_width());
    let width = f64::from(wide.client_width());
    let [first, second] = places.map(|place| place * width);
    let (from, to) = (first.min(second) - MARGIN, first.max(second) + MARGIN);
    let from = if to - from > seen { to - seen } else { from };
    // Scrolling counts from the start in reading direction, downwards from 0 where that is the right-hand side.
    let sign = if is_right_to_left(wide) { -1.0 } else { 1.0 };
    let now = f64::from(area.scroll_left()) * sign;
    let then = now.min(from).max(to - seen);
    area.set_scroll_left((then * sign) as i32);
}

/// Hides what is folded away within an element, such that the browser's own search still finds it; shows what is open.
pub fn fold_away(element: &Element) {
    for fold in all::<Element>(element, "[data-fold]") {
        // Neither can fail for a name like this.
        let _ = match fold.get_attribute("data-open").as_deref() {
            Some("true") => fold.remove_attribute("hidden"),
            _ => fold.set_attribute("hidden", "until-found"),
        };
    }
}

/// Calls back with the number of a fold in which the browser's own search has found something. Ends when dropped.
pub fn listen_for_matches(element: &Element, found: impl Fn(usize) + 'static) -> EventListener {
    EventListener::new(element, "beforematch", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let fold = target.and_then(|target| target.closest("[data-fold]").ok().flatten());
        let number = fold.and_then(|fold| fold.get_attribute("data-fold"));
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            found(number);
        }
    })
}

/// Presses the control of that id.
pub fn press(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Opens what the element of that id is folded away in, and brings the focus to it.
pub fn unfold(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    if let Ok(Some(folded)) = element.closest("details") {
        // The name of an attribute that there is.
        let _ = folded.set_attribute("open", "");
    }
    focus(&element);
}

/// The id of the element of that kind that stands nearest to the middle of the window, and where its upper edge is.
#[must_use]
pub fn id_in_sight(kind: &str) -> Option<(String, f64)> {
    let root = document()?.document_element()?;
    let (width, height) = (root.client_width() as f32, root.client_height() as f32);
    let at = |place: f32| {
        let seen = document()?.element_from_point(width * 0.4, height * place)?;
        let found = seen.closest(kind).ok().flatten()?;
        Some((found.id(), found.get_bounding_client_rect().top()))
    };
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.85, 0.95]
        .into_iter()
        .find_map(at)
}

/// Scrolls within an area until what fits a selector has its upper edge so far below that of the window, as far as it goes.
pub fn bring_to(area: &Element, selector: &str, top: f64) {
    if let Ok(Some(element)) = area.query_selector(selector) {
        let now = element.get_bounding_client_rect().top();
        area.set_scroll_top(area.scroll_top() + (now - top) as i32);
    }
}

/// Tells the style sheet where the first element that fits a selector ends in the window, in a custom property of another.
pub fn lay_below(element: &HtmlElement, selector: &str, name: &str) {
    let above = document().and_then(|page| page.query_selector(selector).ok().flatten());
    let end = above.map_or(0.0, |above| above.get_bounding_client_rect().bottom());
    set_property(element, name, &format!("{}px", end.max(0.0)));
}

/// Brings the focus to the element of that id, and scrolls no farther than it takes to see it.
pub fn focus_on(id: &str) {
    if let Some(element) = find(id) {
        focus(&element);
    }
}

/// Gives the focus back to what lost it by being moved within the page, before another key can be pressed: that key would go astray.
pub fn keep_focus(event: &FocusEvent) {
    let target = event.target().filter(|_| event.related_target().is_none());
    let Some(element) = target.and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    // As soon as it stands where it was moved to.
    spawn(async move {
        let focused = document().and_then(|page| page.active_element());
        if element.is_connected() && focused.is_none_or(|focused| focused.tag_name() == "BODY") {
            focus(&element);
        }
    });
}

/// Which place of a list a pointer is over, and whether below its middle: of the elements with a `data-place`, the number in it. The pointer
/// may be captured elsewhere.
#[must_use]
pub fn place_under(event: &PointerEvent) -> Option<(usize, bool)> {
    let (place, number) = under(event, "data-place")?;
    let area = place.get_bounding_client_rect();
    let below = f64::from(event.client_y()) > area.top() + area.height() / 2.0;
    Some((number, below))
}

/// Scrolls the window a little where a pointer that drags something has come near its upper or lower edge.
pub fn scroll_at_edge(event: &PointerEvent) {
    /// How near, and how far at a time (CSS pixels).
    const MARGIN: f64 = 48.0;
    const STEP: f64 = 16.0;
    let Some(window) = window() else { return };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let at = f64::from(event.client_y());
    if at < MARGIN {
        window.scroll_by_with_x_and_y(0.0, -STEP);
    } else if height.is_some_and(|height| at > height - MARGIN) {
        window.scroll_by_with_x_and_y(0.0, STEP);
    }
}

/// The element with that attribute that a pointer is over, and the number in it.
fn under(event: &PointerEvent, attribute: &str) -> Option<(Element, usize)> {
    let point = (event.client_x() as f32, event.client_y() as f32);
    let under = document()?.element_from_point(point.0, point.1)?;
    let part = under.closest(&format!("[{attribute}]")).ok().flatten()?;
    let number = part.get_attribute(attribute)?.parse().ok()?;
    Some((part, number))
}

/// Which of an element's parts a pointer is over, and whether beyond its middle in reading direction: of the elements with a
/// `data-part`, the number in it. The pointer may be captured elsewhere.
#[must_use]
pub fn part_under(event: &PointerEvent) -> Option<(usize, bool)> {
    let (part, number) = under(event, "data-part")?;
    let area = part.get_bounding_client_rect();
    let beyond = f64::from(event.client_x()) > area.left() + area.width() / 2.0;
    Some((number, beyond != reads_right_to_left(&part)))
}

/// Whether an element's text reads from right to left, also where its direction follows from the text.
#[must_use]
pub fn reads_right_to_left(element: &Element) -> bool {
    // Browsers that don't know the selector yet say that it is none.
    element.matches(":dir(rtl)").unwrap_or(false)
}

/// Brings the focus to an element.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        hand::focus(element);
    }
}
