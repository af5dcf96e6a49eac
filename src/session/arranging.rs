//! The order of versions that no tracker has numbered, as a person sets it, and all else that they have said.

use std::rc::Rc;

use super::Session;
use super::undo::Deed;
use crate::assemble::{AssembleConfig, rearranged};
use crate::model::{Arrangement, Article, Fixed, Overruling, Said, Shift, Tracker};
use crate::parse::Reading;

/// An arrangement that files were taken out of.
#[derive(Debug, Clone)]
pub(super) struct Thinned {
    before: Arrangement,
    /// `None` where nothing is left of it.
    after: Option<Arrangement>,
}

impl Thinned {
    /// The arrangement as it was.
    pub(super) fn before(&self) -> Arrangement {
        self.before.clone()
    }
}

impl Session {
    /// Moves the version that comes from this file among the others of its article. Says whether it moved; nothing does that a tracker
    /// has numbered.
    pub fn rearrange(&mut self, file: &str, shift: Shift, config: &AssembleConfig) -> bool {
        let arrangement = self
            .article_of(file, config)
            .and_then(|article| rearranged(&article, file, shift));
        let is_moved = arrangement.is_some();
        if let Some(arrangement) = arrangement {
            self.arrange(arrangement);
            // What stood before that is no longer what would come back.
            self.last
                .take_if(|last| matches!(last, Deed::OrderReleased(_)));
        }
        is_moved
    }

    /// Leaves the order of the article that this file is of to the inference again; says whether a person had set it. That can be undone.
    pub fn release_order(&mut self, file: &str, config: &AssembleConfig) -> bool {
        let article = self.article_of(file, config);
        let Some(article) = article.filter(|article| article.is_order_overruled) else {
            return false;
        };
        self.last = Some(Deed::OrderReleased(self.arrangements.clone()));
        let versions = article.versions.iter();
        self.arrange(Arrangement {
            files: versions.flat_map(|version| version.files.clone()).collect(),
            is_set: false,
        });
        true
    }

    /// All that the person has said against what is inferred, to be kept over a reload.
    #[must_use]
    pub fn said(&self) -> Said {
        let lines = self.overrulings.iter();
        Said {
            overrulings: lines
                .map(|(place, fixed)| overruling(place, *fixed))
                .collect(),
            arrangements: self.arrangements.clone(),
            choices: self.choices.clone(),
        }
    }

    /// Takes back what was kept over a reload.
    pub fn say_again(&mut self, said: Said) {
        for overruling in said.overrulings {
            self.overrule(overruling);
        }
        for arrangement in said.arrangements {
            self.arrange(arrangement);
        }
        for choice in said.choices {
            self.choose(choice);
        }
    }

    /// Puts an arrangement in place of all that name a file of it.
    fn arrange(&mut self, arrangement: Arrangement) {
        let is_other = |other: &Arrangement| {
            let mut files = other.files.iter();
            !files.any(|file| arrangement.files.contains(file))
        };
        self.arrangements.retain(is_other);
        self.put(arrangement);
    }

    fn put(&mut self, arrangement: Arrangement) {
        self.arrangements.push(arrangement);
        self.arrangements.sort();
        self.made = None;
    }

    /// Takes files that are no longer there out of the arrangements: names of what was removed are kept nowhere.
    pub(super) fn thin(&mut self, is_gone: impl Fn(&str) -> bool) -> Vec<Thinned> {
        let mut thinned = Vec::new();
        let mut left = Vec::new();
        for before in std::mem::take(&mut self.arrangements) {
            let files = before.files.iter().filter(|file| !is_gone(file));
            let files: Vec<String> = files.cloned().collect();
            let after = (!files.is_empty()).then_some(Arrangement { files, ..before });
            left.extend(after.clone());
            if after.as_ref() != Some(&before) {
                thinned.push(Thinned { before, after });
            }
        }
        left.sort();
        self.arrangements = left;
        thinned
    }

    /// Puts back what was taken out of arrangements that the person has not changed since; in the others the files find their places anew.
    pub(super) fn restore(&mut self, thinned: Vec<Thinned>) {
        for Thinned { before, after } in thinned {
            let place = after
                .as_ref()
                .and_then(|after| self.arrangements.iter().position(|one| one == after));
            match (after.is_some(), place) {
                (true, Some(place)) => {
                    self.arrangements.remove(place);
                    self.put(before);
                }
                (true, None) => {}
                (false, _) => self.put(before),
            }
        }
    }

    fn article_of(&mut self, file: &str, config: &AssembleConfig) -> Option<Rc<Article>> {
        let articles = &self.made(config).articles;
        let is_of = |article: &&Rc<Article>| {
            let mut names = article.versions.iter().flat_map(|version| &version.files);
            article.tracker == Tracker::TextFiles && names.any(|name| name == file)
        };
        articles.iter().find(is_of).map(Rc::clone)
    }
}

/// The files of versions that no tracker has numbered, of which this tells.
pub(super) fn files_of(reading: &Reading) -> impl Iterator<Item = &str> {
    let pages = reading.pages.iter().map(|page| page.file.as_str());
    let saved = reading.articles.iter();
    let saved = saved.filter(|article| article.tracker == Tracker::TextFiles);
    let versions = saved.flat_map(|article| &article.versions);
    pages.chain(versions.flat_map(|version| version.files.iter().map(String::as_str)))
}

/// What a person has fixed of a line, which is known by its file and its place in it.
pub(super) fn overruling((file, line): &(String, usize), fixed: Fixed) -> Overruling {
    Overruling {
        file: file.clone(),
        line: *line,
        fixed,
    }
}
