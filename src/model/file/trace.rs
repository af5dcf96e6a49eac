//! The history file's `trace`: a phrase, or every word, through the versions of an article, as plain data.

use serde::Serialize;

/// What became of the words of the first article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TraceFile {
    /// A phrase through the versions; left out where none was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<PhraseFile>,
    /// By held version, since when every word stands there; left out where it was not asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Vec<SinceFile>>,
    /// Whether the work that was allowed sufficed; where it did not, words may count as new that are not.
    pub precise: bool,
}

/// What became of a phrase.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PhraseFile {
    /// The phrase that was asked for.
    pub phrase: String,
    /// The versions in which it stands word for word, ascending; letter case and typography aside.
    pub versions: Vec<u32>,
    /// Whether all its places were followed.
    pub complete: bool,
    /// Its places in headlines, each followed through the versions.
    pub headlines: Vec<LineFile>,
    /// The same in the text.
    pub text: Vec<LineFile>,
}

/// What stands at one place of the text through the held versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LineFile {
    /// Ascending by version; versions without it are left out.
    pub places: Vec<PlaceFile>,
    /// When its wording came, changed or left, ascending.
    pub changes: Vec<LineChangeFile>,
}

/// Where a passage stands in a version.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceFile {
    /// The version's number.
    pub version: u32,
    /// Its parts in reading order, at least one: several where it runs over the end of a paragraph, or was parted.
    pub parts: Vec<PlacePartFile>,
    /// Whether the phrase stands there word for word; else other words have its place.
    pub literal: bool,
}

/// Where a part of a passage stands in one paragraph.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlacePartFile {
    /// The paragraph's index, from 0; `null` for a headline.
    pub paragraph: Option<usize>,
    /// What stands there.
    pub wording: String,
    /// The sentence around it, or the sentences.
    pub sentence: String,
}

/// The wording of a passage came, changed or left.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LineChangeFile {
    /// When.
    pub turn: TurnFile,
    /// What stood there before; `null` where nothing did.
    pub old: Option<String>,
    /// What stands there after; `null` where nothing does.
    pub new: Option<String>,
}

/// Since when every word of a version stands there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SinceFile {
    /// The version's number.
    pub number: u32,
    /// The headline, run by run; empty where there is none.
    pub title: Vec<RunFile>,
    /// Each paragraph, run by run; the texts of its runs give the paragraph.
    pub paragraphs: Vec<Vec<RunFile>>,
}

/// Neighbouring words that came, were away and left together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RunFile {
    /// The words, with the white space behind them.
    pub text: String,
    /// When they first came.
    pub born: TurnFile,
    /// When they were away in between, ascending; left out where they never were.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<AbsenceFile>,
    /// When they left for good; left out where they stand in the last held version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<TurnFile>,
}

/// A time in which some words were away.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AbsenceFile {
    /// When they left.
    pub left: TurnFile,
    /// When they were back.
    pub back: TurnFile,
}

/// Something that happened between two held versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurnFile {
    /// The last held version before it; `null` where none is held.
    pub after: Option<u32>,
    /// The first held version after it.
    pub by: u32,
    /// How sure it is, where it rests on text that was inferred; left out where that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<f64>,
}
