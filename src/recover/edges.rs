//! What the lines of a page begin and end with: a paragraph that moved, or was told again in other words, often keeps its first
//! or its last words, so where those stand inside a line a paragraph may begin or end.

use std::collections::HashMap;

use super::line::{Line, Unit};

/// The longest beginning or end that is remembered, in words.
const LONGEST: usize = 6;

/// The first and last words of all lines of a page.
#[derive(Debug, Default)]
pub(crate) struct KnownEdges {
    begins: HashMap<Vec<u32>, Owner>,
    ends: HashMap<Vec<u32>, Owner>,
}

/// Which lines have an edge.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Owner {
    One(usize),
    Several,
}

impl Owner {
    fn is_other_than(self, line: usize) -> bool {
        self != Owner::One(line)
    }
}

impl KnownEdges {
    /// Remembers the edges of all lines.
    pub(crate) fn of(lines: &[Line<'_>]) -> Self {
        let mut known = KnownEdges::default();
        for (number, line) in lines.iter().enumerate() {
            for length in 1..=LONGEST.min(line.units.len()) {
                let (begin, end) = (
                    &line.units[..length],
                    &line.units[line.units.len() - length..],
                );
                remember(&mut known.begins, begin, number);
                remember(&mut known.ends, end, number);
            }
        }
        known
    }

    /// With how many of these words, at most six, a line other than `line` begins.
    pub(crate) fn begins(&self, words: &[Unit], line: usize) -> usize {
        longest(words.len(), |length| {
            is_known(&self.begins, &words[..length], line)
        })
    }

    /// With how many of the last of these words, at most six, a line other than `line` ends.
    pub(crate) fn ends(&self, words: &[Unit], line: usize) -> usize {
        longest(words.len(), |length| {
            is_known(&self.ends, &words[words.len() - length..], line)
        })
    }
}

fn remember(edges: &mut HashMap<Vec<u32>, Owner>, words: &[Unit], line: usize) {
    edges
        .entry(key(words))
        .and_modify(|owner| {
            if owner.is_other_than(line) {
                *owner = Owner::Several;
            }
        })
        .or_insert(Owner::One(line));
}

fn is_known(edges: &HashMap<Vec<u32>, Owner>, words: &[Unit], line: usize) -> bool {
    edges
        .get(&key(words))
        .is_some_and(|owner| owner.is_other_than(line))
}

fn longest(words: usize, is_known: impl Fn(usize) -> bool) -> usize {
    (1..=LONGEST.min(words))
        .take_while(|length| is_known(*length))
        .count()
}

fn key(words: &[Unit]) -> Vec<u32> {
    words.iter().map(|unit| unit.word).collect()
}
