//! Cuts text of Latin letters and common print quickly: the same cuts as by the tables of Unicode, which know every script.

mod letters;

use super::eight::{HIGHEST, unprintable};
use super::token::{Token, TokenKind};
pub(crate) use letters::Plain;
use letters::letters;

/// What the rules of UAX #29 make of a character, as far as they tell Latin text apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// Joins letters and digits wherever it stands.
    Low,
    /// Joins two letters.
    MidLetter,
    /// Joins two digits.
    MidDigit,
    /// Joins either.
    Mid,
    Space,
    Newline,
    Sign,
    /// Of another script, or rare: to be looked up.
    Foreign,
}

use Class::{Digit, Foreign, Letter, Low, Mid, MidDigit, MidLetter, Newline, Sign, Space};

/// The class of each ASCII character.
const ASCII: [Class; 128] = ascii();

/// Cuts a text that needs no tables: gives its tokens from the first to the last, but leaves out single spaces before what can be seen,
/// which are half of all tokens and stand where there is nothing else.
pub(crate) struct Cutter<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cutter<'t> {
    /// Nothing if a character of the text needs the tables.
    pub(crate) fn of(text: &'t str) -> Option<Self> {
        is_covered(text).then_some(Cutter { text, at: 0 })
    }

    /// The same for a text that is known to be printable ASCII.
    pub(crate) fn of_ascii(text: &'t str) -> Self {
        Cutter { text, at: 0 }
    }

    /// The text that is cut.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The next token, if it is a word of a few letters of ASCII, as most are.
    #[inline(always)]
    pub(crate) fn next_plain(&mut self) -> Option<Plain> {
        let bytes = self.text.as_bytes();
        let start = self.at + usize::from(*bytes.get(self.at)? == b' ');
        let (plain, behind) = Plain::at(bytes, start)?;
        let end = plain.at.end;
        if behind != b' ' && !is_end(self.text, end) {
            return None;
        }
        self.at = end;
        Some(plain)
    }

    /// The next token, if it is a sign of ASCII: where it stands, and the sign.
    #[inline(always)]
    pub(crate) fn next_sign(&mut self) -> Option<(usize, u8)> {
        let bytes = self.text.as_bytes();
        let start = self.at + usize::from(*bytes.get(self.at)? == b' ');
        let sign = *bytes.get(start)?;
        let class = ASCII.get(usize::from(sign))?;
        matches!(class, Sign | Mid | MidDigit | MidLetter).then(|| {
            self.at = start + 1;
            (start, sign)
        })
    }
}

/// Whether a word of letters of ASCII ends before the character there.
fn is_end(text: &str, at: usize) -> bool {
    match class_at(text, at) {
        (Letter | Digit | Low | Foreign, _) => false,
        (Mid | MidLetter, after) => class_at(text, after).0 != Letter,
        (MidDigit | Space | Newline | Sign, _) => true,
    }
}

impl Iterator for Cutter<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        // One space is a token, unless other white space follows it.
        if let Some([b' ', next]) = bytes.get(self.at..self.at + 2)
            && next.is_ascii_graphic()
        {
            self.at += 1;
        }
        let start = self.at;
        if start >= bytes.len() {
            return None;
        }
        let kind = match ASCII.get(usize::from(bytes[start])) {
            Some(Sign | Mid | MidDigit | MidLetter) => {
                self.at += 1;
                TokenKind::Sign
            }
            _ => next(self.text, &mut self.at),
        };
        Some(Token {
            at: start..self.at,
            kind,
        })
    }
}

/// The tokens of a text, or nothing if a character in it needs the tables.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::with_capacity(text.len() / 3);
    let mut reached = 0;
    for token in Cutter::of(text)? {
        if token.at.start > reached {
            tokens.push(Token {
                at: reached..token.at.start,
                kind: TokenKind::Space,
            });
        }
        reached = token.at.end;
        tokens.push(token);
    }
    Some(tokens)
}

/// Whether no character of a text needs the tables.
fn is_covered(text: &str) -> bool {
    let is_foreign = |at: usize| text.is_char_boundary(at) && class_at(text, at).0 == Foreign;
    let (eights, rest) = text.as_bytes().as_chunks();
    let covered = eights.iter().enumerate().all(|(index, eight)| {
        let start = index * eight.len();
        unprintable(u64::from_le_bytes(*eight)) & HIGHEST == 0
            || !(start..start + eight.len()).any(is_foreign)
    });
    covered && !(text.len() - rest.len()..text.len()).any(is_foreign)
}

/// The kind of the token that begins there; goes to its end.
fn next(text: &str, at: &mut usize) -> TokenKind {
    let (class, after) = class_at(text, *at);
    let start = std::mem::replace(at, after);
    match class {
        Letter | Digit | Low if end_of_word(text, class, at) => TokenKind::Word,
        Newline => TokenKind::Space,
        Space if is_line_end(text, start) => {
            *at += 1;
            TokenKind::Space
        }
        Space => {
            while class_at(text, *at).0 == Space && !is_line_end(text, *at) {
                *at = class_at(text, *at).1;
            }
            TokenKind::Space
        }
        _ => TokenKind::Sign,
    }
}

