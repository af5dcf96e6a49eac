//! What is still to be done, in order: what was asked for comes before what is to be read.

use std::collections::VecDeque;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use crate::session::Progress;
use crate::session::messages::{Command, Source};

/// What is still to be done.
#[derive(Default)]
pub struct Queue {
    asked: VecDeque<(Command, Vec<JsValue>)>,
    drops: VecDeque<Drop>,
    progress: Progress,
    /// What the person has cancelled, until that is told.
    cancelled: Cancelled,
    /// Whether that was while something was in hand, which is to be left then.
    is_hand_cancelled: bool,
}

/// What was not read since the person has cancelled.
#[derive(Default)]
pub struct Cancelled {
    /// How many of the things that were given.
    pub given: usize,
    /// Keys of what was kept.
    pub kept: Vec<String>,
}

/// What was given together.
#[derive(Default)]
struct Drop {
    pieces: VecDeque<Piece>,
    bytes: u64,
    has_begun: bool,
    is_kept: bool,
}

/// One thing to read.
pub enum Piece {
    /// What a person gave.
    Given(Source, Option<File>),
    /// What this tab has kept, under that key.
    Kept(String),
}

/// The next thing to do.
pub enum Work {
    /// Answer a command, with what came beside it.
    Answer(Command, Vec<JsValue>),
    /// Captures follow that came together.
    Begin(Outline),
    /// Read one.
    Read(Piece, Progress),
    /// All of what came together was read.
    End,
}

/// What is known beforehand of captures that came together.
pub struct Outline {
    /// How many.
    pub captures: usize,
    /// How many bytes in all, as far as that is known.
    pub bytes: u64,
    /// Whether this tab has kept them.
    pub is_kept: bool,
}

impl Queue {
    /// Takes a command, with what came beside it. Cancelling and clearing begin at once: what waits to be read is passed over, and what is
    /// in hand is to be left. Of two comparisons only the later is wanted, and only the last look.
    pub fn take(&mut self, command: Command, beside: Vec<JsValue>) {
        match command {
            Command::Read(sources) => return self.give(sources, beside),
            Command::Cancel | Command::Clear => self.cancel(),
            Command::Compare { .. } => self
                .asked
                .retain(|(other, _)| !matches!(other, Command::Compare { .. })),
            Command::Look { .. } => self
                .asked
                .retain(|(other, _)| !matches!(other, Command::Look { .. })),
            _ => {}
        }
        self.asked.push_back((command, beside));
    }

    /// The next thing that was asked for.
    pub fn asked(&mut self) -> Option<(Command, Vec<JsValue>)> {
        self.asked.pop_front()
    }

    /// Whether what is in hand is to be left.
    pub fn is_hand_cancelled(&self) -> bool {
        self.is_hand_cancelled
    }

    /// What was in hand has been left.
    pub fn leave(&mut self, kept: Option<String>) {
        match kept {
            Some(key) => self.cancelled.kept.insert(0, key),
            None => self.cancelled.given += 1,
        }
    }

    /// What was not read since the person has cancelled; it is told once.
    pub fn cancelled(&mut self) -> Cancelled {
        std::mem::take(&mut self.cancelled)
    }

    fn cancel(&mut self) {
        self.is_hand_cancelled = true;
        for piece in self.drops.iter_mut().flat_map(|drop| drop.pieces.drain(..)) {
            match piece {
                Piece::Given(..) => self.cancelled.given += 1,
                Piece::Kept(key) => self.cancelled.kept.push(key),
            }
        }
    }

    /// Reads what this tab has kept before anything else.
    pub fn open(&mut self, keys: Vec<String>) {
        self.progress.of += keys.len();
        self.drops.push_front(Drop {
            pieces: keys.into_iter().map(Piece::Kept).collect(),
            is_kept: true,
            ..Drop::default()
        });
    }

    /// The next thing to do; `None` where nothing is left.
    pub fn next(&mut self) -> Option<Work> {
        if let Some((command, beside)) = self.asked() {
            return Some(Work::Answer(command, beside));
        }
        let Some(drop) = self.drops.front_mut() else {
            self.progress = Progress::default();
            return None;
        };
        if !drop.has_begun {
            drop.has_begun = true;
            return Some(Work::Begin(Outline {
                captures: drop.pieces.len(),
                bytes: drop.bytes,
                is_kept: drop.is_kept,
            }));
        }
        let Some(piece) = drop.pieces.pop_front() else {
            self.drops.pop_front();
            return Some(Work::End);
        };
        let progress = self.progress.clone();
        self.progress.done += 1;
        self.is_hand_cancelled = false;
        Some(Work::Read(piece, progress))
    }

    fn give(&mut self, sources: Vec<Source>, beside: Vec<JsValue>) {
        let mut files = beside
            .into_iter()
            .filter_map(|one| one.dyn_into::<File>().ok());
        let mut drop = Drop::default();
        for source in sources {
            let file = match &source {
                Source::File { length, .. } => {
                    drop.bytes += length;
                    files.next()
                }
                Source::Forms(_) | Source::Unread(_) => None,
            };
            drop.pieces.push_back(Piece::Given(source, file));
        }
        self.progress.of += drop.pieces.len();
        self.drops.push_back(drop);
    }
}
