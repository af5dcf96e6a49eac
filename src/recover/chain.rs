//! All pages of one article together: what one page leaves open, its neighbours settle.
//!
//! The new side of the page that compares 4 with 5 is the very same text as the old side of the page that compares 5 with 6. So every
//! page is first inferred by itself; `member` says what that leaves open. `cells` finds the cells that several pages could have in a
//! version, known by numbers that stand for their text (`key`); `ledger` keeps who claims which as all gaps are read, `solve` reads
//! one gap by that, and `search` looks for the readings that fit best together. A text that was read elsewhere takes part like a
//! page that is sure of all its cells.

mod cells;
pub(crate) mod key;
mod ledger;
pub(crate) mod member;
mod search;
mod solve;

pub(crate) use member::Member;

use super::RecoverConfig;
use super::infer::Reading;
use crate::model::{Side, VersionNumber};
use key::Key;
use ledger::Ledger;
use member::{Form, OpenGap};
use search::{GapReading, Search, Verdict};

/// A version of which something was read, not inferred.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KnownVersion<'p> {
    /// Which version.
    pub number: VersionNumber,
    /// Its headline, where that was read too.
    pub title: Option<&'p str>,
    /// Its paragraphs in order, where those were read.
    pub paragraphs: Option<Vec<&'p str>>,
}

impl KnownVersion<'_> {
    fn keys(&self) -> impl Iterator<Item = Key> {
        let title = self.title.map(|title| Key::of(title).as_title());
        let cells = self.paragraphs.iter().flatten().map(|text| Key::of(text));
        cells.chain(title)
    }
}

/// How each page's gaps are best read: by page, gap and line, with how probable that is. The result for a page does not depend on the
/// order of the pages.
pub(crate) fn infer_together(
    members: &mut [Member],
    known: &[&KnownVersion<'_>],
    config: &RecoverConfig,
) -> Vec<Vec<Vec<(Reading, f64)>>> {
    let ledger = Ledger::new(members, known, config);
    let verdicts = Search::new(ledger, config).run(config);
    let members: &[Member] = members;
    members
        .iter()
        .zip(verdicts)
        .map(|(member, verdicts)| {
            let gaps = member.gaps.iter().zip(verdicts);
            gaps.map(|(gap, verdict)| readings(gap, &verdict, config))
                .collect()
        })
        .collect()
}

/// The best reading of each row of a gap, with how probable it is beside what else could be.
fn readings(gap: &OpenGap, verdict: &Verdict, config: &RecoverConfig) -> Vec<(Reading, f64)> {
    let best = rows(gap, &verdict.best);
    let mut against = vec![0.0; best.len()];
    for (other, share) in &verdict.others {
        let other = rows(gap, other);
        for (at, against) in against.iter_mut().enumerate() {
            if other.get(at) != best.get(at) {
                *against += share;
            }
        }
    }
    let shares = verdict.shares.iter();
    let partings = shares
        .flat_map(|share| std::iter::repeat_n(*share, gap.lines_per_row))
        .chain(std::iter::repeat(1.0));
    let surest = if verdict.is_tried {
        1.0
    } else {
        config.coarse_sure
    };
    best.into_iter()
        .zip(against)
        .zip(partings)
        .map(|((reading, against), parting)| (reading, (parting / (1.0 + against)).min(surest)))
        .collect()
}

/// The rows of a gap as it is read.
fn rows(gap: &OpenGap, reading: &GapReading) -> Vec<Reading> {
    let Some(world) = gap.worlds.get(reading.world) else {
        return Vec::new();
    };
    let changed = gap.changed.iter().zip(&reading.partings);
    let changed = changed.filter_map(|(partings, at)| partings.get(*at));
    let changed = changed.flat_map(|parting| match parting.form {
        Form::Parted(split) => vec![Reading::Changed(split)],
        Form::Piece(side) => vec![Reading::OneSided(side)],
        Form::Pair => vec![Reading::WithNext, Reading::WithLast],
    });
    let mut rows: Vec<Reading> = changed.collect();
    join_pieces(&mut rows);
    let rest = gap.len() - gap.rest_from(world.choice.changed);
    rows.extend(std::iter::repeat_n(
        Reading::OneSided(world.choice.rest),
        rest,
    ));
    rows
}

/// Joins what an extractor broke: an old piece directly followed by a new one.
fn join_pieces(rows: &mut [Reading]) {
    for at in 1..rows.len() {
        if let [Reading::OneSided(Side::Old), Reading::OneSided(Side::New)] = rows[at - 1..=at] {
            rows[at - 1] = Reading::WithNext;
            rows[at] = Reading::WithLast;
        }
    }
}

#[cfg(test)]
mod tests;
