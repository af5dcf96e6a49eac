//! How much a token says: numbers, names and long words much, short common words and signs little.

use crate::text::{Token, TokenKind, fold, is_syllabic, is_unspaced};

/// The weight of a plain long word; the others are measured by it.
pub(super) const FULL: u32 = 100;

/// What weighs no more than this carries grammar rather than content.
pub(super) const LIGHT: u32 = 40;

/// The weight of one token by its own looks, without knowledge of the language: in every language that is written in
/// letters, the commonest words are short (Zipf's law of abbreviation).
pub(super) fn weight(text: &str, token: &Token) -> u32 {
    weight_of(&text[token.at.clone()], token.kind)
}

/// The weight of a token of that text and kind.
pub(super) fn weight_of(token: &str, kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Space => 0,
        TokenKind::Sign => 4,
        TokenKind::Word => weight_of_word(token),
    }
}

/// Words that deny, in languages that news is often written in. Of those with two parts only the one that is used for nothing else.
const NEGATIONS: [&str; 36] = [
    "not", "no", "never", "nor", "neither", "none", "nobody", "nothing", "without", "cannot",
    "nicht", "kein", "keine", "keinen", "keiner", "nie", "niemals", "pas", "jamais", "aucun",
    "aucune", "nunca", "jamás", "sin", "não", "non", "mai", "senza", "niet", "geen", "inte",
    "ikke", "ej", "не", "нет", "без",
];

/// Whether a word denies, or ends with an English “n’t”.
pub(super) fn negates(word: &str) -> bool {
    let word = fold(word).to_lowercase();
    word.ends_with("n't") || NEGATIONS.contains(&word.as_str())
}

/// Whether a word is a single character or syllable of a script without spaces: hardly ever a word of its own.
pub(super) fn is_glyph(word: &str) -> bool {
    let most = match word.chars().next() {
        Some(first) if is_syllabic(first) => 3,
        Some(first) if is_unspaced(first) => 1,
        _ => return word.is_empty(),
    };
    word.chars().nth(most).is_none()
}

/// The weight of a word by its looks.
pub(super) fn weight_of_word(word: &str) -> u32 {
    // One look at a plain word, as most are; three at any other.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return weight_of_letters(word.len());
    }
    if word.is_ascii() {
        return weight_of_ascii(word.as_bytes());
    }
    if word.chars().any(char::is_numeric) {
        return FULL + FULL / 5;
    }
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    with_capitals(by_length(word, letters), letters, capitals)
}

/// The same for a word of ASCII, byte by byte.
fn weight_of_ascii(word: &[u8]) -> u32 {
    let (mut letters, mut capitals) = (0, 0);
    for byte in word {
        if byte.is_ascii_digit() {
            return FULL + FULL / 5;
        }
        letters += usize::from(byte.is_ascii_alphabetic());
        capitals += usize::from(byte.is_ascii_uppercase());
    }
    weight_of_plain(letters, capitals)
}

/// The same for a word of so many letters of a script with spaces, capitals among them, and no digit.
pub(super) fn weight_of_plain(letters: usize, capitals: usize) -> u32 {
    with_capitals(weight_of_letters(letters), letters, capitals)
}

/// A word with capitals is a name, or stands for one.
fn with_capitals(by_length: u32, letters: usize, capitals: usize) -> u32 {
    match capitals {
        0 => by_length,
        1 if letters <= 3 => by_length.max(45),
        _ => by_length.max(90),
    }
}

fn by_length(word: &str, letters: usize) -> u32 {
    match letters {
        // A word of a script without spaces is short whatever it says; endings and particles of Japanese say little.
        _ if word.chars().all(is_ending) => 20,
        _ if word.starts_with(is_unspaced) && letters <= 1 => 50,
        _ if word.starts_with(is_unspaced) && letters == 2 => 75,
        _ if word.starts_with(is_unspaced) => FULL,
        _ => weight_of_letters(letters),
    }
}

/// The weight of a word of a script with spaces.
pub(super) fn weight_of_letters(letters: usize) -> u32 {
    match letters {
        0..=2 => 20,
        3 => 35,
        4 => 60,
        5 => 80,
        _ => FULL,
    }
}

/// Letters in which Japanese writes endings and particles.
fn is_ending(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}')
}
