//! All thresholds of the comparison in one place.

use crate::text::Segment;

/// What steers the comparison. Similarities run from 0 (nothing in common) to 1 (the same words); common words count little in them.
///
/// The starting values are those of MediaWiki's wikidiff2 (changed lines from 0.2, moved lines from 0.4), raised where reading
/// the results spoke for it.
#[derive(Debug, Clone)]
pub struct DiffConfig {
    /// The least similarity of two paragraphs that are shown as one that was changed. Lower, and paragraphs of one story
    /// that only share its names face each other.
    pub pair_similarity: f64,
    /// The same for two paragraphs that stand alone between the same neighbours, where their place speaks for them too.
    pub lone_similarity: f64,
    /// The least similarity of a paragraph to several others taken together, for a split or a merge.
    pub split_similarity: f64,
    /// By how much a split or a merge must be more similar than the best pair of single paragraphs in it.
    pub split_advantage: f64,
    /// The least share of each part's words that must come from the paragraph that was split.
    pub part_similarity: f64,
    /// The largest share of the parts of a split or merge that may be something else, standing between them: a remark put in where a
    /// paragraph was cut in two.
    pub split_between: f64,
    /// Into how many paragraphs one may be split.
    pub max_parts: usize,
    /// The least similarity of two paragraphs at different places for one to be called moved.
    pub move_similarity: f64,
    /// By how much likelier a paragraph at another place must be for a weak pair to be broken up in its favour.
    pub move_advantage: f64,
    /// The fewest words, other than short common ones, of a paragraph, a run of them or a sentence that is called moved although it was
    /// edited: below, it is deleted and inserted.
    pub move_words: usize,
    /// The same for what is equal at both places.
    pub equal_move_words: usize,
    /// The fewest such words that went over from the end of one paragraph to the beginning of the next for both to be shown as one block
    /// in which only the break stands elsewhere: their place speaks for them too.
    pub break_words: usize,
    /// The least similarity of a deleted and an inserted sentence that are called one sentence that moved, with edits.
    pub sentence_similarity: f64,
    /// At most so many pairs of deleted and inserted sentences are looked at for likeness; with more, only equal ones are found.
    pub sentence_pairs: usize,
    /// The least share of a pair's words that must be marked as unchanged in the end; below, the two are no pair after all.
    pub pair_kept: f64,
    /// An unchanged stretch between two changes is dissolved in them if it weighs at most this share of the lighter one.
    pub island_ratio: f64,
    /// The least share of a sentence that must be unchanged; below, it is replaced as a whole.
    pub sentence_kept: f64,
    /// Work allowed for finding out which paragraph answers which, in looked-at pairs of paragraphs or shared words.
    pub align_steps: usize,
    /// Work allowed for comparing words, in looked-at pairs of tokens at worst.
    pub word_steps: usize,
    /// How words are matched within a pair.
    pub words: WordConfig,
    /// Finds the words of text that is written without spaces, where somebody knows them; see [`tokens_by`](crate::text::tokens_by).
    pub segment: Option<Segment>,
}

/// What steers the matching of words within a pair, in the weight of words: a plain long one weighs 100, a short common one 20, a
/// number 120.
///
/// Fitted on the training set of arXivEdits (Jiang, Xu and Stevens 2022: edits of sentences, marked by people) and chosen on its
/// development set, then rounded; around these values the result changes little.
#[derive(Debug, Clone, PartialEq)]
pub struct WordConfig {
    /// What each change costs that only deletes or only inserts. Higher, and changes gather around words they could have left alone.
    pub change_cost: i64,
    /// What each change costs that does both. What stands unchanged between two such changes must be worth this much.
    pub replace_cost: i64,
    /// What keeping a word is worth beyond its weight.
    pub word_gain: i64,
    /// What keeping a sign is worth that parts clauses, such as a comma: people leave it between what they mark.
    pub pause_gain: i64,
    /// What keeping any other sign is worth.
    pub sign_gain: i64,
    /// What it is worth to keep a word together with the one before it.
    pub contiguity: i64,
    /// What it costs to put one word in the place of another, between two that are kept.
    pub swap_cost: i64,
    /// What it is worth to put a number in the place of a number, or a name in that of a name, so that this stands out by itself.
    pub point_gain: i64,
    /// The most words between two places for a word that went from one to the other to be marked together with them.
    pub swap_words: usize,
    /// The most pairs of tokens, between the common ends of two texts, for an exact matching; longer texts are matched by the
    /// sequence engine.
    pub exact_cells: usize,
}

impl Default for WordConfig {
    fn default() -> Self {
        WordConfig {
            change_cost: 30,
            replace_cost: 60,
            word_gain: 20,
            pause_gain: 70,
            sign_gain: 20,
            contiguity: 10,
            swap_cost: 30,
            point_gain: 40,
            swap_words: 2,
            exact_cells: 250_000,
        }
    }
}

impl Default for DiffConfig {
    fn default() -> Self {
        DiffConfig {
            pair_similarity: 0.33,
            lone_similarity: 0.2,
            split_similarity: 0.55,
            split_advantage: 0.03,
            part_similarity: 0.5,
            split_between: 0.4,
            max_parts: 4,
            move_similarity: 0.5,
            move_advantage: 0.2,
            move_words: 4,
            equal_move_words: 3,
            break_words: 2,
            sentence_similarity: 0.75,
            sentence_pairs: 4_096,
            pair_kept: 0.15,
            island_ratio: 0.25,
            sentence_kept: 0.2,
            align_steps: 20_000_000,
            word_steps: 40_000_000,
            words: WordConfig::default(),
            segment: None,
        }
    }
}
