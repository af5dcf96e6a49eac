//! What one page, or one article of a history file, tells of an article.

use crate::model::{
    Article, Certainty, CopiedLine, ListedVersion, Page, PageBody, PageComparison, PageFormat,
    PageVersion, Paragraph, Row, Side, Sides, Step, Timestamp, Tracker, Version, VersionNumber,
};
use crate::recover::{self, RecoverConfig};

/// How far a statement can be trusted when two disagree, ascending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// Worked out from text that had lost its table.
    Inferred,
    /// Read from a list of versions.
    Listed,
    /// Read from a piece of a page.
    Pasted,
    /// Read from a whole page.
    Read,
    /// Read from a page that holds nothing but that version, as it was stored.
    Whole,
}

impl Trust {
    fn of_format(format: PageFormat) -> Trust {
        match format {
            PageFormat::Flattened | PageFormat::Copied => Trust::Inferred,
            PageFormat::Listing => Trust::Listed,
            PageFormat::RichPaste => Trust::Pasted,
            PageFormat::DiffPage | PageFormat::TextFile => Trust::Read,
            PageFormat::VersionPage => Trust::Whole,
        }
    }

    fn of_certainty(certainty: Certainty) -> Trust {
        if certainty.is_inferred() {
            Trust::Inferred
        } else {
            Trust::Read
        }
    }
}

/// All that one source tells of one article.
#[derive(Debug)]
pub(super) struct Account {
    /// Who watched it.
    pub tracker: Tracker,
    /// The tracker's own id.
    pub tracker_id: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// The original's address.
    pub url: Option<String>,
    /// When it was first seen.
    pub first_seen: Option<Timestamp>,
    /// How many versions the tracker says exist.
    pub version_count: Option<u32>,
    /// How far these header facts can be trusted.
    pub trust: Trust,
    /// The capture's name; `None` for an article of a history file.
    pub file: Option<String>,
    /// What it tells of versions, in no order; two may be of the same version.
    pub versions: Vec<VersionAccount>,
    /// The pairs that it compares.
    pub steps: Vec<StepAccount>,
}

/// What one source tells of one version.
#[derive(Debug)]
pub(super) struct VersionAccount {
    /// How far it can be trusted.
    pub trust: Trust,
    /// What it tells.
    pub version: Version,
}

/// What one source tells of one step.
#[derive(Debug)]
pub(super) struct StepAccount {
    /// How far it can be trusted.
    pub trust: Trust,
    /// What it tells.
    pub step: Step,
}

impl Account {
    /// What a page tells. Flattened text is recovered, each page by itself.
    pub fn of_page(page: &Page, config: &RecoverConfig) -> Account {
        let listed = page
            .listed
            .iter()
            .map(|listed| of_listed(listed, &page.file));
        let mut versions: Vec<VersionAccount> = listed.collect();
        let mut steps = Vec::new();
        if let Some(comparison) = &page.comparison {
            let table = Table::of(comparison, config);
            versions.extend(table.versions(page, comparison));
            steps.extend(table.step(page, comparison));
        }
        versions.extend(
            page.version
                .iter()
                .filter_map(|version| of_whole(version, page)),
        );
        Account {
            tracker: page.tracker,
            tracker_id: page.tracker_id.clone(),
            source: page.source.clone(),
            url: page.url.clone(),
            first_seen: page.first_seen,
            version_count: page.version_count,
            trust: Trust::of_format(page.format),
            file: Some(page.file.clone()),
            versions,
            steps,
        }
    }

    /// What an article of a history file tells. What the file states as read counts as read from a whole page.
    pub fn of_article(article: &Article) -> Account {
        Account {
            tracker: article.tracker,
            tracker_id: article.tracker_id.clone(),
            source: article.source.clone(),
            url: article.url.clone(),
            first_seen: article.first_seen,
            version_count: article.version_count,
            trust: Trust::Read,
            file: None,
            versions: article.versions.iter().map(of_version).collect(),
            steps: article.steps.iter().map(of_step).collect(),
        }
    }
}

fn of_listed(listed: &ListedVersion, file: &str) -> VersionAccount {
    VersionAccount {
        trust: Trust::Listed,
        version: Version {
            number: listed.number,
            title: listed.title.clone(),
            title_certainty: Certainty::READ,
            captured_at: listed.captured_at,
            paragraphs: None,
            files: vec![file.to_owned()],
        },
    }
}

