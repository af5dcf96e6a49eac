//! English: what is said of faults in what a person gave. The sentences stand beside the faults, as they stand in the history file too.

use super::English;
use crate::model::Problem;
use crate::present::words::FaultWords;

impl FaultWords for English {
    fn fault(&self, problem: &Problem) -> String {
        problem.message()
    }
}
