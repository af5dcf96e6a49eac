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
    /// Of what kind the changes are, the headline's first, then in the order of the blocks.
    pub changes: Vec<ChangeFile>,
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

/// One change and its kinds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangeFile {
    /// The kinds' words, at least one: `headline`, `number`, `name`, `quotation`, `attribution`, `hedge`, `moved`, `added`, `removed`,
    /// `wording`, `date`, `typography`.
    pub kinds: Vec<&'static str>,
    /// Which of the blocks it lies in, from 0; `null` for the headline.
    pub block: Option<usize>,
    /// What went; `null` where nothing did, and for whole paragraphs, which the block names.
    pub old: Option<String>,
    /// What came, in the same way.
    pub new: Option<String>,
    /// What in it tells its kinds, as far as that can be pointed at; left out where nothing can.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub told_by: Vec<TellingFile>,
}

/// A part of a change that makes it of a kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TellingFile {
    /// The kind's word.
    pub kind: &'static str,
    /// What went, or `null`.
    pub old: Option<String>,
    /// What came, or `null`.
    pub new: Option<String>,
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
