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
    /// What is there at once: what is in sight and nothing else, where that is known; else the beginning. Where the text was longer before, its
    /// end stands for what is no longer there.
    #[must_use]
    pub fn first(parts: &[Part], seen: &[usize]) -> Filling {
        let nothing = Filling(vec![false; parts.len()]);
        let Some(last) = parts.len().checked_sub(1).filter(|_| !seen.is_empty()) else {
            return nothing.and(parts, &[], AT_ONCE);
        };
        let seen = seen.iter().map(|at| (*at).min(last));
        seen.fold(nothing, |filling, at| filling.with(at))
    }

    /// What is there at once of a text in which somebody is to be brought to a part: that and what stands beside it; else the beginning.
    #[must_use]
    pub fn around(parts: &[Part], part: Option<usize>) -> Filling {
        let beside = part.map(|at| [at.saturating_sub(1), at, at + 1]);
        Filling::first(parts, beside.as_ref().map_or(&[], |parts| &parts[..]))
    }

    /// What is there after some more has come: what is in sight first, then what stands beside it.
    #[must_use]
    pub fn more(&self, parts: &[Part], seen: &[usize]) -> Filling {
        self.clone().and(parts, seen, AT_A_TIME)
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
    fn and(mut self, parts: &[Part], seen: &[usize], lines: usize) -> Filling {
        let mut left = lines;
        let after = seen.iter().max().map(|at| at + 1);
        let before = seen.iter().min().and_then(|at| at.checked_sub(1));
        let beside = after.into_iter().chain(before);
        let order = seen.iter().copied().chain(beside).chain(0..parts.len());
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
        assert!(Filling::first(&parts, &[]).is_whole());
        assert!(Filling::first(&[], &[3]).is_whole());
    }

    #[test]
    fn of_a_long_one_what_is_wanted_comes_before_the_rest_and_all_comes_in_the_end() {
        let parts = parts(&[450; 40]);
        let mut filling = Filling::first(&parts, &[]);
        assert!(filling.has(0) && !filling.has(1));
        filling = filling.more(&parts, &[30]);
        assert!(filling.has(30) && filling.has(31) && !filling.has(29) && !filling.has(1));
        let mut steps = 0;
        while !filling.is_whole() {
            let next = filling.more(&parts, &[]);
            assert_ne!(next, filling, "every step brings something");
            filling = next;
            steps += 1;
        }
        assert_eq!(steps, 19);
    }

    #[test]
    fn what_is_looked_at_is_there_first_then_what_stands_beside_it() {
        let parts = parts(&[450; 40]);
        let there =
            |filling: &Filling| -> Vec<usize> { (0..40).filter(|at| filling.has(*at)).collect() };
        let filling = Filling::first(&parts, &[20, 21, 22]);
        assert_eq!(there(&filling), [20, 21, 22]);
        let filling = filling.more(&parts, &[20, 21, 22]);
        assert_eq!(there(&filling), [19, 20, 21, 22, 23]);
    }

    #[test]
    fn where_the_text_has_become_shorter_its_end_is_there_first() {
        let parts = parts(&[450; 10]);
        let filling = Filling::first(&parts, &[12, 13]);
        let there: Vec<usize> = (0..10).filter(|at| filling.has(*at)).collect();
        assert_eq!(there, [9]);
    }

    #[test]
    fn a_part_that_is_asked_for_is_there_and_nothing_else_changes() {
        let parts = parts(&[900; 5]);
        let filling = Filling::first(&parts, &[]).with(3);
        let there: Vec<usize> = (0..5).filter(|at| filling.has(*at)).collect();
        assert_eq!(there, [0, 3]);
        assert_eq!(filling.with(99), filling);
    }
}
