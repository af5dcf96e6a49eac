//! What is still to be done, in order: what was asked for comes before what is to be read.

use std::collections::VecDeque;

use web_sys::File;

use crate::session::Progress;
use crate::session::messages::{Command, Source};

/// What is still to be done.
#[derive(Default)]
pub struct Queue {
    asked: VecDeque<Command>,
    drops: VecDeque<Drop>,
    progress: Progress,
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
    /// Answer a command.
    Answer(Command),
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
    /// Takes a command. Cancelling and clearing begin at once: what waits to be read is passed over.
    pub fn take(&mut self, command: Command, files: Vec<File>) {
        if matches!(command, Command::Cancel | Command::Clear) {
            for drop in &mut self.drops {
                drop.pieces.clear();
            }
        }
        match command {
            Command::Read(sources) => self.give(sources, files),
            other => self.asked.push_back(other),
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
        if let Some(command) = self.asked.pop_front() {
            return Some(Work::Answer(command));
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
        Some(Work::Read(piece, progress))
    }

    fn give(&mut self, sources: Vec<Source>, files: Vec<File>) {
        let mut files = files.into_iter();
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
