//! Words that people read stand in one place, so that each language has them all.

use crate::source::{Source, without_comments};

/// What is shown as it is in every language: the app's name, and letters that show how a mark looks.
const SAME_EVERYWHERE: [&str; 2] = ["Palimpsest", "Aa"];

/// Attributes that are read out or shown.
const SHOWN: [&str; 5] = ["title=", "aria-label=", "placeholder=", "alt=", "label="];

/// Of what is shown and of the views, but for the words themselves.
pub fn words_in_one_place(file: &Source) -> Vec<String> {
    let is_shown = file.path.starts_with("src/ui")
        || (file.path.starts_with("src/present") && !file.path.starts_with("src/present/words"));
    if !is_shown {
        return Vec::new();
    }
    let code = without_comments(&file.text);
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines()
        .flat_map(literals)
        .filter(is_said)
        .map(told)
        .collect()
}

/// A string literal, and what stands before and behind it on its line.
struct Literal<'l> {
    before: &'l str,
    text: &'l str,
    behind: &'l str,
}

fn literals(line: &str) -> Vec<Literal<'_>> {
    let marks: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
    let pairs = marks.chunks_exact(2).filter_map(|pair| {
        Some(Literal {
            before: line.get(..pair[0])?,
            text: line.get(pair[0] + 1..pair[1])?,
            behind: line.get(pair[1] + 1..)?,
        })
    });
    pairs.collect()
}

fn is_said(literal: &Literal<'_>) -> bool {
    let text = literal.text.trim();
    if !text.contains(char::is_alphabetic) || SAME_EVERYWHERE.contains(&text) {
        return false;
    }
    let before = literal.before.trim_end_matches('{');
    if SHOWN.iter().any(|attribute| before.ends_with(attribute)) {
        return true;
    }
    // The branches of an attribute's value are no text.
    let is_text = literal.before.ends_with("{ ")
        && literal.behind.starts_with(" }")
        && !before.contains("={if ");
    let is_sentence = text.starts_with(char::is_uppercase) && text.contains(' ');
    let is_code = ["class=", " d="].iter().any(|name| before.ends_with(name));
    is_text || (is_sentence && !is_code)
}

fn told(literal: Literal<'_>) -> String {
    let text = literal.text;
    format!("“{text}” belongs into `present::words`, where every language has it")
}
