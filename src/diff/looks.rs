//! How a word or sign looks, as far as it matters to where sentences end and what belongs together: found out once for each.

use super::weight::is_glyph;
use crate::text::TokenKind;

/// Yes-or-no facts of one word or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Looks(u16);

impl Looks {
    /// It holds a letter or digit.
    pub(super) const WORD: Looks = Looks(1);
    /// It has a digit.
    pub(super) const NUMBER: Looks = Looks(1 << 1);
    /// It is a single character or syllable of a script without spaces.
    pub(super) const GLYPH: Looks = Looks(1 << 2);
    /// No sentence begins with it.
    pub(super) const GOES_ON: Looks = Looks(1 << 3);
    /// It closes a bracket or a quotation.
    pub(super) const CLOSES: Looks = Looks(1 << 4);
    /// A sentence ends with it if white space follows.
    pub(super) const ENDS: Looks = Looks(1 << 5);
    /// A sentence ends with it, whatever follows.
    pub(super) const ENDS_ALONE: Looks = Looks(1 << 6);
    /// A sentence may end behind it.
    pub(super) const MAY_END: Looks = Looks(Looks::CLOSES.0 | Looks::ENDS.0 | Looks::ENDS_ALONE.0);
    /// It parts clauses or sentences.
    pub(super) const PAUSE: Looks = Looks(1 << 7);
    /// A clause may begin behind it.
    pub(super) const CLAUSE: Looks = Looks(1 << 8);
    /// It is a hyphen.
    pub(super) const HYPHEN: Looks = Looks(1 << 9);
    /// It makes one word of the words on both sides of it.
    pub(super) const JOINT: Looks = Looks(1 << 10);
    /// It begins with a capital.
    pub(super) const CAPITAL: Looks = Looks(1 << 11);
    /// A full stop behind it ends no sentence.
    pub(super) const TITLE: Looks = Looks(1 << 12);

    /// White space or an end of the text parts it from what stands before it. This and the next are of its place, not of the word.
    pub(super) const FREE: Looks = Looks(1 << 13);
    /// Before it, a sentence or the whole text ends.
    pub(super) const STARTS: Looks = Looks(1 << 14);
    /// None at all.
    pub(super) const NONE: Looks = Looks(0);
    /// All looks of a word of small letters of ASCII.
    pub(super) const PLAIN: Looks = Looks(Looks::WORD.0 | Looks::GOES_ON.0);

    /// The looks of a token.
    pub(super) fn of(text: &str, kind: TokenKind) -> Self {
        let is_word = kind == TokenKind::Word;
        if is_word && text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Looks::PLAIN;
        }
        let mut looks = Looks(0);
        let mut note = |is: bool, what: Looks| looks.0 |= if is { what.0 } else { 0 };
        note(is_word, Looks::WORD);
        let is_ascii = text.is_ascii();
        let has_digit = match is_ascii {
            true => text.bytes().any(|byte| byte.is_ascii_digit()),
            false => text.contains(char::is_numeric),
        };
        note(has_digit, Looks::NUMBER);
        note(text.starts_with(char::is_uppercase), Looks::CAPITAL);
        note(!is_ascii && is_glyph(text), Looks::GLYPH);
        note(text.starts_with(goes_on), Looks::GOES_ON);
        note(is_title(text), Looks::TITLE);
        if is_word {
            return looks;
        }
        note(text.starts_with(CLOSING), Looks::CLOSES);
        note(text.starts_with(ENDING), Looks::ENDS);
        note(text.starts_with(ENDING_ALONE), Looks::ENDS_ALONE);
        note(text.starts_with(PAUSES), Looks::PAUSE);
        note(text.starts_with(CLAUSES), Looks::CLAUSE);
        note(is_hyphen(text), Looks::HYPHEN);
        note(is_joint(text), Looks::JOINT);
        looks
    }

    /// The same for a word that is nothing but letters of ASCII.
    pub(super) fn of_plain(word: &str) -> Self {
        let is_capital = word.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
        match is_capital {
            true if word.len() <= LONGEST_TITLE => Looks::of(word, TokenKind::Word),
            true => Looks(Looks::WORD.0 | Looks::CAPITAL.0),
            false => Looks::PLAIN,
        }
    }

    /// Both these looks and others.
    pub(super) const fn and(self, others: Looks) -> Self {
        Looks(self.0 | others.0)
    }

    /// The same where a sentence begins or not.
    pub(super) fn starting(self, starts: bool) -> Self {
        let others = Looks(self.0 & !Looks::STARTS.0);
        others.and(if starts { Looks::STARTS } else { Looks::NONE })
    }

    /// Whether it looks that way, or one of several ways.
    pub(super) fn are(self, what: Looks) -> bool {
        self.0 & what.0 != 0
    }
}

/// The most letters of a title that ends with a full stop.
const LONGEST_TITLE: usize = 3;

const CLOSING: [char; 10] = ['"', '”', '’', '\'', ')', ']', '»', '」', '』', '）'];

const ENDING: [char; 7] = ['.', '!', '?', '…', '؟', '۔', '।'];

const ENDING_ALONE: [char; 4] = ['。', '！', '？', '｡'];

const PAUSES: [char; 10] = [',', ';', ':', '.', '،', '؛', '，', '；', '、', '。'];

const CLAUSES: [char; 10] = [',', ';', ':', '–', '—', '،', '؛', '，', '；', '、'];

fn goes_on(c: char) -> bool {
    c.is_lowercase() || "([{,;:-–—".contains(c)
}

/// Whether a full stop behind a word is that of an initial or a title, such as “J.” or “Mrs.”: it ends no sentence.
fn is_title(word: &str) -> bool {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    let is_short = letters.clone().nth(LONGEST_TITLE - 1).is_none();
    is_capital && is_short && letters.all(|c| c.is_ascii_lowercase() && !"aeiouy".contains(c))
}

fn is_hyphen(sign: &str) -> bool {
    matches!(sign, "-" | "\u{2010}" | "\u{2011}")
}

fn is_joint(sign: &str) -> bool {
    matches!(sign, "/" | "–" | "&" | "+" | "@" | "·" | "־" | "・")
}
