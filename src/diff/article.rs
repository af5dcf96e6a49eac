//! How much of an article changed over all versions that are held.

use super::{DiffConfig, diff};
use crate::model::{Article, Sides, Version};

/// How many words were added and removed in all, from each held version to the next held one (words). Words that only moved don't
/// count, nor do headlines. 0 where fewer than two versions are held.
#[must_use]
pub fn words_changed(article: &Article, config: &DiffConfig) -> usize {
    let texts: Vec<Vec<&str>> = article.versions.iter().filter_map(Version::texts).collect();
    let steps = texts.windows(2).filter_map(|step| {
        let [old, new] = step else { return None };
        let stats = diff(Sides::new(old, new), config).stats;
        Some(stats.words_deleted + stats.words_inserted)
    });
    steps.sum()
}

#[cfg(test)]
mod tests {
    use super::words_changed;
    use crate::diff::DiffConfig;
    use crate::model::{Article, Certainty, Paragraph, Tracker, Version, VersionNumber};

    fn article(texts: &[Option<&str>]) -> Article {
        let version = |(number, text): (usize, &Option<&str>)| Version {
            number: VersionNumber(u32::try_from(number).unwrap_or_default()),
            title: None,
            title_certainty: Certainty::READ,
            captured_at: None,
            dated_by: None,
            paragraphs: text.map(|text| {
                vec![Paragraph {
                    text: text.to_owned(),
                    certainty: Certainty::READ,
                }]
            }),
            files: Vec::new(),
            dispute: None,
        };
        Article {
            tracker: Tracker::NewsSniffer,
            tracker_id: None,
            source: None,
            url: None,
            first_seen: None,
            version_count: None,
            is_order_overruled: false,
            versions: texts.iter().enumerate().map(version).collect(),
            steps: Vec::new(),
        }
    }

    #[test]
    fn words_are_counted_over_held_versions_only() {
        let changed =
            |texts: &[Option<&str>]| words_changed(&article(texts), &DiffConfig::default());
        assert_eq!(changed(&[]), 0);
        assert_eq!(changed(&[Some("The ferry sails today."), None]), 0);
        assert_eq!(
            changed(&[
                Some("The ferry sails today."),
                None,
                Some("The ferry sails on Tuesday."),
                Some("The ferry sails on Monday."),
            ]),
            3 + 2
        );
    }
}
