//! What the page and the worker say to each other.
//!
//! Both are the same program, so the bytes are an affair between the two and no format: [`encode`] and [`decode`] are each other's
//! reverse. Articles are large; those that the page has already are not sent again ([`Outbox`], [`Inbox`]).

mod parcel;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Answer, CaptureId, Progress, Question, Undo};
use crate::kinds::Comparison;
use crate::model::{
    Capture, Overruling, Problem, ReadingChoice, Said, Shift, Sides, Timestamp, VersionNumber,
};

pub use parcel::{Inbox, Outbox, Piece, Update};

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Read what this tab has kept. Comes first, and once.
    Open {
        /// The name under which the tab keeps things; `None` where it keeps nothing.
        tab: Option<String>,
        /// Whether the page shows something already, so that only the whole is of use to it.
        is_restart: bool,
        /// The keys of what is not to be read, since a page died of it; [`EVERYTHING`] stands for all.
        passed_over: Vec<String>,
        /// What could be undone before a restart; what it takes comes with [`Command::Undo`].
        undo: Option<Undo>,
    },
    /// Read these of what this tab has kept, which were passed over.
    Reopen(Vec<String>),
    /// Forget these of what this tab has kept.
    Forget(Vec<String>),
    /// Read these, which were given together.
    Read(Vec<Source>),
    /// Stop reading, also in the midst of an archive; what was read stays. Answered by [`Report::Cancelled`].
    Cancel,
    /// Take a capture away.
    Remove(CaptureId),
    /// Undo what was done last. The records that [`Report::Withdrawn`] brought travel beside the message.
    Undo {
        /// Where they were kept, in their order.
        keys: Vec<String>,
        /// What the person had said of them.
        said: Said,
    },
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
    /// These two versions are on show: what may be wanted next is to be compared ahead, while nobody asks for anything else.
    Look {
        /// The article's key.
        article: String,
        /// The two versions.
        pair: Sides<VersionNumber>,
    },
    /// Compare two versions, as soon as they are there; takes the place of what was to be compared before.
    Compare {
        /// The article's key.
        article: String,
        /// The two versions.
        pair: Sides<VersionNumber>,
    },
    /// Find out about an article's past, version by version between other work; takes the place of a question of the same kind.
    Trace {
        /// The article's key.
        article: String,
        /// What is asked.
        question: Question,
    },
}

/// Stands for all keys: all that a tab has kept was being put together when the page died.
pub const EVERYTHING: &str = "*";

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
    /// Reading what is in hand has come so far.
    Progress(Progress),
    /// There is nothing left to do; what was given and not read by now was passed over.
    Idle,
    /// So many of the things that were given, the first ones, need not be given again: what became of them was told, and is kept.
    Settled(usize),
    /// Of an [`Update`] to come, a part that would make it too large.
    Piece(Piece),
    /// What there is now.
    Assembled(Update),
    /// This of what the tab has kept is being read, or all of it is put together ([`EVERYTHING`]): what a page dies of is not tried again.
    Opening(String),
    /// What the tab had kept was read; whether that was anything.
    Opened(bool),
    /// What was read is not kept for a reload: the browser has no room, or does not allow it. Told once.
    Unkept,
    /// This of what the tab has kept was not read.
    PassedOver {
        /// Where it is kept.
        key: String,
        /// Its name.
        name: String,
        /// Whether the person has cancelled it; else the page has died of it before.
        is_cancelled: bool,
    },
    /// Reading was cancelled: so many of the things that were given by then, the last ones, were not read.
    Cancelled(usize),
    /// Captures went away. What it takes to bring them back travels beside the message: one record a key.
    Withdrawn {
        /// Where they were kept.
        keys: Vec<String>,
        /// What the person had said of them.
        said: Said,
    },
    /// Two versions were compared, asked for or ahead, of the article of that key as it was last told.
    Compared {
        /// The article's key.
        article: String,
        /// The two versions.
        pair: Sides<VersionNumber>,
        /// What came of it.
        comparison: Comparison,
    },
    /// What there is to say to a question, of the article of that key as it was last told.
    Traced {
        /// The article's key.
        article: String,
        /// What was asked.
        question: Question,
        /// What there is to say.
        answer: Box<Answer>,
    },
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
