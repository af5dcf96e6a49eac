//! Why a text is not a history file that we can read.

use std::fmt;
use std::str::Utf8Error;

use serde::{Deserialize, Serialize};

use crate::model::{Sides, TimestampError, VersionNumber};

/// Why a text is not a history file that we can read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum HistoryFileError {
    /// The text is no JSON; with what the JSON reader says of it.
    NotJson(JsonFault),
    /// The bytes are not UTF-8, as those of JSON must be.
    NotUtf8 {
        /// The place of the first byte that is not.
        from: usize,
        /// How many bytes are not; `None` where the text ends within a character.
        bytes: Option<usize>,
    },
    /// It is JSON, but does not begin as a history file does.
    NotAHistory,
    /// It is of a later version of the format than ours; with that version.
    Newer(u64),
    /// It is of a version of the format that never was; with that version.
    NoSuchFormatVersion(u64),
    /// A field is absent or of another kind than it must be; with what the JSON reader says of it.
    Shape(JsonFault),
    /// The tracker's word is none that we know.
    UnknownTracker(String),
    /// A text that should be a date and time is none.
    Time(TimestampError),
    /// A certainty is not between 0 and 1; with the number as it stands there.
    Certainty(String),
    /// A version's number does not ascend from the one before it.
    VersionOrder(VersionNumber),
    /// A step's older number is not below its newer one, or the step does not ascend from the one before it.
    StepOrder(Sides<VersionNumber>),
    /// A paragraph of this version holds no text.
    BlankParagraph(VersionNumber),
    /// A paragraph of this version holds a line break.
    LineBreak(VersionNumber),
    /// A row of this step has a cell without text, or no cell at all.
    BlankRow(Sides<VersionNumber>),
    /// A row of this step has a cell with a line break.
    LineBreakInRow(Sides<VersionNumber>),
}

/// What the JSON reader says of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JsonFault {
    /// Its words, which are English and name fields as they stand in the file.
    pub said: String,
    /// The line and the column that it has come to, both from 1; `None` where it does not say.
    pub place: Option<(usize, usize)>,
}

impl From<serde_json::Error> for JsonFault {
    fn from(fault: serde_json::Error) -> Self {
        let (said, place) = (fault.to_string(), (fault.line(), fault.column()));
        match said.strip_suffix(&at(place)) {
            Some(words) => JsonFault {
                said: words.to_owned(),
                place: Some(place),
            },
            None => JsonFault { said, place: None },
        }
    }
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)?;
        self.place.map_or(Ok(()), |place| f.write_str(&at(place)))
    }
}

/// How the JSON reader names a place.
fn at((line, column): (usize, usize)) -> String {
    format!(" at line {line} column {column}")
}

impl From<Utf8Error> for HistoryFileError {
    fn from(fault: Utf8Error) -> Self {
        HistoryFileError::NotUtf8 {
            from: fault.valid_up_to(),
            bytes: fault.error_len(),
        }
    }
}

impl fmt::Display for HistoryFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use HistoryFileError as Fault;
        match self {
            Fault::NotJson(what) => write!(f, "it is not JSON ({what})"),
            Fault::NotUtf8 {
                from,
                bytes: Some(bytes),
            } => write!(
                f,
                "it is not JSON (invalid utf-8 sequence of {bytes} {} from index {from})",
                if *bytes == 1 { "byte" } else { "bytes" }
            ),
            Fault::NotUtf8 { from, bytes: None } => write!(
                f,
                "it is not JSON (incomplete utf-8 byte sequence from index {from})"
            ),
            Fault::NotAHistory => write!(f, "it is JSON, but not a history of Palimpsest"),
            Fault::Newer(version) => write!(
                f,
                "it was written by a newer Palimpsest (its format has version {version}, this one reads up to {})",
                super::FORMAT_VERSION
            ),
            Fault::NoSuchFormatVersion(version) => {
                write!(f, "there is no version {version} of its format")
            }
            Fault::Shape(what) => write!(f, "a field is not as it must be ({what})"),
            Fault::UnknownTracker(word) => write!(f, "“{word}” is not a tracker that we know"),
            Fault::Time(fault) => fault.fmt(f),
            Fault::Certainty(number) => {
                write!(f, "the certainty {number} is not between 0 and 1")
            }
            Fault::VersionOrder(number) => {
                write!(f, "version {number} does not stand in ascending order")
            }
            Fault::StepOrder(Sides { old, new }) => {
                write!(f, "the step from {old} to {new} does not ascend")
            }
            Fault::BlankParagraph(number) => {
                write!(f, "a paragraph of version {number} holds no text")
            }
            Fault::LineBreak(number) => {
                write!(f, "a paragraph of version {number} holds a line break")
            }
            Fault::BlankRow(Sides { old, new }) => {
                write!(f, "a row of the step from {old} to {new} lacks its text")
            }
            Fault::LineBreakInRow(Sides { old, new }) => {
                write!(
                    f,
                    "a row of the step from {old} to {new} holds a line break"
                )
            }
        }
    }
}

impl std::error::Error for HistoryFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            HistoryFileError::Time(fault) => Some(fault),
            _ => None,
        }
    }
}

impl From<TimestampError> for HistoryFileError {
    fn from(fault: TimestampError) -> Self {
        HistoryFileError::Time(fault)
    }
}
