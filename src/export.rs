//! Writes what was read in forms that a person can take along: the history file, with a comparison or a trace where one is asked for.

pub mod comparison;
pub mod history_json;
pub mod trace;
