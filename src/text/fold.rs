//! What print makes different and a reader takes for the same: quotes, dashes, spaces, invisible characters.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::compose::nfc;
use super::plain::{is_invisible, is_plain};

/// Rewrites `text` so that typographic variants become alike.
///
/// Single and double quotation marks become `'` and `"`, all dashes and the minus sign `-`, every white space character a
/// space, an ellipsis three dots; soft hyphens, zero-width spaces, joiners between letters, direction marks and emoji selectors
/// go; letters with marks are composed (Unicode's form NFC). Case, accents and the number of spaces stay. Folding twice gives the
/// same as folding once.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii()
        && !text
            .bytes()
            .any(|byte| byte.is_ascii_whitespace() && byte != b' ')
    {
        return Cow::Borrowed(text);
    }
    let folded = fold_signs(text);
    if folded.chars().all(is_plain) {
        return folded;
    }
    match is_nfc_quick(folded.chars()) {
        IsNormalized::Yes => folded,
        _ => Cow::Owned(nfc(&folded)),
    }
}

fn fold_signs(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(|c| alike(c) != Alike::Itself) else {
        return Cow::Borrowed(text);
    };
    let mut folded = String::with_capacity(text.len());
    let mut kept = 0;
    let rest = text.get(first..).unwrap_or_default();
    for (at, c) in rest.char_indices() {
        if let Alike::To(plain) = alike(c) {
            let at = first + at;
            folded.push_str(text.get(kept..at).unwrap_or_default());
            folded.push_str(plain);
            kept = at + c.len_utf8();
        }
    }
    folded.push_str(text.get(kept..).unwrap_or_default());
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
        '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{2039}'
        | '\u{203A}'
        | '\u{B4}'
        | '\u{2BB}'..='\u{2BD}'
        | '\u{5F3}'
        | '\u{1FFD}' => Alike::To("'"),
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' | '\u{5F4}' => Alike::To("\""),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}' | '\u{5BE}' => {
            Alike::To("-")
        }
        '\u{2026}' => Alike::To("..."),
        c if is_invisible(c) => Alike::To(""),
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

    #[test]
    fn composed_and_decomposed_letters_become_alike() {
        assert_eq!(fold("cafe\u{301} A\u{30A}"), "caf\u{e9} \u{c5}");
        assert_eq!(fold("e\u{ad}\u{301}"), "\u{e9}");
    }

    #[test]
    fn digits_and_letters_of_another_form_stay_apart() {
        for kept in ["\u{FF11}\u{FF12}", "\u{BD}", "\u{B2}", "\u{131}", "\u{DF}"] {
            assert_eq!(fold(kept), kept);
        }
    }

    #[test]
    fn folding_any_character_twice_changes_nothing_more() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            let once = fold(&text).into_owned();
            assert_eq!(fold(&once), once.as_str(), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "(\\PC|[e\u{301}\u{ad}\u{1FFD}\u{1100}\u{1161}\u{200d}]){0,40}") {
            let once = fold(&text).into_owned();
            prop_assert_eq!(fold(&once), once.as_str());
        }
    }
}
