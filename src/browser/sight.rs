//! Which of a long text is in sight, told as it scrolls.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::place::set_property;
use super::{document, window};

/// What of a text is in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    /// How many windows high the text is.
    pub windows: f64,
    /// The place at the upper edge of the window: in which part, and how far into it, as a share of its height.
    pub from: (usize, f64),
    /// The place at the lower edge.
    pub to: (usize, f64),
}

/// Listens for as long as it lives.
pub struct Watch {
    _listeners: [EventListener; 2],
    _size: SizeWatch,
}

/// Calls back with what of a text's parts (`.part`, within `text`) is in sight: now, and at most once a frame whenever the window scrolls or
/// either changes its size.
pub fn watch(text: &HtmlElement, seen: impl Fn(Sight) + 'static) -> Option<Watch> {
    let waits = Rc::new(Cell::new(false));
    let seen: Rc<dyn Fn(Sight)> = Rc::new(seen);
    let look = {
        let (text, seen) = (text.clone(), Rc::clone(&seen));
        move || {
            if let Some(sight) = sight(&text) {
                seen(sight);
            }
        }
    };
    look();
    let look = Rc::new(look);
    let soon = move || {
        if waits.replace(true) {
            return;
        }
        let (waits, look) = (Rc::clone(&waits), Rc::clone(&look));
        let frame = Closure::once_into_js(move || {
            waits.set(false);
            look();
        });
        if let Some(window) = window() {
            // Fails only without a window.
            let _ = window.request_animation_frame(frame.unchecked_ref());
        }
    };
    let window = window()?;
    let (scrolled, resized) = (soon.clone(), soon.clone());
    Some(Watch {
        _listeners: [
            EventListener::new(&window, "scroll", move |_| scrolled()),
            EventListener::new(&window, "resize", move |_| resized()),
        ],
        _size: watch_size(text, soon)?,
    })
}

/// Watches an element's size for as long as it lives.
pub struct SizeWatch {
    observer: ResizeObserver,
    _called: Closure<dyn FnMut(JsValue)>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn watch_size(element: &Element, changed: impl Fn() + 'static) -> Option<SizeWatch> {
    let called = Closure::<dyn FnMut(JsValue)>::new(move |_| changed());
    let observer = ResizeObserver::new(called.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch {
        observer,
        _called: called,
    })
}

/// Tells how high an element is for as long as it lives.
pub struct HeightWatch {
    root: HtmlElement,
    name: &'static str,
    _size: SizeWatch,
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        // Only fails for a property that can't be set, and ours can.
        let _ = self.root.style().remove_property(self.name);
    }
}

/// Tells the style sheets how high an element is, in a custom property of the page's root, for as long as it is there.
pub fn tell_height(element: &HtmlElement, name: &'static str) -> Option<HeightWatch> {
    let root = document()?
        .document_element()?
        .dyn_into::<HtmlElement>()
        .ok()?;
    let (measured, told) = (element.clone(), Cell::new(None));
    let page = root.clone();
    let size = watch_size(element, move || {
        let height = measured.offset_height();
        // What stands on the root has the whole page looked at again.
        if told.replace(Some(height)) != Some(height) {
            set_property(&page, name, &format!("{height}px"));
        }
    })?;
    Some(HeightWatch {
        root,
        name,
        _size: size,
    })
}

/// What of a text is in sight; nothing where it has no parts.
fn sight(text: &HtmlElement) -> Option<Sight> {
    let height = f64::from(document()?.document_element()?.client_height()).max(1.0);
    let parts = text.query_selector_all(".part").ok()?;
    let area = |at: u32| {
        let part = parts.get(at)?.dyn_into::<Element>().ok()?;
        Some(part.get_bounding_client_rect())
    };
    let last = parts.length().checked_sub(1)?;
    let place = |edge: f64| {
        // Parts stand one below the other: the first whose end lies below the edge is the one.
        let (mut low, mut high) = (0, last);
        while low < high {
            let middle = (low + high) / 2;
            if area(middle)?.bottom() > edge {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        let area = area(low)?;
        let share = (edge - area.top()) / area.height().max(1.0);
        Some((low as usize, share.clamp(0.0, 1.0)))
    };
    Some(Sight {
        windows: text.get_bounding_client_rect().height() / height,
        from: place(0.0)?,
        to: place(height)?,
    })
}
