//! All thresholds and weights of the recovery in one place.
//!
//! What defines a clue (how long a stem is, how far one looks for common words, from when on a word is rare) stands beside the clue:
//! the weights were fitted to it, so it cannot be changed without fitting them anew.

use std::ops::{Range, RangeInclusive};

use super::clues::{CONTEXT_CLUES, OWN_CLUES};
use super::copied::{CELL_CLUES, PAIR_CLUES};
use super::gap::{GAP_CLUES, ROW_CLUES};
use super::weights;
use crate::text::sentence::{ENDINGS, OPENINGS};

/// How often each kind of word edge is expected at the edges of paragraphs and inside them, before a page is seen; in words counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EdgeCounts<const N: usize> {
    /// At the edges of paragraphs.
    pub edge: [f64; N],
    /// Inside paragraphs.
    pub inside: [f64; N],
}

/// What steers the recovery of flattened pages.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoverConfig {
    /// Shortest cell, in bytes, that is taken for an unchanged row when a line tells it twice with nothing between.
    /// One: in real pages no line of another kind does that.
    pub shortest_doubled: usize,
    /// Shortest such cell, in bytes, that counts as read rather than inferred: shorter ones could be a word that repeats itself («haha»).
    pub shortest_read: usize,
    /// How sure an unchanged row is whose cell is shorter than that or itself a repetition; a probability.
    pub short_doubled_sure: f64,
    /// How often the whole page is gone through. Two would do for most pages; what is found once more settles chains of evidence.
    pub rounds: usize,
    /// How often the splits of a gap are gone through under one of its readings.
    pub inner_rounds: usize,
    /// How many of a gap's readings are followed into the later rounds; the most probable ones.
    pub most_worlds: usize,
    /// How many gaps, those with most one-sided rows first, are tried on both sides with the rest of the page following.
    pub most_flips: usize,
    /// How many lines that are no unchanged rows all rounds together may go through.
    pub most_round_lines: usize,
    /// Of fewer followed readings than this nothing certain is said.
    pub least_worlds: usize,
    /// The most that is said of an inferred row where the page or its gap is too large to be gone through as usual; a probability.
    pub coarse_sure: f64,
    /// How many such lines the page may have together over all gaps tried on both sides.
    pub most_flip_lines: usize,
    /// How many rows all followed readings of one gap may have together.
    pub most_world_rows: usize,
    /// Readings with more changed rows than this are weighed only if all rows of the gap can be changed ones.
    pub most_changed: usize,
    /// How many rounds the rest of the page has to follow.
    pub flip_rounds: usize,
    /// The most, as a natural logarithm, that the other side can count against the one that was found first: what it shares with other
    /// gaps is counted twice in the fit, so that a better fit does not turn it but leaves the certainty near one half.
    pub flip_cap: f64,
    /// Longest line, in words, in which the order of words is compared; in longer ones only which words there are.
    pub longest_ordered_line: usize,
    /// How much of its words (weighted, 0 to 1) both halves must tell before their order is compared.
    pub least_ordered_words: f64,
    /// Budget of a page for comparing the order of words, in steps of 64 words against one.
    pub steps: usize,
    /// How many places to part are kept of one line.
    pub most_candidates: usize,
    /// A run of words that stands in more places of a page than this is an idiom and tells nothing.
    pub most_places: usize,
    /// A stem that more sentences of a page hold than this is not looked up when like sentences are sought.
    pub most_holders: usize,
    /// How like two sentences must be to tell the same thing (weighted Dice of their stems, 0 to 1).
    pub least_sentence_likeness: f64,
    /// How much of its words a sentence must have in another for that to retell it at all, and how much to do so surely (weights of
    /// the stems that both tell by those of the shorter one, 0 to 1).
    pub retold: Range<f64>,
    /// How many letters a word with a capital has for it to be taken for a name that may be spelt a letter apart.
    pub name_letters: RangeInclusive<usize>,
    /// How many like sentences are kept of each.
    pub most_like_sentences: usize,
    /// How paragraphs usually end, by [`crate::text::sentence::Ending`].
    pub usual_endings: EdgeCounts<ENDINGS>,
    /// How paragraphs usually begin, by [`crate::text::sentence::Opening`].
    pub usual_openings: EdgeCounts<OPENINGS>,
    /// How many paragraphs are expected to have one sentence, two and so on, before a page is seen; in paragraphs counted.
    pub usual_sentences: [f64; 6],
    /// Usual length of a paragraph: natural logarithm of one more than its words.
    pub usual_length_ln: f64,
    /// The usual spread of that logarithm (standard deviation).
    pub usual_length_spread: f64,
    /// How many paragraphs of a page outweigh the usual length.
    pub usual_length_weight: usize,
    /// Weights of the clues for a split that its own line gives, in natural logarithms of odds; see `clues.rs`.
    pub own_clues: [f64; OWN_CLUES],
    /// Weights of the clues for a split that the rest of the page gives.
    pub context_clues: [f64; CONTEXT_CLUES],
    /// What a surely retold sentence counts for a split that puts it on the other side than its counterpart, and against one that does
    /// not; a natural logarithm of odds. Set by hand: any value from 3 to 5 does the same on the pages whose truth is known.
    pub retold_weight: f64,
    /// From which likeness of its halves on a line needs no retold sentences to be parted; in between they count the less.
    pub alike_halves: f64,
    /// What counts against a reading of a gap for each of its lines of which a person says otherwise; a natural logarithm of odds, so
    /// large that nothing outweighs it, but finite, as what a person says of two lines may not fit together.
    pub held_weight: f64,
    /// How much of a page's own probabilities is spread over all that it could be, however unlikely it finds it; 0 to 1. What
    /// neighbouring pages say must be able to outweigh any of it.
    pub chain_doubt: f64,
    /// How many ways to read a line may be weighed in the search for the best reading of a whole chain, each as often as it is
    /// weighed. Of gaps that are then left nothing certain is said.
    pub chain_steps: usize,
    /// How often every gap of a chain is turned to its other readings, if the last time brought something.
    pub chain_passes: usize,
    /// How many of a gap's other readings are tried.
    pub chain_worlds: usize,
    /// How many ways to part a line, those that its page finds likeliest, are looked at though no other page could have either cell.
    pub chain_partings: usize,
    /// How often a page that has neighbours is gone through by itself, and how many of its gaps are then tried on both sides: the
    /// neighbours settle what this leaves open.
    pub chain_page_rounds: usize,
    /// See [`Self::chain_page_rounds`].
    pub chain_page_flips: usize,
    /// How many gaps may follow when one is read otherwise.
    pub chain_follows: usize,
    /// What counts against a cell that one page has in a version and another has not; a natural logarithm of odds.
    pub chain_missing: f64,
    /// The same where the other page lacks sure cells beside that cell, too.
    pub chain_missing_near_losses: f64,
    /// What it counts if two pages part their lines so that both have the same cell, for each of its bytes, and at most; natural
    /// logarithms of odds. The longer a text, the less it is there by chance.
    pub chain_byte_met: f64,
    /// See [`Self::chain_byte_met`].
    pub chain_most_met: f64,
    /// The same where both have the cell as a whole line: that may also have gone and come back.
    pub chain_line_met: f64,
    /// What counts against a line's being one cell of a row that an extractor broke; a natural logarithm of odds.
    pub chain_broken: f64,
    /// How much the probabilities of the sides of a line's first and last word may differ for the line to count as one of one side.
    pub one_side_spread: f32,
    /// Weights of the clues for a line's being a changed row; see `gap.rs`.
    pub row_clues: [f64; ROW_CLUES],
    /// Weights of the clues that a gap as a whole gives for one of its readings.
    pub gap_clues: [f64; GAP_CLUES],
    /// Weights of the clues for two cells of a copied table being one changed row; see `copied/pairs.rs`.
    pub pair_clues: [f64; PAIR_CLUES],
    /// Weights of the clues that the cells of a copied table give for their sides; see `copied/cells.rs`.
    pub cell_clues: [f64; CELL_CLUES],
    /// Weights of the clues that a gap of loose cells as a whole gives for one of its readings; the clues are those of `gap_clues`.
    pub loose_gap_clues: [f64; GAP_CLUES],
    /// By what the scores of a copied table's readings are multiplied before they become probabilities (0 to 1): the weights were fitted
    /// to few gaps, so their scores are surer on those than on others.
    pub loose_temper: f64,
    /// What it is worth to have every row of a gap right, over having each of them right; in rows.
    pub whole_gap: f64,
    /// What counts against two cells with the same text being a changed row, as a natural logarithm: such a row is an unchanged one.
    pub same_cells: f64,
}

