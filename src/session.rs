//! All that a person has given, read, and what becomes of it: captures come, go and come back, and a history is made of those that
//! are there.
//!
//! A [`Session`] is plain data with operations. It lives where reading is done, in the worker or, where none can be started, in the
//! page, and tells the [state](crate::state) what it holds by an [`Assembled`]; [`messages`] says how that crosses over.
//!
//! The history follows from which captures are there and from what the person has overruled and arranged, not from the order in which they came.

mod admission;
mod ahead;
mod answers;
mod arranging;
mod digest;
mod figures;
mod held;
pub mod messages;
mod news;
mod portions;
mod tracer;
mod undo;
mod unread;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::assemble::{AssembleConfig, Memo, assemble_again};
use crate::diff::{DiffConfig, words_changed};
use crate::model::{Arrangement, Article, Capture, Fixed, Overruling, Problem, ReadingChoice};
use crate::parse::Reading;

pub use crate::assemble::disputes;
pub use crate::parse::PartsRead;

pub use admission::{Admission, Opened, Outcome, Place};
pub use ahead::{Ahead, KeptComparisons};
pub use answers::KeptAnswers;
pub use digest::Digest;
pub use figures::{Figure, Figures, KeptFigures};
pub use held::{CaptureId, HeldCapture};
pub(crate) use news::shares_files;
pub use news::{News, Told, article_key};
pub use portions::Portions;
pub use tracer::{Answer, KeptAnnals, Question, Traced, Tracer};
pub use undo::{Undo, Undone};
pub use unread::{Unread, UnreadId, Why};

use held::Held;
use undo::Deed;

/// What was read so far, and what the person has said about it.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// Ascending by id.
    held: Vec<Held>,
    /// By file and line.
    overrulings: BTreeMap<(String, usize), Fixed>,
    /// In the order in which they were made, each once.
    choices: Vec<ReadingChoice>,
    /// Ascending; no two name the same file.
    arrangements: Vec<Arrangement>,
    /// What the person did last, as far as it can be undone.
    last: Option<Deed>,
    /// The lowest id that was never given away.
    next: u32,
    /// What came since the last time that news were told.
    news: news::Gathering,
    /// The history as it was last made; `None` when something has changed since.
    made: Option<Made>,
    /// The articles of the last history, also when it has changed since: those that stay the same stay the same pointer.
    before: Vec<Rc<Article>>,
    /// How many words changed in these, as far as that was counted.
    counted: Vec<usize>,
    memo: Memo,
}

/// How far reading has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Progress {
    /// How many captures have been read.
    pub done: usize,
    /// How many there are in all.
    pub of: usize,
    /// The name of the one in hand; empty before the first.
    pub name: String,
    /// How much of it was read, where it holds many files.
    pub parts: Option<PartsRead>,
}

/// What a session holds, put together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assembled {
    /// The articles. One that did not change is the same pointer as the last time.
    pub articles: Vec<Rc<Article>>,
    /// By article, how many words were added and removed over its held versions (words); empty where there is only one article, as
    /// nothing lists it then.
    pub changed: Vec<usize>,
    /// All that was wrong with what was read.
    pub problems: Vec<Problem>,
    /// Every capture that is there, in the order in which they came.
    pub captures: Vec<HeldCapture>,
    /// What the person has overruled, ascending.
    pub overrulings: Vec<Overruling>,
    /// What can be undone.
    pub undo: Option<Undo>,
    /// What came since the last time.
    pub news: News,
}

#[derive(Debug, Clone)]
struct Made {
    articles: Vec<Rc<Article>>,
    changed: Vec<usize>,
    problems: Vec<Problem>,
}

impl Session {
    /// Begins to take captures that came together: what was removed before can't come back any more, and the person goes to what they
    /// gave once.
    pub fn begin(&mut self) {
        self.last = None;
        self.news.begin();
    }

    /// Adds a capture that could not even be opened, or that reading broke off at.
    pub fn add_unread(&mut self, problem: Problem) -> CaptureId {
        let reading = Reading {
            problems: vec![problem.clone()],
            ..Reading::default()
        };
        let same = self.held.iter().find(|held| held.reading == reading);
        if let Some(id) = same.map(|held| held.id) {
            self.note_again(id);
            return id;
        }
        let id = CaptureId(self.next);
        self.insert(Held {
            id,
            given_name: problem.file.clone(),
            name: problem.file,
            digest: None,
            reading,
        });
        self.note(id);
        id
    }

