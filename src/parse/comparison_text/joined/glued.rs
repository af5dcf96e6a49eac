//! Changed rows as they were before 2010-06-07, whose cells ran together without a space between.

use crate::text::sentence::{Ending, ending};

/// The line with a space where two sentences run together without one, or where its first word, in capitals, follows on a small letter:
/// there, if anywhere, its cells part.
pub(super) fn parted(line: &str) -> String {
    let first = line.split_whitespace().next().unwrap_or_default();
    let mut told = String::with_capacity(line.len() + 1);
    let mut word_start = 0;
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices() {
        if c.is_whitespace() {
            word_start = at + c.len_utf8();
        } else if let Some(last) = before.filter(|last| !last.is_whitespace()) {
            let rest = &line[at..];
            let is_again = last.is_lowercase() && c.is_uppercase() && is_word(rest, first);
            if is_again || begins(rest) && ends(&line[word_start..at], last) {
                told.push(' ');
                word_start = at;
            }
        }
        told.push(c);
        before = Some(c);
    }
    told
}

/// Whether this is the first word of a text, and a word of its own.
fn is_word(text: &str, first: &str) -> bool {
    let rest = text.strip_prefix(first);
    first.len() > 1 && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a sentence may begin here: with a capital letter, perhaps in quotation marks that open.
fn begins(text: &str) -> bool {
    let bare = text.trim_start_matches(['“', '‘', '«', '"', '\'', '(', '¿', '¡']);
    bare.starts_with(|c: char| c.is_uppercase()) && text.len() - bare.len() <= 4
}

/// Whether a sentence ends with this word, of which the last character is given.
fn ends(word: &str, last: char) -> bool {
    let is_quoted = matches!(last, '”' | '’' | '»' | ')' | '"' | '\'');
    let bare = word.trim_end_matches(['”', '’', '»', ')', '"', '\'']);
    let is_end = bare.ends_with(['.', '!', '?', '…']);
    // «U.S.A» and «node.JS» are words.
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    is_end && letters > 1 && (is_quoted || ending(word) == Ending::Sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_run_together_are_parted_where_a_sentence_ends() {
        let line = "Storms stopped all sailings.Storms stopped most sailings.";
        assert_eq!(
            parted(line),
            "Storms stopped all sailings. Storms stopped most sailings."
        );
        assert_eq!(
            parted("“No,” he said.“Yes,” she said."),
            "“No,” he said. “Yes,” she said."
        );
        assert_eq!(
            parted("No ferry todayNo ferry tomorrow"),
            "No ferry today No ferry tomorrow"
        );
    }

    #[test]
    fn words_with_stops_and_capitals_in_them_stay_whole() {
        for line in [
            "The U.S.Army and the McDonalds sail.",
            "He said: “Go.”",
            "It costs 3.50 crowns.",
        ] {
            assert_eq!(parted(line), line);
        }
    }
}
