//! Our own history file, dropped again: its articles and the problems it tells of.

use crate::model::file;

use super::Reading;

/// Reads a history file back. Nothing of a bad one is read; the problem says what is wrong with it.
///
/// JSON is always UTF-8 (RFC 8259, section 8.1), so no charset is guessed: an article's text may itself speak of charsets.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let history = match std::str::from_utf8(bytes) {
        Ok(text) => file::read(text),
        Err(fault) => Err(fault.into()),
    };
    match history {
        Ok(history) => Reading {
            pages: Vec::new(),
            articles: history.articles,
            problems: history.problems,
        },
        Err(fault) => Reading::of_problem(name, fault),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::model::Capture;
    use crate::parse::{self, NativeDecode};

    fn check(bytes: &[u8], expected: Expect) {
        let reading = parse::read(&Capture::new("ferry.json", bytes), &NativeDecode);
        let told = reading.problems.iter().map(|problem| {
            let word = problem.kind().word();
            format!("{word}: {}\n", problem.message())
        });
        let told: String = told.collect();
        expected.assert_eq(&format!("{} articles\n{told}", reading.articles.len()));
    }

    #[test]
    fn a_history_gives_its_articles_and_its_problems() {
        check(
            br#"{"format": "palimpsest-history", "format_version": 1,
                "articles": [{"tracker": "newssniffer", "versions": []}],
                "problems": [{"file": "a.png", "kind": "empty", "message": "It was empty."}]}"#,
            expect![[r#"
                1 articles
                empty: It was empty.
            "#]],
        );
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        let text =
            "\u{feff}{\"format\": \"palimpsest-history\", \"format_version\": 1, \"articles\": []}";
        check(
            text.as_bytes(),
            expect![[r#"
            0 articles
        "#]],
        );
    }

    #[test]
    fn a_bad_history_is_named_in_one_sentence_that_says_what_to_do() {
        check(
            br#"{"format": "palimpsest-history", "#,
            expect![[r#"
            0 articles
            bad_history: “ferry.json” is a history file that cannot be read back, as it is not JSON (EOF while parsing a value at line 1 column 33): drop the pages that it was made from.
        "#]],
        );
        check(
            b"{\"format\": \"palimpsest-history\", \"\xff\"",
            expect![[r#"
                0 articles
                bad_history: “ferry.json” is a history file that cannot be read back, as it is not JSON (invalid utf-8 sequence of 1 byte from index 34): drop the pages that it was made from.
            "#]],
        );
        check(
            br#"{"format": "palimpsest-history", "format_version": 9}"#,
            expect![[r#"
                0 articles
                bad_history: “ferry.json” is a history file that cannot be read back, as it was written by a newer Palimpsest (its format has version 9, this one reads up to 1): drop the pages that it was made from.
            "#]],
        );
        check(
            br#"{"format": "palimpsest-history", "format_version": 1}"#,
            expect![[r#"
                0 articles
                bad_history: “ferry.json” is a history file that cannot be read back, as a field is not as it must be (missing field `articles` at line 1 column 53): drop the pages that it was made from.
            "#]],
        );
    }
}
