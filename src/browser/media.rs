//! Whether the window is narrow.

use gloo_events::EventListener;
use web_sys::MediaQueryList;

use super::window;

/// Below this width one text is easier to read than two columns (PRODUCT: about 720 px).
const NARROW: &str = "(max-width: 45rem)";

/// Whether the window is narrow now.
#[must_use]
pub fn is_narrow() -> bool {
    query().is_some_and(|query| query.matches())
}

/// Calls back whenever the window becomes narrow or wide. Ends when dropped.
pub fn listen(changed: impl Fn(bool) + 'static) -> Option<EventListener> {
    let query = query()?;
    Some(EventListener::new(&query, "change", move |_| {
        changed(is_narrow());
    }))
}

fn query() -> Option<MediaQueryList> {
    window()?.match_media(NARROW).ok().flatten()
}
