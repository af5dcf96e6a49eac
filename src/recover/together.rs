//! All pages of one article whose rows have to be inferred, recovered together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::chain::{self, KnownVersion, Member};
use super::copied::CopiedDraft;
use super::draft::Draft;
use super::infer::Reading;
use super::{RecoverConfig, Recovered};
use crate::model::{CopiedLine, Fixed, Side, Sides, VersionNumber};

/// A page whose rows have to be inferred.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageToRecover<'p> {
    /// One whose cells ran together.
    Flattened(FlatPage<'p>),
    /// One whose cells are whole, but lost their column.
    Copied(CopiedPage<'p>),
}

/// A flattened page of an article.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FlatPage<'p> {
    /// The versions that it compares.
    pub numbers: Sides<VersionNumber>,
    /// The line of both headlines, where there is one.
    pub title: Option<&'p str>,
    /// One line per row, in reading order; empty ones give no row.
    pub lines: &'p [String],
    /// What a person says of lines, by their places in `lines`; the later going before the earlier. What cannot be is passed over.
    pub fixed: Vec<(usize, Fixed)>,
}

/// A copied table of an article.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CopiedPage<'p> {
    /// The versions that it compares.
    pub numbers: Sides<VersionNumber>,
    /// Their headlines, where those were read.
    pub titles: Sides<Option<&'p str>>,
    /// The lines of the table, in reading order.
    pub lines: &'p [CopiedLine],
    /// What a person says of lines, as of those of a flattened page; a split of a cell is passed over.
    pub fixed: Vec<(usize, Fixed)>,
}

/// Recovers all pages of one article together that have to be inferred, with what is known of its versions beyond them.
///
/// The results come in the order of the pages; each depends neither on that order nor on a page's being given twice. A page that
/// shares no version with another page or with a known text is recovered as [`recover`](super::recover) or
/// [`recover_copied`](super::recover_copied) does it. What a person has fixed is [`Certainty::OVERRULED`](crate::model::Certainty::OVERRULED)
/// and stands as they said it, even where that breaks the rule of what stands between two unchanged rows. Where the neighbours say that
/// an extractor broke a row, its two lines become one row, or stand apart among changed rows. Everything else keeps the guarantees
/// of those two.
#[must_use]
pub fn recover_all(
    pages: &[PageToRecover<'_>],
    known: &[KnownVersion<'_>],
    config: &RecoverConfig,
) -> Vec<Recovered> {
    let distinct: BTreeSet<&PageToRecover<'_>> = pages.iter().collect();
    let known: BTreeSet<&KnownVersion<'_>> = known.iter().collect();
    let links = Links::of(&distinct, &known);
    let neighbourly = config.with_neighbours();
    let mut drafts = Vec::with_capacity(distinct.len());
    let mut members = Vec::with_capacity(distinct.len());
    for page in &distinct {
        let by_text = links.by_text(page);
        let is_linked = by_text || links.by_title(page);
        let config = if by_text { &neighbourly } else { config };
        let (draft, member) = PageDraft::of(page, is_linked, config);
        members.extend(member.map(|member| ((drafts.len(), by_text), member)));
        drafts.push(draft);
    }
    let (linked, mut members): (Vec<(usize, bool)>, Vec<Member>) = members.into_iter().unzip();
    let known: Vec<&KnownVersion<'_>> = known.into_iter().collect();
    let settled = chain::infer_together(&mut members, &known, config);
    for (((at, by_text), member), gaps) in linked.into_iter().zip(&members).zip(settled) {
        drafts[at].settle(member, gaps, by_text);
    }
    let recovered: BTreeMap<&PageToRecover<'_>, Recovered> = distinct
        .into_iter()
        .zip(drafts.iter().map(|draft| draft.recovered(config)))
        .collect();
    pages
        .iter()
        .filter_map(|page| recovered.get(page).cloned())
        .collect()
}

impl PageToRecover<'_> {
    /// The versions that it compares.
    fn numbers(&self) -> Sides<VersionNumber> {
        match self {
            PageToRecover::Flattened(page) => page.numbers,
            PageToRecover::Copied(page) => page.numbers,
        }
    }
}

/// A page in work.
enum PageDraft<'p> {
    Flattened(Draft<'p>),
    Copied(Box<CopiedDraft<'p>>),
}

impl<'p> PageDraft<'p> {
    /// Infers a page by itself; a linked one can then take part in a chain.
    fn of(
        page: &'p PageToRecover<'p>,
        is_linked: bool,
        config: &RecoverConfig,
    ) -> (PageDraft<'p>, Option<Member>) {
        match page {
            PageToRecover::Flattened(page) => {
                let numbers = is_linked.then_some(page.numbers);
                let (draft, member) =
                    Draft::of(page.title, page.lines, &page.fixed, numbers, config);
                (PageDraft::Flattened(draft), member)
            }
            PageToRecover::Copied(page) => {
                let draft = CopiedDraft::of(page.lines, &page.fixed, config);
                let member = is_linked.then(|| draft.member(page.numbers, page.titles, config));
                (PageDraft::Copied(Box::new(draft)), member)
            }
        }
    }

    /// Takes over how a chain reads the page's gaps; or, without rows, no more than its headlines.
    fn settle(&mut self, member: &Member, gaps: Vec<Vec<(Reading, f64)>>, with_rows: bool) {
        match self {
            PageDraft::Flattened(draft) => draft.settle(member, gaps, with_rows),
            PageDraft::Copied(draft) if with_rows => draft.settle(gaps),
            PageDraft::Copied(_) => {}
        }
    }

    fn recovered(&self, config: &RecoverConfig) -> Recovered {
        match self {
            PageDraft::Flattened(draft) => draft.recovered(config),
            PageDraft::Copied(draft) => draft.recovered(),
        }
    }
}

/// What pages have to do with each other and with what was read elsewhere.
struct Links {
    /// By version, which pairs with it are compared. Two pages of one pair tell each other nothing new.
    pairs: HashMap<VersionNumber, BTreeSet<Sides<VersionNumber>>>,
    /// Versions whose text was read.
    texts: BTreeSet<VersionNumber>,
    /// Versions whose headline was read.
    titles: BTreeSet<VersionNumber>,
}

impl Links {
    fn of(pages: &BTreeSet<&PageToRecover<'_>>, known: &BTreeSet<&KnownVersion<'_>>) -> Self {
        let mut pairs: HashMap<VersionNumber, BTreeSet<Sides<VersionNumber>>> = HashMap::new();
        for numbers in pages.iter().map(|page| page.numbers()) {
            for number in [numbers.old, numbers.new] {
                pairs.entry(number).or_default().insert(numbers);
            }
        }
        let texts = known.iter().filter(|known| known.paragraphs.is_some());
        let titles = known.iter().filter(|known| known.title.is_some());
        Links {
            pairs,
            texts: texts.map(|known| known.number).collect(),
            titles: titles.map(|known| known.number).collect(),
        }
    }

    /// Whether something else tells of the text of one of a page's versions.
    fn by_text(&self, page: &PageToRecover<'_>) -> bool {
        let mut numbers = Side::BOTH.iter().map(|side| page.numbers()[*side]);
        numbers.any(|number| {
            let pairs = self.pairs.get(&number).map_or(0, BTreeSet::len);
            pairs > 1 || self.texts.contains(&number)
        })
    }

    /// Whether the headline of one of its versions was read elsewhere.
    fn by_title(&self, page: &PageToRecover<'_>) -> bool {
        let numbers = page.numbers();
        let mut sides = Side::BOTH.iter();
        sides.any(|side| self.titles.contains(&numbers[*side]))
    }
}
