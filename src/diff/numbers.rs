//! Which paragraphs of two versions are the same, print aside.

use std::borrow::Cow;
use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::print::print_key;
use crate::model::{Side, Sides};

/// The paragraphs of two versions, numbered in the order in which they are met, the older version first; equal ones alike.
pub(super) struct Numbers {
    pub(super) ids: Sides<Vec<u32>>,
    /// Where each number was met first.
    pub(super) firsts: Vec<First>,
}

/// Where a number was met first.
pub(super) struct First {
    pub(super) side: Side,
    pub(super) paragraph: usize,
    /// The length of that paragraph.
    pub(super) bytes: usize,
}

impl Numbers {
    pub(super) fn of(texts: Sides<&[&str]>) -> Self {
        let mut firsts: Vec<First> = Vec::with_capacity(texts.old.len());
        // Both paragraphs as they are written and their keys, which are keys of themselves.
        let mut known: FxHashMap<Cow<'_, str>, u32> = FxHashMap::default();
        known.reserve(texts.old.len().max(texts.new.len()));
        let mut ids = Sides::new(Vec::new(), Vec::new());
        for side in Side::BOTH {
            ids[side].reserve(texts[side].len());
            // What stands behind an old paragraph most often stands behind its new one.
            let mut expected = 0;
            for (paragraph, text) in texts[side].iter().enumerate() {
                if side == Side::New && texts.old.get(expected) == Some(text) {
                    ids.new.push(ids.old[expected]);
                    expected += 1;
                    continue;
                }
                let next = u32::try_from(firsts.len()).unwrap_or(u32::MAX);
                let id = number(text, next, &mut known);
                if id == next {
                    firsts.push(First {
                        side,
                        paragraph,
                        bytes: text.len(),
                    });
                } else if let First {
                    side: Side::Old,
                    paragraph,
                    ..
                } = firsts[id as usize]
                {
                    expected = paragraph + 1;
                }
                ids[side].push(id);
            }
        }
        Numbers { ids, firsts }
    }
}

/// The number of a paragraph: `next` if it was not met before.
fn number<'t>(text: &'t str, next: u32, known: &mut FxHashMap<Cow<'t, str>, u32>) -> u32 {
    let place = match known.entry(Cow::Borrowed(text)) {
        Entry::Occupied(known) => return *known.get(),
        Entry::Vacant(place) => place,
    };
    match print_key(text) {
        Cow::Borrowed(key) if key.len() == text.len() => *place.insert(next),
        key => {
            let id = *known.entry(Cow::Owned(key.into_owned())).or_insert(next);
            known.insert(Cow::Borrowed(text), id);
            id
        }
    }
}
