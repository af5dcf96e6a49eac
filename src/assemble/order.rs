//! The order of versions that no tracker has numbered: what it rests on, and how a person changes it.
//!
//! It is inferred by the first of these that tells: times that names or texts state, the numbers by which names differ, when the files were
//! last written, the alphabet. Where a person has set an order, versions that came after that stand where they contradict the inferred
//! order least.

use std::collections::BTreeMap;

use super::series::{Natural, natural, series};
use crate::model::{
    Arrangement, Article, DatedBy, Shift, Timestamp, Tracker, Version, VersionNumber,
};

/// What the inferred order of an article's versions rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderBasis {
    /// Their times; those without one come last.
    Times,
    /// The number by which the names of their files differ.
    Numbers,
    /// The alphabet, as all times are the same, or none is known.
    Names,
}

/// How the versions of an article would stand if nobody had set their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InferredOrder {
    /// What it rests on.
    pub basis: OrderBasis,
    /// The numbers that the versions have now, in the inferred order.
    pub numbers: Vec<VersionNumber>,
}

/// The inferred order of an article's versions; `None` where a tracker numbers them.
#[must_use]
pub fn inferred_order(article: &Article) -> Option<InferredOrder> {
    if article.tracker != Tracker::TextFiles {
        return None;
    }
    let known: Vec<Known<'_>> = article.versions.iter().map(Known::of).collect();
    let (basis, order) = infer(&known);
    let numbers = order
        .into_iter()
        .filter_map(|at| Some(article.versions.get(at)?.number));
    Some(InferredOrder {
        basis,
        numbers: numbers.collect(),
    })
}

/// The order of an article's versions after the one that comes from this file went elsewhere; `None` where it would stay, where no version
/// comes from it, or where some version comes from no file and so could not be told again.
#[must_use]
pub fn rearranged(article: &Article, file: &str, shift: Shift) -> Option<Arrangement> {
    let versions = &article.versions;
    let is_tellable = versions.iter().all(|version| !version.files.is_empty());
    if article.tracker != Tracker::TextFiles || !is_tellable {
        return None;
    }
    let is_it = |version: &Version| version.files.iter().any(|name| name == file);
    let from = versions.iter().position(is_it)?;
    let to = match shift {
        Shift::Earlier => from.checked_sub(1)?,
        Shift::Later => from + 1,
        Shift::To(place) => place.min(versions.len() - 1),
    };
    if to == from || to >= versions.len() {
        return None;
    }
    let mut order: Vec<&Version> = versions.iter().collect();
    let moved = order.remove(from);
    order.insert(to, moved);
    Some(Arrangement {
        files: order
            .into_iter()
            .flat_map(|version| version.files.clone())
            .collect(),
        is_set: true,
    })
}

/// What is known of a version that has no number of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Known<'v> {
    /// The names of its files.
    pub names: Vec<&'v str>,
    pub captured_at: Option<Timestamp>,
    pub dated_by: Option<DatedBy>,
    pub title: Option<&'v str>,
    pub texts: Vec<&'v str>,
}

impl<'v> Known<'v> {
    pub fn of(version: &'v Version) -> Known<'v> {
        let paragraphs = version.paragraphs.iter().flatten();
        Known {
            names: version.files.iter().map(String::as_str).collect(),
            captured_at: version.captured_at,
            dated_by: version.dated_by,
            title: version.title.as_deref(),
            texts: paragraphs
                .map(|paragraph| paragraph.text.as_str())
                .collect(),
        }
    }

    /// Whether its time is stated somewhere, and is not only when its file was last written.
    pub fn is_told(&self) -> bool {
        self.captured_at.is_some() && self.dated_by != Some(DatedBy::Modified)
    }

    /// Of several names the first.
    fn name(&self) -> (Natural, &'v str) {
        let names = self.names.iter().map(|name| (natural(name), *name));
        names.min().unwrap_or_default()
    }
}

/// The places of these versions in the inferred order, and what that rests on. It does not depend on the order in which they come, where no
/// two are the same in everything.
pub(super) fn infer(known: &[Known<'_>]) -> (OrderBasis, Vec<usize>) {
    let names: Vec<(Natural, &str)> = known.iter().map(Known::name).collect();
    let is_told = known.iter().all(Known::is_told);
    let numbers = if is_told {
        None
    } else {
        series(&names.iter().map(|(_, name)| *name).collect::<Vec<&str>>())
    };
    let differ = known
        .windows(2)
        .any(|pair| pair[0].captured_at != pair[1].captured_at);
    let basis = match (&numbers, differ) {
        (Some(_), _) => OrderBasis::Numbers,
        (None, true) => OrderBasis::Times,
        (None, false) => OrderBasis::Names,
    };
    let mut order: Vec<usize> = (0..known.len()).collect();
    order.sort_by_cached_key(|at| {
        let one = &known[*at];
        let number = numbers
            .as_ref()
            .and_then(|numbers| numbers.get(*at).cloned());
        let time = (one.captured_at.is_none(), one.captured_at);
        (
            number,
            time,
            names[*at].clone(),
            one.title,
            one.texts.clone(),
        )
    });
    (basis, order)
}

/// The order of versions that are named by their places in the inferred one: those that a person has placed stand as they said, each of the
/// others where it contradicts the inferred order least, as late as that allows. `placed` names each at most once.
pub(super) fn arranged(placed: &[usize], all: usize) -> Vec<usize> {
    let mut order = placed.to_vec();
    for version in (0..all).filter(|version| !placed.contains(version)) {
        order.insert(least_contradicted(&order, version), version);
    }
    order
}

fn least_contradicted(order: &[usize], version: usize) -> usize {
    let is_before = |other: &&usize| **other < version;
    let mut cost = order.iter().filter(is_before).count();
    let (mut best, mut least) = (0, cost);
    for (at, other) in order.iter().enumerate() {
        if *other < version {
            cost -= 1;
        } else {
            cost += 1;
        }
        if cost <= least {
            (best, least) = (at + 1, cost);
        }
    }
    best
}

/// The versions that an arrangement places, in its order; each by the first of its files that is named there.
pub(super) fn placed_by(arrangement: &Arrangement, names: &[Vec<&str>]) -> Vec<usize> {
    let files = arrangement.files.iter().map(String::as_str).zip(0_usize..);
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for (file, at) in files {
        place.entry(file).or_insert(at);
    }
    let mut placed: Vec<(usize, usize)> = names
        .iter()
        .enumerate()
        .filter_map(|(version, names)| {
            let places = names.iter().filter_map(|name| place.get(name));
            Some((*places.min()?, version))
        })
        .collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, version)| version).collect()
}
