//! The rows of a longest common subsequence as bits: one for each word of the older text, a bit for each word of the newer one, which is
//! clear where something is gained.

use rustc_hash::FxHashMap;

use crate::model::Sides;

/// Words in a machine word.
pub(super) const BITS: usize = 64;

/// How many rows are made in one go.
pub(super) const TOGETHER: usize = 4;

/// Where each word of the newer text stands, as bits.
pub(super) struct Rows {
    /// By the number of a word: its bits.
    places: FxHashMap<u32, Places>,
    /// Machine words in a row.
    width: usize,
}

/// The bits of one word: those of a common one as they stand, of a rare one the machine words that are not 0, with their places.
enum Places {
    Common(Vec<u64>),
    Rare(Vec<(usize, u64)>),
}

impl Rows {
    pub(super) fn of(ids: Sides<&[u32]>) -> Self {
        let width = ids.new.len().div_ceil(BITS);
        let mut rare: FxHashMap<u32, Vec<(usize, u64)>> =
            ids.old.iter().map(|id| (*id, Vec::new())).collect();
        for (at, id) in ids.new.iter().enumerate() {
            let Some(bits) = rare.get_mut(id) else {
                continue;
            };
            let (word, bit) = (at / BITS, 1 << (at % BITS));
            match bits.last_mut() {
                Some(last) if last.0 == word => last.1 |= bit,
                _ => bits.push((word, bit)),
            }
        }
        let places = rare.into_iter().map(|(id, bits)| {
            if bits.len() * 4 < width {
                return (id, Places::Rare(bits));
            }
            let mut all = vec![0; width];
            for (at, word) in bits {
                all[at] = word;
            }
            (id, Places::Common(all))
        });
        Rows {
            places: places.collect(),
            width,
        }
    }

    /// The row before the first word of the older text: nothing gained yet.
    pub(super) fn first(&self) -> Vec<u64> {
        vec![u64::MAX; self.width]
    }

    /// The row behind some words of the older text.
    pub(super) fn advance_all(&self, row: &mut [u64], ids: &[u32]) {
        for part in ids.chunks(TOGETHER) {
            let common = |id: &u32| match self.places.get(id) {
                Some(Places::Common(places)) => Some(places.as_slice()),
                _ => None,
            };
            if let [Some(one), Some(two), Some(three), Some(four)] =
                std::array::from_fn(|at| part.get(at).and_then(common))
            {
                advance_four(row, [one, two, three, four]);
            } else {
                part.iter().for_each(|id| self.advance(row, *id));
            }
        }
    }

    /// The rows behind each of some words of the older text, of which the first is given, as far as they are so many machine words wide.
    pub(super) fn keep_all(&self, rows: &mut [Vec<u64>], ids: &[u32], width: usize) {
        for (at, id) in ids.iter().enumerate() {
            let (before, after) = rows.split_at_mut(at + 1);
            let (Some(last), Some(next)) = (before.last(), after.first_mut()) else {
                return;
            };
            let (last, next) = (&last[..width], &mut next[..width]);
            if let Some(Places::Common(places)) = self.places.get(id) {
                let mut carry = 0;
                for ((next, last), bits) in next.iter_mut().zip(last).zip(places) {
                    (*next, carry) = add(*last, *bits, carry);
                }
            } else {
                next.copy_from_slice(last);
                self.advance(next, *id);
            }
        }
    }

    /// The next row, of which the beginning may be given: `(row + (row & places)) | (row & !places)`, with the sum carried over.
    fn advance(&self, row: &mut [u64], id: u32) {
        match self.places.get(&id) {
            Some(Places::Common(places)) => {
                let mut carry = 0;
                for (word, bits) in row.iter_mut().zip(places) {
                    (*word, carry) = add(*word, *bits, carry);
                }
            }
            Some(Places::Rare(places)) => advance_by_few(row, places),
            None => {}
        }
    }
}

/// Four rows on: what is carried over from machine word to machine word is a chain of its own for each, so that they need not wait for each
/// other.
fn advance_four(row: &mut [u64], places: [&[u64]; TOGETHER]) {
    let [one, two, three, four] = places;
    let mut carry = [0; TOGETHER];
    let places = one.iter().zip(two).zip(three.iter().zip(four));
    for (word, ((one, two), (three, four))) in row.iter_mut().zip(places) {
        let mut value = *word;
        (value, carry[0]) = add(value, *one, carry[0]);
        (value, carry[1]) = add(value, *two, carry[1]);
        (value, carry[2]) = add(value, *three, carry[2]);
        (value, carry[3]) = add(value, *four, carry[3]);
        *word = value;
    }
}

/// The same where few machine words have a place: those without, and without a carry, stay as they are.
fn advance_by_few(row: &mut [u64], places: &[(usize, u64)]) {
    let mut carry = 0;
    let mut next = 0;
    let end = (row.len(), 0);
    for &(at, bits) in places.iter().chain([&end]) {
        // A carry runs through what lies between until it finds room.
        let until = at.min(row.len());
        for word in row.get_mut(next..until).unwrap_or_default() {
            if carry == 0 {
                break;
            }
            (*word, carry) = add(*word, 0, carry);
        }
        let Some(word) = row.get_mut(at) else {
            return;
        };
        (*word, carry) = add(*word, bits, carry);
        next = at + 1;
    }
}

/// One machine word of the next row, and what is carried over into the next word: 1 or 0.
#[inline(always)]
fn add(word: u64, bits: u64, carry: u64) -> (u64, u64) {
    let own = word & bits;
    let sum = word.wrapping_add(own).wrapping_add(carry);
    // As `own` is a part of `word`, so much can be said without looking at the two sums one by one.
    let over = (own | (word & !sum)) >> (BITS - 1);
    (sum | (word & !bits), over)
}
