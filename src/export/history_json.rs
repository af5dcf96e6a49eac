//! The history file as text.

use crate::model::History;
use crate::model::file::{ComparisonFile, HistoryFile, TraceFile};

/// The history file of a history, indented by two spaces, with a newline at its end. The same history gives the same bytes.
#[must_use]
pub fn write(history: &History, comparison: Option<&ComparisonFile>) -> String {
    write_traced(history, comparison, None)
}

/// The same with a trace beside the comparison.
#[must_use]
pub fn write_traced(
    history: &History,
    comparison: Option<&ComparisonFile>,
    trace: Option<TraceFile>,
) -> String {
    let file = HistoryFile {
        trace,
        ..HistoryFile::from_history(history, comparison.cloned())
    };
    // Writing fails only for maps whose keys are no strings, and the file has no maps.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}
