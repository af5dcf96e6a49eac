//! Gives every wording of a mark a number, so that equal ones are found by comparing numbers.

use rustc_hash::FxHashMap;

/// A mark's wording, typography aside. Two marks have the same key if and only if they are [folded](crate::text::fold) to the same.
pub(super) type Key = u32;

/// All wordings of marks that occur in a history.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    keys: FxHashMap<Box<str>, Key>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    /// The key of the same wording in small letters.
    small: Key,
    points: u8,
    kind: Kind,
}

/// What a mark is, as far as it matters for what takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Word,
    Sign,
}

impl Lexicon {
    /// The key of a mark's folded wording, which is added where it is new.
    pub(super) fn add(&mut self, folded: &str) -> Key {
        if let Some(key) = self.keys.get(folded) {
            return *key;
        }
        let small = folded.to_lowercase();
        let small = (small != folded).then(|| self.add(&small));
        let key = u32::try_from(self.entries.len()).unwrap_or(Key::MAX);
        self.entries.push(Entry {
            small: small.unwrap_or(key),
            points: points(folded),
            kind: kind(folded),
        });
        self.keys.insert(folded.into(), key);
        key
    }

    /// The key of a wording that occurs.
    pub(super) fn find(&self, folded: &str) -> Option<Key> {
        self.keys.get(folded).copied()
    }

    /// The keys of the wordings in small letters that begin so; ascending.
    pub(super) fn beginning(&self, small: &str) -> Vec<Key> {
        let words = self.keys.iter();
        let words =
            words.filter(|(word, key)| word.starts_with(small) && self.small(**key) == **key);
        let mut keys: Vec<Key> = words.map(|(_, key)| *key).collect();
        keys.sort_unstable();
        keys
    }

    /// The key of the same wording in small letters.
    pub(super) fn small(&self, key: Key) -> Key {
        self.entry(key).map_or(key, |entry| entry.small)
    }

    /// How much a mark says, see [`TraceConfig`](super::TraceConfig).
    pub(super) fn points(&self, key: Key) -> usize {
        self.entry(key).map_or(0, |entry| usize::from(entry.points))
    }

    pub(super) fn kind(&self, key: Key) -> Kind {
        self.entry(key).map_or(Kind::Sign, |entry| entry.kind)
    }

    fn entry(&self, key: Key) -> Option<&Entry> {
        self.entries.get(usize::try_from(key).ok()?)
    }
}

fn kind(word: &str) -> Kind {
    if word.chars().any(char::is_numeric) {
        Kind::Number
    } else if word.chars().any(char::is_alphabetic) {
        Kind::Word
    } else {
        Kind::Sign
    }
}

fn points(word: &str) -> u8 {
    let letters = || word.chars().filter(|c| c.is_alphanumeric());
    let without_spaces = letters().filter(|c| is_without_spaces(*c)).count();
    if without_spaces > 0 {
        return u8::try_from(without_spaces).unwrap_or(u8::MAX);
    }
    let says_much = letters().count() >= 4 || letters().any(char::is_numeric);
    if says_much { 2 } else { 0 }
}

/// Whether a letter is of a script that is written without spaces: Thai, Lao, Burmese, Khmer, kana and Han.
fn is_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_long_words_say_something() {
        let said = ["12", "the", "a", "mayor", ".", "橋", "東京都", "№"].map(points);
        assert_eq!(said, [2, 0, 0, 2, 0, 1, 3, 0]);
    }

    #[test]
    fn a_word_has_one_key_and_one_in_small_letters() {
        let mut lexicon = Lexicon::default();
        let (capital, small) = (lexicon.add("Ferry"), lexicon.add("ferry"));
        assert_ne!(capital, small);
        assert_eq!(lexicon.add("Ferry"), capital);
        assert_eq!(
            (lexicon.small(capital), lexicon.small(small)),
            (small, small)
        );
        assert_eq!(lexicon.find("boat"), None);
    }
}
