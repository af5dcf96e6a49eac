//! Which paragraphs of two versions are the same, to the last byte or print aside.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::print::{Glance, print_key};
use crate::model::{Side, Sides};
use crate::text::eight::are_same;

/// The paragraphs of two versions, numbered in the order in which they are met, the older version first; equal ones alike.
pub(super) struct Numbers {
    /// The same for paragraphs that are the same, print aside.
    pub(super) ids: Sides<Vec<u32>>,
    /// The same for paragraphs that are the same to the last byte.
    pub(super) texts: Sides<Vec<u32>>,
    /// Where each of the ids was met first.
    pub(super) firsts: Vec<First>,
}

/// Where an id was met first.
pub(super) struct First {
    pub(super) side: Side,
    pub(super) paragraph: usize,
    /// The length of that paragraph.
    pub(super) bytes: usize,
    /// Whether it is printable ASCII.
    pub(super) is_even: bool,
}

impl Numbers {
    pub(super) fn of(texts: Sides<&[&str]>) -> Self {
        let room = |side: &[&str]| Vec::with_capacity(side.len());
        let mut numbers = Numbers {
            ids: texts.map(room),
            texts: texts.map(room),
            firsts: Vec::with_capacity(texts.old.len()),
        };
        let mut known = Known::with_capacity(texts.old.len().max(texts.new.len()));
        for side in Side::BOTH {
            // What stands behind an old paragraph most often stands behind its new one.
            let mut expected = 0;
            for (paragraph, text) in texts[side].iter().enumerate() {
                let before = texts.old.get(expected).filter(|_| side == Side::New);
                if before.is_some_and(|before| are_same(before, text)) {
                    numbers.ids.new.push(numbers.ids.old[expected]);
                    numbers.texts.new.push(numbers.texts.old[expected]);
                    expected += 1;
                    continue;
                }
                let glance = Glance::of(text);
                let found = known.find(glance.hash, text);
                let number = found.unwrap_or_else(|| {
                    let first = First {
                        side,
                        paragraph,
                        bytes: text.len(),
                        is_even: glance.is_even,
                    };
                    numbers.add(first, text, glance, &mut known)
                });
                let id = known.texts[number].id;
                if let First {
                    side: Side::Old,
                    paragraph,
                    ..
                } = numbers.firsts[id as usize]
                {
                    expected = paragraph + 1;
                }
                numbers.ids[side].push(id);
                numbers.texts[side].push(count(number));
            }
        }
        numbers
    }

    /// Adds a paragraph that was not met before, as the `first` of its id if no other one says the same; returns the number of its text.
    fn add<'t>(
        &mut self,
        first: First,
        text: &'t str,
        glance: Glance,
        known: &mut Known<'t>,
    ) -> usize {
        let next = count(self.firsts.len());
        let id = match print_key_of(text, glance) {
            None => next,
            Some(key) => {
                let hash = Glance::of(&key).hash;
                let same = known.find(hash, &key);
                let same = same.unwrap_or_else(|| known.add(hash, Cow::Owned(key), next));
                known.texts[same].id
            }
        };
        if id == next {
            self.firsts.push(first);
        }
        known.add(glance.hash, Cow::Borrowed(text), id)
    }
}

/// The key of a text, if it is not its own.
fn print_key_of(text: &str, glance: Glance) -> Option<String> {
    if glance.is_even {
        return None;
    }
    let key = print_key(text);
    (key != text).then(|| key.into_owned())
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// All texts that were met, and what they say.
struct Known<'t> {
    /// Which text was met last of those with that hash.
    lasts: FxHashMap<u64, usize>,
    texts: Vec<Text<'t>>,
}

struct Text<'t> {
    text: Cow<'t, str>,
    id: u32,
    /// The one before it that has its hash.
    before: Option<usize>,
}

impl<'t> Known<'t> {
    fn with_capacity(texts: usize) -> Self {
        let mut lasts = FxHashMap::default();
        lasts.reserve(texts);
        Known {
            lasts,
            texts: Vec::with_capacity(texts),
        }
    }

    /// The number of a text with that hash, if it was met before.
    fn find(&self, hash: u64, text: &str) -> Option<usize> {
        let mut next = self.lasts.get(&hash).copied();
        while let Some(number) = next {
            let known = &self.texts[number];
            if are_same(&known.text, text) {
                return Some(number);
            }
            next = known.before;
        }
        None
    }

    /// Adds a text that was not met before; returns its number.
    fn add(&mut self, hash: u64, text: Cow<'t, str>, id: u32) -> usize {
        let number = self.texts.len();
        let before = self.lasts.insert(hash, number);
        self.texts.push(Text { text, id, before });
        number
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "[ab]|a b|a  b| a b|“a”|\"a\"|a\u{a0}b|a b c d e f g h i";

    proptest! {
        #[test]
        fn numbers_are_the_same_where_texts_are(old in prop::collection::vec(TEXT, 0..12), new in prop::collection::vec(TEXT, 0..12)) {
            let (old, new): (Vec<&str>, Vec<&str>) = (old.iter().map(|text| text.as_str()).collect(), new.iter().map(|text| text.as_str()).collect());
            let numbers = Numbers::of(Sides::new(&old, &new));
            let all = |of: &Sides<Vec<u32>>| [of.old.clone(), of.new.clone()].concat();
            let (texts, ids, number) = ([old, new].concat(), all(&numbers.ids), all(&numbers.texts));
            for one in 0..texts.len() {
                for other in 0..texts.len() {
                    prop_assert_eq!(number[one] == number[other], texts[one] == texts[other]);
                    prop_assert_eq!(ids[one] == ids[other], print_key(texts[one]) == print_key(texts[other]));
                }
            }
        }
    }
}
