//! The history file's `comparison`: one comparison of two versions, as plain data.

use serde::Serialize;

/// A comparison of two versions. Its blocks cover every paragraph of both versions exactly once.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonFile {
    /// The older version's number.
    pub old: u32,
    /// The newer version's number.
    pub new: u32,
    /// In reading order.
    pub blocks: Vec<BlockFile>,
    /// How much changed.
    pub stats: StatsFile,
}

/// Paragraphs that answer each other, or one that nothing answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockFile {
    /// `equal`, `replace`, `delete`, `insert` or `move`.
    pub kind: &'static str,
    /// Paragraph indexes of the older version, from 0; several are a merge.
    pub old: Vec<usize>,
    /// Paragraph indexes of the newer version, from 0; several are a split.
    pub new: Vec<usize>,
    /// The words inside; left out where none were compared, because the block is the same on both sides or stands on one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spans: Option<Vec<SpanFile>>,
}

/// A run of words with one fate. The texts of `equal` and `delete` give the older paragraphs joined by one newline, those of
/// `equal` and `insert` the newer ones.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpanFile {
    /// `equal`, `delete` or `insert`.
    pub op: &'static str,
    /// The words, with all their white space.
    pub text: String,
    /// `typographic` where only print differs (quotation marks, dashes, white space), `moved` where a sentence stands elsewhere on the
    /// other side; left out where the words came or went.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<&'static str>,
    /// Of a moved sentence, the number that both its ends have; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<usize>,
}

/// How much changed, in words and paragraphs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatsFile {
    /// Words that only the older version has.
    pub words_deleted: usize,
    /// Words that only the newer version has.
    pub words_inserted: usize,
    /// Words that stand unchanged in moved paragraphs.
    pub words_moved: usize,
    /// Places where only print differs.
    pub typographic: usize,
    /// The older version's paragraphs.
    pub paragraphs_old: usize,
    /// The newer version's paragraphs.
    pub paragraphs_new: usize,
}
