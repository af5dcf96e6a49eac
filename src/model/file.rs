//! The history file: what the app exports, what `inspect` prints, and what the app reads back.
//!
//! The types are the file, field by field and in its order; `schema/history.schema.json` says the same to other programs. What
//! is not known is written as `null`, not left out, with these exceptions: [`HistoryFile::comparison`] and [`HistoryFile::trace`]
//! stand there only when they were asked for, [`BlockFile::spans`] only where words inside a block were compared,
//! [`ChangeFile::told_by`] only where something can be pointed at, [`VersionFile::title_certainty`] only where a
//! headline was inferred, [`VersionFile::dated_by`] only where no tracker tells the time, [`VersionFile::overruled`], [`RowFile::overruled`] and
//! [`ArticleFile::order_overruled`] only where a person has overruled an inference, [`VersionFile::format`], [`VersionFile::chosen`] and
//! [`VersionFile::other_readings`] only where sources tell a version differently. Fields that we do not know are passed over when reading,
//! so that a later Palimpsest may add some without a new [`FORMAT_VERSION`].
//!
//! Writing a history, reading it back and writing it again gives the same bytes.

mod comparison;
mod fault;
mod other;
mod reading;
mod trace;

pub use comparison::{BlockFile, ChangeFile, ComparisonFile, SpanFile, StatsFile, TellingFile};
pub use fault::{HistoryFileError, JsonFault};
pub use other::OtherReadingFile;
pub use reading::read;
pub use trace::{
    AbsenceFile, LineChangeFile, LineFile, PhraseFile, PlaceFile, PlacePartFile, RunFile,
    SinceFile, TraceFile, TurnFile,
};

use serde::{Deserialize, Serialize};

use super::{Article, History, Paragraph, Problem, Row, Step, Timestamp, Version};

/// The word that opens every history file, so that it can be told from any other JSON.
pub const FORMAT: &str = "palimpsest-history";

/// The version of the format that is written; a file with a higher one is not read.
pub const FORMAT_VERSION: u32 = 1;

/// A whole history file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HistoryFile {
    /// Always [`FORMAT`].
    pub format: String,
    /// Always [`FORMAT_VERSION`] when written.
    pub format_version: u32,
    /// The articles, in the order of the history.
    pub articles: Vec<ArticleFile>,
    /// Our own comparison of two versions of the first article. It follows from the versions, so it is never read back.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub comparison: Option<ComparisonFile>,
    /// What became of the words of the first article. It follows from the versions, so it is never read back.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub trace: Option<TraceFile>,
    /// What could not be read, or not surely.
    #[serde(default)]
    pub problems: Vec<ProblemFile>,
}

/// One story at one address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ArticleFile {
    /// The tracker's word, as [`super::Tracker::word`] gives it.
    pub tracker: String,
    /// The tracker's own id of the article.
    pub tracker_id: Option<String>,
    /// Who published it, as the tracker names it.
    pub source: Option<String>,
    /// The original's address, as the page tells it: text, to be checked before it becomes a link.
    pub url: Option<String>,
    /// When it was first published or seen: RFC 3339 in UTC.
    pub first_seen: Option<String>,
    /// How many versions the tracker says exist.
    pub version_count: Option<u32>,
    /// Whether a person has set the order of the versions, by which they are numbered; left out where not.
    #[serde(default, skip_serializing_if = "is_false")]
    pub order_overruled: bool,
    /// All versions known, ascending by number, each number once.
    pub versions: Vec<VersionFile>,
    /// All pairs that some page compared, ascending by their numbers, each pair once.
    #[serde(default)]
    pub steps: Vec<StepFile>,
}

/// An article's text at one moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VersionFile {
    /// As the tracker numbers it.
    pub number: u32,
    /// The headline.
    pub title: Option<String>,
    /// How sure the headline is, where it was inferred; left out where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_certainty: Option<f64>,
    /// When the tracker stored it: RFC 3339 in UTC.
    pub captured_at: Option<String>,
    /// What tells that time, where no tracker does: the word that [`super::DatedBy::word`] gives; left out otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated_by: Option<String>,
    /// The text, paragraph by paragraph, none empty and none with a line break; `null` where it is not held.
    pub paragraphs: Option<Vec<String>>,
    /// The lowest certainty of its paragraphs: 1 where all were read from a page, less where some were inferred.
    pub certainty: f64,
    /// Which of its paragraphs stand as a person has fixed them, by their places from 0, ascending; left out where none do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overruled: Vec<usize>,
    /// Which inputs it came from, ascending, each once.
    #[serde(default)]
    pub files: Vec<String>,
    /// In what form this text reached us, as [`super::PageFormat::word`] gives it; left out where no other source tells another text, or
    /// where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Whether a person has chosen this text over [`VersionFile::other_readings`]; left out where not.
    #[serde(default, skip_serializing_if = "is_false")]
    pub chosen: bool,
    /// What other sources tell of this version, whole, the best first; left out where none tells anything else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_readings: Vec<OtherReadingFile>,
}