    /// Takes back a capture that was kept over a reload, with what was read of it.
    pub fn reopen(&mut self, capture: &Capture, reading: Reading) -> CaptureId {
        let id = CaptureId(self.next);
        self.insert(Held {
            id,
            given_name: capture.name.clone(),
            name: capture.name.clone(),
            digest: Some(Digest::of(&capture.bytes)),
            reading,
        });
        self.news.reopened(id);
        id
    }

    /// Says that a line of a page is to be read so. The same line said otherwise before is overruled anew.
    pub fn overrule(&mut self, overruling: Overruling) {
        let Overruling { file, line, fixed } = overruling;
        if self.overrulings.insert((file, line), fixed) != Some(fixed) {
            self.made = None;
        }
    }

    /// Leaves a line of a page to the inference again.
    pub fn release(&mut self, file: &str, line: usize) {
        if self.overrulings.remove(&(file.to_owned(), line)).is_some() {
            self.made = None;
        }
    }

    /// Says which reading of a version is to be shown. The later choice goes before an earlier one.
    pub fn choose(&mut self, choice: ReadingChoice) {
        if self.choices.last() != Some(&choice) {
            self.choices.retain(|before| *before != choice);
            self.choices.push(choice);
            self.made = None;
        }
    }

    /// The ids of all captures that are there, ascending.
    #[must_use]
    pub fn ids(&self) -> Vec<CaptureId> {
        self.held.iter().map(|held| held.id).collect()
    }

    /// Whether anything could be read of a capture that is there.
    #[must_use]
    pub fn is_readable(&self, id: CaptureId) -> bool {
        let mut held = self.held.iter();
        held.any(|held| held.id == id && held.reading.holds_something())
    }

    /// Puts together what is there. `is_last` says that nothing more of what was given together is to come. News are told once.
    pub fn assembled(&mut self, is_last: bool, config: &AssembleConfig) -> Assembled {
        let Made {
            articles,
            changed,
            problems,
        } = self.made(config).clone();
        let captures = held::list(&self.held, &articles);
        let news = self.news.tell(&self.held, &articles, is_last);
        Assembled {
            captures,
            overrulings: self.said().overrulings,
            undo: self.last.as_ref().map(undo::told),
            news,
            articles,
            changed,
            problems,
        }
    }

    fn made(&mut self, config: &AssembleConfig) -> &Made {
        let made = match self.made.take() {
            Some(made) => made,
            None => self.make(config),
        };
        self.made.insert(made)
    }

    fn make(&mut self, config: &AssembleConfig) -> Made {
        let mut all = Reading::default();
        for held in &self.held {
            all.add(held.reading.clone());
        }
        let said = self.said();
        let memo = &mut self.memo;
        let Reading {
            pages,
            articles,
            problems,
        } = all;
        let history = assemble_again(&pages, &articles, &problems, &said, memo, config);
        let before = std::mem::take(&mut self.before);
        let articles = history.articles.into_iter().map(|article| {
            let same = before.iter().find(|before| ***before == article);
            same.map_or_else(|| Rc::new(article), Rc::clone)
        });
        let articles: Vec<Rc<Article>> = articles.collect();
        self.counted = self.count(&articles, &before);
        self.before.clone_from(&articles);
        Made {
            articles,
            changed: self.counted.clone(),
            problems: history.problems,
        }
    }

    /// How many words changed in each of these articles. One that was counted before is not counted again.
    fn count(&self, articles: &[Rc<Article>], before: &[Rc<Article>]) -> Vec<usize> {
        if articles.len() < 2 {
            return Vec::new();
        }
        let counted = |article: &Rc<Article>| {
            let place = before
                .iter()
                .position(|before| Rc::ptr_eq(before, article))?;
            self.counted.get(place).copied()
        };
        let count = |article| {
            counted(article).unwrap_or_else(|| words_changed(article, &DiffConfig::default()))
        };
        articles.iter().map(count).collect()
    }

    /// Puts a capture where its id belongs.
    fn insert(&mut self, held: Held) {
        self.next = self.next.max(held.id.0.saturating_add(1));
        let at = self.held.partition_point(|other| other.id < held.id);
        self.held.insert(at, held);
        self.made = None;
    }

    fn note(&mut self, id: CaptureId) {
        self.news.came(id);
        let held = self.held.iter().find(|held| held.id == id);
        let name = held.map_or("", |held| &held.name);
        undo::note_added(&mut self.last, id, name);
    }

    fn note_again(&mut self, id: CaptureId) {
        self.news.came(id);
    }
}