/// Goes to the end of a word that has begun; whether it holds a letter or digit.
fn end_of_word(text: &str, first: Class, at: &mut usize) -> bool {
    let mut last = first;
    let mut is_word = first != Low;
    if first == Letter {
        *at += letters(text.as_bytes().get(*at..).unwrap_or_default());
    }
    loop {
        let (class, after) = class_at(text, *at);
        let joined = match class {
            Letter | Digit | Low => Some((class, after)),
            Mid if matches!(last, Letter | Digit) => {
                Some(class_at(text, after)).filter(|next| next.0 == last)
            }
            MidLetter if last == Letter => {
                Some(class_at(text, after)).filter(|next| next.0 == last)
            }
            MidDigit if last == Digit => Some(class_at(text, after)).filter(|next| next.0 == last),
            _ => None,
        };
        let Some((next, end)) = joined else {
            return is_word;
        };
        is_word |= next != Low;
        last = next;
        *at = end;
    }
}

/// Whether a carriage return stands there with a newline behind it: they are one.
fn is_line_end(text: &str, at: usize) -> bool {
    text.as_bytes().get(at..at + 2) == Some(b"\r\n")
}

/// The class of the character there, and where the next one begins; a sign of no length at the end.
#[inline]
fn class_at(text: &str, at: usize) -> (Class, usize) {
    match text.as_bytes().get(at) {
        None => (Sign, at),
        Some(byte) if byte.is_ascii() => (ASCII[usize::from(*byte)], at + 1),
        Some(_) => {
            let c = text.get(at..).and_then(|rest| rest.chars().next());
            c.map_or((Foreign, at), |c| (class_of(c), at + c.len_utf8()))
        }
    }
}

fn class_of(c: char) -> Class {
    match c {
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => Letter,
        '‘' | '’' => Mid,
        '“' | '”' | '–' | '—' | '…' | '«' | '»' | '£' | '€' => Sign,
        '\u{A0}' => Space,
        _ => Foreign,
    }
}

const fn ascii() -> [Class; 128] {
    let mut classes = [Sign; 128];
    let mut at = 0;
    while at < 128 {
        classes[at] = match at as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Letter,
            b'0'..=b'9' => Digit,
            b'_' => Low,
            b':' => MidLetter,
            b',' | b';' => MidDigit,
            b'.' | b'\'' => Mid,
            b' ' | b'\t' | 0x0B | 0x0C | b'\r' => Space,
            b'\n' => Newline,
            0x00..=0x1F | 0x7F => Foreign,
            _ => Sign,
        };
        at += 1;
    }
    classes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::token::tokens_by_tables;

    #[test]
    fn every_character_is_of_the_class_that_the_tables_say() {
        let all = (0..=0x24F_u32)
            .chain(0x2000..0x20D0)
            .filter_map(char::from_u32);
        for c in all {
            for text in [
                format!("{c}"),
                format!("a{c}a"),
                format!("1{c}1"),
                format!("a{c}1"),
                format!("_{c}_"),
                format!("{c}{c}a"),
                format!(" {c} "),
                format!("\n{c}\r\n"),
                format!("a{c}."),
            ] {
                if let Some(tokens) = tokens(&text) {
                    assert_eq!(tokens, tokens_by_tables(&text), "{text:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn text_is_cut_as_by_the_tables(text in "[aZ1_:;,.'’‘“”–…£é \u{a0}\t\r\n\\-()\"]{0,24}") {
            prop_assert_eq!(tokens(&text), Some(tokens_by_tables(&text)));
        }
    }

    /// The tokens of a text, plain words as such.
    fn tokens_with_plain(text: &str) -> Option<Vec<Token>> {
        let mut cutter = Cutter::of(text)?;
        let (mut tokens, mut reached) = (Vec::new(), 0);
        loop {
            let plain = cutter.next_plain().map(|plain| {
                let letters = plain
                    .head
                    .to_le_bytes()
                    .into_iter()
                    .chain(plain.tail.to_le_bytes());
                let letters: Vec<u8> = letters.take(plain.at.len()).collect();
                assert_eq!(&letters, &text.as_bytes()[plain.at.clone()]);
                let capitals = letters.iter().filter(|letter| letter.is_ascii_uppercase());
                assert_eq!(plain.capitals(), capitals.count());
                assert_eq!(plain.is_small(), plain.capitals() == 0);
                let at = plain.at;
                Token {
                    at,
                    kind: TokenKind::Word,
                }
            });
            let mut sign = || {
                let (start, sign) = cutter.next_sign()?;
                assert_eq!(sign, text.as_bytes()[start]);
                let at = start..start + 1;
                Some(Token {
                    at,
                    kind: TokenKind::Sign,
                })
            };
            let Some(token) = plain.or_else(&mut sign).or_else(|| cutter.next()) else {
                return Some(tokens);
            };
            if token.at.start > reached {
                tokens.push(Token {
                    at: reached..token.at.start,
                    kind: TokenKind::Space,
                });
            }
            reached = token.at.end;
            tokens.push(token);
        }
    }

    proptest! {
        #[test]
        fn plain_words_are_found_where_words_are(text in "([aZ]{1,17}|[1_:;,.'’é\u{a0}\t\n-]{1,2}| ){0,12}") {
            prop_assert_eq!(tokens_with_plain(&text), Some(tokens_by_tables(&text)));
        }

        #[test]
        fn one_foreign_character_is_found_anywhere(head in "[aZ1 .é’]{0,20}", foreign in "[\u{301}漢\u{7f}\u{1}]", tail in "[aZ1 .é’]{0,20}") {
            prop_assert!(is_covered(&head) && is_covered(&tail));
            let whole = [head, foreign, tail].concat();
            prop_assert!(!is_covered(&whole));
        }
    }
}
