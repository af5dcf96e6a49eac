//! All rules asked in turn about one change.

use super::edit::Edit;
use super::passage::Passage;
use super::{Change, Judge, Kind, attribution, date, hedge, name, number, quotation};
use crate::model::{Side, Sides};

/// Finds the kinds of a change that did not just move and is more than typographic.
pub(super) fn rules(judge: &Judge<'_>, passages: &Sides<Passage>, change: &mut Change) {
    let edit = Edit {
        passages,
        at: change.at.clone(),
        tongue: judge.tongue,
        config: judge.config,
    };
    let words = Sides::new(Side::Old, Side::New).map(|side| edit.words(side).len());
    change.tellings = quotation::tell(&edit, judge.known);
    change.tellings.extend(date::tell(&edit));
    // What came or went as a whole sentence has numbers and names, but none that changed.
    if !edit.is_whole() || words.old > 0 && words.new > 0 {
        let told = [
            number::tell(&edit),
            name::tell(&edit),
            attribution::tell(&edit),
            hedge::tell(&edit),
        ];
        change.tellings.extend(told.into_iter().flatten());
    }
    change.tellings.sort_by_key(|telling| telling.kind);
    change.kinds = change.tellings.iter().map(|telling| telling.kind).collect();
    let is_blank = |side: Side| edit.text(side).trim().is_empty();
    if words.new > 0 && is_blank(Side::Old) {
        change.kinds = change.kinds.with(Kind::Added);
    } else if words.old > 0 && is_blank(Side::New) {
        change.kinds = change.kinds.with(Kind::Removed);
    }
    if change.kinds.is_empty() {
        change.kinds = change.kinds.with(Kind::Wording);
    }
}
