//! Reads and answers, one thing at a time; owns the session and its shelf.

use std::cell::RefCell;

use web_sys::File;

use super::queue::{Outline, Piece, Queue};
use crate::assemble::AssembleConfig;
use crate::browser::decode::PlatformDecode;
use crate::browser::files;
use crate::browser::shelf::{Shelf, Withdrawn};
use crate::model::Capture;
use crate::session::messages::{Command, Outbox, Report, Source};
use crate::session::{CaptureId, Portions, Progress, Session, Undone};

/// Reads and answers.
pub struct Reader {
    report: Box<dyn Fn(Report)>,
    session: Session,
    config: AssembleConfig,
    shelf: Shelf,
    outbox: Outbox,
    portions: Portions,
    /// Read, but not yet on the shelf.
    unkept: Vec<(CaptureId, Capture)>,
    /// What was removed from the shelf and may come back.
    withdrawn: Vec<Withdrawn>,
    /// How many given things were read since that was last reported.
    unsettled: usize,
    /// Whether what is read now was kept over a reload.
    is_reopening: bool,
    /// Whether nothing but the whole is to be reported of that.
    is_restart: bool,
}

/// Captures are put on the shelf when those that wait for it have this many bytes, if not before.
const MOST_UNKEPT: usize = 16 * 1024 * 1024;

impl Reader {
    /// A reader that reports in that way.
    pub fn new(report: impl Fn(Report) + 'static) -> Reader {
        Reader {
            report: Box::new(report),
            session: Session::default(),
            config: AssembleConfig::default(),
            shelf: Shelf::default(),
            outbox: Outbox::default(),
            portions: Portions::of(0, 0),
            unkept: Vec::new(),
            withdrawn: Vec::new(),
            unsettled: 0,
            is_reopening: false,
            is_restart: false,
        }
    }

    /// Answers a command; opening puts what is to be read into the queue.
    pub async fn answer(&mut self, command: Command, queue: &RefCell<Queue>) {
        // What is to go must not come on the shelf after it went.
        self.keep().await;
        match command {
            Command::Open { tab, is_restart } => self.open(tab, is_restart, queue).await,
            Command::Remove(id) => {
                if self.session.remove(id) {
                    self.withdrawn = self.shelf.withdraw(&[id]).await;
                    self.keep_said().await;
                    self.tell(false);
                }
            }
            Command::Undo => self.undo().await,
            Command::Clear => self.clear().await,
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
                    self.withdrawn.clear();
                    self.tell_said().await;
                }
            }
            // What waited has been passed over already; what was read is told at the end of it.
            Command::Cancel => {}
            // The queue takes these apart.
            Command::Read(_) => {}
        }
    }

    /// Captures follow that came together.
    pub fn begin(&mut self, outline: &Outline) {
        self.portions = Portions::of(outline.captures, outline.bytes);
        self.is_reopening = outline.is_kept;
        if !outline.is_kept {
            self.withdrawn.clear();
            self.session.begin();
        }
    }

    /// Reads one of them.
    pub async fn read(&mut self, piece: Piece, progress: Progress) {
        let is_readable = match piece {
            Piece::Given(source, file) => self.read_given(source, file, progress).await,
            Piece::Kept(key) => self.read_kept(key, progress).await,
        };
        let unkept = self.unkept.iter().map(|(_, capture)| capture.bytes.len());
        if unkept.sum::<usize>() >= MOST_UNKEPT {
            self.keep().await;
        }
        let is_quiet = self.is_reopening && self.is_restart;
        if self.portions.is_due(is_readable) && !is_quiet {
            self.portion(false).await;
        }
    }

    /// All of what came together was read.
    pub async fn end(&mut self) {
        self.portion(true).await;
        if std::mem::take(&mut self.is_reopening) {
            (self.report)(Report::Opened(true));
            self.shelf.tidy().await;
        }
    }

    /// Nothing is left to do.
    pub fn rest(&mut self) {
        self.settle();
        (self.report)(Report::Idle);
    }

    async fn open(&mut self, tab: Option<String>, is_restart: bool, queue: &RefCell<Queue>) {
        self.shelf = Shelf::of(tab);
        self.is_restart = is_restart;
        let keys = self.shelf.keys().await;
        if keys.is_empty() {
            (self.report)(Report::Opened(false));
            self.shelf.tidy().await;
            return;
        }
        self.session.say_again(self.shelf.said().await);
        queue.borrow_mut().open(keys);
    }

    async fn read_given(&mut self, source: Source, file: Option<File>, progress: Progress) -> bool {
        let name = source.name().to_owned();
        (self.report)(Report::Reading {
            progress: Progress { name, ..progress },
            is_given: true,
        });
        self.unsettled += 1;
        let forms = match (source, file) {
            (Source::File { name, modified, .. }, Some(file)) => {
                match files::read(&file, name, modified).await {
                    Ok(capture) => vec![capture],
                    Err(problem) => {
                        self.session.add_unread(problem);
                        return false;
                    }
                }
            }
            (Source::Forms(forms), _) => forms,
            (Source::Unread(problem), _) => {
                self.session.add_unread(problem);
                return false;
            }
            // A file that did not travel along can't be read, and there is none.
            (Source::File { .. }, None) => return false,
        };
        let Some(outcome) = self.session.give(forms, &PlatformDecode) else {
            return false;
        };
        if let Some(capture) = outcome.worth_keeping {
            self.unkept.push((outcome.id, capture));
        }
        self.session.is_readable(outcome.id)
    }

    async fn read_kept(&mut self, key: String, progress: Progress) -> bool {
        let Some(capture) = self.shelf.fetch(&key).await else {
            return false;
        };
        (self.report)(Report::Reading {
            progress: Progress {
                name: capture.name.clone(),
                ..progress
            },
            is_given: false,
        });
        let id = self.session.reopen(&capture, &PlatformDecode);
        self.shelf.know(id, key);
        true
    }

    async fn undo(&mut self) {
        match self.session.undo() {
            Some(Undone::CameBack(_)) => {
                let withdrawn = std::mem::take(&mut self.withdrawn);
                self.shelf.put_back(withdrawn).await;
            }
            Some(Undone::WentAway(ids)) => self.withdrawn = self.shelf.withdraw(&ids).await,
            Some(Undone::Rearranged) => {}
            None => return,
        }
        self.keep_said().await;
        self.tell(false);
    }

    async fn clear(&mut self) {
        let ids = self.session.ids();
        if self.session.clear() {
            self.withdrawn = self.shelf.withdraw(&ids).await;
        }
        self.shelf.forget().await;
        self.settle();
        self.tell(false);
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
        let assembled = self.session.assembled(is_last, &self.config);
        self.keep().await;
        (self.report)(Report::Assembled(self.outbox.pack(assembled)));
        self.settle();
    }

    fn tell(&mut self, is_last: bool) {
        let assembled = self.session.assembled(is_last, &self.config);
        (self.report)(Report::Assembled(self.outbox.pack(assembled)));
    }

    async fn keep(&mut self) {
        let unkept = std::mem::take(&mut self.unkept);
        self.shelf.keep(unkept).await;
    }

    fn settle(&mut self) {
        let settled = std::mem::take(&mut self.unsettled);
        if settled > 0 {
            (self.report)(Report::Settled(settled));
        }
    }
}
