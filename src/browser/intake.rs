//! The whole page takes what is dropped on it or pasted into it.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event};

use super::folder::{self, Dropped};
use super::{document, field::is_typing};

/// What a person let go of, or pasted.
#[derive(Debug, Clone, Default)]
pub struct Handover {
    /// Files and folders.
    pub dropped: Vec<Dropped>,
    /// Rich text, as HTML.
    pub rich: Option<String>,
    /// Plain text.
    pub plain: Option<String>,
}

/// Listens on the whole page until dropped: `given` for each drop or paste, `over` when something to drop comes or goes.
pub fn listen(
    given: impl Fn(Handover) + 'static,
    over: impl Fn(bool) + 'static,
) -> Option<Vec<EventListener>> {
    let document = document()?;
    let (given, over) = (Rc::new(given), Rc::new(over));
    let on = |name: &'static str, act: Rc<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, name, options, move |event| act(event))
    };
    let enter = {
        let over = Rc::clone(&over);
        Rc::new(move |event: &Event| {
            if carries_something(event) {
                event.prevent_default();
                over(true);
            }
        })
    };
    let leave = {
        let over = Rc::clone(&over);
        Rc::new(move |event: &Event| {
            let left = event
                .dyn_ref::<DragEvent>()
                .is_some_and(|event| event.related_target().is_none());
            if left {
                over(false);
            }
        })
    };
    let drop = {
        let given = Rc::clone(&given);
        Rc::new(move |event: &Event| {
            event.prevent_default();
            over(false);
            let transfer = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer);
            if let Some(transfer) = transfer {
                given(of_transfer(&transfer));
            }
        })
    };
    let paste = Rc::new(move |event: &Event| {
        let transfer = event
            .dyn_ref::<ClipboardEvent>()
            .filter(|event| !is_typing(event))
            .and_then(ClipboardEvent::clipboard_data);
        if let Some(transfer) = transfer {
            event.prevent_default();
            given(of_transfer(&transfer));
        }
    });
    Some(vec![
        on("dragenter", enter.clone()),
        on("dragover", enter),
        on("dragleave", leave),
        on("drop", drop),
        on("paste", paste),
    ])
}

fn of_transfer(transfer: &DataTransfer) -> Handover {
    let text = |format| {
        transfer
            .get_data(format)
            .ok()
            .filter(|text| !text.trim().is_empty())
    };
    Handover {
        dropped: folder::of_transfer(transfer),
        rich: text("text/html"),
        plain: text("text/plain"),
    }
}

/// Files or text, but not the page's own links and pictures while they are dragged about within it.
fn carries_something(event: &Event) -> bool {
    let types = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer)
        .map(|transfer| transfer.types());
    types.is_some_and(|types| {
        types
            .iter()
            .filter_map(|kind| kind.as_string())
            .any(|kind| kind == "Files" || kind == "text/html" || kind == "text/plain")
    })
}