/// What a page that holds one whole version tells of it; nothing as long as it has no number.
fn of_whole(version: &PageVersion, page: &Page) -> Option<VersionAccount> {
    let paragraph = |text: &String| Paragraph {
        text: text.clone(),
        certainty: Certainty::READ,
    };
    Some(VersionAccount {
        trust: Trust::of_format(page.format),
        version: Version {
            number: version.number?,
            title: version.title.clone(),
            title_certainty: Certainty::READ,
            captured_at: version.captured_at,
            paragraphs: (!version.paragraphs.is_empty())
                .then(|| version.paragraphs.iter().map(paragraph).collect()),
            files: vec![page.file.clone()],
        },
    })
}

fn of_version(version: &Version) -> VersionAccount {
    VersionAccount {
        trust: if version.is_held() {
            Trust::of_certainty(version.certainty())
        } else {
            Trust::Listed
        },
        version: version.clone(),
    }
}

fn of_step(step: &Step) -> StepAccount {
    let lowest = Certainty::lowest(step.rows.iter().map(|row| row.certainty));
    StepAccount {
        trust: Trust::of_certainty(lowest),
        step: step.clone(),
    }
}

/// The table of a diff page, read or recovered.
struct Table {
    titles: Sides<Option<(String, Certainty)>>,
    rows: Vec<Row>,
}

impl Table {
    fn of(comparison: &PageComparison, config: &RecoverConfig) -> Table {
        match &comparison.body {
            PageBody::Read { titles, rows } => Table {
                titles: titles
                    .clone()
                    .map(|title| title.map(|text| (text, Certainty::READ))),
                rows: rows.clone(),
            },
            PageBody::Copied { titles, lines } => Table {
                titles: titles
                    .clone()
                    .map(|title| title.map(|text| (text, Certainty::READ))),
                rows: lines.iter().filter_map(copied_row).collect(),
            },
            PageBody::Flattened { title, lines } => {
                let recovered = recover::recover(title.as_deref(), lines, config);
                Table {
                    titles: recovered.titles,
                    rows: recovered.rows.into_iter().filter_map(trimmed).collect(),
                }
            }
        }
    }

    /// Both versions of the table; without their text where it has no rows, since then none was there to read.
    fn versions(&self, page: &Page, comparison: &PageComparison) -> [VersionAccount; 2] {
        Side::BOTH.map(|side| {
            let (title, title_certainty) = self.titles[side].clone().unzip();
            VersionAccount {
                trust: Trust::of_format(page.format),
                version: Version {
                    number: comparison.numbers[side],
                    title,
                    title_certainty: title_certainty.unwrap_or(Certainty::READ),
                    captured_at: comparison.captured_at[side],
                    paragraphs: (!self.rows.is_empty()).then(|| self.paragraphs(side)),
                    files: vec![page.file.clone()],
                },
            }
        })
    }

    fn paragraphs(&self, side: Side) -> Vec<Paragraph> {
        let of_row = |row: &Row| {
            row.cells[side].as_ref().map(|text| Paragraph {
                text: text.clone(),
                certainty: row.certainty,
            })
        };
        self.rows.iter().filter_map(of_row).collect()
    }

    /// The step between both versions; a page that compares a version with itself has none.
    fn step(self, page: &Page, comparison: &PageComparison) -> Option<StepAccount> {
        let Sides { old, new } = comparison.numbers;
        (old < new).then(|| StepAccount {
            trust: Trust::of_format(page.format),
            step: Step {
                numbers: comparison.numbers,
                elapsed: comparison.elapsed.clone(),
                lines: Vec::new(),
                rows: self.rows,
                files: vec![page.file.clone()],
            },
        })
    }
}

fn copied_row(line: &CopiedLine) -> Option<Row> {
    match line {
        CopiedLine::Row(cells) => Some(Row {
            cells: cells.clone(),
            certainty: Certainty::READ,
        }),
        CopiedLine::Cell(_) => None,
    }
}

/// A row whose cells are paragraphs: a line may have been parted beside a no-break space, which no paragraph ends with.
fn trimmed(row: Row) -> Option<Row> {
    let cells = row.cells.map(|cell| {
        cell.map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
    });
    (cells != Sides::new(None, None)).then_some(Row { cells, ..row })
}

impl VersionAccount {
    /// Its number.
    pub fn number(&self) -> VersionNumber {
        self.version.number
    }

    /// The texts of its paragraphs, where it tells them.
    pub fn texts(&self) -> Option<Vec<&str>> {
        let paragraphs = self.version.paragraphs.as_ref()?;
        Some(
            paragraphs
                .iter()
                .map(|paragraph| paragraph.text.as_str())
                .collect(),
        )
    }
}
