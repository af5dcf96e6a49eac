//! What a comparison is shown with that is not the article itself.

use crate::model::{Article, Overruling, PageFormat};
use crate::present::Words;
use crate::session::HeldCapture;

/// What is known beside the article itself that can show in a row: of its own files only, so that it stays the same when others come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    /// The language in which it is told.
    pub words: Words,
    /// What the person has overruled.
    pub overrulings: Vec<Overruling>,
    /// The files of a form whose cells are whole.
    pub copied: Vec<String>,
}

impl Background {
    /// What of all that is known belongs to an article.
    #[must_use]
    pub fn of(
        words: Words,
        article: &Article,
        overrulings: &[Overruling],
        captures: &[HeldCapture],
    ) -> Self {
        let inferred = article.steps.iter().filter(|step| !step.lines.is_empty());
        let files: Vec<&String> = inferred.flat_map(|step| &step.files).collect();
        let own = overrulings.iter().filter(|one| files.contains(&&one.file));
        let copied = captures.iter().filter(|capture| {
            capture.formats.contains(&PageFormat::Copied) && files.contains(&&capture.name)
        });
        Background {
            words,
            overrulings: own.cloned().collect(),
            copied: copied.map(|capture| capture.name.clone()).collect(),
        }
    }
}
