//! All thresholds of tracing in one place.

use crate::diff::DiffConfig;

/// What steers tracing. How much a stretch of text says is counted in *points*: two for a number or a word of at least four letters, one
/// for each character of a script that is written without spaces, none for short words and signs.
#[derive(Debug, Clone)]
pub struct TraceConfig {
    /// How two neighbouring versions are compared.
    pub diff: DiffConfig,
    /// The fewest points of a stretch, less than a sentence, that is taken for the same text when it comes back elsewhere. Five long words
    /// in a row are hardly ever written twice by chance; stock phrases («said in a statement on Tuesday») have three or four.
    pub phrase_points: usize,
    /// The fewest points of a sentence or paragraph that is taken for the earlier one though the comparison with the version before
    /// found some of its words in other text.
    pub unit_points: usize,
    /// How many neighbouring marks (words and signs) are looked up as one when a stretch is searched in what has left.
    pub window: usize,
    /// How many earlier places of the same wording are looked at.
    pub looks: usize,
    /// How many wordings are remembered that have left the place between the same two neighbours (the latest ones).
    pub wordings: usize,
    /// Work allowed for each version beyond the comparison, in marks looked at.
    pub steps: usize,
    /// How many marks new wording may have, where it took the place of a passage, beyond four times those that it replaced. Above, the
    /// passage has left rather than changed.
    pub growth: usize,
    /// The least share, in hundredths, of a passage's marks that must come back for the passage to be back where nothing had its place.
    pub back_share: usize,
    /// In how many pieces more than at first a passage is followed that was parted: where a paragraph was cut in two within it.
    pub parts: usize,
    /// How many lines are followed through the versions for one phrase.
    pub lines: usize,
}

impl Default for TraceConfig {
    fn default() -> Self {
        TraceConfig {
            diff: DiffConfig::default(),
            phrase_points: 10,
            unit_points: 6,
            window: 4,
            looks: 8,
            wordings: 16,
            steps: 4_000_000,
            growth: 8,
            back_share: 50,
            parts: 32,
            lines: 100,
        }
    }
}
