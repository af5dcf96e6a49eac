//! A budget counted in steps of work, so that the same input gives the same result on every machine.

/// What is left of a budget, and whether it was ever too small.
#[derive(Debug)]
pub(crate) struct Work {
    left: usize,
    sufficed: bool,
}

impl Work {
    pub(crate) fn new(steps: usize) -> Self {
        Work {
            left: steps,
            sufficed: true,
        }
    }

    /// Takes `steps` if that many are left; otherwise takes none and remembers that something was given up.
    pub(crate) fn take(&mut self, steps: usize) -> bool {
        let enough = steps <= self.left;
        if enough {
            self.left -= steps;
        } else {
            self.sufficed = false;
        }
        enough
    }

    /// Remembers that something was left undone.
    pub(crate) fn give_up(&mut self) {
        self.sufficed = false;
    }

    /// Whether every request so far was granted.
    pub(crate) fn sufficed(&self) -> bool {
        self.sufficed
    }
}
