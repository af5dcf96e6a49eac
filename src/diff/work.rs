//! A budget counted in steps of work, so that the same input gives the same result on every machine.

/// What is left of a budget, and whether it was ever too small.
#[derive(Debug)]
pub struct Work {
    left: usize,
    sufficed: bool,
}

impl Work {
    /// A budget of so many steps.
    #[must_use]
    pub fn new(steps: usize) -> Self {
        Work {
            left: steps,
            sufficed: true,
        }
    }

    /// Takes `steps` if that many are left; otherwise takes none and remembers that something was given up.
    pub fn take(&mut self, steps: usize) -> bool {
        let enough = steps <= self.left;
        if enough {
            self.left -= steps;
        } else {
            self.sufficed = false;
        }
        enough
    }

    /// Whether that many are left.
    #[must_use]
    pub fn has(&self, steps: usize) -> bool {
        steps <= self.left
    }

    /// Remembers that something was left undone.
    pub fn give_up(&mut self) {
        self.sufficed = false;
    }

    /// Whether every request so far was granted.
    #[must_use]
    pub fn sufficed(&self) -> bool {
        self.sufficed
    }
}
