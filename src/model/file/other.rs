//! The readings of a version that are not shown, as they stand in the file.

use serde::{Deserialize, Serialize};

use super::reading::{certainty, collect, names, texts, with_certainties};
use super::{HistoryFileError, overruled};
use crate::model::{Certainty, Dispute, OtherReading, PageFormat, VersionNumber};

/// What another source tells of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OtherReadingFile {
    /// In what form it reached us, as [`PageFormat::word`] gives it; `null` where that is not known.
    pub format: Option<String>,
    /// The text, paragraph by paragraph, none empty and none with a line break.
    pub paragraphs: Vec<String>,
    /// The lowest certainty of its paragraphs.
    pub certainty: f64,
    /// By paragraph, its own certainty; left out where all have the lowest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certainties: Vec<f64>,
    /// Which of its paragraphs stand as a person has fixed them, by their places from 0, ascending; left out where none do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overruled: Vec<usize>,
    /// Which inputs tell it, ascending, each once.
    #[serde(default)]
    pub files: Vec<String>,
}

/// The readings that are not shown.
pub(super) fn files(dispute: &Dispute) -> Vec<OtherReadingFile> {
    dispute.others.iter().map(file).collect()
}

/// What the file says of a version's other readings; `None` where it says of none.
pub(super) fn dispute(
    number: VersionNumber,
    shown: Option<&str>,
    is_chosen: bool,
    files: Vec<OtherReadingFile>,
) -> Result<Option<Dispute>, HistoryFileError> {
    let others = collect(files, |file| reading(number, file))?;
    Ok((!others.is_empty()).then(|| Dispute {
        shown: shown.and_then(PageFormat::from_word),
        is_chosen,
        others,
    }))
}

fn file(reading: &OtherReading) -> OtherReadingFile {
    let paragraphs = &reading.paragraphs;
    let shares: Vec<f64> = paragraphs
        .iter()
        .map(|paragraph| paragraph.certainty.share())
        .collect();
    let lowest = Certainty::lowest(paragraphs.iter().map(|paragraph| paragraph.certainty)).share();
    let are_alike = shares.iter().all(|share| *share == lowest);
    OtherReadingFile {
        format: reading.format.map(|format| format.word().to_owned()),
        paragraphs: paragraphs
            .iter()
            .map(|paragraph| paragraph.text.clone())
            .collect(),
        certainty: lowest,
        certainties: if are_alike { Vec::new() } else { shares },
        overruled: overruled(paragraphs.iter()),
        files: reading.files.clone(),
    }
}

fn reading(
    number: VersionNumber,
    file: OtherReadingFile,
) -> Result<OtherReading, HistoryFileError> {
    let lowest = certainty(file.certainty)?;
    let texts = texts(number, file.paragraphs)?;
    let mut certainties = collect(file.certainties, certainty)?;
    certainties.resize(texts.len(), lowest);
    Ok(OtherReading {
        format: file.format.as_deref().and_then(PageFormat::from_word),
        paragraphs: with_certainties(texts, certainties, &file.overruled),
        files: names(file.files),
    })
}
