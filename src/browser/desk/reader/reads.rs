//! Reading what was given or kept, one capture after the other.

use std::cell::RefCell;

use web_sys::File;

use super::Reader;
use crate::browser::decode::PlatformDecode;
use crate::browser::desk::queue::{Outline, Piece, Queue};
use crate::browser::{files, pause};
use crate::model::Capture;
use crate::parse::{Reading, Steps};
use crate::session::messages::{Report, Source};
use crate::session::{Opened, Outcome, Portions, Progress};

/// Captures are put on the shelf when those that wait for it have this many bytes, if not before.
const MOST_UNKEPT: usize = 16 * 1024 * 1024;

/// Reading an archive is interrupted this often (milliseconds), to say how far it has come and to hear what is asked meanwhile.
const BREATH: f64 = 40.0;

impl Reader {
    /// Captures follow that came together.
    pub fn begin(&mut self, outline: &Outline) {
        self.portions = Portions::of(outline.captures, outline.bytes);
        self.is_reopening = outline.is_kept;
        if !outline.is_kept {
            self.places_gone.clear();
            self.session.begin();
        }
    }

    /// Reads one of them.
    pub async fn read(&mut self, piece: Piece, progress: Progress, queue: &RefCell<Queue>) {
        let is_readable = match piece {
            Piece::Given(source, file) => self.read_given(source, file, progress, queue).await,
            Piece::Kept(key) => self.read_kept(key, progress, queue).await,
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
            self.say(Report::Opened(true));
            self.shelf.tidy().await;
        }
    }

    async fn read_given(
        &mut self,
        source: Source,
        file: Option<File>,
        progress: Progress,
        queue: &RefCell<Queue>,
    ) -> bool {
        let name = source.name().to_owned();
        let progress = Progress { name, ..progress };
        self.say(Report::Reading {
            progress: progress.clone(),
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
        match self.read_forms(forms, &progress, queue).await {
            Some(Outcome { id, worth_keeping }) => {
                self.unkept
                    .extend(worth_keeping.map(|capture| (id, capture)));
                self.session.is_readable(id)
            }
            None => {
                if queue.borrow().is_hand_cancelled() {
                    self.unsettled -= 1;
                    queue.borrow_mut().leave(None);
                }
                false
            }
        }
    }

    /// What becomes of one thing that was given; `None` where it was cancelled, or has no form.
    async fn read_forms(
        &mut self,
        forms: Vec<Capture>,
        progress: &Progress,
        queue: &RefCell<Queue>,
    ) -> Option<Outcome> {
        let mut left = forms.len();
        for form in forms {
            left -= 1;
            let outcome = match self.session.open(form, left == 0) {
                Opened::Held(id) => Some(Outcome::known(id)),
                Opened::Useless => None,
                Opened::New(place, form) => {
                    let reading = self.read_through(&form, progress, queue).await?;
                    self.session.close(place, form, reading, left == 0)
                }
            };
            if outcome.is_some() {
                return outcome;
            }
        }
        None
    }

    async fn read_kept(&mut self, key: String, progress: Progress, queue: &RefCell<Queue>) -> bool {
        let Some(capture) = self.shelf.fetch(&key).await else {
            return false;
        };
        self.say(Report::Opening(key.clone()));
        let name = capture.name.clone();
        let progress = Progress { name, ..progress };
        self.say(Report::Reading {
            progress: progress.clone(),
            is_given: false,
        });
        let Some(reading) = self.read_through(&capture, &progress, queue).await else {
            queue.borrow_mut().leave(Some(key));
            return false;
        };
        let id = self.session.reopen(&capture, reading);
        self.shelf.know(id, key);
        true
    }

    /// Reads a capture, step by step where that is possible; answers meanwhile. `None` where the person has cancelled.
    async fn read_through(
        &mut self,
        capture: &Capture,
        progress: &Progress,
        queue: &RefCell<Queue>,
    ) -> Option<Reading> {
        let mut steps = Steps::of(capture);
        let mut last_breath = js_sys::Date::now();
        while steps.step(&PlatformDecode) {
            if js_sys::Date::now() - last_breath < BREATH {
                continue;
            }
            let parts = steps.parts();
            let progress = progress.clone();
            self.say(Report::Progress(Progress { parts, ..progress }));
            pause().await;
            if queue.borrow().is_hand_cancelled() {
                return None;
            }
            loop {
                let asked = queue.borrow_mut().asked();
                let Some((command, beside)) = asked else {
                    break;
                };
                self.answer(command, beside, queue).await;
            }
            last_breath = js_sys::Date::now();
        }
        Some(steps.finish())
    }
}
