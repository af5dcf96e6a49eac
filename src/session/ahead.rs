//! Comparisons ahead of need: which pair of versions is to be compared next while nobody asks for anything, and those that were made,
//! kept within bounds.

use std::mem::size_of;
use std::rc::Rc;

use super::article_key;
use crate::diff::{Block, Span};
use crate::kinds::{Change, Comparison, Telling};
use crate::model::{Article, Sides, VersionNumber};

/// What is to be compared ahead, for the article on show. Lives where reading is done.
#[derive(Debug, Clone, Default)]
pub struct Ahead {
    /// The article's key, and the two versions on show.
    on_show: Option<(String, Sides<VersionNumber>)>,
    /// The article of which `done` is.
    article: Option<Rc<Article>>,
    done: Vec<Sides<VersionNumber>>,
}

impl Ahead {
    /// These two versions are on show now, of the article with that key.
    pub fn look(&mut self, article: String, pair: Sides<VersionNumber>) {
        self.on_show = Some((article, pair));
    }

    /// The next pair to compare, which is taken for done from now on; `None` where all that is worth it was compared. First where the
    /// handles may go from here, then all steps of the history, the nearest first. The pair on show is not among them: the page has it or
    /// asks for it. `articles` are those that the page was told last; what is done is forgotten where the article is another one by now.
    pub fn next(
        &mut self,
        articles: &[Rc<Article>],
    ) -> Option<(Rc<Article>, Sides<VersionNumber>)> {
        let (key, pair) = self.on_show.as_ref()?;
        let article = articles
            .iter()
            .find(|article| article_key(article) == *key)?;
        if !self
            .article
            .as_ref()
            .is_some_and(|known| Rc::ptr_eq(known, article))
        {
            self.article = Some(Rc::clone(article));
            self.done.clear();
        }
        let mut worth = worth_comparing(article, *pair).into_iter();
        let next = worth.find(|next| next != pair && !self.done.contains(next))?;
        self.done.push(next);
        Some((Rc::clone(article), next))
    }
}

/// The pairs that somebody may go to from one, the likeliest first; each may come twice.
fn worth_comparing(article: &Article, pair: Sides<VersionNumber>) -> Vec<Sides<VersionNumber>> {
    let versions = article.versions.iter();
    let held = versions.filter(|version| version.paragraphs.is_some());
    let held: Vec<VersionNumber> = held.map(|version| version.number).collect();
    let place = |number| held.iter().position(|held| *held == number);
    let (Some(old), Some(new)) = (place(pair.old), place(pair.new)) else {
        return Vec::new();
    };
    let at = |old: Option<usize>, new: Option<usize>| {
        let (old, new) = (old?, new?);
        (old < new).then_some(Sides::new(*held.get(old)?, *held.get(new)?))
    };
    let [old_back, new_back] = [old, new].map(|place| place.checked_sub(1));
    let [old_on, new_on] = [old, new].map(|place| Some(place + 1));
    let (old, new) = (Some(old), Some(new));
    let near = [
        at(old_on, new_on),
        at(old_back, new_back),
        at(old, new_on),
        at(old, new_back),
        at(old_on, new),
        at(old_back, new),
    ];
    let mut steps: Vec<usize> = (1..held.len()).collect();
    steps.sort_by_key(|step| new.map_or((0, false), |new| (step.abs_diff(new), *step < new)));
    let steps = steps.into_iter().map(|step| at(Some(step - 1), Some(step)));
    near.into_iter().chain(steps).flatten().collect()
}

/// Comparisons of one article that were made, so that none is made twice. Lives in the page.
#[derive(Debug, Clone)]
pub struct KeptComparisons {
    article: Option<Rc<Article>>,
    /// The oldest first.
    made: Vec<(Sides<VersionNumber>, Rc<Comparison>)>,
    bytes: usize,
    most_bytes: usize,
}

/// Bytes of comparisons that are kept: those of some thousand steps of a usual article.
const MOST_BYTES: usize = 16 * 1024 * 1024;

impl Default for KeptComparisons {
    fn default() -> Self {
        KeptComparisons::up_to(MOST_BYTES)
    }
}

impl KeptComparisons {
    /// Keeps up to so many bytes, as far as they are known.
    #[must_use]
    pub fn up_to(most_bytes: usize) -> Self {
        KeptComparisons {
            article: None,
            made: Vec::new(),
            bytes: 0,
            most_bytes,
        }
    }

    /// The comparison of two versions, if it is kept and the article is still the same.
    #[must_use]
    pub fn get(&self, article: &Rc<Article>, pair: Sides<VersionNumber>) -> Option<Rc<Comparison>> {
        let is_of = self
            .article
            .as_ref()
            .is_some_and(|own| Rc::ptr_eq(own, article));
        let mut made = self.made.iter().filter(|_| is_of);
        made.find(|(of, _)| *of == pair)
            .map(|(_, made)| Rc::clone(made))
    }

    /// Keeps the comparison of two versions that are on show; it takes the place of older ones where there is no room.
    pub fn keep(
        &mut self,
        article: &Rc<Article>,
        pair: Sides<VersionNumber>,
        made: &Rc<Comparison>,
    ) {
        self.turn_to(article);
        let size = bytes_of(made);
        while self.bytes + size > self.most_bytes && !self.made.is_empty() {
            let (_, oldest) = self.made.remove(0);
            self.bytes -= bytes_of(&oldest);
        }
        self.add(pair, made, size);
    }

    /// Keeps the comparison of two versions that nobody has asked for, if there is room: those that came before it are nearer to what is on show.
    pub fn keep_ahead(
        &mut self,
        article: &Rc<Article>,
        pair: Sides<VersionNumber>,
        made: &Rc<Comparison>,
    ) {
        self.turn_to(article);
        let size = bytes_of(made);
        self.add(pair, made, size);
    }

    fn turn_to(&mut self, article: &Rc<Article>) {
        if !self
            .article
            .as_ref()
            .is_some_and(|own| Rc::ptr_eq(own, article))
        {
            *self = KeptComparisons::up_to(self.most_bytes);
            self.article = Some(Rc::clone(article));
        }
    }

    fn add(&mut self, pair: Sides<VersionNumber>, made: &Rc<Comparison>, size: usize) {
        let is_there = self.made.iter().any(|(of, _)| *of == pair);
        if !is_there && self.bytes + size <= self.most_bytes {
            self.bytes += size;
            self.made.push((pair, Rc::clone(made)));
        }
    }
}

/// What a comparison takes in memory, nearly.
fn bytes_of(made: &Comparison) -> usize {
    let blocks = &made.diff.blocks;
    let spans: usize = blocks.iter().map(|block| block.spans.len()).sum();
    let tellings = made.changes.iter().map(|change| change.tellings.len());
    size_of::<Comparison>()
        + blocks.len() * size_of::<Block>()
        + spans * size_of::<Span>()
        + made.changes.len() * size_of::<Change>()
        + tellings.sum::<usize>() * size_of::<Telling>()
}
