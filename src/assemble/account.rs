//! What one page, or one article of a history file, tells of an article.

use super::memo::Memo;
use crate::model::{
    Certainty, ListedVersion, Page, PageBody, PageComparison, PageFormat, PageVersion, Paragraph,
    Row, Side, Sides, Step, Timestamp, Tracker, Version, VersionNumber,
};
use crate::recover::{RecoverConfig, Recovered, RecoveredRow};

use super::numbering::UNNUMBERED;

/// How far a statement can be trusted when two disagree, ascending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// Worked out from text that had lost its table.
    Inferred,
    /// Read from a list of versions.
    Listed,
    /// Read from a plain copy of a page that has lost no column of it.
    Copied,
    /// Read from a rich copy of a page.
    Pasted,
    /// Read from a whole page.
    Read,
    /// Read from a page that holds nothing but that version, as it was stored.
    Whole,
}

impl Trust {
    /// How far the header facts of a page can be trusted, and the order of its rows.
    fn of_page(page: &Page) -> Trust {
        let body = page.comparison.as_ref().map(|comparison| &comparison.body);
        let is_read = matches!(body, Some(PageBody::Read { .. }));
        Trust::of_form(page.format, is_read)
    }

    /// How far a text can be trusted that reached us in that form. Of a plain copy only what is sure was read.
    pub fn of_text(format: PageFormat, paragraphs: &[Paragraph]) -> Trust {
        let is_read = |paragraph: &Paragraph| paragraph.certainty == Certainty::READ;
        Trust::of_form(format, paragraphs.iter().all(is_read))
    }

    fn of_form(format: PageFormat, is_read: bool) -> Trust {
        match format {
            PageFormat::Copied if is_read => Trust::Copied,
            PageFormat::Flattened | PageFormat::Copied => Trust::Inferred,
            PageFormat::Listing => Trust::Listed,
            PageFormat::RichPaste => Trust::Pasted,
            PageFormat::DiffPage | PageFormat::TextFile => Trust::Read,
            PageFormat::VersionPage => Trust::Whole,
        }
    }
}

/// All that one source tells of one article.
#[derive(Debug)]
pub(super) struct Account<'p> {
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
    /// Whether a history file says that a person has set the order of its versions.
    pub is_order_overruled: bool,
    /// The capture's name; `None` for an article of a history file.
    pub file: Option<String>,
    /// What it tells of versions, in no order; two may be of the same version.
    pub versions: Vec<VersionAccount>,
    /// The pairs that it compares.
    pub steps: Vec<StepAccount>,
    /// Its page, where that is one whose rows have to be inferred. Together with others it may tell more than what stands here.
    pub inferred: Option<&'p Page>,
    /// The two versions that it compares, where it does.
    pub numbers: Option<Sides<VersionNumber>>,
    /// Its page, where that compares versions without saying which.
    pub unnumbered: Option<&'p Page>,
}

/// What one source tells of one version.
#[derive(Debug)]
pub(super) struct VersionAccount {
    /// How far it can be trusted.
    pub trust: Trust,
    /// In what form its text reached us; `None` where a history file does not say.
    pub format: Option<PageFormat>,
    /// Whether a person has chosen it before the history file was saved that it comes from.
    pub is_chosen: bool,
    /// What it tells, never a dispute: each reading is an account of its own.
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

impl<'p> Account<'p> {
    /// What a page tells. Of one whose rows have to be inferred this holds what it tells by itself where texts will be asked which article
    /// they are of, and else nothing of its table yet.
    pub fn of_page(
        page: &'p Page,
        is_likeness_asked: bool,
        memo: &mut Memo,
        config: &RecoverConfig,
    ) -> Account<'p> {
        let inferred = page.comparison.as_ref().and_then(|comparison| {
            let is_read = matches!(comparison.body, PageBody::Read { .. });
            (!is_read).then_some(page)
        });
        let mut account = Account::of_head(page, inferred);
        if let Some(comparison) = &page.comparison
            && (inferred.is_none() || is_likeness_asked || account.unnumbered.is_some())
        {
            account.add_table(Table::of(comparison, memo, config), page, comparison);
        }
        account
    }

    /// Takes its versions, which its page has not numbered, for these.
    pub fn renumber(&mut self, numbers: Sides<VersionNumber>) {
        let before = self.numbers.replace(numbers);
        let renumbered = |number: VersionNumber| match before {
            Some(before) if before.old == number => numbers.old,
            Some(before) if before.new == number => numbers.new,
            _ => number,
        };
        for told in &mut self.versions {
            told.version.number = renumbered(told.version.number);
        }
        for told in &mut self.steps {
            told.step.numbers = told.step.numbers.map(renumbered);
        }
    }

    /// Takes over what was recovered of its page, in place of what stood here of its table.
    pub fn retell(&mut self, recovered: Recovered) {
        let Some((page, comparison)) = self
            .inferred
            .and_then(|page| Some((page, page.comparison.as_ref()?)))
        else {
            return;
        };
        let numbers = self.numbers;
        *self = Account::of_head(page, self.inferred);
        self.numbers = numbers;
        self.add_table(Table::recovered(recovered, comparison), page, comparison);
    }

    fn add_table(&mut self, table: Table, page: &Page, comparison: &PageComparison) {
        let numbers = self.numbers.unwrap_or(comparison.numbers);
        self.versions
            .extend(table.versions(page, comparison, numbers));
        self.steps.extend(table.step(page, comparison, numbers));
    }

