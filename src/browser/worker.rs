//! The worker, in which captures are read so that the page answers all the while: starting it, and being it.
//!
//! It runs the same program as the page. A message is an array: the bytes of a [`Command`] to it or of a [`Report`] from it, then what goes
//! beside that, files and records; or a text from it where it has failed.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, WorkerOptions, WorkerType};

use super::desk::Desk;
use super::{document, panic};
use crate::session::messages::{self, Command, Report};

/// A running worker; ends when dropped.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: [EventListener; 3],
}

/// What comes from a worker.
pub enum Word {
    /// A report, and what goes beside it.
    Report(Box<Report>, Vec<JsValue>),
    /// It has failed, and says nothing more.
    Lost(String),
}

impl Worker {
    /// Starts a worker; `None` where the browser refuses. Whether it comes up is told by [`Report::Ready`].
    pub fn start(heard: impl Fn(Word) + 'static) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&address()?, &options).ok()?;
        let heard = Rc::new(heard);
        let message = {
            let heard = Rc::clone(&heard);
            EventListener::new(&worker, "message", move |event| {
                if let Some(event) = event.dyn_ref::<MessageEvent>() {
                    heard(word(&event.data()));
                }
            })
        };
        let failed = |name: &'static str| {
            let heard = Rc::clone(&heard);
            EventListener::new(&worker, name, move |event| {
                let message = js_sys::Reflect::get(event, &"message".into()).ok();
                let message = message.and_then(|message| message.as_string());
                heard(Word::Lost(message.unwrap_or_else(|| event.type_())));
            })
        };
        let listeners = [message, failed("error"), failed("messageerror")];
        Some(Worker {
            worker,
            _listeners: listeners,
        })
    }

    /// Sends a command with what goes beside it. Says whether it could be sent.
    #[must_use]
    pub fn send(&self, command: &Command, beside: &[JsValue]) -> bool {
        let Some(bytes) = messages::encode(command) else {
            return false;
        };
        let (message, transfer) = message(&bytes, beside);
        let sent = self.worker.post_message_with_transfer(&message, &transfer);
        sent.is_ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Where the boot script has put the worker's address.
fn address() -> Option<String> {
    let names = document()?.query_selector("[data-worker]").ok().flatten()?;
    names.get_attribute("data-worker")
}

fn word(data: &JsValue) -> Word {
    if let Some(fault) = data.as_string() {
        return Word::Lost(fault);
    }
    match data.dyn_ref::<Array>().and_then(understood) {
        Some((report, beside)) => Word::Report(Box::new(report), beside),
        None => Word::Lost("it said what nobody understands".to_owned()),
    }
}

/// What is said, as it crosses over, and of that what is handed over and not copied.
fn message(bytes: &[u8], beside: &[JsValue]) -> (Array, Array) {
    let bytes = Uint8Array::from(bytes);
    let message = Array::of1(&bytes);
    for one in beside {
        message.push(one);
    }
    (message, Array::of1(&bytes.buffer()))
}

fn understood<T: DeserializeOwned>(message: &Array) -> Option<(T, Vec<JsValue>)> {
    let bytes = message.get(0).dyn_into::<Uint8Array>().ok()?.to_vec();
    Some((messages::decode(&bytes)?, message.iter().skip(1).collect()))
}

/// Being the worker: answers commands for as long as it lives. Says whether this is one; in a page nothing happens.
#[must_use]
pub fn serve() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return false;
    };
    panic::report_to_page(scope.clone());
    let desk = {
        let scope = scope.clone();
        Desk::new(move |report, beside| tell(&scope, &report, &beside))
    };
    let listener = EventListener::new(&scope, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let message = message.and_then(|data| data.dyn_into::<Array>().ok());
        if let Some((command, beside)) = message.and_then(|message| understood(&message)) {
            desk.ask(command, beside);
        }
    });
    listener.forget();
    tell(&scope, &Report::Ready, &[]);
    true
}

fn tell(scope: &DedicatedWorkerGlobalScope, report: &Report, beside: &[JsValue]) {
    let Some(bytes) = messages::encode(report) else {
        return;
    };
    let (message, transfer) = message(&bytes, beside);
    // Fails only for what can't be copied or handed over, and all of this can.
    let _ = scope.post_message_with_transfer(&message, &transfer);
}
