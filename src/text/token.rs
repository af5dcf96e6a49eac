//! Cuts text into words, signs and white space.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::latin;
use super::plain::{is_invisible, is_plain};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Holds at least one letter or digit: `don’t`, `1,000`, `漢`.
    Word,
    /// Nothing that could be seen: white space, and characters that only steer how others are set, such as a soft hyphen or a
    /// direction mark on its own. A newline is always a token of its own.
    Space,
    /// Everything else: punctuation, currency signs, emoji.
    Sign,
}

/// The smallest thing compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes of the text it was cut from.
    pub at: Range<usize>,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Cuts `text` at the word boundaries of Unicode (UAX #29).
///
/// The tokens follow each other without gap or overlap, none is empty, and none begins or ends inside a grapheme cluster.
/// Neighbouring white space is one token. Han, kana and Thai come by the character, since their words have no boundaries
/// that could be seen without a dictionary.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    latin::tokens(text).unwrap_or_else(|| tokens_by_tables(text))
}

/// The same by the tables of Unicode, which know every script.
pub(super) fn tokens_by_tables(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 3);
    let mut seams = Seams::of(text);
    let mut start = 0;
    for (offset, segment) in text.split_word_bound_indices() {
        let end = offset + segment.len();
        if !seams.contain(end) {
            continue;
        }
        let token = Token {
            kind: kind_of(&text[start..end]),
            at: start..end,
        };
        start = end;
        match tokens.last_mut() {
            Some(last) if belong_together(text, last, &token) => last.at.end = token.at.end,
            _ => tokens.push(token),
        }
    }
    tokens
}

/// Where grapheme clusters end. The word boundaries of UAX #29 fall inside one in rare cases, such as a space after a
/// prepended sign or flags with a combining mark between them.
struct Seams<'t> {
    clusters: Option<std::iter::Peekable<unicode_segmentation::GraphemeIndices<'t>>>,
    length: usize,
}

impl<'t> Seams<'t> {
    fn of(text: &'t str) -> Self {
        let clusters =
            (!text.chars().all(is_plain)).then(|| text.grapheme_indices(true).peekable());
        Seams {
            clusters,
            length: text.len(),
        }
    }

    /// Whether a cluster ends at `offset`; to be asked with rising offsets.
    fn contain(&mut self, offset: usize) -> bool {
        let Some(clusters) = &mut self.clusters else {
            return true;
        };
        while clusters.next_if(|(start, _)| *start < offset).is_some() {}
        clusters.peek().map_or(self.length, |(start, _)| *start) == offset
    }
}

fn kind_of(segment: &str) -> TokenKind {
    if segment.chars().any(char::is_alphanumeric) {
        TokenKind::Word
    } else if segment
        .chars()
        .all(|c| c.is_whitespace() || is_invisible(c))
    {
        TokenKind::Space
    } else {
        TokenKind::Sign
    }
}

fn belong_together(text: &str, last: &Token, next: &Token) -> bool {
    last.kind == TokenKind::Space
        && next.kind == TokenKind::Space
        && !text[last.at.start..next.at.end].contains('\n')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text)
            .into_iter()
            .map(|token| &text[token.at])
            .collect()
    }

    #[test]
    fn words_keep_their_apostrophes_and_numbers_their_commas() {
        assert_eq!(
            cut("It’s £1,000.50, isn't it?"),
            [
                "It’s", " ", "£", "1,000.50", ",", " ", "isn't", " ", "it", "?"
            ]
        );
    }

    #[test]
    fn white_space_of_all_kinds_is_one_token_but_a_newline_stands_alone() {
        assert_eq!(
            cut("a \t\u{a0} b \n c"),
            ["a", " \t\u{a0} ", "b", " ", "\n", " ", "c"]
        );
    }

    #[test]
    fn han_comes_by_the_character() {
        assert_eq!(cut("十二人。"), ["十", "二", "人", "。"]);
    }

    #[test]
    fn flags_parted_by_a_combining_mark_are_not_cut() {
        let text = "\u{1F1E6}\u{301}\u{1F1E7}\u{1F1E8}\u{1F1E9}";
        let ends: Vec<usize> = text
            .grapheme_indices(true)
            .map(|(start, cluster)| start + cluster.len())
            .collect();
        assert!(
            tokens(text)
                .iter()
                .all(|token| ends.contains(&token.at.end))
        );
    }

    #[test]
    fn what_cannot_be_seen_is_white_space() {
        for unseen in ["\u{feff}", "\u{ad}", "\u{200b}", " \u{200e}"] {
            let cut = tokens(unseen);
            assert!(
                cut.iter().all(|token| token.kind == TokenKind::Space),
                "{unseen:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn tokens_cover_the_text_and_never_cut_a_cluster(text in "(\\PC|[\u{600}\u{300}\u{200d}\u{1F1E6}-\u{1F1E9} \n\r\t\u{a0}👩🏽ก็נָ]){0,60}") {
            let mut ends: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
            ends.push(text.len());
            let mut reached = 0;
            for token in tokens(&text) {
                prop_assert_eq!(token.at.start, reached);
                prop_assert!(token.at.end > reached);
                prop_assert!(ends.contains(&token.at.end));
                reached = token.at.end;
            }
            prop_assert_eq!(reached, text.len());
        }
    }
}
