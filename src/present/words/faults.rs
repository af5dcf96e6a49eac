//! What is said of faults in what a person gave.

use crate::model::Problem;

/// What is said of faults in what a person gave.
pub trait FaultWords {
    /// What was wrong, in which file, what to do: a sentence that names the file and ends with a full stop. What a saved history tells of a
    /// fault stays in its own words.
    fn fault(&self, problem: &Problem) -> String;
}
