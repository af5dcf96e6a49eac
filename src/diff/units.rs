//! What is read as one although it is several marks: figures written with signs, a word in brackets, a word of Japanese.

use super::marks::Marks;
use super::weight::is_glyph;

/// The most Chinese characters, between kana, that are taken for one word of Japanese where nobody knows its words.
const LONGEST_HAN_WORD: usize = 3;

impl Marks<'_> {
    /// Whether the place before a mark is inside a figure that is written with signs, such as “09:14”, “3-1” or “2026/05/03”, or in
    /// Chinese numerals.
    pub(super) fn is_within_figure(&self, mark: usize) -> bool {
        if !self.is_joined(mark) {
            return false;
        }
        let is_numeral = |mark: usize| self.mark(mark).chars().all(is_han_numeral);
        self.joins_digits(mark - 1)
            || self.joins_digits(mark)
            || is_numeral(mark - 1) && is_numeral(mark)
    }

    /// Whether a mark is a sign between digits that belong together: both are few, or one of them and the sign is not that of a time.
    fn joins_digits(&self, mark: usize) -> bool {
        if !(self.is_joined(mark) && self.is_joined(mark + 1)) {
            return false;
        }
        let is_number = |mark: usize| self.mark(mark).chars().all(char::is_numeric);
        let is_few = |mark: usize| self.mark(mark).chars().count() <= 2;
        let (before, behind) = (mark - 1, mark + 1);
        let are_few = match self.mark(mark) {
            ":" => is_few(before) && is_few(behind),
            "-" | "–" | "/" | "." => is_few(before) || is_few(behind),
            _ => false,
        };
        are_few && is_number(before) && is_number(behind)
    }

    /// Whether the place before a mark is inside a single word in square brackets, such as “[laughs]”, with nothing written right before
    /// or behind it but what parts clauses.
    pub(super) fn is_within_brackets(&self, mark: usize) -> bool {
        let opens = |mark: usize| {
            self.mark(mark) == "["
                && self.stands_free(mark)
                && self.is_joined(mark + 1)
                && self.is_word(mark + 1)
                && self.is_joined(mark + 2)
                && self.mark(mark + 2) == "]"
                && (self.stands_free(mark + 3) || self.is_pause(mark + 3))
        };
        (1..=2).any(|back| mark.checked_sub(back).is_some_and(opens))
    }

    /// Whether the place before a mark is inside a word of a few Chinese characters in Japanese: kana stands beside it.
    pub(super) fn is_within_han_word(&self, mark: usize) -> bool {
        let is_han = |mark: usize| {
            let sign = self.mark(mark);
            is_glyph(sign) && sign.starts_with(is_han)
        };
        if !(self.is_joined(mark) && is_han(mark - 1) && is_han(mark)) {
            return false;
        }
        let mut start = mark - 1;
        while self.is_joined(start) && is_han(start - 1) && mark - start <= LONGEST_HAN_WORD {
            start -= 1;
        }
        let mut end = mark + 1;
        while self.is_joined(end) && is_han(end) && end - start <= LONGEST_HAN_WORD {
            end += 1;
        }
        let kana_before = self.is_joined(start) && self.mark(start - 1).ends_with(is_kana);
        let kana_behind = self.is_joined(end) && self.mark(end).starts_with(is_kana);
        end - start <= LONGEST_HAN_WORD && (kana_before || kana_behind)
    }

    /// Whether a mark is written together with the one before it.
    fn is_joined(&self, mark: usize) -> bool {
        mark > 0 && mark < self.len() && !self.stands_free(mark)
    }
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_han_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '两'
            | '兩'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '萬'
            | '亿'
            | '億'
            | '兆'
    )
}
