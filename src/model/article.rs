//! Articles, their versions, and the steps between them.

use serde::{Deserialize, Serialize};

use super::{Certainty, DatedBy, Dispute, Problem, Sides, Timestamp};

/// A version's number as the tracker gives it, from 0; never an index into a list of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VersionNumber(pub u32);

impl std::fmt::Display for VersionNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Who watched an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tracker {
    /// News Sniffer, newssniffer.co.uk.
    NewsSniffer,
    /// Nobody but the person: plain text files, one a version.
    TextFiles,
}

impl Tracker {
    /// The one word that stands for the tracker in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Tracker::NewsSniffer => "newssniffer",
            Tracker::TextFiles => "text_files",
        }
    }

    /// The tracker of that word, as [`Tracker::word`] gives it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Tracker> {
        [Tracker::NewsSniffer, Tracker::TextFiles]
            .into_iter()
            .find(|tracker| tracker.word() == word)
    }

    /// The name to show to a person.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Tracker::NewsSniffer => "News Sniffer",
            Tracker::TextFiles => "text files",
        }
    }

    /// The address of the tracker's page that compares two versions of an article; `None` where the id is not one of the tracker's.
    #[must_use]
    pub fn comparison_address(self, id: &str, numbers: Sides<VersionNumber>) -> Option<String> {
        let known = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Tracker::NewsSniffer => known.then(|| {
                format!(
                    "https://www.newssniffer.co.uk/articles/{id}/diff/{}/{}",
                    numbers.old, numbers.new
                )
            }),
            Tracker::TextFiles => None,
        }
    }
}

/// A block of a version's text, without line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Paragraph {
    /// The text: no line breaks, no white space at its ends, never empty.
    pub text: String,
    /// Whether it was read or inferred, and how surely.
    pub certainty: Certainty,
}

/// An article's text at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// As the tracker numbers it.
    pub number: VersionNumber,
    /// The headline, where some page tells it.
    pub title: Option<String>,
    /// Whether the headline was read or inferred, and how surely; [`Certainty::READ`] where there is no headline.
    pub title_certainty: Certainty,
    /// When the tracker stored it (UTC), where some page tells it.
    pub captured_at: Option<Timestamp>,
    /// What tells that time, where no tracker does.
    pub dated_by: Option<DatedBy>,
    /// The text; `None` when the version is only listed and its text is not held.
    pub paragraphs: Option<Vec<Paragraph>>,
    /// Names of the captures that tell of this version, ascending, each once; where its text is held, of those that tell this text.
    pub files: Vec<String>,
    /// What other sources tell of it; `None` where all agree. Only where its text is held.
    pub dispute: Option<Dispute>,
}

impl Version {
    /// Whether its text is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.paragraphs.is_some()
    }

    /// Its paragraphs' texts; `None` when its text is not held.
    #[must_use]
    pub fn texts(&self) -> Option<Vec<&str>> {
        let paragraphs = self.paragraphs.as_ref()?.iter();
        let texts = paragraphs.map(|paragraph| paragraph.text.as_str());
        Some(texts.collect())
    }

    /// Whether a capture of that name tells it, in the reading that is shown or in another one.
    #[must_use]
    pub fn tells_of(&self, file: &str) -> bool {
        let others = self.dispute.iter().flat_map(|dispute| &dispute.others);
        let mut files = self
            .files
            .iter()
            .chain(others.flat_map(|other| &other.files));
        files.any(|one| one == file)
    }

    /// The lowest certainty of its paragraphs; [`Certainty::READ`] where there is none.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        let paragraphs = self.paragraphs.iter().flatten();
        Certainty::lowest(paragraphs.map(|paragraph| paragraph.certainty))
    }
}

/// One row of a tracker's own pairing; one side is `None` where the row is one-sided, never both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The two cells, as a paragraph's text.
    pub cells: Sides<Option<String>>,
    /// Whether the row was read or inferred, and how surely.
    pub certainty: Certainty,
}

/// Two versions that some page compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The two versions; `old` is below `new`.
    pub numbers: Sides<VersionNumber>,
    /// What lies between them, in the tracker's words («about 2 hours later»).
    pub elapsed: Option<String>,
    /// The page's own pairing, in reading order.
    pub rows: Vec<Row>,
    /// By row, which line of the body of the first file's page it was inferred from (see [`Overruling`](super::Overruling)); empty where
    /// the rows were read from a table, or from a history file.
    pub lines: Vec<usize>,
    /// Names of the captures it came from, ascending, each once.
    pub files: Vec<String>,
}

/// One story at one address, with all that is known of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Who watched it.
    pub tracker: Tracker,
    /// The tracker's own id, where a page tells it.
    pub tracker_id: Option<String>,
    /// Who published it, as the tracker names it.
    pub source: Option<String>,
    /// The original's address, as the page tells it: text, to be checked before it becomes a link.
    pub url: Option<String>,
    /// When it was first published or seen (UTC).
    pub first_seen: Option<Timestamp>,
    /// How many versions the tracker says exist.
    pub version_count: Option<u32>,
    /// Whether a person has set the order of the versions, which is inferred where no tracker numbers them.
    pub is_order_overruled: bool,
    /// All versions known, held or not, ascending by number, each number once.
    pub versions: Vec<Version>,
    /// All pairs that some page compared, ascending by their numbers, each pair once.
    pub steps: Vec<Step>,
}

impl Article {
    /// The version of that number, if it is known.
    #[must_use]
    pub fn version(&self, number: VersionNumber) -> Option<&Version> {
        self.versions
            .binary_search_by_key(&number, |version| version.number)
            .ok()
            .map(|at| &self.versions[at])
    }
}

/// All that was read from a set of captures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The articles, in an order that does not depend on the order of the captures.
    pub articles: Vec<Article>,
    /// What could not be read, or not surely.
    pub problems: Vec<Problem>,
}
