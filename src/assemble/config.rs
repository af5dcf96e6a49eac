//! The limits of putting pages together.

use crate::recover::RecoverConfig;

/// What putting pages together goes by.
#[derive(Debug, Clone)]
pub struct AssembleConfig {
    /// How pages whose rows have to be inferred are recovered.
    pub recover: RecoverConfig,
    /// Up to how many versions are listed because a page states their number (versions, at least 1). A page that claims
    /// millions would otherwise fill the memory with empty versions; the busiest live pages of the tracker have some hundreds.
    /// Versions that a page names one by one are listed whatever their number.
    pub most_counted_versions: u32,
    /// How pieces that don't say which versions they compare are put in a row.
    pub pieces: PiecesConfig,
    /// When pages that name neither the tracker's id nor an address are taken for pages of one article.
    pub likeness: LikenessConfig,
}

/// When two pages are of one article, going by nothing but their headlines and texts.
///
/// Shares are of runs of three words, from 0 (none found in the other text) to 1 (all found). Measured over pages of one outlet: two
/// stories share under 0.03, neighbouring versions of one story nearly always over 0.5. The thresholds leave room for what outlets
/// do with stories on one subject: they carry over whole paragraphs of background.
#[derive(Debug, Clone)]
pub struct LikenessConfig {
    /// The least share of a text's wording that must stand in the other article's texts, where the headlines say nothing. Above what a
    /// follow-up takes over from the story before, which is seldom more than a third.
    pub text_share: f64,
    /// The same where the headlines are alike too.
    pub text_share_with_title: f64,
    /// The same for two readings of one and the same version: below, they are of two articles, whatever else speaks for it. They may
    /// differ since one was cut off, or was worked out wrongly in part.
    pub same_version_share: f64,
    /// The least share of two headlines' words that both have, for them to be alike: two of three.
    pub title_share: f64,
    /// The fewest words of a text that tell a story from another (words). Below, only the same version with the same words counts.
    pub fewest_words: usize,
    /// How many runs of words of a text are looked at (a sample; see [`Sketch`](crate::text::Sketch)). 400 tell a share within some
    /// 0.05.
    pub sample: usize,
    /// How many sources without id and address are held against all others (pages); those beyond stay by themselves. Bounds the work,
    /// which grows with the square of it.
    pub most_compared: usize,
}

/// How pieces that don't say which versions they compare are put in a row: the new text of one is the old text of the next.
#[derive(Debug, Clone)]
pub struct PiecesConfig {
    /// The least share of a piece's unchanged paragraphs that must stand in another piece for the two to be tried together (0 to 1). Were all
    /// read rightly it would be 1; this leaves room for what was cut off and for what an extractor dropped.
    pub unchanged_share: f64,
    /// The fewest words that a text must have to be taken for a part of another one that was cut off (words).
    pub fewest_words: usize,
    /// The least part of the longer text that such a text must have (0 to 1).
    pub least_part: f64,
    /// How many pairs of pieces, and as many places among what is numbered, are tried together. Each costs about what recovering two pages
    /// costs; pieces beyond stand by themselves.
    pub most_tried: usize,
}

impl Default for PiecesConfig {
    fn default() -> Self {
        PiecesConfig {
            unchanged_share: 0.8,
            fewest_words: 24,
            least_part: 0.5,
            most_tried: 200,
        }
    }
}

impl Default for LikenessConfig {
    fn default() -> Self {
        LikenessConfig {
            text_share: 0.45,
            text_share_with_title: 0.25,
            same_version_share: 0.45,
            title_share: 0.66,
            fewest_words: 24,
            sample: 400,
            most_compared: 3_000,
        }
    }
}

impl Default for AssembleConfig {
    fn default() -> Self {
        AssembleConfig {
            recover: RecoverConfig::default(),
            most_counted_versions: 10_000,
            pieces: PiecesConfig::default(),
            likeness: LikenessConfig::default(),
        }
    }
}
