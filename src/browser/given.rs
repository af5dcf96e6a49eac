//! What was given together, and what of it is still unread.

use std::collections::VecDeque;

use wasm_bindgen::JsValue;
use web_sys::File;

use super::files::{self, Named};
use crate::model::Problem;
use crate::model::fault::FormatFault;
use crate::session::messages::{Command, Source};

/// Things that were given together, in their order.
#[derive(Debug, Clone, Default)]
pub struct Given(VecDeque<Thing>);

impl Given {
    /// Files that were dropped or picked, and what of them can't be opened.
    pub fn of_files(files: impl IntoIterator<Item = Result<Named, Problem>>) -> Given {
        let files = files.into_iter().map(|found| match found {
            Ok(Named { path, file }) => {
                let source = Source::File {
                    name: path,
                    length: file.size() as u64,
                    modified: files::modified(&file),
                };
                (source, Some(file))
            }
            Err(problem) => (Source::Unread(problem), None),
        });
        Given(files.collect())
    }

    /// Things that come without a file.
    pub fn of_sources(sources: impl IntoIterator<Item = Source>) -> Given {
        Given(sources.into_iter().map(|source| (source, None)).collect())
    }

    /// Things that were given before.
    pub fn of_things(things: Vec<Thing>) -> Given {
        Given(things.into())
    }

    /// How many things it is.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The command to read it, with its files.
    pub fn into_command(self) -> (Command, Vec<JsValue>) {
        let (sources, files): (Vec<_>, Vec<_>) = self.0.into_iter().unzip();
        (
            Command::Read(sources),
            files.into_iter().flatten().map(JsValue::from).collect(),
        )
    }
}

/// What was given and is not settled yet.
#[derive(Debug, Default)]
pub struct Pending {
    drops: VecDeque<Given>,
    /// How many of them, from the front, a worker has begun to read.
    begun: usize,
    /// How many there were when the person cancelled, until the worker has said which of them it did not read.
    cancelled: Option<usize>,
}

/// One thing that was given.
pub type Thing = (Source, Option<File>);

impl Pending {
    /// Adds what was given.
    pub fn add(&mut self, given: Given) {
        self.drops.push_back(given);
    }

    /// All of it, as it was given together.
    pub fn all(&self) -> Vec<Given> {
        self.drops.iter().cloned().collect()
    }

    /// Whether something of it is being read, or was read and is not settled.
    pub fn has_begun(&self) -> bool {
        self.begun > 0
    }

    /// The next one is being read.
    pub fn begin(&mut self) {
        self.begun += 1;
    }

    /// So many, from the front, are settled.
    pub fn settle(&mut self, count: usize) {
        for _ in 0..count {
            self.take();
        }
        self.begun = self.begun.saturating_sub(count);
        self.cancelled = self.cancelled.map(|all| all.saturating_sub(count));
    }

    /// The person cancels: what is given from now on is read all the same.
    pub fn cancel(&mut self) {
        self.cancelled = Some(self.len());
    }

    /// Of what there was when the person cancelled, the last ones, so many, were not read: takes them out.
    pub fn take_cancelled(&mut self, count: usize) -> Vec<Thing> {
        let all = self.cancelled.take().unwrap_or_else(|| self.len());
        let read: Vec<Thing> = (0..all.saturating_sub(count))
            .filter_map(|_| self.take())
            .collect();
        let left = (0..count).filter_map(|_| self.take()).collect();
        self.begun = self.begun.min(read.len());
        self.put_back(read.into());
        left
    }

    /// A worker broke. Where it had one thing in hand, that is not tried again, and named; where it had several, one of which is to blame,
    /// each comes by itself the next time.
    pub fn blame(&mut self) {
        let mut begun = self.take_begun();
        if let [(source, file)] = begun.make_contiguous() {
            *source = Source::Unread(Problem::new(source.name(), FormatFault::Broken));
            *file = None;
        }
        for one in begun.into_iter().rev() {
            self.drops.push_front(Given(VecDeque::from([one])));
        }
    }

    /// Takes out the one in hand. What was read before it is to be read again.
    pub fn break_off(&mut self) -> Option<Thing> {
        let mut begun = self.take_begun();
        let in_hand = begun.pop_back();
        self.put_back(begun);
        in_hand
    }

    /// Takes out, of what there was when the person cancelled, the one in hand and what waits behind it.
    pub fn break_off_cancelled(&mut self) -> (Option<Thing>, Vec<Thing>) {
        let all = self.cancelled.unwrap_or_else(|| self.len());
        let read = self.begun.saturating_sub(1);
        let mut left = self.take_cancelled(all.saturating_sub(read)).into_iter();
        self.begun = 0;
        (left.next(), left.collect())
    }

    fn put_back(&mut self, things: VecDeque<Thing>) {
        if !things.is_empty() {
            self.drops.push_front(Given(things));
        }
    }

    fn len(&self) -> usize {
        self.drops.iter().map(Given::len).sum()
    }

    fn take_begun(&mut self) -> VecDeque<Thing> {
        let count = std::mem::take(&mut self.begun);
        (0..count).filter_map(|_| self.take()).collect()
    }

    /// Takes the first one out.
    fn take(&mut self) -> Option<Thing> {
        while let Some(first) = self.drops.front_mut() {
            let one = first.0.pop_front();
            if first.is_empty() {
                self.drops.pop_front();
            }
            if one.is_some() {
                return one;
            }
        }
        None
    }
}
