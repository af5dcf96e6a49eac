//! A budget counted in steps of work, so that the same input gives the same result on every machine.

/// What is left of a budget, and whether it was ever too small.
#[derive(Debug)]
pub(super) struct Work {
    left: usize,
    sufficed: bool,
}

impl Work {
    pub(super) fn new(steps: usize) -> Self {
        Work {
            left: steps,
            sufficed: true,
        }
    }

    /// Takes `steps` if that many are left; otherwise takes none and remembers that something was given up.
    pub(super) fn take(&mut self, steps: usize) -> bool {
        let enough = steps <= self.left;
        if enough {
            self.left -= steps;
        } else {
            self.sufficed = false;
        }
        enough
    }

    /// Whether every request so far was granted.
    pub(super) fn sufficed(&self) -> bool {
        self.sufficed
    }
}