    /// All that a page tells but its table.
    fn of_head(page: &'p Page, inferred: Option<&'p Page>) -> Account<'p> {
        let listed = page
            .listed
            .iter()
            .map(|listed| of_listed(listed, &page.file));
        let whole = page.version.as_ref();
        let whole = whole.and_then(|version| of_whole(version, page));
        Account {
            tracker: page.tracker,
            tracker_id: page.tracker_id.clone(),
            source: page.source.clone(),
            url: page.url.clone(),
            first_seen: page.first_seen,
            version_count: page.version_count,
            trust: Trust::of_page(page),
            is_order_overruled: false,
            file: Some(page.file.clone()),
            versions: listed.chain(whole).collect(),
            steps: Vec::new(),
            inferred,
            numbers: page
                .comparison
                .as_ref()
                .map(|comparison| comparison.numbers),
            unnumbered: page
                .comparison
                .as_ref()
                .and_then(|comparison| (!comparison.is_numbered).then_some(page)),
        }
    }
}

fn of_listed(listed: &ListedVersion, file: &str) -> VersionAccount {
    VersionAccount {
        trust: Trust::Listed,
        format: Some(PageFormat::Listing),
        is_chosen: false,
        version: Version {
            number: listed.number,
            title: listed.title.clone(),
            title_certainty: Certainty::READ,
            captured_at: listed.captured_at,
            dated_by: None,
            paragraphs: None,
            files: vec![file.to_owned()],
            dispute: None,
        },
    }
}

/// What a page tells of the one version that it holds whole; `None` where it holds no text, or is a tracker's and does not say which
/// version that is. Text files are numbered later, see [`numbering`](super::numbering).
fn of_whole(version: &PageVersion, page: &Page) -> Option<VersionAccount> {
    let paragraphs: Vec<Paragraph> = version
        .paragraphs
        .iter()
        .map(|text| Paragraph {
            text: text.clone(),
            certainty: Certainty::READ,
        })
        .collect();
    let is_file = page.tracker == Tracker::TextFiles;
    Some(VersionAccount {
        trust: Trust::of_page(page),
        format: Some(page.format),
        is_chosen: false,
        version: Version {
            number: version.number.or(is_file.then_some(UNNUMBERED))?,
            title: version.title.clone(),
            title_certainty: Certainty::READ,
            captured_at: version.captured_at,
            dated_by: version.dated_by,
            paragraphs: (!paragraphs.is_empty()).then_some(paragraphs),
            files: vec![page.file.clone()],
            dispute: None,
        },
    })
}

/// The table of a diff page, read or recovered.
struct Table {
    titles: Sides<Option<(String, Certainty)>>,
    rows: Vec<Row>,
    /// By row, the line that it was recovered from; empty where the rows were read.
    lines: Vec<usize>,
}

impl Table {
    fn of(comparison: &PageComparison, memo: &mut Memo, config: &RecoverConfig) -> Table {
        match &comparison.body {
            PageBody::Read { titles, rows } => Table {
                titles: as_read(titles),
                rows: rows.clone(),
                lines: Vec::new(),
            },
            PageBody::Copied { lines, .. } => {
                Table::recovered(memo.recover_copied(lines, config), comparison)
            }
            PageBody::Flattened { title, lines } => {
                Table::recovered(memo.recover(title.as_deref(), lines, config), comparison)
            }
        }
    }

    /// What was recovered of a comparison. The headlines of a copied table were read.
    fn recovered(recovered: Recovered, comparison: &PageComparison) -> Table {
        let rows = recovered.rows.into_iter();
        let (rows, lines) = rows
            .filter_map(|RecoveredRow { row, line }| Some((trimmed(row)?, line)))
            .unzip();
        Table {
            titles: match &comparison.body {
                PageBody::Read { titles, .. } | PageBody::Copied { titles, .. } => as_read(titles),
                PageBody::Flattened { .. } => recovered.titles,
            },
            rows,
            lines,
        }
    }

    /// Both versions of the table; without their text where it has no rows, since then none was there to read.
    fn versions(
        &self,
        page: &Page,
        comparison: &PageComparison,
        numbers: Sides<VersionNumber>,
    ) -> [VersionAccount; 2] {
        Side::BOTH.map(|side| {
            let (title, title_certainty) = self.titles[side].clone().unzip();
            let paragraphs = self.paragraphs(side);
            VersionAccount {
                trust: Trust::of_text(page.format, &paragraphs),
                format: Some(page.format),
                is_chosen: false,
                version: Version {
                    number: numbers[side],
                    title,
                    title_certainty: title_certainty.unwrap_or(Certainty::READ),
                    captured_at: comparison.captured_at[side],
                    dated_by: None,
                    paragraphs: (!self.rows.is_empty()).then_some(paragraphs),
                    files: vec![page.file.clone()],
                    dispute: None,
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
    fn step(
        self,
        page: &Page,
        comparison: &PageComparison,
        numbers: Sides<VersionNumber>,
    ) -> Option<StepAccount> {
        let Sides { old, new } = numbers;
        (old < new).then(|| StepAccount {
            trust: Trust::of_page(page),
            step: Step {
                numbers,
                elapsed: comparison.elapsed.clone(),
                rows: self.rows,
                lines: self.lines,
                files: vec![page.file.clone()],
            },
        })
    }
}

fn as_read(titles: &Sides<Option<String>>) -> Sides<Option<(String, Certainty)>> {
    titles
        .clone()
        .map(|title| title.map(|text| (text, Certainty::READ)))
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
