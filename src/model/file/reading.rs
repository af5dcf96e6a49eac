//! Reads a history file back, with all its promises checked.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::error::Category;

use super::other::dispute;
use super::{
    ArticleFile, FORMAT, FORMAT_VERSION, HistoryFile, HistoryFileError, ProblemFile, RowFile,
    StepFile, VersionFile,
};
use crate::model::{
    Article, Certainty, DatedBy, Fault, History, Paragraph, Problem, ProblemKind, Row, Side, Sides,
    Step, Timestamp, Tracker, Version, VersionNumber,
};

/// Reads the text of a history file.
///
/// A file states one certainty a version, and one a row, and of both what a person has fixed. Where a step's rows spell the version exactly, its paragraphs get the
/// rows' certainties back; otherwise each gets the version's. White space at the ends of paragraphs and cells is dropped, a
/// paragraph or cell with a line break is refused (splitting it would shift every paragraph index that others hold). Problems
/// of a kind that we do not know are passed over. Memory and work grow with the length of the text only, whatever numbers it
/// states.
///
/// # Errors
/// One [`HistoryFileError`], the first that is met; nothing is read in part.
pub fn read(text: &str) -> Result<History, HistoryFileError> {
    check_head(text)?;
    let file: HistoryFile =
        serde_json::from_str(text).map_err(|fault| HistoryFileError::Shape(fault.into()))?;
    file.try_into()
}

impl TryFrom<HistoryFile> for History {
    type Error = HistoryFileError;

    fn try_from(file: HistoryFile) -> Result<History, HistoryFileError> {
        Ok(History {
            articles: collect(file.articles, article)?,
            problems: file.problems.into_iter().filter_map(problem).collect(),
        })
    }
}

/// What tells a history file from other JSON, and its version from ours, before anything else of it must be right.
#[derive(Deserialize)]
struct Head {
    format: String,
    format_version: u64,
}

fn check_head(text: &str) -> Result<(), HistoryFileError> {
    let head: Head = serde_json::from_str(text).map_err(|fault| match fault.classify() {
        Category::Data => HistoryFileError::NotAHistory,
        _ => HistoryFileError::NotJson(fault.into()),
    })?;
    if head.format != FORMAT {
        return Err(HistoryFileError::NotAHistory);
    }
    match head.format_version {
        0 => Err(HistoryFileError::NoSuchFormatVersion(0)),
        version if version > u64::from(FORMAT_VERSION) => Err(HistoryFileError::Newer(version)),
        _ => Ok(()),
    }
}

fn article(file: ArticleFile) -> Result<Article, HistoryFileError> {
    let tracker =
        Tracker::from_word(&file.tracker).ok_or(HistoryFileError::UnknownTracker(file.tracker))?;
    let steps = collect(file.steps, step)?;
    if let Some(pair) = steps
        .windows(2)
        .find(|pair| pair[0].numbers >= pair[1].numbers)
    {
        return Err(HistoryFileError::StepOrder(pair[1].numbers));
    }
    let versions = collect(file.versions, |file| version(file, &steps))?;
    if let Some(pair) = versions
        .windows(2)
        .find(|pair| pair[0].number >= pair[1].number)
    {
        return Err(HistoryFileError::VersionOrder(pair[1].number));
    }
    Ok(Article {
        tracker,
        tracker_id: file.tracker_id,
        source: file.source,
        url: file.url,
        first_seen: moment(file.first_seen)?,
        version_count: file.version_count,
        is_order_overruled: file.order_overruled,
        versions,
        steps,
    })
}

fn version(file: VersionFile, steps: &[Step]) -> Result<Version, HistoryFileError> {
    let number = VersionNumber(file.number);
    let lowest = certainty(file.certainty)?;
    let paragraphs = match file.paragraphs {
        Some(texts) => Some(paragraphs(number, texts, lowest, &file.overruled, steps)?),
        None => None,
    };
    Ok(Version {
        number,
        title: file.title,
        title_certainty: file
            .title_certainty
            .map_or(Ok(Certainty::READ), certainty)?,
        captured_at: moment(file.captured_at)?,
        dispute: paragraphs
            .is_some()
            .then(|| {
                dispute(
                    number,
                    file.format.as_deref(),
                    file.chosen,
                    file.other_readings,
                )
            })
            .transpose()?
            .flatten(),
        // A word of a later Palimpsest tells us nothing.
        dated_by: file.dated_by.as_deref().and_then(DatedBy::from_word),
        paragraphs,
        files: names(file.files),
    })
}

fn paragraphs(
    number: VersionNumber,
    texts: Vec<String>,
    lowest: Certainty,
    overruled: &[usize],
    steps: &[Step],
) -> Result<Vec<Paragraph>, HistoryFileError> {
    let texts = self::texts(number, texts)?;
    let certainties = certainties_of_rows(number, &texts, lowest, steps)
        .unwrap_or_else(|| vec![lowest; texts.len()]);
    Ok(with_certainties(texts, certainties, overruled))
}

