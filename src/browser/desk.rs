//! Where reading is done: takes commands, reads capture after capture, keeps them for a reload, and reports.
//!
//! It runs in the worker or, where none can be started, in the page. Commands are answered between two captures, so that nothing
//! that a person asks for waits longer than one capture takes.

mod queue;
mod reader;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::File;

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
    /// A desk that reports in that way.
    pub fn new(report: impl Fn(Report) + 'static) -> Desk {
        Desk {
            queue: Rc::default(),
            reader: Rc::new(RefCell::new(Some(Reader::new(report)))),
        }
    }

    /// Asks for something. `files` are those that [`Command::Read`] names, in its order.
    pub fn ask(&self, command: Command, files: Vec<File>) {
        self.queue.borrow_mut().take(command, files);
        if let Some(reader) = self.reader.take() {
            spawn(work(self.clone(), reader));
        }
    }
}

async fn work(desk: Desk, mut reader: Reader) {
    let mut last_breath = js_sys::Date::now();
    loop {
        let now = js_sys::Date::now();
        if now - last_breath >= BREATH {
            pause().await;
            last_breath = js_sys::Date::now();
        }
        let next = desk.queue.borrow_mut().next();
        match next {
            Some(Work::Answer(command)) => reader.answer(command, &desk.queue).await,
            Some(Work::Begin(drop)) => reader.begin(&drop),
            Some(Work::Read(piece, progress)) => reader.read(piece, progress).await,
            Some(Work::End) => reader.end().await,
            None => break,
        }
    }
    reader.rest();
    desk.reader.replace(Some(reader));
}
