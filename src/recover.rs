//! Flattened text → two versions, with certainties.
//!
//! In a flattened diff page the cells of a row ran together: an unchanged row is its paragraph twice with nothing between, a
//! changed row is both paragraphs parted by a space, a row of one side is its paragraph, with nothing to say of which side.
//! What a line is and where it parts is inferred over the whole page:
//!
//! 1. `line`: words, places to part, unchanged rows; `likeness`: how like the halves are at each place;
//!    `habits`: how this page's paragraphs begin, end and follow each other; `scripts`: where letters of another kind begin; `clues`: all
//!    that as numbers.
//! 2. `context`: what one side lost the other often has elsewhere, and a version does not tell a thing twice.
//!    Evidence is by runs of words and by like `sentences`, in which `names` may be spelt differently; `edges` knows how the other lines begin and end.
//! 3. `gap`: how many rows between two unchanged rows are changed, and on which side the rest stands.
//! 4. `infer` goes through all of it some rounds, each with what the last one made likely; `flips` asks what would turn together; `retold`
//!    looks at the splits once more; `readings` takes of each gap the reading of which most rows can be expected to be right. `budget`
//!    says how much of that a large page gets.
//!
//! That is one page by itself, with `held` lines as a person has fixed them and a `draft` to collect its rows. `chain` then takes all
//! pages of an article together: they hold the very same versions, so that what one leaves open its neighbours, or a text that was
//! read elsewhere, mostly settle.
//!
//! The inference is a log-linear model: [`RecoverConfig`] holds its weights, and certainties are its probabilities.

mod budget;
mod chain;
mod chance;
mod clues;
mod cohesion;
mod config;
mod context;
mod copied;
mod draft;
mod edges;
mod flips;
mod gap;
mod habits;
mod held;
mod infer;
mod likeness;
mod line;
mod names;
mod readings;
mod retold;
mod rows;
mod scripts;
mod sentences;
mod weights;

pub use chain::KnownVersion;
pub use config::{EdgeCounts, RecoverConfig};
pub use copied::{RecoveredTable, recover_copied};

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{Certainty, Fixed, Row, Sides, VersionNumber};
use chain::Member;
use draft::Draft;

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

/// What was recovered of a flattened page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The headlines; none where the page has no line for them.
    pub titles: Sides<Option<(String, Certainty)>>,
    /// One row per line of the page, in its order; one for two lines that a person joined.
    pub rows: Vec<RecoveredRow>,
}

/// A row with the line that it was recovered from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveredRow {
    /// The row.
    pub row: Row,
    /// The line's place in the page; of two that a person joined, the first one's.
    pub line: usize,
}

/// Recovers the rows of a flattened page by itself.
///
/// `title` is the line that holds both headlines, `lines` are those of the rows, white space at their ends removed and none empty
/// (empty ones give no row).
///
/// Guarantees: the cells of a row, joined as flattening joins them, are its line again; between two unchanged rows there are
/// first changed rows and then rows of one side only; the same input gives the same result; work is bounded by `config`. An
/// unchanged row counts as read, as its text stands in the page unmistakably, unless it is so short that it could be a word
/// that repeats itself; everything else is inferred.
#[must_use]
pub fn recover(title: Option<&str>, lines: &[String], config: &RecoverConfig) -> Recovered {
    let (draft, _) = Draft::of(title, lines, &[], None, config);
    draft.recovered(config)
}

/// Recovers all flattened pages of one article together, with what is known of its versions beyond them.
///
/// The results come in the order of the pages; each depends neither on that order nor on a page's being given twice. A page that
/// shares no version with another page or with a known text is recovered as [`recover`] does it. What a person has fixed is
/// [`Certainty::OVERRULED`] and stands as they said it, even where that breaks the rule of what stands between two unchanged
/// rows. Where the neighbours say that an extractor broke a row, its two lines become one row, or stand apart among changed rows.
/// Everything else keeps the guarantees of [`recover`].
#[must_use]
pub fn recover_all(
    pages: &[FlatPage<'_>],
    known: &[KnownVersion<'_>],
    config: &RecoverConfig,
) -> Vec<Recovered> {
    let distinct: BTreeSet<&FlatPage<'_>> = pages.iter().collect();
    let known: BTreeSet<&KnownVersion<'_>> = known.iter().collect();
    let links = Links::of(&distinct, &known);
    let neighbourly = config.with_neighbours();
    let mut drafts = Vec::with_capacity(distinct.len());
    let mut members = Vec::with_capacity(distinct.len());
    for page in &distinct {
        let by_text = links.by_text(page);
        let numbers = (by_text || links.by_title(page)).then_some(page.numbers);
        let config = if by_text { &neighbourly } else { config };
        let (draft, member) = Draft::of(page.title, page.lines, &page.fixed, numbers, config);
        members.extend(member.map(|member| ((drafts.len(), by_text), member)));
        drafts.push(draft);
    }
    let (linked, mut members): (Vec<(usize, bool)>, Vec<Member>) = members.into_iter().unzip();
    let known: Vec<&KnownVersion<'_>> = known.into_iter().collect();
    let settled = chain::infer_together(&mut members, &known, config);
    for (((at, by_text), member), gaps) in linked.into_iter().zip(&members).zip(settled) {
        drafts[at].settle(member, gaps, by_text);
    }
    let recovered: BTreeMap<&FlatPage<'_>, Recovered> = distinct
        .into_iter()
        .zip(drafts.iter().map(|draft| draft.recovered(config)))
        .collect();
    pages
        .iter()
        .filter_map(|page| recovered.get(page).cloned())
        .collect()
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
    fn of(pages: &BTreeSet<&FlatPage<'_>>, known: &BTreeSet<&KnownVersion<'_>>) -> Self {
        let mut pairs: HashMap<VersionNumber, BTreeSet<Sides<VersionNumber>>> = HashMap::new();
        for numbers in pages.iter().map(|page| page.numbers) {
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
    fn by_text(&self, page: &FlatPage<'_>) -> bool {
        [page.numbers.old, page.numbers.new].iter().any(|number| {
            let pairs = self.pairs.get(number).map_or(0, BTreeSet::len);
            pairs > 1 || self.texts.contains(number)
        })
    }

    /// Whether the headline of one of its versions was read elsewhere.
    fn by_title(&self, page: &FlatPage<'_>) -> bool {
        let numbers = [page.numbers.old, page.numbers.new];
        numbers.iter().any(|number| self.titles.contains(number))
    }
}

#[cfg(test)]
mod tests;
