//! What differs in print only: quotation marks, dashes, kinds and amounts of white space.

use std::borrow::Cow;

use super::{Span, SpanClass, SpanOp};
use crate::model::Sides;
use crate::text::eight::{HIGHEST, each, unprintable};
use crate::text::fold;

/// What a text says, print aside: folded, and every run of white space one space. Two texts with one key are the same to a reader. A text
/// that is even ([`Glance`]) is its own key.
pub(super) fn print_key(text: &str) -> Cow<'_, str> {
    let folded = fold(text);
    let is_even = !folded.contains("  ") && !folded.starts_with(' ') && !folded.ends_with(' ');
    if is_even {
        return folded;
    }
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// What one look at all bytes of a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glance {
    /// A number made of all bytes.
    pub(super) hash: u64,
    /// Whether it is printable ASCII with single spaces, none at the ends.
    pub(super) is_even: bool,
}

impl Glance {
    /// Looks at a text.
    pub(super) fn of(text: &str) -> Self {
        let (eights, rest) = text.as_bytes().as_chunks();
        let mut glance = Look::default();
        for eight in eights {
            glance.at(u64::from_le_bytes(*eight));
        }
        // As if something stood behind the text that changes nothing.
        let mut last = each(b'-');
        for byte in rest.iter().rev() {
            last = last << 8 | u64::from(*byte);
        }
        glance.at(last);
        Glance {
            hash: glance.hash ^ text.len() as u64,
            is_even: glance.odd & HIGHEST == 0 && !text.ends_with(' '),
        }
    }
}

/// What was seen of a text so far.
#[derive(Default)]
struct Look {
    hash: u64,
    /// The highest bit of some byte is set if a byte so far is not even; the others mean nothing.
    odd: u64,
    /// The last eight bytes, those of spaces 0: a space where the text begins would be one too many.
    last: u64,
}

impl Look {
    #[inline(always)]
    fn at(&mut self, eight: u64) {
        self.hash = (self.hash ^ eight).wrapping_mul(ODD).rotate_left(29);
        let own = eight ^ each(b' ');
        // 0 where two spaces follow each other; of printable ASCII, no byte has its highest bit set unless one is taken from such a 0.
        let spaces = own | own << 8 | self.last >> 56;
        self.odd |= unprintable(eight) | spaces.wrapping_sub(each(1));
        self.last = own;
    }
}

/// Spreads what differs in a few bits over all of them: 2^64 over the golden ratio.
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

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
            prop_assert_eq!(Glance::of(&text).is_even, plain && printable);
            prop_assert!(!(plain && printable) || print_key(&text) == text);
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
