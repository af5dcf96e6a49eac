//! How much the steps of the articles changed, as it becomes known; told a few times a second, since steps are compared by the hundred.

use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use super::Line;
use crate::kinds::Comparison;
use crate::model::{Article, Sides, VersionNumber};
use crate::session::{Figures, KeptFigures};

/// Milliseconds between two times that it is told.
const PACE: u32 = 150;

/// Called when more is known.
type Told = Rc<dyn Fn()>;

/// What is known, and who wants to know.
#[derive(Default)]
pub(super) struct Watched {
    kept: KeptFigures,
    watcher: Option<Told>,
    timer: Option<Timeout>,
}

impl Watched {
    /// These are the articles now.
    pub(super) fn retain(&mut self, articles: &[Rc<Article>]) {
        self.kept.retain(articles);
    }
}

impl Line {
    /// How much the steps of an article changed, as far as that is known.
    pub fn figures(&self, article: &Rc<Article>) -> Rc<Figures> {
        self.inner.borrow().figures.kept.get(article)
    }

    /// Who is to be told when more is known; takes the place of whoever it was.
    pub fn watch_figures(&self, told: Option<Told>) {
        self.inner.borrow_mut().figures.watcher = told;
    }

    /// Two versions were compared.
    pub(super) fn note(
        &self,
        article: &Rc<Article>,
        pair: Sides<VersionNumber>,
        comparison: &Comparison,
    ) {
        let mut inner = self.inner.borrow_mut();
        let watched = &mut inner.figures;
        if watched.kept.note(article, pair, comparison) && watched.timer.is_none() {
            let own = Weak::clone(&self.own);
            watched.timer = Some(Timeout::new(PACE, move || {
                if let Some(line) = own.upgrade() {
                    line.tell_figures();
                }
            }));
        }
    }

    fn tell_figures(&self) {
        let watcher = {
            let mut inner = self.inner.borrow_mut();
            if let Some(rung) = inner.figures.timer.take() {
                // It has rung; there is nothing left to stop.
                rung.forget();
            }
            inner.figures.watcher.clone()
        };
        if let Some(told) = watcher {
            told();
        }
    }
}
