//! Two readings of one version beside each other: the one that is shown, and another one.

use std::rc::Rc;

use super::comparison::{Compared, Frame};
use super::dispute::{files, form};
use super::words::Words;
use crate::diff::DiffConfig;
use crate::model::{
    Article, Dispute, OtherReading, PageFormat, ReadingChoice, Sides, Version, VersionNumber,
};
use crate::state::Disputed;

/// Two readings of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingsView {
    /// The version.
    pub number: VersionNumber,
    /// «Version 5, read in two ways».
    pub heading: String,
    /// The version's headline.
    pub title: Option<String>,
    /// Where the readings come from: `old` is the one that is shown, `new` the other one.
    pub heads: Sides<ReadingHead>,
    /// What differs.
    pub compared: Rc<Compared>,
    /// What stands around that.
    pub frame: Frame,
    /// What to call each of the other readings, where there are several.
    pub others: Vec<String>,
    /// Which of them is on show.
    pub other: usize,
    /// What has to be said for the other reading to be shown instead; `None` where no capture can be named for it.
    pub choice: Option<ReadingChoice>,
}

/// Where a reading comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingHead {
    /// «Shown».
    pub role: &'static str,
    /// «“a.html” and “b.html”».
    pub files: String,
    /// «page of one version».
    pub form: &'static str,
}

/// Two readings of a version; `None` where the article does not have them.
#[must_use]
pub fn readings(
    words: Words,
    article: &Article,
    disputed: &Disputed,
    config: &DiffConfig,
) -> Option<ReadingsView> {
    let version = article.version(disputed.number)?;
    let dispute = version.dispute.as_ref()?;
    let other = dispute.others.get(disputed.other)?;
    let compared = Compared::of_readings(words, article, version, &other.paragraphs, config)?;
    Some(ReadingsView {
        number: version.number,
        heading: words.two_readings(version.number),
        title: version.title.clone(),
        heads: heads(words, version, dispute, other),
        frame: compared.frame_of_readings(),
        compared: Rc::new(compared),
        others: match dispute.others.as_slice() {
            [_] => Vec::new(),
            others => others
                .iter()
                .map(|other| files(words, &other.files))
                .collect(),
        },
        other: disputed.other,
        choice: other.files.first().map(|file| ReadingChoice {
            file: file.clone(),
            number: version.number,
        }),
    })
}

fn heads(
    words: Words,
    version: &Version,
    dispute: &Dispute,
    other: &OtherReading,
) -> Sides<ReadingHead> {
    let head = |role, names: &[String], format: Option<PageFormat>| ReadingHead {
        role,
        files: files(words, names),
        form: form(words, format),
    };
    let role = words.reading_shown(dispute.is_chosen);
    Sides::new(
        head(role, &version.files, dispute.shown),
        head(words.reading_not_shown(), &other.files, other.format),
    )
}
