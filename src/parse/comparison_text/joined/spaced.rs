//! Changed rows with all the white space that the tracker writes into them, as `textContent` of a page has it.
//!
//! Since 2010-06-07 the words of a changed row stand one by one in their cells: in the old one a word that was kept as ` w`, in the new
//! one as ` w `, and a word that was changed as ` w ` in both (the tracker's `lib/diff_html.rb`). So after the last word of the old
//! cell there are as many spaces as after any other word of it, and as many as stand between the cells of an unchanged row more than
//! none; and in the new cell two after each. Where old and new part is thus known to the word if the old cell's last word was kept; if
//! it was changed, it is one of the places after the last kept word. And the kept words stand in the new cell too, in their order.

use crate::parse::comparison_text::mark::Between;

/// No changed row has more words; they are gone through several times.
const MOST_WORDS: usize = 100_000;

/// How many words after its first a new cell must have for a row to be known by its spaces when those at its ends were cut off.
const FEWEST_DOUBLE: usize = 3;

/// A line with white space kept, that is both cells of a changed row.
pub struct SpacedRow<'t> {
    /// The words of both cells.
    words: Vec<&'t str>,
    /// After how many words the new cell may begin, ascending.
    places: Vec<usize>,
    /// Whether the space before the first and after the last word is there.
    pub is_whole: bool,
}

impl<'t> SpacedRow<'t> {
    /// Reads a line; `None` where it does not have the spaces of a changed row.
    pub fn read(line: &'t str, between: Between) -> Option<SpacedRow<'t>> {
        let words: Vec<&str> = line.split_ascii_whitespace().take(MOST_WORDS + 1).collect();
        if words.len() < 2 || words.len() > MOST_WORDS {
            return None;
        }
        let gaps = gaps(line, &words);
        let widest = gaps.iter().max()?;
        let places = match (between, widest) {
            (Between::Nothing, 2) => {
                let last_single = gaps.iter().rposition(|gap| *gap == 1);
                let first = last_single.map_or(1, |at| at + 1);
                candidates(&words, &gaps, first, |_| true)
            }
            (Between::Space, 2) => {
                let last_single = gaps.iter().rposition(|gap| *gap == 1);
                let first = last_single.map_or(1, |at| at + 2);
                candidates(&words, &gaps, first, |_| true)
            }
            (Between::Space, 3) => {
                let only = gaps.iter().position(|gap| *gap == 3)?;
                let is_new = |rest: &[usize]| rest.iter().all(|gap| *gap == 2);
                let first = is_new(&gaps[only + 1..]).then_some(only + 1)?;
                candidates(&words, &gaps, first, |place| place == first)
            }
            _ => return None,
        };
        let row = SpacedRow {
            is_whole: line.starts_with(' ') && line.ends_with(' ') && is_framed(line),
            words,
            places,
        };
        let last = *row.places.last()?;
        (row.is_whole || row.words.len() - last > FEWEST_DOUBLE).then_some(row)
    }

    /// Its words, parted by one space, or by a tab where the cells may part. A no-break space belongs to a word, save at the ends.
    pub fn told(&self) -> String {
        let mut told = String::new();
        let mut places = self.places.iter().peekable();
        for (at, word) in self.words.iter().enumerate() {
            if places.next_if(|place| **place == at).is_some() {
                told.push('\t');
            } else if at > 0 {
                told.push(' ');
            }
            told.push_str(word);
        }
        told.trim().to_owned()
    }
}

/// Whether there is just one space at either end.
fn is_framed(line: &str) -> bool {
    !line.starts_with("  ") && !line.ends_with("  ")
}

/// How many white spaces stand after each word but the last.
fn gaps(line: &str, words: &[&str]) -> Vec<usize> {
    let start = |word: &str| word.as_ptr() as usize - line.as_ptr() as usize;
    words
        .windows(2)
        .map(|pair| start(pair[1]) - start(pair[0]) - pair[0].len())
        .collect()
}

/// The places from `first` on before which the kept words stand that the words after it hold in the same order.
fn candidates(
    words: &[&str],
    gaps: &[usize],
    first: usize,
    is_meant: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let kept = gaps.iter().zip(words).filter(|(gap, _)| **gap == 1);
    let kept: Vec<&str> = kept.map(|(_, word)| *word).collect();
    // How far back the kept words can be matched from the end on.
    let mut last = words.len();
    for word in kept.iter().rev() {
        match words[..last].iter().rposition(|other| other == word) {
            Some(at) => last = at,
            None => return Vec::new(),
        }
    }
    let end = last.min(words.len() - 1);
    (first..=end).filter(|place| is_meant(*place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str, between: Between) -> Option<String> {
        SpacedRow::read(line, between).map(|row| row.told())
    }

    fn check(line: &str, expected: &str) {
        let told = told(line, Between::Nothing);
        assert_eq!(told.as_deref().unwrap_or("none"), expected, "{line}");
    }

    #[test]
    fn a_kept_last_word_shows_where_the_cells_part() {
        check(
            " Storms stopped all  sailings. Storms  stopped  most  sailings. ",
            "Storms stopped all sailings.\tStorms stopped most sailings.",
        );
    }

    #[test]
    fn a_changed_last_word_leaves_the_places_after_the_last_kept_one() {
        check(
            " Storms stopped all  sailings.  Storms  stopped  the  ferry. ",
            "Storms stopped\tall\tsailings.\tStorms stopped the ferry.",
        );
        check(" Storms  came.  Rain  fell. ", "Storms\tcame.\tRain\tfell.");
    }

    #[test]
    fn no_space_of_any_kind_is_left_at_the_ends() {
        check(
            " \u{a0}Storms  came.  Rain  fell.\u{a0} ",
            "Storms\tcame.\tRain\tfell.",
        );
    }

    #[test]
    fn a_space_between_the_cells_is_counted() {
        let spaced = |line| told(line, Between::Space);
        let line = " No sailings  No  more  sailings ";
        assert_eq!(
            spaced(line).as_deref(),
            Some("No sailings\tNo more sailings")
        );
        let line = " No sailings   No  more  ferries ";
        assert_eq!(
            spaced(line).as_deref(),
            Some("No sailings\tNo more ferries")
        );
    }

    #[test]
    fn other_lines_have_not_the_spaces_of_a_changed_row() {
        for line in [
            "Storms stopped all sailings.",
            "Storms came.  Rain fell.  Snow fell.",
            "Storms.  Rain.",
            " Storms ",
            "  Storms   came  ",
            "",
        ] {
            check(line, "none");
        }
    }
}
