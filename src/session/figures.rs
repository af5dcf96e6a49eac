//! How much every step of an article changed: small figures that are kept for all steps, where whole comparisons are kept within bounds.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::kinds::Comparison;
use crate::model::{Article, Sides, VersionNumber};

/// How many words changed with a step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figure {
    /// Words that came.
    pub inserted: usize,
    /// Words that went.
    pub deleted: usize,
    /// Words that stand elsewhere now.
    pub moved: usize,
}

impl Figure {
    /// What a comparison comes to.
    #[must_use]
    pub fn of(comparison: &Comparison) -> Figure {
        let stats = &comparison.diff.stats;
        Figure {
            inserted: stats.words_inserted,
            deleted: stats.words_deleted,
            moved: stats.words_moved,
        }
    }
}

/// The figures of an article's steps, as far as these were compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    steps: BTreeMap<(VersionNumber, VersionNumber), Figure>,
}

impl Figures {
    /// How much a step changed, if that is known.
    #[must_use]
    pub fn get(&self, step: Sides<VersionNumber>) -> Option<Figure> {
        self.steps.get(&(step.old, step.new)).copied()
    }

    /// A step changed so much.
    pub fn set(&mut self, step: Sides<VersionNumber>, figure: Figure) {
        self.steps.insert((step.old, step.new), figure);
    }

    /// The largest number of words that came or went with any step.
    #[must_use]
    pub fn most(&self) -> usize {
        let larger = |figure: &Figure| figure.inserted.max(figure.deleted);
        self.steps.values().map(larger).max().unwrap_or_default()
    }
}

/// The figures of the articles that are open, each for as long as it stays the same. Lives in the page.
#[derive(Debug, Clone, Default)]
pub struct KeptFigures {
    kept: Vec<(Rc<Article>, Rc<Figures>)>,
}

impl KeptFigures {
    /// The figures of an article, as far as they are known.
    #[must_use]
    pub fn get(&self, article: &Rc<Article>) -> Rc<Figures> {
        let own = self.kept.iter().find(|(of, _)| Rc::ptr_eq(of, article));
        own.map(|(_, figures)| Rc::clone(figures))
            .unwrap_or_default()
    }

    /// Two versions were compared. Only those count between which no other one is held; says whether that was anything new.
    pub fn note(
        &mut self,
        article: &Rc<Article>,
        pair: Sides<VersionNumber>,
        comparison: &Comparison,
    ) -> bool {
        let figure = Figure::of(comparison);
        if !is_step(article, pair) || self.get(article).get(pair) == Some(figure) {
            return false;
        }
        let at = self
            .kept
            .iter()
            .position(|(of, _)| Rc::ptr_eq(of, article))
            .unwrap_or_else(|| {
                self.kept.push((Rc::clone(article), Rc::default()));
                self.kept.len() - 1
            });
        if let Some((_, figures)) = self.kept.get_mut(at) {
            Rc::make_mut(figures).set(pair, figure);
        }
        true
    }

    /// These are the articles now: what is known of others is dropped.
    pub fn retain(&mut self, articles: &[Rc<Article>]) {
        self.kept
            .retain(|(of, _)| articles.iter().any(|article| Rc::ptr_eq(of, article)));
    }
}

/// Whether no version is held between the two.
fn is_step(article: &Article, pair: Sides<VersionNumber>) -> bool {
    let between = |number: VersionNumber| pair.old < number && number < pair.new;
    let mut held = article.versions.iter().filter(|version| version.is_held());
    pair.old < pair.new && !held.any(|version| between(version.number))
}
