//! Taking apart a text in which every paragraph stands twice, and nothing parts one from the next.

/// Most comparisons of bytes spent on one text before giving up; a page of 200 paragraphs takes about ten million.
const BUDGET: usize = 50_000_000;

/// Cuts `text` into exactly `count` pieces that each are a paragraph written twice, and gives each paragraph once.
///
/// `None` where there is no such cut, where there are several (so that nobody knows which was meant), or where finding out would
/// take too long.
#[must_use]
pub fn take_apart(text: &str, count: usize) -> Option<Vec<&str>> {
    within(BUDGET, text, count)
}

fn within(budget: usize, text: &str, count: usize) -> Option<Vec<&str>> {
    let mut search = Search {
        text,
        budget,
        found: Vec::new(),
    };
    search.run(count)?;
    let [ends] = search.found.as_slice() else {
        return None;
    };
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let pieces = starts.zip(ends.iter().copied());
    Some(
        pieces
            .map(|(start, end)| &text[start..start + (end - start) / 2])
            .collect(),
    )
}

struct Search<'a> {
    text: &'a str,
    budget: usize,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// Depth first, longest pieces first, without recursion; stops at the second solution. `None` when the budget is spent.
    fn run(&mut self, count: usize) -> Option<()> {
        let mut ends: Vec<usize> = Vec::new();
        let mut choices = vec![self.squares_from(0)?];
        while let Some(open) = choices.last_mut() {
            let Some(end) = open.pop() else {
                choices.pop();
                ends.pop();
                continue;
            };
            if end == self.text.len() {
                if ends.len() + 1 == count {
                    let mut solution = ends.clone();
                    solution.push(end);
                    self.found.push(solution);
                    if self.found.len() > 1 {
                        return Some(());
                    }
                }
            } else if ends.len() + 1 < count {
                ends.push(end);
                choices.push(self.squares_from(end)?);
            }
        }
        Some(())
    }

    /// The ends of all pieces from `start` on that are the same text twice, ascending. Halves never begin or end inside a
    /// character, as equal halves begin with the same byte.
    fn squares_from(&mut self, start: usize) -> Option<Vec<usize>> {
        let rest = &self.text.as_bytes()[start..];
        let mut ends = Vec::new();
        for half in 1..=rest.len() / 2 {
            let matching = rest[..half]
                .iter()
                .zip(&rest[half..])
                .take_while(|(one, other)| one == other)
                .count();
            self.budget = self.budget.checked_sub(matching + 1)?;
            if matching == half && self.text.is_char_boundary(start + half) {
                ends.push(start + 2 * half);
            }
        }
        Some(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_written_twice_are_parted() {
        let text = "One bun.One bun.Ééh?Ééh?Aa, two buns.Aa, two buns.";
        let expected = vec!["One bun.", "Ééh?", "Aa, two buns."];
        assert_eq!(take_apart(text, 3), Some(expected));
    }

    #[test]
    fn what_can_be_cut_in_several_ways_is_left() {
        assert_eq!(take_apart("aaaaaa", 2), None);
    }

    #[test]
    fn what_is_not_doubled_is_left() {
        assert_eq!(take_apart("One bun.", 1), None);
        assert_eq!(take_apart("", 0), None);
    }

    #[test]
    fn a_text_made_to_be_cut_in_endless_ways_ends() {
        assert_eq!(within(100_000, &"a".repeat(401), 70), None);
    }
}