impl RecoverConfig {
    /// How many readings of a gap with so many rows are followed.
    pub(crate) fn worlds_for(&self, rows: usize) -> usize {
        (self.most_world_rows / rows.max(1)).clamp(1, self.most_worlds.max(1))
    }

    /// How a page that has neighbours is inferred by itself.
    pub(crate) fn with_neighbours(&self) -> RecoverConfig {
        RecoverConfig {
            rounds: self.chain_page_rounds.min(self.rounds),
            most_flips: self.chain_page_flips.min(self.most_flips),
            ..self.clone()
        }
    }
}

impl Default for RecoverConfig {
    fn default() -> Self {
        RecoverConfig {
            shortest_doubled: 1,
            shortest_read: 6,
            short_doubled_sure: 0.95,
            rounds: 4,
            inner_rounds: 2,
            most_worlds: 24,
            most_flips: 6,
            most_flip_lines: 480,
            most_round_lines: 8_000,
            least_worlds: 4,
            coarse_sure: 0.5,
            most_world_rows: 2400,
            most_changed: 300,
            flip_rounds: 2,
            flip_cap: -0.5,
            longest_ordered_line: 4096,
            least_ordered_words: 0.1,
            steps: 50_000_000,
            most_candidates: 400,
            most_places: 12,
            most_holders: 30,
            least_sentence_likeness: 0.3,
            retold: 0.3..0.7,
            name_letters: 5..=24,
            most_like_sentences: 6,
            usual_endings: EdgeCounts {
                edge: [10.0, 0.3, 0.7, 0.3, 0.7, 2.0, 0.5],
                inside: [5.0, 0.5, 0.5, 7.0, 3.0, 82.0, 2.0],
            },
            usual_openings: EdgeCounts {
                edge: [11.0, 0.5, 0.5, 0.7, 0.7, 0.2],
                inside: [15.0, 77.0, 2.0, 3.0, 1.0, 2.0],
            },
            usual_sentences: [6.0, 2.0, 1.0, 0.6, 0.25, 0.15],
            usual_length_ln: 3.6,
            usual_length_spread: 0.8,
            usual_length_weight: 4,
            own_clues: weights::OWN_CLUES,
            context_clues: weights::CONTEXT_CLUES,
            retold_weight: 4.0,
            alike_halves: 0.5,
            held_weight: 400.0,
            chain_doubt: 0.02,
            chain_partings: 8,
            chain_page_rounds: 2,
            chain_page_flips: 0,
            chain_steps: 10_000_000,
            chain_passes: 4,
            chain_worlds: 48,
            chain_follows: 32,
            chain_missing: 18.0,
            chain_missing_near_losses: 0.1,
            chain_byte_met: 0.5,
            chain_most_met: 20.0,
            chain_line_met: 0.5,
            chain_broken: 9.0,
            one_side_spread: 0.25,
            row_clues: weights::ROW_CLUES,
            gap_clues: weights::GAP_CLUES,
            pair_clues: weights::PAIR_CLUES,
            cell_clues: weights::CELL_CLUES,
            loose_gap_clues: weights::LOOSE_GAP_CLUES,
            loose_temper: 0.8,
            whole_gap: 1.0,
            same_cells: 8.0,
        }
    }
}
