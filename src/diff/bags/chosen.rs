//! Which paragraphs are read to know what words weigh.

use crate::diff::chain::{Link, heaviest_chain};
use crate::diff::numbers::{First, Numbers};
use crate::model::Sides;

/// Bytes of text that are read at the least to know which words are common.
const SAMPLE: usize = 8_000;

/// Which numbers are read: all that may answer something else than themselves, and of the others a sample where that is little.
pub(super) fn chosen(numbers: &Numbers) -> Vec<bool> {
    sampled(&settled(numbers), &numbers.firsts)
}

/// Which numbers stand once on each side and, as far as their length tells, in an order that is kept.
fn settled(numbers: &Numbers) -> Vec<bool> {
    let (ids, firsts) = (&numbers.ids, &numbers.firsts);
    let places = ids.as_ref().map(|ids| lone_places(ids, firsts.len()));
    let mut links: Vec<Link> = Vec::new();
    for ((old, new), first) in places.old.iter().zip(&places.new).zip(firsts) {
        if let (Some(old), Some(new)) = (*old, *new) {
            links.push(Link {
                at: Sides::new(old, new),
                weight: first.bytes as u64 + 1,
            });
        }
    }
    let mut settled = vec![false; firsts.len()];
    for index in heaviest_chain(&links) {
        settled[ids.old[links[index].at.old] as usize] = true;
    }
    settled
}

/// For each number its place, where it has only one.
fn lone_places(ids: &[u32], count: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; count];
    let mut often = vec![0_u32; count];
    for (place, id) in ids.iter().enumerate() {
        places[*id as usize] = Some(place);
        often[*id as usize] += 1;
    }
    for (place, often) in places.iter_mut().zip(often) {
        if often != 1 {
            *place = None;
        }
    }
    places
}

/// Which numbers are read: all that are not settled, and of the others a sample from all over the text if these are not enough.
fn sampled(settled: &[bool], firsts: &[First]) -> Vec<bool> {
    let both = || firsts.iter().zip(settled);
    let bytes_of = |which: bool| -> usize {
        let of_those = both().filter(|(_, settled)| **settled == which);
        of_those.map(|(first, _)| first.bytes).sum()
    };
    let bytes = bytes_of(true);
    let sample = SAMPLE.saturating_sub(bytes_of(false));
    let mut taken = 0;
    let mut passed = 0;
    both()
        .map(|(first, settled)| {
            if !settled {
                return true;
            }
            passed += first.bytes;
            // As much of what was passed as the sample has of the whole.
            let is_due = sample > 0 && taken as u64 * bytes as u64 <= passed as u64 * sample as u64;
            taken += if is_due { first.bytes } else { 0 };
            is_due
        })
        .collect()
}
