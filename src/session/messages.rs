//! What the page and the worker say to each other.
//!
//! Both are the same program, so the bytes are an affair between the two and no format: [`encode`] and [`decode`] are each other's
//! reverse. Articles are large; those that the page has already are not sent again ([`Outbox`], [`Inbox`]).

use std::rc::Rc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Assembled, CaptureId, HeldCapture, News, Progress, Undo};
use crate::model::{Article, Capture, Overruling, Problem, ReadingChoice, Shift, Timestamp};

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Read what this tab has kept. Comes first, and once.
    Open {
        /// The name under which the tab keeps things; `None` where it keeps nothing.
        tab: Option<String>,
        /// Whether the page shows something already, so that only the whole is of use to it.
        is_restart: bool,
    },
    /// Read these, which were given together.
    Read(Vec<Source>),
    /// Stop reading after the capture in hand; what was read stays.
    Cancel,
    /// Take a capture away.
    Remove(CaptureId),
    /// Undo what was done last.
    Undo,
    /// Stop reading, and take everything away.
    Clear,
    /// Read a line of a page so.
    Overrule(Overruling),
    /// Leave a line of a page to the inference again.
    Release {
        /// The name of the capture that the page was read from.
        file: String,
        /// Which line, as in [`Overruling::line`].
        line: usize,
    },
    /// Show this reading of a version.
    Choose(ReadingChoice),
    /// Move a version among its like, where no tracker numbers them.
    Rearrange {
        /// The name of a capture that it comes from.
        file: String,
        /// Where to.
        shift: Shift,
    },
    /// Leave the order of an article's versions to the inference again.
    ReleaseOrder {
        /// The name of a capture that one of them comes from.
        file: String,
    },
}

/// Something that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A file, which travels beside the message, in the order of the files in it.
    File {
        /// Its name, with the folders above it.
        name: String,
        /// Its length in bytes.
        length: u64,
        /// When it was last written.
        modified: Option<Timestamp>,
    },
    /// One thing in one or several forms, the richest first.
    Forms(Vec<Capture>),
    /// Something that can't be read.
    Unread(Problem),
}

impl Source {
    /// What it is called, for a person.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Source::File { name, .. } => name,
            Source::Forms(forms) => forms.first().map_or("", |form| &form.name),
            Source::Unread(problem) => &problem.file,
        }
    }
}

/// What the worker tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Report {
    /// The worker has started, and takes commands.
    Ready,
    /// A capture is being read now.
    Reading {
        /// How far reading has come.
        progress: Progress,
        /// Whether it was given with [`Command::Read`], and not kept over a reload.
        is_given: bool,
    },
    /// There is nothing left to do; what was given and not read by now was passed over.
    Idle,
    /// So many of the things that were given, the first ones, need not be given again: what became of them was told, and is kept.
    Settled(usize),
    /// What there is now.
    Assembled(Update),
    /// What the tab had kept was read; whether that was anything.
    Opened(bool),
}

/// An [`Assembled`] on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    articles: Vec<Sent>,
    changed: Vec<usize>,
    problems: Vec<Problem>,
    captures: Vec<HeldCapture>,
    overrulings: Vec<Overruling>,
    undo: Option<Undo>,
    news: News,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Sent {
    /// The article at that place of the list before.
    Same(usize),
    New(Rc<Article>),
}

/// Remembers which articles were sent.
#[derive(Debug, Clone, Default)]
pub struct Outbox {
    sent: Vec<Rc<Article>>,
}

/// Holds the articles that were received.
#[derive(Debug, Clone, Default)]
pub struct Inbox {
    held: Vec<Rc<Article>>,
}

impl Outbox {
    /// Packs what is to be sent.
    pub fn pack(&mut self, assembled: Assembled) -> Update {
        let before = std::mem::replace(&mut self.sent, assembled.articles);
        let place =
            |article: &Rc<Article>| before.iter().position(|sent| Rc::ptr_eq(sent, article));
        let articles = self.sent.iter().map(|article| match place(article) {
            Some(at) => Sent::Same(at),
            None => Sent::New(Rc::clone(article)),
        });
        Update {
            articles: articles.collect(),
            changed: assembled.changed,
            problems: assembled.problems,
            captures: assembled.captures,
            overrulings: assembled.overrulings,
            undo: assembled.undo,
            news: assembled.news,
        }
    }
}

impl Inbox {
    /// Unpacks what one [`Outbox`] has packed, in the same order, all of it.
    pub fn unpack(&mut self, update: Update) -> Assembled {
        let before = std::mem::take(&mut self.held);
        let articles = update.articles.into_iter().filter_map(|sent| match sent {
            Sent::Same(at) => before.get(at).map(Rc::clone),
            Sent::New(article) => Some(article),
        });
        self.held = articles.collect();
        Assembled {
            articles: self.held.clone(),
            changed: update.changed,
            problems: update.problems,
            captures: update.captures,
            overrulings: update.overrulings,
            undo: update.undo,
            news: update.news,
        }
    }
}

/// A message as bytes; `None` where memory is too short for them.
#[must_use]
pub fn encode<T: Serialize>(message: &T) -> Option<Vec<u8>> {
    postcard::to_allocvec(message).ok()
}

/// The message that was [encoded](encode); `None` for any other bytes.
#[must_use]
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
