//! Reads and answers, one thing at a time; owns the session and its shelf.

mod reads;

use std::cell::RefCell;

use wasm_bindgen::JsValue;

use super::queue::Queue;
use crate::assemble::AssembleConfig;
use crate::browser::decode::PlatformDecode;
use crate::browser::segment;
use crate::browser::shelf::{Shelf, Withdrawn};
use crate::kinds::Comparison;
use crate::model::{Capture, Said, Sides, VersionNumber};
use crate::parse::read;
use crate::session::messages::{Command, EVERYTHING, Outbox, Report};
use crate::session::{
    Ahead, CaptureId, Portions, Session, Traced, Tracer, Undo, Undone, article_key,
};

/// Reads and answers.
pub struct Reader {
    report: Box<dyn Fn(Report, Vec<JsValue>)>,
    session: Session,
    config: AssembleConfig,
    shelf: Shelf,
    outbox: Outbox,
    portions: Portions,
    /// Read, but not yet on the shelf.
    unkept: Vec<(CaptureId, Capture)>,
    /// Where that stood which was taken off the shelf last and may come back.
    places_gone: Vec<(CaptureId, String)>,
    /// Two versions that are to be compared as soon as they are there.
    wanted: Option<(String, Sides<VersionNumber>)>,
    /// What may be wanted next.
    ahead: Ahead,
    /// What is asked about the past of an article.
    tracer: Tracer,
    /// How many given things were read since that was last reported.
    unsettled: usize,
    /// Whether what is read now was kept over a reload.
    is_reopening: bool,
    /// Whether nothing but the whole is to be reported of that.
    is_restart: bool,
    /// Whether it was told that nothing is kept.
    told_unkept: bool,
}

/// What a tab opens again.
struct Opening {
    tab: Option<String>,
    is_restart: bool,
    passed_over: Vec<String>,
    undo: Option<Undo>,
}

impl Reader {
    /// A reader that reports in that way.
    pub fn new(report: impl Fn(Report, Vec<JsValue>) + 'static) -> Reader {
        Reader {
            report: Box::new(report),
            session: Session::default(),
            config: AssembleConfig::default(),
            shelf: Shelf::default(),
            outbox: Outbox::default(),
            portions: Portions::of(0, 0),
            unkept: Vec::new(),
            places_gone: Vec::new(),
            wanted: None,
            ahead: Ahead::default(),
            tracer: Tracer::new(segment::config()),
            unsettled: 0,
            is_reopening: false,
            is_restart: false,
            told_unkept: false,
        }
    }

    /// Answers a command; opening puts what is to be read into the queue. `beside` is what came beside it.
    pub async fn answer(&mut self, command: Command, beside: Vec<JsValue>, queue: &RefCell<Queue>) {
        if let Command::Compare { article, pair } = command {
            self.wanted = Some((article, pair));
            self.compare();
            return;
        }
        if let Command::Look { article, pair } = command {
            self.ahead.look(article, pair);
            return;
        }
        if let Command::Trace { article, question } = command {
            self.tracer.ask(article, question);
            return;
        }
        // What is to go must not come on the shelf after it went.
        self.keep().await;
        match command {
            Command::Open {
                tab,
                is_restart,
                passed_over,
                undo,
            } => {
                let opening = Opening {
                    tab,
                    is_restart,
                    passed_over,
                    undo,
                };
                self.open(opening, queue).await;
            }
            Command::Reopen(keys) => {
                self.is_restart = false;
                queue.borrow_mut().open(keys);
            }
            Command::Forget(keys) => self.shelf.forget_these(&keys).await,
            Command::Remove(id) => {
                if self.session.remove(id) {
                    self.withdraw(&[id]).await;
                    self.keep_said().await;
                    self.tell(false);
                }
            }
            Command::Undo { keys, said } => self.undo(keys, said, beside).await,
            Command::Clear => {
                // Nobody asks for what was not read of what is cleared.
                queue.borrow_mut().cancelled();
                self.clear().await;
            }
            Command::Overrule(overruling) => {
                self.session.overrule(overruling);
                self.tell_said().await;
            }
            Command::Release { file, line } => {
                self.session.release(&file, line);
                self.tell_said().await;
            }
            Command::Choose(choice) => {
                self.session.choose(choice);
                self.tell_said().await;
            }
            Command::Rearrange { file, shift } => {
                if self.session.rearrange(&file, shift, &self.config) {
                    self.tell_said().await;
                }
            }
            Command::ReleaseOrder { file } => {
                if self.session.release_order(&file, &self.config) {
                    // What was removed before can't come back any more.
                    self.places_gone.clear();
                    self.tell_said().await;
                }
            }
            Command::Cancel => self.tell_cancelled(queue).await,
            // The queue takes these apart; the others were answered above.
            Command::Read(_)
            | Command::Compare { .. }
            | Command::Look { .. }
            | Command::Trace { .. } => {}
        }
    }

    /// Nothing is left to do.
    pub fn rest(&mut self) {
        self.settle();
        self.say(Report::Idle);
    }

    async fn open(&mut self, opening: Opening, queue: &RefCell<Queue>) {
        self.shelf = Shelf::of(opening.tab);
        self.is_restart = opening.is_restart;
        if let Some(undo) = opening.undo {
            self.session.recall(undo);
        }
        let passed_over = opening.passed_over;
        let is_passed_over = |key: &String| {
            passed_over.contains(key) || passed_over.iter().any(|one| one == EVERYTHING)
        };
        let (passed_over, keys): (Vec<_>, Vec<_>) = self
            .shelf
            .keys()
            .await
            .into_iter()
            .partition(is_passed_over);
        self.tell_passed_over(passed_over, false).await;
        self.session.say_again(self.shelf.said().await);
        if keys.is_empty() {
            self.say(Report::Opened(false));
            self.shelf.tidy().await;
            return;
        }
        queue.borrow_mut().open(keys);
    }

