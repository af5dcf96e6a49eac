//! Characters that need no care, and characters that cannot be seen.

/// Whether a character is of a range in which nothing joins its neighbours to a grapheme cluster and nothing has another canonical
/// form, so that looking for clusters and composing them can be spared: Latin without combining marks, Greek, Cyrillic, Hebrew
/// letters, Arabic letters, punctuation, kana and Han.
#[rustfmt::skip]
pub(super) fn is_plain(c: char) -> bool {
    matches!(c,
        '\0'..='\u{2FF}' | '\u{370}'..='\u{373}' | '\u{375}'..='\u{37D}' | '\u{37F}'..='\u{386}' | '\u{388}'..='\u{482}'
        | '\u{48A}'..='\u{52F}' | '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{660}'..='\u{66F}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{20A0}'..='\u{20BF}'
        | '\u{3000}'..='\u{3029}' | '\u{3030}'..='\u{3096}' | '\u{30A0}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{FF01}'..='\u{FF9D}')
}

/// Whether a character has no look of its own and says nothing: it only steers how others are set.
///
/// Soft hyphen, grapheme joiner, zero-width space and non-joiner, direction marks, word joiner, byte order mark, and the selectors
/// of a plain or a coloured emoji. The zero-width joiner is not among them, since it makes one emoji of several.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FE0E}' | '\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{IsNormalized, is_nfc_quick};
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn plain_characters_never_join_their_neighbours() {
        for plain in ('\0'..='\u{FFFF}').filter(|&c| is_plain(c) && c != '\r' && c != '\n') {
            assert_eq!(
                format!("a{plain}{plain}b").graphemes(true).count(),
                4,
                "{plain:?}"
            );
        }
    }

    #[test]
    fn plain_characters_have_one_form_whatever_stands_beside_them() {
        for plain in ('\0'..='\u{FFFF}').filter(|&c| is_plain(c)) {
            let sure = is_nfc_quick(std::iter::once(plain)) == IsNormalized::Yes;
            let class = unicode_normalization::char::canonical_combining_class(plain);
            assert!(sure && class == 0, "{plain:?}");
        }
    }
}