/// The paragraphs of a version, none blank and none with a line break.
pub(super) fn texts(
    number: VersionNumber,
    texts: Vec<String>,
) -> Result<Vec<String>, HistoryFileError> {
    collect(texts, |text| {
        cell(
            &text,
            HistoryFileError::BlankParagraph(number),
            HistoryFileError::LineBreak(number),
        )
    })
}

/// Paragraphs with their certainties, as many as there are texts; those at the places `overruled` stand as a person has fixed them.
pub(super) fn with_certainties(
    texts: Vec<String>,
    certainties: Vec<Certainty>,
    overruled: &[usize],
) -> Vec<Paragraph> {
    let overruled: BTreeSet<&usize> = overruled.iter().collect();
    let paragraph = |(at, (text, certainty))| Paragraph {
        text,
        certainty: if overruled.contains(&at) {
            Certainty::OVERRULED
        } else {
            certainty
        },
    };
    let paragraphs = texts.into_iter().zip(certainties).enumerate();
    paragraphs.map(paragraph).collect()
}

/// The certainties of the rows that spell this version, one a paragraph, where their lowest is the one that the file states;
/// the surest where several steps do.
fn certainties_of_rows(
    number: VersionNumber,
    texts: &[String],
    lowest: Certainty,
    steps: &[Step],
) -> Option<Vec<Certainty>> {
    let sides = steps
        .iter()
        .flat_map(|step| Side::BOTH.map(|side| (step, side)));
    sides
        .filter(|(step, side)| step.numbers[*side] == number)
        .filter_map(|(step, side)| spelling(&step.rows, side, texts))
        .filter(|certainties| certainties.iter().min() == Some(&lowest))
        .max()
}

/// The certainties of the rows with a cell on that side, if those cells are exactly these texts; as if what a person has fixed had
/// been read, since each version says for itself which of its paragraphs those are.
fn spelling(rows: &[Row], side: Side, texts: &[String]) -> Option<Vec<Certainty>> {
    let cells = || {
        rows.iter()
            .filter_map(|row| Some((row.cells[side].as_ref()?, row.certainty)))
    };
    cells().map(|(text, _)| text).eq(texts).then(|| {
        cells()
            .map(|(_, certainty)| certainty.min(Certainty::READ))
            .collect()
    })
}

fn step(file: StepFile) -> Result<Step, HistoryFileError> {
    let numbers = Sides::new(file.old, file.new).map(VersionNumber);
    if numbers.old >= numbers.new {
        return Err(HistoryFileError::StepOrder(numbers));
    }
    Ok(Step {
        lines: Vec::new(),
        numbers,
        elapsed: file.elapsed,
        rows: collect(file.rows, |file| row(file, numbers))?,
        files: names(file.files),
    })
}

fn row(file: RowFile, numbers: Sides<VersionNumber>) -> Result<Row, HistoryFileError> {
    let blank = HistoryFileError::BlankRow(numbers);
    let line_break = HistoryFileError::LineBreakInRow(numbers);
    let side = |text: Option<String>| {
        text.map(|text| cell(&text, blank.clone(), line_break.clone()))
            .transpose()
    };
    let cells = Sides::new(side(file.old)?, side(file.new)?);
    if cells.old.is_none() && cells.new.is_none() {
        return Err(blank);
    }
    Ok(Row {
        cells,
        certainty: match certainty(file.certainty)? {
            _ if file.overruled => Certainty::OVERRULED,
            certainty => certainty,
        },
    })
}

/// A paragraph's text without white space at its ends.
fn cell(
    text: &str,
    blank: HistoryFileError,
    line_break: HistoryFileError,
) -> Result<String, HistoryFileError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(blank);
    }
    if text.contains(['\n', '\r']) {
        return Err(line_break);
    }
    Ok(text.to_owned())
}

pub(super) fn certainty(share: f64) -> Result<Certainty, HistoryFileError> {
    Certainty::from_share(share).ok_or_else(|| HistoryFileError::Certainty(share.to_string()))
}

fn moment(text: Option<String>) -> Result<Option<Timestamp>, HistoryFileError> {
    Ok(text
        .map(|text| Timestamp::from_rfc3339(&text))
        .transpose()?)
}

fn problem(file: ProblemFile) -> Option<Problem> {
    let told = Fault::Told {
        kind: ProblemKind::from_word(&file.kind)?,
        sentence: file.message,
    };
    Some(Problem::new(file.file, told))
}

/// File names as the model wants them: ascending, each once.
pub(super) fn names(mut files: Vec<String>) -> Vec<String> {
    files.sort_unstable();
    files.dedup();
    files
}

pub(super) fn collect<T, U>(
    files: Vec<T>,
    read: impl FnMut(T) -> Result<U, HistoryFileError>,
) -> Result<Vec<U>, HistoryFileError> {
    files.into_iter().map(read).collect()
}
