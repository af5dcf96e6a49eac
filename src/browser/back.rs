//! Back to where somebody was in the text: the same paragraph at the same height in the window, and what had the focus.

use web_sys::Element;

use super::jump::{self, find, keep};
use super::place::{focus, id_in_sight};
use super::{document, window};
use crate::state::Standpoint;

/// The text, and the parts of it that have an id.
const TEXT: &str = ".rows";
const ROW: &str = ".rows .row[id]";

/// Where the reader stands in the text; nothing while none of it is in sight.
#[must_use]
pub fn standpoint() -> Option<Standpoint> {
    let (row, top) = id_in_sight(ROW)?;
    let focus = focused();
    Some(Standpoint { row, top, focus })
}

/// The row in the middle of the window and where its upper edge is; nothing where there is no window, as views are drawn natively too.
#[must_use]
pub fn row_in_sight() -> Option<(String, f64)> {
    if !cfg!(target_family = "wasm") {
        return None;
    }
    id_in_sight(ROW)
}

/// Whether somebody reads in the midst of the text: its beginning is no longer in sight.
#[must_use]
pub fn is_in_the_midst() -> bool {
    let text = document().and_then(|page| page.query_selector(TEXT).ok().flatten());
    text.is_some_and(|text| text.get_bounding_client_rect().top() < 0.0)
}

/// The id of what has the focus in the text, or of what that stands in.
#[must_use]
pub fn focused() -> Option<String> {
    let focused = document()?.active_element()?;
    focused.closest(TEXT).ok()??;
    Some(focused.closest("[id]").ok()??.id())
}

/// Gives the focus to the element of that id, without scrolling to it.
pub fn focus_again(id: &str) {
    if let (Some(element), Some(window)) = (find(id), window()) {
        let (left, top) = (window.scroll_x(), window.scroll_y());
        focus(&element);
        if let (Ok(left), Ok(top)) = (left, top) {
            window.scroll_to_with_x_and_y(left, top);
        }
    }
}

/// Goes back: brings the row to where it was, and the focus to what had it; else to the element of that id, where there is one, else to the
/// text, so that its keys go on from there.
pub fn go_back(place: &Standpoint, otherwise: &str) {
    let focus = place.focus.as_deref().and_then(find);
    let text = || document()?.query_selector(TEXT).ok()?;
    if let Some(element) = focus.or_else(|| find(otherwise)).or_else(text) {
        self::focus(&element);
    }
    bring(&place.row, place.top);
}

/// Scrolls the window until the element of that id has its upper edge so far below the window's, and sees to it while what lies above still
/// comes.
pub fn bring(id: &str, top: f64) {
    let Some(element) = find(id) else { return };
    scroll_to(&element, top);
    keep(element, move |element: &Element| scroll_to(element, top));
}

fn scroll_to(element: &Element, top: f64) {
    /// Places are told more exactly than pixels are drawn (CSS pixels).
    const SLACK: f64 = 2.0;
    let away = element.get_bounding_client_rect().top() - top;
    if let Some(window) = window().filter(|_| away.abs() > SLACK) {
        window.scroll_by_with_x_and_y(0.0, away);
    }
}

/// Whether the focus is in the element of that id.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    let focused = document().and_then(|page| page.active_element());
    focused.is_some_and(|one| matches!(one.closest(&format!("#{id}")), Ok(Some(_))))
}

/// Whether any of the element of that id is in the window.
#[must_use]
pub fn is_in_sight(id: &str) -> bool {
    let element = document().and_then(|page| page.get_element_by_id(id));
    // What is not shown has no height, and lies at the window's very corner.
    let is_shown = |one: &Element| one.get_bounding_client_rect().height() > 0.0;
    element.is_some_and(|one| is_shown(&one) && jump::is_in_sight(&one))
}
