//! Two readings of one version, compared like two versions.

use std::rc::Rc;

use super::{Background, Compared, Frame};
use crate::diff::DiffConfig;
use crate::kinds::Comparison;
use crate::model::{Article, Paragraph, Sides, Version, VersionNumber};
use crate::present::Words;

impl Compared {
    /// Compares the reading of a version that is shown, as the older text, with another one of it; `None` where the version is without
    /// text. No row can be overruled here: that is done where the version stands in its history.
    #[must_use]
    pub fn of_readings(
        words: Words,
        article: &Article,
        version: &Version,
        other: &[Paragraph],
        config: &DiffConfig,
    ) -> Option<Compared> {
        let pair = Sides::new(VersionNumber(0), VersionNumber(1));
        let reading = |number, paragraphs: Option<Vec<Paragraph>>| Version {
            number,
            title: None,
            title_certainty: version.title_certainty,
            captured_at: None,
            dated_by: None,
            paragraphs,
            files: Vec::new(),
            dispute: None,
        };
        let both = Article {
            tracker: article.tracker,
            tracker_id: None,
            source: None,
            url: None,
            first_seen: None,
            version_count: None,
            is_order_overruled: false,
            versions: vec![
                reading(pair.old, version.paragraphs.clone()),
                reading(pair.new, Some(other.to_vec())),
            ],
            steps: Vec::new(),
        };
        let comparison = Comparison::of_versions(&both, pair, config)?;
        let background = Background {
            words,
            ..Background::default()
        };
        Compared::new(Rc::new(both), pair, Rc::new(comparison), background)
    }

    /// What stands around the rows of two readings.
    #[must_use]
    pub fn frame_of_readings(&self) -> Frame {
        let words = self.words();
        let stats = &self.comparison.diff.stats;
        let inferred = self.places.iter().filter_map(|place| self.inferred(place));
        let inferred = inferred.count();
        let inferred = (inferred > 0).then(|| words.inferred_in_readings(inferred, self.len()));
        Frame {
            summary: words.readings_differ(
                stats.words_deleted,
                stats.words_inserted,
                stats.words_moved,
            ),
            caveats: [words.readings_are_no_edit().to_owned()]
                .into_iter()
                .chain(inferred)
                .chain((!self.comparison.diff.precise).then(|| words.coarse().to_owned()))
                .collect(),
        }
    }
}
