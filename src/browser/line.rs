//! The page's line to where reading is done: a worker, a second one where the first has failed, or else the page itself.
//!
//! What was given is held here until its reading is settled, so that nothing is lost with a worker: the next one is given it again,
//! save for the capture on which the first one broke. So is what went away and may come back.

mod comparing;
mod figures;
mod hearing;
mod tracing;
mod unread;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::desk::Desk;
use super::given::{Given, Pending};
use super::opening::Emit;
use super::worker::{Word, Worker};
use super::{marks, shelf};
use crate::model::{Article, Said, Sides, VersionNumber};
use crate::session::messages::{Command, Inbox};
use crate::session::{KeptAnnals, KeptAnswers, KeptComparisons, Undo, UnreadId, Why, article_key};
use crate::state::Action;
use comparing::{Asked, is_light, look};
use figures::Watched;
use tracing::Questions;
use unread::{Left, Unreads};

/// How long a worker may take to come up (milliseconds) before reading is done in the page.
const PATIENCE_TO_START: u32 = 10_000;

/// How long the file in hand may take after the person has cancelled (milliseconds) before it is broken off. What was read before it is
/// put together in that time as well.
const PATIENCE_TO_CANCEL: u32 = 15_000;

/// The line. Lives as long as the page.
pub struct Line {
    emit: Emit,
    inner: RefCell<Inner>,
    own: Weak<Line>,
}

struct Inner {
    end: End,
    inbox: Inbox,
    pending: Pending,
    unread: Unreads,
    /// What can be undone, and what it takes where captures went away.
    undo: Option<Undo>,
    withdrawn: Option<Withdrawn>,
    /// The article and the two versions on show.
    on_show: Option<(Rc<Article>, Sides<VersionNumber>)>,
    /// Comparisons that were made.
    comparisons: KeptComparisons,
    /// How much the steps of the articles changed, and who wants to know.
    figures: Watched,
    /// Two versions that are being compared for the page.
    compared: Option<Asked>,
    /// What is asked about the past of an article.
    questions: Questions,
    /// Since when every word of every version of an article stands there, once that was asked.
    annals: KeptAnnals,
    /// What else was answered about its past.
    answers: KeptAnswers,
    /// Called when what this tab had kept is open.
    opened: Option<Box<dyn FnOnce()>>,
    /// Whether a worker failed before it had opened what was kept.
    has_failed_to_open: bool,
    timer: Option<Timeout>,
}

/// What it takes to bring captures back that went away.
struct Withdrawn {
    keys: Vec<String>,
    said: Said,
    records: Vec<JsValue>,
}

