//! What print makes different and a reader takes for the same: quotes, dashes, spaces, invisible characters.

use std::borrow::Cow;

/// Rewrites `text` so that typographic variants become alike.
///
/// Single and double quotation marks become `'` and `"`, all dashes and the minus sign `-`, every white space character a
/// space, an ellipsis three dots; soft hyphens, zero-width spaces, joiners between letters and direction marks go. Case,
/// accents and the number of spaces stay. Folding twice gives the same as folding once.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(|c| alike(c) != Alike::Itself) else {
        return Cow::Borrowed(text);
    };
    let (kept, rest) = text.split_at(first);
    let mut folded = String::with_capacity(text.len());
    folded.push_str(kept);
    for c in rest.chars() {
        match alike(c) {
            Alike::Itself => folded.push(c),
            Alike::To(plain) => folded.push_str(plain),
        }
    }
    Cow::Owned(folded)
}

#[derive(PartialEq, Eq)]
enum Alike {
    Itself,
    To(&'static str),
}

fn alike(c: char) -> Alike {
    match c {
        ' '..='~' => Alike::Itself,
        '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{2039}' | '\u{203A}' | '\u{B4}' | '\u{2BC}' => {
            Alike::To("'")
        }
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' => Alike::To("\""),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Alike::To("-"),
        '\u{2026}' => Alike::To("..."),
        '\u{AD}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' => {
            Alike::To("")
        }
        c if c.is_whitespace() => Alike::To(" "),
        _ => Alike::Itself,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn typographic_variants_become_alike() {
        assert_eq!(
            fold("“It’s\u{a0}5–6 o’clock…” said co\u{ad}op"),
            "\"It's 5-6 o'clock...\" said coop"
        );
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(fold("He said \"no\" - twice."), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "\\PC{0,40}") {
            let once = fold(&text).into_owned();
            prop_assert_eq!(fold(&once), once.as_str());
        }
    }
}
