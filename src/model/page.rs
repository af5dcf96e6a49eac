//! What one page of a tracker tells, before it is put together with others.

use serde::{Deserialize, Serialize};

use super::{DatedBy, Row, Sides, Timestamp, Tracker, VersionNumber};

/// In what form a page reached us. Ascending by how far its text can be trusted when two pages disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PageFormat {
    /// A diff page whose cells ran together into lines of plain text.
    Flattened,
    /// A diff page as a browser's clipboard holds it in plain text: cells are parted, but some have lost their column.
    Copied,
    /// A file of plain text that is a version by itself.
    TextFile,
    /// A page or feed of the tracker that lists versions without their text.
    Listing,
    /// A piece of a diff page as a browser's clipboard holds it, rich.
    RichPaste,
    /// A diff page as HTML.
    DiffPage,
    /// A page of the tracker that holds one whole version and nothing else.
    VersionPage,
}

impl PageFormat {
    /// Every form.
    pub const ALL: [PageFormat; 7] = [
        PageFormat::Flattened,
        PageFormat::Copied,
        PageFormat::TextFile,
        PageFormat::Listing,
        PageFormat::RichPaste,
        PageFormat::DiffPage,
        PageFormat::VersionPage,
    ];

    /// The one word that stands for the form in the history file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PageFormat::Flattened => "flattened",
            PageFormat::Copied => "copied",
            PageFormat::TextFile => "text_file",
            PageFormat::Listing => "listing",
            PageFormat::RichPaste => "rich_paste",
            PageFormat::DiffPage => "diff_page",
            PageFormat::VersionPage => "version_page",
        }
    }

    /// The form of that word, as [`PageFormat::word`] gives it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<PageFormat> {
        let mut all = PageFormat::ALL.into_iter();
        all.find(|format| format.word() == word)
    }
}

/// A version that a page lists without telling its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedVersion {
    /// As the tracker numbers it.
    pub number: VersionNumber,
    /// When the tracker stored it (UTC).
    pub captured_at: Option<Timestamp>,
    /// Its headline.
    pub title: Option<String>,
}

/// The text part of a page that compares two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageBody {
    /// The table was there: titles and rows as they stand in it.
    Read {
        /// The headlines of both versions.
        titles: Sides<Option<String>>,
        /// The page's own pairing, in reading order; rows with two empty cells are left out.
        rows: Vec<Row>,
    },
    /// Only lines of text were there: which side a line is of, and where its cells part, has to be inferred.
    ///
    /// Unless a tab tells: a line with tabs inside holds both cells of a changed row, which part at one of its tabs (where there
    /// is one tab, that is read and not inferred); a line that a tab ends is one cell, of a side that is not told.
    Flattened {
        /// The line of both headlines, where there is one; a tab in it parts them.
        title: Option<String>,
        /// One line per row, in reading order, no white space at the ends but such a tab, none empty.
        lines: Vec<String>,
    },
    /// The cells are whole, but which column some of them stood in has to be inferred.
    Copied {
        /// The headlines of both versions.
        titles: Sides<Option<String>>,
        /// What stood in the table, in reading order.
        lines: Vec<CopiedLine>,
    },
}

/// A line of a copied table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CopiedLine {
    /// A whole row, as read; never without both cells.
    Row(Sides<Option<String>>),
    /// One whole cell. It is a row of one side, or one cell of a changed row whose other cell is the line before or after it.
    Cell(String),
    /// One whole cell that is a row by itself; only which side it is on is not told.
    OneSided(String),
}

/// One whole version, as a page tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageVersion {
    /// As the tracker numbers it; `None` for a text file, which is numbered among its like when they are put together.
    pub number: Option<VersionNumber>,
    /// When it was stored (UTC).
    pub captured_at: Option<Timestamp>,
    /// What tells that time, where no tracker does.
    pub dated_by: Option<DatedBy>,
    /// Its headline.
    pub title: Option<String>,
    /// Its paragraphs, in order, none empty.
    pub paragraphs: Vec<String>,
}

/// What a diff page compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageComparison {
    /// The two versions; `old` is not above `new`: a page that shows them the other way round has been turned.
    pub numbers: Sides<VersionNumber>,
    /// Whether the page says so. Else the numbers are 0 and 1 for want of better ones, until it is put together with others.
    pub is_numbered: bool,
    /// When the tracker stored them (UTC).
    pub captured_at: Sides<Option<Timestamp>>,
    /// What lies between them, in the tracker's words without the brackets («about 2 hours later»).
    pub elapsed: Option<String>,
    /// Titles and text.
    pub body: PageBody,
}

/// All that one page of a tracker tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name of the capture that it was read from.
    pub file: String,
    /// In what form it reached us.
    pub format: PageFormat,
    /// Whose page it is.
    pub tracker: Tracker,
    /// The tracker's own id of the article.
    pub tracker_id: Option<String>,
    /// Who published it, as the tracker names it.
    pub source: Option<String>,
    /// The original's address, as the page tells it.
    pub url: Option<String>,
    /// When the article was first published or seen (UTC).
    pub first_seen: Option<Timestamp>,
    /// How many versions the tracker says exist.
    pub version_count: Option<u32>,
    /// Other versions that the page lists, ascending by number, each once.
    pub listed: Vec<ListedVersion>,
    /// The two versions that the page compares, where it does.
    pub comparison: Option<PageComparison>,
    /// The one version that the page tells whole, where it does.
    pub version: Option<PageVersion>,
}
