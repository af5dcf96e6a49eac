//! How much of one text's wording is found in another, from a sample of each, so that many texts can be held against many.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{TokenKind, fold, tokens};

/// How many words in a row are looked at as one: few enough to survive an edit nearby, enough that two stories on one subject hardly
/// share any that they have not copied (measured over pages of one outlet: under 3 in a hundred).
const WORDS_IN_A_ROW: usize = 3;

/// After so many signs of a sample without a single one found, the rest is not looked at.
const GIVE_UP_AFTER: usize = 48;

/// A sample of a text's runs of three words, letter case and typography aside.
///
/// Every run has a number that looks random but depends on its words alone; a sketch keeps the smallest ones («bottom-k sketch»,
/// Broder, «On the resemblance and containment of documents», 1997). Two sketches are compared below the number up to which both
/// are complete, so a text's sample never depends on what it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Ascending, each once.
    signs: Vec<u64>,
    /// Below this all signs of the text are kept.
    complete_below: u64,
    words: usize,
}

impl Sketch {
    /// Sketches a text, given as its paragraphs; how it is cut into paragraphs makes no difference. At most `most` signs are kept.
    #[must_use]
    pub fn of<'t>(paragraphs: impl IntoIterator<Item = &'t str>, most: usize) -> Sketch {
        let mut words: Vec<u64> = Vec::new();
        for paragraph in paragraphs {
            let folded = fold(paragraph).to_lowercase();
            let found = tokens(&folded).into_iter();
            let found = found.filter(|token| token.kind == TokenKind::Word);
            words.extend(found.map(|token| number(folded.get(token.at).unwrap_or_default())));
        }
        let mut sketch = Sketch {
            signs: words.windows(WORDS_IN_A_ROW).map(run).collect(),
            complete_below: u64::MAX,
            words: words.len(),
        };
        sketch.settle(most);
        sketch
    }

    /// How many words the text has; of several texts, the longest one.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words
    }

    /// The sketch of all that stands in either text. At most `most` signs are kept.
    #[must_use]
    pub fn joined(&self, other: &Sketch, most: usize) -> Sketch {
        let signs = self.signs.iter().chain(&other.signs);
        let mut joined = Sketch {
            signs: signs.copied().collect(),
            complete_below: self.complete_below.min(other.complete_below),
            words: self.words.max(other.words),
        };
        joined.settle(most);
        joined
    }

    /// Which share of this text's wording stands in the other, from 0 to 1; 0 where the sample says nothing.
    #[must_use]
    pub fn share_in(&self, other: &Sketch) -> f64 {
        let below = self.complete_below.min(other.complete_below);
        let mut others = other.signs.iter().peekable();
        let (mut seen, mut found) = (0_usize, 0_usize);
        for sign in self.signs.iter().take_while(|sign| **sign < below) {
            while others.next_if(|other| *other < sign).is_some() {}
            found += usize::from(others.peek() == Some(&sign));
            seen += 1;
            if seen == GIVE_UP_AFTER && found == 0 {
                return 0.0;
            }
        }
        if seen == 0 {
            0.0
        } else {
            found as f64 / seen as f64
        }
    }

    /// Puts the signs in order and keeps the smallest.
    fn settle(&mut self, most: usize) {
        self.signs.sort_unstable();
        self.signs.dedup();
        if let Some(first_left_out) = self.signs.get(most) {
            self.complete_below = self.complete_below.min(*first_left_out);
        }
        let below = self.complete_below;
        self.signs.truncate(most);
        self.signs.retain(|sign| *sign < below);
    }
}

/// The number of a run of words. They are hashed one by one: a slice would hash its length too, which is of another size in the browser.
fn run(words: &[u64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.iter().for_each(|word| word.hash(&mut hasher));
    hasher.finish()
}

/// A number that depends on nothing but what is given.
fn number<T: Hash + ?Sized>(thing: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Sketch;

    const MOST: usize = 64;

    fn story(from: usize, to: usize) -> Vec<String> {
        (from..to)
            .map(|at| format!("Word{at} of{at} boats{at}."))
            .collect()
    }

    fn sketch(story: &[String], most: usize) -> Sketch {
        Sketch::of(story.iter().map(String::as_str), most)
    }

    #[test]
    fn a_text_is_wholly_in_itself_and_not_at_all_in_a_stranger() {
        let one = sketch(&story(0, 300), MOST);
        assert!((one.share_in(&one) - 1.0).abs() < f64::EPSILON);
        assert!(one.share_in(&sketch(&story(1000, 1300), MOST)) < 0.01);
    }

    #[test]
    fn a_part_is_in_its_whole_however_small_the_sample() {
        let (part, whole) = (story(40, 80), story(0, 400));
        for most in [30, 200, 5000] {
            let share = sketch(&part, most).share_in(&sketch(&whole, most));
            assert!(share > 0.9, "{most}: {share}");
        }
    }

    #[test]
    fn a_sample_estimates_the_share_that_all_signs_give() {
        let (one, other) = (sketch(&story(0, 600), 400), sketch(&story(300, 900), 400));
        let share = one.share_in(&other);
        assert!((0.4..0.6).contains(&share), "{share}");
    }

    #[test]
    fn letter_case_quotes_and_paragraph_breaks_make_no_difference() {
        let one = Sketch::of(["“The Ferry”, she said,", "sails today."], MOST);
        assert_eq!(
            one,
            Sketch::of(["\"the ferry\" she said sails TODAY"], MOST)
        );
    }

    #[test]
    fn joining_is_like_sketching_both() {
        let (one, other) = (story(0, 90), story(60, 200));
        let joined = sketch(&one, MOST).joined(&sketch(&other, MOST), MOST);
        assert!(sketch(&one, MOST).share_in(&joined) > 0.99);
        assert!(sketch(&other, MOST).share_in(&joined) > 0.99);
    }

    #[test]
    fn texts_of_fewer_than_three_words_say_nothing() {
        let short = Sketch::of(["Ferry sails"], MOST);
        assert_eq!((short.words(), short.share_in(&short)), (2, 0.0));
    }
}
