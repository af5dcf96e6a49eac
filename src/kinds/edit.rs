//! One change as the rules look at it: what went and what came at one place, and the text around it.

use std::ops::Range;

use super::KindsConfig;
use super::language::Tongue;
use super::passage::Passage;
use crate::model::{Side, Sides};

/// One change inside a block.
pub(super) struct Edit<'e> {
    /// The block's two texts.
    pub(super) passages: &'e Sides<Passage>,
    /// What changed of them, in bytes; empty, at the place where it would stand, on the side that lacks it.
    pub(super) at: Sides<Range<usize>>,
    /// What language they are in.
    pub(super) tongue: Tongue,
    /// The thresholds.
    pub(super) config: &'e KindsConfig,
}

impl<'e> Edit<'e> {
    pub(super) fn passage(&self, side: Side) -> &'e Passage {
        &self.passages[side]
    }

    /// The same looked up on both sides.
    pub(super) fn each<T>(&self, look: impl Fn(&'e Passage, &Range<usize>) -> T) -> Sides<T> {
        Sides::new(Side::Old, Side::New).map(|side| look(&self.passages[side], &self.at[side]))
    }

    /// The words of one side that changed, as indexes.
    pub(super) fn words(&self, side: Side) -> Range<usize> {
        self.passages[side].words_in(&self.at[side])
    }

    /// What changed on one side.
    pub(super) fn text(&self, side: Side) -> &'e str {
        self.passages[side].text(&self.at[side])
    }

    /// Whether a side's change is a whole sentence or several.
    pub(super) fn is_whole(&self) -> bool {
        let whole = self.each(Passage::is_whole);
        let has_words = Sides::new(Side::Old, Side::New).map(|side| !self.words(side).is_empty());
        (whole.old || !has_words.old) && (whole.new || !has_words.new) && (whole.old || whole.new)
    }

    /// Whether it is so short that what went and what came answer each other. A sentence that came or went as a whole answers nothing.
    pub(super) fn is_pointed(&self) -> bool {
        let words = Sides::new(Side::Old, Side::New).map(|side| self.words(side).len());
        let is_short = words.old.max(words.new) <= self.config.pointed_words;
        let is_one_sided = words.old == 0 || words.new == 0;
        is_short && !(is_one_sided && self.is_whole())
    }
}
