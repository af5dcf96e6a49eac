//! Histories that are made by random edits which know what they do: every word carries a tag, so that it is known which one it is.

use std::collections::{BTreeSet, HashMap};

/// A word of the story. No two words that were written have the same tag; one that comes back keeps its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub tag: usize,
    pub text: String,
}

type Sentence = Vec<Word>;
type Text = Vec<Vec<Sentence>>;

/// All versions of a story.
pub struct Story {
    pub versions: Vec<Text>,
    /// By tag, the versions that the word stands in.
    pub standing: HashMap<usize, BTreeSet<usize>>,
}

/// Words that come again and again.
const COMMON: [&str; 12] = [
    "the", "of", "and", "said", "in", "to", "were", "police", "harbour", "people", "after", "not",
];

impl Story {
    pub fn new(seed: u64, paragraphs: usize, versions: usize, edits: usize) -> Story {
        let mut writer = Writer {
            random: Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            ..Writer::default()
        };
        let mut text: Text = (0..paragraphs).map(|_| writer.paragraph()).collect();
        let mut story = Story {
            versions: Vec::new(),
            standing: HashMap::new(),
        };
        for _ in 0..versions {
            story.add(&text);
            for _ in 0..writer.random.below(edits + 1) {
                writer.edit(&mut text);
            }
        }
        story
    }

    fn add(&mut self, text: &Text) {
        for word in text.iter().flatten().flatten() {
            self.standing
                .entry(word.tag)
                .or_default()
                .insert(self.versions.len());
        }
        self.versions.push(text.clone());
    }

    /// The paragraphs of a version as text.
    pub fn paragraphs(&self, version: usize) -> Vec<String> {
        self.versions[version]
            .iter()
            .map(|paragraph| written(paragraph))
            .collect()
    }
}

fn written(paragraph: &[Sentence]) -> String {
    let sentences = paragraph.iter().map(|sentence| {
        let words: Vec<&str> = sentence.iter().map(|word| word.text.as_str()).collect();
        format!("{}.", words.join(" "))
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// Writes and edits.
#[derive(Default)]
struct Writer {
    random: Random,
    tags: usize,
    /// Words that were taken out, between the two that stayed.
    words: Vec<(usize, Word, usize)>,
    sentences: Vec<Sentence>,
    paragraphs: Vec<Vec<Sentence>>,
}

impl Writer {
    fn paragraph(&mut self) -> Vec<Sentence> {
        (0..2 + self.random.below(4))
            .map(|_| self.sentence())
            .collect()
    }

    /// Begins with a word of its own, in capitals, so that it can be told where it begins.
    fn sentence(&mut self) -> Sentence {
        let length = 8 + self.random.below(10);
        let first = self.word(false, true);
        let rest = (0..length).map(|_| {
            let is_common = self.random.below(3) == 0;
            self.word(is_common, false)
        });
        let rest: Vec<Word> = rest.collect();
        [first].into_iter().chain(rest).collect()
    }

    fn word(&mut self, is_common: bool, is_first: bool) -> Word {
        self.tags += 1;
        let mut text = if is_common {
            COMMON[self.random.below(COMMON.len())].to_owned()
        } else {
            spelled(self.tags)
        };
        if is_first {
            text = text[..1].to_uppercase() + &text[1..];
        }
        Word {
            tag: self.tags,
            text,
        }
    }

    /// One edit as editors make them. Those of words leave most of their sentence alone.
    fn edit(&mut self, text: &mut Text) {
        let kind = self.random.below(14);
        let place = self.random.below(text.len().max(1));
        let target = self.random.below(text.len() + 1);
        if text.len() < 3 {
            let paragraph = self.paragraph();
            text.insert(target, paragraph);
            return;
        }
        match kind {
            0..=3 => self.edit_word(&mut text[place], kind),
            4 | 5 => self.restore_word(text),
            6 => {
                let sentence = self.sentence();
                text[place].push(sentence);
            }
            7 if text[place].len() > 1 => {
                let at = self.random.below(text[place].len());
                let sentence = text[place].remove(at);
                self.sentences.push(sentence);
            }
            8 if !self.sentences.is_empty() => {
                let at = self.random.below(self.sentences.len());
                let sentence = self.sentences.remove(at);
                let to = self.random.below(text[place].len() + 1);
                text[place].insert(to, sentence);
            }
            9 if text.len() > 4 => {
                let paragraph = text.remove(place);
                self.paragraphs.push(paragraph);
            }
            10 if !self.paragraphs.is_empty() => {
                let at = self.random.below(self.paragraphs.len());
                text.insert(target, self.paragraphs.remove(at));
            }
            11 => {
                let paragraph = text.remove(place);
                let to = target.min(text.len());
                text.insert(to, paragraph);
            }
            12 if text[place].len() > 2 => {
                let rest = text[place].split_off(1);
                text.insert(place + 1, rest);
            }
            _ if place + 1 < text.len() => {
                let next = text.remove(place + 1);
                text[place].extend(next);
            }
            _ => {}
        }
    }

    fn edit_word(&mut self, paragraph: &mut [Sentence], kind: usize) {
        let sentence = self.random.below(paragraph.len());
        let sentence = &mut paragraph[sentence];
        if sentence.len() < 8 {
            return;
        }
        let at = 1 + self.random.below(sentence.len() - 2);
        let is_common = self.random.below(4) == 0;
        match kind {
            0 => sentence.insert(at, self.word(is_common, false)),
            1 => sentence[at] = self.word(is_common, false),
            _ => {
                let word = sentence.remove(at);
                self.words
                    .push((sentence[at - 1].tag, word, sentence[at].tag));
            }
        }
    }

    fn restore_word(&mut self, text: &mut Text) {
        for sentence in text.iter_mut().flatten() {
            for at in 1..sentence.len() {
                let between = (sentence[at - 1].tag, sentence[at].tag);
                let gone = self
                    .words
                    .iter()
                    .rposition(|(before, _, behind)| (*before, *behind) == between);
                if let Some(gone) = gone {
                    sentence.insert(at, self.words.remove(gone).1);
                    return;
                }
            }
        }
    }
}

/// A made-up word for a number: no two have the same.
fn spelled(mut number: usize) -> String {
    let mut word = String::from("q");
    for syllables in [["ba", "do", "ki", "lu"], ["me", "no", "ra", "si"]]
        .iter()
        .cycle()
        .take(8)
    {
        word += syllables[number % 4];
        number /= 4;
    }
    word
}

#[derive(Default)]
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % limit.max(1) as u64).unwrap_or(0)
    }
}
