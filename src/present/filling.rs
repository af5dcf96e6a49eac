//! Which parts of a long comparison are on the page already, and which come next.

use super::Part;

/// Which parts are on the page. The others keep their place there until they come: the first ones at once, the rest bit by bit, so that the
/// page answers all the while, and what a person looks at or asks for before anything else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filling(Vec<bool>);

/// Lines of text that are there at once: a few screens.
const AT_ONCE: usize = 150;

/// Lines of text that come at a time: what a browser takes up within a blink.
const AT_A_TIME: usize = 900;

impl Filling {
    /// What is there at once: what is in sight, if that is known, else the beginning.
    #[must_use]
    pub fn first(parts: &[Part], seen: Option<usize>) -> Filling {
        Filling(vec![false; parts.len()]).and(parts, seen, AT_ONCE)
    }

    /// What is there after some more has come, with `wanted` before what stands before it.
    #[must_use]
    pub fn more(&self, parts: &[Part], wanted: Option<usize>) -> Filling {
        self.clone().and(parts, wanted, AT_A_TIME)
    }

    /// What is there when this part has come.
    #[must_use]
    pub fn with(&self, part: usize) -> Filling {
        let mut next = self.clone();
        if let Some(place) = next.0.get_mut(part) {
            *place = true;
        }
        next
    }

    /// Whether a part is there.
    #[must_use]
    pub fn has(&self, part: usize) -> bool {
        self.0.get(part).copied().unwrap_or_default()
    }

    /// Whether all of it is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.iter().all(|is_there| *is_there)
    }

    /// At least one part more, and more of them until they have so many lines.
    fn and(mut self, parts: &[Part], wanted: Option<usize>, lines: usize) -> Filling {
        let mut left = lines;
        // What is looked at may reach over the ends of its part.
        let around = |at: usize| [Some(at), at.checked_add(1), at.checked_sub(1)];
        let around = wanted.into_iter().flat_map(around).flatten();
        let order = around.chain(0..parts.len());
        for at in order {
            let (Some(place), Some(part)) = (self.0.get_mut(at), parts.get(at)) else {
                continue;
            };
            if !*place {
                *place = true;
                left = left.saturating_sub(part.lines);
            }
            if left == 0 {
                break;
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(lines: &[usize]) -> Vec<Part> {
        let part = |(at, lines): (usize, &usize)| Part {
            rows: at..at + 1,
            lines: *lines,
        };
        lines.iter().enumerate().map(part).collect()
    }

    #[test]
    fn a_short_comparison_is_there_at_once() {
        let parts = parts(&[40, 40, 40]);
        assert!(Filling::first(&parts, None).is_whole());
        assert!(Filling::first(&[], Some(3)).is_whole());
    }

    #[test]
    fn of_a_long_one_what_is_wanted_comes_before_the_rest_and_all_comes_in_the_end() {
        let parts = parts(&[450; 40]);
        let mut filling = Filling::first(&parts, None);
        assert!(filling.has(0) && !filling.has(1));
        filling = filling.more(&parts, Some(30));
        assert!(filling.has(30) && filling.has(31) && !filling.has(29) && !filling.has(1));
        let mut steps = 0;
        while !filling.is_whole() {
            let next = filling.more(&parts, None);
            assert_ne!(next, filling, "every step brings something");
            filling = next;
            steps += 1;
        }
        assert_eq!(steps, 19);
    }

    #[test]
    fn what_is_looked_at_is_there_first() {
        let parts = parts(&[75; 40]);
        let filling = Filling::first(&parts, Some(20));
        let there: Vec<usize> = (0..40).filter(|at| filling.has(*at)).collect();
        assert_eq!(there, [20, 21]);
    }

    #[test]
    fn a_part_that_is_asked_for_is_there_and_nothing_else_changes() {
        let parts = parts(&[900; 5]);
        let filling = Filling::first(&parts, None).with(3);
        let there: Vec<usize> = (0..5).filter(|at| filling.has(*at)).collect();
        assert_eq!(there, [0, 3]);
        assert_eq!(filling.with(99), filling);
    }
}
