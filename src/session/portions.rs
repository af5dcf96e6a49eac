//! When to show what was read so far of many captures.

/// Says after which captures of a drop the history is made and shown.
///
/// A small drop is shown at once when it is whole. A large one is shown when its first capture that something can be read of is there,
/// so that reading begins at once, and then ever more rarely: what was recovered is remembered from one time to the next, and the rest of
/// putting together costs some five times what doing it once would, however many captures there are.
#[derive(Debug, Clone)]
pub struct Portions {
    of: usize,
    is_small: bool,
    done: usize,
    is_due: bool,
    next: usize,
}

/// Most captures of a drop that is shown at once.
const SMALL_CAPTURES: usize = 8;

/// Most bytes of such a drop.
const SMALL_BYTES: u64 = 8 * 1024 * 1024;

/// Fewest captures between two portions after the first.
const FEWEST: usize = 8;

/// A portion is due when the captures have grown by this part of their number (one in so many).
const GROWTH: usize = 4;

impl Portions {
    /// The portions of a drop of so many captures with so many bytes in all.
    #[must_use]
    pub fn of(captures: usize, bytes: u64) -> Portions {
        Portions {
            of: captures,
            is_small: captures <= SMALL_CAPTURES && bytes <= SMALL_BYTES,
            done: 0,
            is_due: false,
            next: 1,
        }
    }

    /// A capture was read; says whether to show now what is there. Never for the last one, after which everything is shown anyway.
    pub fn is_due(&mut self, is_readable: bool) -> bool {
        self.done += 1;
        self.is_due |= is_readable && self.done >= self.next;
        if self.is_small || self.done >= self.of || !self.is_due {
            return false;
        }
        self.is_due = false;
        self.next = self.done + FEWEST.max(self.done / GROWTH);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(of: usize, bytes: u64, is_readable: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut portions = Portions::of(of, bytes);
        (1..=of)
            .filter(|at| portions.is_due(is_readable(*at)))
            .collect()
    }

    #[test]
    fn a_small_drop_is_shown_when_it_is_whole() {
        assert_eq!(due(8, 1000, |_| true), Vec::<usize>::new());
    }

    #[test]
    fn a_large_drop_is_shown_from_its_first_readable_capture_on_ever_more_rarely() {
        assert_eq!(
            due(200, 1000, |_| true),
            [1, 9, 17, 25, 33, 41, 51, 63, 78, 97, 121, 151, 188]
        );
        assert_eq!(due(20, 1000, |at| at > 2), [3, 11, 19]);
        assert_eq!(due(3, SMALL_BYTES + 1, |_| true), [1]);
    }

    #[test]
    fn what_holds_nothing_is_shown_at_the_end_only() {
        assert_eq!(due(100, 1000, |_| false), Vec::<usize>::new());
    }
}
