//! Writes what was read in forms that a person can take along: the history file, with a comparison where one is asked for.

pub mod comparison;
pub mod history_json;
