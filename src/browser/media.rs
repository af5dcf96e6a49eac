//! Whether the window is narrow, and how low it is.

use gloo_events::EventListener;
use web_sys::MediaQueryList;

use super::window;

/// Something that is asked of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Whether one text is easier to read in it than two columns (PRODUCT: below about 720 px).
    Narrow,
    /// Whether more than one line of tools that stays in it would take too much of it: on a telephone that lies.
    Low,
    /// Whether even a bar that stays in it would: in a page that is enlarged a lot.
    Cramped,
}

impl Room {
    /// The style sheets ask the same.
    fn query(self) -> Option<MediaQueryList> {
        let query = match self {
            Room::Narrow => "(max-width: 45rem)",
            Room::Low => "(max-height: 30rem)",
            Room::Cramped => "(max-height: 18rem)",
        };
        window()?.match_media(query).ok().flatten()
    }

    /// Whether it is so now.
    #[must_use]
    pub fn is_so(self) -> bool {
        self.query().is_some_and(|query| query.matches())
    }

    /// Calls back whenever that changes. Ends when dropped.
    pub fn listen(self, changed: impl Fn(bool) + 'static) -> Option<EventListener> {
        let query = self.query()?;
        Some(EventListener::new(&query, "change", move |_| {
            changed(self.is_so());
        }))
    }
}