/// Two versions that some page compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepFile {
    /// The older version's number.
    pub old: u32,
    /// The newer version's number, above the older one's.
    pub new: u32,
    /// What lies between them, in the tracker's words.
    pub elapsed: Option<String>,
    /// The page's own pairing, in reading order.
    pub rows: Vec<RowFile>,
    /// Which inputs it came from, ascending, each once.
    #[serde(default)]
    pub files: Vec<String>,
}

/// One row of the tracker's own pairing; one side is `null` where the row is one-sided, never both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowFile {
    /// The older version's paragraph.
    pub old: Option<String>,
    /// The newer version's paragraph.
    pub new: Option<String>,
    /// 1 where the row was read or a person has fixed it, less where it was inferred.
    pub certainty: f64,
    /// Whether a person has fixed it; left out where not.
    #[serde(default, skip_serializing_if = "is_false")]
    pub overruled: bool,
}

/// A fault that a person can read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProblemFile {
    /// The input's name.
    pub file: String,
    /// The kind's word, as [`super::ProblemKind::word`] gives it.
    pub kind: String,
    /// One sentence, in English.
    pub message: String,
}

impl HistoryFile {
    /// The file of a history, with a comparison where one was asked for.
    #[must_use]
    pub fn from_history(history: &History, comparison: Option<ComparisonFile>) -> HistoryFile {
        HistoryFile {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            articles: history.articles.iter().map(article_file).collect(),
            comparison,
            trace: None,
            problems: history.problems.iter().map(problem_file).collect(),
        }
    }
}

fn article_file(article: &Article) -> ArticleFile {
    ArticleFile {
        tracker: article.tracker.word().to_owned(),
        tracker_id: article.tracker_id.clone(),
        source: article.source.clone(),
        url: article.url.clone(),
        first_seen: article.first_seen.map(Timestamp::to_rfc3339),
        version_count: article.version_count,
        order_overruled: article.is_order_overruled,
        versions: article.versions.iter().map(version_file).collect(),
        steps: article.steps.iter().map(step_file).collect(),
    }
}

fn version_file(version: &Version) -> VersionFile {
    let texts = |paragraphs: &Vec<Paragraph>| {
        paragraphs
            .iter()
            .map(|paragraph| paragraph.text.clone())
            .collect()
    };
    let dispute = version.dispute.as_ref();
    VersionFile {
        number: version.number.0,
        title: version.title.clone(),
        title_certainty: version
            .title_certainty
            .is_inferred()
            .then(|| version.title_certainty.share()),
        captured_at: version.captured_at.map(Timestamp::to_rfc3339),
        dated_by: version.dated_by.map(|dated_by| dated_by.word().to_owned()),
        paragraphs: version.paragraphs.as_ref().map(texts),
        certainty: version.certainty().share(),
        overruled: overruled(version.paragraphs.iter().flatten()),
        files: version.files.clone(),
        format: dispute.and_then(|dispute| dispute.shown.map(|format| format.word().to_owned())),
        chosen: dispute.is_some_and(|dispute| dispute.is_chosen),
        other_readings: dispute.map_or_else(Vec::new, other::files),
    }
}

/// The places of the paragraphs that a person has fixed.
fn overruled<'p>(paragraphs: impl Iterator<Item = &'p Paragraph>) -> Vec<usize> {
    let paragraphs = paragraphs.enumerate();
    paragraphs
        .filter(|(_, paragraph)| paragraph.certainty.is_overruled())
        .map(|(at, _)| at)
        .collect()
}

/// As serde asks whether to leave a field out.
fn is_false(value: &bool) -> bool {
    !value
}

fn step_file(step: &Step) -> StepFile {
    StepFile {
        old: step.numbers.old.0,
        new: step.numbers.new.0,
        elapsed: step.elapsed.clone(),
        rows: step.rows.iter().map(row_file).collect(),
        files: step.files.clone(),
    }
}

fn row_file(row: &Row) -> RowFile {
    RowFile {
        old: row.cells.old.clone(),
        new: row.cells.new.clone(),
        certainty: row.certainty.share(),
        overruled: row.certainty.is_overruled(),
    }
}

fn problem_file(problem: &Problem) -> ProblemFile {
    ProblemFile {
        file: problem.file.clone(),
        kind: problem.kind().word().to_owned(),
        message: problem.message(),
    }
}