/// Where reading is done.
enum End {
    /// A worker that has not come up yet, and what it is to be asked for then.
    Starting(Option<Worker>, Vec<(Command, Vec<JsValue>)>),
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
                pending: Pending::default(),
                unread: Unreads::default(),
                undo: None,
                withdrawn: None,
                on_show: None,
                comparisons: KeptComparisons::default(),
                figures: Watched::default(),
                compared: None,
                questions: Questions::default(),
                annals: KeptAnnals::default(),
                answers: KeptAnswers::default(),
                opened: Some(Box::new(opened)),
                has_failed_to_open: false,
                timer: None,
            }),
            own: Weak::clone(own),
        });
        marks::pass_over_marked();
        line.start(false, shelf::tab());
        line
    }

    /// Asks for something that needs no files.
    pub fn ask(&self, command: Command) {
        if matches!(command, Command::Cancel | Command::Clear) {
            if matches!(command, Command::Clear) {
                self.inner.borrow_mut().unread.clear();
                self.tell_unread();
            }
            self.wait_for_the_file_in_hand();
            // Whatever is still to be finished, the person is done with it.
            (self.emit)(Action::Progress(None));
        }
        self.send(command, Vec::new());
    }

    /// Undoes what was done last.
    pub fn undo(&self) {
        let withdrawn = self.inner.borrow_mut().withdrawn.take();
        let (keys, said, records) = withdrawn.map_or_else(Default::default, |withdrawn| {
            (withdrawn.keys, withdrawn.said, withdrawn.records)
        });
        self.send(Command::Undo { keys, said }, records);
    }

    /// Gives something to read.
    pub fn give(&self, given: Given) {
        self.inner.borrow_mut().pending.add(given.clone());
        let (command, files) = given.into_command();
        self.send(command, files);
    }

    /// Reads what was not read; `None` stands for all of it. Says how many things that are.
    pub fn read_now(&self, id: Option<UnreadId>) {
        let left = self.inner.borrow_mut().unread.take(id);
        self.tell_unread();
        let (mut given, mut kept) = (Vec::new(), Vec::new());
        for one in left {
            match one {
                Left::Given(thing) => given.push(thing),
                Left::Kept(key) => kept.push(key),
            }
        }
        if !kept.is_empty() {
            marks::take_up(&kept);
            (self.emit)(Action::Began(kept.len()));
            self.send(Command::Reopen(kept), Vec::new());
        }
        if !given.is_empty() {
            (self.emit)(Action::Began(given.len()));
            self.give(Given::of_things(given));
        }
    }

    /// Forgets what was not read; `None` stands for all of it.
    pub fn leave_unread(&self, id: Option<UnreadId>) {
        let left = self.inner.borrow_mut().unread.take(id);
        self.tell_unread();
        let kept = left.into_iter().filter_map(|one| match one {
            Left::Given(_) => None,
            Left::Kept(key) => Some(key),
        });
        let kept: Vec<String> = kept.collect();
        if !kept.is_empty() {
            marks::take_up(&kept);
            self.send(Command::Forget(kept), Vec::new());
        }
    }

    /// Leaves the file in hand unread, and goes on with the rest: the worker that has it is given up.
    pub fn break_off(&self) {
        let is_worker = matches!(self.inner.borrow().end, End::Worker(_));
        if !is_worker {
            return;
        }
        let in_hand = self.inner.borrow_mut().pending.break_off();
        match in_hand {
            Some(thing) => self.leave(vec![(Left::Given(thing), Why::BrokenOff)]),
            None if !marks::pass_over_marked() => return,
            None => {}
        }
        self.start(true, shelf::tab());
    }

    /// Starts a worker and lets it open what the tab has kept and read what is still unread.
    fn start(&self, is_restart: bool, tab: Option<String>) {
        let first = {
            let mut inner = self.inner.borrow_mut();
            let questions = inner.questions.again();
            let is_gone = inner.withdrawn.is_some();
            let open = Command::Open {
                tab,
                is_restart,
                passed_over: marks::passed_over(),
                undo: inner.undo.clone().filter(|_| is_gone),
            };
            let pending = inner.pending.all();
            let compare = inner.compared.as_ref().map(|asked| Command::Compare {
                article: article_key(&asked.article),
                pair: asked.pair,
            });
            let on_show = inner.on_show.as_ref();
            let look = on_show.map(|(article, pair)| look(article, *pair));
            std::iter::once((open, Vec::new()))
                .chain(pending.into_iter().map(Given::into_command))
                .chain(compare.map(|command| (command, Vec::new())))
                .chain(look.map(|command| (command, Vec::new())))
                .chain(questions.into_iter().map(|command| (command, Vec::new())))
                .collect()
        };
        let worker = Worker::start(self.hearing());
        let is_refused = worker.is_none();
        self.inner.borrow_mut().end = End::Starting(worker, first);
        if is_refused {
            self.read_in_the_page();
        } else {
            self.after(PATIENCE_TO_START, Line::read_in_the_page);
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

    fn send(&self, command: Command, beside: Vec<JsValue>) {
        let is_sent = match &mut self.inner.borrow_mut().end {
            End::Starting(_, waiting) => {
                waiting.push((command, beside));
                true
            }
            End::Worker(worker) => worker.send(&command, &beside),
            End::Page(desk) => {
                desk.ask(command, beside);
                true
            }
        };
        if !is_sent {
            self.lose("a command could not be sent");
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
        for (command, beside) in waiting {
            self.send(command, beside);
        }
    }

    /// Reading is done in the page from now on: no worker comes up here.
    fn read_in_the_page(&self) {
        let hear = self.hearing();
        let desk = Desk::new(move |report, beside| hear(Word::Report(Box::new(report), beside)));
        let end = std::mem::replace(&mut self.inner.borrow_mut().end, End::Page(desk.clone()));
        if let End::Starting(_, waiting) = end {
            let on_show = self.inner.borrow().on_show.clone();
            let is_light = on_show.is_some_and(|(article, _)| is_light(&article));
            let is_to_do = |(command, _): &(Command, Vec<JsValue>)| {
                is_light || !matches!(command, Command::Look { .. })
            };
            for (command, beside) in waiting.into_iter().filter(is_to_do) {
                desk.ask(command, beside);
            }
        }
    }

    /// The person wants no more: what is in hand gets a little time, then the worker is replaced.
    fn wait_for_the_file_in_hand(&self) {
        let is_reading = {
            let mut inner = self.inner.borrow_mut();
            inner.pending.cancel();
            matches!(inner.end, End::Worker(_)) && inner.pending.has_begun()
        };
        if is_reading {
            self.after(PATIENCE_TO_CANCEL, |line| {
                let (in_hand, waiting) = line.inner.borrow_mut().pending.break_off_cancelled();
                let in_hand = in_hand.map(|thing| (Left::Given(thing), Why::BrokenOff));
                let waiting = waiting.into_iter();
                let waiting = waiting.map(|thing| (Left::Given(thing), Why::Cancelled));
                line.leave(in_hand.into_iter().chain(waiting).collect());
                line.start(true, shelf::tab());
            });
        }
    }

    /// Leaves things unread, and says so.
    fn leave(&self, things: Vec<(Left, Why)>) {
        for (left, why) in things {
            let name = left.name().to_owned();
            self.inner.borrow_mut().unread.add(left, name, why);
        }
        self.tell_unread();
    }

    fn tell_unread(&self) {
        let unread = self.inner.borrow().unread.list();
        (self.emit)(Action::Unread(unread));
    }
}
