//! The page's line to where reading is done: a worker, a second one where the first has failed, or else the page itself.
//!
//! What was given is held here until its reading is settled, so that nothing is lost with a worker: the next one is given it again,
//! save for the capture on which the first one broke.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use web_sys::File;

use super::desk::Desk;
use super::given::{Given, Unread};
use super::opening::Emit;
use super::shelf;
use super::worker::{Word, Worker};
use crate::session::messages::{Command, Inbox, Report};
use crate::state::Action;

/// How long a worker may take to come up (milliseconds) before reading is done in the page.
const PATIENCE_TO_START: u32 = 10_000;

/// How long the capture in hand may take after the person has cancelled (milliseconds) before it is broken off.
const PATIENCE_TO_CANCEL: u32 = 3_000;

/// The line. Lives as long as the page.
pub struct Line {
    emit: Emit,
    inner: RefCell<Inner>,
    own: Weak<Line>,
}

struct Inner {
    end: End,
    inbox: Inbox,
    unread: Unread,
    /// Called when what this tab had kept is open.
    opened: Option<Box<dyn FnOnce()>>,
    /// Whether a worker failed before it had opened what was kept.
    has_failed_to_open: bool,
    timer: Option<Timeout>,
}

/// Where reading is done.
enum End {
    /// A worker that has not come up yet, and what it is to be asked for then.
    Starting(Option<Worker>, Vec<(Command, Vec<File>)>),
    Worker(Worker),
    Page(Desk),
}

impl Line {
    /// Opens a line, and through it what this tab has kept; calls `opened` when that is there.
    pub fn open(emit: Emit, opened: impl FnOnce() + 'static) -> Rc<Line> {
        let line = Rc::new_cyclic(|own| Line {
            emit,
            inner: RefCell::new(Inner {
                end: End::Starting(None, Vec::new()),
                inbox: Inbox::default(),
                unread: Unread::default(),
                opened: Some(Box::new(opened)),
                has_failed_to_open: false,
                timer: None,
            }),
            own: Weak::clone(own),
        });
        line.start(false, shelf::tab());
        line
    }

    /// Asks for something that needs no files.
    pub fn ask(&self, command: Command) {
        if matches!(command, Command::Cancel | Command::Clear) {
            self.wait_for_the_capture_in_hand();
        }
        self.send(command, Vec::new());
    }

    /// Gives something to read.
    pub fn give(&self, given: Given) {
        self.inner.borrow_mut().unread.add(given.clone());
        let (command, files) = given.into_command();
        self.send(command, files);
    }

    /// Starts a worker and lets it open what the tab has kept and read what is still unread.
    fn start(&self, is_restart: bool, tab: Option<String>) {
        let mut first = vec![(Command::Open { tab, is_restart }, Vec::new())];
        let unread = self.inner.borrow().unread.all();
        first.extend(unread.into_iter().map(Given::into_command));
        let worker = Worker::start(self.hearing());
        let is_refused = worker.is_none();
        self.inner.borrow_mut().end = End::Starting(worker, first);
        if is_refused {
            self.read_in_the_page();
        } else {
            self.after(PATIENCE_TO_START, Line::read_in_the_page);
        }
    }

    fn hearing(&self) -> impl Fn(Word) + 'static {
        let own = Weak::clone(&self.own);
        move |word| {
            let Some(line) = own.upgrade() else { return };
            match word {
                Word::Report(report) => line.hear(report),
                Word::Lost(fault) => line.lose(&fault),
            }
        }
    }

    /// Does something later, unless something else is to be done later by then.
    fn after(&self, milliseconds: u32, act: impl FnOnce(&Line) + 'static) {
        let own = Weak::clone(&self.own);
        let timer = Timeout::new(milliseconds, move || {
            let Some(line) = own.upgrade() else { return };
            // It has rung; nothing may stop it while it acts.
            if let Some(rung) = line.inner.borrow_mut().timer.take() {
                rung.forget();
            }
            act(&line);
        });
        self.inner.borrow_mut().timer = Some(timer);
    }

    fn send(&self, command: Command, files: Vec<File>) {
        let is_sent = match &mut self.inner.borrow_mut().end {
            End::Starting(_, waiting) => {
                waiting.push((command, files));
                true
            }
            End::Worker(worker) => worker.send(&command, &files),
            End::Page(desk) => {
                desk.ask(command, files);
                true
            }
        };
        if !is_sent {
            self.lose("a command could not be sent");
        }
    }

    fn hear(&self, report: Report) {
        // The state may act at once on what it is told, and come back here: nothing is borrowed by then.
        match report {
            Report::Ready => self.begin(),
            Report::Reading { progress, is_given } => {
                if is_given {
                    self.inner.borrow_mut().unread.begin();
                }
                (self.emit)(Action::Progress(Some(progress)));
            }
            Report::Settled(count) => self.inner.borrow_mut().unread.settle(count),
            Report::Assembled(update) => {
                let assembled = self.inner.borrow_mut().inbox.unpack(update);
                (self.emit)(Action::Assembled(assembled));
            }
            Report::Opened(_) => {
                let opened = self.inner.borrow_mut().opened.take();
                if let Some(opened) = opened {
                    opened();
                }
            }
            Report::Idle => {
                self.inner.borrow_mut().timer = None;
                (self.emit)(Action::Progress(None));
            }
        }
    }

    /// The worker has come up: it gets what has been waiting for it.
    fn begin(&self) {
        let waiting = {
            let mut inner = self.inner.borrow_mut();
            inner.timer = None;
            match &mut inner.end {
                End::Starting(worker, waiting) => {
                    let waiting = std::mem::take(waiting);
                    if let Some(worker) = worker.take() {
                        inner.end = End::Worker(worker);
                    }
                    waiting
                }
                End::Worker(_) | End::Page(_) => return,
            }
        };
        for (command, files) in waiting {
            self.send(command, files);
        }
    }

    /// Reading is done in the page from now on: no worker comes up here.
    fn read_in_the_page(&self) {
        let hear = self.hearing();
        let desk = Desk::new(move |report| hear(Word::Report(report)));
        let end = std::mem::replace(&mut self.inner.borrow_mut().end, End::Page(desk.clone()));
        if let End::Starting(_, waiting) = end {
            for (command, files) in waiting {
                desk.ask(command, files);
            }
        }
    }

    /// The worker has failed. One that never came up is not tried again; the place of any other is taken by a new one.
    fn lose(&self, fault: &str) {
        web_sys::console::warn_1(&format!("the worker has failed: {fault}").into());
        let is_starting = matches!(self.inner.borrow().end, End::Starting(..));
        if is_starting {
            self.read_in_the_page();
            return;
        }
        let tab = {
            let mut inner = self.inner.borrow_mut();
            inner.unread.blame();
            // What was kept may be what it broke on. Where it was so twice, it is left alone.
            let is_opening = inner.opened.is_some() && !inner.unread.has_begun();
            let may_open = !(is_opening && inner.has_failed_to_open);
            inner.has_failed_to_open = is_opening;
            may_open.then(shelf::tab).flatten()
        };
        self.start(true, tab);
    }

    /// The person wants no more: what is in hand gets a little time, then the worker is replaced.
    fn wait_for_the_capture_in_hand(&self) {
        let is_reading = {
            let mut inner = self.inner.borrow_mut();
            inner.unread.forget_waiting();
            matches!(inner.end, End::Worker(_)) && inner.unread.has_begun()
        };
        if is_reading {
            self.after(PATIENCE_TO_CANCEL, |line| {
                line.inner.borrow_mut().unread.break_off();
                line.start(true, shelf::tab());
            });
        }
    }
}
