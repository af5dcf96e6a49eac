//! Whether anybody can see the page.

use gloo_events::EventListener;

use super::document;

/// Calls back when the page goes out of sight: another tab is looked at, or the window is put away. Ends when dropped.
pub fn listen(hidden: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    let page = document.clone();
    Some(EventListener::new(
        &document,
        "visibilitychange",
        move |_| {
            if page.hidden() {
                hidden();
            }
        },
    ))
}
