//! What an article of a history file tells: as much as the captures that it was made of, as far as the file keeps it.

use super::account::{Account, StepAccount, Trust, VersionAccount};
use crate::model::{
    Article, Certainty, Dispute, OtherReading, PageFormat, Paragraph, Step, Version,
};

impl Account<'_> {
    /// What an article of a history file tells. What the file states as read counts as read from a whole page, where the file does not say
    /// in what form it came.
    pub fn of_article<'p>(article: &Article) -> Account<'p> {
        Account {
            tracker: article.tracker,
            tracker_id: article.tracker_id.clone(),
            source: article.source.clone(),
            url: article.url.clone(),
            first_seen: article.first_seen,
            version_count: article.version_count,
            trust: Trust::Read,
            is_order_overruled: article.is_order_overruled,
            file: None,
            versions: article.versions.iter().flat_map(of_version).collect(),
            steps: article.steps.iter().map(of_step).collect(),
            inferred: None,
            numbers: None,
            unnumbered: None,
        }
    }
}

/// The reading that is shown, and all others.
fn of_version(version: &Version) -> impl Iterator<Item = VersionAccount> {
    let dispute = version.dispute.as_ref();
    let format = dispute.and_then(|dispute| dispute.shown);
    let shown = VersionAccount {
        trust: match &version.paragraphs {
            Some(paragraphs) => trust(format, paragraphs),
            None => Trust::Listed,
        },
        format,
        is_chosen: dispute.is_some_and(|dispute| dispute.is_chosen),
        version: Version {
            dispute: None,
            ..version.clone()
        },
    };
    let others = dispute
        .into_iter()
        .flat_map(|dispute: &Dispute| &dispute.others);
    let others = others.map(|reading| of_reading(version, reading));
    std::iter::once(shown).chain(others)
}

/// The headline and the time belong to the version, whichever way it reads.
fn of_reading(version: &Version, reading: &OtherReading) -> VersionAccount {
    VersionAccount {
        trust: trust(reading.format, &reading.paragraphs),
        format: reading.format,
        is_chosen: false,
        version: Version {
            number: version.number,
            title: None,
            title_certainty: Certainty::READ,
            captured_at: None,
            dated_by: None,
            paragraphs: Some(reading.paragraphs.clone()),
            files: reading.files.clone(),
            dispute: None,
        },
    }
}

fn of_step(step: &Step) -> StepAccount {
    StepAccount {
        trust: of_certainties(step.rows.iter().map(|row| row.certainty)),
        step: step.clone(),
    }
}

fn trust(format: Option<PageFormat>, paragraphs: &[Paragraph]) -> Trust {
    match format {
        Some(format) => Trust::of_text(format, paragraphs),
        None => of_certainties(paragraphs.iter().map(|paragraph| paragraph.certainty)),
    }
}

/// Of rows or paragraphs of which it is not said in what form they came: what is inferred or was fixed by a person did not stand in a table.
fn of_certainties(certainties: impl IntoIterator<Item = Certainty>) -> Trust {
    let mut certainties = certainties.into_iter();
    if certainties.any(|certainty| certainty.is_inferred() || certainty.is_overruled()) {
        Trust::Inferred
    } else {
        Trust::Read
    }
}
