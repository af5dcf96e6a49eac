//! White space as a browser shows it.

/// Runs of white space become one space, and none is left at the ends.
///
/// White space inside is that of HTML (space, tab, line feed, form feed, carriage return), as well as all that breaks a line in
/// Unicode; a no-break space (U+00A0) inside is text, as it is to the tracker and to browsers. At the ends every kind is dropped.
#[must_use]
pub fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split(is_collapsible).filter(|word| !word.is_empty()) {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    let trimmed = collapsed.trim();
    if trimmed.len() == collapsed.len() {
        collapsed
    } else {
        trimmed.to_owned()
    }
}

fn is_collapsible(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_becomes_one_space_and_a_no_break_space_survives_inside() {
        assert_eq!(collapse(" a \n\tb\u{a0}c \u{a0}"), "a b\u{a0}c");
    }

    #[test]
    fn every_line_break_of_unicode_goes() {
        assert_eq!(collapse("a\u{2028}b\u{85}c\u{b}d"), "a b c d");
    }
}
