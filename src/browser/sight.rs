//! Which parts of a long text are in sight, now and as it scrolls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, Element, HtmlCollection, HtmlElement, ResizeObserver};

use super::place::set_property;
use super::{document, later, window, window_height};

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

/// Milliseconds without another change of its size after which a text is looked at again.
const SETTLED: u32 = 50;

/// Listens for as long as it lives.
pub struct Watch {
    _listeners: [EventListener; 2],
    _size: SizeWatch,
}

/// Calls back with what of a text's parts (`.part`, within `text`) is in sight: now, at most once a frame whenever the window scrolls or
/// changes its size, and a moment later where the text does: who sees another text is not to wait for this.
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
    let settling = RefCell::new(None);
    let settles = move || *settling.borrow_mut() = Some(later::after(SETTLED, soon.clone()));
    Some(Watch {
        _listeners: [
            EventListener::new(&window, "scroll", move |_| scrolled()),
            EventListener::new(&window, "resize", move |_| resized()),
        ],
        _size: watch_size(text, settles)?,
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
    let height = window_height()?;
    let parts = Parts::of(text)?;
    let place = |edge: f64| {
        let at = parts.at(edge)?;
        let area = parts.area(at)?;
        let share = (edge - area.top()) / area.height().max(1.0);
        Some((at as usize, share.clamp(0.0, 1.0)))
    };
    Some(Sight {
        windows: text.get_bounding_client_rect().height() / height,
        from: place(0.0)?,
        to: place(height)?,
    })
}

/// The parts of the text on show that are in sight or nearly so, and the one that has the focus; none where no text is there.
#[must_use]
pub fn parts() -> Vec<usize> {
    // Views are drawn natively too, in tests: there is no window to look at then.
    if !cfg!(target_family = "wasm") {
        return Vec::new();
    }
    let text = document().and_then(|page| page.query_selector(".rows").ok().flatten());
    let focused = || {
        let part = document()?.active_element()?.closest(".rows > .part");
        part.ok()??.get_attribute("data-number")?.parse().ok()
    };
    let mut parts = text.map(|text| parts_in(&text)).unwrap_or_default();
    parts.extend(focused().filter(|one| !parts.contains(one)));
    parts
}

/// The parts of a text that are in sight or nearly so.
#[must_use]
pub fn parts_in(text: &Element) -> Vec<usize> {
    /// What counts as nearly in sight, as a share of the window: when the text above becomes shorter, it is.
    const MARGIN: f64 = 0.15;
    let seen = || {
        let (parts, height) = (Parts::of(text)?, window_height()?);
        let [from, to] = [-MARGIN, 1.0 + MARGIN].map(|share| parts.at(share * height));
        Some(from? as usize..=to? as usize)
    };
    seen().into_iter().flatten().collect()
}

/// The parts of a text: all that stands in it after its heads, one below the other.
struct Parts {
    children: HtmlCollection,
    heads: u32,
    last: u32,
}

impl Parts {
    fn of(text: &Element) -> Option<Parts> {
        let children = text.children();
        let is_head = |at: &u32| {
            let child = children.item(*at);
            child.is_some_and(|child| !child.class_list().contains("part"))
        };
        let heads = (0..children.length()).take_while(is_head).count() as u32;
        let last = children.length().checked_sub(heads + 1)?;
        Some(Parts {
            children,
            heads,
            last,
        })
    }

    fn area(&self, at: u32) -> Option<DomRect> {
        let part = self.children.item(self.heads + at)?;
        Some(part.get_bounding_client_rect())
    }

    /// The first one that ends below an edge; the last one where none does.
    fn at(&self, edge: f64) -> Option<u32> {
        let (mut low, mut high) = (0, self.last);
        while low < high {
            let middle = (low + high) / 2;
            if self.area(middle)?.bottom() > edge {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Some(low)
    }
}
