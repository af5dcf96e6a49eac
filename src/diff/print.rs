//! What differs in print only: quotation marks, dashes, kinds and amounts of white space.

use std::borrow::Cow;

use super::{Span, SpanClass, SpanOp};
use crate::model::Sides;
use crate::text::eight::{spaces, unprintable};
use crate::text::fold;

/// What a text says, print aside: folded, and every run of white space one space. Two texts with one key are the same to a reader.
pub(super) fn print_key(text: &str) -> Cow<'_, str> {
    if is_even(text) {
        return Cow::Borrowed(text);
    }
    let folded = fold(text);
    let is_even = !folded.contains("  ") && !folded.starts_with(' ') && !folded.ends_with(' ');
    if is_even {
        return folded;
    }
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// Whether a text is its own key, as far as a look at its bytes tells: printable ASCII with single spaces, none at the ends.
fn is_even(text: &str) -> bool {
    let mut was_space = true;
    let mut rest = text.as_bytes();
    while let Some((eight, behind)) = rest.split_first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        let spaces = spaces(eight);
        let doubled = spaces & (spaces << 8 | u64::from(was_space) << 7);
        if (unprintable(eight) | doubled) != 0 {
            return false;
        }
        was_space = spaces >> 63 == 1;
        rest = behind;
    }
    let all = rest.iter().all(|byte| {
        let is_space = *byte == b' ';
        let is_even = byte.is_ascii_graphic() || is_space && !was_space;
        was_space = is_space;
        is_even
    });
    all && (!was_space || text.is_empty())
}

/// Whether what stands in one place on both sides differs in print only. White space that comes or goes between the same marks does;
/// the end of a paragraph is more than print.
pub(super) fn differ_in_print(texts: Sides<&str>) -> bool {
    if begin_otherwise(texts) {
        return false;
    }
    let ends = |text: &str| text.bytes().filter(|byte| *byte == b'\n').count();
    if ends(texts.old) != ends(texts.new) {
        return false;
    }
    if texts.old.is_ascii() && texts.new.is_ascii() {
        // Only white space can differ.
        return texts
            .old
            .split_whitespace()
            .eq(texts.new.split_whitespace());
    }
    print_key(texts.old) == print_key(texts.new)
}

/// Whether a look at the first byte of each that is no space shows that they differ in more than print: signs and letters of ASCII stay what
/// they are.
fn begin_otherwise(texts: Sides<&str>) -> bool {
    let first = |text: &str| text.bytes().find(|byte| *byte != b' ');
    let (old, new) = (first(texts.old), first(texts.new));
    let is_plain = |byte: Option<u8>| byte.is_none_or(|byte| byte.is_ascii_graphic());
    old != new && is_plain(old) && is_plain(new)
}

/// How many places of some spans differ in print only.
pub(super) fn places(spans: &[Span]) -> usize {
    let is_print = |span: &Span| span.class == SpanClass::Typographic;
    let opens = |at: usize| {
        let answers = spans[at].op == SpanOp::Insert && at > 0 && is_print(&spans[at - 1]);
        is_print(&spans[at]) && !answers
    };
    (0..spans.len()).filter(|&at| opens(at)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_even_is_its_own_key(text in "([a~!]{0,9} ){0,3}[a~! \u{7f}\t\u{a0}é]{0,3}([a~!]{0,9} ?){0,4}") {
            let plain = !text.contains("  ") && !text.starts_with(' ') && !text.ends_with(' ');
            let printable = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
            prop_assert_eq!(is_even(&text), plain && printable);
        }
    }

    #[test]
    fn only_print_is_print() {
        let differ = |old, new| differ_in_print(Sides::new(old, new));
        assert!(differ("\u{201c}It\u{2019}s\u{2026}\u{201d}", "\"It's...\""));
        assert!(differ("5\u{a0}km ", "5  km"));
        assert!(differ(" ", ""));
        assert!(differ("cafe\u{301}", "caf\u{e9}"));
        assert!(!differ("12", "17"));
        assert!(!differ("a part", "apart"));
        assert!(!differ("co-op", "coop"));
        assert!(!differ(" ", "\n"));
        assert!(!differ("Polish", "polish"));
        assert!(!differ("5,000", "5.000"));
    }
}
