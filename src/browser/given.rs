//! What was given together, and what of it is still unread.

use std::collections::VecDeque;

use web_sys::File;

use super::files::{self, Named};
use crate::model::{Problem, ProblemKind};
use crate::session::messages::{Command, Source};

/// Things that were given together, in their order.
#[derive(Debug, Clone, Default)]
pub struct Given(VecDeque<(Source, Option<File>)>);

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

    /// How many things it is.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The command to read it, with its files.
    pub fn into_command(self) -> (Command, Vec<File>) {
        let (sources, files): (Vec<_>, Vec<_>) = self.0.into_iter().unzip();
        (
            Command::Read(sources),
            files.into_iter().flatten().collect(),
        )
    }
}

/// What was given and is not settled yet.
#[derive(Debug, Default)]
pub struct Unread {
    drops: VecDeque<Given>,
    /// How many of them, from the front, a worker has begun to read.
    begun: usize,
}

impl Unread {
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
    }

    /// What nobody has begun to read will not be read.
    pub fn forget_waiting(&mut self) {
        let begun = self.take_begun();
        self.begun = begun.len();
        self.drops = VecDeque::from([Given(begun)]);
    }

    /// A worker broke. Where it had one thing in hand, that is not tried again, and named; where it had several, one of which is to blame,
    /// each comes by itself the next time.
    pub fn blame(&mut self) {
        let mut begun = self.take_begun();
        if let [(source, file)] = begun.make_contiguous() {
            *source = Source::Unread(broken(source));
            *file = None;
        }
        for one in begun.into_iter().rev() {
            self.drops.push_front(Given(VecDeque::from([one])));
        }
    }

    /// The one in hand is broken off, and named; what was read before it is to be read again, what waits behind it is not.
    pub fn break_off(&mut self) {
        let mut begun = self.take_begun();
        if let Some((source, file)) = begun.back_mut() {
            *source = Source::Unread(broken_off(source));
            *file = None;
        }
        self.drops = VecDeque::from([Given(begun)]);
    }

    fn take_begun(&mut self) -> VecDeque<(Source, Option<File>)> {
        let count = std::mem::take(&mut self.begun);
        (0..count).filter_map(|_| self.take()).collect()
    }

    /// Takes the first one out.
    fn take(&mut self) -> Option<(Source, Option<File>)> {
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

fn broken(source: &Source) -> Problem {
    let file = source.name().to_owned();
    Problem {
        message: format!(
            "“{file}” could not be read: reading it met a fault of Palimpsest’s own; everything else is unharmed."
        ),
        file,
        kind: ProblemKind::UnreadableFormat,
    }
}

fn broken_off(source: &Source) -> Problem {
    let file = source.name().to_owned();
    Problem {
        message: format!("“{file}” was not read: it took long, and was cancelled."),
        file,
        kind: ProblemKind::Limit,
    }
}
