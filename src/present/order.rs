//! The order of versions that no tracker has numbered: what it rests on, version by version, and where it goes against times.

use super::{MomentView, Words};
use crate::assemble::{InferredOrder, inferred_order};
use crate::model::{Article, DatedBy, Timestamp, Version, VersionNumber};

/// The order of an article's versions, to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderView {
    /// «In order of the times in the files’ names.»
    pub lead: String,
    /// Whether a person has set it.
    pub is_set: bool,
    /// What goes against the times, where a person has set it so.
    pub against: Option<String>,
    /// The versions as they stand; at least two.
    pub items: Vec<OrderItem>,
}

/// A version in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderItem {
    /// A file that it comes from: what it is known by whatever its number.
    pub file: String,
    /// Its number.
    pub number: VersionNumber,
    /// Its files.
    pub names: String,
    /// Its time, where one is known.
    pub moment: Option<MomentView>,
    /// Where that time is from, or that none is known.
    pub basis: String,
    /// What of its time goes against its place.
    pub against: Option<String>,
}

/// The order of an article's versions; nothing where a tracker numbers them, where there is only one, or where one comes from no file.
#[must_use]
pub fn order(words: Words, article: &Article) -> Option<OrderView> {
    let inferred = inferred_order(article)?;
    let versions = &article.versions;
    let items: Option<Vec<OrderItem>> = versions
        .iter()
        .map(|version| item(words, version))
        .collect();
    let mut items = items.filter(|items| items.len() > 1)?;
    let is_set = article.is_order_overruled;
    let mut against = None;
    if is_set {
        let backwards = backwards(versions);
        for (item, before) in items.iter_mut().zip(&backwards) {
            item.against = before.map(|before| words.earlier_than(before.number));
        }
        against = against_times(words, versions, &backwards);
    }
    Some(OrderView {
        lead: lead(words, article, &inferred),
        is_set,
        against,
        items,
    })
}

fn lead(words: Words, article: &Article, inferred: &InferredOrder) -> String {
    let versions = &article.versions;
    if article.is_order_overruled {
        return words.order_was_set().to_owned();
    }
    if !inferred.numbers.is_sorted() {
        return words.order_of_history().to_owned();
    }
    let dated = || {
        versions
            .iter()
            .filter(|version| version.captured_at.is_some())
    };
    let first = dated().next().and_then(|version| version.dated_by);
    let is_one_kind = dated().all(|version| version.dated_by == first);
    let undated = versions.len() - dated().count();
    words.order_rests_on(inferred.basis, first.filter(|_| is_one_kind), undated)
}

fn item(words: Words, version: &Version) -> Option<OrderItem> {
    let basis = match version.captured_at {
        Some(_) => words.dated_by(version.dated_by),
        None => words.no_time_known(),
    };
    Some(OrderItem {
        file: version.files.first()?.clone(),
        number: version.number,
        names: version.files.join(", "),
        moment: MomentView::of(words, version),
        basis: basis.to_owned(),
        against: None,
    })
}

/// By version, the last one before it with a time, where its own is earlier than that. When a file was last written says less than what a
/// name or a text states, and is held against no such time.
fn backwards(versions: &[Version]) -> Vec<Option<&Version>> {
    let mut last: [Option<(Timestamp, &Version)>; 2] = [None, None];
    let of = |version: &Version| usize::from(version.dated_by == Some(DatedBy::Modified));
    let check = |version| {
        let version: &Version = version;
        let at = version.captured_at?;
        let before = last.get_mut(of(version))?.replace((at, version));
        before
            .filter(|(time, _)| *time > at)
            .map(|(_, earlier)| earlier)
    };
    versions.iter().map(check).collect()
}

fn against_times(
    words: Words,
    versions: &[Version],
    backwards: &[Option<&Version>],
) -> Option<String> {
    let pairs = versions.iter().zip(backwards);
    let mut pairs = pairs.filter_map(|(version, before)| Some((version, (*before)?)));
    let (later, earlier) = pairs.next()?;
    let text = |version: &Version| version.captured_at.map(|at| words.moment(at));
    let times = text(earlier).zip(text(later))?;
    Some(words.against_times(
        (earlier.number, &times.0),
        (later.number, &times.1),
        pairs.count(),
    ))
}