    /// Undoes what was done last. `records` are those that the captures had which went away, `keys` where they were.
    async fn undo(&mut self, keys: Vec<String>, said: Said, records: Vec<JsValue>) {
        let records = keys.into_iter().zip(records);
        match self.session.undo() {
            Some(Undone::CameBack(_)) => {
                for (id, key) in std::mem::take(&mut self.places_gone) {
                    self.shelf.know(id, key);
                }
                self.shelf.put_back(records.collect()).await;
            }
            Some(Undone::Elsewhere) => {
                let records: Vec<_> = records.collect();
                for (key, record) in &records {
                    if let Some(capture) = Shelf::capture(record.clone()) {
                        let reading = read(&capture, &PlatformDecode);
                        let id = self.session.reopen(&capture, reading);
                        self.shelf.know(id, key.clone());
                    }
                }
                self.session.say_again(said);
                self.shelf.put_back(records).await;
            }
            Some(Undone::WentAway(ids)) => self.withdraw(&ids).await,
            Some(Undone::Rearranged) => {}
            None => return,
        }
        self.keep_said().await;
        self.tell(false);
    }

    /// Takes captures off the shelf that have left the session: the page alone has them from now on, should the person want them back.
    async fn withdraw(&mut self, ids: &[CaptureId]) {
        let withdrawn = self.shelf.withdraw(ids).await;
        let place = |one: &Withdrawn| (one.id, one.key.clone());
        self.places_gone = withdrawn.iter().map(place).collect();
        let (keys, records) = withdrawn
            .into_iter()
            .map(|one| (one.key, one.record))
            .unzip();
        let said = self.session.said_gone();
        (self.report)(Report::Withdrawn { keys, said }, records);
    }

    async fn clear(&mut self) {
        let ids = self.session.ids();
        if self.session.clear() {
            self.withdraw(&ids).await;
        }
        self.shelf.forget().await;
        self.settle();
        self.tell(false);
    }

    async fn tell_cancelled(&mut self, queue: &RefCell<Queue>) {
        let cancelled = queue.borrow_mut().cancelled();
        self.say(Report::Cancelled(cancelled.given));
        self.tell_passed_over(cancelled.kept, true).await;
    }

    async fn tell_passed_over(&self, keys: Vec<String>, is_cancelled: bool) {
        for key in keys {
            if let Some(name) = self.shelf.name(&key).await {
                self.say(Report::PassedOver {
                    key,
                    name,
                    is_cancelled,
                });
            }
        }
    }

    async fn tell_said(&mut self) {
        self.keep_said().await;
        self.tell(false);
    }

    async fn keep_said(&self) {
        self.shelf.keep_said(&self.session.said()).await;
    }

    /// Shows what was read so far. It is on the shelf before it is on show, so that a reload at any moment loses nothing.
    async fn portion(&mut self, is_last: bool) {
        if self.is_reopening {
            self.say(Report::Opening(EVERYTHING.to_owned()));
        }
        let assembled = self.session.assembled(is_last, &self.config);
        self.keep().await;
        self.outbox
            .send(assembled, |report| (self.report)(report, Vec::new()));
        self.settle();
        self.compare();
    }

    fn tell(&mut self, is_last: bool) {
        let assembled = self.session.assembled(is_last, &self.config);
        self.outbox
            .send(assembled, |report| (self.report)(report, Vec::new()));
        self.compare();
    }

    /// Compares the two versions that are wanted, where the page has them.
    fn compare(&mut self) {
        let Some((key, pair)) = &self.wanted else {
            return;
        };
        let mut sent = self.outbox.sent().iter();
        let Some(article) = sent.find(|article| article_key(article) == *key) else {
            return;
        };
        let made = Comparison::of_versions(article, *pair, &segment::config());
        let Some(comparison) = made else {
            return;
        };
        let (article, pair) = (key.clone(), *pair);
        self.wanted = None;
        self.say(Report::Compared {
            article,
            pair,
            comparison,
        });
    }

    /// Goes on with what is asked about the past of an article; whether there was anything to do.
    pub fn trace(&mut self) -> bool {
        match self.tracer.step(self.outbox.sent()) {
            Traced::Nothing => return false,
            Traced::Some => {}
            Traced::Answer(article, question, answer) => self.say(Report::Traced {
                article,
                question,
                answer,
            }),
        }
        true
    }

    /// Compares one pair of versions that may be wanted next; whether there was any.
    pub fn compare_ahead(&mut self) -> bool {
        let Some((article, pair)) = self.ahead.next(self.outbox.sent()) else {
            return false;
        };
        let made = Comparison::of_versions(&article, pair, &segment::config());
        if let Some(comparison) = made {
            self.say(Report::Compared {
                article: article_key(&article),
                pair,
                comparison,
            });
        }
        true
    }

    async fn keep(&mut self) {
        let unkept = std::mem::take(&mut self.unkept);
        let is_kept = self.shelf.keep(unkept).await;
        if !is_kept && !std::mem::replace(&mut self.told_unkept, true) {
            self.say(Report::Unkept);
        }
    }

    fn settle(&mut self) {
        let settled = std::mem::take(&mut self.unsettled);
        if settled > 0 {
            self.say(Report::Settled(settled));
        }
    }

    fn say(&self, report: Report) {
        (self.report)(report, Vec::new());
    }
}
