//! Whether a text is prose, as an article is, rather than code, a table, a log or a note.

use crate::text::sentence::{Ending, ending};

/// What makes a text prose. All shares are between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProseConfig {
    /// The fewest letters; one of a script that writes words in one or two characters counts as three. About thirty words.
    pub fewest_letters: usize,
    /// The least share of letters among what is no white space. News has 0.93 to 0.97, code 0.5 to 0.8, tables less.
    pub least_letters: f64,
    /// The largest share of signs that code is full of and prose has hardly any of.
    pub most_signs: f64,
    /// The least share of letters that stand in paragraphs ending like a sentence.
    pub least_sentences: f64,
    /// The most paragraphs, as a share, that begin with a figure or a square bracket, as the lines of logs and subtitles do.
    pub most_numbered: f64,
}

impl Default for ProseConfig {
    fn default() -> Self {
        ProseConfig {
            fewest_letters: 140,
            least_letters: 0.82,
            most_signs: 0.015,
            least_sentences: 0.5,
            most_numbered: 0.4,
        }
    }
}

/// Signs of code, data and markup.
const SIGNS: &str = "{}<>=;\\|_$^~";

/// Whether these paragraphs are prose, by [`ProseConfig::default`].
#[must_use]
pub fn is_prose<'t>(paragraphs: impl Iterator<Item = &'t str>) -> bool {
    let mut counts = Counts::default();
    paragraphs.for_each(|paragraph| counts.add(paragraph));
    counts.are_of_prose(&ProseConfig::default())
}

#[derive(Debug, Default)]
struct Counts {
    characters: usize,
    letters: usize,
    weighed: usize,
    signs: usize,
    in_sentences: usize,
    paragraphs: usize,
    numbered: usize,
    lost: usize,
}

impl Counts {
    fn add(&mut self, paragraph: &str) {
        let mut letters = 0;
        for c in paragraph.chars().filter(|c| !c.is_whitespace()) {
            self.characters += 1;
            // Vowel signs and other marks of a word count with it.
            if c.is_alphabetic() || is_mark(c) {
                letters += 1;
                self.weighed += if is_dense(c) { 3 } else { 1 };
            } else if SIGNS.contains(c) {
                self.signs += 1;
            } else if c == '\u{fffd}' {
                self.lost += 1;
            }
        }
        self.letters += letters;
        self.paragraphs += 1;
        self.numbered +=
            usize::from(paragraph.starts_with(|c: char| c.is_ascii_digit() || c == '['));
        // References in square brackets stand after the sentence's end.
        let end = paragraph.trim_end_matches(|c: char| c == ']' || c == '[' || c.is_ascii_digit());
        if matches!(ending(paragraph), Ending::Sentence | Ending::Abbreviation)
            || ending(end) == Ending::Sentence
            || is_unpointed(paragraph)
        {
            self.in_sentences += letters;
        }
    }

    fn are_of_prose(&self, config: &ProseConfig) -> bool {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        self.weighed >= config.fewest_letters
            && share(self.letters, self.characters) >= config.least_letters
            && share(self.signs + self.lost, self.characters) <= config.most_signs
            && share(self.in_sentences, self.letters) >= config.least_sentences
            && share(self.numbered, self.paragraphs) <= config.most_numbered
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{eb1}'..='\u{ece}')
}

/// Whether a paragraph is in Thai or Lao, which put no sign at the end of a sentence, and longer than an entry of a list or a headline.
fn is_unpointed(paragraph: &str) -> bool {
    const LONGEST_ENTRY: usize = 80;
    let of_them = |c: &char| matches!(c, '\u{e01}'..='\u{e4e}' | '\u{e81}'..='\u{ece}');
    let letters = paragraph.chars().filter(of_them).count();
    letters > LONGEST_ENTRY && letters * 2 > paragraph.chars().count()
}

/// Whether one character says about as much as three letters.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{ffdc}')
}
