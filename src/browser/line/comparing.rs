//! Comparisons: asked for, known already, and made ahead of need.

use std::rc::Rc;

use super::{End, Line};
use crate::kinds::Comparison;
use crate::model::{Article, Sides, VersionNumber};
use crate::session::article_key;
use crate::session::messages::Command;

/// Two versions that are to be compared, and who waits for it.
pub(super) struct Asked {
    pub(super) article: Rc<Article>,
    pub(super) pair: Sides<VersionNumber>,
    pub(super) answered: Box<dyn FnOnce(Rc<Comparison>)>,
}

impl Line {
    /// Asks for the comparison of two versions; it takes the place of the one that was asked for before.
    pub fn compare(
        &self,
        article: Rc<Article>,
        pair: Sides<VersionNumber>,
        answered: impl FnOnce(Rc<Comparison>) + 'static,
    ) {
        let command = Command::Compare {
            article: article_key(&article),
            pair,
        };
        self.inner.borrow_mut().compared = Some(Asked {
            article,
            pair,
            answered: Box::new(answered),
        });
        self.send(command, Vec::new());
    }

    /// The comparison of two versions, if it was made already.
    pub fn known(
        &self,
        article: &Rc<Article>,
        pair: Sides<VersionNumber>,
    ) -> Option<Rc<Comparison>> {
        self.inner.borrow().comparisons.get(article, pair)
    }

    /// Keeps a comparison that was made in the page.
    pub fn keep(&self, article: &Rc<Article>, pair: Sides<VersionNumber>, made: &Rc<Comparison>) {
        self.inner
            .borrow_mut()
            .comparisons
            .keep(article, pair, made);
        self.note(article, pair, made);
    }

    /// These two versions are on show: what may be wanted next is compared ahead, where that does not hold up the page.
    pub fn look(&self, article: Rc<Article>, pair: Sides<VersionNumber>) {
        let command = look(&article, pair);
        let is_light = is_light(&article);
        let is_in_page = {
            let mut inner = self.inner.borrow_mut();
            inner.on_show = Some((article, pair));
            matches!(inner.end, End::Page(_))
        };
        if is_light || !is_in_page {
            self.send(command, Vec::new());
        }
    }

    /// Nobody waits for a comparison any more.
    pub fn forget_comparison(&self) {
        self.inner.borrow_mut().compared = None;
    }
}

/// Whether any two versions of an article are compared so quickly that the page may do it between two frames.
pub(super) fn is_light(article: &Article) -> bool {
    /// Most bytes of a version.
    const MOST: usize = 20_000;
    let mut versions = article
        .versions
        .iter()
        .filter_map(|version| version.texts());
    versions.all(|texts| texts.iter().map(|text| text.len()).sum::<usize>() <= MOST)
}

pub(super) fn look(article: &Article, pair: Sides<VersionNumber>) -> Command {
    Command::Look {
        article: article_key(article),
        pair,
    }
}
