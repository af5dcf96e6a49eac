//! Where reading is done: takes commands, reads capture after capture, keeps them for a reload, and reports.
//!
//! It runs in the worker or, where none can be started, in the page. Commands are answered between two captures, and between two files of
//! an archive, so that nothing that a person asks for waits longer than reading one file takes. What is asked about the past of an article takes long, and so is done
//! little by little: a little after every capture, the rest when nothing else is asked for.

mod queue;
mod reader;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::{pause, spawn};
use crate::session::messages::{Command, Report};
use queue::{Queue, Work};
use reader::Reader;

/// Where reading is done.
#[derive(Clone)]
pub struct Desk {
    queue: Rc<RefCell<Queue>>,
    /// Away while it works.
    reader: Rc<RefCell<Option<Reader>>>,
}

/// Work is interrupted this often (milliseconds), so that commands come in and a page can draw.
const BREATH: f64 = 12.0;

impl Desk {
    /// A desk that reports in that way: a report, and what goes beside it.
    pub fn new(report: impl Fn(Report, Vec<JsValue>) + 'static) -> Desk {
        Desk {
            queue: Rc::default(),
            reader: Rc::new(RefCell::new(Some(Reader::new(report)))),
        }
    }

    /// Asks for something. What the command says travels beside it: files that [`Command::Read`] names, in its order, or records.
    pub fn ask(&self, command: Command, beside: Vec<JsValue>) {
        self.queue.borrow_mut().take(command, beside);
        if let Some(reader) = self.reader.take() {
            spawn(work(self.clone(), reader));
        }
    }
}

async fn work(desk: Desk, mut reader: Reader) {
    let mut last_breath = js_sys::Date::now();
    let mut is_resting = false;
    loop {
        let now = js_sys::Date::now();
        if now - last_breath >= BREATH {
            pause().await;
            last_breath = js_sys::Date::now();
        }
        let next = desk.queue.borrow_mut().next();
        match next {
            Some(Work::Answer(command, beside)) => {
                reader.answer(command, beside, &desk.queue).await;
            }
            Some(Work::Begin(drop)) => reader.begin(&drop),
            Some(Work::Read(piece, progress)) => {
                reader.read(piece, progress, &desk.queue).await;
                reader.trace();
            }
            Some(Work::End) => reader.end().await,
            None => {
                if !is_resting {
                    reader.rest();
                }
                is_resting = true;
                if reader.trace() || reader.compare_ahead() {
                    continue;
                }
                break;
            }
        }
        is_resting = false;
    }
    desk.reader.replace(Some(reader));
}
