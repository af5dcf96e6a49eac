//! How a word looks as the first or the last of a sentence or paragraph.
//!
//! Only the outermost characters are looked at, so this works for any script; nothing here knows a language's words, apart from
//! the shape of abbreviations.

/// How a piece of text ends, brackets and quotation marks aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// With a full stop, question mark, exclamation mark or ellipsis of any script.
    Sentence,
    /// With a full stop that more likely marks an abbreviation or an initial («Mr.», «U.S.», «J.»).
    Abbreviation,
    /// With a colon.
    Colon,
    /// With a comma, semicolon or dash, in any script: something goes on.
    Pause,
    /// With a figure.
    Figure,
    /// With a letter.
    Letter,
    /// With anything else.
    Other,
}

/// How many kinds of [`Ending`] there are.
pub const ENDINGS: usize = 7;

/// How a piece of text begins, brackets and quotation marks aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opening {
    /// With a capital letter.
    Capital,
    /// With a small letter.
    Small,
    /// With a letter of a script without capitals.
    Caseless,
    /// With a figure.
    Figure,
    /// With a mark as lists and headings have it (`*`, `-`, `•`, `#`).
    Mark,
    /// With anything else.
    Other,
}

/// How many kinds of [`Opening`] there are.
pub const OPENINGS: usize = 6;

/// Longest word before a full stop, in characters, that is taken for an abbreviation when it begins with a capital («Prof.» has four).
const LONGEST_ABBREVIATION: usize = 4;

/// How `text` ends.
#[must_use]
pub fn ending(text: &str) -> Ending {
    let bare = text.trim_end_matches(is_wrapping);
    match bare.chars().next_back() {
        None => Ending::Other,
        Some('.') if is_abbreviation(bare) => Ending::Abbreviation,
        Some(last) if is_terminal(last) => Ending::Sentence,
        Some(':' | '：') => Ending::Colon,
        Some(',' | ';' | '،' | '؛' | '、' | '，' | '；' | '–' | '—' | '-') => {
            Ending::Pause
        }
        Some(last) if last.is_numeric() => Ending::Figure,
        Some(last) if last.is_alphabetic() => Ending::Letter,
        Some(_) => Ending::Other,
    }
}

/// How `text` begins.
#[must_use]
pub fn opening(text: &str) -> Opening {
    match text.trim_start_matches(is_wrapping).chars().next() {
        Some(first) if first.is_uppercase() => Opening::Capital,
        Some(first) if first.is_lowercase() => Opening::Small,
        Some(first) if first.is_alphabetic() => Opening::Caseless,
        Some(first) if first.is_numeric() => Opening::Figure,
        Some('*' | '-' | '•' | '#' | '–' | '—' | '·') => Opening::Mark,
        _ => Opening::Other,
    }
}

/// Whether a sentence ends with this character, in any script.
#[must_use]
pub fn is_terminal(last: char) -> bool {
    matches!(
        last,
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '．' | '｡' | '‼' | '⁇'
    )
}

/// Quotation marks and brackets, which may stand around a sentence's own ends.
#[must_use]
pub fn is_wrapping(mark: char) -> bool {
    matches!(
        mark,
        '"' | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '„'
            | '‚'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '('
            | ')'
            | '['
            | ']'
            | '（'
            | '）'
            | '《'
            | '》'
            | '【'
            | '】'
    )
}

/// Whether `text`, which ends with a full stop, ends like an abbreviation: another stop inside the last word («U.S.», «e.g.»), an initial, or a short word with a capital.
fn is_abbreviation(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let body = word.trim_end_matches('.').trim_start_matches(is_wrapping);
    let letters = body.chars().count();
    if letters == 0 || word.ends_with("..") {
        return false;
    }
    let inner_stop = body.contains('.') && body.split('.').all(|part| part.chars().count() <= 1);
    let capital = body.chars().next().is_some_and(char::is_uppercase);
    let vowel_less = !body
        .chars()
        .skip(1)
        .any(|letter| "aeiouyAEIOUY".contains(letter));
    inner_stop
        || (letters == 1 && capital)
        || (capital
            && letters <= LONGEST_ABBREVIATION
            && body.is_ascii()
            && vowel_less
            && body.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_do_not_hide_the_end_of_a_sentence() {
        assert_eq!(ending("It was “over.”"), Ending::Sentence);
        assert_eq!(ending("終わった。」"), Ending::Sentence);
        assert_eq!(ending("(see below:)"), Ending::Colon);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        for text in ["Mr.", "said Dr.", "the U.S.", "e.g.", "John F."] {
            assert_eq!(ending(text), Ending::Abbreviation, "{text}");
        }
        for text in ["the end.", "He left for Rome.", "Go."] {
            assert_eq!(ending(text), Ending::Sentence, "{text}");
        }
    }

    #[test]
    fn openings_are_told_in_any_script() {
        assert_eq!(opening("“The mill"), Opening::Capital);
        assert_eq!(opening("mill"), Opening::Small);
        assert_eq!(opening("工場"), Opening::Caseless);
        assert_eq!(opening("(12 mills)"), Opening::Figure);
        assert_eq!(opening("* mills"), Opening::Mark);
        assert_eq!(opening(""), Opening::Other);
    }
}
