//! How much a token says: numbers, names and long words much, short common words and signs little.

use crate::text::{Token, TokenKind};

/// The weight of a plain long word; the others are measured by it.
pub(super) const FULL: u32 = 100;

/// What weighs no more than this carries grammar rather than content.
pub(super) const LIGHT: u32 = 40;

/// The weight of one token by its own looks, without knowledge of the language: in every language that is written in
/// letters, the commonest words are short (Zipf's law of abbreviation).
pub(super) fn weight(text: &str, token: &Token) -> u32 {
    match token.kind {
        TokenKind::Space => 0,
        TokenKind::Sign => 4,
        TokenKind::Word => weight_of_word(&text[token.at.clone()]),
    }
}

/// Whether a word is a number or, as far as its capital tells, a name.
pub(super) fn is_sharp(word: &str) -> bool {
    word.chars().any(char::is_numeric) || word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a word is a single character of a script that comes by the character.
pub(super) fn is_glyph(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(stands_for_itself) && letters.next().is_none()
}

/// The weight of a word by its looks.
pub(super) fn weight_of_word(word: &str) -> u32 {
    // One look at a plain word, as most are; three at any other.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return by_length(word, word.len());
    }
    if word.chars().any(char::is_numeric) {
        return FULL + FULL / 5;
    }
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    let by_length = by_length(word, letters);
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    match capitals {
        0 => by_length,
        1 if letters <= 3 => by_length.max(45),
        _ => by_length.max(90),
    }
}

fn by_length(word: &str, letters: usize) -> u32 {
    match letters {
        0..=1 if word.chars().any(stands_for_itself) => 50,
        0..=2 => 20,
        3 => 35,
        4 => 60,
        5 => 80,
        _ => FULL,
    }
}

/// Letters of scripts that come by the character, each of which says about as much as half a word.
fn stands_for_itself(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
