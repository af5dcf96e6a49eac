//! Writes prose that no newspaper printed: words by their rank as in any language (Zipf's law), sentences, paragraphs, edits.

use super::chance::Chance;

/// The commonest words, by which a text reads as one; the rest is made of syllables.
const COMMON: [&str; 24] = [
    "the", "of", "to", "and", "a", "in", "that", "for", "was", "on", "said", "with", "is", "by",
    "at", "he", "has", "as", "it", "from", "were", "an", "not", "after",
];

const SYLLABLES: [&str; 40] = [
    "ba", "ver", "lo", "min", "ta", "ker", "so", "lan", "di", "ron", "me", "sta", "pel", "ni",
    "gor", "ra", "ten", "hol", "vi", "ster", "ma", "dun", "fe", "lis", "co", "bra", "wen", "tu",
    "sel", "po", "gan", "ri", "mor", "ke", "sa", "thel", "u", "nor", "de", "pi",
];

/// How many words there are.
const WORDS: usize = 9_000;

/// Writes on and on, never the same.
#[derive(Debug, Clone)]
pub struct Writer {
    /// What decides.
    pub chance: Chance,
    /// Put before every word: of one who writes in another language.
    accent: &'static str,
}

impl Writer {
    /// A writer of its own for each seed.
    pub fn new(seed: u64) -> Self {
        Writer {
            chance: Chance::new(seed),
            accent: "",
        }
    }

    /// From now on no word is one that others use.
    #[allow(dead_code, reason = "only hostile texts want it")]
    pub fn estrange(&mut self) {
        self.accent = "qu";
    }

    /// Paragraphs of about so many bytes in all.
    #[allow(dead_code, reason = "histories count paragraphs instead")]
    pub fn paragraphs(&mut self, bytes: usize) -> Vec<String> {
        let mut paragraphs = Vec::new();
        let mut written = 0;
        while written < bytes {
            let paragraph = self.paragraph();
            written += paragraph.len() + 1;
            paragraphs.push(paragraph);
        }
        paragraphs
    }

    /// One to three sentences.
    pub fn paragraph(&mut self) -> String {
        let sentences: Vec<String> = (0..=self.chance.below(3))
            .map(|_| self.sentence())
            .collect();
        sentences.join(" ")
    }

    /// A sentence of seven to thirty words.
    pub fn sentence(&mut self) -> String {
        let words = 7 + self.chance.below(24);
        sentence_of((0..words).map(|_| self.word()).collect())
    }

    /// A paragraph after an editor was at it: up to three words exchanged, a sentence more or one less.
    pub fn edited(&mut self, paragraph: &str) -> String {
        let mut sentences: Vec<&str> = paragraph.split_inclusive(". ").collect();
        match self.chance.below(6) {
            0 => {
                let added = self.sentence();
                return format!("{paragraph} {added}");
            }
            1 if sentences.len() > 1 => {
                sentences.remove(self.chance.below(sentences.len()));
                return sentences.concat().trim_end().to_owned();
            }
            _ => {}
        }
        let mut words: Vec<String> = paragraph.split(' ').map(str::to_owned).collect();
        for _ in 0..=self.chance.below(3) {
            let at = self.chance.below(words.len() - 1);
            words[at] = self.word();
        }
        words.join(" ")
    }

    /// A paragraph told anew: phrases of it in their order, with others between them.
    pub fn rewritten(&mut self, paragraph: &str) -> String {
        let words: Vec<&str> = paragraph.split(' ').collect();
        let mut told: Vec<String> = Vec::with_capacity(words.len());
        let mut at = 0;
        while at < words.len() {
            let phrase = &words[at..words.len().min(at + 1 + self.chance.below(5))];
            match self.chance.below(3) {
                0 => told.extend((0..phrase.len()).map(|_| self.word())),
                1 if !told.is_empty() => {}
                _ => told.extend(phrase.iter().map(|word| (*word).to_owned())),
            }
            at += phrase.len();
        }
        told.join(" ")
    }

    fn word(&mut self) -> String {
        if self.chance.below(40) == 0 {
            return format!("{}{}", self.accent, 2 + self.chance.below(400));
        }
        let rank = self.rank();
        match COMMON.get(rank) {
            Some(common) => format!("{}{common}", self.accent),
            None => self.coined(rank),
        }
    }

    /// A word's rank, the nth as often as 1 in n.
    fn rank(&mut self) -> usize {
        let even = self.chance.below(1 << 20) as f64 / f64::from(1 << 20);
        ((WORDS as f64).powf(even) - 1.0) as usize
    }

    /// The word of that rank: two to four syllables; every ninth is a name.
    fn coined(&self, rank: usize) -> String {
        let mut own = Chance::new(rank as u64);
        let syllables = (0..2 + own.below(3)).map(|_| SYLLABLES[own.below(SYLLABLES.len())]);
        let word: String = std::iter::once(self.accent).chain(syllables).collect();
        if rank.is_multiple_of(9) {
            capitalised(&word)
        } else {
            word
        }
    }
}

/// Words as a sentence, with a comma in a long one.
pub fn sentence_of(mut words: Vec<String>) -> String {
    if words.len() > 14 {
        words[7].push(',');
    }
    format!("{}.", capitalised(&words.join(" ")))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
