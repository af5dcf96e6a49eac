//! Letters with marks, composed: Unicode's normalization form NFC.

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

/// The text in form NFC (UAX #15): decomposed, the marks of each letter in order, and composed again as far as that goes.
///
/// The tables are the crate's. Its own iterator would bring those of the compatible forms along, which nobody here asks for: they are
/// large, and the app is downloaded.
pub(super) fn nfc(text: &str) -> String {
    let mut marks: Vec<Mark> = Vec::with_capacity(text.len());
    for c in text.chars() {
        decompose_canonical(c, |c| marks.push(Mark::of(c)));
    }
    for run in marks.chunk_by_mut(|one, next| one.class != 0 && next.class != 0) {
        run.sort_by_key(|mark| mark.class);
    }
    composed(&marks).into_iter().collect()
}

/// A character and its combining class; that of a character which begins something is 0.
#[derive(Debug, Clone, Copy)]
struct Mark {
    c: char,
    class: u8,
}

impl Mark {
    fn of(c: char) -> Mark {
        Mark {
            c,
            class: canonical_combining_class(c),
        }
    }
}

fn composed(marks: &[Mark]) -> Vec<char> {
    let mut done: Vec<char> = Vec::with_capacity(marks.len());
    // Where the last character stands that begins something, and the class of the last one behind it that stayed by itself.
    let mut beginning: Option<usize> = None;
    let mut between: Option<u8> = None;
    for mark in marks {
        if let Some(first) = beginning.and_then(|at| done.get_mut(at))
            && between.is_none_or(|class| class < mark.class)
            && let Some(both) = compose(*first, mark.c)
        {
            *first = both;
            continue;
        }
        if mark.class == 0 {
            beginning = Some(done.len());
            between = None;
        } else {
            between = Some(mark.class);
        }
        done.push(mark.c);
    }
    done
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn every_character_and_every_pair_with_a_mark_is_composed_as_the_crate_does_it() {
        for c in '\0'..=char::MAX {
            let alone = c.to_string();
            assert_eq!(nfc(&alone), alone.nfc().collect::<String>(), "{c:?}");
            let marked = format!("{c}\u{323}\u{301}");
            assert_eq!(nfc(&marked), marked.nfc().collect::<String>(), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_composed_as_the_crate_does_it(
            text in "([a-zA\u{300}-\u{345}\u{5b0}-\u{5bd}\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11a8}-\u{11c2}\u{ac00}\u{9c7}\u{9be}\u{f71}\u{f72}]|\\PC){0,24}"
        ) {
            prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
        }
    }
}
