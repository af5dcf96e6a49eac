//! Comparing two versions of an article: the diff of their paragraphs, and of what kinds the changes are.

use serde::{Deserialize, Serialize};

use super::{Change, KindsConfig, changes};
use crate::diff::{Diff, DiffConfig, diff};
use crate::model::{Article, Sides, VersionNumber};

/// All that a comparison of two versions tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What answers what.
    pub diff: Diff,
    /// All changes and their kinds, the headline's first, then in the order of the diff's blocks.
    pub changes: Vec<Change>,
}

impl Comparison {
    /// Compares two texts, given as paragraphs, and their headlines, so far as these are known.
    #[must_use]
    pub fn of(
        headlines: Sides<Option<&str>>,
        texts: Sides<&[&str]>,
        config: &DiffConfig,
    ) -> Comparison {
        let diff = diff(texts, config);
        let changes = changes(headlines, texts, &diff, config, &KindsConfig::default());
        Comparison { diff, changes }
    }

    /// Compares two versions of an article; `None` unless both are held.
    #[must_use]
    pub fn of_versions(
        article: &Article,
        pair: Sides<VersionNumber>,
        config: &DiffConfig,
    ) -> Option<Comparison> {
        let versions = Sides::new(article.version(pair.old)?, article.version(pair.new)?);
        let headlines = versions.map(|version| version.title.as_deref());
        let (old, new) = (versions.old.texts()?, versions.new.texts()?);
        Some(Comparison::of(headlines, Sides::new(&old, &new), config))
    }
}
